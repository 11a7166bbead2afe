export {
  groupKinds,
  groupModes,
  groupStates,
  isGroupKind,
  isGroupMode,
  isGroupState,
  isOriginKind,
  isWayIn,
  mayGroupBecome,
  tidyLines,
  tidyTexts,
  waysIn,
  type GroupKind,
  type GroupMode,
  type GroupState,
  type OriginKind,
  type WayIn,
} from './group.ts'
export { makeGroup, type CannotMakeGroup, type MakeGroup, type NewOrigin } from './make-group.ts'
export { editGroup, type CannotEditGroup, type EditGroup } from './edit-group.ts'
export {
  closeGroup,
  pauseGroup,
  startGroup,
  undoGroupState,
  type CannotChangeGroupState,
  type ChangeGroupState,
} from './change-group-state.ts'
export { addMembers, type AddMembers, type CannotAddMembers, type NewMember } from './add-members.ts'
export { editMember, undoMemberEdit, type CannotEditMember, type EditMember } from './edit-member.ts'
export { removeMember, undoMemberRemoved, type CannotRemoveMember } from './remove-member.ts'
export { endConvener, nameConvener } from './name-convener.ts'
export {
  askToJoin,
  confirmJoining,
  declineRequest,
  letIn,
  undoJoined,
  type AskToJoin,
  type CannotAskToJoin,
  type CannotJoin,
  type Joined,
} from './join-group.ts'
export { daysToConfirmJoining, forgetOldRequests, listContractsWithRequestsDue, takeRequestsDue, type RequestDue } from './due-requests.ts'
export { writePurpose, type CannotWritePurpose, type WritePurpose } from './write-purpose.ts'
export { purposeHash } from './purpose-hash.ts'
export {
  findGroup,
  listGroups,
  listGroupsFrom,
  listGroupsPage,
  type GroupChange,
  type GroupFilter,
  type GroupListed,
  type GroupOrigin,
  type GroupShown,
  type PurposeVersion,
} from './group-queries.ts'
export { type GroupMember } from './group-parts.ts'
export {
  findGroupRequest,
  listAffiliatedIds,
  listGroupRequests,
  listGroupsOfOrganisation,
  listMembersOf,
  listSeatsOfOrganisation,
  listTermsEnding,
  type GroupRequest,
  type SeatListed,
} from './member-queries.ts'
export { setNotesAdjusted } from './set-notes-adjusted.ts'
