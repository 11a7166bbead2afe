import type { ComponentChildren, JSX } from 'preact'

export interface TickRow {
  readonly id: string
  readonly label: string
  readonly ticked: boolean
  /** A word or two after the name: who came for it, that it was not expected. */
  readonly note?: ComponentChildren
  /** A link beside the row, for what takes more than one tap. */
  readonly more?: ComponentChildren
  /** The key that does the same while the list has focus, where there is one left. */
  readonly keyName?: string | undefined
}

export interface TickListProps {
  readonly label: string
  readonly rows: readonly TickRow[]
  /** Names under which a press sends the row's id: the one ticks, the other takes the tick away. */
  readonly tickName: string
  readonly untickName: string
}

/** A list to tick at the door: each row one large button, pressed when ticked. Stands in a POST form; works without script, and an island may make it quicker. */
export function TickList({ label, rows, tickName, untickName }: TickListProps): JSX.Element {
  return (
    <ul class="ticks" aria-label={label}>
      {rows.map(({ id, label: text, ticked, note, more, keyName }) => (
        <li key={id}>
          <button
            class="tick"
            name={ticked ? untickName : tickName}
            value={id}
            aria-pressed={ticked ? 'true' : 'false'}
            data-key={keyName}
            id={`tick-${id}`}
          >
            <span class="box" aria-hidden="true" />
            <span class="name">
              {text}
              {note && <small> {note}</small>}
            </span>
            {keyName !== undefined && <kbd aria-hidden="true">{keyName}</kbd>}
          </button>
          {more}
        </li>
      ))}
    </ul>
  )
}
