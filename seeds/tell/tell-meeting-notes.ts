import { setNotesAdjusted } from '#domain/groups'
import { reading } from '#domain/history'
import {
  answerComment,
  approveNotes,
  commentNotes,
  correctNotes,
  draftNotes,
  editNotes,
  findNotes,
  finishNotes,
  listNotesReaders,
  sendNotes,
  type NotesReader,
} from '#domain/meeting-notes'
import type { MeetingNotesData, WorldData } from '../world-data.ts'
import { sv, type Teller } from './teller.ts'

/** Notes are drafted from what happened, sent to those who were there, commented on and made final. Open ones are mailed when the product first runs. */
export async function tellMeetingNotes(teller: Teller, world: WorldData): Promise<void> {
  for (const notes of world.meetingNotes ?? []) await tellNotes(teller, world, notes)
}

async function tellNotes(teller: Teller, world: WorldData, data: MeetingNotesData): Promise<void> {
  const meeting = world.meetings.find(({ key }) => key === data.meeting)
  if (meeting === undefined) throw new Error(`no meeting ${data.meeting}`)
  const meetingId = teller.id('meeting', data.meeting)
  const what = `the notes of ${data.meeting}`
  teller.moveTo(data.sentAt)
  const { notesId } = await teller.tell(what, (writing) => draftNotes(writing, { meetingId }))
  await teller.tell(`the words of ${what}`, (writing) =>
    editNotes(writing, { notesId, revision: 1, words: { introduction: { ...data.introduction } } }),
  )
  const readers = (await reading(teller.store, teller.contractId, (context) => listNotesReaders(context, meetingId))).filter(
    ({ email }) => email !== null,
  )
  const adjuster = data.approvedAt === undefined ? null : (readers[0]?.personId ?? null)
  for (const key of adjuster === null ? [] : meeting.groups)
    await teller.tell(`${key} wants an adjuster`, (writing) =>
      setNotesAdjusted(writing, { groupId: teller.id('group', key), isAdjusted: true }),
    )
  const { name, email } = world.contract.secretariat
  await teller.tell(`${what} are sent`, (writing) =>
    sendNotes(writing, {
      notesId,
      revision: 2,
      commentsUntil: data.commentsUntil,
      adjusterPersonId: adjuster,
      from: { name: sv(name), email },
    }),
  )
  await tellComments(teller, data, { notesId, meetingId, readers })
  await tellEnd(teller, data, { notesId, adjuster })
}

async function tellComments(
  teller: Teller,
  { comments }: MeetingNotesData,
  { notesId, meetingId, readers }: { readonly notesId: string; readonly meetingId: string; readonly readers: readonly NotesReader[] },
): Promise<void> {
  const notes = await reading(teller.store, teller.contractId, (context) => findNotes(context, { meetingId }, 'office'))
  for (const { at, reader, item, text, answer } of comments) {
    teller.moveTo(at)
    const { personId = null, organisationId = null } = readers[reader] ?? {}
    const itemId = notes?.facts.items[item]?.id ?? null
    const { commentId } = await teller.tell('a comment', (writing) =>
      commentNotes(writing, { notesId, itemId, comment: sv(text), personId, organisationId }),
    )
    if (answer === null) continue
    teller.moveTo(answer.at)
    await teller.tell('its answer', (writing) =>
      answerComment(writing, { notesId, commentId, answer: sv(answer.text), isAdopted: answer.isAdopted }),
    )
  }
}

async function tellEnd(
  teller: Teller,
  { approvedAt, finalAt, correction }: MeetingNotesData,
  { notesId, adjuster }: { readonly notesId: string; readonly adjuster: string | null },
): Promise<void> {
  if (approvedAt !== undefined) {
    teller.moveTo(approvedAt)
    await teller.tell('the adjuster approves', (writing) => approveNotes(writing, { notesId, revision: 3, personId: adjuster }))
  }
  if (finalAt !== undefined) {
    teller.moveTo(finalAt)
    await teller.tell('they are final', (writing) => finishNotes(writing, { notesId, revision: 3 }))
  }
  if (correction === undefined) return
  teller.moveTo(correction.at)
  await teller.tell('a correction', (writing) => correctNotes(writing, { notesId, correction: sv(correction.text) }))
}
