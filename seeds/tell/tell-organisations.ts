import { anonymous, type Actor } from '#domain/history'
import { endMandate, giveMandate, registerPerson } from '#domain/identity'
import { affiliateOrganisation, editOrganisation, endAffiliation, findOrganisation, registerOrganisation } from '#domain/organisations'
import { adoptChallenge } from '#domain/roadmap'
import { done } from '#platform/outcome'
import type { Happening } from '../timeline.ts'
import type { Key, OrganisationData, PersonData, WorldData } from '../world-data.ts'
import { sv, type Teller, type Telling } from './teller.ts'

/** The secretariat before anybody has a name. */
export const anonymousSecretary: Actor = { ...anonymous, kind: 'person', isSecretariat: true, isAdministrator: true }

/** Organisations that join and leave, the people who speak for them, and what they adopt. */
export const tellOrganisations: Telling = async (teller, world, happening) => {
  switch (happening.kind) {
    case 'organisation-registered':
      await tellRegistered(teller, organisationOf(world, happening.organisation))
      return true
    case 'organisation-joined':
      await tellJoined(teller, world, organisationOf(world, happening.organisation))
      return true
    case 'organisation-left': {
      const affiliationId = teller.id('affiliation', happening.organisation)
      const { leftOn } = organisationOf(world, happening.organisation)
      await teller.tell(`${happening.organisation} leaves`, (writing) =>
        endAffiliation(writing, { affiliationId, ...(leftOn === null ? {} : { leftOn }) }),
      )
      return true
    }
    case 'mandate-began': {
      const person = personOf(world, happening.person)
      const personId = await knownPerson(teller, person)
      const organisationId = teller.id('organisation', happening.mandate.organisation)
      const { mandateId } = await teller.tell(`${person.name} speaks for ${happening.mandate.organisation}`, (writing) =>
        giveMandate(writing, {
          personId,
          organisationId,
          kind: happening.mandate.kind,
          title: sv(person.title),
          fromOn: happening.mandate.from,
        }),
      )
      teller.ids.set(`mandate ${person.key} ${happening.mandate.organisation} ${happening.mandate.kind}`, mandateId)
      return true
    }
    case 'mandate-ended': {
      const mandateId = teller.id('mandate', `${happening.person} ${happening.mandate.organisation} ${happening.mandate.kind}`)
      await teller.tell(`${happening.person} no longer speaks for ${happening.mandate.organisation}`, (writing) =>
        endMandate(writing, { mandateId, ...(happening.mandate.to === null ? {} : { untilOn: happening.mandate.to }) }),
      )
      return true
    }
    case 'note-written':
      await tellNote(teller, world, happening.note)
      return true
    default:
      return false
  }
}

function organisationOf(world: WorldData, key: Key): OrganisationData {
  const organisation = world.organisations.find((each) => each.key === key)
  if (organisation === undefined) throw new Error(`no organisation ${key}`)
  return organisation
}

function personOf(world: WorldData, key: Key): PersonData {
  const person = world.people.find((each) => each.key === key)
  if (person === undefined) throw new Error(`no person ${key}`)
  return person
}

export type Adopted = Extract<Happening, { kind: 'challenge-adopted' }>

/** Adoptions come in hundreds: those that follow each other are told in one breath. */
export async function tellAdoptions(teller: Teller, adoptions: readonly Adopted[]): Promise<void> {
  await teller.tell(`${adoptions.length} adoptions`, async (writing) => {
    for (const { at, organisation, challenge, period } of adoptions) {
      const adopted = await adoptChallenge(writing, {
        organisationId: teller.id('organisation', organisation),
        challengeId: teller.id('challenge', challenge),
        periodId: teller.id('period', period),
        adopted: { date: at.slice(0, 10), precision: 'day' },
      })
      if (!adopted.ok) return adopted
    }
    return done(null)
  })
}

/** A person is registered the first time they are heard of. */
export async function knownPerson(teller: Teller, person: PersonData): Promise<string> {
  const known = teller.idOrNull('person', person.key)
  if (known !== null) return known
  const { personId } = await teller.tell(person.name, (writing) =>
    registerPerson(writing, {
      name: person.name,
      email: person.email,
      phone: person.phone,
      language: person.language,
      shownPublicly: person.publicByChoice,
    }),
  )
  teller.ids.set(`person ${person.key}`, personId)
  return personId
}

async function tellRegistered(teller: Teller, organisation: OrganisationData): Promise<void> {
  const { organisationId } = await teller.tell(organisation.name, (writing) =>
    registerOrganisation(writing, {
      name: organisation.name,
      kind: organisation.kind,
      municipalSphere: organisation.municipalSphere,
      parentId: teller.idOrNull('organisation', organisation.parent),
      size: organisation.kind === 'sole-trader' ? 'one-person' : null,
      website: organisation.website,
    }),
  )
  teller.ids.set(`organisation ${organisation.key}`, organisationId)
}

async function tellJoined(teller: Teller, world: WorldData, organisation: OrganisationData): Promise<void> {
  const organisationId = teller.id('organisation', organisation.key)
  const { affiliationId } = await teller.tell(`${organisation.name} joins`, (writing) =>
    affiliateOrganisation(writing, {
      organisationId,
      periodId: teller.idOrNull('period', periodAt(world, organisation.joined.date)),
      joined: organisation.joined,
      signed: organisation.signedOn === null ? null : { date: organisation.signedOn, precision: 'day' },
    }),
  )
  teller.ids.set(`affiliation ${organisation.key}`, affiliationId)
}

/** The contract period an organisation that joined on a day belongs to. */
function periodAt({ contract }: WorldData, day: string): Key | null {
  return contract.periods.find(({ from, to }) => from <= day && day <= to)?.key ?? null
}

/** Notes about an organisation gather on its own page in the office. */
async function tellNote(teller: Teller, world: WorldData, index: number): Promise<void> {
  const note = world.officeNotes[index]
  if (note === undefined || note.organisation === null) return
  const organisationId = teller.id('organisation', note.organisation)
  await teller.tell('a note in the office', async (writing) => {
    const organisation = await findOrganisation(writing, { id: organisationId })
    if (organisation === null) throw new Error(`no organisation ${note.organisation ?? ''}`)
    return editOrganisation(writing, {
      ...organisation,
      organisationId,
      note: [organisation.note, note.text].filter((text) => text !== '').join('\n'),
    })
  })
}
