import type { World } from './world.ts'

const organisations = 500
const groups = 300
const people = 5_000
const meetings = 400

/** Makes the told contract as large as the largest we promise to be quick for, and everything that comes with so many as large. */
export async function enlargeContract(world: World): Promise<void> {
  const contract = `'${world.contractId}'::uuid`
  const more = (table: string, whole: number) =>
    `(select n from generate_series(1, ${whole} - (select count(*)::int from ${table} where contract_id = ${contract})) n)`
  await world.asOwner(`
    insert into organisations (contract_id, id, slug, name, name_key, kind, municipal_sphere, phone, registered_at)
      select ${contract}, ${id(1, 'n')}, 'org-' || n, (array['Älvdals', 'Norra', 'Polstads', 'Björk', 'Ånäs', 'Kust', 'Sjö', 'Västra'])[1 + n % 8] || ' ' || (array['bygg', 'energi', 'fastigheter', 'åkeri', 'konsult'])[1 + n % 5] || ' ' || n,
        'bench ' || n, (array['company', 'association', 'public-authority', 'municipal-company'])[1 + n % 4], n % 4 = 3, '+46 90 12 ' || n, now() from ${more('organisations', organisations)} x;
    insert into affiliations (contract_id, id, organisation_id, state, joined_on, joined_precision, recorded_at)
      select ${contract}, ${id(2, 'n')}, ${id(1, 'n')}, 'affiliated', date '2024-01-01' + n, 'day', now() from ${more('affiliations', organisations)} x;
    insert into people (contract_id, id, name, email, email_key, phone, registered_at)
      select ${contract}, ${id(3, 'n')}, (array['Åsa', 'Erik', 'Maja', 'Örjan', 'Linnéa', 'Ali', 'Sara'])[1 + n % 7] || ' ' || (array['Berg', 'Lind', 'Ek', 'Ström', 'Ahmed', 'Åberg'])[1 + n % 6] || ' ' || n,
        'p' || n || '@bench.example', 'p' || n || '@bench.example', '+46 70 ' || n, now() from ${more('people', people)} x;
    insert into mandates (contract_id, id, person_id, organisation_id, kind, from_on, given_at)
      select p.contract_id, ${id(4, 'p.number')}, p.id, o.id, (array['representative', 'deputy', 'contact'])[1 + p.number % 3], '2024-03-01', now()
      from (select *, row_number() over (order by id)::int as number from people where contract_id = ${contract} and email like '%@bench.example') p
      join (select *, row_number() over (order by id)::int as number from organisations where contract_id = ${contract}) o on o.number = 1 + p.number % ${organisations};
    insert into groups (contract_id, id, slug, kind, mode, name, state)
      select ${contract}, ${id(5, 'n')}, 'grupp-' || n, 'thematic', 'works', jsonb_build_object('sv', 'Grupp ' || n), (array['proposed', 'started', 'paused', 'closed'])[1 + n % 4] from ${more('groups', groups)} x;
    insert into group_members (contract_id, id, group_id, organisation_id, convener, from_on)
      select g.contract_id, ${id(6, 'g.number * 10 + k')}, g.id, o.id, k = 0, '2024-05-01'
      from (select *, row_number() over (order by id)::int as number from groups where contract_id = ${contract} and slug like 'grupp-%') g cross join generate_series(0, 7) k
      join (select *, row_number() over (order by id)::int as number from organisations where contract_id = ${contract}) o on o.number = 1 + (g.number * 8 + k) % ${organisations};
    insert into meetings (contract_id, id, slug, kind, state, title, on_date, on_precision, starts_at, minutes, made_at)
      select ${contract}, ${id(7, 'n')}, 'bench-traff-' || n, 'thematic', 'reported', jsonb_build_object('sv', 'Träff ' || n), date '2024-02-01' + n * 2, 'day', '13:00', 180, now() from ${more('meetings', meetings)} x;
    insert into meeting_groups (contract_id, meeting_id, group_id)
      select m.contract_id, m.id, g.id
      from (select *, row_number() over (order by id)::int as number from meetings where contract_id = ${contract} and slug like 'bench-%') m
      join (select *, row_number() over (order by id)::int as number from groups where contract_id = ${contract}) g on g.number = 1 + m.number % ${groups};
    insert into attendances (contract_id, id, meeting_id, organisation_id, recorded_at)
      select m.contract_id, ${id(8, 'm.number * 100 + k')}, m.id, o.id, now()
      from (select *, row_number() over (order by id)::int as number from meetings where contract_id = ${contract} and slug like 'bench-%') m cross join generate_series(0, 19) k
      join (select *, row_number() over (order by id)::int as number from organisations where contract_id = ${contract}) o on o.number = 1 + (m.number * 20 + k) % ${organisations};
    insert into events (contract_id, id, at, actor_kind, kind, subject_kind, subject_id, organisation_id, particulars)
      select ${contract}, ${id(9, 'n')}, now() - n * interval '30 minutes', 'system', 'OrganisationRegistered', 'organisation', ${id(1, '1 + n % 400')}, ${id(1, '1 + n % 400')}, jsonb_build_object('name', 'Bench ' || n) from generate_series(1, 20000) n;
    insert into adoptions (contract_id, id, organisation_id, challenge_id, adopted_on, adopted_precision, recorded_at)
      select o.contract_id, ${id(10, 'o.number * 100 + c.number')}, o.id, c.id, '2024-09-01', 'day', now()
      from (select *, row_number() over (order by id)::int as number from organisations where contract_id = ${contract} and slug like 'org-%') o
      join (select *, row_number() over (order by id)::int as position from challenges where contract_id = ${contract}) c on (c.position + o.number) % 4 = 0;
  `)
  await world.asOwner('vacuum analyze')
  await world.asOwner('checkpoint')
}

function id(kind: number, number: string): string {
  return `('00000000-0000-7${String(kind).padStart(3, '0')}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
}
