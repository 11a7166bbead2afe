import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface DateBlockProps {
  /** Short: "27 nov". */
  readonly day: string
  /** Beneath it: the weekday, the week, or the year. */
  readonly under?: string | undefined
  /** For machines: 2026-11-27. Left out for dates that are only a month or a season. */
  readonly iso?: string | undefined
}

/** A date that leads a line of a list. */
export function DateBlock({ day, under, iso }: DateBlockProps): JSX.Element {
  const text = (
    <>
      {day}
      {under !== undefined && <small> {under}</small>}
    </>
  )
  return iso === undefined ? (
    <span class="date">{text}</span>
  ) : (
    <time class="date" datetime={iso}>
      {text}
    </time>
  )
}

export interface DatedItem {
  /** Left out when there is no date: then say so in `undated`. */
  readonly date?: DateBlockProps | undefined
  /** "bokas just nu" */
  readonly undated?: string | undefined
  readonly title: ComponentChildren
  readonly href?: string | undefined
  readonly lang?: string | undefined
  /** Who comes, when and where, in one or two lines. */
  readonly detail?: ComponentChildren
  /** A mark or a button. */
  readonly state?: ComponentChildren
  /** What can be done about it, at the end of the line where there is room: an InlineForm. */
  readonly after?: ComponentChildren
}

/** Meetings, news and other things by their date. */
export function MeetingList({ items }: { readonly items: readonly DatedItem[] }): JSX.Element {
  return (
    <ul class="dated">
      {items.map(({ date, undated, title, href, lang, detail, state, after }) => (
        <li>
          {date === undefined ? <span class="date none">{undated}</span> : <DateBlock {...date} />}{' '}
          <div>
            {href === undefined ? (
              <span lang={lang}>{title}</span>
            ) : (
              <Link href={href} lang={lang}>
                {title}
              </Link>
            )}
            {state && <> {state}</>}
            {detail && <p>{detail}</p>}
          </div>
          {after && <div class="after">{after}</div>}
        </li>
      ))}
    </ul>
  )
}
