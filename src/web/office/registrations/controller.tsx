import { findMeetingById } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import {
  cancelRegistration,
  findRegistrationRules,
  isOpening,
  listRegistrations,
  registerByHand,
  setRegistration,
} from '#domain/registrations'
import type { Writing } from '#domain/history'
import { formatDate, parsePlainDate } from '#platform/dates'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { RegistrationsPage, type ByHandEntry, type RulesEntry } from './registrations-page.tsx'

type RegistrationsVisit = Visit<'office/meetings/registrations'>

export const meetingRegistrationsController = {
  'office/meetings/registrations': {
    GET: (visit) => show(visit, {}),
    POST: change,
  },
} satisfies Controller

const nobody: ByHandEntry = { name: '', email: '', organisation: '', note: '' }

async function show(
  visit: RegistrationsVisit,
  problems: Problems,
  entered: { readonly rules?: RulesEntry; readonly person?: ByHandEntry } = {},
  status: 422 | 409 = 422,
): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const meeting = await findMeetingById(reading, visit.params.meeting)
    if (meeting === null) return null
    return {
      meeting,
      rules: await findRegistrationRules(reading, meeting.id),
      registrations: await listRegistrations(reading, meeting.id),
      organisations: await listOrganisationNames(reading),
    }
  })
  if (found === null) return notFound
  const { rules } = found
  const asSaved: RulesEntry = {
    openTo: rules?.openTo ?? 'nobody',
    capacity: rules?.capacity === null || rules === null ? '' : String(rules.capacity),
    closesOn: rules?.closesOn === null || rules === null ? '' : formatDate(rules.closesOn, visit.site.language),
    asksAboutFood: rules?.asksAboutFood ?? true,
    revision: rules?.revision ?? 0,
  }
  const vnode = (
    <RegistrationsPage
      visit={visit}
      {...found}
      entry={entered.rules === undefined ? asSaved : { ...entered.rules, revision: asSaved.revision }}
      person={entered.person ?? nobody}
      problems={problems}
      theirs={status === 409 ? asSaved : null}
    />
  )
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode, status)
}

function change(visit: RegistrationsVisit): Promise<Reply> {
  const act = visit.form.get('do')
  if (act === 'rules') return saveRules(visit)
  return act === 'add' ? addByHand(visit) : cancel(visit)
}

async function saveRules(visit: RegistrationsVisit): Promise<Reply> {
  const { form, params } = visit
  const entry: RulesEntry = {
    openTo: form.get('openTo'),
    capacity: form.get('capacity').trim(),
    closesOn: form.get('closesOn').trim(),
    asksAboutFood: form.has('asksAboutFood'),
    revision: Number(form.get('revision')) || 0,
  }
  const closes = entry.closesOn === '' ? null : parsePlainDate(entry.closesOn)
  if (closes !== null && !closes.ok) return show(visit, { closesOn: `meetings.reason.${closes.reason}` }, { rules: entry })
  const openTo = isOpening(entry.openTo) ? entry.openTo : 'nobody'
  return answer(
    visit,
    (writing) =>
      setRegistration(writing, {
        meetingId: params.meeting,
        revision: entry.revision,
        openTo,
        capacity: entry.capacity === '' ? null : Number(entry.capacity),
        closesOn: closes === null ? null : closes.value,
        asksAboutFood: entry.asksAboutFood,
      }),
    ({ movedUp }) => ({ key: 'registrations.rules.saved', values: { movedUp } }),
    { rules: entry },
  )
}

function addByHand(visit: RegistrationsVisit): Promise<Reply> {
  const { form, params } = visit
  const text = (name: string) => form.get(name).trim()
  const person: ByHandEntry = { name: text('name'), email: text('email'), organisation: text('organisation'), note: text('note') }
  return answer(
    visit,
    (writing) => registerByHand(writing, { ...person, meetingId: params.meeting, organisationName: person.organisation }),
    ({ state }) => ({
      key: state === 'placed' ? 'registrations.added.placed' : 'registrations.added.waiting',
      values: { name: person.name },
    }),
    { person },
  )
}

function cancel(visit: RegistrationsVisit): Promise<Reply> {
  const { form, params } = visit
  return answer(
    visit,
    async (writing) => {
      const registrationId = form.get('registrationId')
      const theirs = (await listRegistrations(writing, params.meeting)).some(({ id }) => id === registrationId)
      return theirs ? cancelRegistration(writing, { registrationId, by: 'office' }) : notDone('no-such-registration')
    },
    ({ eventId, movedUp }) => ({ key: 'registrations.cancelled', values: { movedUp }, undoEventId: eventId }),
  )
}

async function answer<Value>(
  visit: RegistrationsVisit,
  verb: (writing: Writing) => Promise<Outcome<Value>>,
  say: (value: Value) => Flash,
  entered: { readonly rules?: RulesEntry; readonly person?: ByHandEntry } = {},
): Promise<Reply> {
  const outcome = await visit.write(verb)
  const here = visit.href('office/meetings/registrations', visit.params)
  if (outcome.ok) return seeOther(here, say(outcome.value))
  if (outcome.reason === 'already-done') return seeOther(here, { key: 'site.alreadyDone' })
  if (outcome.reason === 'no-such-meeting') return notFound
  const key = `registrations.reason.${outcome.reason}`
  return show(visit, { [fieldOf[outcome.reason] ?? '']: key }, entered, outcome.reason === 'changed-meanwhile' ? 409 : 422)
}

const fieldOf: Readonly<Record<string, string>> = {
  'capacity-out-of-range': 'capacity',
  'closes-after-the-meeting': 'closesOn',
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-missing': 'email',
  'email-not-understood': 'email',
  'already-registered': 'email',
  'note-too-long': 'note',
}
