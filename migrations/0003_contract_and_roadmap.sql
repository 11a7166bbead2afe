-- Dates carry their precision: day, month, season, year, or "no later than" the day given.
create domain date_precision as text check (value in ('day', 'month', 'season', 'year', 'no-later-than'));

create table goals (
  contract_id uuid not null references contracts,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('yearly-rate', 'level', 'per-capita', 'neutral', 'budget-rate')),
  text jsonb not null,
  definition jsonb not null default '{}',
  target_year integer,
  target_value numeric,
  baseline_value numeric,
  baseline_year integer,
  unit text,
  is_pole_star boolean not null default false,
  sources text[] not null default '{}',
  removed_at timestamptz,
  primary key (contract_id, id)
);
comment on column goals.target_value is 'yearly-rate and budget-rate: percent per year, negative = down; level: the unit; per-capita: the unit per person';
create unique index goals_one_pole_star on goals (contract_id) where is_pole_star and removed_at is null;
select fence('goals');

create table periods (
  contract_id uuid not null references contracts,
  id uuid not null,
  name jsonb not null,
  from_on date not null,
  until_on date not null,
  instrument text not null default 'letter-of-intent',
  instrument_text jsonb not null default '{}',
  rule jsonb not null,
  sources text[] not null default '{}',
  revision integer not null default 1,
  primary key (contract_id, id),
  check (until_on >= from_on)
);
comment on column periods.rule is '{kind: "at-least", challenges: N} | {kind: "tick", ticked: X, of: Y} | {kind: "free-text"} | {kind: "none"}';
select fence('periods');

-- Joining, signing and receiving the diploma are three dates.
create table affiliations (
  contract_id uuid not null references contracts,
  id uuid not null,
  organisation_id uuid not null,
  period_id uuid,
  state text not null check (state in ('applied', 'accepted', 'affiliated', 'left', 'lapsed')),
  joined_on date,
  joined_precision date_precision,
  signed_on date,
  signed_precision date_precision,
  diploma_on date,
  diploma_precision date_precision,
  left_on date,
  sources text[] not null default '{}',
  revision integer not null default 1,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, period_id) references periods (contract_id, id),
  check ((joined_on is null) = (joined_precision is null)),
  check ((signed_on is null) = (signed_precision is null)),
  check ((diploma_on is null) = (diploma_precision is null))
);
create unique index affiliations_once on affiliations (contract_id, organisation_id, period_id) nulls not distinct where removed_at is null;
select fence('affiliations');

-- A source's own wording ("drygt 10") kept beside computed figures.
create table stated_facts (
  contract_id uuid not null references contracts,
  id uuid not null,
  key text not null,
  subject_id uuid,
  as_of_on date,
  as_of_precision date_precision,
  wording jsonb not null,
  number integer,
  source text not null,
  recorded_at timestamptz not null,
  primary key (contract_id, id)
);
create index stated_facts_by_key on stated_facts (contract_id, key, as_of_on desc);
select fence('stated_facts');

create table focus_areas (
  contract_id uuid not null references contracts,
  id uuid not null,
  slug text not null,
  number integer not null,
  name jsonb not null,
  description jsonb not null default '{}',
  sources text[] not null default '{}',
  revision integer not null default 1,
  retired_on date,
  primary key (contract_id, id),
  unique (contract_id, slug)
);
select fence('focus_areas');

create table challenges (
  contract_id uuid not null references contracts,
  id uuid not null,
  slug text not null,
  number integer not null,
  name jsonb not null,
  description jsonb not null default '{}',
  focus_area_id uuid,
  area_is_suggestion boolean not null default false,
  sources text[] not null default '{}',
  revision integer not null default 1,
  retired_on date,
  primary key (contract_id, id),
  unique (contract_id, slug),
  foreign key (contract_id, focus_area_id) references focus_areas (contract_id, id)
);
create index challenges_by_area on challenges (contract_id, focus_area_id);
select fence('challenges');

create table questions (
  contract_id uuid not null references contracts,
  id uuid not null,
  slug text not null,
  number integer not null,
  name jsonb not null,
  description jsonb not null default '{}',
  focus_area_id uuid,
  sources text[] not null default '{}',
  revision integer not null default 1,
  retired_on date,
  primary key (contract_id, id),
  unique (contract_id, slug),
  foreign key (contract_id, focus_area_id) references focus_areas (contract_id, id)
);
select fence('questions');

-- Adopting a challenge is not the same as having Lead for it.
create table adoptions (
  contract_id uuid not null references contracts,
  id uuid not null,
  organisation_id uuid not null,
  challenge_id uuid not null,
  period_id uuid,
  adopted_on date,
  adopted_precision date_precision,
  withdrawn_on date,
  sources text[] not null default '{}',
  recorded_at timestamptz not null,
  primary key (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, challenge_id) references challenges (contract_id, id),
  foreign key (contract_id, period_id) references periods (contract_id, id)
);
create unique index adoptions_once on adoptions (contract_id, organisation_id, challenge_id, period_id) nulls not distinct where withdrawn_on is null;
create index adoptions_by_challenge on adoptions (contract_id, challenge_id);
select fence('adoptions');

-- Old addresses live on in mail and minutes.
create table former_slugs (
  contract_id uuid not null references contracts,
  kind text not null check (kind in ('organisation', 'focus-area', 'challenge', 'question', 'group', 'meeting', 'report')),
  slug text not null,
  target_id uuid not null,
  since timestamptz not null,
  primary key (contract_id, kind, slug)
);
select fence('former_slugs');

-- National figures come as an edition: the whole series is replaced, never appended to.
create table emission_editions (
  contract_id uuid not null references contracts,
  id uuid not null,
  name text not null,
  kind text not null,
  unit text not null,
  source text not null,
  note jsonb not null default '{}',
  invented boolean not null default false,
  recorded_at timestamptz not null,
  primary key (contract_id, id)
);
select fence('emission_editions');
create table emission_values (
  contract_id uuid not null references contracts,
  edition_id uuid not null,
  year integer not null,
  sector text not null default '',
  tonnes numeric not null,
  primary key (contract_id, edition_id, year, sector),
  foreign key (contract_id, edition_id) references emission_editions (contract_id, id)
);
comment on column emission_values.sector is 'empty = total of all sectors, as published';
select fence('emission_values');
