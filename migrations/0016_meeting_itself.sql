-- The meeting itself: what it is made from, what it follows, its papers, how people check in, and who was there when something was decided.

-- A meeting may follow another: what that one left open comes first on its agenda. Without one, the latest of the same group or area is meant.
alter table meetings add column follows_id uuid;
alter table meetings add column cancel_reason text;
alter table meetings add foreign key (contract_id, follows_id) references meetings (contract_id, id);
create index meetings_by_followed on meetings (contract_id, follows_id) where follows_id is not null;

-- A meeting may be about questions too, so that whoever has Lead for one sees its date.
create table meeting_questions (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  question_id uuid not null,
  primary key (contract_id, meeting_id, question_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, question_id) references questions (contract_id, id)
);
create index meeting_questions_by_question on meeting_questions (contract_id, question_id);
select fence('meeting_questions');

alter table agenda_items add column is_public boolean not null default true;
-- tas upp nästa gång
alter table agenda_items add column forwarded_at timestamptz;
-- what it takes up again: an item of an earlier meeting (which may be edited away there, so no key), or a next step
alter table agenda_items add column from_item_id uuid;
alter table agenda_items add column from_outcome_id uuid;
alter table agenda_items add foreign key (contract_id, from_outcome_id) references outcomes (contract_id, id);
create index agenda_items_forwarded on agenda_items (contract_id, meeting_id) where forwarded_at is not null;
create index agenda_items_from_item on agenda_items (contract_id, from_item_id) where from_item_id is not null;
create index agenda_items_from_outcome on agenda_items (contract_id, from_outcome_id) where from_outcome_id is not null;

-- Papers of a meeting (handlingar): a kept file or a safe address.
create table agenda_papers (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  title text not null,
  url text,
  file_key text,
  file_name text,
  media_type text,
  bytes integer check (bytes > 0),
  is_public boolean not null default false,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, agenda_item_id) references agenda_items (contract_id, id),
  check ((url is null) <> (file_key is null)),
  check ((file_key is null) = (file_name is null) and (file_key is null) = (media_type is null))
);
create index agenda_papers_by_meeting on agenda_papers (contract_id, meeting_id);
create index agenda_papers_by_item on agenda_papers (contract_id, agenda_item_id) where agenda_item_id is not null;
select fence('agenda_papers');

-- Templates a contract has saved of its own; the ready-made ones belong to the product.
create table meeting_templates (
  contract_id uuid not null references contracts,
  id uuid not null,
  name text not null,
  kind text not null,
  minutes integer check (minutes > 0),
  agenda jsonb not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id)
);
create unique index meeting_templates_named_once on meeting_templates (contract_id, name) where removed_at is null;
select fence('meeting_templates');

-- The code at the door by which people check themselves in.
create table meeting_check_ins (
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
create unique index meeting_check_ins_one_open on meeting_check_ins (contract_id, meeting_id) where closed_at is null;
select fence('meeting_check_ins');

alter table attendances add column online boolean not null default false;
alter table attendances add column arrived_at time;
alter table attendances add column left_at time;
alter table attendances add column checked_in boolean not null default false;
comment on column attendances.checked_in is 'the person did it, by the code at the door; else somebody ticked';

-- Who was present when it was decided: those checked in then, unless somebody has said otherwise.
create table outcome_presence (
  contract_id uuid not null references contracts,
  outcome_id uuid not null,
  organisation_id uuid not null,
  primary key (contract_id, outcome_id, organisation_id),
  foreign key (contract_id, outcome_id) references outcomes (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id)
);
create index outcome_presence_by_organisation on outcome_presence (contract_id, organisation_id);
select fence('outcome_presence');
