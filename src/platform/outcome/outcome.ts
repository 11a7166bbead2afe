/** What a verb answers: done with its value, or not done with the reason. Nothing a person can cause is thrown. */
export type Outcome<Value, Reason extends string = string> = Done<Value> | NotDone<Reason>

export interface Done<Value> {
  readonly ok: true
  readonly value: Value
}

export interface NotDone<Reason extends string = string> {
  readonly ok: false
  readonly reason: Reason
  /** Facts a message may need: names, dates, numbers. */
  readonly details?: Readonly<Record<string, string | number>>
}

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value }
}

export function notDone<Reason extends string>(reason: Reason, details?: Readonly<Record<string, string | number>>): NotDone<Reason> {
  return details === undefined ? { ok: false, reason } : { ok: false, reason, details }
}

/** A permission: granted, or the message key of the reason why not, so that a button can say it. */
export type Permission = { readonly granted: true } | { readonly granted: false; readonly reason: string }

export const granted: Permission = { granted: true }

export function denied(reason: string): Permission {
  return { granted: false, reason }
}
