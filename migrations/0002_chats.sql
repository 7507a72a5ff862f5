-- What the chats need: which message stands for what is shown, and what befell updates that could not be handled.

-- The message to edit when what it shows has changed.
create table anchors (
  platform   text not null,
  place      text not null,
  slot       text not null,
  account_id text not null references accounts (id) on delete cascade,
  message    text not null,
  kind       text not null check (kind in ('text', 'photo')),
  primary key (platform, place, slot)
) strict, without rowid;
create index anchors_of_account on anchors (account_id);

-- Updates whose handling was begun and did not end well: how often, and once they are set aside, what went wrong.
create table tries (
  platform  text    not null,
  update_id text    not null,
  tries     integer not null,
  at        integer not null,
  error     text,
  primary key (platform, update_id)
) strict, without rowid;
