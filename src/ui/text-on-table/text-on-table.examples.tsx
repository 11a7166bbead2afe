import type { Example } from '../gallery/example.ts'
import { TextOnTable } from './text-on-table.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Orden som rummet tar ställning till',
    render: () => (
      <TextOnTable text={'Vi visar riktningen i färdplanen och delar på ansvaret.\n\nTvå gånger om året följer vi upp hur det går.'} />
    ),
  },
]
