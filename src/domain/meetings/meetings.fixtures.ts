import { makeGroup, writePurpose } from '#domain/groups'
import { reading, system, writing, type Writing } from '#domain/history'
import { registerOrganisation } from '#domain/organisations'
import type { Outcome } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { findMeetingPage, listAtTheDoor, makeMeeting, openAgreement, recordAttendanceOfAll, type MakeMeeting } from './meetings.ts'

export const foreignId = '01890000-0000-7000-8000-000000000000'

export interface Room extends TestApp {
  readonly meetingId: string
  readonly slug: string
  readonly groupId: string
  /** Three members of the group, in Swedish order. */
  readonly members: readonly [string, string, string]
  readonly outsider: string
  attempt<Value, Reason extends string>(
    verb: (writing: Writing) => Promise<Outcome<Value, Reason>>,
  ): Promise<Outcome<Value, Reason | 'already-done'>>
  show(): Promise<NonNullable<Awaited<ReturnType<typeof findMeetingPage>>>>
  door(): Promise<Awaited<ReturnType<typeof listAtTheDoor>>>
}

/** A strategic group of three organisations with a meeting today at 13 for four hours, and one organisation outside the group. */
export async function aRoom(more: Partial<MakeMeeting> = {}): Promise<Room> {
  const app = await createTestApp()
  const register = async (name: string) =>
    (await app.world((context) => registerOrganisation(context, { name, kind: 'company' }))).organisationId
  const members = [await register('Norrskenets Åkeri'), await register('Vitterbanken'), await register('Ådalens Hamn')] as const
  const outsider = await register('Solfångarna')
  const { groupId } = await app.world((context) =>
    makeGroup(context, { kind: 'strategic', mode: 'decides', name: { sv: 'Strategiska gruppen' }, organisationIds: members }),
  )
  const { meetingId, slug } = await app.world((context) =>
    makeMeeting(context, {
      title: { sv: 'Första träffen', en: 'The first meeting' },
      kind: 'strategic',
      groupIds: [groupId],
      on: { date: '2026-03-30', precision: 'day' },
      startsAt: '13:00',
      minutes: 240,
      ...more,
    }),
  )
  return {
    ...app,
    meetingId,
    slug,
    groupId,
    members,
    outsider,
    attempt: (verb) => writing(app.store, { contractId: app.contractId, actor: system }, verb),
    show: async () => {
      const page = await reading(app.store, app.contractId, (context) => findMeetingPage(context, { id: meetingId }, 'office'))
      if (page === null) throw new Error('the meeting is gone')
      return page
    },
    door: () => reading(app.store, app.contractId, (context) => listAtTheDoor(context, meetingId)),
  }
}

/** The same, with the three members here and the group's purpose on the table. */
export async function aRoomAgreeing(): Promise<Room & { agreementId: string; textHash: string }> {
  const room = await aRoom()
  await room.world((context) => recordAttendanceOfAll(context, { meetingId: room.meetingId, organisationIds: room.members }))
  const { purposeId } = await room.world((context) =>
    writePurpose(context, { groupId: room.groupId, text: { sv: 'Vi driver arbetet tillsammans.' } }),
  )
  const opened = await room.world((context) => openAgreement(context, { meetingId: room.meetingId, text: { purposeId } }))
  return { ...room, ...opened }
}
