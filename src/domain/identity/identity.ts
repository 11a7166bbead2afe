export { isSharedMailbox } from './shared-mailbox.ts'
export { findActor } from './actor-queries.ts'
export {
  contractRoles,
  isMandateKind,
  mandateKinds,
  type ContractRole,
  type EventToUndo,
  type MandateKind,
  type PersonDetails,
} from './person.ts'
export { registerPerson, type RegisterPerson, type RegisteredPerson } from './register-person.ts'
export type { CannotReadPerson } from './read-person-details.ts'
export { editPerson, type CannotEditPerson, type EditPerson } from './edit-person.ts'
export { mergePeople, separatePeople, type CannotMergePeople, type MergePeople } from './merge-people.ts'
export { closeAccounts, type CloseAccounts } from './close-accounts.ts'
export { erasePerson, type CannotErasePerson, type ErasePerson } from './erase-person.ts'
export { exportPerson } from './export-person.ts'
export { giveMandate, type CannotGiveMandate, type GiveMandate } from './give-mandate.ts'
export { endMandate, resumeMandate, type CannotEndMandate, type EndMandate } from './end-mandate.ts'
export { grantRole, type CannotGrantRole, type GrantRole } from './grant-role.ts'
export { endRole, resumeRole, type CannotEndRole } from './end-role.ts'
export { withdrawMandates } from './withdraw-mandates.ts'
export { noteAddressBounced, noteAddressWorks } from './bounced-address.ts'
export { rememberAddress } from './known-addresses.ts'
export {
  findPerson,
  listMandates,
  listPeople,
  listPossibleTwins,
  listRoles,
  type ListPeople,
  type MandateHeld,
  type PeopleFilter,
  type Person,
  type PersonListed,
  type RoleHeld,
} from './people-queries.ts'
export { forgetFoundingCodes, holdsFoundingCode, hoursOfFoundingCode, makeFoundingCode, spendFoundingCode } from './founding-code.ts'
export { appointInstallationAdministrator, listInstallationAdministrators } from './installation-administrators.ts'
export {
  findLink,
  forgetExpiredLinks,
  issueLink,
  issueLinks,
  revokeLinks,
  spendLink,
  type ActionLink,
  type IssueLink,
  type LinkPurpose,
} from './action-links.ts'
export { countCalendarFeeds, findCalendarFeed, makeCalendarFeed, stopCalendarFeeds } from './calendar-feed.ts'
