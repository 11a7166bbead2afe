import { system, writing, reading, type Writing } from '#domain/history'
import { registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { findMeetingById, editMeeting, makeMeeting, type MakeMeeting, type MeetingListed } from '#domain/meetings'
import { done, type Outcome } from '#platform/outcome'
import { aChallenge, anAffiliate, anArea } from './lead-world.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import {
  calendarChanged,
  findInvitation,
  listInvitations,
  noteTold,
  sendInvitations,
  setCircle,
  takeDue,
  type InvitationShown,
  type InvitationsOfMeeting,
} from '#domain/invitations'

/** A mail as the batch that writes it knows it. */
export interface Told {
  readonly name: string
  readonly due: 'request' | 'cancel' | 'remind'
  readonly sequence: number
}

export interface Called extends TestApp {
  readonly areaId: string
  readonly challengeId: string
  readonly meetingId: string
  /** Åkeriet leads the area, Banken a challenge in it. */
  readonly akeriet: string
  readonly banken: string
  readonly leads: { readonly akeriet: string; readonly banken: string }
  attempt<Value, Reason extends string>(
    verb: (writing: Writing) => Promise<Outcome<Value, Reason>>,
  ): Promise<Outcome<Value, Reason | 'already-done'>>
  list(): Promise<InvitationsOfMeeting>
  of(name: string): Promise<InvitationShown>
  meeting(): Promise<MeetingListed>
  edit(change: Partial<MakeMeeting>): Promise<void>
  send(): Promise<{ invited: number }>
  /** Writes all that is due, without composing: who was told what under which SEQUENCE. */
  tell(): Promise<Told[]>
}

export const from = { name: 'Siv på kansliet', email: 'siv@polstad.example' }

/** A meeting about an area in four weeks, 13–15, to which those with Lead there are called; nobody has been told yet. */
export async function aCalledMeeting(more: Partial<MakeMeeting> = {}): Promise<Called> {
  const app = await createTestApp('2026-03-02T09:00:00+01:00')
  const { world } = app
  const akeriet = await world((context) => anAffiliate(context, 'Norrskenets Åkeri'))
  const banken = await world((context) => anAffiliate(context, 'Vitterbanken'))
  const areaId = await world((context) => anArea(context, 'Mobilitet'))
  const challengeId = await world((context) => aChallenge(context, 'Res hållbart', { areaId }))
  const asa = await world((context) =>
    takeLead(context, {
      organisationId: akeriet,
      subject: { kind: 'focus-area', id: areaId },
      contact: { name: 'Åsa Åkare', email: 'asa@akeri.example' },
      deputy: { name: 'Dan Deputy', email: 'dan@akeri.example' },
    }),
  )
  const bo = await world((context) =>
    takeLead(context, {
      organisationId: banken,
      subject: { kind: 'challenge', id: challengeId },
      contact: { name: 'Bo Bank', email: 'bo@banken.example' },
    }),
  )
  const facts = {
    title: { sv: 'Träff om Mobilitet' },
    kind: 'focus-area',
    areaIds: [areaId],
    on: { date: '2026-03-30', precision: 'day' },
    startsAt: '13:00',
    minutes: 120,
    place: 'Folkets hus',
    ...more,
  } satisfies MakeMeeting
  const { meetingId } = await world((context) => makeMeeting(context, facts))
  await world((context) => setCircle(context, { meetingId, circle: { leadsOfAreas: [areaId] } }))
  const list = async () => {
    const found = await reading(app.store, app.contractId, (context) => listInvitations(context, meetingId))
    if (found === null) throw new Error('nobody is called')
    return found
  }
  const meeting = async () => {
    const found = await reading(app.store, app.contractId, (context) => findMeetingById(context, meetingId))
    if (found === null) throw new Error('the meeting is gone')
    return found
  }
  let now: MakeMeeting = facts
  return {
    ...app,
    areaId,
    challengeId,
    meetingId,
    akeriet,
    banken,
    leads: { akeriet: asa.leadId, banken: bo.leadId },
    attempt: (verb) => writing(app.store, { contractId: app.contractId, actor: system }, verb),
    list,
    meeting,
    of: async (name) => {
      const id = (await list()).invitations.find((each) => each.name === name)?.id ?? ''
      const found = await reading(app.store, app.contractId, (context) => findInvitation(context, id))
      if (found === null) throw new Error(`${name} is not on the list`)
      return found
    },
    edit: async (change) => {
      now = { ...now, ...change }
      const { revision } = await meeting()
      await world(async (context) => {
        const edited = await editMeeting(context, { ...now, meetingId, revision })
        return edited.ok ? calendarChanged(context, meetingId) : edited
      })
    },
    send: () => world((context) => sendInvitations(context, { meetingId, from })),
    tell: async () => {
      const told: Told[] = []
      for (let more = true; more;) {
        const due = await world(async (context) => {
          const batch = await takeDue(context, meetingId, 2)
          if (batch !== null) await noteTold(context, batch)
          return done(batch)
        })
        more = due !== null && due.due.length > 0
        for (const each of due?.due ?? []) told.push({ name: each.name, due: each.due, sequence: due?.sequence ?? 0 })
      }
      return told.sort((one, other) => one.name.localeCompare(other.name, 'sv'))
    },
  }
}

/** Somebody known by name and address. */
export function aPerson(app: TestApp, name: string, email: string): Promise<string> {
  return app.world(async (context) => {
    const person = await registerPerson(context, { name, email })
    return person.ok ? done(person.value.personId) : person
  })
}
