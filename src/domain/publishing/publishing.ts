export {
  longestText,
  longestTitle,
  longestVoice,
  mostVoices,
  readSnapshot,
  reportKinds,
  textsOf,
  writtenTexts,
  type FactSentences,
  type LeadSubjectFact,
  type MeetingFactsRead,
  type NamedFact,
  type OrganisationFact,
  type PictureShown,
  type ReportKind,
  type ReportWords,
  type Snapshot,
  type StatedInFacts,
  type Told,
  type VoiceHeard,
  type Words,
  type WrittenText,
} from './report.ts'
export { draftNews, draftReport, type CannotDraftNews, type CannotDraftReport } from './draft-report.ts'
export { editReport, type CannotEditReport, type EditReport } from './edit-report.ts'
export {
  correctReport,
  publishReport,
  type CannotCorrect,
  type CannotPublish,
  type CorrectReport,
  type Published,
  type PublishReport,
} from './publish-report.ts'
export { restoreReport, undoPublished, withdrawReport, type CannotWithdraw } from './withdraw-report.ts'
export {
  addPicture,
  consents,
  describePicture,
  pictureFile,
  pictureFiles,
  readPictureFile,
  type CannotAddPicture,
  type Consent,
  type PictureDetails,
} from './add-picture.ts'
export {
  largestPicture,
  preparePicture,
  rasteriseDrawing,
  type CannotPreparePicture,
  type PictureKind,
  type PreparedPicture,
} from './prepare-picture.ts'
export { checkReport, type ReportProblem, type ReportToCheck } from './check-report.ts'
export { findStagedPicture, forgetStagedPicture, stagePicture, type StagedPicture } from './stage-picture.ts'
export { pictureAudience } from './picture-queries.ts'
export { readMeetingFacts } from './meeting-facts-queries.ts'
export { draftTexts, languagesOf, tellReport, wasLeadTaken, type DraftedTexts } from './tell-report.ts'
export {
  findReportInWork,
  listReports,
  listReportsOwed,
  type ReportInWork,
  type ReportListed,
  type ReportOwed,
  type ReportState,
} from './report-queries.ts'
export {
  findPublishedBySlug,
  findPublishedOfMeeting,
  findRelease,
  listNews,
  type NewsListed,
  type NewsScope,
  type PublishedReport,
  type Release,
} from './published-queries.ts'
export { findAftermath, type Aftermath } from './aftermath-queries.ts'
