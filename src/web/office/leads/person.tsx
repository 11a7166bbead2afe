import type { JSX } from 'preact'
import type { LeadPerson } from '#domain/leads'

/** Somebody to phone or write to; a telephone number is what the secretariat looks for. */
export function Person({ person, brief = false }: { readonly person: LeadPerson; readonly brief?: boolean }): JSX.Element {
  const { name, phone, email } = person
  return (
    <>
      {name}
      {phone !== null && (
        <>
          {brief ? ' ' : <br />}
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </>
      )}
      {email !== null && (!brief || phone === null) && (
        <>
          {brief ? ' ' : <br />}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  )
}
