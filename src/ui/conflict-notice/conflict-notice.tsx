import type { ComponentChildren, JSX } from 'preact'

export interface ConflictField {
  readonly label: string
  readonly yours: ComponentChildren
  readonly theirs: ComponentChildren
}

export interface ConflictNoticeProps {
  /** Unique on the page. */
  readonly id: string
  /** "Någon annan har ändrat samma sak" */
  readonly title: string
  /** Who, when, and that nothing is lost. */
  readonly intro: ComponentChildren
  readonly fieldLabel: string
  readonly yoursLabel: string
  readonly theirsLabel: string
  /** Only what differs. */
  readonly fields: readonly ConflictField[]
  /** The buttons: keep mine, keep theirs, edit further. */
  readonly children: ComponentChildren
}

/** Two people changed the same thing: both versions field by field, and the choice. Nothing is overwritten before somebody has seen it. */
export function ConflictNotice(props: ConflictNoticeProps): JSX.Element {
  const { id, title, intro, fieldLabel, yoursLabel, theirsLabel, fields, children } = props
  return (
    <section class="conflict" id={id} tabindex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{intro}</p>
      <table class="table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{fieldLabel}</th>
            <th scope="col">{yoursLabel}</th>
            <th scope="col">{theirsLabel}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ label, yours, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label={yoursLabel}>{yours}</td>
              <td data-label={theirsLabel}>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="actions">{children}</div>
    </section>
  )
}
