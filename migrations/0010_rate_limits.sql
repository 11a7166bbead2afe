-- installation: how often something was tried lately (codes asked for, codes guessed), counted for all processes together.
create table rate_limits (
  key text primary key,
  tries timestamptz[] not null,
  until timestamptz not null
);
comment on table rate_limits is 'installation: recent tries by a keyed hash of what was tried; nothing in it names anybody';
create index rate_limits_by_until on rate_limits (until);

-- installation: what proves that one may found the first contract. Kept as hashes, and all gone when there is one.
create table founding_codes (
  hash text primary key,
  made_at timestamptz not null
);
comment on table founding_codes is 'installation: hashes of the codes printed at start while no contract exists';
grant select, insert, delete on founding_codes to ledstjarna_app;
