import type { ContractSummary } from '#domain/contract'
import type { Reading } from '#domain/history'
import type { ComposedMail } from '#domain/notifications'
import { inLanguage, type Language, type Shown, type Translated } from '#platform/i18n'
import type { DispatchKind } from './dispatch.ts'

/** What one mail of an utskick is written from. */
export interface DispatchMailFacts {
  readonly contract: ContractSummary
  readonly kind: DispatchKind
  /** Of the same language, with words in braces still in place. */
  readonly subject: Shown
  readonly text: Shown
  readonly to: { readonly name: string; readonly email: string; readonly organisation: string | null; readonly because: string }
  /** The reader's own; what is written may be in another. */
  readonly language: Language
  readonly from: Sender
  /** Opens the reader's mail settings. Kept nowhere but in the mail. */
  readonly token: string
  /** Sent to its writer alone, to look at. */
  readonly isTrial: boolean
}

export interface ComposedDispatch extends ComposedMail {
  /** Where a mail program's own button unsubscribes from news. */
  readonly unsubscribeUrl: string | null
}

export type ComposeDispatch = (facts: DispatchMailFacts) => ComposedDispatch

export interface Sender {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** Subject and text in the reader's language when both are written in it; else both in the first. */
export function wordsFor(
  { subject, text }: { readonly subject: Translated; readonly text: Translated },
  language: string,
  firstLanguage: string,
): { readonly subject: Shown; readonly text: Shown } {
  const hasBoth = (subject[language] ?? '') !== '' && (text[language] ?? '') !== ''
  const chosen = hasBoth ? language : firstLanguage
  return { subject: inLanguage(subject, chosen), text: inLanguage(text, chosen) }
}

/** The colleague it comes from as she is called today; the secretariat where nobody is named. */
export async function readSender(
  { transaction, contractId }: Reading,
  fromPersonId: string | null,
  { secretariat, locality }: Pick<ContractSummary, 'secretariat' | 'locality'>,
): Promise<Sender> {
  const person =
    fromPersonId === null
      ? undefined
      : await transaction
          .selectFrom('people')
          .select(['name', 'email', 'phone'])
          .where('contract_id', '=', contractId)
          .where('id', '=', fromPersonId)
          .where('erased_at', 'is', null)
          .executeTakeFirst()
  const office = { name: secretariat.name ?? locality, email: secretariat.email ?? null, phone: secretariat.phone ?? null }
  return person === undefined ? office : { name: person.name, email: person.email ?? office.email, phone: person.phone ?? office.phone }
}
