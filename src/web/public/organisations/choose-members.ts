import type { Member } from '#domain/evidence'
import { isKnownKind } from './kind-words.ts'

/** What a reader has chosen to see, as the address says it. */
export interface MemberChoice {
  readonly text: string
  readonly kind: string | null
  readonly page: number
}

/** Reads the choice; what makes no sense is left out rather than refused. */
export function readChoice(query: URLSearchParams): MemberChoice {
  const kind = query.get('sort') ?? ''
  const page = Number(query.get('sida') ?? '1')
  return {
    text: (query.get('q') ?? '').trim().slice(0, 100),
    kind: isKnownKind(kind) ? kind : null,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** Those whose name has the words in it, of the kind asked for. */
export function chooseMembers(members: readonly Member[], { text, kind }: MemberChoice): Member[] {
  if (text === '' && kind === null) return [...members]
  const wanted = text.toLocaleLowerCase('sv')
  return members.filter((member) => (kind === null || member.kind === kind) && member.name.toLocaleLowerCase('sv').includes(wanted))
}
