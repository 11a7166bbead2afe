import { parseDateWithPrecision } from '#platform/dates'
import { normaliseEmail, normalisePhone, safeUrl, tidyLine, tidyText } from '#platform/text'
import { guessKind } from './guess-kind.ts'
import { kindByName } from './kind-names.ts'
import type { PastedLine } from './pasted-cells.ts'
import { readingOrder, roleByName, type Column, type MandateKind } from './pasted-columns.ts'
import type { PastedOrganisation, PastedPerson, PasteProblem } from './pasted-organisation.ts'
import { maybeTwo } from './split-enumeration.ts'

export const longestName = 200

/** A row that is a name and nothing else. */
export function rowOfName(
  text: string,
  { line, unclosedQuote }: PastedLine,
  where: { readonly locality: string; readonly endsList: boolean; readonly separator: string },
): PastedOrganisation {
  const name = withoutStraySeparators(tidyLine(text))
  const two = maybeTwo(name)
  const problems: PasteProblem[] = nameProblems(name)
  if (two && where.endsList) problems.push('maybe-two')
  if (where.separator === '\n' && /, /.test(name)) problems.push('comma-in-name')
  if (unclosedQuote) problems.push('unclosed-quote')
  return { line, alsoOnLines: [], name, ...guesses(name, where.locality), maybeTwo: two, people: [], notes: '', problems }
}

/** A row of a table: each cell read as what its column holds. */
export function rowOfTable(columns: readonly Column[], { line, cells, unclosedQuote }: PastedLine, locality: string): PastedOrganisation {
  const found = new RowReader(locality)
  for (const index of readingOrder(columns)) found.read(columns[index] ?? 'ignored', cells[index] ?? '')
  for (const extra of cells.slice(columns.length)) found.read('note', extra)
  return found.row(line, unclosedQuote === true)
}

/** Rows with the same name become one, with all their people; a name said twice in a plain list is marked. */
export function mergeRepeated(rows: readonly PastedOrganisation[]): PastedOrganisation[] {
  const byName = Map.groupBy(rows, (row) => (row.name === '' ? row : row.name.toLowerCase()))
  return [...byName.values()].flatMap(([first, ...again]) =>
    first === undefined ? [] : [again.length === 0 ? first : merged(first, again)],
  )
}

function merged(first: PastedOrganisation, again: readonly PastedOrganisation[]): PastedOrganisation {
  const all = [first, ...again]
  const joinedOn = all.find((row) => row.joinedOn !== undefined)?.joinedOn
  const website = all.find((row) => row.website !== undefined)?.website
  const phone = all.find((row) => row.phone !== undefined)?.phone
  const repeated = again.some((row) => row.people.length === 0) ? ['repeated' as const] : []
  return {
    ...first,
    alsoOnLines: again.map((row) => row.line),
    people: all.flatMap((row) => row.people),
    ...(joinedOn === undefined ? {} : { joinedOn }),
    ...(website === undefined ? {} : { website }),
    ...(phone === undefined ? {} : { phone }),
    notes: [...new Set(all.map((row) => row.notes).filter((note) => note !== ''))].join('\n'),
    problems: [...new Set([...all.flatMap((row) => row.problems), ...repeated])],
  }
}

/** "Esam ," and "; Esam" are Esam. */
function withoutStraySeparators(name: string): string {
  return name.length > longestName * 10 ? name : name.replace(/^[,; ]+/, '').replace(/[,; ]+$/, '')
}

function nameProblems(name: string): PasteProblem[] {
  if (name === '') return ['name-missing']
  if (name.length > longestName) return ['name-too-long']
  if (!/\p{L}/u.test(name)) return ['name-is-a-number']
  return /^\S+@\S+$|^(https?:\/\/|www\.)\S+$/i.test(name) ? ['name-is-an-address'] : []
}

function guesses(name: string, locality: string): Pick<PastedOrganisation, 'kindGuess' | 'municipalSphereGuess'> {
  const { kind, confidence, municipalSphere } = guessKind(name.slice(0, longestName), locality)
  return { kindGuess: { kind, confidence }, municipalSphereGuess: municipalSphere }
}

interface PersonBegun {
  name: string
  email: string | null
  phone: PastedPerson['phone']
  mandate: MandateKind | null
}

/** Gathers one organisation from the cells of its row, in reading order: addresses belong to the person read before them. */
class RowReader {
  readonly #locality: string
  readonly #problems: PasteProblem[] = []
  readonly #people: PersonBegun[] = []
  readonly #notes: string[] = []
  #name = ''
  #kind: PastedOrganisation['kindGuess'] | null = null
  #facts: Pick<PastedOrganisation, 'joinedOn' | 'website' | 'phone'> = {}
  #role: MandateKind | null = null

  constructor(locality: string) {
    this.#locality = locality
  }

  read(column: Column, cell: string): void {
    const text = tidyLine(cell)
    if (column === 'person' || column === 'representative' || column === 'deputy' || column === 'contact' || column === 'signatory') {
      this.#readPerson(column === 'person' ? null : column, text)
    } else if (text !== '') this.#readFact(column, text, cell)
  }

  #readFact(column: Exclude<Column, 'person' | MandateKind>, text: string, cell: string): void {
    switch (column) {
      case 'name':
        this.#name = text
        break
      case 'kind': {
        const kind = kindByName(text)
        if (kind === null) this.#problems.push('kind-not-understood')
        else this.#kind = { kind, confidence: 'sure' }
        break
      }
      case 'joined': {
        const when = parseDateWithPrecision(text)
        if (when.ok) this.#facts = { ...this.#facts, joinedOn: when.value }
        else this.#problems.push(when.reason === 'date-missing' ? 'date-not-understood' : when.reason)
        break
      }
      case 'website': {
        const website = safeUrl(text)
        if (website === null) this.#problems.push('website-not-understood')
        else this.#facts = { ...this.#facts, website }
        break
      }
      case 'organisation-phone':
        this.#readPhone(text, (phone) => (this.#facts = { ...this.#facts, phone: phone.display }))
        break
      case 'phone':
        this.#readPhone(
          text,
          (phone) => (this.#addressee((person) => person.phone === null || person.phone.tel === phone.tel).phone = phone),
        )
        break
      case 'email': {
        const email = normaliseEmail(text)
        if (email.ok) this.#addressee((person) => person.email === null || person.email === email.value).email = email.value
        else this.#problems.push('email-not-understood')
        break
      }
      case 'role':
        this.#readRole(text)
        break
      case 'note':
        this.#notes.push(tidyText(cell))
        break
      case 'ignored':
        break
      default:
        column satisfies never
    }
  }

  #readPerson(mandate: MandateKind | null, text: string): void {
    const address = text.length > longestName || !text.includes('@') ? null : /^(.*?)[<(]?([^\s<(]+@[^\s>)]+)[>)]?$/u.exec(text)
    const email = address === null ? null : normaliseEmail(address[2] ?? '')
    const name = email?.ok === true ? tidyLine((address?.[1] ?? '').replace(/[,;:]\s*$/, '')) : text
    // An empty cell still begins a person, so that the address beside it does not go to the one before.
    this.#people.push({ name, email: email?.ok === true ? email.value : null, phone: null, mandate })
  }

  #readPhone(text: string, take: (phone: { display: string; tel: string }) => void): void {
    // A spreadsheet that took the number for a figure has lost its first nought.
    const phone = normalisePhone(/^[1-9]\d{7,8}$/.test(text) ? `0${text}` : text)
    if (phone.ok) take(phone.value)
    else this.#problems.push('phone-not-understood')
  }

  #readRole(text: string): void {
    const role = roleByName(text)
    const person = this.#people.at(-1)
    if (role === null) {
      this.#problems.push('role-not-understood')
      this.#notes.push(text)
    } else if (person === undefined) this.#role = role
    else person.mandate = role
  }

  /** The person an address belongs to: the last begun, if that one has none; else somebody new, as yet without name. */
  #addressee(lacks: (person: PersonBegun) => boolean): PersonBegun {
    const last = this.#people.at(-1)
    if (last !== undefined && lacks(last)) return last
    const person: PersonBegun = { name: '', email: null, phone: null, mandate: null }
    this.#people.push(person)
    return person
  }

  row(line: number, unclosedQuote: boolean): PastedOrganisation {
    const guess = guesses(this.#name, this.#locality)
    const people = this.#people
      .filter((person) => person.name !== '' || person.email !== null || person.phone !== null)
      .map((person): PastedPerson => ({ ...person, mandate: person.mandate ?? this.#role ?? 'contact' }))
    const problems = [...nameProblems(this.#name), ...this.#problems, ...(unclosedQuote ? ['unclosed-quote' as const] : [])]
    return {
      line,
      alsoOnLines: [],
      name: this.#name,
      kindGuess: this.#kind ?? guess.kindGuess,
      municipalSphereGuess: guess.municipalSphereGuess,
      maybeTwo: maybeTwo(this.#name),
      people,
      ...this.#facts,
      notes: this.#notes.filter((note) => note !== '').join('\n'),
      problems: [...new Set(problems)],
    }
  }
}
