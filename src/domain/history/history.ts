export { anonymous, linkHolder, system, type Actor, type Role } from './actor.ts'
export {
  contractChanged,
  processId,
  reading,
  writing,
  type Reading,
  type Store,
  type Transaction,
  type Writing,
  type WritingOptions,
} from './context.ts'
export { record, recordMany, type DomainEvent, type SubjectKind } from './record-event.ts'
export { changedColumns, isAsLeft, readChangedColumns, type ChangedColumns } from './changed-columns.ts'
export { findUndoableEvent, listHistory, type HistoryLine, type HistoryScope } from './history-queries.ts'
export { forgetRequestKeys } from './forget-request-keys.ts'
export { findSentRequest, rememberWhereItLed, type SentRequest } from './sent-requests.ts'
