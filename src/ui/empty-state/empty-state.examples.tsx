import type { Example } from '../gallery/example.ts'
import { EmptyState } from './empty-state.tsx'
import { ButtonLink } from '../button/button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Inga träffar än',
    render: () => <EmptyState next={<ButtonLink href="#new">Ny träff</ButtonLink>}>Ingen träff är bokad än.</EmptyState>,
  },
  {
    title: 'Nobody has the Lead yet',
    lang: 'en',
    render: () => (
      <EmptyState next={<a href="#contact">Tell the secretariat you would like to take it</a>}>
        Open for Lead. Three organisations have adopted this challenge: ask them.
      </EmptyState>
    ),
  },
]
