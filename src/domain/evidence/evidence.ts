export {
  recordEmissionEdition,
  type CannotRecordEdition,
  type EmissionValue,
  type RecordEmissionEdition,
} from './record-emission-edition.ts'
export {
  findStated,
  listStated,
  getLatestEmissions,
  getPublicFacts,
  statedFactKeys,
  type Emissions,
  type GoalFact,
  type Member,
  type PeriodFact,
  type PublicFacts,
  type StatedFact,
} from './public-facts.ts'
export { findPublicOrganisation, type FoundOrganisation, type PublicAffiliation, type PublicOrganisation } from './public-organisation.ts'
export { budgetPosition, emissionPath, type BudgetAnswer, type BudgetPosition, type YearlyEmission } from './emission-formulas.ts'
