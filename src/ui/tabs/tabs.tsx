import type { JSX } from 'preact'
import { Link } from '../link/link.tsx'
import type { NavigationItem } from '../navigation/navigation.tsx'

export interface TabsProps {
  /** What the parts are of: "Delar av träffen". */
  readonly label: string
  readonly items: readonly NavigationItem[]
}

/** The parts of one thing, each with its own address. */
export function Tabs({ label, items }: TabsProps): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span class="note"> {item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
