import { owesWholeReport, type MeetingPage } from '#domain/meetings'
import type { AnyVisit } from '#web/visit'

export interface MeetingStep {
  readonly label: string
  readonly isDone: boolean
  readonly href: string
  /** What is to be done now, as a sentence, and the word on its button. */
  readonly what: string
  readonly button: string
  /** Given when the button does it instead of leading to it. */
  readonly act?: string
  /** Given when the button sends the meeting to another page, which begins something for it. */
  readonly sendsTo?: string
  /** Steps one may leave out: they are never what is next. */
  readonly isOptional?: boolean
}

/** How far a meeting has come, in the order of the day. */
export function stepsOf(
  visit: AnyVisit,
  { meeting, agenda, attendance, agreement, outcomes }: MeetingPage,
  isPollOpen: boolean,
): MeetingStep[] {
  const { t, href } = visit
  const params = { meeting: meeting.id }
  const hasText = meeting.groups.length > 0 || agreement !== null
  const isOver = meeting.state === 'closed' || meeting.state === 'reported'
  const isTold = meeting.state === 'reported' || meeting.reportWaivedAt !== null
  const step = (
    name: 'date' | 'agenda' | 'attendance' | 'agreement' | 'leads' | 'outcomes' | 'close' | 'report' | 'note',
    isDone: boolean,
    to: string,
    more: Partial<MeetingStep> = {},
  ): MeetingStep => ({
    label: t(`meetings.step.${name}`),
    isDone,
    href: to,
    what: t(`meetings.next.${name}`),
    button: t(`meetings.next.${name}.button`),
    ...more,
  })
  return [
    step(
      'date',
      meeting.on?.precision === 'day',
      isPollOpen ? href('office/meetings/poll', params) : `${href('office/meetings/edit', params)}#on`,
      isPollOpen ? { what: t('meetings.next.poll'), button: t('meetings.next.poll.button') } : {},
    ),
    step('agenda', agenda.length > 0, `${href('office/meetings/edit', params)}#agenda`, { isOptional: isOver || attendance.length > 0 }),
    step('attendance', attendance.length > 0, href('office/meetings/attendance', params)),
    ...(hasText
      ? [
          step('agreement', agreement?.agreedAt != null, href('office/meetings/agreement', params), {
            isOptional: !owesWholeReport(meeting.kind) || isOver,
          }),
        ]
      : []),
    step('leads', isOver, href('office/meetings/leads', params), { isOptional: true }),
    step('outcomes', outcomes.length > 0, href('office/meetings/outcomes', params), { isOptional: isOver }),
    step('close', isOver, href('office/meetings/show', params), { act: 'close' }),
    ...(visit.actor.isSecretariat
      ? [
          owesWholeReport(meeting.kind)
            ? step('report', isTold, href('office/reports/index'), { sendsTo: href('office/reports/new') })
            : step('note', isTold, href('office/meetings/short-note', params)),
        ]
      : []),
  ]
}

/** The first thing that is not done and cannot be left out; null when all is done. */
export function nextStep(steps: readonly MeetingStep[]): MeetingStep | null {
  return steps.find(({ isDone, isOptional }) => !isDone && isOptional !== true) ?? null
}
