import type { Example } from '../gallery/example.ts'
import { CodePanel } from './code-panel.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Koden i rummet',
    render: () => (
      <CodePanel
        address="https://polstad.example/ta-lead/BCDFGH"
        shownAddress="polstad.example/ta-lead/BCDFGH"
        code="BCD FGH"
        codeWord="Kod"
        scan="Rikta telefonens kamera mot koden"
        orGo="eller gå till"
        alt="Kod som leder till sidan där man tar Lead"
      />
    ),
  },
]
