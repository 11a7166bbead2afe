import { checkIn, findCheckIn, type CheckInDesk } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { listExpectedAtTheDoor } from '#web/at-the-door'
import { isMessageKey } from '#locales'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { CheckInClosedPage, CheckInPage, CheckInThanksPage, type CheckInValues } from './check-in-page.tsx'
import { missed, missesReached } from './miss-limit.ts'

type CheckInVisit = Visit<'link/check-in'>

/** How many may check in from one network in a minute: a whole room shares one. */
const mostPerMinute = 90

export const checkInController = {
  'link/check-in': {
    GET: async (visit) => {
      const desk = await lookUp(visit)
      if (desk === null) return notFound
      if (visit.query.has('tack')) return page(<CheckInThanksPage visit={visit} desk={desk} />)
      return desk.isClosed ? page(<CheckInClosedPage visit={visit} desk={desk} />, { status: 410 }) : show(visit, desk, empty)
    },
    POST: async (visit) => {
      const desk = await lookUp(visit)
      if (desk === null) return notFound
      return desk.isClosed ? page(<CheckInClosedPage visit={visit} desk={desk} />, { status: 410 }) : come(visit, desk)
    },
  },
} satisfies Controller

const empty: CheckInValues = { personName: '', organisation: '', organisationName: '', way: 'room' }

/** Finds the desk, unless somebody is guessing codes. */
async function lookUp(visit: CheckInVisit): Promise<CheckInDesk | null> {
  if (await missesReached(visit.limits, visit.sender)) return null
  const desk = await visit.read((reading) => findCheckIn(reading, visit.params.code))
  if (desk === null) await missed(visit.limits, visit.sender)
  return desk
}

async function show(visit: CheckInVisit, desk: CheckInDesk, values: CheckInValues, problems: Problems = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => ({
    list: await listExpectedAtTheDoor(reading, desk.meetingId),
    all: await listOrganisationNames(reading),
  }))
  const expected = found.list.filter(({ isExpected }) => isExpected).map(({ organisationId, name }) => ({ id: organisationId, name }))
  const known = new Set(expected.map(({ id }) => id))
  const others = found.all.filter(({ id }) => !known.has(id))
  const vnode = <CheckInPage visit={visit} desk={desk} expected={expected} others={others} values={values} problems={problems} />
  if (Object.keys(problems).length === 0) return page(vnode)
  return invalid(vnode, problems[''] === 'meetings.reason.too-many-at-once' ? 429 : 422)
}

async function come(visit: CheckInVisit, desk: CheckInDesk): Promise<Reply> {
  const { form, params } = visit
  const values: CheckInValues = {
    personName: form.get('personName').trim(),
    organisation: form.get('organisation'),
    organisationName: form.get('organisationName').trim(),
    way: form.get('way') === 'online' ? 'online' : 'room',
  }
  if (!(await visit.limits.allows(`check-ins from ${visit.sender}`, mostPerMinute, 1)))
    return show(visit, desk, values, { '': 'meetings.reason.too-many-at-once' })
  const outcome = await visit.write((writing) =>
    checkIn(writing, {
      code: params.code,
      personName: values.personName,
      organisationId: values.organisationName === '' ? values.organisation || null : null,
      organisationName: values.organisationName,
      online: values.way === 'online',
    }),
  )
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(`${visit.url.pathname}?tack=1`)
  if (outcome.reason === 'check-in-closed') return page(<CheckInClosedPage visit={visit} desk={desk} />, { status: 410 })
  return show(visit, desk, values, { [fieldOf[outcome.reason] ?? '']: reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

const fieldOf: Readonly<Record<string, string>> = {
  'person-missing': 'personName',
  'person-too-long': 'personName',
  'name-missing': 'organisation',
  'unknown-organisation': 'organisation',
  'name-too-long': 'organisationName',
  'name-taken': 'organisationName',
}
