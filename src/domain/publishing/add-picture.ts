import { isDeepStrictEqual } from 'node:util'
import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import type { Files } from '#platform/files'
import type { Translated } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { findPictureToDescribe } from './picture-queries.ts'
import { pictureKinds, widthsOf, type PictureKind, type PreparedPicture } from './prepare-picture.ts'

export const consents = ['given', 'nobody-recognisable'] as const
/** Those in the picture have said yes, or nobody can be recognised. */
export type Consent = (typeof consents)[number]

export interface PictureDetails {
  readonly alt: Translated
  readonly credit: string
  /** null: not answered, and then the picture is not taken in. */
  readonly consent: Consent | null
}

export type CannotAddPicture = 'alt-missing' | 'alt-too-long' | 'credit-too-long' | 'consent-missing'

export interface PictureProblem {
  readonly at: 'alt' | 'credit' | 'consent'
  readonly language: string | null
  readonly reason: CannotAddPicture
}

/** What must be known of a picture before it is kept: what it shows, in the first language, and that those in it agree. Everything that is missing, at once. */
export function problemsWithPicture({ alt, credit, consent }: PictureDetails, firstLanguage: string): PictureProblem[] {
  const problems: PictureProblem[] = []
  if (tidyLine(alt[firstLanguage] ?? '') === '') problems.push({ at: 'alt', language: firstLanguage, reason: 'alt-missing' })
  for (const [language, text] of Object.entries(alt))
    if ((text ?? '').length > 500) problems.push({ at: 'alt', language, reason: 'alt-too-long' })
  if (credit.length > 200) problems.push({ at: 'credit', language: null, reason: 'credit-too-long' })
  if (consent === null) problems.push({ at: 'consent', language: null, reason: 'consent-missing' })
  return problems
}

/** Keeps a prepared picture with its text for those who do not see it, who made it, and the consent of those in it. */
export async function addPicture(
  writing: Writing,
  files: Files,
  input: PictureDetails & { readonly picture: PreparedPicture },
): Promise<Outcome<{ pictureId: string }, CannotAddPicture>> {
  const contract = await getContract(writing)
  const [problem] = problemsWithPicture(input, contract.languages[0] ?? 'sv')
  if (problem !== undefined || input.consent === null) return notDone(problem?.reason ?? 'consent-missing')

  const pictureId = newId()
  const { width, height } = input.picture
  for (const file of input.picture.files) await files.put(pictureFile(pictureId, file.width, file.kind), file.bytes)
  await writing.transaction
    .insertInto('pictures')
    .values({
      contract_id: writing.contractId,
      id: pictureId,
      file_key: pictureId,
      width,
      height,
      alt: JSON.stringify(tidied(input.alt)),
      credit: tidyLine(input.credit) || null,
      consent: input.consent,
      added_at: writing.clock.now(),
      removed_at: null,
    })
    .execute()
  await record(writing, {
    kind: 'PictureAdded',
    subject: { kind: 'picture', id: pictureId },
    particulars: { consent: input.consent, files: input.picture.files.length },
  })
  return done({ pictureId })
}

/** The name a picture of one width and kind is kept and fetched under: `0199…-960.webp`. */
export function pictureFile(pictureId: string, width: number, kind: PictureKind): string {
  return `${pictureId}-${width}.${kind}`
}

/** Which picture a file's name means, or null when it is no such name. */
export function readPictureFile(file: string): { readonly pictureId: string; readonly width: number; readonly kind: PictureKind } | null {
  const [, pictureId, width, extension] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{2,4})\.([a-z]+)$/.exec(file) ?? []
  const kind = pictureKinds.find((each) => each === extension)
  return pictureId === undefined || width === undefined || kind === undefined ? null : { pictureId, width: Number(width), kind }
}

/** All files of a picture: for its srcset, the smallest first. */
export function pictureFiles(
  picture: { readonly id: string; readonly width: number },
  kind: PictureKind,
): { readonly file: string; readonly width: number }[] {
  return widthsOf(picture.width).map((width) => ({ file: pictureFile(picture.id, width, kind), width }))
}

function tidied(alt: Translated): Translated {
  return Object.fromEntries(
    Object.entries(alt)
      .map(([language, text]) => [language, tidyLine(text ?? '')])
      .filter(([, text]) => text !== ''),
  )
}

/** Changes what is said about a picture. Published pages keep what was said when they were published. */
export async function describePicture(
  writing: Writing,
  input: PictureDetails & { readonly pictureId: string },
): Promise<Outcome<null, CannotAddPicture | 'no-such-picture'>> {
  const { transaction, contractId } = writing
  const contract = await getContract(writing)
  const [problem] = problemsWithPicture(input, contract.languages[0] ?? 'sv')
  if (problem !== undefined || input.consent === null) return notDone(problem?.reason ?? 'consent-missing')
  const details = { alt: JSON.stringify(tidied(input.alt)), credit: tidyLine(input.credit) || null, consent: input.consent }
  const known = await findPictureToDescribe(writing, input.pictureId)
  if (known === null) return notDone('no-such-picture')
  const isSame =
    known.consent === details.consent && known.credit === details.credit && isDeepStrictEqual({ ...known.alt }, { ...tidied(input.alt) })
  if (isSame) return done(null)
  await transaction.updateTable('pictures').set(details).where('contract_id', '=', contractId).where('id', '=', input.pictureId).execute()
  await record(writing, {
    kind: 'PictureDescribed',
    subject: { kind: 'picture', id: input.pictureId },
    particulars: { consent: input.consent },
  })
  return done(null)
}
