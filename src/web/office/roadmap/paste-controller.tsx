import { listAllItems, parseRoadmapList, pasteRoadmap } from '#domain/roadmap'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { sayReason } from '../sentences.tsx'
import { PastePage } from './paste-page.tsx'
import { PreviewPage } from './preview-page.tsx'

export type PasteVisit = Visit<'office/roadmap/paste'>

export const roadmapPasteController = {
  'office/roadmap/paste': {
    GET: (visit) => page(<PastePage visit={visit} text="" language={visit.site.firstLanguage} />),
    POST: async (visit) => {
      if (visit.form.has('back')) return page(<PastePage visit={visit} text={visit.form.get('text')} language={languageOf(visit)} />)
      return visit.form.get('step') === 'enter' ? enter(visit) : preview(visit)
    },
  },
} satisfies Controller

/** One of the contract's languages: the first when the form names none of them. */
function languageOf({ form, site }: PasteVisit): string {
  return site.contract.languages.find((language) => language === form.get('language')) ?? site.firstLanguage
}

/** Nothing is saved: the list is shown as it was read. */
async function preview(visit: PasteVisit): Promise<Reply> {
  const text = visit.form.get('text')
  const language = languageOf(visit)
  const read = parseRoadmapList(text)
  if (!read.ok) return refuse(visit, text, language, read)
  const known = await visit.read(listAllItems)
  return page(
    <PreviewPage
      visit={visit}
      text={text}
      language={language}
      read={read.value}
      known={known.filter(({ retiredOn }) => retiredOn === null)}
    />,
  )
}

async function enter(visit: PasteVisit): Promise<Reply> {
  const { form } = visit
  const text = form.get('text')
  const language = languageOf(visit)
  const read = parseRoadmapList(text)
  if (!read.ok) return refuse(visit, text, language, read)
  const kept = new Set(form.all('line').map(Number))
  const lines = [
    ...read.value.areas.flatMap((area) => [area.line, ...area.challenges.map(({ line }) => line)]),
    ...read.value.withoutArea.map(({ line }) => line),
  ]
  const outcome = await visit.write((writing) =>
    pasteRoadmap(writing, { text, language, leaveOut: lines.filter((line) => !kept.has(line)) }),
  )
  const index = visit.href('office/roadmap/index')
  if (outcome.ok) {
    const { areas, challenges, known, eventId } = outcome.value
    return seeOther(index, { key: 'roadmap.pasted', values: { areas, challenges, known }, undoEventId: eventId })
  }
  return outcome.reason === 'already-done' ? seeOther(index, { key: 'site.alreadyDone' }) : refuse(visit, text, language, outcome)
}

/** A text beyond all measure is not sent back: the page would be as heavy as what was refused. */
function refuse(
  visit: PasteVisit,
  text: string,
  language: string,
  refusal: { readonly reason: string; readonly details?: Readonly<Record<string, string | number>> },
): Reply {
  return invalid(
    <PastePage
      visit={visit}
      text={text.length > 100_000 ? '' : text}
      language={language}
      sentences={sayReason(visit.t, 'roadmap', refusal, { [refusal.reason]: 'text' })}
    />,
  )
}
