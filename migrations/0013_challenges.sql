-- Challenges: what a teacher sets for a class, on what terms each takes it, what each was asked and gave, and what was
-- decided afterwards. What was handed in is never changed: a regrade is a later row.

create table challenges (
  id           integer not null primary key autoincrement,
  class_id     integer not null references classes (id) on delete cascade,
  setup        text    not null check (json_valid(setup)),
  -- The items chosen for each question, from its publication on: nobody meets one of them elsewhere while it runs.
  plan         text    check (json_valid(plan)),
  state        text    not null check (state in ('draft', 'published', 'withdrawn')),
  -- What stayed: asks again what this one asked.
  follows      integer references challenges (id) on delete set null,
  created_by   integer references class_seats (id) on delete set null,
  created_at   integer not null,
  published_at integer,
  check (state = 'draft' or plan is not null)
) strict;
create index challenges_of_class on challenges (class_id);
create index challenges_following on challenges (follows);
create index challenges_by_seat on challenges (created_by);

-- Other terms for one seat, or for all seats of a group on the roster.
create table challenge_overrides (
  challenge_id integer not null references challenges (id) on delete cascade,
  who          text    not null check (who glob 'seat:*' or who glob 'group:*'),
  terms        text    not null check (json_valid(terms)),
  primary key (challenge_id, who)
) strict, without rowid;

create table challenge_attempts (
  id           integer not null primary key autoincrement,
  challenge_id integer not null references challenges (id) on delete cascade,
  seat_id      integer not null references class_seats (id) on delete cascade,
  -- A seat's attempts from 1; rehearsals count by themselves.
  number       integer not null,
  rehearsal    integer not null check (rehearsal in (0, 1)),
  started_at   integer not null,
  -- The question that stands before them, from 1; after the last one the list of all.
  at_slot      integer not null default 1,
  ended_at     integer,
  ended        text    check (ended in ('submitted', 'time', 'dropped')),
  -- Of what was stored when it ended.
  receipt      text,
  unique (challenge_id, seat_id, rehearsal, number),
  check ((ended is null) = (ended_at is null))
) strict;
create unique index challenge_attempts_open on challenge_attempts (challenge_id, seat_id) where ended is null;
create index challenge_attempts_of_seat on challenge_attempts (seat_id);

-- What one attempt asks, drawn when it began, and what was given: replaceable until the end, which gives it its score.
create table challenge_answers (
  attempt_id   integer not null references challenge_attempts (id) on delete cascade,
  slot         integer not null,
  question_id  text    not null references questions (id),
  item_id      text    not null,
  objective_id text    not null,
  seed         text    not null,
  response     text    check (json_valid(response)),
  at           integer,
  flagged      integer not null default 0 check (flagged in (0, 1)),
  score        real    check (score between 0 and 1),
  held         text    check (json_valid(held)),
  primary key (attempt_id, slot)
) strict, without rowid;
create index challenge_answers_by_item on challenge_answers (item_id);
create index challenge_answers_by_question on challenge_answers (question_id);

-- An attempt to which what somebody types or picks in a private place is meant.
create table challenge_focus (
  account_id text    not null references accounts (id) on delete cascade,
  place      text    not null,
  attempt_id integer not null references challenge_attempts (id) on delete cascade,
  picked     text    not null check (json_valid(picked)),
  primary key (account_id, place)
) strict, without rowid;
create index challenge_focus_on_attempt on challenge_focus (attempt_id);

-- Append-only: what a teacher decided about an item afterwards. Taking it back is a row of its own.
create table challenge_regrades (
  challenge_id integer not null references challenges (id) on delete cascade,
  seq          integer not null,
  at           integer not null,
  by_seat      integer references class_seats (id) on delete set null,
  item_id      text    not null,
  change       text    not null check (json_valid(change)),
  primary key (challenge_id, seq)
) strict, without rowid;
create index challenge_regrades_by_seat on challenge_regrades (by_seat);

create table challenge_appeals (
  challenge_id integer not null references challenges (id) on delete cascade,
  item_id      text    not null,
  seat_id      integer not null references class_seats (id) on delete cascade,
  at           integer not null,
  note         text    not null,
  settled_at   integer,
  settled      text    check (settled in ('regraded', 'kept')),
  primary key (challenge_id, item_id, seat_id)
) strict, without rowid;
create index challenge_appeals_of_seat on challenge_appeals (seat_id);

-- What was told already, so that nobody is told twice: to a seat, or to the class (no seat).
create table challenge_told (
  challenge_id integer not null references challenges (id) on delete cascade,
  seat_id      integer references class_seats (id) on delete cascade,
  what         text    not null,
  at           integer not null
) strict;
create unique index challenge_told_once on challenge_told (challenge_id, coalesce(seat_id, 0), what);
create index challenge_told_of_seat on challenge_told (seat_id);

-- When we were away while somebody might have been at it.
create table outages (
  from_at integer not null primary key,
  to_at   integer not null check (to_at > from_at)
) strict, without rowid;
