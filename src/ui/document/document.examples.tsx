import type { Example } from '../gallery/example.ts'
import { Document } from './document.tsx'

export const examples: readonly Example[] = [
  {
    title: 'En hel sida',
    page: true,
    render: () => (
      <Document lang="sv" title="Polstads klimatfärdplan">
        <p>Det som står här är sidans innehåll.</p>
      </Document>
    ),
  },
]
