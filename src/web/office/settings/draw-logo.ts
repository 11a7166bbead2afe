import sharp from 'sharp'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

const mostBytes = 2 * 1024 * 1024
/** Twice the height it is shown at, for screens of double density. */
const heightDrawn = 72
const widest = 480

export interface DrawnLogo {
  readonly key: string
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

/** A logo as pages can carry it: a small PNG without anything hidden in it. Drawings in SVG can hold programs and are refused. */
export async function drawLogo(upload: File): Promise<Outcome<DrawnLogo, 'logo-too-large' | 'logo-not-understood'>> {
  if (upload.size > mostBytes) return notDone('logo-too-large')
  try {
    const picture = sharp(await upload.arrayBuffer(), { limitInputPixels: 40_000_000 })
    const { format } = await picture.metadata()
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') return notDone('logo-not-understood')
    const { data, info } = await picture
      .rotate()
      .resize({ height: heightDrawn, width: widest, fit: 'inside' })
      .png({ palette: true })
      .toBuffer({ resolveWithObject: true })
    return done({
      key: `logo-${newId()}.png`,
      width: Math.max(1, Math.round(info.width / 2)),
      height: Math.max(1, Math.round(info.height / 2)),
      png: new Uint8Array(data),
    })
  } catch {
    return notDone('logo-not-understood')
  }
}
