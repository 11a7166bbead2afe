import type { JSX } from 'preact'
import { Link } from '../link/link.tsx'
import type { Example } from './example.ts'
import { listExamples } from './list-examples.ts'
import type { ComponentExamples } from './list-examples.ts'

export type { Example } from './example.ts'
export { findExample, listExamples } from './list-examples.ts'
export type { ComponentExamples } from './list-examples.ts'

export interface GalleryPageProps {
  /** Where an example that is a whole page is shown on its own. */
  readonly pageHref: (component: string, place: number) => string
  /** Ways to the other theme and language. */
  readonly choices?: readonly { readonly label: string; readonly href: string; readonly current?: boolean }[] | undefined
  /** Only examples in this language. */
  readonly language?: 'sv' | 'en' | undefined
}

/** Every component of the design system with its examples, for those who build pages. */
export function GalleryPage({ pageHref, choices, language }: GalleryPageProps): JSX.Element {
  const components = listExamples()
  return (
    <div class="gallery">
      <nav aria-label="Components">
        <p>
          <strong>Gallery</strong>
        </p>
        {choices && (
          <ul class="gallery-choices">
            {choices.map(({ label, href, current }) => (
              <li key={href}>
                <Link href={href} current={current ? 'true' : undefined}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <ul>
          {components.map(({ name }) => (
            <li key={name}>
              <a href={`#gallery-${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main">
        <h1>Components</h1>
        {components.map((component) => (
          <ComponentShelf key={component.name} component={component} language={language} pageHref={pageHref} />
        ))}
      </main>
    </div>
  )
}

interface ShelfProps {
  readonly component: ComponentExamples
  readonly language: 'sv' | 'en' | undefined
  readonly pageHref: (component: string, place: number) => string
}

function ComponentShelf({ component, language, pageHref }: ShelfProps): JSX.Element {
  const { name, examples } = component
  return (
    <section id={`gallery-${name}`} aria-labelledby={`gallery-${name}-title`}>
      <h2 id={`gallery-${name}-title`}>
        <code>{name}</code>
      </h2>
      {examples.map((example, place) =>
        language !== undefined && language !== (example.lang ?? 'sv') ? null : (
          <article key={example.title} class="gallery-example" lang={example.lang ?? 'sv'}>
            <p class="gallery-title">{example.title}</p>
            {example.page ? <a href={pageHref(name, place)}>{pageWords(example)}</a> : <div class="gallery-stage">{example.render()}</div>}
          </article>
        ),
      )}
    </section>
  )
}

function pageWords(example: Example): string {
  return example.lang === 'en' ? `See the page “${example.title}”` : `Se sidan ”${example.title}”`
}
