import type { MeetingFactsRead, OrganisationFact, Snapshot, Told, WrittenText } from '#domain/publishing'
import type { Translate } from '#locales'
import {
  dayParts,
  formatDateWithPrecision,
  formatDay,
  formatTimeRange,
  formatTinyDay,
  formatTime,
  isClockTime,
  minutesOfTime,
  timeOfMinutes,
  type DateWithPrecision,
} from '#platform/dates'
import { inLanguage, type Language, type Translated } from '#platform/i18n'
import type { Href } from '../routes.ts'

/** Words as they are shown; `lang` is there when they had to be in another language than the page's. */
export interface Shown {
  readonly text: string
  readonly lang?: string
}

export interface LinkedName extends Shown {
  readonly href?: string
}

/** One piece of a section, so that the page and the copy for other sites say the same in the same order. */
export type Part =
  | { readonly kind: 'words'; readonly words: Shown }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'names'; readonly names: readonly LinkedName[] }
  | { readonly kind: 'agreed'; readonly words: Shown }
  | { readonly kind: 'list'; readonly items: readonly (Shown & { readonly detail?: string })[] }
  | { readonly kind: 'leads'; readonly leads: readonly LeadLine[] }
  | { readonly kind: 'dated'; readonly items: readonly DatedLine[] }
  | { readonly kind: 'voice'; readonly words: Shown; readonly who: string }
  | { readonly kind: 'source'; readonly name: string }

export interface LeadLine {
  readonly on: string
  readonly subject: LinkedName
  readonly organisations: readonly LinkedName[]
  /** "två organisationer, under förankring" */
  readonly pending: string | null
  readonly count: number
}

export interface DatedLine {
  /** null: being booked */
  readonly when: string | null
  /** The year of an exact day, set apart from it. */
  readonly under?: string
  readonly iso?: string
  readonly title: LinkedName
}

export interface ReportSection {
  readonly id: string
  readonly title: string
  readonly parts: readonly Part[]
}

export interface ReportShape {
  readonly title: Shown
  /** Date, time and group, above the heading. */
  readonly over: string | null
  readonly introduction: Shown | null
  readonly sections: readonly ReportSection[]
}

export interface Reader {
  readonly t: Translate
  readonly language: Language
  readonly href: Href
}

/** A published page in the order of the house: date line, heading, introduction, then its sections. Empty ones are left out. */
export function shapeReport(snapshot: Snapshot, reader: Reader): ReportShape {
  const { facts } = snapshot
  return {
    title: saidIn(snapshot, 'title', reader.language) ?? { text: '' },
    over: facts === null ? null : sayOver(facts, reader.language),
    introduction: saidIn(snapshot, 'introduction', reader.language),
    sections: (facts === null ? newsSections(snapshot, reader) : meetingSections(snapshot, facts, reader)).filter(
      ({ parts }) => parts.length > 0,
    ),
  }
}

/** A text in the page's language, else in another that has it, else nothing. */
export function saidIn({ told }: Snapshot, text: WrittenText, language: Language): Shown | null {
  const own = told[language]?.[text]
  if (own) return { text: own }
  for (const [lang, words] of Object.entries(told)) {
    const other = words[text]
    if (other) return { text: other, lang }
  }
  return null
}

function newsSections(snapshot: Snapshot, { language }: Reader): ReportSection[] {
  return [{ id: 'text', title: '', parts: words(saidIn(snapshot, 'body', language)) }]
}

function meetingSections(snapshot: Snapshot, facts: MeetingFactsRead, reader: Reader): ReportSection[] {
  const { t, language } = reader
  const sentences = snapshot.told[language]?.sentences ?? null
  return [
    { id: 'representanter', title: t('news.cameFrom'), parts: cameFrom(facts, reader) },
    {
      id: 'sa-var-det',
      title: t('news.howItWas'),
      parts: [...words(saidIn(snapshot, 'theDay', language)), ...words(saidIn(snapshot, 'howItWas', language))],
    },
    { id: 'roster', title: t('news.voices'), parts: voices(snapshot, language) },
    { id: 'overens', title: facts.agreements.length === 0 ? t('news.decided') : t('news.agreed'), parts: agreed(facts, sentences, reader) },
    { id: 'lead', title: t('news.tookLead'), parts: tookLead(facts, sentences, reader) },
    {
      id: 'vidare',
      title: t('news.howWeGoOn'),
      parts: [...words(saidIn(snapshot, 'howWeGoOn', language)), ...areaMeetings(facts, reader), ...steps(facts, reader)],
    },
    { id: 'sedan', title: t('news.whatNext'), parts: [...words(saidIn(snapshot, 'whatNext', language)), ...nextMeeting(facts, reader)] },
  ]
}

function cameFrom({ organisations, attendanceStated }: MeetingFactsRead, { t, language, href }: Reader): Part[] {
  if (organisations.length === 0) return []
  const names: Part = { kind: 'names', names: organisations.map((each) => nameOf(each, href)) }
  if (attendanceStated === null) return [names]
  const stated = inLanguage(attendanceStated.wording, language).text
  return [
    names,
    { kind: 'note', text: t('news.cameFromCount', { count: organisations.length, words: stated }) },
    { kind: 'source', name: attendanceStated.source },
  ]
}

function voices({ told }: Snapshot, language: Language): Part[] {
  const own = told[language]?.voices ?? []
  const [lang, heard] =
    own.length > 0
      ? [undefined, own]
      : (Object.entries(told)
          .map(([each, said]) => [each, said.voices] as const)
          .find(([, said]) => said.length > 0) ?? [undefined, []])
  return heard.map(({ text, who }) => ({ kind: 'voice', words: lang === undefined ? { text } : { text, lang }, who }))
}

function agreed({ agreements, decisions }: MeetingFactsRead, sentences: Told['sentences'], { t, language }: Reader): Part[] {
  const texts = agreements.flatMap(({ text }, index): Part[] => {
    const sentence = sentences?.agreements[index] ?? ''
    return [{ kind: 'agreed', words: shown(text, language) }, ...(sentence === '' ? [] : [{ kind: 'sentence' as const, text: sentence }])]
  })
  const note: Part[] = texts.length === 0 ? [] : [{ kind: 'note', text: t('news.agreed.note') }]
  const decided: Part[] = decisions.length === 0 ? [] : [{ kind: 'list', items: decisions.map((text) => shown(text, language)) }]
  return [
    ...texts,
    ...note,
    ...(texts.length > 0 && decided.length > 0 ? [{ kind: 'heading' as const, text: t('news.decidedToo') }] : []),
    ...decided,
  ]
}

function tookLead({ leads }: MeetingFactsRead, sentences: Told['sentences'], { t, language, href }: Reader): Part[] {
  const said = [sentences?.offer, sentences?.leads].flatMap((text): Part[] => (text ? [{ kind: 'sentence', text }] : []))
  const lines = leads.subjects.map((subject) => ({
    on: t(`news.tookLead.on.${subject.kind}`),
    subject: { ...shown(subject.name, language), href: subjectAddress(subject, href) },
    organisations: subject.organisations.map((each) => nameOf(each, href)),
    pending: subject.unconfirmed === 0 ? null : t('news.tookLead.pending', { count: subject.unconfirmed }),
    count: subject.organisations.length + subject.unconfirmed,
  }))
  const source: Part[] = leads.stated === null ? [] : [{ kind: 'source', name: leads.stated.source }]
  return [...said, ...(lines.length === 0 ? [] : [{ kind: 'leads' as const, leads: lines }]), ...source]
}

function areaMeetings({ areaMeetings: meetings }: MeetingFactsRead, { t, language, href }: Reader): Part[] {
  if (meetings.length === 0) return []
  const items = meetings.map(({ area, meeting }) => {
    if (meeting === null)
      return { when: null, title: { ...shown(area.name, language), href: href('public/focus-areas/show', { slug: area.slug }) } }
    return {
      ...whenOf(meeting.on, language),
      title: { ...shown(meeting.title, language), href: href('public/meetings/show', { slug: meeting.slug }) },
    }
  })
  return [
    { kind: 'heading', text: t('news.areaMeetings') },
    { kind: 'dated', items },
  ]
}

function steps({ steps: each }: MeetingFactsRead, { t, language }: Reader): Part[] {
  if (each.length === 0) return []
  const items = each.map(({ text, owner, ownerRole, due }) => {
    const who = owner?.name ?? roleName(t, ownerRole)
    const detail = [who, due === null ? '' : sayDue(t, language, due)].filter((part) => part !== '').join(', ')
    return detail === '' ? shown(text, language) : { ...shown(text, language), detail }
  })
  return [
    { kind: 'heading', text: t('news.steps') },
    { kind: 'list', items },
  ]
}

/** "senast 1 maj 2026"; a date that is no exact day says itself: "hösten 2026". */
function sayDue(t: Translate, language: Language, due: DateWithPrecision): string {
  const date = formatDateWithPrecision(due, language)
  return due.precision === 'day' ? t('news.steps.due', { date }) : date
}

function nextMeeting({ next }: MeetingFactsRead, { language, href }: Reader): Part[] {
  if (next === null) return []
  return [
    {
      kind: 'dated',
      items: [
        {
          ...whenOf(next.on, language),
          title: { ...shown(next.title, language), href: href('public/meetings/show', { slug: next.slug }) },
        },
      ],
    },
  ]
}

/** Who sees to a task when it is no single organisation. */
export function roleName(t: Translate, role: string | null): string {
  return role === 'secretariat' || role === 'group' || role === 'everyone' ? t(`news.owner.${role}`) : ''
}

/** "torsdag 30 mars 2023 kl. 13–17 · Strategiska gruppen" */
function sayOver({ meeting, groups, areas }: MeetingFactsRead, language: Language): string {
  const names = (groups.length > 0 ? groups : areas).map(({ name }) => inLanguage(name, language).text)
  return [
    meeting.on === null
      ? ''
      : [sayDay(meeting.on, language), sayTime(meeting, language)].filter((part) => part !== '').join(language === 'sv' ? ' ' : ', '),
    ...names,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function sayDay(on: DateWithPrecision, language: Language): string {
  return on.precision === 'day' ? formatDay(on.date, language) : formatDateWithPrecision(on, language)
}

function sayTime({ startsAt, minutes }: MeetingFactsRead['meeting'], language: Language): string {
  if (startsAt === null || !isClockTime(startsAt)) return ''
  const end = minutes === null ? null : minutesOfTime(startsAt) + minutes
  return end === null || end >= 24 * 60 ? formatTime(startsAt, language) : formatTimeRange(startsAt, timeOfMinutes(end), language)
}

/** A date that leads a line: day and year apart where the day is known. */
export function whenOf(on: DateWithPrecision, language: Language): { when: string; iso?: string; under?: string } {
  if (on.precision !== 'day') return { when: formatDateWithPrecision(on, language) }
  return { when: formatTinyDay(on.date, language), under: String(dayParts(on.date).year), iso: on.date }
}

function nameOf({ name, slug }: OrganisationFact, href: Href): LinkedName {
  return { text: name, href: href('public/organisations/show', { slug }) }
}

function subjectAddress(
  { kind, slug }: { readonly kind: 'focus-area' | 'challenge' | 'question'; readonly slug: string },
  href: Href,
): string {
  if (kind === 'challenge') return href('public/challenges/show', { slug })
  return kind === 'question' ? href('public/questions/show', { slug }) : href('public/focus-areas/show', { slug })
}

export function shown(translated: Translated, language: Language): Shown {
  const { text, lang, isFallback } = inLanguage(translated, language)
  return isFallback && text !== '' ? { text, lang } : { text }
}

function words(said: Shown | null): Part[] {
  return said === null ? [] : [{ kind: 'words', words: said }]
}
