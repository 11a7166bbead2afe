import type { Example } from '../gallery/example.ts'
import { DateInput } from './date-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Ett datum',
    render: () => <DateInput name="ex-date" label="Dag" hint="År-månad-dag, till exempel 2027-04-15" value="2027-04-15" />,
  },
  {
    title: 'A date that could not be read is kept as written',
    lang: 'en',
    render: () => (
      <DateInput
        name="ex-date-en"
        label="Date"
        hint="Year-month-day, for example 2027-04-15"
        value="31 April"
        error="April has only 30 days. Choose another date."
      />
    ),
  },
]
