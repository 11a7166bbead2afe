import type { ContractSummary } from '#domain/contract'
import { translatorFor, type Translate } from '#locales'
import { formatDate, formatDateWithPrecision, formatWeekday, numberInWords, type DateWithPrecision } from '#platform/dates'
import { inLanguage, isLanguage, type Language } from '#platform/i18n'
import { sentenceCase } from '#platform/text'
import type { FactSentences, MeetingFactsRead, ReportWords, Told, WrittenText } from './report.ts'

/** The languages a report is told in: the contract's own that we have sentences for. */
export function languagesOf(contract: Pick<ContractSummary, 'languages'>): Language[] {
  const known = contract.languages.filter(isLanguage)
  return known.length === 0 ? ['sv'] : known
}

/** Everything a page says in each language: what was written, and our own sentences where nothing was. */
export function tellReport(languages: readonly Language[], facts: MeetingFactsRead | null, words: ReportWords): Record<string, Told> {
  return Object.fromEntries(languages.map((language) => [language, tellIn(language, facts, words)]))
}

function tellIn(language: Language, facts: MeetingFactsRead | null, words: ReportWords): Told {
  const written = words[language] ?? {}
  const { voices = [], ...texts } = written
  if (facts === null) return { ...texts, title: texts.title ?? '', voices, sentences: null }
  const drafted = draftTexts(language, facts)
  return { ...drafted, ...texts, title: texts.title || drafted.title, voices, sentences: sayFacts(language, facts) }
}

export type DraftedTexts = Readonly<Partial<Record<WrittenText, string>>> & { readonly title: string }

/** The sentences we have ready for a meeting's report, in the secretariat's voice. The two slots for people stay empty. */
export function draftTexts(language: Language, facts: MeetingFactsRead): DraftedTexts {
  const t = translatorFor(language)
  return {
    title: inLanguage(facts.meeting.title, language).text,
    introduction: introduce(t, language, facts),
    theDay: tellTheDay(t, language, facts),
    howWeGoOn: tellHowWeGoOn(t, facts),
    whatNext: tellWhatNext(t, language, facts),
  }
}

function introduce(t: Translate, language: Language, facts: MeetingFactsRead): string {
  const { meeting, leads } = facts
  const who = sayWho(t, language, facts)
  const when = meeting.on === null ? null : sayWhen(t, language, meeting.on)
  const first =
    who === null
      ? when === null
        ? ''
        : t('reports.draft.held', { when })
      : when === null
        ? t('reports.draft.gatheredOnce', { who })
        : t('reports.draft.gathered', { when, who })
  const second = meeting.isFirstOfGroup
    ? t('reports.draft.firstTime')
    : leads.organisations > 0
      ? t('reports.draft.tookLead', countOf(leads.organisations, language))
      : ''
  return paragraph(sentenceCase(first), second)
}

/** "nästan 20 av de anslutna organisationerna": a source's own words before our counting. */
function sayWho(t: Translate, language: Language, { attendanceStated, organisations, areAllAffiliated }: MeetingFactsRead): string | null {
  if (attendanceStated !== null) {
    const words = inLanguage(attendanceStated.wording, language).text
    return areAllAffiliated ? t('reports.draft.whoStatedAffiliated', { words }) : t('reports.draft.whoStated', { words })
  }
  if (organisations.length === 0) return null
  const count = countOf(organisations.length, language)
  return areAllAffiliated ? t('reports.draft.whoAffiliated', count) : t('reports.draft.who', count)
}

function tellTheDay(t: Translate, language: Language, { meeting, programme }: MeetingFactsRead): string {
  const time = meeting.minutes === null ? '' : t('reports.draft.timeWeHad', { time: sayLength(t, language, meeting.minutes) })
  const items = programme.map((title) => inLanguage(title, language).text)
  const onIt = items.length === 0 ? '' : [t('reports.draft.programme'), '', ...items.map((item) => `- ${item}`)].join('\n')
  return paragraph(time, onIt)
}

function sayLength(t: Translate, language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const said = t('reports.draft.hours', countOf(hours, language))
  if (rest === 0) return said
  const restSaid = t('reports.draft.minutes', { count: rest })
  return hours === 0 ? restSaid : t('reports.draft.hoursAndMinutes', { hours: said, minutes: restSaid })
}

function tellHowWeGoOn(t: Translate, facts: MeetingFactsRead): string {
  if (!wasLeadTaken(facts)) return facts.steps.length === 0 ? '' : t('reports.draft.steps')
  const { areaMeetings } = facts
  const areAllBooked = areaMeetings.length > 0 && areaMeetings.every(({ meeting }) => meeting !== null)
  return [t(areAllBooked ? 'reports.draft.booked' : 'reports.draft.booking'), t('reports.draft.shared')].join('\n\n')
}

function tellWhatNext(t: Translate, language: Language, facts: MeetingFactsRead): string {
  if (facts.next === null) return t('reports.draft.nextUnknown')
  const again = t('reports.draft.next', { when: sayWhen(t, language, facts.next.on) })
  return paragraph(sentenceCase(again), facts.isFollowedUp && wasLeadTaken(facts) ? t('reports.draft.followUp') : '')
}

/** Sentences that say what the record says, and so are not the editor's to change. */
function sayFacts(language: Language, facts: MeetingFactsRead): FactSentences {
  const t = translatorFor(language)
  return {
    agreements: facts.agreements.map(({ agreed, present }) => {
      if (present === 0) return ''
      return agreed === present
        ? t('reports.draft.allAgreed', countOf(present, language))
        : t('reports.draft.someAgreed', { agreed: numberInWords(agreed, language), present: numberInWords(present, language) })
    }),
    leads: sayLeads(t, language, facts),
    offer: wasLeadTaken(facts) ? t('reports.draft.offer') : null,
  }
}

function sayLeads(t: Translate, language: Language, { leads }: MeetingFactsRead): string | null {
  if (leads.organisations > 0) return t('reports.draft.leads', countOf(leads.organisations, language))
  if (leads.stated !== null) return t('reports.draft.leadsStated', { words: sentenceCase(inLanguage(leads.stated.wording, language).text) })
  return leads.areKnown ? null : t('reports.draft.leadsUnknown')
}

/** Whether somebody took Lead, as far as we or a source know. */
export function wasLeadTaken({ leads }: MeetingFactsRead): boolean {
  return leads.organisations > 0 || leads.stated !== null
}

/** "torsdagen den 30 mars 2023", "hösten 2023": as it begins a sentence, no more exact than it is known. */
function sayWhen(t: Translate, language: Language, on: DateWithPrecision): string {
  if (on.precision === 'day')
    return t('reports.draft.when.day', { weekday: formatWeekday(on.date, language), date: formatDate(on.date, language) })
  return t(`reports.draft.when.${on.precision}`, { date: formatDateWithPrecision(on, language) })
}

function countOf(count: number, language: Language): { count: number; number: string; Number: string } {
  const number = numberInWords(count, language)
  return { count, number, Number: sentenceCase(number) }
}

function paragraph(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
