-- Sessions of a group: one open in a place, its players, the questions asked, and what each person gave. A group's
-- rows outlive the people: whoever is forgotten stays in them under a name drawn by chance.

create table lives (
  id         integer not null primary key autoincrement,
  platform   text    not null check (platform in ('terminal', 'telegram', 'discord')),
  place      text    not null,
  -- The question of the day stands beside whatever else is played there.
  lane       text    not null check (lane in ('live', 'daily')),
  host_id    text,
  -- What a link into it must know, so that nobody comes in by guessing its number.
  key        text    not null default (lower(hex(randomblob(8)))),
  state      text    not null check (json_valid(state)),
  open       integer not null check (open in (0, 1)),
  opened_at  integer not null,
  changed_at integer not null
) strict;
create unique index lives_open on lives (platform, place, lane) where open = 1;
create index lives_of_place on lives (platform, place);

create table live_players (
  live_id    integer not null references lives (id) on delete cascade,
  account_id text    not null,
  -- The first question that they were there for.
  joined     integer not null,
  at         integer not null,
  pace       text    not null default '1' check (pace in ('1', '1.5', '2', 'untimed')),
  team       integer,
  primary key (live_id, account_id)
) strict, without rowid;
create index live_players_of_account on live_players (account_id);

create table live_rounds (
  live_id      integer not null references lives (id) on delete cascade,
  round        integer not null,
  question_id  text    not null references questions (id),
  seed         text    not null,
  objective_id text    not null,
  item_id      text    not null,
  state        text    not null check (state in ('open', 'closed', 'void', 'unscored')),
  asked_at     integer not null,
  -- From when to when answers were taken; nothing before it was seen.
  shown_at     integer,
  deadline     integer,
  primary key (live_id, round)
) strict, without rowid;

-- Replaceable until the close, which gives it its score. In a discussion the first vote is kept apart.
create table live_responses (
  live_id    integer not null references lives (id) on delete cascade,
  round      integer not null,
  vote       integer not null check (vote in (1, 2)),
  account_id text    not null,
  response   text    not null check (json_valid(response)),
  sure       integer check (sure in (0, 1)),
  at         integer not null,
  -- Milliseconds from showing to the last change.
  took       integer,
  score      real    check (score between 0 and 1),
  held       text    check (json_valid(held)),
  -- The account's attempt that it became.
  attempt    integer,
  primary key (live_id, round, vote, account_id)
) strict, without rowid;
create index live_responses_of_account on live_responses (account_id);

-- A live question that somebody answers in private: what they type there is meant for it.
create table live_focus (
  account_id text    not null references accounts (id) on delete cascade,
  place      text    not null,
  live_id    integer not null references lives (id) on delete cascade,
  round      integer not null,
  picked     text    not null check (json_valid(picked)),
  primary key (account_id, place)
) strict, without rowid;

-- What a group set for itself.
create table groups (
  platform text not null,
  place    text not null,
  settings text not null check (json_valid(settings)),
  primary key (platform, place)
) strict, without rowid;

-- A word for somebody that could not be said when it happened.
create table notices (
  account_id text    not null references accounts (id) on delete cascade,
  name       text    not null,
  args       text    not null check (json_valid(args)),
  at         integer not null,
  primary key (account_id, name)
) strict, without rowid;

-- When this program last gave a sign of life, so that it knows after a start how long it was away.
create table life (
  one integer not null primary key check (one = 1),
  at  integer not null
) strict;

-- An answer given in a live session is an attempt too.
create table attempts_of_all (
  account_id   text    not null references accounts (id) on delete cascade,
  seq          integer not null,
  at           integer not null,
  day          integer not null,
  session_id   text    not null,
  turn         integer not null,
  mode         text    not null check (mode in ('review', 'learn', 'practice', 'missed', 'live')),
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
  told         integer not null default 0,
  waited       integer not null default 0 check (waited in (0, 1)),
  primary key (account_id, seq)
) strict, without rowid;
insert into attempts_of_all select account_id, seq, at, day, session_id, turn, mode, why, question_id, seed,
  objective_id, item_id, kind, response, score, rating, sure, helped, took, counted, first, held, avoided, told,
  waited from attempts;
drop table attempts;
alter table attempts_of_all rename to attempts;
