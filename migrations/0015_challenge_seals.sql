-- What nobody of a class may meet elsewhere while one of its challenges runs, from its publication until the last of
-- them has handed in: an item as a whole, or of one that is generated anew each time what the challenge posed of it.
create table challenge_seals (
  challenge_id integer not null references challenges (id) on delete cascade,
  item_id      text    not null,
  whole        integer not null check (whole in (0, 1)),
  primary key (challenge_id, item_id)
) strict, without rowid;

-- What we were not permitted in a place when we were last told, and when that was; nothing before the first time.
alter table known_places add column missing text check (json_valid(missing));
alter table known_places add column checked_at integer;
