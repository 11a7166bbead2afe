import type { JSX } from 'preact'
import type { Translate } from '#locales'
import { Link } from '#ui/link'
import { MeetingList } from '#ui/meeting-list'
import { NameList, PlainList } from '#ui/name-list'
import { Quote } from '#ui/quote'
import { SourceNote } from '#ui/source-note'
import { StateMark } from '#ui/state-mark'
import { renderMarkdown } from './markdown.ts'
import type { LeadLine, LinkedName, Part, Shown } from './report-sections.ts'

/** The parts of one section, one after the other. */
export function Parts({ parts, t }: { readonly parts: readonly Part[]; readonly t: Translate }): JSX.Element {
  return <>{parts.map((part) => renderPart(part, t))}</>
}

function renderPart(part: Part, t: Translate): JSX.Element {
  switch (part.kind) {
    case 'words':
      return <Written words={part.words} />
    case 'sentence':
      return <p>{part.text}</p>
    case 'note':
      return <p class="intro">{part.text}</p>
    case 'heading':
      return <h3>{part.text}</h3>
    case 'names':
      return <Names names={part.names} />
    case 'agreed':
      return (
        <Quote lang={part.words.lang}>
          {part.words.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Quote>
      )
    case 'list':
      return (
        <ul>
          {part.items.map(({ text, lang, detail }) => (
            <li>
              <span lang={lang}>{text}</span>
              {detail !== undefined && (
                <>
                  {' '}
                  <small>({detail})</small>
                </>
              )}
            </li>
          ))}
        </ul>
      )
    case 'leads':
      return <Leads leads={part.leads} />
    case 'dated':
      return (
        <MeetingList
          items={part.items.map(({ when, iso, under, title }) => ({
            ...(when === null ? { undated: t('news.isBeingBooked') } : { date: { day: when, iso, under } }),
            title: title.text,
            href: title.href,
            lang: title.lang,
          }))}
        />
      )
    case 'voice':
      return (
        <Quote by={part.who} lang={part.words.lang}>
          {part.words.text}
        </Quote>
      )
    case 'source':
      return (
        <p>
          <SourceNote label={t('news.source')} source={{ name: part.name }} />
        </p>
      )
    default:
      return part satisfies never
  }
}

/** What an editor wrote, in its own language. */
export function Written({ words, class: className }: { readonly words: Shown; readonly class?: string }): JSX.Element {
  return <div lang={words.lang} class={className} dangerouslySetInnerHTML={{ __html: renderMarkdown(words.text) }} />
}

/** Organisations one after the other, in the order they were given. */
export function Names({ names }: { readonly names: readonly LinkedName[] }): JSX.Element {
  return (
    <NameList>
      {names.map((name) => (
        <li key={name.text}>
          <NameLink name={name} />
        </li>
      ))}
    </NameList>
  )
}

function Leads({ leads }: { readonly leads: readonly LeadLine[] }): JSX.Element {
  return (
    <PlainList>
      {leads.map(({ on, subject, organisations, pending, count }) => (
        <li key={subject.text}>
          <StateMark state={organisations.length === 0 ? 'pending' : count > 1 ? 'several' : 'one'}>
            {on} <NameLink name={subject} />
          </StateMark>
          <div>
            {organisations.map((name, index) => (
              <>
                {index > 0 && ', '}
                <NameLink name={name} />
              </>
            ))}
            {pending !== null && (organisations.length > 0 ? `, ${pending}` : pending)}
          </div>
        </li>
      ))}
    </PlainList>
  )
}

function NameLink({ name }: { readonly name: LinkedName }): JSX.Element {
  return name.href === undefined ? (
    <span lang={name.lang}>{name.text}</span>
  ) : (
    <Link href={name.href} lang={name.lang}>
      {name.text}
    </Link>
  )
}
