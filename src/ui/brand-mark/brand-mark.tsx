import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface Logo {
  readonly src: string
  readonly width: number
  readonly height: number
  /** What the logo says, when it says more than the name beside it. */
  readonly alt?: string | undefined
}

export interface BrandProps {
  readonly href: string
  readonly name: ComponentChildren
  /** The city's own mark; our four-point star when left out. */
  readonly logo?: Logo | undefined
}

/** The mark and name of a contract, leading to its start page. */
export function Brand({ href, name, logo }: BrandProps): JSX.Element {
  return (
    <Link href={href} class="brand">
      {logo === undefined ? <BrandMark /> : <img src={logo.src} width={logo.width} height={logo.height} alt={logo.alt ?? ''} />}
      <span>{name}</span>
    </Link>
  )
}

/** Our four-point star. Decoration: the words beside it say the name. */
export function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <path d="M13 0 15.4 10.6 26 13 15.4 15.4 13 26 10.6 15.4 0 13 10.6 10.6Z" fill="currentColor" />
    </svg>
  )
}
