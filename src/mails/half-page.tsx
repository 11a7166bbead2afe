import type { VNode } from 'preact'
import type { Translate } from '#locales'
import { formatDate } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { wrapText } from './mail-layout.tsx'

/** What the half page needs to know about one Lead. */
export interface HalfPageFacts {
  readonly t: Translate
  readonly language: Language
  readonly organisation: string
  /** "Lead inom Mobilitet och transporter" */
  readonly phrase: string
  readonly contractName: string
  readonly intent: string
  readonly firstStep: string
  /** The last day of the contract period, when there is one. */
  readonly periodEndsOn: string | null
}

export interface HalfPagePoint {
  readonly term: string
  readonly text: string
}

/** The ready half page for the boss: what Lead means here, how many hours, until when, how to leave, what is shown. */
export function halfPage({
  t,
  language,
  organisation,
  phrase,
  contractName,
  intent,
  firstStep,
  periodEndsOn,
}: HalfPageFacts): HalfPagePoint[] {
  const own = [
    intent === '' ? '' : ` ${t('leads.boss.own', { words: intent })}`,
    firstStep === '' ? '' : ` ${t('leads.mail.firstStep', { step: firstStep })}`,
  ].join('')
  const until =
    periodEndsOn === null ? t('leads.boss.untilOpen') : t('leads.boss.untilPeriod', { date: formatDate(periodEndsOn, language) })
  return [
    { term: t('leads.boss.what'), text: t('leads.boss.whatText', { organisation, phrase, contract: contractName }) + own },
    { term: t('leads.boss.meaning'), text: t('leads.boss.meaningText') },
    { term: t('leads.boss.time'), text: t('leads.boss.timeText') },
    { term: t('leads.boss.until'), text: until },
    { term: t('leads.boss.leave'), text: t('leads.boss.leaveText') },
    { term: t('leads.boss.shown'), text: t('leads.boss.shownText') },
  ]
}

/** The half page as a section to forward. */
export function HalfPage(facts: HalfPageFacts): VNode {
  const { t } = facts
  return (
    <section>
      <h2>{t('leads.boss.title')}</h2>
      <p>{t('leads.boss.forward')}</p>
      <dl>
        {halfPage(facts).map(({ term, text }) => (
          <>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** The same in plain text. */
export function halfPageText(facts: HalfPageFacts): string {
  const { t } = facts
  const points = halfPage(facts).map(({ term, text }) => `${term.toUpperCase()}\n${wrapText(text)}`)
  return [`${t('leads.boss.title')}\n${'='.repeat(t('leads.boss.title').length)}`, wrapText(t('leads.boss.forward')), ...points].join(
    '\n\n',
  )
}
