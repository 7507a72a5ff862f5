-- What Discord's stream of events needs: how far each of its connections was heard, and who has not seen an answer.

-- Written with what the event caused, so that after a restart the stream goes on from there.
create table gateways (
  shard     integer not null primary key,
  shards    integer not null check (shards > shard),
  session   text    not null,
  sequence  integer not null,
  resume_at text    not null
) strict;

-- People who did something that counts and could not be shown what came of it, and when that was.
create table unseen (
  account_id text    not null primary key references accounts (id) on delete cascade,
  at         integer not null
) strict, without rowid;
