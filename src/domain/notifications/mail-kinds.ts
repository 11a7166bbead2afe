/**
 * How a kind of mail treats its reader's own settings: `now` leaves at once, also at night; `today` keeps to their quiet hours; `may-wait`
 * keeps to those and is gathered for whoever wants one mail a day.
 */
export type MailPatience = 'now' | 'today' | 'may-wait'

/** What somebody may decline for good. */
export type MailPart = 'news' | 'reminders'

interface MailKindRule {
  readonly patience: MailPatience
  readonly part?: MailPart
}

/** Every kind of mail there is, in the one place that says what may wait and what may be declined. */
export const mailKinds = {
  // Asked for by its reader a moment ago.
  'sign-in-code': { patience: 'now' },
  registration: { patience: 'now' },
  'group-joining': { patience: 'now' },
  'dispatch-trial': { patience: 'now' },
  'lead-confirmation': { patience: 'today' },
  'new-contact': { patience: 'may-wait' },
  'lead-notice': { patience: 'may-wait' },
  // An invitation carries its own calendar object and can stand in no other mail.
  'invitation-invited': { patience: 'today' },
  // Whoever is on the way to a meeting must know.
  'invitation-changed': { patience: 'now' },
  'invitation-cancelled': { patience: 'now' },
  'invitation-withdrawn': { patience: 'now' },
  'invitation-reminder': { patience: 'may-wait', part: 'reminders' },
  'poll-question': { patience: 'may-wait' },
  'poll-reminder': { patience: 'may-wait', part: 'reminders' },
  'poll-new-options': { patience: 'may-wait' },
  'poll-result': { patience: 'now' },
  'poll-withdrawn': { patience: 'may-wait' },
  // What was decided, and until when one may comment on it.
  'notes-sent': { patience: 'today' },
  'notes-adjust': { patience: 'today' },
  'notes-adjust-reminder': { patience: 'may-wait', part: 'reminders' },
  'dispatch-mandate': { patience: 'today' },
  'dispatch-news': { patience: 'may-wait', part: 'news' },
  'report-reminder': { patience: 'may-wait', part: 'reminders' },
  daily: { patience: 'today' },
} as const satisfies Readonly<Record<string, MailKindRule>>

export type MailKind = keyof typeof mailKinds

/** What a kind allows. What nobody has listed leaves at once. */
export function ruleOf(kind: string): MailKindRule {
  const rules: Readonly<Record<string, MailKindRule>> = mailKinds
  return rules[kind] ?? { patience: 'now' }
}
