import type { JSX } from 'preact'

/** Signs for the tables, four to a sheet when printed, each to be folded once. */
export function NameSigns({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <ul class="signs">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
