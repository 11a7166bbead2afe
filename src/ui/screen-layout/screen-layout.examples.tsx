import type { Example } from '../gallery/example.ts'
import { ScreenLayout } from './screen-layout.tsx'
import { ButtonLink } from '../button/button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Frågan på duken',
    page: true,
    render: () => (
      <ScreenLayout
        title="Träff om Mobilitet och transporter"
        step="Steg 3 av 7 · 14.10–14.30"
        actions={
          <ButtonLink href="#next" look="secondary">
            Nästa steg
          </ButtonLink>
        }
        keys={[
          { key: '→', does: 'nästa steg' },
          { key: '←', does: 'tillbaka' },
        ]}
      >
        <h1>Vad skulle göra det lätt att köra tyst och fossilfritt in till stan?</h1>
        <p>En idé per lapp. Skriv vad ni redan har prövat också.</p>
      </ScreenLayout>
    ),
  },
  {
    title: 'The closing screen',
    lang: 'en',
    page: true,
    render: () => (
      <ScreenLayout night title="Polstad climate roadmap" keys={[{ key: 'Esc', does: 'close' }]}>
        <h1>Today eleven organisations took the Lead</h1>
        <p>Thank you for coming. The next meeting is being booked.</p>
      </ScreenLayout>
    ),
  },
]
