import type { findUndoableEvent, Writing } from '#domain/history'
import { restoreGoal, restoreTheme } from '#domain/contract'
import { undoGroupState, undoMemberRemoved } from '#domain/groups'
import { resumeMandate, resumeRole, separatePeople } from '#domain/identity'
import { restoreOrganisation, resumeAffiliation, undoPaste, withdrawAffiliation } from '#domain/organisations'
import { undoLeadChange, undoTakingLead } from '#domain/leads'
import type { Outcome } from '#platform/outcome'

/** What was done, with the facts kept for taking it back. */
export type EventToUndo = NonNullable<Awaited<ReturnType<typeof findUndoableEvent>>>

/** Takes back what an event did and records that it was undone, in the caller's transaction. */
export type Undo = (writing: Writing, event: EventToUndo) => Promise<Outcome<unknown>>

/** Event kind → the verb that takes it back. What is not listed here cannot be undone, and no button says so. */
export const undoers: Readonly<Record<string, Undo>> = {
  OrganisationRemoved: restoreOrganisation,
  OrganisationsPasted: undoPaste,
  OrganisationAffiliated: withdrawAffiliation,
  AffiliationEnded: resumeAffiliation,
  MandateEnded: resumeMandate,
  RoleEnded: resumeRole,
  PeopleMerged: separatePeople,
  GroupMemberRemoved: undoMemberRemoved,
  GroupStarted: undoGroupState,
  GroupPaused: undoGroupState,
  GroupClosed: undoGroupState,
  GoalRemoved: restoreGoal,
  ThemeSet: restoreTheme,
  LeadTaken: undoTakingLead,
  LeadConfirmed: undoLeadChange,
  LeadMarkedActive: undoLeadChange,
  LeadRested: undoLeadChange,
  LeadResumed: undoLeadChange,
  LeadLeavingAnnounced: undoLeadChange,
  LeadLeavingTakenBack: undoLeadChange,
  LeadEnded: undoLeadChange,
  LeadGivenBack: undoLeadChange,
}
