import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { StarIcon, StateMark } from './state-mark.tsx'

const states = ['one', 'several', 'pending', 'open', 'resting', 'leaving', 'unknown'] as const

test('every state has a shape of its own, so that colour never speaks alone', () => {
  const shapes = states.map((state) => renderToString(<StarIcon state={state} />))
  expect(new Set(shapes).size).toBe(states.length)
})

test('the mark is silent and the words speak', () => {
  const html = renderToString(
    <StateMark state="one" meaning="har Lead">
      Norrskenets Åkeri
    </StateMark>,
  )
  expect(html).toContain('aria-hidden="true"')
  expect(html).toContain('<span class="unseen">har Lead: </span>Norrskenets Åkeri')
})
