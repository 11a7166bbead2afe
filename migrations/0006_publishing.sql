create table pictures (
  contract_id uuid not null references contracts,
  id uuid not null,
  file_key text not null,
  width integer not null,
  height integer not null,
  alt jsonb not null,
  credit text,
  consent text not null check (consent in ('given', 'nobody-recognisable')),
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id)
);
select fence('pictures');

-- What the public may read: a meeting's report, or a news page. The words here are the draft; releases are what was published.
create table reports (
  contract_id uuid not null references contracts,
  id uuid not null,
  kind text not null check (kind in ('meeting-report', 'news')),
  meeting_id uuid,
  slug text not null,
  words jsonb not null default '{}',
  picture_id uuid,
  revision integer not null default 1,
  drafted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (contract_id, id),
  unique (contract_id, slug),
  foreign key (contract_id, meeting_id) references meetings (contract_id, id),
  foreign key (contract_id, picture_id) references pictures (contract_id, id),
  check ((kind = 'meeting-report') = (meeting_id is not null))
);
comment on column reports.words is '{ [language]: { title, introduction, howItWas, voices: [{text, who}], whatNext, … } }';
create unique index reports_one_per_meeting on reports (contract_id, meeting_id) where meeting_id is not null;
select fence('reports');

-- A published page is a snapshot that later edits never change; a correction is a new release that says what was corrected.
create table report_releases (
  contract_id uuid not null references contracts,
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  snapshot jsonb not null,
  correction jsonb,
  published_at timestamptz not null,
  published_by uuid,
  primary key (contract_id, id),
  unique (contract_id, report_id, number),
  foreign key (contract_id, report_id) references reports (contract_id, id)
);
select fence('report_releases');
revoke update, delete on report_releases from ledstjarna_app;
create trigger releases_are_snapshots before update or delete on report_releases for each row execute function refuse_rewriting_history();

create table fault_reports (
  contract_id uuid not null references contracts,
  id uuid not null,
  page text not null,
  text text not null,
  email text,
  at timestamptz not null,
  handled_at timestamptz,
  primary key (contract_id, id)
);
select fence('fault_reports');
