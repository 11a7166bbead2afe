import type { JSX } from 'preact'

export interface FormError {
  /** The id of the field's control; without one the error concerns the whole form. */
  readonly fieldId?: string | undefined
  readonly message: string
}

export interface ErrorSummaryProps {
  readonly title: string
  readonly errors: readonly FormError[]
  /** What is kept, in plain words: "Det ni har skrivit finns kvar." */
  readonly kept?: string | undefined
  readonly id?: string | undefined
  /** False where the page has something better to give focus to. */
  readonly takesFocus?: boolean | undefined
}

/** What went wrong in a form, first on the page, each fault a link to its field. Takes focus when the page opens, without script, so that it is read out and in view. */
export function ErrorSummary({ title, errors, kept, id = 'errors', takesFocus = true }: ErrorSummaryProps): JSX.Element {
  return (
    <section class="error-summary" id={id} tabindex={-1} autofocus={takesFocus} aria-labelledby={`${id}-title`}>
      {/* The alert is inside the focused element: a page that opens with an alert is silent in some readers, a focused group in others. */}
      <div role="alert">
        <h2 id={`${id}-title`}>{title}</h2>
        {kept !== undefined && <p>{kept}</p>}
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={`${fieldId ?? ''} ${message}`}>{fieldId === undefined ? message : <a href={`#${fieldId}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
