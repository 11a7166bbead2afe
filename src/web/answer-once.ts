import { findSentRequest, rememberWhereItLed, type SentRequest } from '#domain/history'
import { seeOther, type Reply } from './reply.ts'
import { returnPath } from './return-path.ts'
import type { AnyVisit } from './visit.ts'

/**
 * A form that is sent twice is answered twice but done once: whoever sends it again is led to where the first one led and told that nothing
 * was saved twice (R2). Handlers look at what is there before they write, and would otherwise take the first for somebody else's.
 */
export async function answerOnce(
  visit: AnyVisit,
  hasForm: boolean,
  progress: { readonly hasWritten: boolean },
  handle: () => Reply | Promise<Reply>,
): Promise<Reply> {
  const { key } = visit.form
  if (key === undefined) return handle()
  const find = () => visit.read((reading) => findSentRequest(reading, key))
  const earlier = await find()
  if (earlier !== null) return ledAgain(visit, hasForm, earlier)

  const reply = await handle()
  if (reply.kind === 'redirect') {
    // The change is kept already; that this note fails must not make it look undone.
    if (progress.hasWritten)
      await rememberWhereItLed(visit.store, { contractId: visit.site.contract.id, key, location: reply.location }).catch(() => {})
    return reply
  }
  const meanwhile = progress.hasWritten ? null : await find()
  return meanwhile === null ? reply : ledAgain(visit, hasForm, meanwhile)
}

function ledAgain(visit: AnyVisit, hasForm: boolean, { location }: SentRequest): Reply {
  const here = hasForm
    ? visit.url.pathname + visit.url.search
    : (returnPath(visit.form.get('till'), visit.url) ?? visit.href('public/overview'))
  return seeOther(location ?? here, { key: 'site.alreadyDone' })
}
