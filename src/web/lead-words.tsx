import type { JSX } from 'preact'
import type { CoverageState, LeadSeen, LeadState, StandingLead } from '#domain/leads'
import type { Translate } from '#locales'
import { formatTinyDay, listInWords } from '#platform/dates'
import { inLanguage, type Language, type Translated } from '#platform/i18n'
import { StateMark, type MarkedState } from '#ui/state-mark'

interface Subject {
  readonly kind: LeadSeen['subject']['kind']
  readonly name: Translated
}

/** What a Lead is for, as it is called, marked with its own language where that is not the page's. */
export function SubjectName({ name, language }: { readonly name: Translated; readonly language: Language }): JSX.Element {
  const { text, lang, isFallback } = inLanguage(name, language)
  return isFallback ? <span lang={lang}>{text}</span> : <>{text}</>
}

/** "Lead inom Mobilitet och transporter", "Lead för Laga i stället för att köpa nytt". */
export function LeadOf({
  t,
  language,
  subject,
}: {
  readonly t: Translate
  readonly language: Language
  readonly subject: Subject
}): JSX.Element {
  return (
    <>
      {t(`leads.leadOf.${subject.kind}`)} <SubjectName name={subject.name} language={language} />
    </>
  )
}

/** Who has Lead, by name; those not yet named in public as "en organisation under förankring". */
export function namesOf(t: Translate, language: Language, leads: readonly Pick<StandingLead, 'organisation'>[]): string {
  const named = leads.flatMap(({ organisation }) => (organisation === null ? [] : [organisation.name]))
  const unnamed = leads.length - named.length
  return listInWords(unnamed === 0 ? named : [...named, t('leads.unnamed', { count: unnamed })], language)
}

/** The state of a subject as mark and words. */
export function CoverageMark({
  t,
  language,
  state,
  leads,
}: {
  readonly t: Translate
  readonly language: Language
  readonly state: CoverageState
  readonly leads: readonly StandingLead[]
}): JSX.Element {
  if (state === 'open') return <StateMark state="open">{t('leads.open')}</StateMark>
  if (state === 'unknown') return <StateMark state="unknown">{t('leads.unknownWho')}</StateMark>
  const names = namesOf(t, language, leads)
  return (
    <StateMark state={state}>
      {state === 'resting' ? t('leads.restingWith', { names }) : t('leads.offer.hasLead', { names, count: leads.length })}
    </StateMark>
  )
}

/** The state of one Lead as mark and word: "under förankring", "lämnar 31 dec". */
export function LeadMark({
  t,
  language,
  lead,
}: {
  readonly t: Translate
  readonly language: Language
  readonly lead: { readonly state: LeadState; readonly leavesOn: string | null }
}): JSX.Element {
  const isLeaving = lead.leavesOn !== null && lead.state !== 'handed-over' && lead.state !== 'ended'
  const words = isLeaving ? t('leads.state.leavingOn', { date: formatTinyDay(lead.leavesOn, language) }) : t(`leads.state.${lead.state}`)
  return <StateMark state={isLeaving ? 'leaving' : marks[lead.state]}>{words}</StateMark>
}

const marks: Readonly<Record<LeadState, MarkedState>> = {
  taken: 'pending',
  confirmed: 'one',
  active: 'one',
  resting: 'resting',
  'handed-over': 'unknown',
  ended: 'unknown',
}
