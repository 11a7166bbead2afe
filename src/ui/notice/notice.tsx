import type { ComponentChildren, JSX } from 'preact'

export type NoticeTone = 'info' | 'warning' | 'success' | 'error'

export interface NoticeProps {
  readonly tone?: NoticeTone | undefined
  /** The word for the tone, since colour never speaks alone: "Observera", "Fel". */
  readonly title: string
  readonly children?: ComponentChildren
}

/** Something to know before reading on. */
export function Notice({ tone = 'info', title, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`}>
      <strong>{title}</strong>
      {children}
    </div>
  )
}
