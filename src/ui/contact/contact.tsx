import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../link/link.tsx'

export interface ContactProps {
  readonly name: string
  /** Role and organisation. */
  readonly role?: ComponentChildren
  /** As people write it: "08-464 004 12". */
  readonly phone?: string | undefined
  /** For the telephone: "+46846400412"; the written number without its spaces when left out. */
  readonly dial?: string | undefined
  readonly mail?: string | undefined
  readonly picture?: ComponentChildren
}

/** A person one can reach: name, role, telephone, mail. */
export function Contact({ name, role, phone, dial, mail, picture }: ContactProps): JSX.Element {
  return (
    <div class="contact">
      {picture}
      <p>
        <strong>{name}</strong>
        {role && <span class="role">{role}</span>}
        {phone !== undefined && <Link href={`tel:${dial ?? phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</Link>}
        {mail !== undefined && <Link href={`mailto:${mail}`}>{mail}</Link>}
      </p>
    </div>
  )
}
