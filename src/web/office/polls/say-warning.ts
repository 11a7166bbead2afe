import type { PollWarning } from '#domain/polls'
import type { Translate } from '#locales'
import { listInWords } from '#platform/dates'
import type { Language } from '#platform/i18n'

/** A warning as a sentence. Few are named; the rest are counted in the grid. */
export function sayWarning(t: Translate, language: Language, warning: PollWarning): string {
  switch (warning.kind) {
    case 'lead-cannot':
    case 'lead-silent':
      return t(`polls.warn.${warning.kind}`, { names: listInWords(warning.names, language), count: warning.names.length })
    case 'below-quorum':
      return t('polls.warn.below-quorum', { can: warning.can, needed: warning.needed })
    case 'few-can':
      return t('polls.warn.few-can', { can: warning.can, cannot: warning.cannot })
    default:
      return t(`polls.warn.${warning.kind}`)
  }
}
