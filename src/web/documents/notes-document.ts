import type { NotedOutcome, NotesFacts, NotesWords } from '#domain/meeting-notes'
import type { Translate } from '#locales'
import { formatDate, formatDateWithPrecision, formatDay, formatTime, formatTimeRange, listInWords } from '#platform/dates'
import { partsOfText, type DocumentPart, type DocumentSection, type Words, type WrittenDocument } from '#platform/documents'
import { inLanguage, type Language, type Translated } from '#platform/i18n'
import { sentenceCase } from '#platform/text'

export interface NotesToTell {
  readonly facts: NotesFacts
  readonly words: NotesWords
  /** Which version it is, in words. */
  readonly foot: string | null
  /** Whether an agenda item that nothing was noted under is told all the same: to be written in, or because somebody has commented on it. */
  readonly tellsEmpty: (itemId: string) => boolean
}

export interface DocumentReader {
  readonly t: Translate
  readonly language: Language
  /** The contract's name in this language. */
  readonly from: string
}

/** The notes of a meeting as a document: facts from the record, and between them what somebody wrote. */
export function notesDocument(reader: DocumentReader, { facts, words, foot, tellsEmpty }: NotesToTell): WrittenDocument {
  const { t, language, from } = reader
  const steps = [...facts.items.flatMap(({ outcomes }) => outcomes), ...facts.others].filter(({ kind }) => kind === 'task')
  const title = said(facts.meeting.title, language)
  return {
    title: { ...title, text: t('notes.document.title', { title: title.text }) },
    language,
    from,
    over: overOf(facts, language),
    facts: headOf(reader, facts),
    sections: [
      section('introduction', '', written(words.introduction, language)),
      section('present', t('notes.present'), presentOf(reader, facts)),
      section('agreement', t('notes.agreement'), agreementOf(reader, facts)),
      ...facts.items.flatMap((item) => itemSection(reader, facts, item, words.items[item.id] ?? {}, tellsEmpty(item.id))),
      section(
        'others',
        t('notes.others'),
        outcomesOf(
          reader,
          facts,
          facts.others.filter(({ kind }) => kind !== 'task'),
        ),
      ),
      section('leads', t('notes.leads'), leadsOf(reader, facts)),
      section('steps', t('notes.steps'), steps.length === 0 ? [] : [stepsOf(reader, steps)]),
      section('next', t('notes.next'), nextOf(reader, facts)),
      section('closing', '', written(words.closing, language)),
    ].filter(({ parts }) => parts.length > 0),
    foot,
  }
}

function section(id: string, title: string, parts: readonly DocumentPart[]): DocumentSection {
  return { id, title: { text: title }, parts }
}

/** A text in the wanted language, marked where it had to be in another. */
export function said(text: Translated, language: Language): Words {
  const shown = inLanguage(text, language)
  return shown.isFallback ? { text: shown.text, lang: shown.lang } : { text: shown.text }
}

function written(text: Translated, language: Language): DocumentPart[] {
  return partsOfText(said(text, language))
}

function overOf({ meeting, groups }: NotesFacts, language: Language): string | null {
  const parts = [
    meeting.on === null ? '' : formatDateWithPrecision(meeting.on, language),
    ...groups.map((name) => inLanguage(name, language).text),
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join(' · ')
}

function headOf({ t, language }: DocumentReader, { meeting, areas }: NotesFacts): WrittenDocument['facts'] {
  const { on, startsAt, endsAt, place, isOnline, convenedBy, hostedBy, ledBy } = meeting
  const day = on === null ? '' : on.precision === 'day' ? formatDay(on.date, language) : formatDateWithPrecision(on, language)
  const time = startsAt === null ? '' : endsAt === null ? formatTime(startsAt, language) : formatTimeRange(startsAt, endsAt, language)
  return [
    { term: t('notes.head.when'), value: [day, time].filter((part) => part !== '').join(', ') },
    { term: t('notes.head.where'), value: [place ?? '', isOnline ? t('notes.online') : ''].filter((part) => part !== '').join(', ') },
    { term: t('notes.head.about'), value: areas.map((name) => inLanguage(name, language).text).join(', ') },
    { term: t('notes.head.convenedBy'), value: convenedBy ?? '' },
    { term: t('notes.head.hostedBy'), value: hostedBy ?? '' },
    { term: t('notes.head.ledBy'), value: ledBy ?? '' },
  ].filter(({ value }) => value !== '')
}

function presentOf({ t }: DocumentReader, { present }: NotesFacts): DocumentPart[] {
  if (present.length === 0) return []
  const items = present.map(({ name, how }) =>
    how === 'room' ? { text: name } : { text: name, detail: t(how === 'online' ? 'notes.online' : 'notes.both') },
  )
  return [{ kind: 'list', items }]
}

/** Those invited may read the wording, who stood behind it, and what concerned them. */
function agreementOf({ t, language }: DocumentReader, { agreement }: NotesFacts): DocumentPart[] {
  if (agreement === null) return []
  const { voices, agreedOn } = agreement
  const present = voices.filter(({ wasPresent }) => wasPresent)
  const behind = present.filter(({ answer }) => answer !== 'not-yet').length
  const later = voices.filter(({ wasPresent }) => !wasPresent).map(({ name }) => name)
  const concerns = voices.flatMap(({ name, concern }) => (concern === null || concern === '' ? [] : [{ text: concern, detail: name }]))
  const counted =
    agreedOn === null
      ? t('notes.agreement.notYet')
      : present.length === 0
        ? t('notes.agreement.agreed', { date: formatDate(agreedOn, language) })
        : t('notes.agreement.counted', { date: formatDate(agreedOn, language), agreed: behind, present: present.length })
  return [
    { kind: 'quote', words: said(agreement.text, language) },
    { kind: 'paragraph', words: { text: counted } },
    ...(later.length === 0
      ? []
      : [{ kind: 'paragraph' as const, words: { text: t('notes.agreement.later', { names: listInWords(later, language) }) } }]),
    ...(concerns.length === 0
      ? []
      : [
          { kind: 'heading' as const, words: { text: t('notes.concerns') } },
          { kind: 'list' as const, items: concerns },
        ]),
  ]
}

function itemSection(
  reader: DocumentReader,
  facts: NotesFacts,
  { id, title, isForwarded, outcomes }: NotesFacts['items'][number],
  text: Translated,
  tellsEmpty: boolean,
): DocumentSection[] {
  const { t, language } = reader
  const parts = [...written(text, language), ...outcomesOf(reader, facts, outcomes)]
  const note = isForwarded ? t('notes.forwarded') : parts.length === 0 ? t('notes.nothing') : null
  if (parts.length === 0 && !isForwarded && !tellsEmpty) return []
  const noted = note === null ? [] : [{ kind: 'paragraph' as const, words: { text: note }, isNote: true }]
  return [{ id, title: said(title, language), parts: [...parts, ...noted] }]
}

function outcomesOf(reader: DocumentReader, facts: NotesFacts, outcomes: readonly NotedOutcome[]): DocumentPart[] {
  const { t, language } = reader
  return (['information', 'decision', 'task'] as const).flatMap((kind): DocumentPart[] => {
    const items = outcomes
      .filter((outcome) => outcome.kind === kind)
      .map((outcome) => ({ ...said(outcome.text, language), detail: detailOf(reader, facts, outcome) }))
    if (items.length === 0) return []
    const list: DocumentPart = { kind: 'list', items }
    return kind === 'information' ? [list] : [{ kind: 'heading', words: { text: t(`notes.kind.${kind}`, { count: items.length }) } }, list]
  })
}

function detailOf({ t, language }: DocumentReader, { present: all }: NotesFacts, outcome: NotedOutcome): string | undefined {
  if (outcome.kind === 'task') {
    const due = outcome.due === null ? '' : t('notes.due', { date: formatDateWithPrecision(outcome.due, language) })
    return [ownerOf(t, outcome), due].filter((part) => part !== '').join(', ') || undefined
  }
  if (outcome.kind !== 'decision' || outcome.present.length === 0) return undefined
  return outcome.present.length === all.length
    ? t('notes.decidedByAll')
    : t('notes.decidedBy', { names: listInWords(outcome.present, language) })
}

function ownerOf(t: Translate, { owner, ownerRole }: NotedOutcome): string {
  return owner ?? (ownerRole === null ? '' : t(`notes.owner.${ownerRole}`))
}

function leadsOf({ t, language }: DocumentReader, { leads }: NotesFacts): DocumentPart[] {
  if (leads.length === 0) return []
  const items = leads.map(({ organisation, subject, isConfirmed }) => ({
    text: t('notes.tookLead', { organisation, subject: inLanguage(subject, language).text }),
    detail: isConfirmed ? undefined : t('notes.leadPending'),
  }))
  return [{ kind: 'list', items }]
}

function stepsOf({ t, language }: DocumentReader, steps: readonly NotedOutcome[]): DocumentPart {
  return {
    kind: 'table',
    caption: t('notes.steps'),
    columns: [t('notes.steps.what'), t('notes.steps.who'), t('notes.steps.by')],
    rows: steps.map((step) => [
      said(step.text, language),
      { text: sentenceCase(ownerOf(t, step)) },
      { text: step.due === null ? '' : formatDateWithPrecision(step.due, language) },
    ]),
  }
}

function nextOf({ t, language }: DocumentReader, { items, next }: NotesFacts): DocumentPart[] {
  const forwarded = items.filter(({ isForwarded }) => isForwarded).map(({ title }) => said(title, language))
  const meeting =
    next === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            words: {
              text: t('notes.nextMeeting', {
                title: inLanguage(next.title, language).text,
                date: formatDateWithPrecision(next.on, language),
              }),
            },
          },
        ]
  return [...(forwarded.length === 0 ? [] : [{ kind: 'list' as const, items: forwarded }]), ...meeting]
}
