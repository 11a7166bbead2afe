import { record, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { normaliseEmail, normalisePhone, tidyLine, tidyText } from '#platform/text'
import type { SecretariatContact } from './contract-queries.ts'

export interface EditContract {
  readonly revision: number
  readonly name: Translated
  readonly locality: string
  readonly municipalityCode: string | null
  /** Languages the contract is written in, the first one required in every text. */
  readonly languages: readonly string[]
  /** One sentence for the start page. */
  readonly purpose: Translated
  readonly secretariat: SecretariatContact
  /** A hostname of its own, as klimat.polstad.example; null: under the installation's address. */
  readonly hostname: string | null
}

export type CannotEditContract = CannotReadContract | 'hostname-taken' | 'changed-meanwhile'

export type CannotReadContract =
  | 'name-missing'
  | 'locality-missing'
  | 'municipality-code-not-understood'
  | 'language-missing'
  | 'email-not-understood'
  | 'phone-not-understood'
  | 'hostname-not-understood'

/** What the contract is called, where it is and how its secretariat is reached. */
export async function editContract(writing: Writing, input: EditContract): Promise<Outcome<null, CannotEditContract>> {
  const read = readContract(input)
  if (!read.ok) return read
  if (read.value.hostname !== null && (await isHostnameTaken(writing, read.value.hostname)))
    return notDone('hostname-taken', { hostname: read.value.hostname })
  const updated = await writing.transaction
    .updateTable('contracts')
    .set({ ...read.value, revision: input.revision + 1 })
    .where('id', '=', writing.contractId)
    .where('revision', '=', input.revision)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) return notDone('changed-meanwhile')
  await record(writing, { kind: 'ContractEdited', subject: { kind: 'contract', id: writing.contractId } })
  return done(null)
}

function readContract(input: EditContract): Outcome<ReturnType<typeof columnsOf>, CannotReadContract> {
  const languages = [...new Set(input.languages)]
  const [first] = languages
  const name = tidyTranslated(input.name, tidyLine)
  const code = tidyLine(input.municipalityCode ?? '')
  if (first === undefined) return notDone('language-missing')
  if (!name[first]) return notDone('name-missing')
  if (tidyLine(input.locality) === '') return notDone('locality-missing')
  if (code !== '' && !/^\d{4}$/.test(code)) return notDone('municipality-code-not-understood')
  const secretariat = readSecretariat(input.secretariat)
  if (!secretariat.ok) return secretariat
  const hostname = tidyLine(input.hostname ?? '').toLowerCase()
  if (hostname !== '' && !isHostname(hostname)) return notDone('hostname-not-understood')
  return done(
    columnsOf({
      name,
      languages,
      locality: tidyLine(input.locality),
      code,
      purpose: tidyTranslated(input.purpose, tidyText),
      secretariat: secretariat.value,
      hostname,
    }),
  )
}

function columnsOf(read: {
  name: Translated
  languages: string[]
  locality: string
  code: string
  purpose: Translated
  secretariat: SecretariatContact
  hostname: string
}) {
  return {
    name: JSON.stringify(read.name),
    languages: read.languages,
    locality: read.locality,
    municipality_code: read.code === '' ? null : read.code,
    purpose: JSON.stringify(read.purpose),
    secretariat: JSON.stringify(read.secretariat),
    hostname: read.hostname === '' ? null : read.hostname,
  }
}

/** How the secretariat is reached, in one spelling; what is left empty is left out. */
export function readSecretariat({
  name = '',
  email = '',
  phone = '',
}: SecretariatContact): Outcome<SecretariatContact, 'email-not-understood' | 'phone-not-understood'> {
  const address = tidyLine(email) === '' ? null : normaliseEmail(email)
  if (address !== null && !address.ok) return notDone('email-not-understood')
  const number = tidyLine(phone) === '' ? null : normalisePhone(phone)
  if (number !== null && !number.ok) return notDone('phone-not-understood')
  return done({
    ...(tidyLine(name) === '' ? {} : { name: tidyLine(name) }),
    ...(address === null ? {} : { email: address.value }),
    ...(number === null ? {} : { phone: number.value.display }),
  })
}

/** A text in its languages without the empty ones. */
export function tidyTranslated(text: Translated, tidy: (text: string) => string): Translated {
  return Object.fromEntries(
    Object.entries(text)
      .map(([language, words]) => [language, tidy(words ?? '')] as const)
      .filter(([, words]) => words !== ''),
  )
}

function isHostname(text: string): boolean {
  return text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(text)
}

async function isHostnameTaken({ transaction, contractId }: Writing, hostname: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('contracts')
    .select('id')
    .where('hostname', '=', hostname)
    .where('id', '<>', contractId)
    .executeTakeFirst()
  return row !== undefined
}
