import { reading, system, writing, type Reading, type Writing } from '#domain/history'
import { giveMandate, registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { makeMeeting } from '#domain/meetings'
import type { Outcome } from '#platform/outcome'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { findPoll, mailDuePolls, makePoll, type Asked, type MakePoll, type PollMailFacts, type PollSeen } from './polls.ts'

export interface PollTown extends TestApp {
  readonly pollId: string
  readonly meetingId: string
  readonly areaId: string
  /** In Swedish order: Ådalens Hamn, Norrskenets Åkeri, Vitterbanken have Lead in the area. */
  readonly people: Readonly<Record<'akeri' | 'bank' | 'hamn', string>>
  attempt<Value, Reason extends string>(
    verb: (writing: Writing) => Promise<Outcome<Value, Reason>>,
  ): Promise<Outcome<Value, Reason | 'already-done'>>
  look<Value>(query: (reading: Reading) => Promise<Value>): Promise<Value>
  poll(): Promise<PollSeen>
  asked(personId: string): Promise<Asked>
  /** The ids of the options in order of time. */
  optionIds(): Promise<string[]>
  /** Mails everything due and tells what was written, as `kind to name`. */
  mail(): Promise<{ readonly lines: string[]; readonly facts: PollMailFacts[] }>
  /** Days or minutes pass. */
  pass(time: { readonly days?: number; readonly minutes?: number }): void
}

export const twoDays = [
  { date: '2026-04-14', startsAt: '13:00', endsAt: '15:00', place: 'Sjöboden' },
  { date: '2026-04-16', startsAt: '09:00', endsAt: '11:00' },
] as const

/** An area in which three organisations have Lead, a meeting about it that is being booked, and nobody asked yet. */
export async function aPollTown(): Promise<Omit<PollTown, 'pollId'> & { open(more?: Partial<MakePoll>): Promise<PollTown> }> {
  const app = await createTestApp()
  const areaId = await app.world((context) => anArea(context, 'Mobilitet och transporter'))
  const people = {
    akeri: await aLead(app, areaId, { organisation: 'Norrskenets Åkeri', person: 'Aino Karhula', language: 'sv' }),
    bank: await aLead(app, areaId, { organisation: 'Vitterbanken', person: 'Bea Vitter', language: 'en' }),
    hamn: await aLead(app, areaId, { organisation: 'Ådalens Hamn', person: 'Åke Hamnlund', language: 'sv' }),
  }
  const { meetingId } = await app.world((context) =>
    makeMeeting(context, { title: { sv: 'Träff om Mobilitet och transporter' }, kind: 'focus-area', areaIds: [areaId] }),
  )
  let pollId = ''
  const look: PollTown['look'] = (query) => reading(app.store, app.contractId, query)
  const poll = async () => {
    const seen = await look((context) => findPoll(context, pollId))
    if (seen === null) throw new Error('the poll is gone')
    return seen
  }
  const town = {
    ...app,
    meetingId,
    areaId,
    people,
    look,
    poll,
    attempt: ((verb) => writing(app.store, { contractId: app.contractId, actor: system }, verb)) satisfies PollTown['attempt'],
    asked: async (personId: string) => {
      const found = (await poll()).asked.find(({ person }) => person.id === personId)
      if (found === undefined) throw new Error('nobody of that id was asked')
      return found
    },
    optionIds: async () => (await poll()).options.map(({ id }) => id),
    async mail() {
      const facts: PollMailFacts[] = []
      await mailDuePolls({ store: app.store, compose: (each) => (facts.push(each), { subject: each.kind, text: 'x', html: 'x' }) })
      // The outbox is the installation's: what other tests have opened in the same database is mailed too.
      const own = facts.filter(({ contract }) => contract.id === app.contractId)
      return { facts: own, lines: own.map(({ kind, asked }) => `${kind} to ${asked.person.name}`).toSorted() }
    },
    pass({ days = 0, minutes = 0 }: { readonly days?: number; readonly minutes?: number }) {
      app.clock.advance(days * 86_400_000 + minutes * 60_000)
    },
  }
  return {
    ...town,
    async open(more = {}) {
      const made = await app.world((context) =>
        makePoll(context, {
          meetingId,
          options: twoDays,
          circle: { leadsOfAreas: [areaId] },
          quorum: null,
          deadline: '2026-04-10',
          from: { name: 'Siv Sekreterare', email: 'siv@polstad.example' },
          ...more,
        }),
      )
      pollId = made.pollId
      return { ...town, pollId }
    },
  }
}

/** An affiliated organisation with Lead in an area, and its contact's id. */
export async function aLead(
  app: TestApp,
  areaId: string,
  { organisation, person, language }: { readonly organisation: string; readonly person: string; readonly language: 'sv' | 'en' },
): Promise<string> {
  const organisationId = await app.world((context) => anAffiliate(context, organisation))
  const email = `${person.toLowerCase().replaceAll(/[^a-z]/g, '')}@${organisationId.slice(-8)}.example`
  const { personId } = await app.world((context) =>
    registerPerson(context, { name: person, email, phone: null, language, shownPublicly: false }),
  )
  await app.world((context) => giveMandate(context, { personId, organisationId, kind: 'contact' }))
  await app.world((context) =>
    takeLead(context, {
      organisationId,
      subject: { kind: 'focus-area', id: areaId },
      contact: { personId },
      intent: 'Vi kör fossilfritt.',
      firstStep: '',
    }),
  )
  return personId
}
