import type { ComponentChildren, JSX } from 'preact'
import { SourceNote } from '../source-note/source-note.tsx'
import type { Source } from '../source-note/source-note.tsx'

interface FactText {
  /** Continues the figure as a sentence: "av 24 utmaningar har Lead". */
  readonly text: ComponentChildren
  /** What to do next, or what the figure does not say. */
  readonly detail?: ComponentChildren
}

/** A figure we counted. */
export interface FigureFact extends FactText {
  readonly figure: string
}

/** What a source states in its own words; we print the words and count nothing. */
export interface StatedFact extends FactText {
  readonly stated: string
  readonly lang?: string | undefined
  readonly source: Source
  /** "Källa" */
  readonly sourceLabel: string
}

/** What no source says. Never a nought. */
export interface UnknownFact extends FactText {
  /** "uppgift saknas" */
  readonly unknown: string
}

export type Fact = FigureFact | StatedFact | UnknownFact

/** Figures as plain sentences, one to a line, each with what to do next. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <FactRow fact={fact} />
      ))}
    </ul>
  )
}

function FactRow({ fact }: { readonly fact: Fact }): JSX.Element {
  return (
    <li>
      {renderLead(fact)}{' '}
      <div>
        <strong>{fact.text}</strong>
        {fact.detail && <p>{fact.detail}</p>}
        {'stated' in fact && <SourceNote label={fact.sourceLabel} source={fact.source} />}
      </div>
    </li>
  )
}

function renderLead(fact: Fact): JSX.Element {
  if ('figure' in fact) return <b>{fact.figure}</b>
  if ('unknown' in fact) return <i>{fact.unknown}</i>
  return <q lang={fact.lang}>{fact.stated}</q>
}
