import type { Example } from '../gallery/example.ts'
import { TickList } from './tick-list.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Pricka av vid dörren',
    render: () => (
      <TickList
        label="Organisationer"
        tickName="tick"
        untickName="untick"
        rows={[
          { id: 'ex-1', label: 'Norrskenets Åkeri', ticked: true, note: 'Aino Karhula', keyName: '1' },
          { id: 'ex-2', label: 'Vitterbanken', ticked: false, keyName: '2' },
          { id: 'ex-3', label: 'Åsens gårdar', ticked: true, note: 'kom oanmält', keyName: '3' },
        ]}
      />
    ),
  },
]
