import { parseDateWithPrecision } from '#platform/dates'
import { normaliseEmail, normalisePhone } from '#platform/text'

/** What a column of a pasted table holds. `ignored` is a running number or something nobody named. */
export type Column =
  | 'name'
  | 'kind'
  | 'joined'
  | 'website'
  | 'note'
  | 'email'
  | 'phone'
  | 'role'
  | 'organisation-phone'
  | 'ignored'
  | 'person'
  | 'representative'
  | 'deputy'
  | 'contact'
  | 'signatory'

const headings: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...entries(
    'name',
    'namn organisation organisationsnamn organisationer aktör aktörer företag företagsnamn medlem medlemmar partner deltagare name organization organizations organisations company member participant',
  ),
  ...entries('kind', 'typ organisationstyp slag sort kategori type kind category'),
  ...entries('joined', 'ansluten anslöt anslutningsdatum datum medlemskap anslutning joined affiliated date since'),
  ...entries('website', 'webbplats webb webbadress hemsida länk url website web homepage link'),
  ...entries('note', 'anteckning anteckningar kommentar kommentarer notering övrigt beskrivning note notes comment comments'),
  ...entries('email', 'epost epostadress mejl mejladress mail mailadress email emailaddress'),
  ...entries('phone', 'telefon telefonnummer tel tfn mobil mobilnummer mobiltelefon phone telephone mobile phonenumber'),
  ...entries('organisation-phone', 'växel växeln växelnummer switchboard'),
  ...entries('role', 'roll uppdrag role mandate'),
  ...entries('person', 'person personer förnamnochefternamn personnamn fullname'),
  ...entries('contact', 'kontakt kontaktperson kontaktpersoner kontaktpersonens contact contactperson'),
  ...entries('representative', 'representant representanter representative representatives'),
  ...entries('deputy', 'ersättare suppleant deputy substitute'),
  ...entries('signatory', 'undertecknare undertecknad signatory'),
  ...entries('ignored', 'nr nummer no id rad'),
])

/**
 * Columns by a header row, or null when the row is none: it names the organisations and, if it has more cells, at least one
 * thing more. Beside an *organisation*, *namn* is a person's. A heading nobody knows is a note.
 */
export function columnsOfHeader(cells: readonly string[]): readonly Column[] | null {
  const found = cells.map((cell) => headings.get(plainHeading(cell)) ?? 'note')
  const known = cells.filter((cell) => headings.has(plainHeading(cell))).length
  const organisation = cells.findIndex((cell, index) => found[index] === 'name' && !/^nam[ne]$/.test(plainHeading(cell)))
  const name = organisation === -1 ? found.indexOf('name') : organisation
  if (name === -1 || known < Math.min(2, cells.filter((cell) => cell.trim() !== '').length)) return null
  return found.map((column, index) => (column === 'name' && index !== name ? 'person' : column))
}

/**
 * Columns of a table without headings, by what stands in them; null when nothing in them tells them from a plain list of
 * names. The first column of words is the name.
 */
export function columnsByContent(rows: readonly (readonly string[])[]): readonly Column[] | null {
  const sample = rows.slice(0, 200)
  const width = Math.max(0, ...sample.map((row) => row.length))
  const columns: Column[] = []
  for (let index = 0; index < width; index += 1)
    columns.push(contentOf(sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')))
  const told = columns.some((column) => column !== 'note' && column !== 'ignored')
  const name = columns.indexOf('note')
  const person = columns.indexOf('note', name + 1)
  const peopled =
    person !== -1 && (told ? shareOfPeople(sample, person) > 0 : shareOfPeople(sample, person) > 0.8 && shareOfPeople(sample, name) < 0.5)
  if (name === -1 || (!told && !peopled)) return null
  columns[name] = 'name'
  if (peopled) columns[person] = 'person'
  return columns
}

const peopleColumns: readonly Column[] = ['person', 'representative', 'deputy', 'contact', 'signatory']

/**
 * The order in which the columns of a row are to be read, so that each address comes right after its person. In most tables it stands there;
 * where the first address of its sort stands before any person and none after the last, every one belongs to the person that follows it.
 */
export function readingOrder(columns: readonly Column[]): readonly number[] {
  const people = columns.flatMap((column, index) => (peopleColumns.includes(column) ? [index] : []))
  const moved = new Map<number, number[]>()
  for (const sort of ['email', 'phone'] as const) {
    const addresses = columns.flatMap((column, index) => (column === sort ? [index] : []))
    if (!standBefore(addresses, people)) continue
    for (const address of addresses) {
      const person = people.find((index) => index > address) ?? address
      moved.set(person, [...(moved.get(person) ?? []), address])
    }
  }
  const gone = new Set([...moved.values()].flat())
  return columns.flatMap((_, index) => (gone.has(index) ? [] : [index, ...(moved.get(index) ?? [])]))
}

function standBefore(addresses: readonly number[], people: readonly number[]): boolean {
  const [firstAddress, firstPerson, lastAddress, lastPerson] = [addresses[0], people[0], addresses.at(-1), people.at(-1)]
  if (firstAddress === undefined || firstPerson === undefined || lastAddress === undefined || lastPerson === undefined) return false
  return firstAddress < firstPerson && lastAddress < lastPerson
}

function contentOf(cells: readonly string[]): Column {
  if (cells.length === 0) return 'ignored'
  const most = (test: (cell: string) => boolean) => cells.filter(test).length * 2 > cells.length
  if (most((cell) => cell.includes('@') && normaliseEmail(cell).ok)) return 'email'
  if (most((cell) => /^\d{1,4}[.)]?$/.test(cell) && !/^(19|20)\d\d$/.test(cell))) return 'ignored'
  if (most((cell) => parseDateWithPrecision(cell).ok)) return 'joined'
  if (most((cell) => normalisePhone(cell).ok)) return 'phone'
  if (most((cell) => /^(https?:\/\/|www\.)\S+$/i.test(cell))) return 'website'
  if (most((cell) => roleByName(cell) !== null)) return 'role'
  return 'note'
}

function shareOfPeople(rows: readonly (readonly string[])[], column: number): number {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.length === 0 ? 0 : cells.filter(looksLikePerson).length / cells.length
}

/** Two or three words with capitals, no digits: Anna Berg, Ali von Essen. */
function looksLikePerson(cell: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?: (?:von|af|de|van|el|al))?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(cell.trim())
}

export type MandateKind = 'representative' | 'deputy' | 'contact' | 'signatory'

/** A mandate by the words people use for it, or null. */
export function roleByName(text: string): MandateKind | null {
  const column = headings.get(plainHeading(text))
  return column === 'representative' || column === 'deputy' || column === 'contact' || column === 'signatory' ? column : null
}

function entries(column: Column, words: string): [string, Column][] {
  return words.split(' ').map((word) => [word, column])
}

/** "E-post:" → epost, "Kontaktperson (namn)" → kontaktperson. */
function plainHeading(text: string): string {
  return text
    .slice(0, 60)
    .toLowerCase()
    .replace(/\(.*\)/u, '')
    .replace(/[^\p{L}]/gu, '')
}
