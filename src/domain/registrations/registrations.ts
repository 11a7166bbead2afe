export {
  availability,
  isOpening,
  longestNote,
  openings,
  registrationStates,
  type Availability,
  type Opening,
  type RegistrationState,
} from './registration.ts'
export { setRegistration, type CannotSetRegistration, type SetRegistration } from './set-registration.ts'
export { askToRegister, type AskToRegister, type CannotAskToRegister } from './ask-to-register.ts'
export {
  confirmRegistration,
  registerByHand,
  type CannotConfirm,
  type CannotRegisterByHand,
  type RegisterByHand,
} from './confirm-registration.ts'
export {
  cancelRegistration,
  undoRegistrationCancelled,
  type CancelRegistration,
  type CannotCancelRegistration,
} from './cancel-registration.ts'
export {
  findRegistration,
  findRegistrationRules,
  listMeetingsOpenToSignUp,
  listRegistrations,
  type RegistrationRules,
  type RegistrationShown,
} from './registration-queries.ts'
export {
  daysToConfirmRegistration,
  forgetRegistrations,
  listContractsWithRegistrationsDue,
  settleDeclined,
  takeRegistrationsDue,
  type RegistrationDue,
  type RegistrationMailKind,
} from './due-registrations.ts'
