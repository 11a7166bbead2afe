import { isDeepStrictEqual } from 'node:util'
import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { contrast, isColour, leastContrast, paper } from './contrast.ts'
import type { ContractTheme } from './contract-queries.ts'

export type CannotSetTheme = 'brand-not-understood' | 'brand-ink-not-understood' | 'brand-too-pale' | 'brand-ink-too-pale'

/** The city's own colours: its mark, and the links beside it. Both must be readable on our paper, or nothing is changed; the figure is told. */
export async function setTheme(writing: Writing, theme: ContractTheme): Promise<Outcome<{ eventId: string }, CannotSetTheme>> {
  const { brand, brandInk } = theme
  if (brand !== undefined && !isColour(brand)) return notDone('brand-not-understood')
  if (brandInk !== undefined && !isColour(brandInk)) return notDone('brand-ink-not-understood')
  if (brand !== undefined && contrast(brand, paper) < leastContrast) return notDone('brand-too-pale', figures(brand))
  if (brandInk !== undefined && contrast(brandInk, paper) < leastContrast) return notDone('brand-ink-too-pale', figures(brandInk))

  const before = await writing.transaction
    .selectFrom('contracts')
    .select('theme')
    .where('id', '=', writing.contractId)
    .executeTakeFirstOrThrow()
  await writeTheme(writing, theme)
  return done({
    eventId: await record(writing, {
      kind: 'ThemeSet',
      subject: { kind: 'contract', id: writing.contractId },
      particulars: { theme, before: before.theme },
    }),
  })
}

/** Takes back a change of colours or logo, unless somebody has chosen others since. */
export async function restoreTheme(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, 'changed-since'>> {
  const now = await writing.transaction
    .selectFrom('contracts')
    .select('theme')
    .where('id', '=', writing.contractId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isDeepStrictEqual({ ...now.theme }, event.particulars['theme'])) return notDone('changed-since')
  await writeTheme(writing, event.particulars['before'] ?? {})
  await record(writing, { kind: 'ThemeRestored', subject: { kind: 'contract', id: writing.contractId }, undoes: event.id })
  return done(null)
}

function figures(colour: string) {
  return { colour, contrast: Math.floor(contrast(colour, paper) * 10) / 10, least: leastContrast }
}

function writeTheme({ transaction, contractId }: Writing, theme: unknown) {
  return transaction
    .updateTable('contracts')
    .set({ theme: JSON.stringify(theme) })
    .where('id', '=', contractId)
    .execute()
}
