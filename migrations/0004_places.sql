-- Places where others read along: what is shown there is everybody's, and belongs to no account.

create table outbox_of_all (
  id         integer not null primary key autoincrement,
  account_id text,
  platform   text    not null,
  place      text    not null,
  slot       text,
  outgoing   text    not null check (json_valid(outgoing)),
  at         integer not null
) strict;
insert into outbox_of_all select * from outbox;
drop table outbox;
alter table outbox_of_all rename to outbox;
create unique index outbox_slot on outbox (coalesce(account_id, ''), platform, place, slot) where slot is not null;

create table anchors_of_all (
  platform   text not null,
  place      text not null,
  slot       text not null,
  account_id text references accounts (id) on delete cascade,
  message    text not null,
  kind       text not null check (kind in ('text', 'photo')),
  primary key (platform, place, slot)
) strict, without rowid;
insert into anchors_of_all select * from anchors;
drop table anchors;
alter table anchors_of_all rename to anchors;
create index anchors_of_account on anchors (account_id);
