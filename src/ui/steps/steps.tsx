import type { JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface Step {
  readonly label: string
  readonly state: 'done' | 'current' | 'waiting'
  /** A step that can be gone back to. */
  readonly href?: string | undefined
}

export interface StepsProps {
  /** What is being done: "Starta ett kontrakt, steg 2 av 6". */
  readonly label: string
  readonly steps: readonly Step[]
  /** Said after a step that is done: "klart". */
  readonly doneWord: string
}

/** How far one has come through something that takes several pages. */
export function Steps({ label, steps, doneWord }: StepsProps): JSX.Element {
  return (
    <nav class="steps" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li key={step.label} class={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            {step.href === undefined ? step.label : <Link href={step.href}>{step.label}</Link>}
            {step.state === 'done' && <span class="unseen"> ({doneWord})</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
