import type { Example } from '../gallery/example.ts'
import { ProgressBar } from './progress-bar.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Inbjudningar skickas',
    render: () => (
      <ProgressBar
        id="ex-progress"
        label="Inbjudningar skickas"
        done={184}
        total={300}
        text="184 av 300 är skickade. Ni kan stänga sidan, det fortsätter ändå."
      />
    ),
  },
  {
    title: 'Importing',
    lang: 'en',
    render: () => (
      <ProgressBar
        id="ex-progress-en"
        label="The list is being read"
        done={12}
        total={45}
        text="12 of 45 rows. Nothing is saved until you have looked through it."
      />
    ),
  },
]
