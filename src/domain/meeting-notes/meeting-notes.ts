export {
  longestComment,
  longestNotesText,
  notesStates,
  type NotedOutcome,
  type NotesFacts,
  type NotesSnapshot,
  type NotesState,
  type NotesWords,
} from './notes.ts'
export {
  findNotes,
  listGroupsOfNotes,
  type GroupOfNotes,
  type NotesComment,
  type NotesCorrection,
  type NotesShown,
} from './notes-queries.ts'
export { listNotesReaders, type NotesReader } from './notes-circle.ts'
export { draftNotes, editNotes, type CannotDraftNotes, type CannotEditNotes, type EditNotes } from './write-notes.ts'
export { moveCommentsUntil, sendNotes, type CannotSendNotes, type SendNotes } from './send-notes.ts'
export {
  answerComment,
  commentNotes,
  type AnswerComment,
  type CannotAnswerComment,
  type CannotComment,
  type CommentNotes,
} from './comment-notes.ts'
export { approveNotes, correctNotes, finishNotes, type CannotCorrectNotes, type CannotFinishNotes } from './finish-notes.ts'
export { mailDueNotes, type MailDueNotes, type NotesMailFacts, type NotesMailKind } from './mail-due-notes.ts'
export { tendNotes } from './tend-notes.ts'
export {
  findShortNote,
  longestLine,
  shortNoteLines,
  undoShortNote,
  writeShortNote,
  type CannotWriteShortNote,
  type ShortNote,
  type ShortNoteLine,
  type WriteShortNote,
} from './short-note.ts'
export { remindOfReports, reminderDays, type ReportReminderFacts, type RemindOfReports } from './remind-of-reports.ts'
