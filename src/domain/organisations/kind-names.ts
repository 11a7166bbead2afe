import { organisationKinds, type OrganisationKind } from './organisation.ts'

/** A kind by the word somebody wrote for it in a column of kinds, Swedish or English, or null. */
export function kindByName(text: string): OrganisationKind | null {
  return names.get(text.toLowerCase().replace(/[^\p{L}]/gu, '')) ?? null
}

const names: ReadonlyMap<string, OrganisationKind> = new Map<string, OrganisationKind>([
  ...organisationKinds.map((kind): [string, OrganisationKind] => [kind.replace(/-/g, ''), kind]),
  ...named('company', 'företag bolag aktiebolag privatföretag privat näringsliv business'),
  ...named('municipal-company', 'kommunaltbolag kommunaltföretag kommunalabolag kommunbolag'),
  ...named('state-company', 'statligtbolag statligtföretag stateownedcompany'),
  ...named('municipality', 'kommun kommunal'),
  ...named('region', 'regioner landsting'),
  ...named('authority', 'myndighet statligmyndighet stat statlig offentlig agency'),
  ...named('university', 'universitet högskola lärosäte akademi'),
  ...named('research-institute', 'forskningsinstitut institut forskning'),
  ...named('association', 'förening ideellförening ideell civilsamhälle ngo'),
  ...named('cooperative', 'ekonomiskförening kooperativ'),
  ...named('foundation', 'stiftelse'),
  ...named('sole-trader', 'enskildfirma enmansföretag egenföretagare soletrader'),
  ...named('other', 'annat övrigt annan övriga'),
])

function named(kind: OrganisationKind, words: string): [string, OrganisationKind][] {
  return words.split(' ').map((word) => [word, kind])
}
