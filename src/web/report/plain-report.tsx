import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { pictureFiles, type PictureShown, type Snapshot } from '#domain/publishing'
import type { AnyVisit } from '../visit.ts'
import { inOtherLanguage } from '../site.ts'
import { translatorFor } from '#locales'
import type { Language } from '#platform/i18n'
import type { Href } from '../routes.ts'
import { renderMarkdown } from './markdown.ts'
import { shapeReport, shown, type LinkedName, type Part, type Shown } from './report-sections.ts'

/** The page as HTML for another site: headings, paragraphs and lists with full addresses, no classes and nothing of ours around it. */
export function plainReport(visit: AnyVisit, snapshot: Snapshot, language: Language): string {
  const relative = inOtherLanguage(visit.site, language)
  const t = translatorFor(language)
  const href: Href = (id, ...rest) => new URL(relative(id, ...rest), visit.url).href
  const { title, over, introduction, sections } = shapeReport(snapshot, { t, language, href })
  const html = renderToString(
    <>
      <h1 lang={title.lang}>{title.text}</h1>
      {over !== null && <p>{over}</p>}
      {snapshot.picture !== null && <PlainPicture picture={snapshot.picture} language={language} href={href} />}
      {introduction !== null && <Words words={introduction} />}
      {sections.map(({ title: heading, parts }) => (
        <>
          {heading !== '' && <h2>{heading}</h2>}
          {parts.map((part) => renderPart(part, t('news.source'), t('news.isBeingBooked')))}
        </>
      ))}
    </>,
  )
  // Words stand in a div only to carry their language.
  return html
    .replace(/<div>([\s\S]*?)<\/div>/g, '$1')
    .replace(/<\/(h[1-6]|p|ul|ol|blockquote|figure|div)>|<(ul|ol)>|<\/li>/g, '$&\n')
    .trim()
}

function renderPart(part: Part, source: string, beingBooked: string): JSX.Element {
  switch (part.kind) {
    case 'words':
      return <Words words={part.words} />
    case 'sentence':
    case 'note':
      return <p>{part.text}</p>
    case 'heading':
      return <h3>{part.text}</h3>
    case 'names':
      return (
        <ul>
          {part.names.map((name) => (
            <li>
              <Name name={name} />
            </li>
          ))}
        </ul>
      )
    case 'agreed':
      return (
        <blockquote lang={part.words.lang}>
          {part.words.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </blockquote>
      )
    case 'list':
      return (
        <ul>
          {part.items.map(({ text, lang, detail }) => (
            <li>
              <span lang={lang}>{text}</span>
              {detail !== undefined && ` (${detail})`}
            </li>
          ))}
        </ul>
      )
    case 'leads':
      return (
        <ul>
          {part.leads.map(({ on, subject, organisations, pending }) => (
            <li>
              {on} <Name name={subject} />:{' '}
              {organisations.map((name, index) => (
                <>
                  {index > 0 && ', '}
                  <Name name={name} />
                </>
              ))}
              {pending !== null && (organisations.length > 0 ? `, ${pending}` : pending)}
            </li>
          ))}
        </ul>
      )
    case 'dated':
      return (
        <ul>
          {part.items.map(({ when, iso, under, title }) => (
            <li>
              <Name name={title} />,{' '}
              {iso === undefined ? (
                (when ?? beingBooked)
              ) : (
                <time datetime={iso}>
                  {when} {under}
                </time>
              )}
            </li>
          ))}
        </ul>
      )
    case 'voice':
      return (
        <blockquote lang={part.words.lang}>
          <p>{part.words.text}</p>
          <p>{part.who}</p>
        </blockquote>
      )
    case 'source':
      return (
        <p>
          <small>
            {source}: {part.name}
          </small>
        </p>
      )
    default:
      return part satisfies never
  }
}

function Words({ words }: { readonly words: Shown }): JSX.Element {
  const written = { __html: renderMarkdown(words.text) }
  return <div lang={words.lang} dangerouslySetInnerHTML={written} />
}

function PlainPicture({
  picture,
  language,
  href,
}: {
  readonly picture: PictureShown
  readonly language: Language
  readonly href: Href
}): JSX.Element {
  const file = pictureFiles(picture, 'jpeg').at(-1)?.file ?? ''
  return (
    <figure>
      <img
        src={href('public/pictures/show', { file })}
        alt={shown(picture.alt, language).text}
        width={picture.width}
        height={picture.height}
      />
      {picture.credit !== null && <figcaption>{picture.credit}</figcaption>}
    </figure>
  )
}

function Name({ name }: { readonly name: LinkedName }): JSX.Element {
  return name.href === undefined ? (
    <span lang={name.lang}>{name.text}</span>
  ) : (
    <a href={name.href} lang={name.lang}>
      {name.text}
    </a>
  )
}
