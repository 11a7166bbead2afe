export { openDatabase } from './open-database.ts'
export type { OpenOptions, Whereabouts } from './open-database.ts'
export type { Database, Engine, Limits, Scope, Session } from './store.ts'
export { defaultLimits } from './store.ts'
export { migrate } from './migrate.ts'
export { appRole } from './scope.ts'
export type { PgliteLike } from './embedded/pglite-like.ts'
export {
  DatabaseBusy,
  DatabaseHeld,
  DatabaseUnavailable,
  DatabaseUnsuitable,
  DiskFull,
  isBusy,
  isUnavailable,
  MigrationRefused,
  OuterHandleInTransaction,
  StatementTimedOut,
  TransactionTimedOut,
} from './failures.ts'
export { dumpDataDirectory } from './embedded/open-embedded.ts'
export { readMigrations } from './migrate.ts'
export { scopeStatement } from './scope.ts'
export { writeBackup } from './backup/write-backup.ts'
export { restoreBackup } from './backup/restore-backup.ts'
export { tableChecksums } from './backup/checksums.ts'
