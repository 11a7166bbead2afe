export {
  circleReasons,
  circleShape,
  type Circle,
  type CircleGap,
  type CircleMember,
  type CircleReason,
  type ResolvedCircle,
} from './circle.ts'
export { resolveCircle } from './resolve-circle.ts'
export { setCircle, type CannotSetCircle, type SetCircle } from './set-circle.ts'
export { forgetCircle } from './forget-circle.ts'
export { calendarChanged, refreshInvitees, type Followed } from './follow-circle.ts'
export { sendInvitations, type CannotSendInvitations, type SendInvitations } from './send-invitations.ts'
export { replies, type Reply } from './reply.ts'
export {
  countReplies,
  findInvitation,
  listInvitations,
  listOrganisationsComing,
  listUnansweredOf,
  type InvitationListed,
  type InvitationShown,
  type InvitationsOfMeeting,
  type RepliesCounted,
} from './invitation-queries.ts'
export { answerInvitation, type AnswerInvitation, type Answered, type CannotAnswer } from './answer-invitation.ts'
export { remindInvitees, type CannotRemind } from './remind-invitees.ts'
export { listMeetingsDue, noteTold, takeDue, type DueOfMeeting, type InvitationDue } from './due-invitations.ts'
export { readFacts, timeKeyOf, type CalendarFacts } from './calendar-facts.ts'
export { followMeetings, listContractsWithDue, type Followed as MeetingsFollowed } from './follow-meetings.ts'
export { forgetInvitationNotes } from './forget-notes.ts'
export { addInvitee, removeInvitee, undoCircleChange, type AddInvitee, type CannotChangeByHand } from './change-by-hand.ts'
export { setReminders } from './set-reminders.ts'
export { inviteRegistered, releaseRegistered, type InviteRegistered } from './invite-registered.ts'
export { listFeedMeetings, type FeedMeeting, type FeedScope } from './feed-meetings.ts'
