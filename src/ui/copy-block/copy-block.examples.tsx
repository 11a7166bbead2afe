import type { Example } from '../gallery/example.ts'
import { CopyBlock } from './copy-block.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Till stadens egen webbplats',
    render: () => (
      <CopyBlock
        id="ex-copy"
        label="Rapporten som HTML"
        howTo="Klicka i rutan, markera allt med Ctrl+A och kopiera med Ctrl+C (på Mac: cmd+A, cmd+C)."
        text={'<h2>De tog Lead</h2>\n<ul>\n  <li>Norrskenets Åkeri</li>\n</ul>'}
      />
    ),
  },
  {
    title: 'Addresses',
    lang: 'en',
    render: () => (
      <CopyBlock
        id="ex-copy-en"
        label="Addresses of those invited"
        howTo="Click in the box, select all with Ctrl+A and copy with Ctrl+C."
        rows={2}
        text="amina@norrskenets-akeri.example, siv@asens-gardar.example"
      />
    ),
  },
]
