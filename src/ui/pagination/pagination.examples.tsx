import type { Example } from '../gallery/example.ts'
import { Pagination } from './pagination.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Mitt i en lista',
    render: () => (
      <Pagination
        label="Sidor med organisationer"
        shown="51–100 av 312"
        previous={{ href: '#1', label: 'Föregående' }}
        next={{ href: '#3', label: 'Nästa' }}
      />
    ),
  },
  {
    title: 'The first page',
    lang: 'en',
    render: () => <Pagination label="Pages of news" shown="1–20 of 64" next={{ href: '#2', label: 'Next' }} />,
  },
]
