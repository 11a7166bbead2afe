import { circleShape, type Circle } from '#domain/invitations'
import type { Translated } from '#platform/i18n'

/** News may be unsubscribed from; what concerns somebody’s mandate may not. */
export const dispatchKinds = ['mandate', 'news'] as const
export type DispatchKind = (typeof dispatchKinds)[number]

/** draft → waiting (can be stopped: a draft again) → sending → sent. */
export const dispatchStates = ['draft', 'waiting', 'sending', 'sent'] as const
export type DispatchState = (typeof dispatchStates)[number]

/** Why somebody in the circle gets no mail. */
export const leftOutReasons = ['no-address', 'bounced', 'unsubscribed'] as const
export type LeftOut = (typeof leftOutReasons)[number]

/** Minutes in which an utskick that was sent off can be stopped. */
export const minutesToStop = 10

/** Characters of a subject, which mail programs cut, and of a text, which nobody reads to the end. */
export const longestSubject = 150
export const longestText = 20_000

/** What somebody writes, to whom, and from which colleague. */
export interface DispatchContent {
  readonly kind: DispatchKind
  readonly subject: Translated
  /** Paragraphs, lists, links and emphasis, with words like {förnamn} for what differs. */
  readonly text: Translated
  readonly circle: Circle
  /** The colleague whom replies reach; null: the secretariat. */
  readonly fromPersonId: string | null
}

export function dispatchKind(text: string): DispatchKind {
  return text === 'news' ? 'news' : 'mandate'
}

export function dispatchState(text: string): DispatchState {
  return dispatchStates.find((state) => state === text) ?? 'draft'
}

export function leftOut(text: string | null): LeftOut | null {
  return leftOutReasons.find((reason) => reason === text) ?? null
}

/** A rule as it was kept. */
export function circleOf(value: unknown): Circle {
  const parsed = circleShape.safeParse(value)
  return parsed.success ? parsed.data : {}
}
