import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'

/** A paper of a meeting: a file that is kept here, or an address elsewhere. */
export interface PaperShown {
  readonly id: string
  readonly agendaItemId: string | null
  readonly title: string
  /** null: it is a file */
  readonly url: string | null
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly bytes: number | null
  readonly isPublic: boolean
}

/** A meeting's papers in the order they were added. */
export function listPapers(reading: Reading, meetingId: string): Promise<PaperShown[]> {
  return isId(meetingId) ? papersOf(reading, meetingId).execute() : Promise.resolve([])
}

/** The same, for putting into a larger query. */
export function papersOf({ transaction, contractId }: Reading, meetingId: string) {
  return transaction
    .selectFrom('agenda_papers')
    .select([
      'id',
      'agenda_item_id as agendaItemId',
      'title',
      'url',
      'file_name as fileName',
      'media_type as mediaType',
      'bytes',
      'is_public as isPublic',
    ])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
}

/** Where a paper's file lies and who may have it: everybody only when it is marked public and its meeting is listed. Null: there is no such file. */
export interface PaperFile {
  readonly meetingId: string
  readonly fileKey: string
  readonly fileName: string
  readonly mediaType: string
  readonly audience: 'public' | 'meeting'
}

/** The file behind a paper. Whoever serves it looks at `audience` and `meetingId` first. */
export async function findPaperFile({ transaction, contractId }: Reading, paperId: string): Promise<PaperFile | null> {
  if (!isId(paperId)) return null
  const row = await transaction
    .selectFrom('agenda_papers as p')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'p.contract_id').onRef('m.id', '=', 'p.meeting_id'))
    .select(['p.meeting_id', 'p.file_key', 'p.file_name', 'p.media_type', 'p.is_public', 'm.listed_publicly'])
    .where('p.contract_id', '=', contractId)
    .where('p.id', '=', paperId)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || row.file_key === null || row.file_name === null || row.media_type === null) return null
  return {
    meetingId: row.meeting_id,
    fileKey: row.file_key,
    fileName: row.file_name,
    mediaType: row.media_type,
    audience: row.is_public && row.listed_publicly ? 'public' : 'meeting',
  }
}
