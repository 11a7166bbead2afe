import type { JSX } from 'preact'
import { QrCode } from '../qr-code/qr-code.tsx'

export interface CodePanelProps {
  /** Where the code leads. */
  readonly address: string
  /** The same address as it is read aloud or typed, without "https://". */
  readonly shownAddress: string
  /** The short code, in halves: "BCD FGH". */
  readonly code: string
  readonly codeWord: string
  readonly scan: string
  readonly orGo: string
  readonly alt: string
}

/** A code large enough to be read from the back of the room, and on paper on a table. */
export function CodePanel({ address, shownAddress, code, codeWord, scan, orGo, alt }: CodePanelProps): JSX.Element {
  return (
    <div class="code-panel">
      <QrCode address={address} alt={alt} />
      <div>
        <p>{scan}</p>
        <p class="note">{orGo}</p>
        <p class="address">{shownAddress}</p>
        <p class="code">
          <span class="unseen">{codeWord}: </span>
          {code}
        </p>
      </div>
    </div>
  )
}
