-- Mail that comes in: replies from calendars, mail that came back, and what a person has to read. The mailbox is optional.

-- installation: how far each mailbox has been read, and which process reads it now.
create table mailbox_positions (
  mailbox text primary key,
  uid_validity bigint not null default 0,
  last_uid bigint not null default 0,
  held_by uuid,
  held_until timestamptz,
  read_at timestamptz,
  trouble text
);
comment on table mailbox_positions is 'installation: how far each mailbox has been read, and by which process';
comment on column mailbox_positions.trouble is 'what the mailbox answered last when it could not be read; null: it can';
grant select, insert, update on mailbox_positions to ledstjarna_app;

-- installation: mail of which nobody can say what contract it is for. Kept whole until somebody has placed it.
create table unplaced_mails (
  id uuid primary key,
  fingerprint text not null unique,
  received_at timestamptz not null,
  from_name text not null,
  from_address text not null,
  subject text not null,
  text text not null,
  raw bytea not null,
  is_whole boolean not null
);
comment on table unplaced_mails is 'installation: mail that belongs to no contract we can tell, until somebody has placed it';
grant select, insert, update, delete on unplaced_mails to ledstjarna_app;

create table incoming_mails (
  contract_id uuid not null references contracts,
  id uuid not null,
  fingerprint text not null,
  received_at timestamptz not null,
  from_name text not null,
  from_address text not null,
  subject text not null,
  text text not null,
  -- the mail as it came; null once it is forgotten, or was understood whole
  raw bytea,
  is_whole boolean not null,
  kind text not null check (kind in ('reply', 'stranger', 'not-verified', 'counter', 'not-counted', 'not-understood', 'mail', 'automatic', 'bounce', 'delay')),
  state text not null check (state in ('counted', 'filed', 'waiting', 'done')),
  reason text,
  meeting_id uuid,
  invitation_id uuid,
  person_id uuid,
  outgoing_mail_id uuid,
  reply text check (reply in ('attending', 'tentative', 'declined', 'deputy')),
  comment text,
  proposed_start timestamptz,
  proposed_end timestamptz,
  done_at timestamptz,
  done_by uuid,
  primary key (contract_id, id),
  unique (contract_id, fingerprint)
);
comment on column incoming_mails.fingerprint is 'hash of Message-ID and body: the same mail read twice is one';
comment on column incoming_mails.state is 'counted: entered; filed: nothing to do; waiting: somebody has to look; done: somebody has';
create index incoming_mails_waiting on incoming_mails (contract_id, received_at) where state = 'waiting';
create index incoming_mails_by_time on incoming_mails (contract_id, received_at desc);
create index incoming_mails_by_invitation on incoming_mails (contract_id, invitation_id) where invitation_id is not null;
create index incoming_mails_by_person on incoming_mails (contract_id, person_id) where person_id is not null;
select fence('incoming_mails');

-- Other addresses a person answers from, as somebody in the office has said.
create table known_addresses (
  contract_id uuid not null references contracts,
  id uuid not null,
  address_key text not null,
  person_id uuid not null,
  known_since timestamptz not null,
  primary key (contract_id, id),
  unique (contract_id, address_key),
  foreign key (contract_id, person_id) references people (contract_id, id)
);
create index known_addresses_by_person on known_addresses (contract_id, person_id);
select fence('known_addresses');

-- A mail that was sent anew points at the one it stands in for.
create index outgoing_mails_by_replaced on outgoing_mails (contract_id, replaces_id) where replaces_id is not null;
