import { findStaged, forgetStaged, stageFiles, type Files } from '#platform/files'
import { pictureKinds, type PreparedPicture } from './prepare-picture.ts'

/** A picture that waits for the rest of its form to be right. */
export interface StagedPicture {
  readonly id: string
  readonly picture: PreparedPicture
}

/** Keeps a prepared picture while its form is mended. It is no picture of the contract yet, and nobody can fetch it. */
export async function stagePicture(
  files: Files,
  { contractId, at, picture }: { readonly contractId: string; readonly at: Date; readonly picture: PreparedPicture },
): Promise<StagedPicture> {
  const { width, height } = picture
  const parts = picture.files.map((file) => ({ name: `${file.width}.${file.kind}`, bytes: file.bytes }))
  return { id: await stageFiles(files, { owner: contractId, at, facts: { width, height }, parts }), picture }
}

/** The picture that was sent with an earlier try of the form. Null: none of this contract, or it was swept after a day. */
export async function findStagedPicture(
  files: Files,
  { contractId, id }: { readonly contractId: string; readonly id: string },
): Promise<StagedPicture | null> {
  const staged = await findStaged(files, { owner: contractId, id })
  if (staged === null) return null
  const { width, height } = staged.facts
  if (typeof width !== 'number' || typeof height !== 'number') return null
  const kept = staged.parts.flatMap(({ name, bytes }) => {
    const [size = '', ending] = name.split('.')
    const kind = pictureKinds.find((each) => each === ending)
    return kind === undefined ? [] : [{ width: Number(size), kind, bytes }]
  })
  return { id, picture: { width, height, files: kept } }
}

/** The picture is kept for good, or another was chosen instead. */
export function forgetStagedPicture(files: Files, { contractId, id }: { readonly contractId: string; readonly id: string }): Promise<void> {
  return forgetStaged(files, { owner: contractId, id })
}
