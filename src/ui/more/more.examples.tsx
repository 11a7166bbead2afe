import type { Example } from '../gallery/example.ts'
import { More } from './more.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Hopfällt',
    render: () => (
      <More summary="Lämna över till en annan organisation">
        <p>Den andra organisationen börjar från noll.</p>
      </More>
    ),
  },
  {
    title: 'Open',
    lang: 'en',
    render: () => (
      <More summary="Hand over to another organisation" open>
        <p>The other organisation starts afresh.</p>
      </More>
    ),
  },
]
