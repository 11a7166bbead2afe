import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { confirmLead, takeLead } from '#domain/leads'
import {
  addOutcome,
  agreeByAcclamation,
  closeMeeting,
  makeMeeting,
  openAgreement,
  recordAttendance,
  type AgendaEntry,
  type OutcomeFacts,
} from '#domain/meetings'
import { makeGroup } from '#domain/groups'
import { addChallenge, addFocusArea } from '#domain/roadmap'
import type { Writing } from '#domain/history'
import { draftReport } from '#domain/publishing'
import { done, type Outcome } from '#platform/outcome'
import type { DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import type { TestApp } from './test-app.ts'

export interface HeldMeeting {
  readonly meetingId: string
  readonly groupId: string
  readonly reportId: string
  readonly slug: string
  /** Ids of organisations by name. */
  readonly organisations: Readonly<Record<string, string>>
  readonly focusAreaId: string
  readonly challengeId: string
}

export interface MeetingToHold {
  readonly title?: Translated
  readonly on?: DateWithPrecision
  readonly startsAt?: string | null
  readonly minutes?: number
  readonly present?: readonly string[]
  readonly agreement?: Translated
  /** Those who were not, or not wholly, behind it. */
  readonly exceptions?: readonly { readonly name: string; readonly answer: 'yes-but' | 'not-yet'; readonly concern: string }[]
  readonly agenda?: readonly AgendaEntry[]
  readonly steps?: readonly Omit<OutcomeFacts, 'kind'>[]
  readonly decisions?: readonly Translated[]
  /** Names of those who take Lead in the area, and of those who confirm it. */
  readonly leads?: readonly string[]
  readonly confirmed?: readonly string[]
  readonly next?: DateWithPrecision | null
  readonly sources?: readonly string[]
  readonly isClosed?: boolean
}

export const presentNames = ['Återbyggarna', 'StjärnaTriangel', 'Norrskenets Åkeri', 'Swedavalls flyg', 'Ejda och Havr']

/** A strategic meeting that has been held, told with the domain's verbs, and the draft of its report. */
export function aMeetingHeld(app: TestApp, input: MeetingToHold = {}): Promise<HeldMeeting> {
  return app.world((writing) => hold(writing, input))
}

async function hold(writing: Writing, input: MeetingToHold): Promise<Outcome<HeldMeeting>> {
  const organisations: Record<string, string> = {}
  for (const name of input.present ?? presentNames) organisations[name] = await joined(writing, name)
  const area = value(await addFocusArea(writing, { name: { sv: 'Mobilitet och transporter', en: 'Mobility and transport' } }))
  const challenge = value(
    await addChallenge(writing, {
      name: { sv: 'Välja hållbara godstransporter', en: 'Choose sustainable freight transport' },
      focusAreaId: area.id,
    }),
  )
  const { groupId } = value(
    await makeGroup(writing, { kind: 'strategic', mode: 'decides', name: { sv: 'Strategiska gruppen', en: 'The strategic group' } }),
  )
  const { meetingId } = value(
    await makeMeeting(writing, {
      title: input.title ?? { sv: 'Uppstart med strategiska gruppen', en: 'The strategic group makes a start' },
      kind: 'strategic',
      groupIds: [groupId],
      on: input.on ?? { date: '2026-03-26', precision: 'day' },
      startsAt: input.startsAt === undefined ? '13:00' : input.startsAt,
      minutes: input.minutes ?? 240,
      agenda: input.agenda ?? [],
      sources: input.sources ?? [],
    }),
  )
  if (input.next !== undefined)
    value(
      await makeMeeting(writing, {
        title: { sv: 'Andra träffen med strategiska gruppen', en: 'Second meeting of the strategic group' },
        kind: 'strategic',
        groupIds: [groupId],
        on: input.next,
      }),
    )
  for (const organisationId of Object.values(organisations)) value(await recordAttendance(writing, { meetingId, organisationId }))
  await agree(writing, input, meetingId, organisations)
  for (const text of input.decisions ?? []) value(await addOutcome(writing, { meetingId, kind: 'decision', text }))
  for (const step of input.steps ?? []) value(await addOutcome(writing, { meetingId, kind: 'task', ...step, sources: input.sources ?? [] }))
  for (const name of input.leads ?? []) {
    const { leadId } = value(
      await takeLead(writing, { organisationId: organisations[name] ?? '', subject: { kind: 'focus-area', id: area.id }, meetingId }),
    )
    if (input.confirmed?.includes(name)) value(await confirmLead(writing, { leadId, heardBy: 'meeting' }))
  }
  const { reportId, slug } = value(await draftReport(writing, { meetingId }))
  if (input.isClosed ?? true) value(await closeMeeting(writing, meetingId))
  return done({ meetingId, groupId, reportId, slug, organisations, focusAreaId: area.id, challengeId: challenge.id })
}

async function joined(writing: Writing, name: string): Promise<string> {
  const { organisationId } = value(await registerOrganisation(writing, { name, kind: 'company' }))
  value(await affiliateOrganisation(writing, { organisationId }))
  return organisationId
}

async function agree(
  writing: Writing,
  input: MeetingToHold,
  meetingId: string,
  organisations: Readonly<Record<string, string>>,
): Promise<void> {
  const words = input.agreement ?? { sv: 'Gruppen driver arbetet framåt.', en: 'The group drives the work forward.' }
  const { agreementId, textHash } = value(await openAgreement(writing, { meetingId, text: { words } }))
  const exceptions = (input.exceptions ?? []).map(({ name, answer, concern }) => ({
    organisationId: organisations[name] ?? '',
    answer,
    concern,
  }))
  value(await agreeByAcclamation(writing, { agreementId, textHash, exceptions }))
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`the meeting could not be held: ${outcome.reason}`)
  return outcome.value
}
