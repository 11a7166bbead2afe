import sharp, { type Sharp } from 'sharp'
import { done, notDone, type Outcome } from '#platform/outcome'

/** The largest picture that is taken in, in bytes. */
export const largestPicture = 5 * 1024 * 1024

/** Widths a picture is kept in, in pixels, and the kinds of file. */
export const pictureWidths = [480, 960, 1600] as const
export const pictureKinds = ['avif', 'webp', 'jpeg'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** Pixels: a ribbon higher than this is made narrower, so that no picture fills the memory; one flatter than this shows nothing. */
const tallest = 3200
const flattest = 80

export interface PreparedPicture {
  readonly width: number
  readonly height: number
  readonly files: readonly { readonly width: number; readonly kind: PictureKind; readonly bytes: Uint8Array }[]
}

export type CannotPreparePicture = 'picture-too-large' | 'not-a-picture' | 'picture-kind-unknown' | 'picture-too-small'

/** Makes a sent picture ready: turned upright, in several widths and kinds of file, and without anything the camera wrote about place and time. */
export async function preparePicture(bytes: Uint8Array): Promise<Outcome<PreparedPicture, CannotPreparePicture>> {
  if (bytes.length > largestPicture) return notDone('picture-too-large', { megabytes: 5 })
  const kind = kindByFirstBytes(bytes)
  if (kind === 'vector' || kind === 'heic') return notDone('picture-kind-unknown')
  if (kind === null) return notDone('not-a-picture')
  try {
    const upright = await sharp(bytes, { limitInputPixels: 80_000_000, failOn: 'error' })
      .autoOrient()
      .resize({ width: 1600, height: tallest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = upright.info
    if (width < 320 || height < flattest) return notDone('picture-too-small', { pixels: 320 })
    const files: PreparedPicture['files'][number][] = []
    for (const wanted of widthsOf(width)) {
      const resized = sharp(upright.data, { raw: { width, height, channels } }).resize({ width: wanted })
      for (const each of pictureKinds) files.push({ width: wanted, kind: each, bytes: await encode(resized.clone(), each) })
    }
    return done({ width, height, files })
  } catch {
    return notDone('not-a-picture')
  }
}

/** Turns a drawing of our own (SVG) into a picture that can be prepared. Never for what somebody sends in. */
export async function rasteriseDrawing(svg: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await sharp(svg, { density: 96 }).resize({ width: 1600 }).png().toBuffer())
}

/** The widths kept of a picture this wide: never larger than it is. */
export function widthsOf(width: number): number[] {
  const smaller = pictureWidths.filter((each) => each < width)
  return smaller.length === pictureWidths.length ? smaller : [...smaller, width]
}

function encode(image: Sharp, kind: PictureKind): Promise<Buffer> {
  if (kind === 'avif') return image.avif({ quality: 50, effort: 1 }).toBuffer()
  if (kind === 'webp') return image.webp({ quality: 74 }).toBuffer()
  return image.jpeg({ quality: 78, mozjpeg: true }).toBuffer()
}

/** What a file is by its own first bytes; its name and stated type prove nothing. */
function kindByFirstBytes(bytes: Uint8Array): 'photo' | 'vector' | 'heic' | null {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (head.startsWith('\u00FF\u00D8\u00FF') || head.startsWith('\u0089PNG\r\n') || head.startsWith('GIF8') || /^RIFF....WEBP/s.test(head))
    return 'photo'
  const brand = /^....ftyp(....)/s.exec(head)?.[1]
  if (brand !== undefined) return brand.startsWith('avi') ? 'photo' : 'heic'
  return /<svg|<\?xml|<!DOCTYPE svg/i.test(head) ? 'vector' : null
}
