export {
  groupKinds,
  groupModes,
  groupStates,
  isGroupKind,
  isGroupMode,
  mayGroupBecome,
  tidyLines,
  tidyTexts,
  type GroupKind,
  type GroupMode,
  type GroupState,
} from './group.ts'
export { makeGroup, type CannotMakeGroup, type MakeGroup } from './make-group.ts'
export { editGroup, type CannotEditGroup, type EditGroup } from './edit-group.ts'
export {
  closeGroup,
  pauseGroup,
  startGroup,
  undoGroupState,
  type CannotChangeGroupState,
  type ChangeGroupState,
} from './change-group-state.ts'
export { addMembers, type AddMembers, type CannotAddMembers } from './add-members.ts'
export { removeMember, undoMemberRemoved, type CannotRemoveMember } from './remove-member.ts'
export { nameConvener } from './name-convener.ts'
export { writePurpose, type CannotWritePurpose, type WritePurpose } from './write-purpose.ts'
export { purposeHash } from './purpose-hash.ts'
export {
  findGroup,
  listAffiliatedIds,
  listGroups,
  listGroupsOfOrganisation,
  listMembersOf,
  type GroupListed,
  type GroupMember,
  type GroupShown,
  type PurposeVersion,
} from './group-queries.ts'
