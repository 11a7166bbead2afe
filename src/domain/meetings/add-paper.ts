import { record, type Writing } from '#domain/history'
import type { Files } from '#platform/files'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { safeUrl, tidyLine } from '#platform/text'
import { lockMeeting } from './lock-meeting.ts'
import type { PreparedPaper } from './prepare-paper.ts'

export interface AddPaper {
  readonly meetingId: string
  /** null: it belongs to the meeting as a whole */
  readonly agendaItemId?: string | null
  /** What people call it; the file's name or the address when empty. */
  readonly title: string
  readonly source: { readonly file: PreparedPaper } | { readonly url: string }
  readonly isPublic?: boolean
}

export type CannotAddPaper = 'no-such-meeting' | 'unknown-item' | 'paper-address-not-safe' | 'paper-title-too-long' | 'too-many-papers'

/** A paper is laid to a meeting or to one of its items: a file kept here, or a safe address. */
export async function addPaper(writing: Writing, files: Files, input: AddPaper): Promise<Outcome<{ paperId: string }, CannotAddPaper>> {
  const meeting = await lockMeeting(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  const item = input.agendaItemId ?? null
  if (item !== null && !(await isItemOf(writing, meeting.id, item))) return notDone('unknown-item')
  const url = 'url' in input.source ? safeUrl(tidyLine(input.source.url)) : null
  if ('url' in input.source && url === null) return notDone('paper-address-not-safe')
  const file = 'file' in input.source ? input.source.file : null
  const title = tidyLine(input.title) || (file?.fileName ?? url ?? '')
  if (title.length > 200) return notDone('paper-title-too-long')
  if ((await countPapers(writing, meeting.id)) >= 100) return notDone('too-many-papers')

  const paperId = newId()
  if (file !== null) await files.put(`paper-${paperId}`, file.bytes)
  await writing.transaction
    .insertInto('agenda_papers')
    .values({
      contract_id: writing.contractId,
      id: paperId,
      meeting_id: meeting.id,
      agenda_item_id: item,
      title,
      url,
      file_key: file === null ? null : `paper-${paperId}`,
      file_name: file?.fileName ?? null,
      media_type: file?.mediaType ?? null,
      bytes: file?.bytes.length ?? null,
      is_public: input.isPublic ?? false,
      added_at: writing.clock.now(),
      removed_at: null,
    })
    .execute()
  await record(writing, {
    kind: 'PaperAdded',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title, paper: title },
  })
  return done({ paperId })
}

async function isItemOf({ transaction, contractId }: Writing, meetingId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await transaction
    .selectFrom('agenda_items')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

async function countPapers({ transaction, contractId }: Writing, meetingId: string): Promise<number> {
  const row = await transaction
    .selectFrom('agenda_papers')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
