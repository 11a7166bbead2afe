export { createLocalFiles, type Files } from './local-files.ts'
export { findStaged, forgetStaged, stageFiles, sweepStaged, type Staged, type StagedPlace } from './staged-files.ts'
