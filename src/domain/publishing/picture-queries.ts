import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'
import type { PictureShown } from './report.ts'

/** A picture of this contract, or null. */
export async function findPicture({ transaction, contractId }: Reading, pictureId: string): Promise<PictureShown | null> {
  if (!isId(pictureId)) return null
  const row = await transaction
    .selectFrom('pictures')
    .select(['id', 'width', 'height', 'alt', 'credit'])
    .where('contract_id', '=', contractId)
    .where('id', '=', pictureId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** A picture with the consent given for it, for the form where it is described. */
export async function findPictureToDescribe(
  { transaction, contractId }: Reading,
  pictureId: string,
): Promise<(PictureShown & { readonly consent: string }) | null> {
  if (!isId(pictureId)) return null
  const row = await transaction
    .selectFrom('pictures')
    .select(['id', 'width', 'height', 'alt', 'credit', 'consent'])
    .where('contract_id', '=', contractId)
    .where('id', '=', pictureId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Who may fetch a picture: everybody when a public page shows it, else only the secretariat. Null: there is none. */
export async function pictureAudience(reading: Reading, pictureId: string): Promise<'public' | 'office' | null> {
  const { transaction, contractId } = reading
  if ((await findPicture(reading, pictureId)) === null) return null
  const shown = await transaction
    .selectFrom('report_releases as e')
    .innerJoin('reports as r', (join) => join.onRef('r.contract_id', '=', 'e.contract_id').onRef('r.id', '=', 'e.report_id'))
    .select('e.id')
    .where('e.contract_id', '=', contractId)
    .where('r.withdrawn_at', 'is', null)
    .where(sql<boolean>`e.snapshot -> 'picture' ->> 'id' = ${pictureId}`)
    .limit(1)
    .executeTakeFirst()
  return shown === undefined ? 'office' : 'public'
}
