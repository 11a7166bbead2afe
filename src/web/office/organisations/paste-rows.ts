import {
  findNearDuplicates,
  isOrganisationKind,
  type NamedOrganisation,
  type OrganisationKind,
  type PastedOrganisation,
  type PasteProblem,
  type ReadOrganisation,
} from '#domain/organisations'
import type { Form } from '#web/form'

/** One row of the preview: what was read, and what the secretariat has said about it. */
export interface PasteRow {
  readonly index: number
  readonly read: ReadOrganisation
  readonly taken: boolean
  readonly name: string
  readonly kind: OrganisationKind
  readonly kindIsGuess: boolean
  readonly sphere: 'yes' | 'no' | ''
  /** The id of the organisation it is; '' for a new one. */
  readonly sameAs: string
  readonly divided: boolean
  /** Organisations of the register it may be. */
  readonly candidates: readonly NamedOrganisation[]
  /** Another row of the same paste that it is like. */
  readonly likeLine: number | null
}

const hopeless: readonly PasteProblem[] = ['name-missing', 'name-is-a-number', 'name-too-long']

/** The rows as first shown: everything guessed, what is surely the same as before already matched. */
export function firstRows(organisations: readonly ReadOrganisation[], existing: readonly NamedOrganisation[]): PasteRow[] {
  const near = findNearDuplicates(
    organisations.map(({ name }) => name),
    existing,
  )
  const byRow = Map.groupBy(near, ({ index }) => index)
  const byId = new Map(existing.map((one) => [one.id, one]))
  return organisations.map((read, index) => {
    const likes = byRow.get(index) ?? []
    const candidates = likes.flatMap(({ like }) => (like.source === 'existing' ? (byId.get(like.id) ?? []) : []))
    const surely = likes.find(
      ({ like, reason }) => like.source === 'existing' && (reason === 'same-name' || reason === 'same-but-for-form'),
    )
    const given = likes.find(({ like }) => like.source === 'given')
    return {
      index,
      read,
      taken: !read.problems.some((problem) => hopeless.includes(problem)),
      name: read.name,
      kind: read.kindGuess.kind,
      kindIsGuess: read.kindGuess.confidence !== 'sure',
      sphere: guessSphere(read),
      sameAs: surely?.like.source === 'existing' ? surely.like.id : '',
      divided: false,
      candidates,
      likeLine: given?.like.source === 'given' ? (organisations[given.like.index]?.line ?? null) : null,
    }
  })
}

/** A kind that was told outranks what the name sounds like: a municipal company is the municipality's. */
function guessSphere({ kindGuess, municipalSphereGuess }: ReadOrganisation): PasteRow['sphere'] {
  if (kindGuess.kind === 'municipal-company' && municipalSphereGuess === 'no') return 'yes'
  return municipalSphereGuess === 'maybe' ? '' : municipalSphereGuess
}

/** The rows as corrected in the form. A row whose text has changed since is shown as it was first read. */
export function correctedRows(rows: readonly PasteRow[], form: Form): PasteRow[] {
  return rows.map((row) => {
    if (form.get(`was-${row.index}`) !== row.read.name) return row
    const kind = form.get(`kind-${row.index}`)
    const sphere = form.get(`sphere-${row.index}`)
    const sameAs = form.get(`same-${row.index}`)
    return {
      ...row,
      taken: form.has(`take-${row.index}`),
      name: form.get(`name-${row.index}`),
      kind: isOrganisationKind(kind) ? kind : row.kind,
      kindIsGuess: row.kindIsGuess && kind === row.kind,
      sphere: sphere === 'yes' || sphere === 'no' ? sphere : '',
      sameAs: row.candidates.some(({ id }) => id === sameAs) ? sameAs : '',
      divided: form.has(`divide-${row.index}`),
    }
  })
}

/** What the verb is given: the rows that are taken, the double ones divided. */
export function toOrganisations(rows: readonly PasteRow[]): PastedOrganisation[] {
  return rows
    .filter(({ taken }) => taken)
    .flatMap((row) => {
      const people = row.read.people.map(({ name, email, phone, mandate }) => ({ name, email, phone: phone?.display ?? null, mandate }))
      const base = {
        kind: row.kind,
        kindIsGuess: row.kindIsGuess,
        municipalSphere: row.sphere === '' ? null : row.sphere === 'yes',
        joined: row.read.joinedOn ?? null,
        website: row.read.website ?? null,
        phone: row.read.phone ?? null,
        note: row.read.notes,
      }
      const names = row.divided ? row.name.split(/ och | and | samt /u) : [row.name]
      return names.map((name, index) => ({
        ...base,
        name,
        sameAsId: row.sameAs === '' || row.divided ? null : row.sameAs,
        people: index === 0 ? people : [],
      }))
    })
}
