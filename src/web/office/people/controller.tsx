import { listDispatchesOfPerson } from '#domain/dispatches'
import { listHistory } from '#domain/history'
import {
  editPerson,
  endMandate,
  erasePerson,
  exportPerson,
  findPerson,
  giveMandate,
  isMandateKind,
  listMandates,
  listPeople,
  listPossibleTwins,
  listRoles,
  mergePeople,
  registerPerson,
  type PeopleFilter,
} from '#domain/identity'
import { listOrganisationNames } from '#domain/organisations'
import { translatorFor } from '#locales'
import { isId } from '#platform/ids'
import { done } from '#platform/outcome'
import { file, invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { closeAccountsOf } from '#web/close-accounts'
import type { Controller, Visit } from '#web/visit'
import { pageNumber, rowsPerPage } from '../paging.tsx'
import { sayReason, type Sentences } from '../sentences.tsx'
import { EditPersonPage, NewPersonPage } from './form-pages.tsx'
import { PeoplePage, type PeopleQuery } from './index-page.tsx'
import { fieldsOfForm, readFields, reasonFields } from './person-fields.tsx'
import { PersonPage } from './show-page.tsx'

export const peopleController = {
  'office/people/index': {
    GET: async (visit) => {
      const query = readQuery(visit.query)
      const { q, show, sort, page: number = 1 } = query
      const { total, people } = await visit.read((reading) =>
        listPeople(reading, {
          text: q ?? '',
          show: show ?? 'all',
          sort: sort ?? 'name',
          today: visit.today,
          limit: rowsPerPage,
          offset: (number - 1) * rowsPerPage,
        }),
      )
      return page(<PeoplePage visit={visit} query={query} total={total} people={people} />)
    },
  },
  'office/people/new': {
    GET: async (visit) =>
      page(
        <NewPersonPage
          visit={visit}
          fields={fieldsOfForm(visit.form)}
          organisations={await visit.read((reading) => listOrganisationNames(reading))}
        />,
      ),
    POST: (visit) => registerNew(visit),
  },
  'office/people/show': { GET: (visit) => show(visit), POST: (visit) => change(visit) },
  'office/people/edit': { GET: (visit) => showEdit(visit), POST: (visit) => saveEdit(visit) },
  'office/people/export': {
    GET: async (visit) => {
      const { person } = visit.params
      const exported = isId(person) ? await visit.read((reading) => exportPerson(reading, person)) : null
      return exported === null
        ? notFound
        : file(JSON.stringify(exported, null, 2), 'application/json; charset=utf-8', { filename: `person-${person}.json` })
    },
  },
} satisfies Controller

function readQuery(query: URLSearchParams): PeopleQuery {
  const number = pageNumber(query)
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200) || undefined,
    show: (['speaking', 'without', 'secretariat'] as const satisfies readonly PeopleFilter[]).find((known) => known === query.get('show')),
    sort: query.get('sort') === '-name' ? '-name' : undefined,
    page: number === 1 ? undefined : number,
  }
}

async function registerNew(visit: Visit<'office/people/new'>): Promise<Reply> {
  const { form } = visit
  const fields = fieldsOfForm(form)
  const organisationId = form.get('organisation')
  const kind = form.get('mandate')
  const outcome = await visit.write(async (writing) => {
    const person = await registerPerson(writing, readFields(fields))
    if (!person.ok || organisationId === '') return person
    const given = await giveMandate(writing, {
      personId: person.value.personId,
      organisationId: isId(organisationId) ? organisationId : writing.contractId,
      kind: isMandateKind(kind) ? kind : 'contact',
      fromOn: visit.today,
    })
    return given.ok || given.reason === 'already-has-mandate' ? done(person.value) : given
  })
  if (!outcome.ok) {
    const organisations = await visit.read((reading) => listOrganisationNames(reading))
    return invalid(
      <NewPersonPage
        visit={visit}
        fields={fields}
        organisations={organisations}
        sentences={sayReason(visit.t, 'people', outcome, reasonFields)}
      />,
    )
  }
  const { personId, wasKnown } = outcome.value
  return seeOther(visit.href('office/people/show', { person: personId }), {
    key: wasKnown ? 'people.known' : 'people.registered',
    values: { name: fields.name.trim() },
  })
}

type ShowVisit = Visit<'office/people/show'>

async function show(visit: ShowVisit, sentences: Sentences = {}, refused: string | null = null): Promise<Reply> {
  const { person: personId } = visit.params
  const found = await visit.read(async (reading) => {
    const person = isId(personId) ? await findPerson(reading, personId) : null
    if (person === null) return null
    return {
      person,
      mandates: await listMandates(reading, { personId }, visit.today),
      roles: await listRoles(reading, visit.today, personId),
      twins: await listPossibleTwins(reading, person),
      organisations: await listOrganisationNames(reading),
      dispatches: await listDispatchesOfPerson(reading, personId),
      history: await listHistory(reading, { subject: { kind: 'person', id: personId }, limit: 20 }),
    }
  })
  if (found === null) return notFound
  const vnode = <PersonPage visit={visit} {...found} sentences={sentences} refused={refused} />
  return refused === null ? page(vnode) : invalid(vnode)
}

async function change(visit: ShowVisit): Promise<Reply> {
  const { person: personId } = visit.params
  const person = isId(personId) ? await visit.read((reading) => findPerson(reading, personId)) : null
  if (person === null) return notFound
  switch (visit.form.get('do')) {
    case 'mandate':
      return giveOne(visit)
    case 'end-mandate':
      return endOne(visit)
    case 'merge':
      return merge(visit)
    case 'erase':
      return erase(visit)
    default:
      return notFound
  }
}

async function giveOne(visit: ShowVisit): Promise<Reply> {
  const { form, params } = visit
  const kind = form.get('mandate')
  const organisationId = form.get('organisation')
  const outcome = await visit.write((writing) =>
    giveMandate(writing, {
      personId: params.person,
      organisationId: isId(organisationId) ? organisationId : writing.contractId,
      kind: isMandateKind(kind) ? kind : 'contact',
      fromOn: visit.today,
    }),
  )
  if (!outcome.ok) return show(visit, sayReason(visit.t, 'people', outcome, reasonFields), 'mandate')
  return seeOther(visit.href('office/people/show', params), { key: 'people.mandate.given' })
}

async function endOne(visit: ShowVisit): Promise<Reply> {
  const mandateId = visit.form.get('mandate')
  const own = await visit.read((reading) => listMandates(reading, { personId: visit.params.person }, visit.today))
  const mandate = own.find(({ id }) => id === mandateId)
  if (mandate === undefined) return notFound
  const outcome = await visit.write((writing) => endMandate(writing, { mandateId }))
  if (!outcome.ok) return show(visit, sayReason(visit.t, 'people', outcome), '')
  await closeAccountsOf(visit, [mandate.email])
  return seeOther(visit.href('office/people/show', visit.params), {
    key: 'organisations.mandate.ended',
    undoEventId: outcome.value.eventId,
  })
}

async function merge(visit: ShowVisit): Promise<Reply> {
  const mergedId = visit.form.get('twin')
  if (!isId(mergedId)) return notFound
  const outcome = await visit.write((writing) => mergePeople(writing, { keptId: visit.params.person, mergedId }))
  if (!outcome.ok) return show(visit, sayReason(visit.t, 'people', outcome), '')
  return seeOther(visit.href('office/people/show', visit.params), { key: 'people.merged', undoEventId: outcome.value.eventId })
}

/** The one thing that cannot be undone is the one thing that asks. */
async function erase(visit: ShowVisit): Promise<Reply> {
  const { t, site, params } = visit
  if (!visit.form.has('sure')) return show(visit, { sure: t('people.erase.confirm') }, 'erase')
  const nameInstead = translatorFor(site.firstLanguage)('people.erase.instead')
  const person = await visit.read((reading) => findPerson(reading, params.person))
  const outcome = await visit.write((writing) => erasePerson(writing, { personId: params.person, nameInstead }))
  if (!outcome.ok) return show(visit, sayReason(t, 'people', outcome), 'erase')
  await closeAccountsOf(visit, [person?.email])
  return seeOther(visit.href('office/people/index'), { key: 'people.erased' })
}

type EditVisit = Visit<'office/people/edit'>

function load(visit: EditVisit) {
  const { person } = visit.params
  return isId(person) ? visit.read((reading) => findPerson(reading, person)) : null
}

async function showEdit(visit: EditVisit): Promise<Reply> {
  const person = await load(visit)
  return person === null ? notFound : page(<EditPersonPage visit={visit} person={person} />)
}

async function saveEdit(visit: EditVisit): Promise<Reply> {
  const person = await load(visit)
  if (person === null) return notFound
  const fields = fieldsOfForm(visit.form)
  const outcome = await visit.write((writing) =>
    editPerson(writing, { ...readFields(fields), personId: person.id, revision: Number(visit.form.get('revision')) || 0 }),
  )
  const back = visit.href('office/people/show', visit.params)
  if (outcome.ok) return seeOther(back, { key: 'people.saved' })
  if (outcome.reason === 'not-found') return notFound
  if (outcome.reason === 'already-done') return seeOther(back)
  if (outcome.reason === 'changed-meanwhile')
    return invalid(<EditPersonPage visit={visit} person={person} fields={fields} isConflict />, 409)
  return invalid(
    <EditPersonPage visit={visit} person={person} fields={fields} sentences={sayReason(visit.t, 'people', outcome, reasonFields)} />,
  )
}
