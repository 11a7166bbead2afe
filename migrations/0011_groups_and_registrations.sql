-- Groups of every kind with their terms, and meetings anybody may sign up for.

alter table groups add column way_in text check (way_in in ('open', 'appointment', 'election', 'rotation'));
comment on column groups.way_in is 'how one comes into the group; null = nobody has said';
-- What it grew out of: a Lead, a decision or next step, an agreed text, a cry for help. The words are kept as they were.
alter table groups add column from_kind text check (from_kind in ('lead', 'outcome', 'agreement', 'help-request'));
alter table groups add column from_id uuid;
alter table groups add column from_words jsonb;
alter table groups add column from_meeting_id uuid;
alter table groups add constraint groups_come_from_something check ((from_kind is null) = (from_id is null));
alter table groups add foreign key (contract_id, from_meeting_id) references meetings (contract_id, id);
create index groups_by_origin on groups (contract_id, from_id) where from_id is not null;

-- Proposed, started, paused, closed: each with its day and its reason.
create table group_changes (
  contract_id uuid not null references contracts,
  id uuid not null,
  group_id uuid not null,
  state text not null check (state in ('proposed', 'started', 'paused', 'closed')),
  on_date date not null,
  reason text,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, group_id) references groups (contract_id, id)
);
create index group_changes_by_group on group_changes (contract_id, group_id, at);
select fence('group_changes');

alter table group_members add column deputy_person_id uuid;
alter table group_members add column term_ends_on date;
comment on column group_members.term_ends_on is 'the last day of the term; membership goes on until somebody ends or renews it (until_on)';
alter table group_members add foreign key (contract_id, deputy_person_id) references people (contract_id, id);
-- The same person sits in a group once, whichever organisation they come from (C9).
create unique index group_members_person_once on group_members (contract_id, group_id, person_id) where person_id is not null and until_on is null;
create index group_members_by_person on group_members (contract_id, person_id) where person_id is not null;
create index group_members_by_term on group_members (contract_id, term_ends_on) where term_ends_on is not null and until_on is null;

-- Somebody wants to come into an open group. Nothing is so until they have confirmed by the mailed link.
create table group_requests (
  contract_id uuid not null references contracts,
  id uuid not null,
  group_id uuid not null,
  state text not null check (state in ('asked', 'waiting', 'joined', 'declined')),
  name text not null,
  email text not null,
  email_key text not null,
  organisation_id uuid,
  organisation_name text not null,
  language text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  decided_at timestamptz,
  member_id uuid,
  person_id uuid,
  mail_due text check (mail_due in ('confirm')),
  primary key (contract_id, id),
  foreign key (contract_id, group_id) references groups (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
comment on column group_requests.state is 'asked: a link is mailed; waiting: confirmed, but of an organisation only the secretariat can let in; joined; declined';
create unique index group_requests_once on group_requests (contract_id, group_id, email_key) where state in ('asked', 'waiting');
create index group_requests_due on group_requests (asked_at) where mail_due is not null;
select fence('group_requests');
create policy worker_reads on group_requests for select using (is_worker());

-- Activities are meetings of further kinds.
alter table meetings drop constraint meetings_kind_check;
alter table meetings add constraint meetings_kind_check check (kind in (
  'strategic', 'focus-area', 'thematic', 'follow-up', 'summit', 'partnership-day', 'seminar', 'study-visit', 'signing', 'other'
));

-- Who may sign up for a meeting, how many, and until when.
create table registration_rules (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  open_to text not null check (open_to in ('nobody', 'members', 'everyone')),
  capacity integer check (capacity > 0),
  closes_on date,
  asks_about_food boolean not null default true,
  revision integer not null default 1,
  primary key (contract_id, meeting_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
comment on column registration_rules.capacity is 'null = as many as like';
select fence('registration_rules');

create table registrations (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('asked', 'placed', 'waiting', 'cancelled')),
  -- Until it is confirmed what was typed in; then the person, and nothing is kept twice.
  name text,
  email text,
  email_key text,
  person_id uuid,
  organisation_id uuid,
  organisation_name text,
  -- for the cook and the doors only; erased after the meeting
  note text,
  language text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('link', 'office', 'calendar')),
  mail_due text check (mail_due in ('confirm', 'placed', 'waiting', 'moved-up', 'cancelled')),
  mail_due_since timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  check (person_id is not null or (name is not null and email_key is not null)),
  check ((mail_due is null) = (mail_due_since is null))
);
create unique index registrations_by_address on registrations (contract_id, meeting_id, email_key) where email_key is not null;
create unique index registrations_by_person on registrations (contract_id, meeting_id, person_id) where person_id is not null;
create index registrations_in_order on registrations (contract_id, meeting_id, state, confirmed_at);
create index registrations_of_person on registrations (contract_id, person_id) where person_id is not null;
create index registrations_due on registrations (mail_due_since) where mail_due is not null;
select fence('registrations');
create policy worker_reads on registrations for select using (is_worker());
