-- A newer screen takes the place of one whose sending may have begun: it is still the same message that may have been
-- posted already. Nothing means that there was none before it.

alter table outbox add column origin integer;
