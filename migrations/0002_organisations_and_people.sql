create table organisations (
  contract_id uuid not null references contracts,
  id uuid not null,
  slug text not null,
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null,
  kind_is_guess boolean not null default false,
  municipal_sphere boolean,
  parent_id uuid,
  size text check (size in ('one-person', 'small', 'medium', 'large')),
  description jsonb not null default '{}',
  website text,
  phone text,
  note text not null default '',
  sources text[] not null default '{}',
  revision integer not null default 1,
  registered_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  unique (contract_id, slug),
  foreign key (contract_id, parent_id) references organisations (contract_id, id)
);
comment on column organisations.name_key is 'the name normalised; one present organisation per key';
comment on column organisations.municipal_sphere is 'counts as the municipality and its companies; null = unknown';
create unique index organisations_by_name on organisations (contract_id, name_key) where removed_at is null;
create index organisations_in_order on organisations (contract_id, name collate swedish, id) where removed_at is null;
create index organisations_by_parent on organisations (contract_id, parent_id) where parent_id is not null;
select fence('organisations');

create table people (
  contract_id uuid not null references contracts,
  id uuid not null,
  name text not null,
  email text,
  email_key text,
  phone text,
  language text not null default 'sv',
  shown_publicly boolean not null default false,
  revision integer not null default 1,
  registered_at timestamptz not null,
  erased_at timestamptz,
  merged_into_id uuid,
  primary key (contract_id, id),
  foreign key (contract_id, merged_into_id) references people (contract_id, id)
);
create unique index people_by_email on people (contract_id, email_key) where email_key is not null and erased_at is null;
create index people_in_order on people (contract_id, name collate swedish, id) where erased_at is null;
select fence('people');

-- A person's dated relation to an organisation. Leaving ends the mandate; history stays with the organisation.
create table mandates (
  contract_id uuid not null references contracts,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('representative', 'deputy', 'contact', 'signatory')),
  title text,
  from_on date,
  until_on date,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text,
  primary key (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  check (until_on is null or from_on is null or until_on >= from_on)
);
create unique index mandates_once on mandates (contract_id, person_id, organisation_id, kind) where until_on is null;
create index mandates_by_organisation on mandates (contract_id, organisation_id);
create index mandates_by_person on mandates (contract_id, person_id);
select fence('mandates');

-- Roles in a contract. A facilitator's is for one meeting.
create table roles (
  contract_id uuid not null references contracts,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('secretariat', 'administrator', 'facilitator')),
  meeting_id uuid,
  from_on date not null,
  until_on date,
  granted_at timestamptz not null,
  ended_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  check ((role = 'facilitator') = (meeting_id is not null))
);
create unique index roles_once on roles (contract_id, person_id, role, meeting_id) nulls not distinct where until_on is null;
select fence('roles');

-- Links in mail that do one thing without an account. Only the hash is kept; opening one never spends it.
create table action_links (
  contract_id uuid not null references contracts,
  id uuid not null,
  token_hash text not null,
  purpose text not null,
  subject_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (contract_id, id),
  unique (contract_id, token_hash),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
create index action_links_by_subject on action_links (contract_id, purpose, subject_id);
select fence('action_links');

-- Items of the office's list that somebody has taken ("Jag tar den"), and when each last looked in.
create table office_claims (
  contract_id uuid not null references contracts,
  item_kind text not null,
  item_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (contract_id, item_kind, item_id),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
select fence('office_claims');
create table office_visits (
  contract_id uuid not null references contracts,
  person_id uuid not null,
  last_at timestamptz not null,
  previous_at timestamptz,
  primary key (contract_id, person_id),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
select fence('office_visits');
