-- What platforms say of places where groups talk: the server that each lies in, which may go with all its places,
-- and what people call it.

create table known_places (
  platform text not null,
  place    text not null,
  server   text,
  name     text,
  primary key (platform, place)
) strict, without rowid;
create index known_places_of_server on known_places (platform, server);
