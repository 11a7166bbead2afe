export {
  daysToConfirm,
  daysUntilSilent,
  isLeadState,
  isLeadSubjectKind,
  isSilent,
  isStanding,
  leadStates,
  leadSubjectKinds,
  longestWords,
  parseSubject,
  standingStates,
  subjectText,
  type Audience,
  type LeadState,
  type LeadSubject,
  type LeadSubjectKind,
  type NamedSubject,
} from './lead.ts'
export { allowedFrom, leadVerbs, mayChangeLead, type LeadVerb, type WrongState } from './lead-policy.ts'
export { type CannotReachContact, type LeadContact } from './lead-contact.ts'
export { type CannotBeginLead, type TakeLead, type TakenLead } from './begin-lead.ts'
export { takeLead, type CannotTakeLead } from './take-lead.ts'
export { takeLeadByOffer, type CannotTakeLeadByOffer, type TakeLeadByOffer } from './take-lead-by-offer.ts'
export { type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
export { type LeadChangeInput } from './lead-change-input.ts'
export { confirmLead, type ConfirmLead } from './confirm-lead.ts'
export { answerConfirmation, type CannotAnswerConfirmation, type ConfirmationAnswer } from './answer-confirmation.ts'
export { findConfirmationLink, issueConfirmationLink, revokeConfirmationLinks, type ConfirmationLink } from './confirmation-link.ts'
export { markLeadActive, type MarkLeadActive } from './mark-lead-active.ts'
export { noteHeardFrom, undoHeardFrom } from './note-heard-from.ts'
export { restLead } from './rest-lead.ts'
export { resumeLead } from './resume-lead.ts'
export { announceLeaving, type AnnounceLeaving, type CannotAnnounceLeaving } from './announce-leaving.ts'
export { takeBackLeaving } from './take-back-leaving.ts'
export { endLeadsThatHaveLeft } from './end-leads-that-have-left.ts'
export { endLead } from './end-lead.ts'
export { giveBackLead } from './give-back-lead.ts'
export { handOverLead, type CannotHandOverLead, type HandOverLead } from './hand-over-lead.ts'
export { nameConvener, removeConvener } from './name-convener.ts'
export { editLead, undoLeadEdit, type CannotEditLead, type EditLead } from './edit-lead.ts'
export { undoHandOver, undoLeadChange, undoTakingLead, type CannotUndoLeadChange } from './undo-lead-change.ts'
export { openLeadOffer, type CannotOpenLeadOffer, type OpenedOffer } from './open-lead-offer.ts'
export { closeLeadOffer, type CannotCloseLeadOffer } from './close-lead-offer.ts'
export { newOfferCode, readOfferCode, sayOfferCode } from './offer-code.ts'
export {
  findMeetingForLeads,
  findOffer,
  findOfferOfMeeting,
  listOrganisationsToChoose,
  type LeadOffer,
  type MeetingForLeads,
  type OrganisationChoice,
} from './offer-queries.ts'
export { findOrganisationForLead, findSubject, type OrganisationForLead } from './load-lead.ts'
export { type LeadInOffice, type LeadNeed, type LeadPerson, type LeadSeen } from './lead-view.ts'
export {
  countLeads,
  findLead,
  getLeadTimeline,
  listLeads,
  listLeadsOfOrganisation,
  listLeadsOfSubject,
  listLeadsTakenAtMeeting,
  listPeopleToReach,
  type LeadFilter,
  type LeadSort,
  type LeadTimelineItem,
} from './lead-queries.ts'
export { type CoverageState } from './subject-coverage.ts'
export {
  getStarChartData,
  isLit,
  listCoverage,
  starChartOf,
  type AreaCoverage,
  type Coverage,
  type CoverageOptions,
  type StandingLead,
  type StarChartData,
  type SubjectCoverage,
} from './coverage-queries.ts'
export { spreadOfResponsibilityAt, type SpreadOnDate } from './spread-queries.ts'
export { type ActiveLead, type Measure, type Share, type Spread, type Unknown } from './spread-of-responsibility.ts'
export { listOpenLeads, type OpenLead } from './open-data-queries.ts'
