import { addMembers, type CannotAddMembers, type GroupMember } from '#domain/groups'
import type { Writing } from '#domain/history'
import { findPerson, registerPerson, type CannotReadPerson } from '#domain/identity'
import { findOrganisationByName, guessKind, registerOrganisation } from '#domain/organisations'
import { formatDate, parsePlainDate } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'

/** Who sits for a member, as it was filled in. A person is known by their e-mail address (C9). */
export interface SeatEntry {
  readonly organisation: string
  readonly personName: string
  readonly personEmail: string
  readonly deputyName: string
  readonly deputyEmail: string
  readonly from: string
  readonly termEndsOn: string
}

export const noSeat: SeatEntry = {
  organisation: '',
  personName: '',
  personEmail: '',
  deputyName: '',
  deputyEmail: '',
  from: '',
  termEndsOn: '',
}

export function readSeat({ form }: AnyVisit): SeatEntry {
  const text = (name: string) => form.get(name).trim()
  return {
    organisation: text('organisation'),
    personName: text('personName'),
    personEmail: text('personEmail'),
    deputyName: text('deputyName'),
    deputyEmail: text('deputyEmail'),
    from: text('from'),
    termEndsOn: text('termEndsOn'),
  }
}

/** A seat as it is, for the form that changes it. */
export async function entryOfSeat(writing: Parameters<typeof findPerson>[0], visit: AnyVisit, member: GroupMember): Promise<SeatEntry> {
  const person = member.personId === null ? null : await findPerson(writing, member.personId)
  const deputy = member.deputyId === null ? null : await findPerson(writing, member.deputyId)
  const say = (day: string | null) => (day === null ? '' : formatDate(day, visit.site.language))
  return {
    organisation: member.name,
    personName: person?.name ?? '',
    personEmail: person?.email ?? '',
    deputyName: deputy?.name ?? '',
    deputyEmail: deputy?.email ?? '',
    from: say(member.fromOn),
    termEndsOn: say(member.termEndsOn),
  }
}

/** The two days of a seat; problems where they cannot be read. */
export function readSeatDays(entry: SeatEntry): {
  readonly from: string | null
  readonly termEndsOn: string | null
  readonly problems: Problems
} {
  const from = readDay(entry.from, 'from')
  const until = readDay(entry.termEndsOn, 'termEndsOn')
  return { from: from.day, termEndsOn: until.day, problems: { ...from.problems, ...until.problems } }
}

/** A day as somebody wrote it; null when there is none. */
export function readDay(text: string, field: string): { readonly day: string | null; readonly problems: Problems } {
  if (text.trim() === '') return { day: null, problems: {} }
  const parsed = parsePlainDate(text)
  return parsed.ok ? { day: parsed.value, problems: {} } : { day: null, problems: { [field]: `meetings.reason.${parsed.reason}` } }
}

type CannotSeat = CannotAddMembers | CannotReadSeat | 'organisation-missing'

/** One more member with the people who sit in it. An organisation that is in no register yet is entered there, not affiliated. */
export async function seatNewMember(
  writing: Writing,
  groupId: string,
  entry: SeatEntry,
  today: string,
): Promise<Outcome<{ added: number }, CannotSeat>> {
  if (entry.organisation === '') return notDone('organisation-missing')
  const organisationId = await findOrRegister(writing, entry.organisation)
  if (organisationId === null) return notDone('unknown-organisation')
  const people = await peopleOfSeat(writing, entry)
  if (!people.ok) return people
  const { from, termEndsOn } = readSeatDays(entry)
  const added = await addMembers(writing, { groupId, members: [{ organisationId, ...people.value, termEndsOn }], from: from ?? today })
  return added.ok && added.value.added === 0 ? notDone('person-in-group-already') : added
}

async function findOrRegister(writing: Writing, name: string): Promise<string | null> {
  const known = await findOrganisationByName(writing, name)
  if (known !== null) return known.id
  const registered = await registerOrganisation(writing, { name, kind: guessKind(name).kind, kindIsGuess: true })
  return registered.ok ? registered.value.organisationId : null
}

type CannotReadSeat = `person-${CannotReadPerson}` | `deputy-${CannotReadPerson}` | 'person-email-missing' | 'deputy-email-missing'

/** The two people of a seat, known by their addresses; nobody where nothing is filled in. */
export async function peopleOfSeat(
  writing: Writing,
  entry: SeatEntry,
): Promise<Outcome<{ personId: string | null; deputyPersonId: string | null }, CannotReadSeat>> {
  const person = await personOf(writing, entry.personName, entry.personEmail)
  if (!person.ok) return notDone(`person-${person.reason}`)
  const deputy = await personOf(writing, entry.deputyName, entry.deputyEmail)
  if (!deputy.ok) return notDone(`deputy-${deputy.reason}`)
  return done({ personId: person.value, deputyPersonId: deputy.value })
}

async function personOf(
  writing: Writing,
  name: string,
  email: string,
): Promise<Outcome<string | null, CannotReadPerson | 'email-missing'>> {
  if (name === '' && email === '') return done(null)
  if (email === '') return notDone('email-missing')
  const person = await registerPerson(writing, { name, email })
  return person.ok ? done(person.value.personId) : person
}

const fields: Readonly<Record<string, string>> = {
  'organisation-missing': 'organisation',
  'unknown-organisation': 'organisation',
  'person-in-group-already': 'personEmail',
  'deputy-is-the-person': 'deputyEmail',
  'term-ends-before-it-begins': 'termEndsOn',
}

/** Where in the form of a seat a refused verb's reason belongs. */
export function fieldOfSeat(reason: string): string {
  const who = /^(person|deputy)-(name|email)/.exec(reason)
  return fields[reason] ?? (who === null ? '' : `${who[1] ?? ''}${who[2] === 'name' ? 'Name' : 'Email'}`)
}
