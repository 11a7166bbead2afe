import type { JSX } from 'preact'
import type { Actor, HistoryLine } from '#domain/history'
import { isMessageKey, type Translate } from '#locales'
import { formatMoment } from '#platform/dates'
import { inLanguage, type Language } from '#platform/i18n'
import { TimelineList } from '#ui/timeline-list'
import { PostForm } from './frame.tsx'
import type { AnyVisit } from './visit.ts'

export interface HistoryLinesProps {
  readonly visit: AnyVisit
  /** `more`: how many further lines of the same kind one stands for. */
  readonly lines: readonly (HistoryLine & { readonly more?: number })[]
  /** What can be undone, by whom; nothing when left out. The office knows (`undoers`). */
  readonly canUndo?: CanUndo
}

export type CanUndo = (line: HistoryLine, actor: Actor) => boolean

/** What has happened, newest first: when, what as a sentence, by whom, and a way back where there is one. */
export function HistoryLines({ visit, lines, canUndo = () => false }: HistoryLinesProps): JSX.Element {
  const { t, site } = visit
  const moment = (at: Date) => formatMoment(at, site.language, site.contract.timeZone)
  const names = namesOfLines(lines.map((line) => ({ id: line.id, name: `${sayEvent(t, site.language, line)}, ${moment(line.at)}` })))
  return (
    <TimelineList
      items={lines.map((line) => ({
        when: moment(line.at),
        iso: line.at.toISOString(),
        text: sayEvent(t, site.language, line),
        detail: (
          <>
            {line.more !== undefined && line.more > 0 && `${t('history.andMore', { count: line.more })} · `}
            {sayActor(t, line)}
            {line.undoneAt !== null && ` · ${t('history.wasUndone', { when: moment(line.undoneAt) })}`}
          </>
        ),
        after:
          line.undoneAt === null && canUndo(line, visit.actor) ? (
            <UndoButton visit={visit} line={line} name={names.get(line.id) ?? ''} />
          ) : undefined,
      }))}
    />
  )
}

/** An event as a sentence in the language of the page. An event without a sentence of its own still says that something was saved. */
export function sayEvent(t: Translate, language: Language, line: HistoryLine): string {
  const key = `history.${line.kind}`
  if (!isMessageKey(key)) return t('history.unknown')
  try {
    return t(key, sayParticulars(line, language))
  } catch {
    // Older events may lack a particular that a later sentence asks for.
    return t('history.unknown')
  }
}

/** Who did it, as they are called today: names are never copied into the history, so that a person can be erased. */
export function sayActor(t: Translate, { actorKind, actorName }: Pick<HistoryLine, 'actorKind' | 'actorName'>): string {
  if (actorKind === 'system') return t('history.bySystem')
  if (actorKind === 'link') return actorName === null ? t('history.byLink') : t('history.byLinkNamed', { name: actorName })
  return actorName === null ? t('history.bySomebody') : t('history.by', { name: actorName })
}

function sayParticulars(line: HistoryLine, language: Language): Record<string, string | number> {
  const said: Record<string, string | number> = { organisation: line.organisationName ?? '', what: 'other' }
  for (const [name, value] of Object.entries(line.particulars)) {
    // ICU chooses by words without hyphens: `not-yet` is asked for as `notyet`.
    if (name === 'answer' && typeof value === 'string') said[name] = value.replaceAll('-', '')
    else if (typeof value === 'string' || typeof value === 'number') said[name] = value
    else if (typeof value === 'boolean') said[name] = String(value)
    else if (isTexts(value)) said[name] = inLanguage(value, language).text
  }
  return said
}

/** A text in several languages, as particulars keep it. */
function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string')
  )
}

/** Two of the same in one minute are told apart by their number, so that each button has a name of its own. */
function namesOfLines(lines: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    lines.map(({ id, name }) => {
      const number = (seen.get(name) ?? 0) + 1
      seen.set(name, number)
      return [id, number === 1 ? name : `${name} (${number})`]
    }),
  )
}

function UndoButton({ visit, line, name }: { readonly visit: AnyVisit; readonly line: HistoryLine; readonly name: string }): JSX.Element {
  return (
    <PostForm action={visit.href('office/undo', { event: line.id })} class="inline-form">
      <input type="hidden" name="till" value={visit.url.pathname + visit.url.search} />
      <button class="button quiet">
        {visit.t('site.undo')}
        <span class="unseen">: {name}</span>
      </button>
    </PostForm>
  )
}
