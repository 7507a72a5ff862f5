-- Classes: who is on the roster, who claimed which seat, where a class meets, and what teachers did. A seat is kept
-- when its person leaves or is forgotten: the name goes, the count stays.

create table classes (
  id         integer not null primary key autoincrement,
  name       text    not null,
  zone       text    not null,
  languages  text    not null check (json_valid(languages)),
  created_at integer not null
) strict;

create table class_seats (
  id         integer not null primary key autoincrement,
  class_id   integer not null references classes (id) on delete cascade,
  -- As the teacher wrote it; nothing once it was erased.
  name       text,
  email      text,
  part       text,
  -- What classmates see.
  alias      text    not null,
  role       text    not null check (role in ('teacher', 'assistant', 'learner')),
  account_id text    references accounts (id) on delete set null,
  claimed_at integer,
  -- Where they are told what concerns them: a private place of the account.
  place      text,
  -- Of the one-time code that claims it; the code itself is known only to whom it was given.
  code       text    unique,
  gone       text    check (gone in ('left', 'removed', 'forgotten')),
  added_at   integer not null,
  unique (class_id, alias),
  check (account_id is null or (code is null and gone is null))
) strict;
create index class_seats_of_account on class_seats (account_id);
create unique index class_seats_claimed on class_seats (class_id, account_id) where account_id is not null;

create table class_places (
  class_id integer not null references classes (id) on delete cascade,
  platform text    not null check (platform in ('terminal', 'telegram', 'discord')),
  place    text    not null,
  bound_at integer not null,
  primary key (class_id, platform, place)
) strict, without rowid;
create index class_places_by_place on class_places (platform, place);

-- The class that an account's next words about a class mean.
create table class_focus (
  account_id text    not null primary key references accounts (id) on delete cascade,
  class_id   integer not null references classes (id) on delete cascade
) strict, without rowid;
create index class_focus_on_class on class_focus (class_id);

-- Append-only. People stand in it as seats, so that a name that was erased is erased here too.
create table class_acts (
  class_id integer not null references classes (id) on delete cascade,
  seq      integer not null,
  at       integer not null,
  by_seat  integer references class_seats (id) on delete set null,
  act      text    not null,
  seat     integer references class_seats (id) on delete set null,
  detail   text    not null check (json_valid(detail)),
  primary key (class_id, seq)
) strict, without rowid;
create index class_acts_by_seat on class_acts (by_seat);
create index class_acts_of_seat on class_acts (seat);
