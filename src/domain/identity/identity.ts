export { findActor } from './actor-queries.ts'
