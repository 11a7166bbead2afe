import type { Example } from '../gallery/example.ts'
import { Brand } from './brand-mark.tsx'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#7b2d43" d="M4 2h24v16q0 9-12 12Q4 27 4 18z"/></svg>'
const logo = `data:image/svg+xml,${encodeURIComponent(drawing)}`

export const examples: readonly Example[] = [
  { title: 'Vår stjärna', render: () => <Brand href="#start" name="Polstads klimatfärdplan" /> },
  {
    title: 'A city’s own logo',
    lang: 'en',
    render: () => <Brand href="#start" name="Polstad climate roadmap" logo={{ src: logo, width: 32, height: 32 }} />,
  },
]
