import type { Example } from '../gallery/example.ts'
import { NumberInput } from './number-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Ett antal med enhet',
    render: () => <NumberInput name="ex-minutes" label="Hur länge?" unit="minuter" value={25} min={5} max={240} />,
  },
  {
    title: 'Decimals',
    lang: 'en',
    render: () => (
      <NumberInput
        name="ex-tonnes"
        label="Emissions"
        note="(optional)"
        unit="tonnes a year"
        value="12.5"
        decimals
        hint="Leave empty if you do not know. Empty is not nought."
      />
    ),
  },
]
