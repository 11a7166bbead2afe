import { foundContract } from '#domain/contract'
import { recordEmissionEdition } from '#domain/evidence'
import { system, type Store } from '#domain/history'
import type { Files } from '#platform/files'
import { tellInOrder } from '../timeline.ts'
import type { WorldData } from '../world-data.ts'
import { tellFrame } from './tell-frame.ts'
import { tellMeetingsWithPapers } from './tell-meetings.ts'
import { tellMeetingNotes } from './tell-meeting-notes.ts'
import { tellInvitations } from './tell-invitations.ts'
import { tellLeads } from './tell-leads.ts'
import { tellActivities } from './tell-activities.ts'
import { tellBooking } from './tell-booking.ts'
import { tellDispatches } from './tell-dispatches.ts'
import { tellPolls } from './tell-polls.ts'
import { tellReceived } from './tell-received.ts'
import { tellPublishing } from './tell-publishing.ts'
import { tellAdoptions, tellOrganisations, type Adopted } from './tell-organisations.ts'
import { createTeller, storeAt, sv, type Teller, type Telling } from './teller.ts'

const tellings: readonly Telling[] = [tellFrame, tellOrganisations, tellLeads]

export interface ToldInto {
  readonly store: Store
  /** Where the world's pictures are put, and the folder its drawings lie in. Left out: pages without pictures. */
  readonly pictures?: { readonly files: Files; readonly drawings: URL }
}

/** Tells an invented world from its founding to its today, verb by verb. Answers the contract's id and what it came to know by name. */
export async function tellInventedWorld({ store, pictures }: ToldInto, world: WorldData): Promise<Teller> {
  const [founding, ...happenings] = tellInOrder(world)
  if (founding === undefined) throw new Error('a world begins with its founding')
  const told = storeAt(store, founding.at)
  const { contract } = world
  const founded = await foundContract(told.store, system, {
    slug: contract.slug,
    name: contract.name,
    locality: contract.locality,
    municipalityCode: contract.municipalityCode,
    languages: contract.languages,
    words: { ...contract.words },
    purpose: contract.lede,
    secretariat: { name: sv(contract.secretariat.name), email: contract.secretariat.email, phone: contract.secretariat.phone },
    exampleNotice: {
      sv: 'Ett påhittat exempel. Staden, organisationerna och människorna finns inte.',
      en: 'An invented example. The city, its organisations and its people do not exist.',
    },
  })
  if (!founded.ok) throw new Error(`the domain refused to found ${contract.slug}: ${founded.reason}`)
  const teller = createTeller(told, founded.value.contractId)
  await tellFigures(teller, world)
  const publishing = tellPublishing(pictures)
  const meetings = tellMeetingsWithPapers(pictures)
  let adoptions: Adopted[] = []
  for (const happening of happenings) {
    if (happening.kind === 'challenge-adopted') {
      adoptions.push(happening)
      continue
    }
    if (adoptions.length > 0) await tellAdoptions(teller, adoptions)
    adoptions = []
    teller.moveTo(happening.at)
    for (const telling of [...tellings, meetings, publishing]) {
      if (await telling(teller, world, happening)) break
    }
  }
  if (adoptions.length > 0) await tellAdoptions(teller, adoptions)
  await tellMeetingNotes(teller, world)
  await tellInvitations(teller, world)
  await tellReceived(teller, world)
  await tellPolls(teller, world)
  await tellDispatches(teller, world)
  await tellBooking(teller, world)
  await tellActivities(teller, world)
  return teller
}

async function tellFigures(teller: Teller, { emissions }: WorldData): Promise<void> {
  if (emissions === null) return
  const values = emissions.years.flatMap(({ year, bySector, total }) => [
    { year, tonnes: total },
    ...bySector.map((tonnes, index) => ({ year, tonnes, sector: emissions.sectors[index]?.key ?? '' })),
  ])
  await teller.tell('the official figures', (writing) =>
    recordEmissionEdition(writing, { name: emissions.edition, source: sv(emissions.source), invented: emissions.invented }, values),
  )
}
