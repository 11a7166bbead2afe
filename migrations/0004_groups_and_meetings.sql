create table groups (
  contract_id uuid not null references contracts,
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('strategic', 'thematic', 'other')),
  mode text not null check (mode in ('decides', 'advises', 'works')),
  name jsonb not null,
  state text not null check (state in ('proposed', 'started', 'paused', 'closed')),
  focus_area_id uuid,
  started_on date,
  started_precision date_precision,
  closed_on date,
  sources text[] not null default '{}',
  revision integer not null default 1,
  primary key (contract_id, id),
  unique (contract_id, slug),
  foreign key (contract_id, focus_area_id) references focus_areas (contract_id, id)
);
select fence('groups');

-- A group's role and purpose is a versioned text.
create table group_purposes (
  contract_id uuid not null references contracts,
  id uuid not null,
  group_id uuid not null,
  version integer not null,
  text jsonb not null,
  text_hash text not null,
  meeting_id uuid,
  written_at timestamptz not null,
  written_by uuid,
  primary key (contract_id, id),
  unique (contract_id, group_id, version),
  foreign key (contract_id, group_id) references groups (contract_id, id)
);
select fence('group_purposes');

create table group_members (
  contract_id uuid not null references contracts,
  id uuid not null,
  group_id uuid not null,
  organisation_id uuid not null,
  person_id uuid,
  convener boolean not null default false,
  from_on date,
  until_on date,
  primary key (contract_id, id),
  foreign key (contract_id, group_id) references groups (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
create unique index group_members_once on group_members (contract_id, group_id, organisation_id) where until_on is null;
create index group_members_by_organisation on group_members (contract_id, organisation_id);
select fence('group_members');

create table meetings (
  contract_id uuid not null references contracts,
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('strategic', 'focus-area', 'thematic', 'follow-up', 'summit', 'other')),
  state text not null check (state in ('draft', 'booked', 'open', 'closed', 'reported', 'cancelled')),
  title jsonb not null,
  description jsonb not null default '{}',
  on_date date,
  on_precision date_precision,
  starts_at time,
  minutes integer check (minutes > 0),
  place text,
  online_url text,
  convened_by uuid,
  hosted_by uuid,
  led_by uuid,
  listed_publicly boolean not null default true,
  report_waived_at timestamptz,
  report_waived_reason text,
  sources text[] not null default '{}',
  revision integer not null default 1,
  made_at timestamptz not null,
  primary key (contract_id, id),
  unique (contract_id, slug),
  foreign key (contract_id, convened_by) references organisations (contract_id, id),
  foreign key (contract_id, hosted_by) references organisations (contract_id, id),
  foreign key (contract_id, led_by) references organisations (contract_id, id),
  check ((on_date is null) = (on_precision is null)),
  check (starts_at is null or on_precision = 'day')
);
comment on column meetings.convened_by is 'the organisation that convened it; null = the secretariat of the municipality when known so in sources, else unknown';
create index meetings_by_date on meetings (contract_id, on_date desc);
select fence('meetings');

create table meeting_groups (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  group_id uuid not null,
  primary key (contract_id, meeting_id, group_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, group_id) references groups (contract_id, id)
);
create index meeting_groups_by_group on meeting_groups (contract_id, group_id);
select fence('meeting_groups');
create table meeting_areas (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  focus_area_id uuid not null,
  primary key (contract_id, meeting_id, focus_area_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, focus_area_id) references focus_areas (contract_id, id)
);
create index meeting_areas_by_area on meeting_areas (contract_id, focus_area_id);
select fence('meeting_areas');

create table agenda_items (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  title jsonb not null,
  minutes integer check (minutes >= 0),
  owner text,
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
create index agenda_items_in_order on agenda_items (contract_id, meeting_id, position);
select fence('agenda_items');

-- Attendance: a person for an organisation, frozen as it was. The person may be unnamed.
create table attendances (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null,
  person_id uuid,
  person_name text,
  walk_in boolean not null default false,
  recorded_at timestamptz not null,
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
create unique index attendances_once on attendances (contract_id, meeting_id, organisation_id, person_id, person_name) nulls not distinct;
create index attendances_by_organisation on attendances (contract_id, organisation_id);
select fence('attendances');

create table outcomes (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  position integer not null,
  kind text not null check (kind in ('information', 'decision', 'task')),
  text jsonb not null,
  owner_organisation_id uuid,
  owner_role text check (owner_role in ('secretariat', 'group', 'everyone')),
  due_on date,
  due_precision date_precision,
  done_at timestamptz,
  done_note text,
  sources text[] not null default '{}',
  revision integer not null default 1,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, agenda_item_id) references agenda_items (contract_id, id),
  foreign key (contract_id, owner_organisation_id) references organisations (contract_id, id),
  check ((due_on is null) = (due_precision is null))
);
create index outcomes_by_meeting on outcomes (contract_id, meeting_id, position);
create index outcomes_open_tasks on outcomes (contract_id, due_on) where kind = 'task' and done_at is null and removed_at is null;
select fence('outcomes');

-- The agreement of those present on an exact text. It is the representatives who agree; nobody's company is bound.
create table agreements (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  group_purpose_id uuid,
  text jsonb not null,
  text_hash text not null,
  form text not null check (form in ('acclamation', 'round')),
  state text not null check (state in ('open', 'agreed', 'reopened')),
  opened_at timestamptz not null,
  agreed_at timestamptz,
  reopened_at timestamptz,
  replaces_id uuid,
  sources text[] not null default '{}',
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, group_purpose_id) references group_purposes (contract_id, id),
  foreign key (contract_id, replaces_id) references agreements (contract_id, id)
);
create index agreements_by_meeting on agreements (contract_id, meeting_id);
select fence('agreements');

create table agreement_voices (
  contract_id uuid not null references contracts,
  id uuid not null,
  agreement_id uuid not null,
  organisation_id uuid not null,
  answer text not null check (answer in ('yes', 'yes-but', 'not-yet')),
  concern text,
  was_present boolean not null,
  at timestamptz not null,
  primary key (contract_id, id),
  unique (contract_id, agreement_id, organisation_id),
  foreign key (contract_id, agreement_id) references agreements (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id)
);
select fence('agreement_voices');
alter table roles add foreign key (contract_id, meeting_id) references meetings (contract_id, id);
alter table group_purposes add foreign key (contract_id, meeting_id) references meetings (contract_id, id);
