import { completeTask, listTasks, reopenTask } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { page, seeOther } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { TasksPage, taskStates, type TasksFilter } from './index-page.tsx'

const perPage = 50

export const tasksController = {
  'office/tasks/index': {
    GET: async (visit) => {
      const filter = readFilter(visit)
      const { state, organisationId } = filter
      const found = await visit.read(async (reading) => ({
        ...(await listTasks(reading, {
          state,
          today: visit.today,
          limit: perPage,
          offset: (filter.page - 1) * perPage,
          ...(organisationId === '' ? {} : { organisationId }),
        })),
        organisations: await listOrganisationNames(reading),
      }))
      return page(<TasksPage visit={visit} filter={filter} perPage={perPage} {...found} />)
    },
    POST: async (visit) => {
      const { form } = visit
      const outcomeId = form.get('task')
      const isReopening = form.get('do') === 'reopen'
      const outcome = await visit.write(async (writing) =>
        isReopening ? reopenTask(writing, { outcomeId }) : completeTask(writing, { outcomeId, note: form.get('note') }),
      )
      const back = visit.url.pathname + visit.url.search
      if (!outcome.ok) return seeOther(back, { key: reasonKey(isMessageKey, 'meetings', outcome.reason), tone: 'warning' })
      return outcome.value === null
        ? seeOther(back, { key: 'meetings.outcomes.done.reopen' })
        : seeOther(back, { key: 'meetings.outcomes.done.complete', undoEventId: outcome.value.eventId })
    },
  },
} satisfies Controller

function readFilter({ query }: Visit<'office/tasks/index'>): TasksFilter {
  const number = Number(query.get('sida'))
  const organisationId = query.get('organisation') ?? ''
  return {
    state: taskStates.find((state) => state === query.get('visa')) ?? 'open',
    organisationId: isId(organisationId) ? organisationId : '',
    page: Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1,
  }
}
