import type { Example } from '../gallery/example.ts'
import { QrCode } from './qr-code.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Till telefonen i rummet',
    render: () => <QrCode address="https://ledstjarna.example/t/7K4P" alt="Kod som leder till ledstjarna.example/t/7K4P" />,
  },
  {
    title: 'In English',
    lang: 'en',
    render: () => <QrCode address="https://ledstjarna.example/en/t/7K4P" alt="Code that leads to ledstjarna.example/en/t/7K4P" />,
  },
]
