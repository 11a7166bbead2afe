import { claimItem, isOfficeItemKind, releaseItem } from '#domain/follow-up'
import { noteHeardFrom } from '#domain/leads'
import { isMessageKey } from '#locales'
import { notDone, type Outcome } from '#platform/outcome'
import type { Writing } from '#domain/history'
import { seeOther, type Flash } from '#web/reply'
import { returnPath } from '#web/return-path'
import { reasonKey, type Controller } from '#web/visit'

type Act = (writing: Writing, item: { kind: string; id: string }) => Promise<Outcome<{ eventId: string }>>

const acts: Readonly<Record<string, { readonly act: Act; readonly done: Flash['key']; readonly canUndo?: boolean }>> = {
  claim: {
    act: (writing, { kind, id }) => (isOfficeItemKind(kind) ? claimItem(writing, { kind, id }) : unknownItem),
    done: 'office.hold.claimed',
  },
  release: {
    act: (writing, { kind, id }) => (isOfficeItemKind(kind) ? releaseItem(writing, { kind, id }) : unknownItem),
    done: 'office.hold.released',
  },
  heard: { act: (writing, { id }) => noteHeardFrom(writing, { leadId: id }), done: 'office.silent.heardDone', canUndo: true },
}

const unknownItem = Promise.resolve(notDone('item-unknown'))

export const claimsController = {
  'office/claims': {
    POST: async (visit) => {
      const { form } = visit
      const back = returnPath(form.get('till'), visit.url) ?? visit.href('office/overview')
      const act = form.get('act')
      const chosen = acts[Object.hasOwn(acts, act) ? act : 'claim']
      const outcome = await visit.write((writing) =>
        chosen === undefined ? unknownItem : chosen.act(writing, { kind: form.get('kind'), id: form.get('id') }),
      )
      if (!outcome.ok) return seeOther(back, { key: reasonKey(isMessageKey, 'office', outcome.reason), tone: 'warning' })
      return seeOther(back, {
        key: chosen?.done ?? 'office.hold.claimed',
        ...(chosen?.canUndo ? { undoEventId: outcome.value.eventId } : {}),
      })
    },
  },
} satisfies Controller
