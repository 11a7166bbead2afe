import { describe, expect, test } from 'vitest'
import { foundingNames, foundingPaste } from '#seeds/polstad/founding-paste.ts'
import { pasteOrganisations, type PasteOptions } from './paste-organisations.ts'
import type { PastedOrganisation } from './pasted-organisation.ts'

const umea =
  'AFRY, Coompanion Västerbotten, Esam, Länsförsäkringar Västerbotten, Link Arkitektur, Martin och Servera , Region Västerbotten, RISE, Signify, StjärnaFyrkant, Swedavia Umeå Airport, Tyréns, Umeå kommun, Umeå kommunföretag, Umeå universitet, Vakin, Volvo GTO Umeå, White arkitekter'

function rows(text: string, options: PasteOptions = {}): readonly PastedOrganisation[] {
  const pasted = pasteOrganisations(text, options)
  return pasted.ok ? pasted.value.organisations : []
}
const names = (text: string, options?: PasteOptions) => rows(text, options).map(({ name }) => name)

/** The first row: its name, what it tells beside, and its problems. */
function only(text: string, options?: PasteOptions): Partial<PastedOrganisation> {
  const { name, people, joinedOn, website, phone, notes, problems } = rows(text, options)[0] ?? {}
  return Object.fromEntries(
    Object.entries({ name, people, joinedOn, website, phone, notes, problems }).filter(([, told]) => told !== undefined),
  )
}

describe('the list of 30 March 2023', () => {
  test('is eighteen organisations, names trimmed, Martin och Servera one of them', () => {
    expect(names(umea)).toHaveLength(18)
    expect(names(umea)).toEqual(umea.split(',').map((name) => name.trim()))
    expect(rows(umea).flatMap(({ problems }) => problems)).toEqual([])
    expect(
      rows(umea)
        .filter(({ maybeTwo }) => maybeTwo)
        .map(({ name }) => name),
    ).toEqual(['Martin och Servera'])
  })
  test('knows what the municipality is, and guesses kinds', () => {
    const told = rows(umea, { locality: 'Umeå' }).map(({ kindGuess, municipalSphereGuess }) => `${kindGuess.kind} ${municipalSphereGuess}`)
    expect(told.slice(12, 15)).toEqual(['municipality yes', 'municipal-company yes', 'university no'])
    expect(told.filter((one) => one.endsWith(' yes'))).toHaveLength(2)
  })
  test('is the same with its introduction, or with a line, semicolon, tab, bullet or number each', () => {
    const list = umea.split(', ')
    const ways = [
      `Representanterna kom från: ${umea}`,
      `Representanterna kom från:\n${umea}`,
      `${umea}.`,
      `${umea}, `,
      list.join('\n'),
      list.join(';'),
      list.join(';\r\n'),
      list.join('\t'),
      list.join(',\n'),
      list.join('\n\n'),
      list.join('\u2028'),
      list.map((name) => `- ${name}`).join('\n'),
      list.map((name) => `•\t${name}`).join('\n'),
      list.map((name, at) => `${at + 1}. ${name}`).join('\r'),
      list.map((name, at) => ` ${at + 1})\u00A0${name}`).join('\n'),
      `Organisation\n${list.join('\n')}`,
      list.map((name) => `"${name}"`).join(','),
      `\uFEFF${list.join('\u200B,\u00A0\u00A0')}`,
    ]
    expect(ways.map((way) => names(way))).toEqual(ways.map(() => list.map((name) => name.trim())))
  })
  test('has an invented twin with the same quirks', () =>
    expect(names(foundingPaste).toSorted((a, b) => a.localeCompare(b, 'sv'))).toEqual(
      [...foundingNames].toSorted((a, b) => a.localeCompare(b, 'sv')),
    ))
})

describe('och before the last name', () => {
  test.each<[string, string[]]>([
    ['AFRY, RISE, Umeå kommun och Umeå universitet', ['AFRY', 'RISE', 'Umeå kommun', 'Umeå universitet']],
    ['AFRY, RISE, och Esam', ['AFRY', 'RISE', 'Esam']],
    ['AFRY, Region Västerbotten samt Umeå kommun', ['AFRY', 'Region Västerbotten', 'Umeå kommun']],
    ['AFRY, RISE, Martin och Servera', ['AFRY', 'RISE', 'Martin och Servera']],
    ['Umeå kommun och Umeå universitet', ['Umeå kommun och Umeå universitet']],
    ['AFRY; RISE; Umeå kommun och Umeå universitet', ['AFRY', 'RISE', 'Umeå kommun och Umeå universitet']],
    ['AFRY, Umeå kommun och Umeå universitet, RISE', ['AFRY', 'Umeå kommun och Umeå universitet', 'RISE']],
    ['AFRY, RISE, Jord och Skog AB', ['AFRY', 'RISE', 'Jord och Skog AB']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))
  test('divides names that are known already', () => {
    expect(names('AFRY, RISE, Esam och Vakin', { knownNames: ['ESAM AB', 'Vakin'] })).toEqual(['AFRY', 'RISE', 'Esam', 'Vakin'])
    expect(names('AFRY, RISE, Esam och Vakin', { knownNames: ['Esam'] })).toEqual(['AFRY', 'RISE', 'Esam och Vakin'])
  })
  test('asks where it cannot tell', () => {
    expect(only('Martin och Servera, AFRY').problems).toEqual([])
    expect(rows('AFRY, Martin och Servera').at(-1)).toMatchObject({ maybeTwo: true, problems: ['maybe-two'] })
    expect(rows('AFRY, Hav och land').at(-1)).toMatchObject({ maybeTwo: false, problems: [] })
    expect(rows('AFRY, iVinter och iSommar').at(-1)?.maybeTwo).toBe(true)
  })
})

describe('names with commas and quotation marks', () => {
  test.each<[string, string[]]>([
    ['"Andersson, Berg och Co", AFRY', ['Andersson, Berg och Co', 'AFRY']],
    ['AFRY, “Andersson, Berg”', ['AFRY', 'Andersson, Berg']],
    ['"Kaffe ""Svart"" AB";AFRY', ['Kaffe "Svart" AB', 'AFRY']],
    ['"Norra" Skog, AFRY', ['"Norra" Skog', 'AFRY']],
    ['AFRY,,, ,Esam', ['AFRY', 'Esam']],
    ['AFRY\nKommunal, avdelning Väst\nEsam\nRISE', ['AFRY', 'Kommunal, avdelning Väst', 'Esam', 'RISE']],
    ['AFRY, Esam\nRISE, Vakin\nTyréns', ['AFRY', 'Esam', 'RISE', 'Vakin', 'Tyréns']],
    ['AFRY\nEsam ,\nRISE', ['AFRY', 'Esam', 'RISE']],
    ['AFRY, Esam,\nRISE', ['AFRY', 'Esam', 'RISE']],
    ['a\nb\nc, d, e, f\ng', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['Vakin', ['Vakin']],
    ['Vakin, ', ['Vakin']],
    ['AFRY\tEsam\nRISE', ['AFRY', 'Esam', 'RISE']],
    ['AFRY; Esam\nRISE', ['AFRY', 'Esam', 'RISE']],
    ['Umeå kommun och Umeå universitet, ', ['Umeå kommun och Umeå universitet']],
    ['AFRY\nKommunal, avdelning Väst\nVision, Umeå\nRISE\nVakin', ['AFRY', 'Kommunal, avdelning Väst', 'Vision, Umeå', 'RISE', 'Vakin']],
    ['a\nb\nc, d, e\nf', ['a', 'b', 'c, d, e', 'f']],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected))
  test('a comma left in a name is pointed out', () =>
    expect(rows('AFRY\nKommunal, avdelning Väst\nEsam\nRISE')[1]?.problems).toEqual(['comma-in-name']))
  test('a quotation mark never closed is kept, and swallows nothing', () => {
    expect(names('AFRY, "Esam, RISE\nVakin')).toEqual(['AFRY', '"Esam', 'RISE', 'Vakin'])
    expect(rows('AFRY, "Esam')[1]?.problems).toEqual(['unclosed-quote'])
  })
})

describe('cells copied from a spreadsheet, whatever they are divided by (C8)', () => {
  test('with a header row', () => {
    const table =
      'Organisation\tTyp\tAnsluten\tKontaktperson\tE-post\tTelefon\tWebbplats\tKommentar\nNorrskenets Åkeri\tFöretag\t2022-12-01\tAnna Berg\tAnna@Akeri.example\t070-1740605\takeri.example\tringer helst\n'
    expect(only(table)).toEqual({
      name: 'Norrskenets Åkeri',
      joinedOn: { date: '2022-12-01', precision: 'day' },
      website: 'https://akeri.example/',
      notes: 'ringer helst',
      problems: [],
      people: [
        { name: 'Anna Berg', email: 'anna@akeri.example', phone: { display: '070-174 06 05', tel: '+46701740605' }, mandate: 'contact' },
      ],
    })
    expect(rows(table)[0]).toMatchObject({ line: 2, kindGuess: { kind: 'company', confidence: 'sure' } })
  })
  test('with an English header, semicolons or commas', () => {
    const expected = {
      name: 'Vakin',
      people: [{ name: 'Bo Ek', email: 'bo@vakin.example', phone: null, mandate: 'representative' }],
      notes: '',
      problems: [],
    }
    for (const separator of ['\t', ';', ',']) {
      expect(
        only(['Organisation', 'Representative', 'E-mail'].join(separator) + '\n' + ['Vakin', 'Bo Ek', 'bo@vakin.example'].join(separator)),
      ).toEqual(expected)
    }
  })
  test('several people in a row, each with the addresses that follow', () => {
    const { people } = only(
      'Namn\tRepresentant\tE-post\tErsättare\tE-post\tMobil\nVakin\tBo Ek\tbo@vakin.example\tIda Al\tida@vakin.example\t070-1740606\nEsam\t\t\tEva Lo\teva@esam.example\t',
    )
    expect(people?.map(({ name, email, mandate }) => `${name} ${email} ${mandate}`)).toEqual([
      'Bo Ek bo@vakin.example representative',
      'Ida Al ida@vakin.example deputy',
    ])
    expect(people?.[1]?.phone?.tel).toBe('+46701740606')
  })
  test.each([
    'Organisation\tE-post\tKontaktperson\nVakin\tbo@vakin.example\tBo Ek',
    'E-post;Telefon;Kontaktperson;Organisation\nbo@vakin.example;;Bo Ek;Vakin',
    'Organisation;E-post;Roll;Namn\nVakin;bo@vakin.example;Kontaktperson;Bo Ek',
    'Organisation;Kontaktperson;E-post\nVakin;Bo Ek <bo@vakin.example>;bo@vakin.example',
    'Vakin\tbo@vakin.example\tBo Ek\nEsam\tida@esam.example\tIda Al',
  ])('a person is one, wherever the address stands: %j', (table) => {
    expect(only(table).people).toEqual([{ name: 'Bo Ek', email: 'bo@vakin.example', phone: null, mandate: 'contact' }])
  })
  test.each<[string, string[]]>([
    ['E-post;Representant;E-post;Ersättare\n', ['Bo bo@x.example', 'Ida ida@x.example']],
    ['Mobil;Representant;E-post;Ersättare;E-post\n', ['Bo ida@x.example', 'Ida null']],
  ])('addresses before several people, each before theirs: %j', (headings, expected) => {
    const row = headings.startsWith('Mobil') ? '070-1740605;Bo;ida@x.example;Ida;' : 'bo@x.example;Bo;ida@x.example;Ida'
    const people = only(`Namn;${headings}Vakin;${row}`).people?.map(({ name, email }) => `${name} ${email}`)
    expect(people).toEqual(expected)
  })
  test('an address of the organisation’s own, before a person with one, is a contact without name', () => {
    const { people } = only('Namn;E-post;Kontaktperson;E-post\nVakin;info@vakin.example;Bo Ek;bo@vakin.example')
    expect(people?.map(({ name, email }) => `${name}: ${email}`)).toEqual([': info@vakin.example', 'Bo Ek: bo@vakin.example'])
  })
  test('several rows of one organisation are one organisation with several people', () => {
    const told = rows(
      'Organisation;Namn;Roll;E-post\nVakin;Bo Ek;Representant;bo@vakin.example\nEsam;;;\nVAKIN;Ida Al;suppleant;ida@vakin.example',
    )
    expect(told.map(({ name, line, alsoOnLines }) => ({ name, line, alsoOnLines }))).toEqual([
      { name: 'Vakin', line: 2, alsoOnLines: [4] },
      { name: 'Esam', line: 3, alsoOnLines: [] },
    ])
    expect(told[0]?.people.map(({ name, mandate }) => `${name} ${mandate}`)).toEqual(['Bo Ek representative', 'Ida Al deputy'])
    expect(told[0]?.problems).toEqual([])
  })
  test('what the rows of one organisation tell is put together, the first telling of each', () => {
    const [told] = rows(
      'Organisation;Växel;Kommentar;Ansluten;Webb;Namn\nVakin;;ett;;;\nVakin;090-161000;två;2023;vakin.example;Bo Ek\nVakin;090-161001;två;2024;b.example;Ida Al',
    )
    expect(told).toMatchObject({
      phone: '090-16 10 00',
      notes: 'ett\ntvå',
      joinedOn: { date: '2023-01-01', precision: 'year' },
      website: 'https://vakin.example/',
      alsoOnLines: [3, 4],
      problems: [],
    })
  })
  test('a role that stands before its person is that person’s', () => {
    const told = rows('Organisation;Roll;Namn\nVakin;Ersättare;Bo Ek\nEsam;;Ida Al').map(({ people }) =>
      people.map(({ name, mandate }) => `${name} ${mandate}`),
    )
    expect(told).toEqual([['Bo Ek deputy'], ['Ida Al contact']])
  })
  test('without headings, columns are known by what stands in them', () => {
    const pasted = pasteOrganisations(
      '1\tVakin\tBo Ek\tbo@vakin.example\tdecember 2022\n2\tEsam\tIda Al\tida@esam.example\t2023\n3\tRISE\t\t\t',
    )
    expect(pasted.ok && pasted.value.columns).toEqual(['ignored', 'name', 'person', 'email', 'joined'])
    expect(pasted.ok && pasted.value.organisations.map(({ name, joinedOn }) => [name, joinedOn?.precision])).toEqual([
      ['Vakin', 'month'],
      ['Esam', 'year'],
      ['RISE', undefined],
    ])
  })
  test('one organisation with an address on a line is one organisation', () => {
    expect(only('Vakin, Bo Ek, bo@vakin.example, 070-1740605')).toMatchObject({
      name: 'Vakin',
      people: [{ name: 'Bo Ek', email: 'bo@vakin.example' }],
    })
  })
  test('two columns where the other is people', () => {
    expect(rows('AFRY\tAnna Berg\nVakin\tBo von Ek\n').map(({ name, people }) => `${name}: ${people[0]?.name}`)).toEqual([
      'AFRY: Anna Berg',
      'Vakin: Bo von Ek',
    ])
    expect(names('AFRY\tVakin\nEsam\tRISE')).toEqual(['AFRY', 'Vakin', 'Esam', 'RISE'])
  })
  test('a cell may hold line breaks, and the rows after keep their lines', () => {
    const told = rows('Namn\tKommentar\nVakin\t"rad ett\nrad två"\nEsam\t')
    expect(told.map(({ name, line, notes }) => [name, line, notes])).toEqual([
      ['Vakin', 2, 'rad ett\nrad två'],
      ['Esam', 4, ''],
    ])
  })
  test('what is not understood is kept and named, and stops nothing else', () => {
    const told = only(
      'Organisation\tTyp\tAnsluten\tE-post\tTelefon\tRoll\tWebb\tOkänt\nVakin\tgalax\tnyss\tbo(at)vakin\tväxeln\tkung\tjavascript:x\thej',
    )
    expect(told).toMatchObject({ name: 'Vakin', people: [], notes: 'kung\nhej' })
    expect(told.problems).toEqual([
      'kind-not-understood',
      'date-not-understood',
      'email-not-understood',
      'phone-not-understood',
      'role-not-understood',
      'website-not-understood',
    ])
  })
  test.each<[string, string]>([
    ['31 april 2023', 'date-does-not-exist'],
    ['30 mars', 'date-without-year'],
  ])('joined %s: %s', (date, problem) => {
    expect(only(`Namn;Ansluten\nVakin;${date}`).problems).toEqual([problem])
  })
  test('a switchboard is the organisation’s own, a person may stand with the address in one cell', () => {
    expect(only('Namn;Växel;Kontaktperson\nVakin;090-161000;Bo Ek <Bo@vakin.example>')).toMatchObject({
      phone: '090-16 10 00',
      people: [{ name: 'Bo Ek', email: 'bo@vakin.example', mandate: 'contact' }],
    })
  })
  test('a row without name is kept for somebody to fill in', () => {
    expect(rows('Namn;E-post\n;bo@vakin.example\n;ida@vakin.example').map(({ problems }) => problems)).toEqual([
      ['name-missing'],
      ['name-missing'],
    ])
  })
})

describe('doubtful names', () => {
  test.each<[string, string[]]>([
    ['12345, AFRY', ['name-is-a-number']],
    ['bo@vakin.example\nAFRY', ['name-is-an-address']],
    ['https://vakin.example\nAFRY', ['name-is-an-address']],
    [`${'x'.repeat(201)}\nAFRY`, ['name-too-long']],
    [`${'x'.repeat(200)}\nAFRY`, []],
  ])('%s', (text, problems) => expect(only(text).problems).toEqual(problems))
  test('a name said twice is one row, and says so', () => {
    expect(rows('AFRY\nEsam\nafry')[0]).toMatchObject({ name: 'AFRY', line: 1, alsoOnLines: [3], problems: ['repeated'] })
  })
})
