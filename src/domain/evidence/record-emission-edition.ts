import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'

export interface EmissionValue {
  readonly year: number
  /** A key such as `transport`; left out for the total of all sectors, as published. */
  readonly sector?: string
  readonly tonnes: number
}

export interface RecordEmissionEdition {
  /** "SMHI 2024" */
  readonly name: string
  /** What is counted; `territorial` is within the municipality's borders. */
  readonly kind?: string
  readonly unit?: string
  readonly source: string
  readonly note?: Translated
  /** The figures are made up, for an example. */
  readonly invented?: boolean
}

export type CannotRecordEdition = 'name-missing' | 'source-missing' | 'values-missing' | 'value-invalid' | 'value-twice'

/**
 * Records an edition of the official figures. National figures are recalculated as a whole each time, so an edition is never added to:
 * a new one stands beside it. Values are in the edition's unit, tonnes of carbon dioxide equivalents unless it says otherwise.
 */
export async function recordEmissionEdition(
  writing: Writing,
  edition: RecordEmissionEdition,
  values: readonly EmissionValue[],
): Promise<Outcome<{ editionId: string }, CannotRecordEdition>> {
  const name = tidyLine(edition.name)
  if (name === '') return notDone('name-missing')
  if (tidyLine(edition.source) === '') return notDone('source-missing')
  const problem = problemWithValues(values)
  if (problem !== null) return notDone(problem)

  const editionId = newId()
  await insertEdition(writing, editionId, { ...edition, name })
  await insertValues(writing, editionId, values)
  await record(writing, {
    kind: 'EmissionEditionRecorded',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { name, editionId },
  })
  return done({ editionId })
}

function problemWithValues(values: readonly EmissionValue[]): CannotRecordEdition | null {
  if (values.length === 0) return 'values-missing'
  const seen = new Set<string>()
  for (const { year, sector = '', tonnes } of values) {
    if (!Number.isInteger(year) || year < 1900 || year > 2100 || !Number.isFinite(tonnes)) return 'value-invalid'
    const key = `${year} ${sector}`
    if (seen.has(key)) return 'value-twice'
    seen.add(key)
  }
  return null
}

async function insertEdition(
  { transaction, contractId, clock }: Writing,
  editionId: string,
  edition: RecordEmissionEdition,
): Promise<void> {
  await transaction
    .insertInto('emission_editions')
    .values({
      contract_id: contractId,
      id: editionId,
      name: edition.name,
      kind: edition.kind ?? 'territorial',
      unit: edition.unit ?? 'tonnes CO2e',
      source: tidyLine(edition.source),
      note: JSON.stringify(edition.note ?? {}),
      invented: edition.invented ?? false,
      recorded_at: clock.now(),
    })
    .execute()
}

async function insertValues({ transaction, contractId }: Writing, editionId: string, values: readonly EmissionValue[]): Promise<void> {
  await transaction
    .insertInto('emission_values')
    .values(values.map(({ year, sector = '', tonnes }) => ({ contract_id: contractId, edition_id: editionId, year, sector, tonnes })))
    .execute()
}
