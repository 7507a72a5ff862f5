-- Reminders: what a learner asked for, when something is to be looked at again, and who can't be reached.

alter table accounts add column unreachable_at integer;

create table reminders (
  learner_id text not null primary key references learners (id) on delete cascade,
  -- Where it is sent: a private place of this account.
  account_id text not null references accounts (id) on delete cascade,
  place      text not null,
  reminder   text not null check (json_valid(reminder))
) strict, without rowid;
create index reminders_of_account on reminders (account_id);

-- What wants to be woken. The subject is the id of a learner, session or challenge.
create table alarms (
  kind    text    not null check (kind in ('reminder', 'session', 'challenge')),
  subject text    not null,
  purpose text    not null,
  at      integer not null,
  primary key (kind, subject, purpose)
) strict, without rowid;
create index alarms_by_time on alarms (at);
