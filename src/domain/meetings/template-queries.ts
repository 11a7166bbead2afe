import { z } from 'zod'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'
import { meetingKind } from './meeting.ts'
import { readyMadeTemplates, type MeetingTemplate, type TemplateItem } from './ready-made-templates.ts'

const keptItems = z.array(
  z.object({
    title: z.record(z.string(), z.string()),
    minutes: z.number().nullable(),
    owner: z.string().nullable().optional(),
    isPublic: z.boolean().optional(),
  }),
)

/** Templates to make a meeting from: the contract's own first, then the ready-made ones. */
export async function listTemplates(reading: Reading): Promise<MeetingTemplate[]> {
  const rows = await own(reading).where('removed_at', 'is', null).orderBy('name').execute()
  return [...rows.map(toTemplate), ...readyMadeTemplates]
}

/** A template by its word or id; null when there is none. */
export async function findTemplate(reading: Reading, id: string): Promise<MeetingTemplate | null> {
  const ready = readyMadeTemplates.find((template) => template.id === id)
  if (ready !== undefined) return ready
  if (!isId(id)) return null
  const row = await own(reading).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
  return row === undefined ? null : toTemplate(row)
}

function own({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('meeting_templates')
    .select(['id', 'name', 'kind', 'minutes', 'agenda'])
    .where('contract_id', '=', contractId)
}

function toTemplate(row: {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly minutes: number | null
  readonly agenda: unknown
}): MeetingTemplate {
  const items = keptItems.safeParse(row.agenda)
  return {
    id: row.id,
    // Its own name is the secretariat's word for it, and says the same in every language.
    name: { sv: row.name },
    kind: meetingKind(row.kind),
    minutes: row.minutes,
    agenda: items.success ? items.data.map(toItem) : [],
    isOwn: true,
  }
}

function toItem({ title, minutes, owner = null, isPublic = true }: z.infer<typeof keptItems>[number]): TemplateItem {
  return { title, minutes, owner, isPublic }
}
