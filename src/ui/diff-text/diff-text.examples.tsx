import type { Example } from '../gallery/example.ts'
import { DiffText } from './diff-text.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Vad som ändrades i det vi är överens om',
    render: () => (
      <DiffText
        removedWord="borttaget"
        addedWord="tillagt"
        before="Från 2028 körs alla leveranser i centrum utan fossila bränslen."
        after="Från 2028 körs alla leveranser innanför ringleden utan fossila bränslen, även returerna."
      />
    ),
  },
  {
    title: 'A new sentence',
    lang: 'en',
    render: () => (
      <DiffText
        removedWord="removed"
        addedWord="added"
        before="We meet every spring."
        after="We meet every spring. The host changes each time."
      />
    ),
  },
]
