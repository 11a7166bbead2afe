import type { Example } from '../gallery/example.ts'
import { Tabs } from './tabs.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Delar av en träff',
    render: () => (
      <Tabs
        label="Delar av träffen"
        items={[
          { label: 'Översikt', href: '#t1', current: true },
          { label: 'Inbjudna', href: '#t2', count: 18 },
          { label: 'Dagordning', href: '#t3' },
          { label: 'Anteckningar', href: '#t4' },
        ]}
      />
    ),
  },
  {
    title: 'Two parts',
    lang: 'en',
    render: () => (
      <Tabs
        label="Parts of the page"
        items={[
          { label: 'Coming', href: '#t5' },
          { label: 'Past', href: '#t6', current: true },
        ]}
      />
    ),
  },
]
