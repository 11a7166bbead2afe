/** One slot a meeting could have: what it costs to have it there, and whom it needs. */
export interface PlaceableChoice {
  /** A whole number from 0: the weights of the wishes that are not met there. */
  readonly cost: number
  /** Whatever meetings are to be spread over, as a number from 0: weeks. */
  readonly week: number
  readonly date: string
  /** Minutes of the day. */
  readonly from: number
  readonly until: number
  /** Those who cannot be anywhere else at the time. */
  readonly needs: readonly string[]
}
