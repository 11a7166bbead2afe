import { z } from 'zod'
import { datePrecisions, type DateWithPrecision } from '#platform/dates'

/** What may be published: the report of a meeting, or a piece of news of its own. */
export const reportKinds = ['meeting-report', 'news'] as const
export type ReportKind = (typeof reportKinds)[number]

export const longestTitle = 160
export const longestText = 20_000
export const longestVoice = 1000
export const mostVoices = 8

/** The texts a person writes. For those in `draftedTexts` we have a sentence ready; nothing written means: use ours. */
export const writtenTexts = ['title', 'introduction', 'theDay', 'howItWas', 'howWeGoOn', 'whatNext', 'body'] as const
export type WrittenText = (typeof writtenTexts)[number]

/** What the editor is asked for, by kind, in the order of the page. */
export const textsOf: Readonly<Record<ReportKind, readonly WrittenText[]>> = {
  'meeting-report': ['title', 'introduction', 'theDay', 'howItWas', 'howWeGoOn', 'whatNext'],
  news: ['title', 'introduction', 'body'],
}

const voice = z.object({ text: z.string(), who: z.string() })
const words = z.object({
  title: z.string().optional(),
  introduction: z.string().optional(),
  theDay: z.string().optional(),
  howItWas: z.string().optional(),
  howWeGoOn: z.string().optional(),
  whatNext: z.string().optional(),
  body: z.string().optional(),
  voices: z.array(voice).optional(),
})

/** Somebody's own words, and who said them by role and organisation. */
export type VoiceHeard = z.infer<typeof voice>

/** The words of one language. A text that is left out is ours; one that is empty was taken away. */
export type Words = z.infer<typeof words>

/** The words of a report by language: `{ sv: { introduction: '…' }, en: {} }`. */
export type ReportWords = Readonly<Record<string, Words>>

const translated = z.record(z.string(), z.string().optional())
const named = z.object({ slug: z.string(), name: translated })
const organisation = z.object({ slug: z.string(), name: z.string() })
const date = z.object({ date: z.string(), precision: z.enum(['day', 'month', 'season', 'year', 'no-later-than']) })
const stated = z.object({ wording: translated, source: z.string() })
const subject = z.object({ kind: z.enum(['focus-area', 'challenge', 'question']), slug: z.string(), name: translated })

const facts = z.object({
  meeting: z.object({
    slug: z.string(),
    kind: z.string(),
    title: translated,
    on: date.nullable(),
    startsAt: z.string().nullable(),
    minutes: z.number().nullable(),
    place: z.string().nullable(),
    description: translated,
    isListed: z.boolean(),
    isFirstOfGroup: z.boolean(),
  }),
  groups: z.array(named),
  areas: z.array(named),
  organisations: z.array(organisation),
  areAllAffiliated: z.boolean(),
  attendanceStated: stated.nullable(),
  programme: z.array(translated),
  agreements: z.array(z.object({ text: translated, present: z.number(), agreed: z.number() })),
  decisions: z.array(translated),
  leads: z.object({
    areKnown: z.boolean(),
    organisations: z.number(),
    subjects: z.array(subject.extend({ organisations: z.array(organisation), unconfirmed: z.number() })),
    stated: stated.nullable(),
  }),
  steps: z.array(z.object({ text: translated, owner: organisation.nullable(), ownerRole: z.string().nullable(), due: date.nullable() })),
  areaMeetings: z.array(z.object({ area: named, meeting: z.object({ slug: z.string(), title: translated, on: date }).nullable() })),
  next: z.object({ slug: z.string(), title: translated, on: date }).nullable(),
  isFollowedUp: z.boolean(),
  sources: z.array(z.string()),
})

/** What the data says of a meeting, in every language it says it. Nothing here is ever typed a second time. */
export type MeetingFactsRead = z.infer<typeof facts>
export type NamedFact = z.infer<typeof named>
export type OrganisationFact = z.infer<typeof organisation>
export type StatedInFacts = z.infer<typeof stated>
export type LeadSubjectFact = MeetingFactsRead['leads']['subjects'][number]

const picture = z.object({ id: z.string(), width: z.number(), height: z.number(), alt: translated, credit: z.string().nullable() })

/** The picture of a page. `width` and `height` are those of its largest size, in pixels. */
export type PictureShown = z.infer<typeof picture>

const sentences = z.object({ agreements: z.array(z.string()), leads: z.string().nullable(), offer: z.string().nullable() })

/** Sentences we write from the facts and nobody edits, so that they always say what the record says. */
export type FactSentences = z.infer<typeof sentences>

const told = words.extend({ title: z.string(), voices: z.array(voice), sentences: sentences.nullable() })

/** Everything a page says in one language, with every drafted sentence settled. */
export type Told = z.infer<typeof told>

const snapshot = z.object({ facts: facts.nullable(), told: z.record(z.string(), told), picture: picture.nullable() })

/** A page as it was published: all facts and all words of that moment. */
export type Snapshot = z.infer<typeof snapshot>

export function readWords(value: unknown): ReportWords {
  const parsed = z.record(z.string(), words).safeParse(value)
  return parsed.success ? parsed.data : {}
}

export function readSnapshot(value: unknown): Snapshot {
  return snapshot.parse(value)
}

export function isReportKind(text: string): text is ReportKind {
  return reportKinds.some((kind) => kind === text)
}

/** A date and its precision as the database keeps them, or null where there is none. */
export function dateOf(day: string | null, precision: string | null): DateWithPrecision | null {
  const known = datePrecisions.find((each) => each === precision)
  return day === null || known === undefined ? null : { date: day, precision: known }
}
