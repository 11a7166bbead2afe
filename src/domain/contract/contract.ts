export {
  findContract,
  getContract,
  listContracts,
  type ContractSummary,
  type ContractTheme,
  type SecretariatContact,
} from './contract-queries.ts'
export { foundContract, type CannotFoundContract, type FoundContract } from './found-contract.ts'
export { editContract, readSecretariat, type CannotEditContract, type EditContract } from './edit-contract.ts'
export { setWords, wordKeys, wordsOf, type ContractWord, type ContractWords, type WordKey } from './set-words.ts'
export {
  genitive,
  guessEnglishForms,
  guessSwedishForms,
  withArticle,
  wordChoices,
  wordForm,
  type EnglishWord,
  type SwedishWord,
  type WordForm,
} from './word-forms.ts'
export { restoreTheme, setTheme, type CannotSetTheme } from './set-theme.ts'
export { contrast, leastContrast, paper } from './contrast.ts'
export { setPracticeMode } from './set-practice-mode.ts'
export { addGoal, editGoal, removeGoal, restoreGoal } from './goals.ts'
export { undoGoalEdit, undoPeriodEdit, undoWords, type CannotUndoSettings } from './undo-settings.ts'
export { goalKinds, isGoalKind, type CannotReadGoal, type GoalInput, type GoalKind } from './goal.ts'
export { addPeriod, editPeriod, type CannotReadPeriod, type CommitmentRule, type PeriodInput } from './periods.ts'
export { recordStatedFact, type StateFact } from './record-stated-fact.ts'
export { listGoals, listPeriods, listStatedFacts, periodAt, type Goal, type Period, type StatedFact } from './settings-queries.ts'
