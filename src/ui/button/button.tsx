import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Link } from '../link/link.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly look?: ButtonLook | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly id?: string | undefined
  /** Another address to send the form to. */
  readonly formAction?: string | undefined
  /** The id of a form the button stands outside of. */
  readonly form?: string | undefined
  /** Sends the form although its fields are not filled in: "save as draft", "back". */
  readonly skipsValidation?: boolean | undefined
  /** Why nothing can be done right now. Given one, the button cannot be used and the reason stands beside it. */
  readonly disabledReason?: string | undefined
  /** What it concerns, for those who hear the button without seeing what it stands beside: "Återbyggarna". Heard after the button's own words, so that it can still be called by what is seen. */
  readonly about?: string | undefined
}

/** A button that sends its form. One that cannot be used says why, and stays reachable by keyboard so that the reason is heard.
 * @example <Button disabledReason="Träffen har inte börjat.">Pricka av</Button>
 */
export function Button(props: ButtonProps): JSX.Element {
  if (props.disabledReason !== undefined) return <DisabledButton {...props} reason={props.disabledReason} />
  return (
    <button
      id={props.id}
      class={buttonClass(props.look)}
      type="submit"
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formAction}
      formnovalidate={props.skipsValidation}
    >
      {props.children}
      <About>{props.about}</About>
    </button>
  )
}

export interface ButtonLinkProps {
  readonly href: string
  readonly children: ComponentChildren
  readonly look?: ButtonLook | undefined
  readonly id?: string | undefined
  readonly about?: string | undefined
}

/** A link that looks like a button: the one thing to do on a page, when doing it begins on another page. */
export function ButtonLink({ href, children, look, id, about }: ButtonLinkProps): JSX.Element {
  return (
    <Link href={href} class={buttonClass(look)} id={id}>
      {children}
      <About>{about}</About>
    </Link>
  )
}

/** The row of buttons that ends a form, the most important first. */
export function FormActions({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="actions">{children}</div>
}

export interface InlineFormProps {
  readonly action: string
  /** Fields sent without being shown: the form's token, the version of what is changed. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly look?: ButtonLook | undefined
  readonly about?: string | undefined
  readonly disabledReason?: string | undefined
  readonly children: ComponentChildren
}

/** One button that changes something by POST, in a row of a table or after a sentence. Not inside a `<p>`, which a form would end. */
export function InlineForm({ action, hidden, look = 'secondary', about, disabledReason, children }: InlineFormProps): JSX.Element {
  return (
    <form method="post" action={action} class="inline-form">
      <HiddenFields fields={hidden} />
      <Button look={look} about={about} disabledReason={disabledReason}>
        {children}
      </Button>
    </form>
  )
}

/** Fields of a form that are sent without being shown. */
export function HiddenFields({ fields }: { readonly fields: Readonly<Record<string, string>> | undefined }): JSX.Element {
  return (
    <>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function DisabledButton({ look, id, reason, about, children }: ButtonProps & { readonly reason: string }): JSX.Element {
  const reasonId = `${id ?? useId()}-why`
  return (
    <span class="held">
      <button id={id} class={buttonClass(look)} type="button" aria-disabled="true" aria-describedby={reasonId}>
        {children}
        <About>{about}</About>
      </button>
      <span id={reasonId} class="why">
        {reason}
      </span>
    </span>
  )
}

function About({ children }: { readonly children: string | undefined }): JSX.Element | null {
  return children === undefined ? null : <span class="unseen"> {children}</span>
}

function buttonClass(look: ButtonLook | undefined): string {
  return look === undefined || look === 'primary' ? 'button' : `button ${look}`
}
