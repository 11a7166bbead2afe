import { editItem, findBySlug, listAllItems, restoreItem, retireItem, type RoadmapItem, type RoadmapKind } from '#domain/roadmap'
import { inLanguage } from '#platform/i18n'
import { invalid, movedTo, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { sayReason, type Sentences } from '../sentences.tsx'
import { firstField, readTranslated } from '../translated-inputs.tsx'
import { EditItemPage, type EnteredItem } from './edit-page.tsx'
import { kindOf, wordOf } from './kind-words.ts'

type EditVisit = Visit<'office/roadmap/edit'>

export const roadmapEditController = {
  'office/roadmap/edit': {
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const { item, areas } = found
      if (visit.params.kind !== wordOf(item.kind, visit.site.language)) return movedTo(addressOf(visit, item))
      return page(<EditItemPage visit={visit} item={item} areas={areas} entered={enteredFrom(item)} />)
    },
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const { form } = visit
      if (form.has('retire') || form.has('restore')) return changeStanding(visit, found.item)
      return save(visit, found)
    },
  },
} satisfies Controller

interface Found {
  readonly item: RoadmapItem
  readonly areas: readonly RoadmapItem[]
}

async function load(visit: EditVisit): Promise<Found | null> {
  const kind: RoadmapKind | undefined = kindOf(visit.params.kind)
  const { items, slug } = await visit.read(async (reading) => {
    const all = await listAllItems(reading)
    // Somebody may have given it another address while this form was being filled in.
    const found = kind === undefined ? null : await findBySlug(reading, kind, visit.params.slug, all)
    return { items: all, slug: found?.item?.slug ?? found?.movedTo }
  })
  const item = items.find((each) => each.kind === kind && each.slug === slug)
  return item === undefined
    ? null
    : { item, areas: items.filter((each) => each.kind === 'focus-area' && (each.retiredOn === null || each.id === item.focusAreaId)) }
}

function addressOf({ href, site }: EditVisit, { kind, slug }: Pick<RoadmapItem, 'kind' | 'slug'>): string {
  return href('office/roadmap/edit', { kind: wordOf(kind, site.language), slug })
}

export function enteredFrom(item: RoadmapItem): EnteredItem {
  return {
    name: item.name,
    description: item.description,
    number: String(item.number),
    focusAreaId: item.focusAreaId ?? '',
    areaIsSuggestion: item.areaIsSuggestion,
    slug: item.slug,
    sources: item.sources.join('\n'),
    revision: item.revision,
  }
}

function readEntered(visit: EditVisit): EnteredItem {
  const { form } = visit
  return {
    name: readTranslated(visit, form, 'name'),
    description: readTranslated(visit, form, 'description'),
    number: form.get('number').trim(),
    focusAreaId: form.get('area'),
    areaIsSuggestion: form.has('suggestion'),
    slug: form.get('slug'),
    sources: form.get('sources'),
    revision: Number(form.get('revision')),
  }
}

async function save(visit: EditVisit, { item, areas }: Found): Promise<Reply> {
  const entered = readEntered(visit)
  const refuse = (sentences: Sentences) =>
    invalid(<EditItemPage visit={visit} item={item} areas={areas} entered={entered} sentences={sentences} />)
  const number = Number(entered.number)
  if (!Number.isInteger(number) || number < 1 || number > 9999) return refuse({ number: visit.t('roadmap.reason.number-invalid') })
  const outcome = await visit.write((writing) =>
    editItem(writing, item.kind, {
      id: item.id,
      revision: entered.revision,
      name: entered.name,
      description: entered.description,
      number,
      slug: entered.slug,
      focusAreaId: item.kind === 'focus-area' || entered.focusAreaId === '' ? null : entered.focusAreaId,
      areaIsSuggestion: item.kind === 'challenge' && entered.areaIsSuggestion && entered.focusAreaId !== '',
      sources: entered.sources
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(0, 50),
    }),
  )
  const index = visit.href('office/roadmap/index')
  if (outcome.ok)
    return seeOther(index, {
      key: 'roadmap.saved',
      values: { name: inLanguage(entered.name, visit.site.language).text },
      undoEventId: outcome.value.eventId,
    })
  if (outcome.reason === 'already-done') return seeOther(index, { key: 'site.alreadyDone' })
  if (outcome.reason === 'changed-meanwhile')
    return invalid(<EditItemPage visit={visit} item={item} areas={areas} entered={entered} isConflict />, 409)
  const nameField = firstField(visit, 'name')
  return refuse(
    sayReason(visit.t, 'roadmap', outcome, {
      'name-missing': nameField,
      'name-too-long': nameField,
      'name-taken': nameField,
      'no-such-area': 'area',
      'slug-taken': 'slug',
    }),
  )
}

async function changeStanding(visit: EditVisit, item: RoadmapItem): Promise<Reply> {
  const retires = visit.form.has('retire')
  const name = inLanguage(item.name, visit.site.language).text
  const subject = { kind: item.kind, id: item.id }
  const outcome = await visit.write((writing) =>
    retires ? retireItem(writing, { ...subject, on: visit.today }) : restoreItem(writing, subject),
  )
  const index = visit.href('office/roadmap/index')
  if (outcome.ok && retires) return seeOther(index, { key: 'roadmap.retiredNow', values: { name }, undoEventId: outcome.value.eventId })
  if (outcome.ok) return seeOther(index, { key: 'roadmap.restored', values: { name } })
  if (outcome.reason === 'already-done') return seeOther(index, { key: 'site.alreadyDone' })
  return seeOther(index, { key: `roadmap.reason.${outcome.reason}`, tone: 'warning' })
}
