import type { ComponentChildren, JSX } from 'preact'

export interface DayAnswersProps {
  /** The radios' common name; the first of them carries it as its id too, so that an error summary lands there. */
  readonly name: string
  /** "Tisdag 14 april kl. 13–15" */
  readonly day: string
  /** Where it is, or a word that it is new. */
  readonly detail?: ComponentChildren
  readonly answers: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string | undefined
  /** How it stands so far, in one line or a few. */
  readonly standing?: ComponentChildren
}

/** One day to say yes, if need be or no to, with large targets side by side where there is room. */
export function DayAnswers({ name, day, detail, answers, value, standing }: DayAnswersProps): JSX.Element {
  return (
    <fieldset class="day">
      <legend>{day}</legend>
      {detail && <p>{detail}</p>}
      <div class="answers">
        {answers.map((answer, index) => {
          const id = index === 0 ? name : `${name}-${answer.value}`
          return (
            <label for={id} key={answer.value}>
              <input id={id} type="radio" name={name} value={answer.value} checked={answer.value === value} />
              {answer.label}
            </label>
          )
        })}
      </div>
      {standing && <p class="standing">{standing}</p>}
    </fieldset>
  )
}
