import { expect, test } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { QrCode, qrPath } from './qr-code.tsx'

test('each run of dark squares is drawn once', () => {
  const squares = ['##.', '..#', '###']
  expect(qrPath(3, (row, column) => squares[row]?.[column] === '#')).toBe('M0 0h2v1h-2zM2 1h1v1h-1zM0 2h3v1h-3z')
})

test('the code carries words for those who do not see it', () => {
  expect(renderToString(<QrCode address="https://ledstjarna.example/t/7K4P" alt="Kod till träffen" />)).toContain(
    'role="img" aria-label="Kod till träffen"',
  )
})
