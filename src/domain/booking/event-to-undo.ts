/** What was done, with the facts kept for taking it back. */
export interface EventToUndo {
  readonly id: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}
