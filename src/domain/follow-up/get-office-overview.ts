import { listHistory, type HistoryLine, type Reading } from '#domain/history'
import { countReplies, listInvitations, type RepliesCounted } from '#domain/invitations'
import { listCoverage, listLeads, type LeadSeen, type SubjectCoverage } from '#domain/leads'
import { listComingMeetings, type MeetingListed } from '#domain/meetings'
import { listMembersOf } from '#domain/groups'
import { countAdopters } from '#domain/roadmap'
import { addDays } from '#platform/dates'
import { listToTakeHoldOf } from './list-to-take-hold-of.ts'
import { findOfficeVisit, type OfficeVisit } from './office-visits.ts'
import type { OfficeItem } from './office-item.ts'

/** The secretariat's first page: what is nearest, what needs a hand, and what has happened. */
export interface OfficeOverview {
  readonly nearest: NearestMeeting | null
  readonly toTakeHoldOf: readonly OfficeItem[]
  readonly pending: readonly LeadSeen[]
  /** Silent past the grace days, the longest first: a list to call from. */
  readonly silent: readonly LeadSeen[]
  readonly open: readonly OpenSubject[]
  readonly openInAll: number
  /** False: nobody knows who has Lead here, so nothing is said to be open. */
  readonly leadsKnown: boolean
  readonly coming: readonly MeetingListed[]
  /** Lines that say the same again (twenty present at one meeting) are gathered behind the first. */
  readonly happened: readonly GatheredLine[]
  readonly visit: OfficeVisit
}

export interface GatheredLine extends HistoryLine {
  /** How many more of the same kind it stands for. */
  readonly more: number
}

export interface NearestMeeting extends MeetingListed {
  /** Organisations of its groups; null when it belongs to none. */
  readonly members: number | null
  /** null: nobody has been invited. */
  readonly replies: RepliesCounted | null
}

export interface OpenSubject extends SubjectCoverage {
  /** Organisations that have adopted the challenge: those to ask. */
  readonly adopters: number
}

const weeksAhead = 12
const mostComing = 30
const mostOpen = 8
const mostHappened = 12

/** Who signs in is in the history for those who look for it, but no news. */
const noNews = new Set(['SignedIn', 'SignInCodeSent', 'SignedOutElsewhere'])

export async function getOfficeOverview(
  reading: Reading,
  { today, personId }: { readonly today: string; readonly personId: string },
): Promise<OfficeOverview> {
  const allComing = await listComingMeetings(reading, { today, for: 'office', limit: 500 })
  const coming = allComing.slice(0, mostComing)
  const { leads, total } = await listLeads(reading, { show: 'standing', sort: 'heard', limit: 500 })
  const coverage = await listCoverage(reading, { audience: 'office', today })
  const open = [...coverage.areas.flatMap((area) => area.challenges), ...coverage.challengesWithoutArea, ...coverage.questions].filter(
    ({ state }) => state === 'open',
  )
  const visit = await findOfficeVisit(reading, personId)
  const since = visit.previousAt ?? new Date(reading.clock.now().getTime() - 14 * 86_400_000)
  return {
    nearest: await nearestOf(reading, coming),
    toTakeHoldOf: await listToTakeHoldOf(reading, today, { leads: total > leads.length ? undefined : leads, coming: allComing, coverage }),
    pending: leads
      .filter(({ state }) => state === 'taken')
      .toSorted((one, other) => (one.office?.confirmBy ?? '').localeCompare(other.office?.confirmBy ?? '')),
    silent: leads.filter(({ office }) => office?.isSilent === true),
    open: await withAdopters(reading, open),
    openInAll: open.length,
    leadsKnown: coverage.leadsKnown,
    coming: coming.filter(({ on }) => on === null || on.date <= addDays(today, weeksAhead * 7)),
    happened: gather(await listHistory(reading, { since, limit: 120 })).slice(0, mostHappened),
    visit,
  }
}

function gather(lines: readonly HistoryLine[]): GatheredLine[] {
  const gathered: GatheredLine[] = []
  for (const line of lines) {
    const last = gathered.at(-1)
    if (noNews.has(line.kind)) continue
    const isSame =
      last !== undefined &&
      last.kind === line.kind &&
      last.actorName === line.actorName &&
      last.meetingId === line.meetingId &&
      last.at.getTime() - line.at.getTime() < 3_600_000
    if (isSame) gathered[gathered.length - 1] = { ...last, more: last.more + 1 }
    else gathered.push({ ...line, more: 0 })
  }
  return gathered
}

async function nearestOf(reading: Reading, coming: readonly MeetingListed[]): Promise<NearestMeeting | null> {
  const meeting = coming.find(({ on }) => on !== null)
  if (meeting === undefined) return null
  const groupIds = meeting.groups.map(({ id }) => id)
  const called = await listInvitations(reading, meeting.id)
  const replies = called === null || called.outAt === null ? null : countReplies(called.invitations)
  return { ...meeting, replies, members: groupIds.length === 0 ? null : (await listMembersOf(reading, groupIds)).length }
}

/** What most organisations have adopted is asked about first. */
async function withAdopters(reading: Reading, open: readonly SubjectCoverage[]): Promise<OpenSubject[]> {
  const adopters = await countAdopters(reading)
  return open
    .map((subject) => ({ ...subject, adopters: adopters.get(subject.id) ?? 0 }))
    .toSorted((one, other) => other.adopters - one.adopters)
    .slice(0, mostOpen)
}
