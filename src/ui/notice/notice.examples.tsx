import type { Example } from '../gallery/example.ts'
import { Notice } from './notice.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Fyra toner',
    render: () => (
      <>
        <Notice title="Bra att veta">
          <p>Det ni skriver här kan bli allmän handling.</p>
        </Notice>
        <Notice tone="success" title="Tack!">
          <p>Ert svar är sparat. Amina på kansliet läser det i dag.</p>
        </Notice>
        <Notice tone="warning" title="Tre mejl kom inte fram">
          <p>Ring dem, eller rätta adresserna.</p>
        </Notice>
        <Notice tone="error" title="Listan kunde inte läsas">
          <p>Rad 14 saknar namn. Inget är sparat. Rätta raden och försök igen.</p>
        </Notice>
      </>
    ),
  },
  { title: 'Only a line', lang: 'en', render: () => <Notice title="This page shows how it was on 30 March 2026." /> },
]
