export { anonymous, linkHolder, system, type Actor, type Role } from './actor.ts'
export { contractChanged, processId, reading, writing, type Reading, type Store, type Transaction, type Writing, type WritingOptions } from './context.ts'
export { record, type DomainEvent, type SubjectKind } from './record-event.ts'
export { findUndoableEvent, listHistory, type HistoryLine, type HistoryScope } from './history-queries.ts'
