import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { FactList } from './fact-list.tsx'

test('what is stated is printed in its own words with its source', () => {
  const html = renderToString(
    <FactList
      facts={[
        {
          stated: 'drygt 10',
          text: 'har Lead',
          sourceLabel: 'Källa',
          source: { name: 'Kommunens nyhet', href: 'https://kommun.example/' },
        },
      ]}
    />,
  )
  expect(html).toContain('<q>drygt 10</q>')
  expect(html).toContain('Källa: <a href="https://kommun.example/"')
})

test('what is unknown is no nought', () => {
  const html = renderToString(<FactList facts={[{ unknown: 'uppgift saknas', text: 'vilka som har Lead' }]} />)
  expect(html).toContain('<i>uppgift saknas</i>')
  expect(html).not.toContain('0')
})
