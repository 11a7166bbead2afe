import type { Writing } from '#domain/history'
import { circleShape } from '#domain/invitations'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { notDone, type NotDone } from '#platform/outcome'
import { longestSubject, longestText, type DispatchContent } from './dispatch.ts'
import { unknownMergeWords } from './merge-words.ts'

export type CannotKeepDispatch = 'subject-too-long' | 'text-too-long' | 'circle-not-understood' | 'unknown-colleague'

export type CannotSayDispatch = 'subject-missing' | 'text-missing' | 'unknown-word'

/** A draft may be half done; what it holds must only be such that it can be kept. */
export async function whyNotKept(writing: Writing, content: DispatchContent): Promise<CannotKeepDispatch | null> {
  const longest = (text: Translated) => Math.max(0, ...Object.values(text).map((each) => each?.length ?? 0))
  if (longest(content.subject) > longestSubject) return 'subject-too-long'
  if (longest(content.text) > longestText) return 'text-too-long'
  if (!circleShape.safeParse(content.circle).success) return 'circle-not-understood'
  return content.fromPersonId === null || (await isColleague(writing, content.fromPersonId)) ? null : 'unknown-colleague'
}

/** Why it cannot be read by anybody yet. The contract's first language is the only one asked for (C11). */
export function whyNotSaid(
  { subject, text }: Pick<DispatchContent, 'subject' | 'text'>,
  firstLanguage: string,
): (NotDone<CannotSayDispatch> & { readonly ok: false }) | null {
  if ((subject[firstLanguage] ?? '').trim() === '') return notDone('subject-missing')
  if ((text[firstLanguage] ?? '').trim() === '') return notDone('text-missing')
  const unknown = unknownMergeWords(subject, text)
  return unknown.length === 0 ? null : notDone('unknown-word', { words: unknown.join(', ') })
}

/** Somebody of the secretariat today. */
async function isColleague({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  if (!isId(personId)) return false
  const row = await transaction
    .selectFrom('roles')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .where('role', 'in', ['secretariat', 'administrator'])
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
