-- The offer of Lead belongs to the meeting: everyone in the room may take one, and nobody's "no" is recorded.
create table lead_offers (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  code text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (contract_id, id),
  unique (contract_id, code),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
create unique index lead_offers_one_open on lead_offers (contract_id, meeting_id) where closed_at is null;
select fence('lead_offers');

create table leads (
  contract_id uuid not null references contracts,
  id uuid not null,
  organisation_id uuid not null,
  focus_area_id uuid,
  challenge_id uuid,
  question_id uuid,
  state text not null check (state in ('taken', 'confirmed', 'active', 'resting', 'handed-over', 'ended')),
  is_convener boolean not null default false,
  intent text not null default '',
  first_step text not null default '',
  contact_person_id uuid,
  deputy_person_id uuid,
  from_on date not null,
  until_on date,
  leaves_on date,
  taken_at timestamptz not null,
  taken_at_meeting_id uuid,
  confirm_by date,
  confirmed_at timestamptz,
  last_heard_at timestamptz not null,
  handed_over_to_id uuid,
  revision integer not null default 1,
  primary key (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, focus_area_id) references focus_areas (contract_id, id),
  foreign key (contract_id, challenge_id) references challenges (contract_id, id),
  foreign key (contract_id, question_id) references questions (contract_id, id),
  foreign key (contract_id, contact_person_id) references people (contract_id, id),
  foreign key (contract_id, deputy_person_id) references people (contract_id, id),
  foreign key (contract_id, taken_at_meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, handed_over_to_id) references leads (contract_id, id),
  check (num_nonnulls(focus_area_id, challenge_id, question_id) = 1),
  check (until_on is null or until_on >= from_on)
);
comment on column leads.leaves_on is 'an announced end still ahead; until_on is set when it has ended';
-- One organisation leads one thing once at a time; several organisations may lead the same.
create unique index leads_once on leads (contract_id, organisation_id, focus_area_id, challenge_id, question_id) nulls not distinct where state in ('taken', 'confirmed', 'active', 'resting');
create unique index leads_one_convener on leads (contract_id, focus_area_id, challenge_id, question_id) nulls not distinct where is_convener and state in ('taken', 'confirmed', 'active', 'resting');
create index leads_by_organisation on leads (contract_id, organisation_id);
create index leads_by_meeting on leads (contract_id, taken_at_meeting_id) where taken_at_meeting_id is not null;
select fence('leads');

-- Each change of a Lead with when, who and why. Any past date can be shown from it.
create table lead_changes (
  contract_id uuid not null references contracts,
  id uuid not null,
  lead_id uuid not null,
  to_state text not null check (to_state in ('taken', 'confirmed', 'active', 'resting', 'handed-over', 'ended')),
  effective_on date not null,
  leaves_on date,
  at timestamptz not null,
  person_id uuid,
  reason text,
  primary key (contract_id, id),
  foreign key (contract_id, lead_id) references leads (contract_id, id)
);
create index lead_changes_by_lead on lead_changes (contract_id, lead_id, effective_on, at);
select fence('lead_changes');
