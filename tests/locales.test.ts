import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', 'src')

type Messages = Readonly<Record<string, string>>

const files = readdirSync(join(root, 'locales', 'sv'))
const read = (language: string, file: string): Messages =>
  JSON.parse(readFileSync(join(root, 'locales', language, file), 'utf8')) as Messages
const all = files.flatMap((file) =>
  Object.entries(read('sv', file)).map(([key, message]) => ({ file, key: `${file.replace('.json', '')}.${key}`, bare: key, message })),
)

test('every message is there in Swedish and in English', () => {
  expect(readdirSync(join(root, 'locales', 'en'))).toEqual(files)
  for (const file of files) expect(Object.keys(read('en', file)).toSorted(), file).toEqual(Object.keys(read('sv', file)).toSorted())
})

/** Facts that only one language needs: Swedish has no plural verb, English has. */
const needsMoreInOneLanguage = new Set(['leads.offer.alreadyThere'])

test('every message can be said, and takes the same facts in both languages', () => {
  const differing = all.filter(({ file, bare, message }) => factsOf(message, 'sv') !== factsOf(read('en', file)[bare] ?? '', 'en'))
  expect(differing.map(({ key }) => key).filter((key) => !needsMoreInOneLanguage.has(key))).toEqual([])
})

test('every file of messages is listed in messages.ts', () => {
  const list = readFileSync(join(root, 'locales', 'messages.ts'), 'utf8')
  expect(files.filter((file) => !list.includes(`./sv/${file}`) || !list.includes(`./en/${file}`))).toEqual([])
})

test('every message is said somewhere', () => {
  const source = sources().join('\n')
  const families = [...source.matchAll(/`([a-zA-Z-]+\.[^`$]*)\$\{/g)].map(([, prefix = '']) => prefix)
  const reasons = [...source.matchAll(/reasonKey\(isMessageKey, '([^']+)'/g)].map(([, module = '']) => `${module}.reason.`)
  const said = (key: string) =>
    source.includes(`'${key}'`) ||
    source.includes(`"${key}"`) ||
    source.includes(`\`${key}\``) ||
    [...families, ...reasons].some((prefix) => prefix.length > 3 && key.startsWith(prefix))
  expect(all.filter(({ key }) => !said(key)).map(({ key }) => key)).toEqual([])
})

test('Lead has no plural in Swedish and is never called something else', () => {
  const wrong = all.filter(
    ({ message }) =>
      /\bLeads\b|\bLeaden\b|\bLeadet\b/.test(message) || /ansvarsspridning|täckning|kört fast|bordlagd|minnesanteckning/i.test(message),
  )
  expect(wrong.map(({ key, message }) => `${key}: ${message}`)).toEqual([])
})

function factsOf(message: string, language: string): string {
  const names = new Set<string>()
  const visit = (elements: readonly unknown[]): void => {
    for (const element of elements) {
      if (typeof element !== 'object' || element === null) continue
      if ('value' in element && typeof element.value === 'string' && 'type' in element && element.type !== 0) names.add(element.value)
      if ('options' in element && typeof element.options === 'object' && element.options !== null) {
        for (const option of Object.values(element.options))
          if (typeof option === 'object' && option !== null && 'value' in option && Array.isArray(option.value)) visit(option.value)
      }
    }
  }
  visit(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst())
  return [...names].toSorted().join(' ')
}

function sources(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
