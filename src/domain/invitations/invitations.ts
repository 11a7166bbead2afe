export { circleReasons, circleShape, type Circle, type CircleGap, type CircleMember, type CircleReason, type ResolvedCircle } from './circle.ts'
export { resolveCircle } from './resolve-circle.ts'
export { setCircle, type CannotSetCircle, type SetCircle } from './set-circle.ts'
export { calendarChanged, refreshInvitees, type Followed } from './follow-circle.ts'
export { sendInvitations, type CannotSendInvitations, type SendInvitations } from './send-invitations.ts'
export { replies, type Reply } from './reply.ts'
export {
  countReplies,
  findInvitation,
  listInvitations,
  type InvitationListed,
  type InvitationsOfMeeting,
  type RepliesCounted,
} from './invitation-queries.ts'
