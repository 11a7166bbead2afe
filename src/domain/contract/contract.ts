export { findContract, getContract, listContracts, type ContractSummary, type ContractTheme, type SecretariatContact } from './contract-queries.ts'
export { foundContract, type CannotFoundContract, type FoundContract } from './found-contract.ts'
