import type { Writing } from '#domain/history'
import { notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'
import { listAgenda } from './meeting-page.ts'
import { findSeries, type OpenPoint } from './open-point-queries.ts'
import type { OwnerRole } from './outcome-facts.ts'
import { setAgenda, type CannotSetAgenda } from './set-agenda.ts'

export interface TakeUpOpenPoints {
  readonly meetingId: string
  /** Keys of the points; all that are open when left out. */
  readonly points?: readonly string[]
  readonly today: string
  /** What a role is called in the agenda: "Kansliet". */
  readonly roleName?: (role: OwnerRole) => string
}

/** What earlier meetings left open is put first on this meeting's agenda, with its owner. Undone like any change of the agenda. */
export async function takeUpOpenPoints(
  writing: Writing,
  { meetingId, points, today, roleName }: TakeUpOpenPoints,
): Promise<Outcome<{ eventId: string }, CannotSetAgenda | 'nothing-open'>> {
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  const open = (await findSeries(writing, meetingId, today)).points
  const wanted = points === undefined ? open : open.filter(({ key }) => points.includes(key))
  if (wanted.length === 0) return notDone('nothing-open')
  const ownerOf = ({ owner, ownerRole }: OpenPoint) => owner ?? (ownerRole === null ? null : (roleName?.(ownerRole) ?? null))
  const taken = wanted.map((point) => ({
    title: shortened(point.title),
    minutes: point.minutes,
    owner: ownerOf(point),
    ...(point.kind === 'item' ? { fromItemId: point.id } : { fromOutcomeId: point.id }),
  }))
  return setAgenda(writing, { meetingId, revision: meeting.revision, items: [...taken, ...(await listAgenda(writing, meetingId))] })
}

/** A next step may be a paragraph; a point on an agenda is a line. */
function shortened(text: OpenPoint['title']): OpenPoint['title'] {
  return Object.fromEntries(
    Object.entries(text).map(([language, words = '']) => {
      const [line = ''] = words.split('\n')
      return [language, line.length > 300 ? `${line.slice(0, 299)}…` : line]
    }),
  )
}
