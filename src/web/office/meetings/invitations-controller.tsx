import { listGroups } from '#domain/groups'
import { listHistory } from '#domain/history'
import { listPeople } from '#domain/identity'
import {
  addInvitee,
  listInvitations,
  remindInvitees,
  removeInvitee,
  resolveCircle,
  sendInvitations,
  setCircle,
  setReminders,
  type Circle,
} from '#domain/invitations'
import { findMeetingById, listAgenda } from '#domain/meetings'
import { findBatchProgress, listMailsOfInvitation } from '#domain/notifications'
import { listRoadmap } from '#domain/roadmap'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import { done, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { answerByForm, loadInvitation, problemsOf, readReplyForm, valuesOf, type ReplyValues } from '../../invitation-reply.tsx'
import { meetingFile } from '../../meeting-calendar.ts'
import { InvitationsPage } from './invitations-page.tsx'
import { InvitedPersonPage } from './invited-person-page.tsx'

type InvitationsVisit = Visit<'office/meetings/invitations'>
type PersonVisit = Visit<'office/meetings/invitation'>

export const invitationsController = {
  'office/meetings/invitations': { GET: (visit) => show(visit), POST: act },
  'office/meetings/invitation': { GET: (visit) => showPerson(visit), POST: actOnPerson },
  'office/meetings/calendar': {
    GET: (visit) =>
      visit.read(async (reading) => {
        const meeting = await findMeetingById(reading, visit.params.meeting)
        if (meeting === null) return notFound
        const known = await listInvitations(reading, meeting.id)
        return meetingFile(visit, { meeting, agenda: await listAgenda(reading, meeting.id), known })
      }),
  },
} satisfies Controller

async function show(visit: InvitationsVisit, problems: Problems = {}, status: 422 | 409 = 422): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const meeting = await findMeetingById(reading, visit.params.meeting)
    if (meeting === null) return null
    const called = await listInvitations(reading, meeting.id)
    const { areas } = await listRoadmap(reading)
    return {
      meeting,
      called,
      gaps: called === null ? [] : (await resolveCircle(reading, called.circle)).gaps,
      progress: await findBatchProgress(reading, meeting.id),
      areas: areas.map(({ id, name }) => ({ id, name })),
      groups: (await listGroups(reading)).filter(({ state }) => state !== 'closed').map(({ id, name }) => ({ id, name })),
      people: (await listPeople(reading, { today: visit.today, limit: 1000 })).people,
    }
  })
  if (found === null) return notFound
  const isRefused = Object.keys(problems).length > 0
  const sent = isRefused && visit.form.get('do') === 'rule' ? readCircleForm(visit, found.called?.circle ?? {}) : null
  const vnode = <InvitationsPage visit={visit} {...found} circle={sent ?? found.called?.circle ?? {}} problems={problems} />
  return isRefused ? invalid(vnode, status) : page(vnode)
}

async function act(visit: InvitationsVisit): Promise<Reply> {
  const here = visit.href('office/meetings/invitations', visit.params)
  const outcome = await visit.write((writing) => doIt(visit, writing))
  if (outcome.ok) return seeOther(here, outcome.value)
  if (outcome.reason === 'already-done') return seeOther(here)
  if (outcome.reason === 'no-such-meeting') return notFound
  const field = outcome.reason === 'person-unknown' ? 'personId' : ''
  return show(
    visit,
    { [field]: reasonKey(isMessageKey, 'invitations', outcome.reason) },
    outcome.reason === 'changed-meanwhile' ? 409 : 422,
  )
}

async function doIt(visit: InvitationsVisit, writing: Parameters<Parameters<InvitationsVisit['write']>[0]>[0]): Promise<Outcome<Flash>> {
  const { form, params, actor, site } = visit
  const meetingId = params.meeting
  if (form.get('do') === 'send') {
    const { secretariat } = site.contract
    const from = { name: actor.name ?? secretariat.name ?? site.contract.locality, email: actor.email ?? secretariat.email ?? null }
    const sent = await sendInvitations(writing, { meetingId, from })
    return sent.ok ? done({ key: 'invitations.office.sent', values: { count: sent.value.invited } }) : sent
  }
  if (form.get('do') === 'remind') {
    const reminded = await remindInvitees(writing, { meetingId })
    return reminded.ok ? done({ key: 'invitations.office.reminded', values: { count: reminded.value.reminded } }) : reminded
  }
  if (form.get('do') === 'add') {
    const added = await addInvitee(writing, { meetingId, personId: form.get('personId') })
    return added.ok ? done({ key: 'invitations.office.addedOne' }) : added
  }
  const called = await listInvitations(writing, meetingId)
  const set = await setCircle(writing, {
    meetingId,
    circle: readCircleForm(visit, called?.circle ?? {}),
    attendeesVisible: form.has('visible'),
    ...(called === null ? {} : { revision: Number(form.get('revision')) }),
  })
  if (!set.ok) return set
  const reminders = await setReminders(writing, { meetingId, reminds: form.has('reminds') })
  const { added, withdrawn, eventId } = set.value
  return reminders.ok ? done({ key: 'invitations.office.saved', values: { count: added + withdrawn }, undoEventId: eventId }) : reminders
}

/** The rule the form tells; people chosen and taken out by hand stay as they are. */
function readCircleForm({ form }: InvitationsVisit, { people, except, leads, organisations, meeting }: Circle): Circle {
  const chosen = (name: string) => form.all(name).filter(isId)
  const more = new Set(form.all('more'))
  return {
    leadsOfAreas: chosen('area'),
    groups: chosen('group'),
    allLeads: more.has('allLeads'),
    withDeputies: more.has('withDeputies'),
    withAdopters: more.has('withAdopters'),
    affiliated: more.has('affiliated'),
    ...(people === undefined ? {} : { people }),
    ...(except === undefined ? {} : { except }),
    ...(leads === undefined || !more.has('leads') ? {} : { leads }),
    ...(organisations === undefined || !more.has('organisations') ? {} : { organisations }),
    ...(meeting === undefined ? {} : { meeting }),
  }
}

async function showPerson(visit: PersonVisit, problems: Problems = {}, values: ReplyValues | null = null): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const shown = await loadInvitation(reading, visit.params.invitation)
    if (shown === null || shown.meeting.id !== visit.params.meeting) return null
    const { id } = shown.invitation
    return {
      found: shown,
      history: await listHistory(reading, { subject: { kind: 'invitation', id }, limit: 50 }),
      mails: await listMailsOfInvitation(reading, id),
    }
  })
  if (found === null) return notFound
  const vnode = <InvitedPersonPage visit={visit} {...found} values={values ?? valuesOf(found.found.invitation)} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode)
}

async function actOnPerson(visit: PersonVisit): Promise<Reply> {
  const { form, params } = visit
  const found = await visit.read((reading) => loadInvitation(reading, params.invitation))
  if (found === null || found.meeting.id !== params.meeting) return notFound
  const { invitation } = found
  if (form.get('do') === 'remove') {
    const back = visit.href('office/meetings/invitations', { meeting: params.meeting })
    const removed = await visit.write((writing) => removeInvitee(writing, { meetingId: params.meeting, personId: invitation.personId }))
    if (!removed.ok && removed.reason !== 'already-done') return showPerson(visit, problemsOf(removed))
    return seeOther(
      back,
      removed.ok ? { key: 'invitations.office.removed', values: { name: invitation.name }, undoEventId: removed.value.eventId } : null,
    )
  }
  const values = readReplyForm(form)
  if (values.reply === null) return showPerson(visit, { reply: 'invitations.problem.choose' }, values)
  const answered = await visit.write((writing) => answerByForm(writing, form, { invitationId: invitation.id, by: 'office' }))
  if (!answered.ok && answered.reason !== 'already-done') return showPerson(visit, problemsOf(answered), values)
  return seeOther(visit.href('office/meetings/invitation', params), { key: 'invitations.person.saved' })
}
