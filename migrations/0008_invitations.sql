-- What several parts share: who is called to a meeting, what their calendars know, and what became of each mail.

-- What calendars know a meeting as. SEQUENCE only ever rises, in the transaction of the change that raises it (C15).
create table meeting_calendars (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  uid text not null,
  sequence integer not null default 0,
  facts text not null,
  time_key text not null,
  changed_at timestamptz not null,
  primary key (contract_id, meeting_id),
  unique (contract_id, uid),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
comment on column meeting_calendars.facts is 'what an invitation says that matters: JSON [start, end, place, online link]; two that are equal need no mail (C16)';
comment on column meeting_calendars.time_key is 'start and end alone; a reply holds for the time it was given for';
create index meeting_calendars_by_uid on meeting_calendars (uid);
select fence('meeting_calendars');
create policy worker_reads on meeting_calendars for select using (is_worker());

-- Who is called is a rule, so that the list follows Lead and mandates until the day.
create table meeting_circles (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  circle jsonb not null,
  -- from then on whoever joins the circle is invited without further ado
  invitations_out_at timestamptz,
  attendees_visible boolean not null default false,
  -- the colleague invitations come from, whom plain replies reach
  from_name text,
  reply_to text,
  -- who has not answered is reminded of itself, a week and two days before
  reminds boolean not null default false,
  revision integer not null default 1,
  primary key (contract_id, meeting_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
comment on column meeting_circles.attendees_visible is 'whether an invitation names the other people invited; organisations are always named on the reply page';
select fence('meeting_circles');

-- Invited, replied and attended are three facts. One invitation is one person's, for one organisation.
create table invitations (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  because text not null,
  state text not null check (state in ('listed', 'invited', 'withdrawn')),
  by_hand boolean not null default false,
  -- what has to be mailed next, and since when; null: nothing
  due text check (due in ('request', 'cancel', 'remind')),
  due_since timestamptz,
  sent_sequence integer,
  sent_at timestamptz,
  -- what this person's calendar was told last; null: nothing, or that it is cancelled
  sent_facts text,
  -- the SEQUENCE by which this person was first told the time they know now; replies to earlier ones are too old
  time_sequence integer,
  reply text check (reply in ('attending', 'online', 'tentative', 'declined', 'deputy')),
  replied_at timestamptz,
  replied_by text check (replied_by in ('link', 'calendar', 'office', 'account')),
  reply_sequence integer,
  reply_stamp timestamptz,
  -- the time the reply was given for (meeting_calendars.time_key): at another it does not count
  reply_time text,
  deputy_name text,
  deputy_person_id uuid,
  -- for the cook and the doors only; erased after the meeting
  note text,
  reminded_at timestamptz,
  reminders integer not null default 0,
  revision integer not null default 1,
  primary key (contract_id, id),
  unique (contract_id, meeting_id, person_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  foreign key (contract_id, deputy_person_id) references people (contract_id, id),
  check ((due is null) = (due_since is null))
);
comment on column invitations.because is 'how the person came onto the list: lead, lead-deputy, adopted, group, contact, by-hand, registered, stands-in';
create index invitations_due on invitations (contract_id, meeting_id, due_since) where due is not null;
create index invitations_by_person on invitations (contract_id, person_id);
create index invitations_by_organisation on invitations (contract_id, organisation_id);
select fence('invitations');
create policy worker_reads on invitations for select using (is_worker());

-- A mail may carry a calendar object, belong to a sending of many, and come back.
alter table outgoing_mails add column calendar text;
alter table outgoing_mails add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'REPLY', 'PUBLISH'));
alter table outgoing_mails add column invitation_id uuid;
alter table outgoing_mails add column batch_id uuid;
alter table outgoing_mails add column message_id text;
alter table outgoing_mails add column server_answer text;
alter table outgoing_mails add column bounced_at timestamptz;
alter table outgoing_mails add column replaces_id uuid;
alter table outgoing_mails drop constraint outgoing_mails_state_check;
alter table outgoing_mails add constraint outgoing_mails_state_check check (state in ('queued', 'sent', 'failed', 'bounced', 'stopped', 'practice'));
comment on column outgoing_mails.batch_id is 'the sending it is part of: the meeting, the poll or the utskick; progress is counted by it';
create index outgoing_mails_by_batch on outgoing_mails (contract_id, batch_id, state) where batch_id is not null;
create index outgoing_mails_by_invitation on outgoing_mails (contract_id, invitation_id) where invitation_id is not null;
create index outgoing_mails_by_message on outgoing_mails (message_id) where message_id is not null;

-- An address mail comes back from, until somebody gives a new one.
alter table people add column email_bounced_at timestamptz;
alter table people add column email_bounce_reason text;
