-- What booking must know besides the meetings themselves. Nothing is filled in beforehand: what nobody has said is unknown.

-- When people work. Nobody is called outside it.
create table booking_hours (
  contract_id uuid primary key references contracts,
  work_from time not null,
  work_until time not null,
  lunch_from time not null,
  lunch_until time not null,
  revision integer not null default 1,
  check (work_from < lunch_from and lunch_from <= lunch_until and lunch_until < work_until)
);
select fence('booking_hours');

-- Spells in which nobody is called: school breaks, mostly. Public holidays are computed and never stand here.
create table school_breaks (
  contract_id uuid not null references contracts,
  id uuid not null,
  kind text not null check (kind in ('winter', 'easter', 'summer', 'autumn', 'christmas', 'other')),
  from_on date not null,
  until_on date not null,
  entered_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  check (from_on <= until_on)
);
comment on column school_breaks.kind is 'sportlov, påsklov, sommarlov, höstlov, jullov, other';
create index school_breaks_by_date on school_breaks (contract_id, until_on) where removed_at is null;
select fence('school_breaks');

-- Minutes from door to door between two places, the same both ways. Places are known by the words meetings write.
create table travel_times (
  contract_id uuid not null references contracts,
  id uuid not null,
  one_place text not null,
  other_place text not null,
  -- the two places in one spelling and order, so that a pair is there once
  pair_key text not null,
  minutes integer not null check (minutes between 1 and 600),
  entered_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id)
);
create unique index travel_times_once on travel_times (contract_id, pair_key) where removed_at is null;
select fence('travel_times');

-- When somebody cannot. Never why.
create table absences (
  contract_id uuid not null references contracts,
  id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  from_time time,
  until_time time,
  noted_at timestamptz not null,
  removed_at timestamptz,
  primary key (contract_id, id),
  foreign key (contract_id, person_id) references people (contract_id, id),
  check (from_on <= until_on),
  check ((from_time is null) = (until_time is null)),
  check (from_time is null or from_time < until_time)
);
create index absences_by_person on absences (contract_id, person_id) where removed_at is null;
select fence('absences');
