import type { JSX } from 'preact'
import { create } from 'qrcode'

export interface QrCodeProps {
  /** What the code leads to. */
  readonly address: string
  /** What it is, for those who do not see it; the address should also stand beside it in letters. */
  readonly alt: string
}

/** A code to point a phone at. Always dark on white, in every theme, since cameras expect it. */
export function QrCode({ address, alt }: QrCodeProps): JSX.Element {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const quietZone = 4
  const side = modules.size + 2 * quietZone
  return (
    <svg class="qr" viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`} role="img" aria-label={alt} shape-rendering="crispEdges">
      <path fill="#fff" d={`M${-quietZone}-${quietZone}h${side}v${side}h-${side}z`} />
      <path d={qrPath(modules.size, (row, column) => modules.get(row, column) === 1)} />
    </svg>
  )
}

/** The dark squares as one path, each run of squares in a row drawn at once. */
export function qrPath(size: number, isDark: (row: number, column: number) => boolean): string {
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue
      const start = column
      while (column + 1 < size && isDark(row, column + 1)) column++
      const length = column + 1 - start
      path += `M${start} ${row}h${length}v1h-${length}z`
    }
  }
  return path
}
