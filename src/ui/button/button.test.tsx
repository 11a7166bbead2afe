import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { Button, ButtonLink, InlineForm } from './button.tsx'

test('a button that cannot be used sends nothing and says why', () => {
  const html = renderToString(
    <Button id="check-in" disabledReason="Träffen är inte öppnad.">
      Pricka av
    </Button>,
  )
  expect(html).toContain('type="button" aria-disabled="true" aria-describedby="check-in-why"')
  expect(html).toContain('<span id="check-in-why" class="why">Träffen är inte öppnad.</span>')
  expect(html).not.toMatch(/\sdisabled/)
})

test('the words one sees come first in the words one hears', () => {
  expect(renderToString(<Button about="Återbyggarna">Påminn</Button>)).toContain(
    '>Påminn<span class="unseen"> Återbyggarna</span></button>',
  )
})

test('a one-button form posts its hidden fields', () => {
  const html = renderToString(
    <InlineForm action="/lead/1" hidden={{ version: '3' }}>
      Bekräfta
    </InlineForm>,
  )
  expect(html).toContain('<form method="post" action="/lead/1"')
  expect(html).toContain('<input type="hidden" name="version" value="3"/>')
})

test('a button-like link refuses what a link refuses', () => {
  expect(renderToString(<ButtonLink href="data:text/html,x">Öppna</ButtonLink>)).not.toContain('href')
})
