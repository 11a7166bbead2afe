/** The shapes of groups, meetings and Lead in an example world. */
import type { ClockTime, DateWithPrecision, Key, LocalMoment, MeetingKind, PlainDate, SubjectData, Text } from './basic-data.ts'

export interface GroupData {
  readonly key: Key
  readonly kind: 'strategic' | 'thematic'
  readonly name: Text
  readonly madeOn: PlainDate
  readonly areas: readonly Key[]
  readonly members: readonly { readonly organisation: Key; readonly from: PlainDate; readonly to: PlainDate | null }[]
  readonly purposes: readonly PurposeData[]
}

/** One version of a group's role and purpose. */
export interface PurposeData {
  readonly version: number
  readonly from: PlainDate
  readonly text: Text
  /** The meeting that agreed on it, if one did. */
  readonly agreedAt: Key | null
}

export type MeetingState = 'draft' | 'polling' | 'booked' | 'open' | 'closed' | 'reported' | 'cancelled'

export interface MeetingData {
  readonly key: Key
  readonly kind: MeetingKind
  readonly title: Text
  readonly groups: readonly Key[]
  readonly areas: readonly Key[]
  readonly announcedAt: LocalMoment
  readonly state: MeetingState
  /** null while the date is being found: *träff bokas just nu*. */
  readonly date: DateWithPrecision | null
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  readonly place: Text | null
  readonly convenedBy: Key
  readonly hostedBy: Key | null
  readonly facilitator: Key | null
  readonly noteTaker: Key | null
  readonly invited: readonly Key[]
  readonly replies: readonly ReplyData[]
  readonly attendance: readonly AttendanceData[]
  readonly agenda: readonly AgendaItemData[]
  readonly agreement: AgreementData | null
  readonly nextSteps: readonly NextStepData[]
  readonly report: MeetingReportData | null
  readonly cancelled: { readonly at: LocalMoment; readonly reason: Text } | null
}

export interface ReplyData {
  readonly organisation: Key
  readonly answer: 'yes' | 'no' | 'maybe'
}

/** Frozen at the time; the person is optional, a walk-in counts. */
export interface AttendanceData {
  readonly organisation: Key
  readonly person: Key | null
  readonly walkIn: boolean
}

export interface AgendaItemData {
  readonly title: Text
  readonly minutes: number
  readonly owner: Key | null
  readonly outcome: { readonly kind: 'information' | 'decision' | 'task'; readonly text: Text } | null
  /** Tas upp nästa gång. */
  readonly forwarded: boolean
  /** A file of the world's papers that belongs to it. */
  readonly paper?: { readonly file: string; readonly title: string; readonly isPublic: boolean }
}

export interface AgreementData {
  readonly text: Text
  readonly recordedAt: LocalMoment
  readonly form: 'acclamation' | 'round'
  /** Everybody present said yes, but for these. */
  readonly concerns: readonly { readonly organisation: Key; readonly answer: 'yes-but' | 'not-yet'; readonly text: Text }[]
}

export interface NextStepData {
  readonly key: Key
  readonly text: Text
  /** null = the secretariat. */
  readonly ownerOrganisation: Key | null
  readonly due: DateWithPrecision
  readonly doneOn: PlainDate | null
}

export interface MeetingReportData {
  readonly publishedAt: LocalMoment
  readonly introduction: Text
  /** Så var det på träffen. */
  readonly howItWas: Text
  /** Röster från träffen. */
  readonly voices: readonly { readonly text: Text; readonly who: Text }[]
  /** Vad händer sedan. */
  readonly whatHappensNext: Text
  readonly picture: Key | null
}

// ---------------------------------------------------------------- Lead

export type LeadState = 'taken' | 'confirmed' | 'active' | 'resting' | 'handed-over' | 'ended'

export interface LeadData {
  readonly key: Key
  readonly organisation: Key
  readonly subject: SubjectData
  readonly takenAt: LocalMoment
  /** The meeting whose offer it answers, if any. */
  readonly takenAtMeeting: Key | null
  readonly until: PlainDate
  readonly convener: boolean
  readonly intent: Text
  readonly firstStep: Text
  readonly contact: Key
  readonly deputy: Key | null
  /** Everything after the taking, in order. */
  readonly changes: readonly LeadChangeData[]
  readonly checkIns: readonly CheckInData[]
}

export type LeadChangeData =
  | {
      readonly kind: 'confirmed' | 'active' | 'resting' | 'resumed' | 'ended'
      readonly at: LocalMoment
      readonly by: Key
      readonly why: Text | null
    }
  /** The organisation has said when it leaves; the Lead goes on until then. */
  | { readonly kind: 'end-announced'; readonly at: LocalMoment; readonly by: Key; readonly endsOn: PlainDate; readonly why: Text }
  | { readonly kind: 'handed-over'; readonly at: LocalMoment; readonly by: Key; readonly toLead: Key; readonly why: Text }

export interface CheckInData {
  readonly at: LocalMoment
  readonly by: Key
  readonly answer: 'going-well' | 'slow' | 'need-help' | 'done'
  readonly words: Text
  readonly nextStep: Text | null
  /** Only approved words are ever shown in public; *slow* never is. */
  readonly approvedForPublic: boolean
}
