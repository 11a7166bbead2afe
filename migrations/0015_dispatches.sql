-- Utskick: plain mail from a colleague to a circle. And how each person wants their mail.

create table dispatches (
  contract_id uuid not null references contracts,
  id uuid not null,
  kind text not null check (kind in ('news', 'mandate')),
  state text not null check (state in ('draft', 'waiting', 'sending', 'sent')),
  title jsonb not null default '{}',
  text jsonb not null default '{}',
  circle jsonb not null default '{}',
  -- the colleague it comes from, whom replies reach; null: the secretariat
  from_person_id uuid,
  despite_quiet boolean not null default false,
  -- the earliest moment the first mail is written; until then it can be stopped
  sends_at timestamptz,
  sent_at timestamptz,
  changed_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null default 1,
  primary key (contract_id, id),
  foreign key (contract_id, from_person_id) references people (contract_id, id),
  check ((state = 'draft') = (sends_at is null)),
  check ((state = 'sent') = (sent_at is not null))
);
comment on column dispatches.kind is 'news may be unsubscribed from; what concerns somebody’s mandate may not';
comment on column dispatches.title is 'the subject, in the languages it is written in';
create index dispatches_due on dispatches (sends_at) where state in ('waiting', 'sending');
create index dispatches_by_time on dispatches (contract_id, changed_at desc) where removed_at is null;
select fence('dispatches');
create policy worker_reads on dispatches for select using (is_worker());

-- Who gets an utskick, decided when it was sent off. One mail each, however many parts of the circle a person is in.
create table dispatch_recipients (
  contract_id uuid not null references contracts,
  dispatch_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  because text not null,
  state text not null check (state in ('waiting', 'written', 'left-out')),
  left_out text check (left_out in ('no-address', 'bounced', 'unsubscribed')),
  -- the mail in the outbox, or among those that wait for a daily mail
  mail_id uuid,
  primary key (contract_id, dispatch_id, person_id),
  foreign key (contract_id, dispatch_id) references dispatches (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  check ((state = 'left-out') = (left_out is not null))
);
create index dispatch_recipients_waiting on dispatch_recipients (contract_id, dispatch_id, person_id) where state = 'waiting';
create index dispatch_recipients_by_person on dispatch_recipients (contract_id, person_id);
create index dispatch_recipients_by_organisation on dispatch_recipients (contract_id, organisation_id);
select fence('dispatch_recipients');

-- How one person wants their mail. Nothing said: at once, at any hour, and everything.
create table mail_settings (
  contract_id uuid not null references contracts,
  person_id uuid not null,
  pace text not null default 'at-once' check (pace in ('at-once', 'daily')),
  wants_news boolean not null default true,
  wants_reminders boolean not null default true,
  quiet_from time,
  quiet_until time,
  changed_at timestamptz not null,
  revision integer not null default 1,
  primary key (contract_id, person_id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  check ((quiet_from is null) = (quiet_until is null))
);
select fence('mail_settings');

-- Mail that may wait and does, for its reader's one mail of the morning.
create table held_mails (
  contract_id uuid not null references contracts,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  organisation_id uuid,
  meeting_id uuid,
  lead_id uuid,
  invitation_id uuid,
  batch_id uuid,
  to_name text not null,
  to_address text not null,
  from_name text not null,
  reply_to text,
  language text not null,
  subject text not null,
  text text not null,
  html text not null,
  unsubscribe_url text,
  held_at timestamptz not null,
  due_at timestamptz not null,
  -- the mail it went in at last
  mail_id uuid,
  primary key (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
create index held_mails_due on held_mails (due_at) where mail_id is null;
create index held_mails_by_person on held_mails (contract_id, person_id) where mail_id is null;
create index held_mails_by_batch on held_mails (contract_id, batch_id) where batch_id is not null;
select fence('held_mails');
create policy worker_reads on held_mails for select using (is_worker());

-- Nobody gets more than one daily mail a day, however many processes write them.
create table daily_mails (
  contract_id uuid not null references contracts,
  person_id uuid not null,
  on_date date not null,
  primary key (contract_id, person_id, on_date),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
select fence('daily_mails');

-- Where a mail program's own button stops mail of this kind (RFC 8058).
alter table outgoing_mails add column unsubscribe_url text;
