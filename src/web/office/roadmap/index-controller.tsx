import { addItem, isRoadmapKind, listRoadmap, moveItem } from '#domain/roadmap'
import { notDone } from '#platform/outcome'
import { inLanguage } from '#platform/i18n'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { sayReason, type Sentences } from '../sentences.tsx'
import { firstField, readTranslated } from '../translated-inputs.tsx'
import { RoadmapPage, type NewItem } from './index-page.tsx'

type IndexVisit = Visit<'office/roadmap/index'>

export const roadmapIndexController = {
  'office/roadmap/index': {
    GET: async (visit) => page(await show(visit, { kind: '', name: {}, focusAreaId: '' })),
    POST: (visit) => (visit.form.has('move') ? move(visit) : add(visit)),
  },
} satisfies Controller

async function show(visit: IndexVisit, entered: NewItem, sentences: Sentences = {}) {
  const roadmap = await visit.read((reading) => listRoadmap(reading, { withRetired: true }))
  return <RoadmapPage visit={visit} roadmap={roadmap} entered={entered} sentences={sentences} />
}

async function add(visit: IndexVisit): Promise<Reply> {
  const { form, t } = visit
  const entered: NewItem = { kind: form.get('kind'), name: readTranslated(visit, form, 'name'), focusAreaId: form.get('area') }
  const kind = isRoadmapKind(entered.kind) ? entered.kind : null
  const focusAreaId = kind === 'focus-area' || entered.focusAreaId === '' ? null : entered.focusAreaId
  const outcome =
    kind === null ? notDone('kind-missing') : await visit.write((writing) => addItem(writing, kind, { name: entered.name, focusAreaId }))
  const address = visit.href('office/roadmap/index')
  if (outcome.ok) return seeOther(address, { key: 'roadmap.added', values: { name: inLanguage(entered.name, visit.site.language).text } })
  if (outcome.reason === 'already-done') return seeOther(address, { key: 'site.alreadyDone' })
  const nameField = firstField(visit, 'name')
  return invalid(
    await show(
      visit,
      entered,
      sayReason(t, 'roadmap', outcome, {
        'name-missing': nameField,
        'name-too-long': nameField,
        'name-taken': nameField,
        'no-such-area': 'area',
        'kind-missing': 'kind',
      }),
    ),
  )
}

/** The button carries what is to move: `up.challenge.0198…`. */
async function move(visit: IndexVisit): Promise<Reply> {
  const [direction = '', kind = '', id = ''] = visit.form.get('move').split('.')
  const address = visit.href('office/roadmap/index')
  if (!isRoadmapKind(kind) || (direction !== 'up' && direction !== 'down')) return seeOther(address)
  const outcome = await visit.write((writing) => moveItem(writing, { kind, id, direction }))
  if (outcome.ok) return seeOther(`${address}#${id}`, { key: 'roadmap.moved' })
  if (outcome.reason === 'already-done') return seeOther(address, { key: 'site.alreadyDone' })
  return seeOther(address, { key: `roadmap.reason.${outcome.reason}`, tone: 'warning' })
}
