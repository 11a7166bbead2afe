import { endMandate, giveMandate, isMandateKind, registerPerson } from '#domain/identity'
import { affiliateOrganisation, editAffiliation, endAffiliation, removeOrganisation } from '#domain/organisations'
import { isId } from '#platform/ids'
import { done, type Outcome } from '#platform/outcome'
import { closeAccountsOf } from '#web/close-accounts'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import type { Visit } from '#web/visit'
import { readKnownDate } from '../known-dates.ts'
import { sayReason, type Sentences } from '../sentences.tsx'
import { loadOrganisation } from './load-organisation.ts'
import { OrganisationPage } from './show-page.tsx'

type ShowVisit = Visit<'office/organisations/show'>

/** The page about an organisation, perhaps with one of its forms refused. */
export async function showOrganisation(visit: ShowVisit, sentences: Sentences = {}, refused: string | null = null): Promise<Reply> {
  const found = await visit.read((reading) => loadOrganisation(reading, visit.params.slug, visit.today))
  if (found === null) return notFound
  const vnode = <OrganisationPage visit={visit} {...found} sentences={sentences} refused={refused} />
  return refused === null ? page(vnode) : invalid(vnode)
}

/** What the forms on the page do, by the name in their hidden field. */
export async function changeOrganisation(visit: ShowVisit): Promise<Reply> {
  const found = await visit.read((reading) => loadOrganisation(reading, visit.params.slug, visit.today))
  if (found === null) return notFound
  const { id } = found.organisation
  switch (visit.form.get('do')) {
    case 'mandate':
      return addPerson(visit, id)
    case 'end-mandate':
      return endPerson(visit, found.mandates)
    case 'affiliate':
      return affiliate(visit, id)
    case 'edit-affiliation':
      return changeAffiliation(visit, found.affiliations)
    case 'remove':
      return remove(visit, id, found.organisation.name)
    default:
      return notFound
  }
}

const personFields = { 'name-missing': 'name', 'name-too-long': 'name', 'email-not-understood': 'email', 'phone-not-understood': 'phone' }

async function addPerson(visit: ShowVisit, organisationId: string): Promise<Reply> {
  const { form } = visit
  const kind = form.get('kind')
  const outcome = await visit.write(async (writing) => {
    const person = await registerPerson(writing, { name: form.get('name'), email: form.get('email'), phone: form.get('phone') })
    if (!person.ok) return person
    const given = await giveMandate(writing, {
      personId: person.value.personId,
      organisationId,
      kind: isMandateKind(kind) ? kind : 'contact',
      title: form.get('title'),
      fromOn: visit.today,
    })
    return given.ok ? done(person.value) : given
  })
  if (!outcome.ok) return showOrganisation(visit, sayReason(visit.t, 'people', outcome, personFields), 'mandate')
  return back(visit, {
    key: outcome.value.wasKnown ? 'organisations.mandate.known' : 'organisations.mandate.given',
    values: { name: form.get('name').trim() },
  })
}

async function endPerson(visit: ShowVisit, mandates: readonly { readonly id: string; readonly email: string | null }[]): Promise<Reply> {
  const ended = await onlyOwn(visit, mandates, 'mandate', (mandateId) => visit.write((writing) => endMandate(writing, { mandateId })))
  if (ended.ok) await closeAccountsOf(visit, [mandates.find(({ id }) => id === visit.form.get('mandate'))?.email])
  return finish(visit, 'people', ended, (value) => ({ key: 'organisations.mandate.ended', undoEventId: value.eventId }))
}

async function affiliate(visit: ShowVisit, organisationId: string): Promise<Reply> {
  const dates = readDates(visit, '')
  if (!dates.ok) return showOrganisation(visit, dates.sentences, 'affiliate')
  const period = visit.form.get('period')
  const outcome = await visit.write((writing) =>
    affiliateOrganisation(writing, { organisationId, periodId: isId(period) ? period : null, ...dates.value }),
  )
  if (!outcome.ok) return showOrganisation(visit, sayReason(visit.t, 'organisations', outcome), 'affiliate')
  return back(visit, { key: 'organisations.affiliated', undoEventId: outcome.value.eventId })
}

async function changeAffiliation(visit: ShowVisit, affiliations: readonly { readonly id: string }[]): Promise<Reply> {
  const affiliationId = visit.form.get('affiliation')
  if (!affiliations.some(({ id }) => id === affiliationId)) return notFound
  if (visit.form.get('next') === 'leave') {
    return finish(visit, 'organisations', await visit.write((writing) => endAffiliation(writing, { affiliationId })), (value) => ({
      key: 'organisations.affiliation.ended',
      undoEventId: value.eventId,
    }))
  }
  const dates = readDates(visit, `${affiliationId}-`)
  if (!dates.ok) return showOrganisation(visit, dates.sentences, affiliationId)
  const outcome = await visit.write((writing) =>
    editAffiliation(writing, { affiliationId, revision: Number(visit.form.get('revision')) || 0, ...dates.value }),
  )
  if (!outcome.ok) return showOrganisation(visit, sayReason(visit.t, 'organisations', outcome), affiliationId)
  return back(visit, { key: 'organisations.affiliation.saved', undoEventId: outcome.value.eventId })
}

async function remove(visit: ShowVisit, organisationId: string, name: string): Promise<Reply> {
  const outcome = await visit.write((writing) => removeOrganisation(writing, { organisationId }))
  if (!outcome.ok) return showOrganisation(visit, sayReason(visit.t, 'organisations', outcome), 'remove')
  return seeOther(visit.href('office/organisations/index'), {
    key: 'organisations.removed',
    values: { name },
    undoEventId: outcome.value.eventId,
  })
}

function readDates(visit: ShowVisit, prefix: string) {
  const sentences: Record<string, string> = {}
  const read = (name: 'joined' | 'signed' | 'diploma') => {
    const date = readKnownDate(visit.form.get(name))
    if (date.ok) return date.value
    Object.assign(sentences, sayReason(visit.t, 'organisations', date, { [date.reason]: `${prefix}${name}` }))
    return null
  }
  const value = { joined: read('joined'), signed: read('signed'), diploma: read('diploma') }
  return Object.keys(sentences).length === 0 ? ({ ok: true, value } as const) : ({ ok: false, sentences } as const)
}

/** An id from a form counts only when it belongs to the organisation whose page this is. */
async function onlyOwn<Value, Reason extends string>(
  visit: ShowVisit,
  own: readonly { readonly id: string }[],
  name: string,
  act: (id: string) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | 'not-found'>> {
  const id = visit.form.get(name)
  return own.some((one) => one.id === id) ? act(id) : { ok: false, reason: 'not-found' }
}

async function finish<Value>(visit: ShowVisit, file: string, outcome: Outcome<Value>, say: (value: Value) => Flash): Promise<Reply> {
  return outcome.ok ? back(visit, say(outcome.value)) : showOrganisation(visit, sayReason(visit.t, file, outcome), '')
}

function back(visit: ShowVisit, flash: Flash): Reply {
  return seeOther(visit.href('office/organisations/show', { slug: visit.params.slug }), flash)
}
