-- Date polls: which day suits those who are needed (S11). Organisations are asked, each by one person; answers come by mailed link.

create table polls (
  contract_id uuid not null references contracts,
  id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('open', 'decided', 'withdrawn')),
  circle jsonb not null,
  quorum integer check (quorum between 0 and 1000),
  deadline date not null,
  reminders integer not null default 2 check (reminders between 0 and 2),
  -- the colleague it is asked by, whom replies reach
  from_name text not null,
  from_email text,
  opened_at timestamptz not null,
  ended_at timestamptz,
  decided_option_id uuid,
  revision integer not null default 1,
  primary key (contract_id, id),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'decided') = (decided_option_id is not null))
);
comment on column polls.quorum is 'organisations with Lead that must be able to come; null: all of those asked; 0: none in particular';
create unique index polls_open_once on polls (contract_id, meeting_id) where state = 'open';
create index polls_by_meeting on polls (contract_id, meeting_id, opened_at);
create index polls_open on polls (opened_at) where state = 'open';
select fence('polls');
create policy worker_reads on polls for select using (is_worker());

create table poll_options (
  contract_id uuid not null references contracts,
  id uuid not null,
  poll_id uuid not null,
  on_date date not null,
  starts_at time not null,
  ends_at time not null,
  place text,
  online_url text,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, poll_id) references polls (contract_id, id),
  check (ends_at > starts_at)
);
create index poll_options_by_poll on poll_options (contract_id, poll_id, on_date, starts_at);
create index poll_options_by_date on poll_options (contract_id, on_date);
select fence('poll_options');
alter table polls add foreign key (contract_id, decided_option_id) references poll_options (contract_id, id);

-- Whoever was asked, for which organisation, what they answered, and what has to be mailed to them next.
create table poll_asked (
  contract_id uuid not null references contracts,
  id uuid not null,
  poll_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  because text not null,
  has_lead boolean not null,
  -- out of the circle since then; what they answered stands until somebody else answers for the organisation
  left_at timestamptz,
  due text check (due in ('question', 'reminder', 'new-options', 'result', 'withdrawn')),
  due_at timestamptz,
  asked_at timestamptz,
  -- the last mail about the poll that was put in the outbox, so that what is taken back in time leaves no trace
  told text check (told in ('question', 'reminder', 'new-options', 'result', 'withdrawn')),
  told_at timestamptz,
  reminders_sent integer not null default 0,
  answers jsonb not null default '{}',
  remark text,
  colleague text,
  answered_at timestamptz,
  -- rises with every answer, so that of two it is known which came last
  times_answered integer not null default 0,
  answered_by text check (answered_by in ('link', 'account', 'office')),
  primary key (contract_id, id),
  unique (contract_id, poll_id, person_id),
  foreign key (contract_id, poll_id) references polls (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  foreign key (contract_id, organisation_id) references organisations (contract_id, id),
  check ((due is null) = (due_at is null))
);
comment on column poll_asked.answers is 'option id → yes, maybe (if need be) or no; an option without an entry has not been answered';
comment on column poll_asked.colleague is 'who answered instead of the person asked, as they wrote their name; erased with the remark when the poll has long been over';
create index poll_asked_due on poll_asked (due_at) where due is not null;
create index poll_asked_by_person on poll_asked (contract_id, person_id);
create index poll_asked_by_organisation on poll_asked (contract_id, organisation_id);
select fence('poll_asked');
create policy worker_reads on poll_asked for select using (is_worker());
