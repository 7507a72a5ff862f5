-- What a platform calls a picture that it was given, by the hash of its content, so that it is given it once.

create table files (
  platform text not null,
  hash     text not null,
  name     text not null,
  primary key (platform, hash)
) strict, without rowid;
