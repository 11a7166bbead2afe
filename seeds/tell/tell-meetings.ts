import { addMembers, makeGroup, removeMember, writePurpose } from '#domain/groups'
import { grantRole } from '#domain/identity'
import {
  addOutcome,
  addPaper,
  agreeByAcclamation,
  cancelMeeting,
  closeAgreement,
  closeMeeting,
  completeTask,
  forwardItem,
  giveVoice,
  listAgenda,
  makeMeeting,
  openAgreement,
  openMeeting,
  openRound,
  preparePaper,
  recordAttendance,
} from '#domain/meetings'
import { readFile } from 'node:fs/promises'
import { reading } from '#domain/history'
import type { Files } from '#platform/files'
import { done } from '#platform/outcome'
import type { GroupData, Key, MeetingData, WorldData } from '../world-data.ts'
import { knownPerson } from './tell-organisations.ts'
import { sv, type Teller, type Telling } from './teller.ts'

/** Groups with their members and purposes, and meetings from the first word about them to their next steps. */
const tellGroupsAndMeetings: Telling = async (teller, world, happening) => {
  switch (happening.kind) {
    case 'group-made':
      await tellGroup(teller, groupOf(world, happening.group))
      return true
    case 'group-joined':
      await teller.tell(`${happening.organisation} joins ${happening.group}`, (writing) =>
        addMembers(writing, {
          groupId: teller.id('group', happening.group),
          members: [{ organisationId: teller.id('organisation', happening.organisation) }],
          from: happening.at.slice(0, 10),
        }),
      )
      return true
    case 'group-left':
      await teller.tell(`${happening.organisation} leaves ${happening.group}`, (writing) =>
        removeMember(writing, {
          groupId: teller.id('group', happening.group),
          organisationId: teller.id('organisation', happening.organisation),
          on: happening.at.slice(0, 10),
        }),
      )
      return true
    case 'purpose-written': {
      const { purposeId } = await teller.tell(`the purpose of ${happening.group}`, (writing) =>
        writePurpose(writing, {
          groupId: teller.id('group', happening.group),
          text: happening.purpose.text,
          meetingId: teller.idOrNull('meeting', happening.purpose.agreedAt),
        }),
      )
      if (happening.purpose.agreedAt !== null) teller.ids.set(`purpose-of ${happening.purpose.agreedAt}`, purposeId)
      return true
    }
    case 'meeting-announced':
      await tellAnnounced(teller, world, meetingOf(world, happening.meeting))
      return true
    case 'meeting-held':
      await tellHeld(teller, meetingOf(world, happening.meeting))
      return true
    case 'meeting-cancelled': {
      const reason = meetingOf(world, happening.meeting).cancelled?.reason
      await teller.tell(`${happening.meeting} is cancelled`, (writing) =>
        cancelMeeting(writing, teller.id('meeting', happening.meeting), reason === undefined ? '' : sv(reason)),
      )
      return true
    }
    case 'next-step-done':
      await teller.tell(`${happening.nextStep} is done`, (writing) =>
        completeTask(writing, { outcomeId: teller.id('step', `${happening.meeting} ${happening.nextStep}`) }),
      )
      return true
    default:
      return false
  }
}

/** The same, with the papers of coming meetings, where there is a place to keep files. */
export function tellMeetingsWithPapers(pictures: { readonly files: Files; readonly drawings: URL } | undefined): Telling {
  return async (teller, world, happening) => {
    const wasTold = await tellGroupsAndMeetings(teller, world, happening)
    if (pictures === undefined || happening.kind !== 'meeting-announced') return wasTold
    const meeting = meetingOf(world, happening.meeting)
    const items = await itemsOf(teller, meeting)
    for (const [index, { paper }] of meeting.agenda.entries()) {
      if (paper === undefined) continue
      const prepared = await preparePaper(await readFile(new URL(`../papers/${paper.file}`, pictures.drawings)), paper.file)
      if (!prepared.ok) throw new Error(`${paper.file}: ${prepared.reason}`)
      await teller.tell(paper.file, (writing) =>
        addPaper(writing, pictures.files, {
          meetingId: teller.id('meeting', meeting.key),
          agendaItemId: items[index] ?? null,
          title: paper.title,
          source: { file: prepared.value },
          isPublic: paper.isPublic,
        }),
      )
    }
    return wasTold
  }
}

/** The ids of a meeting's items in their order. */
async function itemsOf(teller: Teller, meeting: MeetingData): Promise<string[]> {
  const agenda = await reading(teller.store, teller.contractId, (context) => listAgenda(context, teller.id('meeting', meeting.key)))
  return agenda.map(({ id }) => id)
}

function groupOf(world: WorldData, key: Key): GroupData {
  const group = world.groups.find((each) => each.key === key)
  if (group === undefined) throw new Error(`no group ${key}`)
  return group
}

function meetingOf(world: WorldData, key: Key): MeetingData {
  const meeting = world.meetings.find((each) => each.key === key)
  if (meeting === undefined) throw new Error(`no meeting ${key}`)
  return meeting
}

async function tellGroup(teller: Teller, group: GroupData): Promise<void> {
  const { groupId } = await teller.tell(group.key, (writing) =>
    makeGroup(writing, {
      kind: group.kind,
      mode: group.kind === 'strategic' ? 'advises' : 'works',
      name: group.name,
      state: 'started',
      focusAreaId: teller.idOrNull('area', group.areas[0] ?? null),
      startedOn: { date: group.madeOn, precision: 'day' },
    }),
  )
  teller.ids.set(`group ${group.key}`, groupId)
}

async function tellAnnounced(teller: Teller, world: WorldData, meeting: MeetingData): Promise<void> {
  const { meetingId } = await teller.tell(meeting.key, (writing) =>
    makeMeeting(writing, {
      title: meeting.title,
      kind: meeting.kind,
      groupIds: meeting.groups.map((key) => teller.id('group', key)),
      areaIds: meeting.areas.map((key) => teller.id('area', key)),
      on: meeting.date,
      startsAt: meeting.date?.precision === 'day' ? meeting.start : null,
      minutes: minutesBetween(meeting.start, meeting.end),
      place: meeting.place === null ? null : sv(meeting.place),
      convenedBy: teller.idOrNull('organisation', meeting.convenedBy),
      hostedBy: teller.idOrNull('organisation', meeting.hostedBy),
      agenda: meeting.agenda.map(({ title, minutes, owner }) => ({ title, minutes, owner: nameOf(world, owner) })),
    }),
  )
  teller.ids.set(`meeting ${meeting.key}`, meetingId)
  await tellFacilitator(teller, world, meeting, meetingId)
}

async function tellFacilitator(teller: Teller, world: WorldData, meeting: MeetingData, meetingId: string): Promise<void> {
  const facilitator = world.people.find(({ facilitates, role }) => role === 'facilitator' && facilitates === meeting.key)
  if (facilitator === undefined) return
  const personId = await knownPerson(teller, facilitator)
  await teller.tell(`${facilitator.name} facilitates`, (writing) =>
    grantRole(writing, {
      personId,
      role: 'facilitator',
      meetingId,
      ...(facilitator.roleFrom === null ? {} : { fromOn: facilitator.roleFrom }),
    }),
  )
}

/** What happened in the room, in the order it happens in rooms. */
async function tellHeld(teller: Teller, meeting: MeetingData): Promise<void> {
  const meetingId = teller.id('meeting', meeting.key)
  await teller.tell(`${meeting.key} opens`, async (writing) => {
    const opened = await openMeeting(writing, meetingId)
    return opened.ok ? done(null) : opened
  })
  for (const { organisation, person, walkIn } of meeting.attendance) {
    await teller.tell(`${organisation} is here`, (writing) =>
      recordAttendance(writing, {
        meetingId,
        organisationId: teller.id('organisation', organisation),
        personId: teller.idOrNull('person', person),
        walkIn,
      }),
    )
  }
  await tellAgreement(teller, meeting, meetingId)
  await tellOutcomes(teller, meeting, meetingId)
  await teller.tell(`${meeting.key} closes`, async (writing) => {
    const closed = await closeMeeting(writing, meetingId)
    return closed.ok ? done(null) : closed
  })
}

async function tellAgreement(teller: Teller, meeting: MeetingData, meetingId: string): Promise<void> {
  const { agreement } = meeting
  if (agreement === null) return
  const purposeId = teller.idOrNull('purpose-of', meeting.key)
  const { agreementId, textHash } = await teller.tell('a text to agree on', (writing) =>
    openAgreement(writing, { meetingId, text: purposeId === null ? { words: agreement.text } : { purposeId }, form: agreement.form }),
  )
  const concerns = agreement.concerns.map(({ organisation, answer, text }) => ({
    organisationId: teller.id('organisation', organisation),
    answer,
    concern: sv(text),
  }))
  if (agreement.form === 'acclamation') {
    await teller.tell('all present agree', (writing) => agreeByAcclamation(writing, { agreementId, textHash, exceptions: concerns }))
    return
  }
  await teller.tell('a round begins', (writing) => openRound(writing, { agreementId }))
  for (const organisationId of new Set(meeting.attendance.map(({ organisation }) => teller.id('organisation', organisation)))) {
    const concern = concerns.find((each) => each.organisationId === organisationId)
    await teller.tell('one voice', (writing) =>
      giveVoice(writing, {
        agreementId,
        textHash,
        organisationId,
        answer: concern?.answer ?? 'yes',
        ...(concern === undefined ? {} : { concern: concern.concern }),
      }),
    )
  }
  await teller.tell('the round ends', (writing) => closeAgreement(writing, { agreementId, textHash }))
}

async function tellOutcomes(teller: Teller, meeting: MeetingData, meetingId: string): Promise<void> {
  const items = await itemsOf(teller, meeting)
  for (const [index, { outcome, forwarded }] of meeting.agenda.entries()) {
    const itemId = items[index] ?? ''
    if (forwarded) await teller.tell('an item put off', (writing) => forwardItem(writing, { meetingId, itemId }))
    if (outcome === null || outcome.kind === 'task') continue
    await teller.tell('an outcome', (writing) =>
      addOutcome(writing, { meetingId, kind: outcome.kind, text: outcome.text, agendaItemId: itemId }),
    )
  }
  for (const step of meeting.nextSteps) {
    const owner = teller.idOrNull('organisation', step.ownerOrganisation)
    const { outcomeId } = await teller.tell(step.key, (writing) =>
      addOutcome(writing, {
        meetingId,
        kind: 'task',
        text: step.text,
        due: step.due,
        ...(owner === null ? { ownerRole: 'secretariat' } : { ownerOrganisationId: owner }),
      }),
    )
    teller.ids.set(`step ${meeting.key} ${step.key}`, outcomeId)
  }
}

function minutesBetween(start: string | null, end: string | null): number | null {
  if (start === null || end === null) return null
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return minutes(end) - minutes(start)
}

function nameOf(world: WorldData, owner: Key | null): string | null {
  if (owner === null) return null
  return world.people.find(({ key }) => key === owner)?.name ?? world.organisations.find(({ key }) => key === owner)?.name ?? null
}
