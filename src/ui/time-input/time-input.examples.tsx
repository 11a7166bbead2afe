import type { Example } from '../gallery/example.ts'
import { TimeInput } from './time-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Ett klockslag',
    render: () => <TimeInput name="ex-start" label="Börjar kl." hint="Till exempel 13:00" value="13:00" stepMinutes={5} />,
  },
  {
    title: 'A time',
    lang: 'en',
    render: () => (
      <TimeInput
        name="ex-start-en"
        label="Starts at"
        hint="For example 13:00"
        value="one o’clock"
        error="Write the time as hours and minutes, for example 13:00."
      />
    ),
  },
]
