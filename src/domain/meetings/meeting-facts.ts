import type { Writing } from '#domain/history'
import { tidyLines, tidyTexts } from '#domain/groups'
import { isClockTime, type DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { safeUrl, tidyLine } from '#platform/text'
import type { MeetingKind } from './meeting.ts'

/** What is decided about a meeting before it is held. */
export interface MeetingFacts {
  readonly title: Translated
  readonly kind: MeetingKind
  readonly description?: Translated
  readonly groupIds?: readonly string[]
  readonly areaIds?: readonly string[]
  readonly questionIds?: readonly string[]
  /** The meeting it follows; null: the latest of the same group or area is meant. */
  readonly followsId?: string | null
  /** null: *bokas just nu* */
  readonly on?: DateWithPrecision | null
  /** HH:MM, only together with an exact day. */
  readonly startsAt?: string | null
  readonly minutes?: number | null
  readonly place?: string | null
  readonly onlineUrl?: string | null
  readonly convenedBy?: string | null
  readonly hostedBy?: string | null
  readonly ledBy?: string | null
  readonly listedPublicly?: boolean
}

export type CannotUseFacts =
  | 'title-missing'
  | 'title-too-long'
  | 'time-without-day'
  | 'time-not-understood'
  | 'minutes-out-of-range'
  | 'address-not-safe'
  | 'unknown-group'
  | 'unknown-area'
  | 'unknown-question'
  | 'unknown-meeting'
  | 'unknown-organisation'

/** Facts as they are written: tidied, checked, and every id known in this contract. */
export interface CheckedFacts {
  readonly columns: {
    readonly title: string
    readonly description: string
    readonly kind: MeetingKind
    readonly on_date: string | null
    readonly on_precision: string | null
    readonly starts_at: string | null
    readonly minutes: number | null
    readonly place: string | null
    readonly online_url: string | null
    readonly convened_by: string | null
    readonly hosted_by: string | null
    readonly led_by: string | null
    readonly listed_publicly: boolean
    readonly follows_id: string | null
  }
  readonly title: Translated
  /** The title in the first language that has one. */
  readonly words: string
  readonly groupIds: readonly string[]
  readonly areaIds: readonly string[]
  readonly questionIds: readonly string[]
}

/** The longest meeting: three days. */
const longestMinutes = 3 * 24 * 60

export async function checkFacts(writing: Writing, facts: MeetingFacts): Promise<Outcome<CheckedFacts, CannotUseFacts>> {
  const title = tidyLines(facts.title)
  const words = Object.values(title)[0]
  const startsAt = facts.startsAt ?? null
  const minutes = facts.minutes ?? null
  const onlineUrl = tidyLine(facts.onlineUrl ?? '')
  if (words === undefined) return notDone('title-missing')
  if (Object.values(title).some((text) => (text ?? '').length > 200)) return notDone('title-too-long')
  if (startsAt !== null && !isClockTime(startsAt)) return notDone('time-not-understood')
  if (startsAt !== null && facts.on?.precision !== 'day') return notDone('time-without-day')
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 1 || minutes > longestMinutes)) return notDone('minutes-out-of-range')
  if (onlineUrl !== '' && safeUrl(onlineUrl) === null) return notDone('address-not-safe')
  const organisations = [facts.convenedBy, facts.hostedBy, facts.ledBy].flatMap((id) => id ?? [])
  if (!(await areKnown(writing, 'organisations', organisations))) return notDone('unknown-organisation')
  if (!(await areKnown(writing, 'groups', facts.groupIds ?? []))) return notDone('unknown-group')
  if (!(await areKnown(writing, 'focus_areas', facts.areaIds ?? []))) return notDone('unknown-area')
  if (!(await areKnown(writing, 'questions', facts.questionIds ?? []))) return notDone('unknown-question')
  if (!(await areKnown(writing, 'meetings', facts.followsId == null ? [] : [facts.followsId]))) return notDone('unknown-meeting')

  return done({
    columns: {
      title: JSON.stringify(title),
      description: JSON.stringify(tidyTexts(facts.description ?? {})),
      kind: facts.kind,
      on_date: facts.on?.date ?? null,
      on_precision: facts.on?.precision ?? null,
      starts_at: startsAt,
      minutes,
      place: tidyLine(facts.place ?? '').slice(0, 300) || null,
      online_url: onlineUrl === '' ? null : safeUrl(onlineUrl),
      convened_by: facts.convenedBy ?? null,
      hosted_by: facts.hostedBy ?? null,
      led_by: facts.ledBy ?? null,
      listed_publicly: facts.listedPublicly ?? true,
      follows_id: facts.followsId ?? null,
    },
    title,
    words,
    groupIds: [...new Set(facts.groupIds ?? [])],
    areaIds: [...new Set(facts.areaIds ?? [])],
    questionIds: [...new Set(facts.questionIds ?? [])],
  })
}

/** Whether all these ids are of this contract. */
export async function areKnown(
  { transaction, contractId }: Writing,
  table: 'organisations' | 'groups' | 'focus_areas' | 'questions' | 'meetings' | 'people',
  ids: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  if (!wanted.every(isId)) return false
  const rows = await transaction.selectFrom(table).select('id').where('contract_id', '=', contractId).where('id', 'in', wanted).execute()
  return rows.length === wanted.length
}

/** Sets which groups, areas and questions a meeting is for. One meeting may be for several of each (C3). */
export async function setGroupsAndAreas(
  { transaction, contractId }: Writing,
  meetingId: string,
  { groupIds, areaIds, questionIds }: CheckedFacts,
): Promise<void> {
  await transaction.deleteFrom('meeting_groups').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  await transaction.deleteFrom('meeting_areas').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  await transaction.deleteFrom('meeting_questions').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  if (questionIds.length > 0)
    await transaction
      .insertInto('meeting_questions')
      .values(questionIds.map((id) => ({ contract_id: contractId, meeting_id: meetingId, question_id: id })))
      .execute()
  if (groupIds.length > 0)
    await transaction
      .insertInto('meeting_groups')
      .values(groupIds.map((id) => ({ contract_id: contractId, meeting_id: meetingId, group_id: id })))
      .execute()
  if (areaIds.length > 0)
    await transaction
      .insertInto('meeting_areas')
      .values(areaIds.map((id) => ({ contract_id: contractId, meeting_id: meetingId, focus_area_id: id })))
      .execute()
}
