-- Taking a challenge: since when the question that stands before somebody stands there, and which of its questions
-- stands in a private place, so that what is typed there is never taken for an answer to another one.

alter table challenge_attempts add column moved_at integer;
alter table challenge_focus add column slot integer not null default 1;
