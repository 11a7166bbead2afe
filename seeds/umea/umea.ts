/** Umeå: only what public sources state, each fact with its source. `null` is unknown and is never filled in. */
import { z } from 'zod'
import type { SourcedWorld } from './sourced-world.ts'
import facts from './umea.json' with { type: 'json' }

const text = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) })
const knownText = z.strictObject({ sv: z.string().min(1).nullable(), en: z.string().min(1).nullable() })
const plainDate = z.iso.date()
const dated = z.strictObject({
  date: plainDate,
  precision: z.enum(['day', 'month', 'season', 'year', 'no-later-than']),
})
const kind = z.enum([
  'company',
  'municipal-company',
  'state-company',
  'municipality',
  'region',
  'authority',
  'university',
  'research-institute',
  'association',
])
const sourcedText = z.strictObject({ text, source: z.string() })
const stated = { words: knownText, on: dated.nullable(), source: z.string(), note: text.nullable() }

const contract = z.strictObject({
  name: text,
  nameSource: z.strictObject({ sv: z.string(), en: z.string() }),
  locality: z.string(),
  municipalityCode: z.string().regex(/^\d{4}$/),
  municipalityCodeSource: z.string(),
  coordinator: sourcedText,
  purpose: sourcedText,
  workStarted: z.strictObject({ on: dated, source: z.string() }),
  firstSigning: z.strictObject({ on: dated, source: z.string() }),
  period: z.strictObject({ from: plainDate, to: plainDate, source: z.string() }),
  rule: z.strictObject({ kind: z.literal('at-least-challenges'), count: z.int(), source: z.string() }),
  instrument: sourcedText,
  joiningAsksFor: z.strictObject({ list: z.array(text), source: z.string() }),
  legallyBinding: z.null(),
  fee: z.null(),
  municipalityCommits: sourcedText,
  commitments: z.array(z.strictObject({ number: z.int(), title: text, means: z.array(text), requirement: text, source: z.string() })),
  goals: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(['yearly-rate', 'per-capita', 'neutral', 'definition']),
      year: z.int().nullable(),
      value: z.number().nullable(),
      unit: z.string().nullable(),
      text,
      source: z.string(),
    }),
  ),
  engagementSteps: z.strictObject({ steps: z.array(text), source: z.string(), note: text }),
})

const foundingMeeting = z.strictObject({
  title: text,
  date: plainDate,
  hours: z.int(),
  start: z.null(),
  place: z.null(),
  group: text,
  attending: z.array(z.string()),
  attendingStated: z.strictObject(stated),
  format: z.array(text),
  question: text,
  agreement: text,
  offer: text,
  nextSteps: z.array(z.strictObject({ owner: text, text, due: dated.nullable() })),
  source: z.string(),
})

const emissions = z.strictObject({
  edition: z.string(),
  invented: z.literal(false),
  source: text,
  sourceKey: z.string(),
  unit: z.literal('tonnes CO2e'),
  licenceNote: text,
  sectors: z.array(z.strictObject({ key: z.string(), name: text })),
  years: z.array(z.strictObject({ year: z.int(), bySector: z.array(z.number()), total: z.number() })),
})

const world = z.strictObject({
  slug: z.literal('umea'),
  invented: z.literal(false),
  compiledOn: plainDate,
  notice: text,
  sources: z.array(z.strictObject({ key: z.string(), title: z.string(), site: z.string() })),
  notFound: z.array(text),
  contract,
  focusAreas: z.array(z.strictObject({ key: z.string(), number: z.int(), name: text, source: z.string(), note: text.nullable() })),
  challenges: z.array(
    z.strictObject({
      key: z.string(),
      name: knownText,
      suggestedArea: z.string(),
      knownAdopters: z.array(z.string()),
      sources: z.array(z.string()),
      note: text.nullable(),
    }),
  ),
  organisations: z.array(
    z.strictObject({
      name: z.string(),
      kindInferred: kind,
      affiliated: dated,
      joinedYear: z.int().nullable(),
      diplomaOn: plainDate.nullable(),
      attendedFirstMeeting: z.boolean(),
      sources: z.array(z.string()),
      note: text.nullable(),
    }),
  ),
  organisationCounts: z.array(z.strictObject({ count: z.int(), ...stated })),
  whoLeadsWhat: z.null(),
  leadsStated: z.strictObject(stated),
  foundingMeeting,
  events: z.array(
    z.strictObject({
      on: dated.nullable(),
      to: plainDate.nullable(),
      planned: z.boolean(),
      title: text,
      source: z.string(),
      note: text.nullable(),
    }),
  ),
  emissions,
})

export const umea: SourcedWorld = world.parse(facts)
