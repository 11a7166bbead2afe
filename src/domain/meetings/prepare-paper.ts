import sharp from 'sharp'
import { done, notDone, type Outcome } from '#platform/outcome'
import { stripUnseen } from '#platform/text'

/** The largest paper that is taken in, in bytes. */
export const largestPaper = 10 * 1024 * 1024

/** A file that may be kept and handed out: what it is was told by its bytes, not by whoever sent it. */
export interface PreparedPaper {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type CannotPreparePaper = 'file-too-large' | 'file-kind-unknown' | 'file-empty'

/** Kinds that are taken in, by extension. Documents with macros are not among them. */
const officeKinds: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
}

/** Makes a sent file ready: PDF and office documents as they are, pictures without what the camera wrote about place and time. */
export async function preparePaper(bytes: Uint8Array, name: string): Promise<Outcome<PreparedPaper, CannotPreparePaper>> {
  if (bytes.length === 0) return notDone('file-empty')
  if (bytes.length > largestPaper) return notDone('file-too-large')
  const { stem, extension } = tidyName(name)
  if (startsWith(bytes, '%PDF-')) return done({ fileName: `${stem}.pdf`, mediaType: 'application/pdf', bytes })
  const office = Object.hasOwn(officeKinds, extension) ? officeKinds[extension] : undefined
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    return office === undefined ? notDone('file-kind-unknown') : done({ fileName: `${stem}.${extension}`, mediaType: office, bytes })
  }
  return preparePicture(bytes, stem)
}

async function preparePicture(bytes: Uint8Array, stem: string): Promise<Outcome<PreparedPaper, CannotPreparePaper>> {
  const isPicture = startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00ff\u00d8\u00ff') || startsWith(bytes, 'RIFF')
  if (!isPicture) return notDone('file-kind-unknown')
  try {
    const upright = sharp(bytes, { limitInputPixels: 80_000_000, failOn: 'error' }).autoOrient()
    const { format } = await sharp(bytes).metadata()
    if (format === 'png') return done({ fileName: `${stem}.png`, mediaType: 'image/png', bytes: await upright.png().toBuffer() })
    if (format === 'jpeg')
      return done({ fileName: `${stem}.jpg`, mediaType: 'image/jpeg', bytes: await upright.jpeg({ quality: 88 }).toBuffer() })
    return format === 'webp'
      ? done({ fileName: `${stem}.webp`, mediaType: 'image/webp', bytes: await upright.webp({ quality: 88 }).toBuffer() })
      : notDone('file-kind-unknown')
  } catch {
    return notDone('file-kind-unknown')
  }
}

/** A file's name as it is shown and handed out: no folders, nothing unseen, at most 120 characters. */
function tidyName(name: string): { readonly stem: string; readonly extension: string } {
  const last = stripUnseen(name).split(/[/\\]/).at(-1) ?? ''
  const dot = last.lastIndexOf('.')
  const stem = (dot > 0 ? last.slice(0, dot) : last)
    .replaceAll(/[<>:"|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
  return { stem: stem === '' ? 'handling' : stem, extension: dot > 0 ? last.slice(dot + 1).toLowerCase() : '' }
}

/** Whether a file begins with these characters, one byte each. */
function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((character, index) => bytes[index] === character.charCodeAt(0))
}
