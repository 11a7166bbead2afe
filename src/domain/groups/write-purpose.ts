import { record, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyTexts } from './group.ts'
import { purposeHash } from './purpose-hash.ts'

export interface WritePurpose {
  readonly groupId: string
  readonly text: Translated
  /** The version the writer started from; 0 when there was none. Another newer one is a conflict. Left out: not checked. */
  readonly from?: number
  /** The meeting in which it was written. */
  readonly meetingId?: string | null
}

export type CannotWritePurpose = 'no-such-group' | 'text-missing' | 'text-too-long' | 'changed-meanwhile'

/** A group's role and purpose in a new version. The same words again are no new version. Earlier versions are kept. */
export async function writePurpose(
  writing: Writing,
  input: WritePurpose,
): Promise<Outcome<{ purposeId: string; version: number; isNew: boolean }, CannotWritePurpose>> {
  const { transaction, contractId, clock, actor } = writing
  const text = tidyTexts(input.text)
  if (Object.keys(text).length === 0) return notDone('text-missing')
  if (Object.values(text).some((words) => (words ?? '').length > 5000)) return notDone('text-too-long')
  if (!isId(input.groupId)) return notDone('no-such-group')
  const group = await transaction
    .selectFrom('groups')
    .select('name')
    .where('contract_id', '=', contractId)
    .where('id', '=', input.groupId)
    .forUpdate()
    .executeTakeFirst()
  if (group === undefined) return notDone('no-such-group')
  const latest = await transaction
    .selectFrom('group_purposes')
    .select(['id', 'version', 'text_hash'])
    .where('contract_id', '=', contractId)
    .where('group_id', '=', input.groupId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const hash = purposeHash(text)
  if (latest !== undefined && latest.text_hash === hash) return done({ purposeId: latest.id, version: latest.version, isNew: false })
  if (input.from !== undefined && input.from !== (latest?.version ?? 0)) return notDone('changed-meanwhile')

  const purposeId = newId()
  const version = (latest?.version ?? 0) + 1
  await transaction
    .insertInto('group_purposes')
    .values({
      contract_id: contractId,
      id: purposeId,
      group_id: input.groupId,
      version,
      text: JSON.stringify(text),
      text_hash: hash,
      meeting_id: input.meetingId ?? null,
      written_at: clock.now(),
      written_by: actor.personId,
    })
    .execute()
  await record(writing, {
    kind: 'GroupPurposeWritten',
    subject: { kind: 'group', id: input.groupId },
    meetingId: input.meetingId ?? null,
    particulars: { version, group: group.name },
  })
  return done({ purposeId, version, isNew: true })
}
