-- One learner's study. Ids are text. Times are milliseconds since the epoch, days are whole numbers in the
-- learner's own calendar. Attempts and memory events are never changed; cards, paces and days can be rebuilt
-- from them.

create table learners (
  id        text    not null primary key,
  joined_at integer not null,
  settings  text    not null check (json_valid(settings))
) strict, without rowid;

create table accounts (
  id         text not null primary key,
  learner_id text not null references learners (id) on delete cascade,
  platform   text not null check (platform in ('terminal', 'telegram', 'discord')),
  name       text not null
) strict, without rowid;
create index accounts_of_learner on accounts (learner_id);

-- A question as it was posed, kept once by its content: editing the curriculum never changes it.
create table questions (
  id       text not null primary key,
  question text not null check (json_valid(question))
) strict, without rowid;

create table attempts (
  account_id   text    not null references accounts (id) on delete cascade,
  seq          integer not null,
  at           integer not null,
  day          integer not null,
  session_id   text    not null,
  turn         integer not null,
  mode         text    not null check (mode in ('review', 'learn', 'practice', 'missed')),
  why          text    not null,
  question_id  text    not null references questions (id),
  seed         text    not null,
  objective_id text    not null,
  item_id      text    not null,
  kind         text    not null,
  response     text    not null check (json_valid(response)),
  score        real    not null check (score between 0 and 1),
  rating       text    not null check (rating in ('again', 'hard', 'good', 'easy')),
  sure         integer check (sure in (0, 1)),
  helped       integer not null check (helped in (0, 1)),
  took         integer,
  counted      integer not null check (counted in (0, 1)),
  first        integer not null check (first in (0, 1)),
  held         text    not null check (json_valid(held)),
  avoided      text    not null check (json_valid(avoided)),
  primary key (account_id, seq)
) strict, without rowid;

-- How things stood before each of an account's latest answers.
create table undo (
  account_id text    not null references accounts (id) on delete cascade,
  attempt    integer not null,
  before     text    not null check (json_valid(before)),
  primary key (account_id, attempt)
) strict, without rowid;

create table memory_events (
  account_id   text    not null references accounts (id) on delete cascade,
  seq          integer not null,
  at           integer not null,
  day          integer not null,
  kind         text    not null check (kind in ('attempt', 'regraded', 'undone', 'suspended', 'resumed', 'buried')),
  objective_id text,
  attempt      integer,
  rating       text    check (rating in ('again', 'hard', 'good', 'easy')),
  scheduler    text,
  weights      text    check (json_valid(weights)),
  retention    real,
  due_at       integer,
  carried      text    check (json_valid(carried)),
  replaces     integer,
  primary key (account_id, seq)
) strict, without rowid;
create index memory_events_undone on memory_events (account_id, attempt) where kind = 'undone';

create table cards (
  learner_id   text    not null references learners (id) on delete cascade,
  objective_id text    not null,
  due_at       integer not null,
  memory       text    not null check (json_valid(memory)),
  primary key (learner_id, objective_id)
) strict, without rowid;
create index cards_due on cards (learner_id, due_at);

create table paces (
  learner_id text    not null references learners (id) on delete cascade,
  kind       text    not null,
  answers    integer not null,
  log_mean   real    not null,
  primary key (learner_id, kind)
) strict, without rowid;

create table days (
  learner_id text    not null references learners (id) on delete cascade,
  day        integer not null,
  answers    integer not null,
  right      integer not null,
  reviews    integer not null,
  met        integer not null,
  primary key (learner_id, day)
) strict, without rowid;

create table sessions (
  id         integer not null primary key autoincrement,
  learner_id text    not null references learners (id) on delete cascade,
  account_id text    not null references accounts (id) on delete cascade,
  state      text    not null check (json_valid(state)),
  changed_at integer not null
) strict;
create index sessions_of_learner on sessions (learner_id);
create index sessions_of_account on sessions (account_id);

-- The session that typed text goes to.
create table focus (
  account_id text    not null references accounts (id) on delete cascade,
  place      text    not null,
  session_id integer not null references sessions (id) on delete cascade,
  primary key (account_id, place)
) strict, without rowid;
create index focus_on_session on focus (session_id);

-- A mistake that somebody found in a question.
create table reports (
  id           integer not null primary key autoincrement,
  account_id   text    references accounts (id) on delete set null,
  at           integer not null,
  question_id  text    not null references questions (id),
  item_id      text    not null,
  item_version text    not null,
  params       text    check (json_valid(params)),
  note         text    not null
) strict;
create index reports_of_account on reports (account_id);

-- Updates already handled, so that a redelivery changes nothing.
create table updates (
  platform  text    not null,
  update_id text    not null,
  at        integer not null,
  primary key (platform, update_id)
) strict, without rowid;

-- What is to be shown and was not sent yet.
create table outbox (
  id       integer not null primary key autoincrement,
  account_id text  not null,
  platform text    not null,
  place    text    not null,
  slot     text,
  outgoing text    not null check (json_valid(outgoing)),
  at       integer not null
) strict;
create unique index outbox_slot on outbox (account_id, platform, place, slot) where slot is not null;
