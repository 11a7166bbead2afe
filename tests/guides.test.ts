import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contractRoutes, installationRoutes } from '#web/routes'

/* What is written for people is held to what there is: guides in both languages, words on the screen, addresses, commands, settings, pictures. */
const root = join(import.meta.dirname, '..')
const guides = (language: 'sv' | 'en') => readdirSync(join(root, 'docs', 'guide', language)).sort()
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const guideFiles = (['sv', 'en'] as const).flatMap((language) => guides(language).map((name) => `docs/guide/${language}/${name}`))
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'SECURITY.md',
  'STYLE.md',
  'CHANGELOG.md',
  'docs/guide/README.md',
  ...guideFiles,
]
const filesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name))

test('every guide is there in both languages', () => {
  expect(guides('en')).toEqual(guides('sv'))
  for (const name of guides('sv')) expect(read('docs/guide/README.md')).toContain(`sv/${name}`)
})

describe.each(documents)('%s', (file) => {
  const text = read(file)
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside)

  test('its links and pictures lead somewhere', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, link, picture]) => link ?? picture ?? '')
      .filter((target) => !/^https?:/.test(target))
    expect(targets.filter((target) => !existsSync(join(root, dirname(file), target.replace(/#.*/, ''))))).toEqual([])
  })

  test('its commands and settings exist', () => {
    const commands = [...text.matchAll(/npm (?:run )?(start|test|[a-z]+:?[a-z]*)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !['install', 'ci', 'scripts', 'package'].includes(name) && !scripts.has(name))).toEqual([])
    const settings = code.filter((word) => /^[A-Z]{3,}(_[A-Z]+)*$/.test(word) && word.includes('_'))
    expect(settings.filter((name) => !knownSettings.has(name))).toEqual([])
  })

  test('its files and addresses exist', () => {
    const paths = code
      .map((word) => word.replace(/^\.\//, ''))
      .filter((word) => /^(src|docs|tests|tools|seeds|migrations)\/[\w./-]*$/.test(word) || /^[A-Z]+\.md$/.test(word))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const addresses = code.filter((word) => /^\/[a-z]/.test(word) && !word.includes('.'))
    expect(addresses.filter((address) => !isAddress(address))).toEqual([])
  })
})

test.each(guideFiles)('what stands in bold in %s stands on the screen', (file) => {
  const language = file.includes('/sv/') ? 'sv' : 'en'
  const words = [...read(file).matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, word = '']) => word)
  expect(words.filter((word) => !onScreen[language].has(word))).toEqual([])
})

test('the guides explain every setting there is', () => {
  for (const language of ['sv', 'en'])
    for (const name of configured) expect(read(`docs/guide/${language}/running-it.md`)).toContain(`\`${name}\``)
})

test('the glossary names code that exists', () => {
  const names = [...read('GLOSSARY.md').matchAll(/^\|[^|]+\|[^|]+\| `(\w+)` \|/gm)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([])
})

test('pictures are light, few, and shown somewhere', () => {
  const pictures = readdirSync(join(root, 'docs', 'pictures'))
  const shown = documents.map(read).join('\n')
  expect(pictures.length).toBeLessThanOrEqual(10)
  for (const picture of pictures) expect(statSync(join(root, 'docs', 'pictures', picture)).size).toBeLessThanOrEqual(200_000)
  expect(pictures.filter((picture) => !shown.includes(`pictures/${picture}`))).toEqual([])
})

const scripts = new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts))
const configured = [...read('src/platform/config/config.ts').matchAll(/^ {2}([A-Z_]+): z?/gm)]
  .map(([, name = '']) => name)
  .filter((name, place, all) => all.indexOf(name) === place)
const knownSettings = new Set([...configured, 'ALL_STATES'])
const source = filesUnder('src')
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
const onScreen = { sv: wordsOf('sv'), en: wordsOf('en') }

function wordsOf(language: string): ReadonlySet<string> {
  const folder = join(root, 'src', 'locales', language)
  return new Set(
    readdirSync(folder).flatMap((name) => Object.values(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>)),
  )
}

function isAddress(address: string): boolean {
  const bare = address.replace(/^\/(polstad|umea)(?=\/|$)/, '') || '/'
  const patterns = [
    ...Object.values(contractRoutes).flatMap(({ sv, en }) => [sv, en]),
    ...Object.values(installationRoutes).map(({ path }) => path),
  ]
  return (
    patterns.some((pattern) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(bare)) ||
    existsSync(join(root, relative('/', address)))
  )
}
