import type { Example } from '../gallery/example.ts'
import { Link } from './link.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Till en annan webbplats och inom den egna',
    render: () => (
      <p>
        <Link href="https://norrskenets-akeri.example/">Norrskenets Åkeri</Link> har tagit <Link href="#lead">Lead för två utmaningar</Link>
        .
      </p>
    ),
  },
  {
    title: 'An address that must not be followed leaves only its text',
    lang: 'en',
    render: () => (
      <p>
        The name stands: <Link href="javascript:alert(1)">Norrskenets Åkeri</Link>.
      </p>
    ),
  },
]
