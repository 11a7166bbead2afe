import type { Example } from '../gallery/example.ts'
import { FactList } from './fact-list.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Siffror som meningar',
    render: () => (
      <FactList
        facts={[
          {
            figure: '17',
            text: 'av 24 utmaningar har Lead',
            detail: (
              <>
                Sju väntar. <a href="#open">Se vilka och ta Lead</a>
              </>
            ),
          },
          { figure: '11', text: 'organisationer har Lead', detail: 'Tre av fyra Lead ligger utanför kommunen.' },
          {
            figure: '27 nov',
            text: 'nästa träff för strategiska gruppen',
            detail: (
              <>
                Höstens uppföljning. <a href="#agenda">Dagordning</a>
              </>
            ),
          },
        ]}
      />
    ),
  },
  {
    title: 'What a source states, and what nobody knows',
    lang: 'en',
    render: () => (
      <FactList
        facts={[
          {
            stated: 'drygt 10',
            lang: 'sv',
            text: 'organisations have the Lead',
            detail: 'The source does not name them, so no star is lit.',
            sourceLabel: 'Source',
            source: { name: 'the city’s news page', href: '#source', date: '14 April 2023' },
          },
          { unknown: 'not known', text: 'which challenges have a Lead', detail: 'No source says. It does not mean none.' },
        ]}
      />
    ),
  },
]
