import type { Example } from '../gallery/example.ts'
import { DayAnswers } from './day-answers.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Två dagar att svara på',
    render: () => (
      <div>
        <DayAnswers
          name="ex-tuesday"
          day="Tisdag 14 april kl. 13–15"
          detail="Sjöboden · v. 16"
          value="yes"
          answers={[
            { value: 'yes', label: 'Ja' },
            { value: 'maybe', label: 'Om det behövs' },
            { value: 'no', label: 'Nej' },
          ]}
          standing={
            <>
              <span>
                <b>3 kan:</b> Norrskenets Åkeri, Vitterbanken, Ådalens Hamn
              </span>
              <span>1 kan inte.</span>
            </>
          }
        />
        <DayAnswers
          name="ex-thursday"
          day="Torsdag 16 april kl. 9–11"
          answers={[
            { value: 'yes', label: 'Ja' },
            { value: 'maybe', label: 'Om det behövs' },
            { value: 'no', label: 'Nej' },
          ]}
        />
      </div>
    ),
  },
]
