import { record, type Writing } from '#domain/history'
import { giveMandate, registerPerson, type MandateKind } from '#domain/identity'
import type { DateWithPrecision } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { insertAffiliations } from './affiliate-organisation.ts'
import type { OrganisationKind } from './organisation.ts'
import { findOrganisationRow } from './organisation-rows.ts'
import { registerOrganisations } from './register-organisation.ts'

export interface PastedOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
  readonly kindIsGuess: boolean
  readonly municipalSphere: boolean | null
  /** The organisation of the register it turned out to be; null: a new one. */
  readonly sameAsId: string | null
  readonly joined: DateWithPrecision | null
  readonly website: string | null
  readonly phone?: string | null
  readonly note?: string
  readonly people: readonly PastedPerson[]
}

export interface PastedPerson {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly mandate: MandateKind
}

export interface EnteredOrganisations {
  readonly eventId: string
  readonly registered: number
  readonly affiliated: number
  readonly people: number
}

export type CannotEnterOrganisations =
  | 'nothing-to-enter'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'website-not-understood'
  | 'phone-not-understood'
  | 'organisation-not-found'
  | 'person-not-understood'

interface Entered {
  readonly personIds: string[]
  readonly mandateIds: string[]
}

/** Enters many organisations at once, all or none: registers them, affiliates them (since when is unknown unless given) and adds their people. */
export async function pasteOrganisations(
  writing: Writing,
  input: { readonly organisations: readonly PastedOrganisation[]; readonly periodId?: string | null },
): Promise<Outcome<EnteredOrganisations, CannotEnterOrganisations>> {
  const { organisations, periodId = null } = input
  if (organisations.length === 0) return notDone('nothing-to-enter')
  for (const { sameAsId, name } of organisations) {
    if (sameAsId !== null && !(await isPresent(writing, sameAsId))) return notDone('organisation-not-found', { name })
  }
  const registered = await registerOrganisations(
    writing,
    organisations.filter(({ sameAsId }) => sameAsId === null),
  )
  if (!registered.ok) return registered

  const organisationIds = registered.value.map(({ organisationId }) => organisationId)
  const fresh = [...organisationIds]
  const rows = organisations.map((pasted) => ({ ...pasted, organisationId: pasted.sameAsId ?? fresh.shift() ?? '' }))
  const affiliationIds = await insertAffiliations(
    writing,
    rows.map(({ organisationId, joined }) => ({ organisationId, periodId, joined })),
  )
  const entered: Entered = { personIds: [], mandateIds: [] }
  for (const { organisationId, name, people } of rows) {
    for (const person of people) {
      const added = await addPerson(writing, organisationId, person, entered)
      if (!added.ok) return notDone('person-not-understood', { name, person: person.name || person.email || '' })
    }
  }
  const counts = { registered: organisationIds.length, affiliated: affiliationIds.length, people: entered.personIds.length }
  const eventId = await record(writing, {
    kind: 'OrganisationsPasted',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { ...counts, organisationIds, affiliationIds, ...entered },
  })
  return done({ eventId, ...counts })
}

async function isPresent(writing: Writing, organisationId: string): Promise<boolean> {
  const organisation = await findOrganisationRow(writing, organisationId)
  return organisation !== null && organisation.removed_at === null
}

async function addPerson(writing: Writing, organisationId: string, person: PastedPerson, entered: Entered): Promise<Outcome<null>> {
  const registered = await registerPerson(writing, { name: person.name || (person.email ?? ''), email: person.email, phone: person.phone })
  if (!registered.ok) return registered
  const { personId, wasKnown } = registered.value
  if (!wasKnown) entered.personIds.push(personId)
  const given = await giveMandate(writing, { personId, organisationId, kind: person.mandate })
  if (given.ok) entered.mandateIds.push(given.value.mandateId)
  return given.ok || given.reason === 'already-has-mandate' ? done(null) : given
}
