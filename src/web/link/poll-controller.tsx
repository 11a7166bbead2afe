import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { keepAnswer } from '../poll-desk.ts'
import { pollProblem, readPollEntry } from '../poll-entry.ts'
import { entryOf } from '../poll-form.tsx'
import { findAnswerPage, type AnswerPage } from '../poll-view.ts'
import { PollAnswerPage, PollOverPage, PollSavedPage } from './poll-page.tsx'

type PollVisit = Visit<'link/poll'>

export const pollController = {
  'link/poll': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      if (!isOpen(found)) return over(visit, found)
      return page(
        visit.query.has('tack') && found.asked.answeredAt !== null ? (
          <PollSavedPage visit={visit} found={found} />
        ) : (
          <PollAnswerPage visit={visit} found={found} entry={entryOf(found.asked)} />
        ),
      )
    },
    POST: save,
  },
} satisfies Controller

function load({ store, site, read, params }: PollVisit): Promise<AnswerPage | null> {
  return findAnswerPage({ store, contractId: site.contract.id, read }, params.token)
}

function isOpen({ poll, link }: AnswerPage): boolean {
  return poll.state === 'open' && link.state === 'open'
}

function over(visit: PollVisit, found: AnswerPage, status = found.link.state === 'open' ? 200 : 410): Reply {
  return page(<PollOverPage visit={visit} found={found} />, { status })
}

/**
 * Keeps an answer before anything is loaded to show: they come by the hundred. The form's key is not asked for: the same answer again changes
 * nothing, and another one, sent from a page gone back to, counts.
 */
async function save(visit: PollVisit): Promise<Reply> {
  const { form, store, site, url, params } = visit
  const entry = readPollEntry(form)
  const outcome = await keepAnswer(store, site.contract.id, { token: params.token, entry })
  if (outcome.ok) return seeOther(`${url.pathname}?tack`)
  const found = outcome.reason === 'no-such-link' ? null : await load(visit)
  if (found === null || outcome.reason === 'no-such-link') return notFound
  if (!isOpen(found) || outcome.reason === 'poll-closed') return over(visit, found, found.link.state === 'open' ? 409 : 410)
  const problems = pollProblem(outcome.reason, found.poll.options[0]?.id ?? '')
  return invalid(<PollAnswerPage visit={visit} found={found} entry={entry} problems={problems} />)
}
