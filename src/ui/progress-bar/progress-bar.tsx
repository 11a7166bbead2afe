import type { ComponentChildren, JSX } from 'preact'

export interface ProgressBarProps {
  /** Unique on the page. */
  readonly id: string
  /** What is under way: "Inbjudningar skickas". */
  readonly label: string
  readonly done: number
  readonly total: number
  /** The same in words: "184 av 300 skickade, ungefär två minuter kvar". */
  readonly text: ComponentChildren
}

/** How far long work has come. The page asks again by itself, or when it is opened next. */
export function ProgressBar({ id, label, done, total, text }: ProgressBarProps): JSX.Element {
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <progress id={id} max={total} value={done} />
      <p>{text}</p>
    </div>
  )
}
