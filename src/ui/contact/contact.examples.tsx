import type { Example } from '../gallery/example.ts'
import { Contact } from './contact.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Kontakta oss på kansliet',
    render: () => (
      <Contact
        name="Leila Haddad"
        role="Kansliet för Polstads klimatfärdplan"
        phone="08-464 004 12"
        dial="+46846400412"
        mail="leila.haddad@polstad.example"
      />
    ),
  },
  { title: 'Only a telephone', lang: 'en', render: () => <Contact name="Jonas Ekman" role="Norrskenets Åkeri" phone="+46 70 174 06 12" /> },
]
