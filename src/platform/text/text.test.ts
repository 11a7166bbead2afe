import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseEmail, normalisePhone, safeUrl, sentenceCase, slugify, tidyLine, tidyText } from '#platform/text'

const anything = fc.string({ unit: 'binary', maxLength: 60 })

describe('a tidy line', () => {
  test.each([
    ['  Martin och Servera ', 'Martin och Servera'],
    ['Umeå\u00A0\u00A0kommun', 'Umeå kommun'],
    ['Tyre\u0301ns', 'Tyréns'],
    ['A\u030Alunda', 'Ålunda'],
    ['\uFEFFVakin\u200B', 'Vakin'],
    ['a\r\nBcc: b', 'a Bcc: b'],
    ['a\tb', 'a b'],
    ['RI\u00ADSE', 'RISE'],
    ['\u202Eesrever', 'esrever'],
    ['a\u0000b\u007F', 'ab'],
    ['x\uD800y', 'xy'],
    ['👩‍🌾', '👩🌾'],
    ['\u2028', ''],
  ])('%j is %j', (text, tidy) => expect(tidyLine(text)).toBe(tidy))
  test('tidying twice changes nothing, and never leaves a line break or a double space', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tidy = tidyLine(text)
        return tidyLine(tidy) === tidy && !/[\r\n\u2028\u2029]| {2}|^ | $/.test(tidy)
      }),
    )
  })
  test('a text keeps its paragraphs', () => {
    expect(tidyText('\n\n Ett \r\n två  tre\r\r\n\n\n fyra\u2028fem \n')).toBe('Ett\ntvå tre\n\nfyra\nfem')
  })
  test('a sentence begins with a capital', () =>
    expect([sentenceCase('åtta av tio'), sentenceCase(''), sentenceCase('𐐨b')]).toEqual(['Åtta av tio', '', '𐐀b']))
})

describe('a slug', () => {
  test.each([
    ['Umeå kommunföretag', 'umea-kommunforetag'],
    ['Tyréns', 'tyrens'],
    ['Martin & Söner AB', 'martin-och-soner-ab'],
    ['  StjärnaFyrkant ', 'stjarnafyrkant'],
    ['Ærø Træ', 'aero-trae'],
    ["L'Orange – café", 'lorange-cafe'],
    ['1.1 Mobilitet', '1-1-mobilitet'],
    ['ﬁ', 'fi'],
    ['Ájtte', 'ajtte'],
    ['a'.repeat(79) + ' bc', 'a'.repeat(79)],
  ])('of %j is %s', (name, slug) => expect(slugify(name)).toBe(slug))
  test('is never empty, and names without Latin letters differ', () => {
    expect(slugify('日本')).toMatch(/^x-[a-z0-9]+$/)
    expect(slugify('日本', 'organisation')).not.toBe(slugify('中国', 'organisation'))
  })
  test('always fits in an address, and is its own slug', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const slug = slugify(name)
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80 && slugify(slug) === slug
      }),
    )
  })
})

describe('an e-mail address, one spelling to one person (C9)', () => {
  test.each([
    ['Anna.Berg@Example.ORG', 'anna.berg@example.org'],
    [' mailto:a@b.example ', 'a@b.example'],
    ['Anna Berg <anna@berg.example>', 'anna@berg.example'],
    ['<a@b.example>;', 'a@b.example'],
    ['a@b.example,', 'a@b.example'],
    ['x@umeå.example', 'x@xn--ume-wla.example'],
    ['a+lead@b.example', 'a+lead@b.example'],
    ["o'brien@b.example", "o'brien@b.example"],
  ])('%j is %s', (text, address) => expect(normaliseEmail(text)).toEqual({ ok: true, value: address }))
  test.each([
    'anna',
    '@b.example',
    'a@',
    'a@b',
    'a b@c.example',
    'a@b@c.example',
    'a..b@c.example',
    '.a@c.example',
    'å@c.example',
    'a@-c.example',
    'a@c.example1.2',
    'a@b.example\r\nBcc: x@y.example',
    `${'a'.repeat(65)}@b.example`,
    `a@${'b.'.repeat(126)}example`,
  ])('%j is not understood', (text) => expect(normaliseEmail(text)).toEqual({ ok: false, reason: 'email-not-understood' }))
  test('nothing is missing', () => expect(normaliseEmail(' \u200B')).toEqual({ ok: false, reason: 'email-missing' }))
  test('normalised once is normalised', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anything), (text) => {
        const once = normaliseEmail(text)
        return !once.ok || JSON.stringify(normaliseEmail(once.value)) === JSON.stringify(once)
      }),
    )
  })
})

describe('a phone number', () => {
  test.each([
    ['070-1740605', '070-174 06 05', '+46701740605'],
    ['+46 (0)70 174 06 05', '070-174 06 05', '+46701740605'],
    ['0046 70 1740605', '070-174 06 05', '+46701740605'],
    ['+46070-1740605', '070-174 06 05', '+46701740605'],
    ['08-465 004 00', '08-465 004 00', '+46846500400'],
    ['08-123456', '08-12 34 56', '+468123456'],
    ['090 16 10 00', '090-16 10 00', '+4690161000'],
    ['(090) 161000', '090-16 10 00', '+4690161000'],
    ['0950-123 45', '0950-123 45', '+4695012345'],
    ['tel:+4690161000', '090-16 10 00', '+4690161000'],
    ['+358 40 1234567', '+358401234567', '+358401234567'],
    ['(0)90-161000', '090-16 10 00', '+4690161000'],
  ])('%s is %s', (text, display, tel) => expect(normalisePhone(text)).toEqual({ ok: true, value: { display, tel } }))
  test.each(['ring mig', '12345', '0701', '+46', '070-1740605 ankn 3', '00', '+0123456789', '+1234567890123456', '09 1'])(
    '%j is not understood',
    (text) => expect(normalisePhone(text)).toEqual({ ok: false, reason: 'phone-not-understood' }),
  )
  test('nothing is missing', () => expect(normalisePhone('')).toEqual({ ok: false, reason: 'phone-missing' }))
  test('what is shown is read back as the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9][0-9]{6,8}$/), (digits) => {
        const read = normalisePhone(digits)
        return (
          read.ok &&
          JSON.stringify(normalisePhone(read.value.display)) === JSON.stringify(read) &&
          JSON.stringify(normalisePhone(read.value.tel)) === JSON.stringify(read)
        )
      }),
    )
  })
})

describe('a link', () => {
  test.each([
    ['umea.se/klimat', 'https://umea.se/klimat'],
    [' https://umeå.example ', 'https://xn--ume-wla.example/'],
    ['HTTP://A.example', 'http://a.example/'],
    ['a.example:8080/x', 'https://a.example:8080/x'],
    ['//a.example', null],
    ['javascript:alert(1)', null],
    ['JaVa\u0000Script:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['vbscript:x', null],
    ['mailto:a@b.example', null],
    ['https://user:secret@a.example', null],
    ['https://user@a.example', null],
    ['umea', null],
    ['', null],
    ['https://', null],
    ['se umea.se', null],
    [`https://a.example/${'x'.repeat(2000)}`, null],
    ['file:///etc/passwd', null],
  ])('%j is %j', (text, url) => expect(safeUrl(text)).toBe(url))
  test('whatever is typed, only web addresses come out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.webUrl(),
          anything.map((text) => `javascript:${text}`),
        ),
        (text) => {
          const url = safeUrl(text)
          return url === null || (/^https?:\/\/[^@/]+\//.test(url) && safeUrl(url) === url)
        },
      ),
    )
  })
})
