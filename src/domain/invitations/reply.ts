/** What somebody invited can answer. `deputy`: a colleague comes instead. */
export const replies = ['attending', 'online', 'tentative', 'declined', 'deputy'] as const
export type Reply = (typeof replies)[number]

export function readReply(text: string | null): Reply | null {
  return replies.find((reply) => reply === text) ?? null
}
