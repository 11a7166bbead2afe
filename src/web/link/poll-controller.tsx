import { linkHolder, writing } from '#domain/history'
import { answerPoll } from '#domain/polls'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
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
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      return isOpen(found) ? save(visit, found) : over(visit, found, 409)
    },
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

async function save(visit: PollVisit, found: AnswerPage): Promise<Reply> {
  const { form, store, site, url } = visit
  const { poll, asked, link } = found
  const entry = readPollEntry(form)
  const actor = linkHolder(link.personId, link.organisationId === null ? [] : [link.organisationId])
  const outcome = await writing(store, { contractId: site.contract.id, actor, requestKey: form.key }, (context) =>
    answerPoll(context, { ...entry, pollId: poll.id, personId: asked.person.id, by: 'link' }),
  )
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(`${url.pathname}?tack`)
  if (outcome.reason === 'poll-closed') return over(visit, (await load(visit)) ?? found, 409)
  const problems = pollProblem(outcome.reason, poll.options[0]?.id ?? '')
  return invalid(<PollAnswerPage visit={visit} found={found} entry={entry} problems={problems} />)
}
