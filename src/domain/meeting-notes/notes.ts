import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Translated } from '#platform/i18n'

/** draft → sent → final. Sent ones can be commented on until their date; final ones are frozen, and only corrections are told beside them. */
export const notesStates = ['draft', 'sent', 'final'] as const
export type NotesState = (typeof notesStates)[number]

export const longestNotesText = 20_000
export const longestComment = 4000

const translated = z.record(z.string(), z.string().optional())

const words = z.object({
  introduction: translated.default({}),
  closing: translated.default({}),
  /** By the agenda item's id. */
  items: z.record(z.string(), translated).default({}),
})

/** What a person writes into the notes; everything else is read from the record. */
export interface NotesWords {
  readonly introduction: Translated
  readonly closing: Translated
  readonly items: Readonly<Record<string, Translated>>
}

const date = z.object({ date: z.string(), precision: z.enum(['day', 'month', 'season', 'year', 'no-later-than']) })

const outcome = z.object({
  kind: z.enum(['information', 'decision', 'task']),
  text: translated,
  owner: z.string().nullable(),
  ownerRole: z.enum(['secretariat', 'group', 'everyone']).nullable(),
  due: date.nullable(),
  /** Organisations present when it was decided. */
  present: z.array(z.string()),
})

const facts = z.object({
  meeting: z.object({
    title: translated,
    kind: z.string(),
    on: date.nullable(),
    startsAt: z.string().nullable(),
    endsAt: z.string().nullable(),
    place: z.string().nullable(),
    isOnline: z.boolean(),
    convenedBy: z.string().nullable(),
    hostedBy: z.string().nullable(),
    ledBy: z.string().nullable(),
  }),
  groups: z.array(translated),
  areas: z.array(translated),
  present: z.array(z.object({ name: z.string(), how: z.enum(['room', 'online', 'both']) })),
  items: z.array(z.object({ id: z.string(), title: translated, isForwarded: z.boolean(), outcomes: z.array(outcome) })),
  /** What came up outside the agenda. */
  others: z.array(outcome),
  agreement: z
    .object({
      text: translated,
      agreedOn: z.string().nullable(),
      voices: z.array(
        z.object({
          name: z.string(),
          answer: z.enum(['yes', 'yes-but', 'not-yet']),
          concern: z.string().nullable(),
          wasPresent: z.boolean(),
        }),
      ),
    })
    .nullable(),
  leads: z.array(z.object({ organisation: z.string(), subject: translated, isConfirmed: z.boolean() })),
  next: z.object({ title: translated, on: date }).nullable(),
})

/** What the record says of a meeting, for its notes. Organisations are named; people are not, so that one of them can be forgotten. */
export type NotesFacts = z.infer<typeof facts>
export type NotedOutcome = z.infer<typeof outcome>

const snapshot = z.object({ facts, words })

/** The notes as they were made final. */
export interface NotesSnapshot {
  readonly facts: NotesFacts
  readonly words: NotesWords
}

export function readNotesWords(value: unknown): NotesWords {
  const parsed = words.safeParse(value)
  return parsed.success ? parsed.data : { introduction: {}, closing: {}, items: {} }
}

export function readNotesSnapshot(value: unknown): NotesSnapshot {
  return snapshot.parse(value)
}

/** SHA-256 in hexadecimal of a snapshot, the same whatever order its fields come back in from the database. */
export function hashOfNotes(value: NotesSnapshot): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  )
}

export function notesState(text: string): NotesState {
  return notesStates.find((state) => state === text) ?? 'draft'
}
