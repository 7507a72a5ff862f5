-- What was missed in a challenge can become reviews: an answer of a challenge is an attempt too.
create table attempts_of_all (
  account_id   text    not null references accounts (id) on delete cascade,
  seq          integer not null,
  at           integer not null,
  day          integer not null,
  session_id   text    not null,
  turn         integer not null,
  mode         text    not null check (mode in ('review', 'learn', 'practice', 'missed', 'live', 'challenge')),
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

-- Whoever likes to be named, by their alias, among the best of a challenge.
alter table class_seats add column named integer not null default 0 check (named in (0, 1));
