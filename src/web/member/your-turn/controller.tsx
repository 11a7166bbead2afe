import { getYourTurn } from '#domain/follow-up'
import { completeTask, listOpenTasks } from '#domain/meetings'
import { isMessageKey } from '#locales'
import { notDone } from '#platform/outcome'
import { page, seeOther } from '#web/reply'
import { reasonKey, type Controller } from '#web/visit'
import { YourTurnPage } from './your-turn-page.tsx'

export const yourTurnController = {
  'member/your-turn': {
    GET: async (visit) => {
      const { actor, today } = visit
      return page(<YourTurnPage visit={visit} turn={await visit.read((reading) => getYourTurn(reading, { actor, today }))} />)
    },
    POST: async (visit) => {
      const { actor, form } = visit
      const outcomeId = form.get('task')
      const outcome = await visit.write(async (writing) => {
        const own = await Promise.all(actor.organisationIds.map((organisationId) => listOpenTasks(writing, { organisationId })))
        return own.flat().some(({ id }) => id === outcomeId)
          ? completeTask(writing, { outcomeId, note: form.get('note') })
          : notDone('no-such-outcome')
      })
      const here = visit.href('member/your-turn')
      return outcome.ok
        ? seeOther(here, { key: 'member.turn.taskIsDone' })
        : seeOther(here, { key: reasonKey(isMessageKey, 'member', outcome.reason), tone: 'warning' })
    },
  },
} satisfies Controller
