import { record, type Writing } from '#domain/history'
import { giveMandate, registerPerson, type MandateKind } from '#domain/identity'
import type { DateWithPrecision } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { insertAffiliation } from './affiliate-organisation.ts'
import type { OrganisationKind } from './organisation.ts'
import { findOrganisationRow } from './organisation-rows.ts'
import { registerOrganisation } from './register-organisation.ts'

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

export type CannotEnterOrganisations = 'nothing-to-enter' | 'name-missing' | 'name-too-long' | 'name-taken' | 'website-not-understood' | 'phone-not-understood' | 'organisation-not-found' | 'person-not-understood'

interface Entered {
  readonly organisationIds: string[]
  readonly affiliationIds: string[]
  readonly personIds: string[]
  readonly mandateIds: string[]
}

/** Enters many organisations at once, all or none: registers them, affiliates them (since when is unknown unless given) and adds their people. */
export async function pasteOrganisations(writing: Writing, input: { readonly organisations: readonly PastedOrganisation[]; readonly periodId?: string | null }): Promise<Outcome<EnteredOrganisations, CannotEnterOrganisations>> {
  if (input.organisations.length === 0) return notDone('nothing-to-enter')
  const entered: Entered = { organisationIds: [], affiliationIds: [], personIds: [], mandateIds: [] }
  for (const pasted of input.organisations) {
    const organisation = await findOrRegister(writing, pasted, entered)
    if (!organisation.ok) return organisation
    const organisationId = organisation.value
    const affiliationId = await insertAffiliation(writing, { organisationId, periodId: input.periodId ?? null, joined: pasted.joined })
    if (affiliationId !== null) entered.affiliationIds.push(affiliationId)
    for (const person of pasted.people) {
      const added = await addPerson(writing, organisationId, person, entered)
      if (!added.ok) return notDone('person-not-understood', { name: pasted.name, person: person.name || person.email || '' })
    }
  }
  const { organisationIds, affiliationIds, personIds } = entered
  const counts = { registered: organisationIds.length, affiliated: affiliationIds.length, people: personIds.length }
  const eventId = await record(writing, { kind: 'OrganisationsPasted', subject: { kind: 'contract', id: writing.contractId }, particulars: { ...counts, ...entered } })
  return done({ eventId, ...counts })
}

async function findOrRegister(writing: Writing, pasted: PastedOrganisation, entered: Entered): Promise<Outcome<string, CannotEnterOrganisations>> {
  if (pasted.sameAsId !== null) {
    const known = await findOrganisationRow(writing, pasted.sameAsId)
    return known === null || known.removed_at !== null ? notDone('organisation-not-found', { name: pasted.name }) : done(known.id)
  }
  const registered = await registerOrganisation(writing, pasted)
  if (!registered.ok) return registered
  entered.organisationIds.push(registered.value.organisationId)
  return done(registered.value.organisationId)
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
