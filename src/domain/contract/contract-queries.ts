import type { Reading, Store, Transaction } from '#domain/history'
import type { Translated } from '#platform/i18n'

/** A contract as every page needs it: one row. */
export interface ContractSummary {
  readonly id: string
  readonly slug: string
  readonly hostname: string | null
  readonly name: Translated
  readonly locality: string
  readonly municipalityCode: string | null
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly words: Readonly<Record<string, unknown>>
  readonly purpose: Translated
  readonly secretariat: SecretariatContact
  readonly theme: ContractTheme
  readonly exampleNotice: Translated | null
  /** False: nobody here knows who has Lead, and pages say so instead of counting. */
  readonly leadsKnown: boolean
  /** False: the register names only some of the affiliated organisations. */
  readonly membersKnown: boolean
  readonly practiceMode: boolean
  readonly sources: readonly string[]
  readonly revision: number
}

export interface SecretariatContact {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
}

export interface ContractTheme {
  readonly brand?: string
  readonly brandInk?: string
  /** The city's logo as it lies among the files, drawn for screens of double density. */
  readonly logo?: { readonly key: string; readonly width: number; readonly height: number }
}

/** Every contract of the installation, in the order of their slugs. */
export function listContracts(store: Store): Promise<ContractSummary[]> {
  return store.database.transaction({ role: 'app', readOnly: true, settings: { 'ledstjarna.contract_id': '' } }, async (transaction) => {
    const rows = await summaries(transaction).orderBy('slug').execute()
    return rows.map(toSummary)
  })
}

/** The contract whose own hostname this is; failing that the one with this slug; or null. One query for both. */
export function findContract(
  store: Store,
  { slug = null, hostname = null }: { readonly slug?: string | null; readonly hostname?: string | null },
): Promise<ContractSummary | null> {
  return store.database.transaction({ role: 'app', readOnly: true, settings: { 'ledstjarna.contract_id': '' } }, async (transaction) => {
    const rows = await summaries(transaction)
      .where((where) => where.or([where('slug', '=', slug), where('hostname', '=', hostname)]))
      .execute()
    const row = rows.find((each) => each.hostname !== null && each.hostname === hostname) ?? rows[0]
    return row === undefined ? null : toSummary(row)
  })
}

/** The contract this look is into. */
export async function getContract(reading: Reading): Promise<ContractSummary> {
  const row = await summaries(reading.transaction).where('id', '=', reading.contractId).executeTakeFirstOrThrow()
  return toSummary(row)
}

function summaries(transaction: Transaction) {
  return transaction
    .selectFrom('contracts')
    .select([
      'id',
      'slug',
      'hostname',
      'name',
      'locality',
      'municipality_code',
      'languages',
      'time_zone',
      'words',
      'purpose',
      'secretariat',
      'theme',
      'example_notice',
      'leads_known',
      'members_known',
      'practice_mode',
      'sources',
      'revision',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>>

function toSummary(row: Row): ContractSummary {
  return {
    id: row.id,
    slug: row.slug,
    hostname: row.hostname,
    name: row.name,
    locality: row.locality,
    municipalityCode: row.municipality_code,
    languages: row.languages,
    timeZone: row.time_zone,
    words: row.words,
    purpose: row.purpose,
    secretariat: row.secretariat,
    theme: row.theme,
    exampleNotice: row.example_notice,
    leadsKnown: row.leads_known,
    membersKnown: row.members_known,
    practiceMode: row.practice_mode,
    sources: row.sources,
    revision: row.revision,
  }
}
