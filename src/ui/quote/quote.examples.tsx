import type { Example } from '../gallery/example.ts'
import { Quote } from './quote.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Röster från träffen',
    render: () => (
      <Quote by="Siv Åström, Åsens gårdar">Jag kom för fikat och gick hem med ett Lead. Det hade jag inte trott på morgonen.</Quote>
    ),
  },
  {
    title: 'Said in another language',
    lang: 'en',
    render: () => (
      <Quote lang="sv" by="Polstads hamn">
        Nu vet vi vem vi ska ringa.
      </Quote>
    ),
  },
]
