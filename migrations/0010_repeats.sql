-- What was being sent when the program stopped may have been shown already: it is shown again, and says so.

alter table outbox add column begun integer not null default 0 check (begun in (0, 1));
