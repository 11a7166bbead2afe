import type { Example } from '../gallery/example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Vägen upp',
    render: () => (
      <Breadcrumbs
        label="Du är här"
        crumbs={[
          { label: 'Översikt', href: '#b1' },
          { label: 'Mobilitet och transporter', href: '#b2' },
        ]}
      />
    ),
  },
  {
    title: 'A Swedish name on an English page',
    lang: 'en',
    render: () => (
      <Breadcrumbs
        label="You are here"
        crumbs={[
          { label: 'Organisations', href: '#b3' },
          { label: 'Norrskenets Åkeri', href: '#b4', lang: 'sv' },
        ]}
      />
    ),
  },
]
