import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { aCalledMeeting, type Called } from '#tests/support/called-meeting.ts'
import { ageOf } from './answer-invitation.ts'
import { answerInvitation, listOrganisationsComing, removeInvitee, type Reply } from './invitations.ts'

const byCalendar = async (room: Called, name: string, reply: Reply, sequence: number, stamp: string) => {
  const { id } = await room.of(name)
  return room.attempt((context) =>
    answerInvitation(context, { invitationId: id, reply, by: 'calendar', calendar: { sequence, stamp: new Date(stamp) } }),
  )
}
const byLink = async (room: Called, name: string, reply: Reply) => {
  const { id } = await room.of(name)
  return room.attempt((context) => answerInvitation(context, { invitationId: id, reply, by: 'link' }))
}
const invited = async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  return room
}

describe('answers from calendars and links are one state', () => {
  test('C18: a calendar button and the link end in the same place, the newest counts', async () => {
    const room = await invited()
    expect(await byCalendar(room, 'Åsa Åkare', 'attending', 0, '2026-03-02T08:30:00Z')).toMatchObject({ value: { counted: 'yes' } })
    await byLink(room, 'Åsa Åkare', 'declined')

    expect(await room.of('Åsa Åkare')).toMatchObject({ reply: 'declined', repliedBy: 'link' })
  })

  test('the same reply read twice is one', async () => {
    const room = await invited()
    await byCalendar(room, 'Bo Bank', 'attending', 0, '2026-03-02T08:30:00Z')
    const again = await byCalendar(room, 'Bo Bank', 'attending', 0, '2026-03-02T08:30:00Z')

    expect(again).toMatchObject({ value: { counted: 'nothing-new', eventId: null } })
  })

  test('a reply that was said before what is known never overwrites it', async () => {
    const room = await invited()
    await byCalendar(room, 'Bo Bank', 'declined', 0, '2026-03-02T08:40:00Z')
    const older = await byCalendar(room, 'Bo Bank', 'attending', 0, '2026-03-02T08:30:00Z')

    expect(older).toMatchObject({ value: { counted: 'too-old' } })
    expect((await room.of('Bo Bank')).reply).toBe('declined')
  })

  test('C16: yes to the old time, read after the meeting was moved, is not a yes to the new one and is kept in the history', async () => {
    const room = await invited()
    await room.edit({ startsAt: '16:00' })
    await room.tell()
    const late = await byCalendar(room, 'Bo Bank', 'attending', 0, '2026-03-02T08:30:00Z')

    expect(late).toMatchObject({ value: { counted: 'too-old' } })
    expect((await room.of('Bo Bank')).reply).toBeNull()
    const lines = await reading(room.store, room.contractId, (context) => listHistory(context, { meetingId: room.meetingId }))
    expect(lines.map(({ kind }) => kind)).toContain('InvitationAnsweredTooLate')
  })

  test('yes to an earlier SEQUENCE of the same time counts: only the place was new', async () => {
    const room = await invited()
    await room.edit({ place: 'Stadshuset' })
    await room.tell()

    expect(await byCalendar(room, 'Bo Bank', 'attending', 0, '2026-03-02T09:30:00Z')).toMatchObject({ value: { counted: 'yes' } })
  })

  test('who has been taken off the list answers nothing', async () => {
    const room = await invited()
    const { id, personId } = await room.of('Bo Bank')
    await room.world((context) => removeInvitee(context, { meetingId: room.meetingId, personId }))

    const outcome = await room.attempt((context) => answerInvitation(context, { invitationId: id, reply: 'attending', by: 'link' }))
    expect(outcome).toMatchObject({ reason: 'withdrawn' })
  })

  test('two answers at once from one person leave one of them standing, whole', async () => {
    const room = await invited()
    await Promise.all([byLink(room, 'Bo Bank', 'attending'), byLink(room, 'Bo Bank', 'declined')])
    const { reply } = await room.of('Bo Bank')
    const coming = await reading(room.store, room.contractId, (context) => listOrganisationsComing(context, room.meetingId))

    expect(coming).toEqual(reply === 'attending' ? ['Vitterbanken'] : [])
  })
})

describe('how old a calendar’s answer is', () => {
  const facts = JSON.stringify(['2026-03-30T11:00:00.000Z', '2026-03-30T13:00:00.000Z', null, null])
  const timeKey = '2026-03-30T11:00:00.000Z/2026-03-30T13:00:00.000Z'
  const known = {
    sentFacts: facts,
    timeKey,
    timeSequence: 2,
    reply: 'attending' as Reply | null,
    replyTime: timeKey as string | null,
    replySequence: 2 as number | null,
    replyStamp: new Date('2026-03-10T12:00:00Z') as Date | null,
  }

  test('in whatever order replies arrive, the one with the highest SEQUENCE and DTSTAMP stands at the end', () => {
    const reply = fc.record({
      reply: fc.constantFrom<Reply>('attending', 'tentative', 'declined'),
      sequence: fc.integer({ min: 0, max: 5 }),
      at: fc.integer({ min: 0, max: 1000 }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(reply, { selector: ({ sequence, at }) => `${sequence} ${at}`, minLength: 1, maxLength: 8 }),
        (arriving) => {
          let state = { ...known, reply: null as Reply | null, replyTime: null as string | null, replyStamp: null as Date | null }
          for (const { reply: said, sequence, at } of arriving) {
            const stamp = new Date(at * 1000)
            const age = ageOf(state, said, { sequence, stamp })
            if (age === 'new' || age === 'same-again')
              state = { ...state, reply: said, replyTime: timeKey, replySequence: sequence, replyStamp: stamp }
          }
          const counting = arriving.filter(({ sequence }) => sequence >= 2)
          const last = counting.toSorted((one, other) => one.sequence - other.sequence || one.at - other.at).at(-1)
          expect(state.reply).toBe(last?.reply ?? null)
        },
      ),
    )
  })

  test('a calendar that says yes does not make online into the room, and no does not send the colleague home', () => {
    const later = { sequence: 2, stamp: new Date('2026-03-11T12:00:00Z') }
    expect(ageOf({ ...known, reply: 'online' }, 'attending', later)).toBe('same-again')
    expect(ageOf({ ...known, reply: 'deputy' }, 'declined', later)).toBe('same-again')
    expect(ageOf({ ...known, reply: 'deputy' }, 'attending', later)).toBe('new')
  })
})
