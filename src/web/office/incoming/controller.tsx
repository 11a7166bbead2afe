import { findMailboxTrouble, findIncoming, findIncomingSource, incomingShown, listAnswerable, listIncoming } from '#domain/incoming-mail'
import { countIncomingWaiting, enterAnswer, handleMail, inviteSender, letSenderStandIn, type IncomingShown } from '#domain/incoming-mail'
import { listUnplaced, placeMail } from '#domain/incoming-mail'
import { listInstallationAdministrators } from '#domain/identity'
import { countDeadAddresses } from '#domain/notifications'
import type { Writing } from '#domain/history'
import { isMessageKey } from '#locales'
import { notDone, type Outcome } from '#platform/outcome'
import { normaliseEmail } from '#platform/text'
import { file, notFound, page, seeOther, type Flash } from '#web/reply'
import { reasonKey, type AnyVisit, type Controller, type Visit } from '#web/visit'
import { pageNumber, rowsPerPage } from '../paging.tsx'
import { IncomingPage } from './index-page.tsx'
import { IncomingMailPage } from './show-page.tsx'

export const incomingController = {
  'office/incoming/index': {
    GET: async (visit) => {
      const show = showOf(visit.query.get('visa'))
      const text = (visit.query.get('sok') ?? '').trim().slice(0, 100)
      const current = pageNumber(visit.query)
      const runsInstallation = await mayPlace(visit)
      const { list, waiting, dead, unplaced } = await visit.read(async (reading) => ({
        list: await listIncoming(reading, { show, text, limit: rowsPerPage, offset: (current - 1) * rowsPerPage }),
        waiting: await countIncomingWaiting(reading),
        dead: await countDeadAddresses(reading),
        unplaced: runsInstallation ? await listUnplaced(reading) : [],
      }))
      const trouble = visit.config.mailbox === null ? null : ((await findMailboxTrouble(visit.store))?.trouble ?? null)
      return page(<IncomingPage {...{ visit, show, text, current, waiting, dead, trouble, unplaced, ...list }} />)
    },
    // Mail that belongs to no contract we can tell is for those who run the installation; they say where it goes.
    POST: async (visit) => {
      if (!(await mayPlace(visit))) return notFound
      const outcome = await visit.write((writing) => placeMail(writing, visit.form.get('unplaced')))
      if (!outcome.ok)
        return seeOther(visit.href('office/incoming/index'), { key: reasonKey(isMessageKey, 'incoming', outcome.reason), tone: 'warning' })
      return seeOther(visit.href('office/incoming/show', { received: outcome.value.mailId }), { key: 'incoming.unplaced.placed' })
    },
  },
  'office/incoming/show': {
    GET: async (visit) => {
      const found = await visit.read(async (reading) => {
        const mail = await findIncoming(reading, visit.params.received)
        if (mail === null) return null
        const about = { meetingId: mail.meeting?.id ?? null, personId: mail.person?.id ?? null, today: visit.today }
        return { mail, answerable: mail.state === 'waiting' ? await listAnswerable(reading, about) : [] }
      })
      return found === null ? notFound : page(<IncomingMailPage visit={visit} {...found} />)
    },
    POST: async (visit) => {
      const here = visit.href('office/incoming/show', { received: visit.params.received })
      const act = visit.form.get('act')
      const chosen = Object.hasOwn(acts, act) ? acts[act] : undefined
      const outcome = await visit.write((writing) => (chosen === undefined ? unknownAct : chosen.act(writing, visit)))
      if (!outcome.ok) {
        if (outcome.reason === 'not-found') return notFound
        return seeOther(here, { key: reasonKey(isMessageKey, 'incoming', outcome.reason), tone: 'warning' })
      }
      return seeOther(visit.href('office/incoming/index'), {
        key: chosen?.said ?? 'incoming.handledDone',
        // What was entered is changed on the meeting's page; only that it is seen to can be taken back here.
        ...(act === 'done' ? { undoEventId: outcome.value.eventId } : {}),
      })
    },
  },
  'office/incoming/source': {
    GET: async (visit) => {
      const source = await visit.read((reading) => findIncomingSource(reading, visit.params.received))
      if (source === null) return notFound
      // Whatever it holds, a browser saves it and opens nothing in it.
      return file(new Uint8Array(source), 'application/octet-stream', { filename: 'mail.eml' })
    },
  },
} satisfies Controller

async function mayPlace({ store, actor }: Pick<AnyVisit, 'store' | 'actor'>): Promise<boolean> {
  const key = actor.kind === 'person' && actor.email !== null ? normaliseEmail(actor.email) : null
  return key !== null && key.ok && (await listInstallationAdministrators(store)).includes(key.value)
}

type ShowVisit = Visit<'office/incoming/show'>
type Act = (writing: Writing, visit: ShowVisit) => Promise<Outcome<{ eventId: string }>>

const unknownAct = Promise.resolve(notDone('not-found'))

const acts: Readonly<Record<string, { readonly act: Act; readonly said: Flash['key'] }>> = {
  done: { act: (writing, { params }) => handleMail(writing, { mailId: params.received }), said: 'incoming.handledDone' },
  enter: {
    act: (writing, { params, form }) => {
      const reply = form.get('reply')
      if (reply !== 'attending' && reply !== 'tentative' && reply !== 'declined') return Promise.resolve(notDone('says-nothing'))
      return enterAnswer(writing, {
        mailId: params.received,
        invitationId: form.get('invitation'),
        reply,
        remembers: form.has('remember'),
      })
    },
    said: 'incoming.enteredDone',
  },
  invite: { act: (writing, { params }) => inviteSender(writing, { mailId: params.received }), said: 'incoming.invitedDone' },
  instead: {
    act: (writing, { params, form }) => letSenderStandIn(writing, { mailId: params.received, invitationId: form.get('invitation') }),
    said: 'incoming.standsInDone',
  },
}

function showOf(text: string | null): IncomingShown {
  return incomingShown.find((show) => show === text) ?? 'waiting'
}
