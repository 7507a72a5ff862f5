-- A class's own questions, and the files by which they come. Every change of a question is a new version, and its
-- number is never another's: what was asked, or is set to be, stays what it was.

create table class_items (
  class_id integer not null references classes (id) on delete cascade,
  number   integer not null,
  version  integer not null,
  -- Nothing once it was taken out.
  item     text    check (json_valid(item)),
  at       integer not null,
  primary key (class_id, number, version)
) strict, without rowid;

-- A file that was read without a mistake and waits for a yes; an account's newer one takes its place.
create table class_imports (
  id         integer not null primary key autoincrement,
  account_id text    not null unique references accounts (id) on delete cascade,
  class_id   integer not null references classes (id) on delete cascade,
  items      text    not null check (json_valid(items)),
  at         integer not null
) strict;
create index class_imports_of_class on class_imports (class_id);

-- What the next file of an account is for: the command that asked for it.
create table awaited_files (
  account_id text    not null primary key references accounts (id) on delete cascade,
  command    text    not null,
  at         integer not null
) strict, without rowid;
