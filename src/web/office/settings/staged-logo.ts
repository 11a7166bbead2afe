import { findStaged, forgetStaged, stageFiles } from '#platform/files'
import type { Visit } from '#web/visit'
import type { DrawnLogo } from './draw-logo.ts'

type ThemeVisit = Visit<'office/settings/theme'>

/** A logo that was sent with colours that could not be used: kept, so that nobody has to choose it again. */
export interface StagedLogo {
  readonly id: string
  readonly drawn: DrawnLogo
}

export async function stageLogo({ files, site, clock }: ThemeVisit, drawn: DrawnLogo): Promise<StagedLogo> {
  const { key, width, height, png } = drawn
  const owner = site.contract.id
  return {
    id: await stageFiles(files, { owner, at: clock.now(), facts: { key, width, height }, parts: [{ name: 'png', bytes: png }] }),
    drawn,
  }
}

/** The logo of an earlier try of the form, of this contract and not older than a day. */
export async function findStagedLogo({ files, site, form }: ThemeVisit): Promise<StagedLogo | null> {
  const id = form.get('stagedLogo')
  const staged = id === '' || form.has('dropStagedLogo') ? null : await findStaged(files, { owner: site.contract.id, id })
  const { key, width, height } = staged?.facts ?? {}
  const png = staged?.parts[0]?.bytes
  if (png === undefined || typeof key !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null
  return { id, drawn: { key, width, height, png } }
}

export function forgetStagedLogo({ files, site }: ThemeVisit, id: string): Promise<void> {
  return forgetStaged(files, { owner: site.contract.id, id })
}
