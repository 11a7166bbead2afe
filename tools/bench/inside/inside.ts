import type { Figure } from '../part.ts'
import { growth } from './growth.ts'
import { invitations } from './invitations.ts'
import { lists } from './lists.ts'
import { miss } from './miss.tsx'
import { polls } from './polls.ts'
import { queries } from './queries.ts'
import type { Inside } from './world.ts'

/** What is measured with the product's own code in this process. */
export const insideParts = { miss, queries, growth, invitations, lists, polls } as const satisfies Readonly<
  Record<string, (inside: Inside) => AsyncIterable<Figure>>
>
