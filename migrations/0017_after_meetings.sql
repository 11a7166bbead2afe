-- After the meeting: notes that are sent, commented on and made final, the note of three lines, and reminders of reports that are owed.

-- Whether a named adjuster (justerare) approves the notes of this group's meetings.
alter table groups add column notes_adjusted boolean not null default false;

-- Facts are read from the record until the notes are final; only words are kept here.
create table meeting_notes (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('draft', 'sent', 'final')),
  words jsonb not null default '{}',
  comments_until date,
  adjuster_person_id uuid,
  -- the adjuster is asked once the time for comments is over
  adjuster_asked_at timestamptz,
  adjuster_reminded integer not null default 0,
  approved_at timestamptz,
  -- the colleague they come from, whom plain replies reach
  from_name text,
  reply_to text,
  drafted_at timestamptz not null,
  sent_at timestamptz,
  final_at timestamptz,
  snapshot jsonb,
  snapshot_hash text,
  revision integer not null default 1,
  primary key (contract_id, id),
  unique (contract_id, meeting_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, adjuster_person_id) references people (contract_id, id),
  check ((state = 'draft') = (sent_at is null)),
  check ((state = 'final') = (final_at is not null)),
  check ((final_at is null) = (snapshot is null) and (final_at is null) = (snapshot_hash is null))
);
comment on column meeting_notes.words is '{ introduction, closing, items: { [agenda item]: text } }, each text by language';
comment on column meeting_notes.snapshot_hash is 'SHA-256 of the snapshot as it is kept, in hexadecimal';
create index meeting_notes_by_adjuster on meeting_notes (contract_id, adjuster_person_id) where adjuster_person_id is not null;
select fence('meeting_notes');

create table meeting_note_recipients (
  contract_id uuid not null references contracts,
  id uuid not null,
  notes_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  -- what has to be mailed next, and since when; null: nothing
  due text check (due in ('notes', 'adjust', 'adjust-reminder')),
  due_since timestamptz,
  sent_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, notes_id) references meeting_notes (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  check ((due is null) = (due_since is null))
);
create index meeting_note_recipients_by_notes on meeting_note_recipients (contract_id, notes_id);
create index meeting_note_recipients_by_person on meeting_note_recipients (contract_id, person_id);
create index meeting_note_recipients_by_organisation on meeting_note_recipients (contract_id, organisation_id) where organisation_id is not null;
create index meeting_note_recipients_due on meeting_note_recipients (due_since) where due is not null;
select fence('meeting_note_recipients');
create policy worker_reads on meeting_note_recipients for select using (is_worker());

create table meeting_note_comments (
  contract_id uuid not null references contracts,
  id uuid not null,
  notes_id uuid not null,
  -- the item it is about, which may be edited away, so no key; null: the whole
  agenda_item_id uuid,
  person_id uuid,
  organisation_id uuid,
  comment text not null,
  at timestamptz not null,
  answer text,
  adopted boolean,
  answered_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, notes_id) references meeting_notes (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  check ((answered_at is null) = (adopted is null))
);
create index meeting_note_comments_by_notes on meeting_note_comments (contract_id, notes_id, at);
create index meeting_note_comments_by_person on meeting_note_comments (contract_id, person_id) where person_id is not null;
create index meeting_note_comments_by_organisation on meeting_note_comments (contract_id, organisation_id) where organisation_id is not null;
select fence('meeting_note_comments');

-- Final notes are never changed; what was wrong is told beside them.
create table meeting_note_corrections (
  contract_id uuid not null references contracts,
  id uuid not null,
  notes_id uuid not null,
  number integer not null,
  correction text not null,
  at timestamptz not null,
  primary key (contract_id, id),
  unique (contract_id, notes_id, number),
  foreign key (contract_id, notes_id) references meeting_notes (contract_id, id)
);
select fence('meeting_note_corrections');
revoke update, delete on meeting_note_corrections from ledstjarna_app;

create table meeting_short_notes (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  was_about text not null,
  came_to text not null,
  goes_on text not null,
  language text not null,
  is_public boolean not null,
  written_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null default 1,
  primary key (contract_id, meeting_id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
select fence('meeting_short_notes');

-- Which reminders of an owed report have been written, so that each is written once (C4).
create table report_reminders (
  contract_id uuid not null references contracts,
  meeting_id uuid not null,
  days integer not null check (days > 0),
  at timestamptz not null,
  primary key (contract_id, meeting_id, days),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id)
);
select fence('report_reminders');
