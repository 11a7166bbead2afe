import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { NumberInput } from '../number-input/number-input.tsx'
import { Radios } from '../radios/radios.tsx'
import { TextInput } from '../text-input/text-input.tsx'

test('a fault is tied to its field', () => {
  const html = renderToString(<TextInput name="place" label="Plats" hint="Adress" error="Skriv en plats" />)
  expect(html).toContain('aria-describedby="place-hint place-error" aria-invalid="true"')
  expect(html).toContain('<p class="error" id="place-error">Skriv en plats</p>')
})

test('a field without fault says nothing of faults', () => {
  expect(renderToString(<TextInput name="place" label="Plats" />)).not.toContain('aria-')
})

test('what was written is kept, escaped', () => {
  expect(renderToString(<TextInput name="place" label="Plats" value={'"><b>'} />)).toContain('value="&quot;>&lt;b>"')
})

test('a date that cannot be read is kept in a text field', () => {
  expect(renderToString(<DateInput name="day" label="Dag" value="31 april" />)).toContain('type="text" value="31 april"')
})

test('nought is a number and is shown', () => {
  expect(renderToString(<NumberInput name="tonnes" label="Ton" value={0} />)).toContain('value="0"')
})

test('an error summary leads to the first choice of a question', () => {
  const summary = renderToString(<ErrorSummary title="Ett fel" errors={[{ fieldId: 'reply', message: 'Välj ett svar' }]} />)
  const radios = renderToString(
    <Radios
      name="reply"
      label="Svar"
      options={[
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nej' },
      ]}
    />,
  )
  expect(summary).toContain('href="#reply"')
  expect(radios).toMatch(/<input id="reply" type="radio"/)
})

test('a summary takes focus without script', () => {
  expect(renderToString(<ErrorSummary title="Ett fel" errors={[]} />)).toContain('tabindex="-1" autofocus')
})

test('boxes that were ticked stay ticked', () => {
  const html = renderToString(
    <Checkboxes
      name="adopt"
      label="Utmaningar"
      values={['b']}
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />,
  )
  expect(html.match(/value="(\w)" checked/)?.[1]).toBe('b')
})
