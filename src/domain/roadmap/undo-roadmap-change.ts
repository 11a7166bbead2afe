import type { Writing } from '#domain/history'
import { dayOf, homeZone } from '#platform/dates'
import { notDone, type Outcome } from '#platform/outcome'
import { undoPaste, type UndonePaste } from './paste-roadmap.ts'
import { restoreItem } from './retire-item.ts'
import { resumeAdoption } from './withdraw-adoption.ts'
import type { RoadmapKind } from './roadmap-item.ts'

interface EventOfRoadmap {
  readonly id: string
  readonly kind: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}

const kindOfRetirement: Readonly<Record<string, RoadmapKind>> = {
  FocusAreaRetired: 'focus-area',
  ChallengeRetired: 'challenge',
  QuestionRetired: 'question',
}

/** Puts back an area, challenge or question that was retired. */
export async function undoRetired(writing: Writing, event: EventOfRoadmap): Promise<Outcome<unknown>> {
  const kind = kindOfRetirement[event.kind]
  return kind === undefined ? notDone('cannot-be-undone') : restoreItem(writing, { kind, id: event.subject_id, undoes: event.id })
}

/** Takes back a whole pasted list. */
export function undoRoadmapPasted(writing: Writing, event: EventOfRoadmap): Promise<Outcome<UndonePaste>> {
  return undoPaste(writing, event, dayOf(writing.clock.now(), homeZone))
}

/** An adoption that was withdrawn by mistake stands again. */
export async function undoAdoptionWithdrawn(writing: Writing, event: EventOfRoadmap): Promise<Outcome<unknown>> {
  const { adoptionId } = event.particulars
  return typeof adoptionId === 'string' ? resumeAdoption(writing, { adoptionId, undoes: event.id }) : notDone('cannot-be-undone')
}
