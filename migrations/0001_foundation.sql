-- One contract is one city's. Every table but the few marked "installation" carries contract_id and is fenced:
-- the app's role sees only the rows of the contract named in the transaction (ledstjarna.contract_id).

create function current_contract() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('ledstjarna.contract_id', true), '')::uuid $$;

-- The outbox worker walks all contracts; nothing else may.
create function is_worker() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('ledstjarna.worker', true), '') = 'on' $$;

-- Raises the second fence around a table: FORCE row-level security, also for its owner.
create function fence(fenced regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format('create policy apart on %s using (contract_id = current_contract()) with check (contract_id = current_contract())', fenced);
  execute format('grant select, insert, update, delete on %s to ledstjarna_app', fenced);
end $$;

create table contracts (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  hostname text unique,
  name jsonb not null,
  locality text not null,
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'),
  languages text[] not null check (cardinality(languages) > 0),
  time_zone text not null default 'Europe/Stockholm',
  words jsonb not null default '{}',
  purpose jsonb not null default '{}',
  secretariat jsonb not null default '{}',
  theme jsonb not null default '{}',
  example_notice jsonb,
  leads_known boolean not null default true,
  members_known boolean not null default true,
  practice_mode boolean not null default false,
  sources text[] not null default '{}',
  revision integer not null default 1,
  founded_at timestamptz not null
);
comment on table contracts is 'installation: every reader may list contracts; only the contract itself is written';
comment on column contracts.leads_known is 'false: who has Lead is unknown here, and pages say so instead of counting';
comment on column contracts.members_known is 'false: the register names only some of the affiliated organisations';
alter table contracts enable row level security;
alter table contracts force row level security;
create policy listed on contracts for select using (true);
create policy founded on contracts for insert with check (id = current_contract());
create policy kept on contracts for update using (id = current_contract()) with check (id = current_contract());
grant select, insert, update on contracts to ledstjarna_app;

create table installation_administrators (
  email_key text primary key,
  name text not null,
  since timestamptz not null
);
comment on table installation_administrators is 'installation: who may found contracts';
grant select, insert, delete on installation_administrators to ledstjarna_app;

-- History: every change writes who, when and what, in the same transaction. Names are joined in, never copied, so that a person can be erased.
create table events (
  contract_id uuid not null references contracts,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'link', 'system')),
  actor_person_id uuid,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  organisation_id uuid,
  meeting_id uuid,
  undoes_event_id uuid,
  particulars jsonb not null default '{}',
  primary key (contract_id, id)
);
create index events_by_subject on events (contract_id, subject_kind, subject_id, at desc);
create index events_by_organisation on events (contract_id, organisation_id, at desc) where organisation_id is not null;
create index events_by_meeting on events (contract_id, meeting_id, at desc) where meeting_id is not null;
create index events_by_time on events (contract_id, at desc);
create unique index events_undone_once on events (contract_id, undoes_event_id) where undoes_event_id is not null;
select fence('events');
revoke update, delete on events from ledstjarna_app;

create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % on % refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_append_only before update or delete on events for each row execute function refuse_rewriting_history();
create trigger events_are_not_truncated before truncate on events for each statement execute function refuse_rewriting_history();

-- A form carries a key; the same key twice is the same act, also across a crash.
create table request_keys (
  contract_id uuid not null references contracts,
  key uuid not null,
  at timestamptz not null,
  location text,
  primary key (contract_id, key)
);
create index request_keys_by_time on request_keys (contract_id, at);
select fence('request_keys');

-- The outbox. A mail is written in the transaction of the verb that causes it.
create table outgoing_mails (
  contract_id uuid not null references contracts,
  id uuid not null,
  kind text not null,
  person_id uuid,
  organisation_id uuid,
  meeting_id uuid,
  lead_id uuid,
  to_name text not null,
  to_address text not null,
  from_name text not null,
  reply_to text,
  language text not null,
  subject text not null,
  text text not null,
  html text not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'stopped', 'practice')),
  not_before timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  primary key (contract_id, id)
);
create index outgoing_mails_waiting on outgoing_mails (not_before) where state = 'queued';
create index outgoing_mails_by_time on outgoing_mails (contract_id, queued_at desc);
create index outgoing_mails_by_lead on outgoing_mails (contract_id, lead_id) where lead_id is not null;
select fence('outgoing_mails');
create policy worker_reads on outgoing_mails for select using (is_worker());
create policy worker_updates on outgoing_mails for update using (is_worker()) with check (is_worker());
