import { listPeriods } from '#domain/contract'
import { listOrganisationNames, pasteOrganisations, readPastedOrganisations } from '#domain/organisations'
import { isId } from '#platform/ids'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import type { Controller } from '#web/visit'
import { sayReason } from '../sentences.tsx'
import { correctedRows, firstRows, toOrganisations } from './paste-rows.ts'
import { PastePage, type PasteVisit } from './paste-page.tsx'
import { PreviewPage } from './preview-page.tsx'
import { readUpload } from './read-upload.ts'

export const pasteController = {
  'office/organisations/paste': {
    GET: (visit) => page(<PastePage visit={visit} />),
    POST: async (visit) => {
      const { form } = visit
      if (form.has('back')) return page(<PastePage visit={visit} text={form.get('text')} />)
      return form.get('step') === 'enter' ? enter(visit) : preview(visit)
    },
  },
} satisfies Controller

const fieldOfReason = {
  'nothing-pasted': 'text',
  'too-much-text': 'text',
  'too-many-organisations': 'text',
  'spreadsheet-old': 'file',
  'spreadsheet-locked': 'file',
  'spreadsheet-other': 'file',
  'spreadsheet-too-large': 'file',
  'spreadsheet-broken': 'file',
  'spreadsheet-empty': 'file',
  'sheet-unknown': 'sheet',
  'not-text': 'file',
  'markup-file': 'file',
}

async function readText({ form }: PasteVisit): ReturnType<typeof readUpload> {
  const upload = form.file('file')
  if (upload === null) return { ok: true, text: form.get('text'), sheet: null }
  return readUpload(new Uint8Array(await upload.arrayBuffer()), form.get('sheet').slice(0, 100))
}

async function load(visit: PasteVisit, text: string) {
  const { existing, periods } = await visit.read(async (reading) => ({
    existing: await listOrganisationNames(reading),
    periods: await listPeriods(reading),
  }))
  const read = readPastedOrganisations(text, { locality: visit.site.contract.locality, knownNames: existing.map(({ name }) => name) })
  return read.ok ? ({ ok: true, periods, rows: firstRows(read.value.organisations, existing) } as const) : read
}

/** Nothing is saved: the rows are shown as they were understood. */
async function preview(visit: PasteVisit): Promise<Reply> {
  const read = await readText(visit)
  if (!read.ok)
    return invalid(
      <PastePage
        visit={visit}
        text={visit.form.get('text')}
        sheet={visit.form.get('sheet')}
        sentences={sayReason(visit.t, 'organisations', read, fieldOfReason)}
      />,
    )
  const loaded = await load(visit, read.text)
  if (!loaded.ok) {
    // A text beyond all measure is not sent back: the page would be as heavy as what was refused.
    const kept = read.text.length > 200_000 ? '' : read.text
    return invalid(<PastePage visit={visit} text={kept} sentences={sayReason(visit.t, 'organisations', loaded, fieldOfReason)} />)
  }
  return page(<PreviewPage visit={visit} text={read.text} rows={loaded.rows} periods={loaded.periods} sheet={read.sheet} />)
}

/** The rows as corrected are entered, all of them or none. */
async function enter(visit: PasteVisit): Promise<Reply> {
  const text = visit.form.get('text')
  const loaded = await load(visit, text)
  if (!loaded.ok)
    return invalid(<PastePage visit={visit} text={text} sentences={sayReason(visit.t, 'organisations', loaded, fieldOfReason)} />)
  const rows = correctedRows(loaded.rows, visit.form)
  const period = visit.form.get('period')
  const outcome = await visit.write((writing) =>
    pasteOrganisations(writing, { organisations: toOrganisations(rows), periodId: isId(period) ? period : null }),
  )
  const index = visit.href('office/organisations/index')
  if (outcome.ok) {
    const { eventId, registered, affiliated, people } = outcome.value
    return seeOther(index, { key: 'organisations.pasted', values: { registered, affiliated, people }, undoEventId: eventId })
  }
  if (outcome.reason === 'already-done') return seeOther(index, { key: 'site.alreadyDone' })
  const guilty = rows.find(({ name, taken }) => taken && name.trim() === outcome.details?.['name'])
  const fields = guilty === undefined ? {} : { [outcome.reason]: `name-${guilty.index}` }
  return invalid(
    <PreviewPage
      visit={visit}
      text={text}
      rows={rows}
      periods={loaded.periods}
      sentences={sayReason(visit.t, 'organisations', outcome, fields)}
    />,
  )
}
