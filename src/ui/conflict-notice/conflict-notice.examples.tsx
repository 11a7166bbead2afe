import type { Example } from '../gallery/example.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { Button } from '../button/button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Två har ändrat samma träff',
    render: () => (
      <form method="post">
        <ConflictNotice
          id="ex-conflict"
          title="Någon annan har ändrat samma träff"
          intro="Leila Haddad sparade kl. 10.42, medan du skrev. Inget är förlorat: välj vad som ska gälla."
          fieldLabel="Uppgift"
          yoursLabel="Det du skrev"
          theirsLabel="Det som är sparat nu"
          fields={[
            { label: 'Plats', yours: 'Sjöbodens sal', theirs: 'Stadshuset, sal B' },
            { label: 'Börjar', yours: 'kl. 13', theirs: 'kl. 13.30' },
          ]}
        >
          <Button name="keep" value="yours">
            Spara det jag skrev
          </Button>
          <Button look="secondary" name="keep" value="theirs">
            Behåll det som är sparat
          </Button>
        </ConflictNotice>
      </form>
    ),
  },
  {
    title: 'In English',
    lang: 'en',
    render: () => (
      <form method="post">
        <ConflictNotice
          id="ex-conflict-en"
          title="Someone else changed this challenge"
          intro="Jonas Ekman saved at 10:42 while you were writing. Nothing is lost: choose what should stand."
          fieldLabel="What"
          yoursLabel="What you wrote"
          theirsLabel="What is saved now"
          fields={[{ label: 'Wording', yours: 'Choose sustainable freight', theirs: 'Choose sustainable goods transport' }]}
        >
          <Button name="keep" value="yours">
            Save what I wrote
          </Button>
        </ConflictNotice>
      </form>
    ),
  },
]
