import { record, type Writing } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { tidyTranslated } from './edit-contract.ts'

export interface StateFact {
  /** What it is about: `organisations`, `organisations-with-lead`, `attendance`. */
  readonly key: string
  /** The meeting or other thing it is about; null: the contract. */
  readonly subjectId?: string | null
  readonly asOf?: DateWithPrecision | null
  /** The source's own words: "drygt 10". */
  readonly wording: Translated
  /** Only when the source gives a number, and never for counting on. */
  readonly number?: number | null
  readonly source: string
}

/** Keeps what a source says in its own words, beside our own figures and never mixed with them. */
export async function recordStatedFact(
  writing: Writing,
  input: StateFact,
): Promise<Outcome<{ statedFactId: string }, 'wording-missing' | 'source-missing'>> {
  const wording = tidyTranslated(input.wording, tidyLine)
  if (Object.keys(wording).length === 0) return notDone('wording-missing')
  if (tidyLine(input.source) === '') return notDone('source-missing')
  const statedFactId = newId()
  await writing.transaction
    .insertInto('stated_facts')
    .values({
      contract_id: writing.contractId,
      id: statedFactId,
      key: input.key,
      subject_id: input.subjectId ?? null,
      as_of_on: input.asOf?.date ?? null,
      as_of_precision: input.asOf?.precision ?? null,
      wording: JSON.stringify(wording),
      number: input.number ?? null,
      source: tidyLine(input.source),
      recorded_at: writing.clock.now(),
    })
    .execute()
  await record(writing, {
    kind: 'FactStated',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { key: input.key, source: input.source },
  })
  return done({ statedFactId })
}
