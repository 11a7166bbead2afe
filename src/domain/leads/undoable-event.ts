/** An event of the history that can be taken back. */
export interface UndoableEvent {
  readonly id: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}

/** What an event of a changed Lead says about how it was before. */
export function beforeUndoing({ particulars }: UndoableEvent): {
  from: string | null
  to: string | null
  leavesBefore: string | null
  confirmedBefore: boolean
  convenerBefore: boolean
} {
  return {
    from: text(particulars['from']),
    to: text(particulars['to']),
    leavesBefore: text(particulars['leavesBefore']),
    confirmedBefore: particulars['confirmedBefore'] === true,
    convenerBefore: particulars['convenerBefore'] === true,
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
