-- Several accounts of one learner: codes that link them, and what a rebuild needs to know of the order of things.

-- Numbers all answers and memory events of everybody in the order in which they were told.
create table told (
  latest integer not null
) strict;

alter table attempts add column told integer not null default 0;
-- It reviewed a card that had waited for days, rather than for a short step of minutes.
alter table attempts add column waited integer not null default 0 check (waited in (0, 1));
alter table memory_events add column told integer not null default 0;
-- The account whose attempt it replaces, where that is another one.
alter table memory_events add column replaces_of text;

-- Within one account the number decides, for a clock may be set back.
update attempts set told = ordered.told from (
  select account_id, seq, row_number() over (order by told_at, account_id, seq) as told from (
    select account_id, seq, max(at) over (partition by account_id order by seq) as told_at from attempts
  )
) as ordered where ordered.account_id = attempts.account_id and ordered.seq = attempts.seq;
update memory_events set told = ordered.told from (
  select account_id, seq, row_number() over (order by told_at, account_id, seq) as told from (
    select account_id, seq, max(at) over (partition by account_id order by seq) as told_at from memory_events
  )
) as ordered where ordered.account_id = memory_events.account_id and ordered.seq = memory_events.seq;
insert into told values (
  max((select coalesce(max(told), 0) from attempts), (select coalesce(max(told), 0) from memory_events))
);

-- Which state a card was in is not written, but a short step is: it lasts 1, 6, 10 or 15 minutes to the millisecond.
update attempts set waited = 1 from (
  select account_id, attempt, lag(due_at - at) over (partition by account_id, objective_id order by seq) as wait
  from memory_events as event
  where kind in ('attempt', 'regraded') and not exists (select 1 from memory_events as undone
    where undone.kind = 'undone' and undone.account_id = event.account_id and undone.attempt = event.attempt)
) as review
where review.account_id = attempts.account_id and review.attempt = attempts.seq
  and review.wait not in (60000, 360000, 600000, 900000);

-- One for each account at most; the code itself is known only to whom it was shown.
create table link_codes (
  account_id text    not null primary key references accounts (id) on delete cascade,
  place      text    not null,
  hash       text    not null unique,
  expires_at integer not null
) strict, without rowid;

create table link_tries (
  id         integer not null primary key autoincrement,
  account_id text    not null references accounts (id) on delete cascade,
  at         integer not null
) strict;
create index link_tries_of_account on link_tries (account_id, at);
