import type { Example } from '../gallery/example.ts'
import { NameSigns } from './name-signs.tsx'

export const examples: readonly Example[] = [
  { title: 'Bordsskyltar', render: () => <NameSigns names={['Norrskenets Åkeri', 'Återbyggarna', 'Skärgårdsförsäkringar']} /> },
]
