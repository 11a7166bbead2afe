import {
  editOrganisation,
  findNearDuplicates,
  findOrganisation,
  guessKind,
  listForOffice,
  listOrganisationNames,
  registerOrganisation,
  affiliateOrganisation,
} from '#domain/organisations'
import { done } from '#platform/outcome'
import { invalid, notFound, page, seeOther } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { readKnownDate } from '../known-dates.ts'
import { rowsPerPage } from '../paging.tsx'
import { sayReason, type Sentences } from '../sentences.tsx'
import { EditOrganisationPage } from './edit-page.tsx'
import { OrganisationsPage } from './index-page.tsx'
import { readIndexQuery } from './index-query.ts'
import { NewOrganisationPage } from './new-page.tsx'
import { fieldsOfForm, readFields, reasonFields } from './organisation-fields.tsx'
import { changeOrganisation, showOrganisation } from './show-actions.tsx'

export const organisationsController = {
  'office/organisations/index': {
    GET: async (visit) => {
      const query = readIndexQuery(visit.query)
      const { q, kind = null, sphere = null, state = null, sort, page: number = 1 } = query
      const { total, organisations } = await visit.read((reading) =>
        listForOffice(reading, {
          text: q ?? '',
          kind,
          sphere,
          affiliation: state,
          sort: sort ?? 'name',
          today: visit.today,
          limit: rowsPerPage,
          offset: (number - 1) * rowsPerPage,
        }),
      )
      return page(<OrganisationsPage visit={visit} query={query} total={total} organisations={organisations} />)
    },
  },
  'office/organisations/new': { GET: (visit) => showNew(visit), POST: (visit) => registerNew(visit) },
  'office/organisations/show': { GET: (visit) => showOrganisation(visit), POST: (visit) => changeOrganisation(visit) },
  'office/organisations/edit': { GET: (visit) => showEdit(visit), POST: (visit) => saveEdit(visit) },
} satisfies Controller

type NewVisit = Visit<'office/organisations/new'>
type EditVisit = Visit<'office/organisations/edit'>

async function showNew(visit: NewVisit) {
  const others = await visit.read((reading) => listOrganisationNames(reading))
  const fields = { ...fieldsOfForm(visit.form), name: visit.query.get('name') ?? '' }
  return page(<NewOrganisationPage visit={visit} others={others} fields={fields} joins joined="" />)
}

async function registerNew(visit: NewVisit) {
  const { form, t, site } = visit
  const fields = fieldsOfForm(form)
  const others = await visit.read((reading) => listOrganisationNames(reading))
  const alike = form.has('sure') ? [] : likeOnes(fields.name, others)
  const again = (sentences: Sentences) =>
    invalid(
      <NewOrganisationPage
        visit={visit}
        others={others}
        fields={fields}
        joins={form.has('joins')}
        joined={form.get('joined')}
        sentences={sentences}
        alike={alike}
      />,
    )

  const joined = readKnownDate(form.get('joined'))
  if (!joined.ok) return again(sayReason(t, 'organisations', joined, { [joined.reason]: 'joined' }))
  if (alike.length > 0) return again({ sure: t('organisations.alike.ask') })
  const guess = guessKind(fields.name, site.contract.locality)
  const outcome = await visit.write(async (writing) => {
    const registered = await registerOrganisation(writing, { ...readFields(fields, guess.kind), kindIsGuess: fields.kind === '' })
    if (!registered.ok) return registered
    if (!form.has('joins')) return registered
    const affiliated = await affiliateOrganisation(writing, { organisationId: registered.value.organisationId, joined: joined.value })
    return affiliated.ok ? done(registered.value) : affiliated
  })
  if (!outcome.ok) return again(sayReason(t, 'organisations', outcome, reasonFields))
  return seeOther(visit.href('office/organisations/show', { slug: outcome.value.slug }), {
    key: 'organisations.registered',
    values: { name: fields.name.trim() },
  })
}

function likeOnes(name: string, others: Awaited<ReturnType<typeof listOrganisationNames>>) {
  const ids = new Set(findNearDuplicates([name], others).flatMap(({ like }) => (like.source === 'existing' ? [like.id] : [])))
  return others.filter(({ id }) => ids.has(id))
}

async function loadEdit(visit: EditVisit) {
  return visit.read(async (reading) => ({
    organisation: await findOrganisation(reading, { slug: visit.params.slug }),
    others: await listOrganisationNames(reading),
  }))
}

async function showEdit(visit: EditVisit) {
  const { organisation, others } = await loadEdit(visit)
  return organisation === null ? notFound : page(<EditOrganisationPage visit={visit} organisation={organisation} others={others} />)
}

async function saveEdit(visit: EditVisit) {
  const { organisation, others } = await loadEdit(visit)
  if (organisation === null) return notFound
  const fields = fieldsOfForm(visit.form)
  const outcome = await visit.write((writing) =>
    editOrganisation(writing, {
      ...readFields(fields, organisation.kind),
      organisationId: organisation.id,
      revision: Number(visit.form.get('revision')) || 0,
    }),
  )
  const show = visit.href('office/organisations/show', { slug: organisation.slug })
  if (outcome.ok)
    return seeOther(show, { key: 'organisations.saved', values: { name: fields.name.trim() }, undoEventId: outcome.value.eventId })
  if (outcome.reason === 'not-found') return notFound
  if (outcome.reason === 'already-done') return seeOther(show)
  if (outcome.reason === 'changed-meanwhile')
    return invalid(<EditOrganisationPage visit={visit} organisation={organisation} others={others} fields={fields} isConflict />, 409)
  return invalid(
    <EditOrganisationPage
      visit={visit}
      organisation={organisation}
      others={others}
      fields={fields}
      sentences={sayReason(visit.t, 'organisations', outcome, reasonFields)}
    />,
  )
}
