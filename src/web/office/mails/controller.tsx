import { countIncomingWaiting } from '#domain/incoming-mail'
import {
  countDeadAddresses,
  findMail,
  isMailState,
  listDeadAddresses,
  listMails,
  listSendings,
  resendMail,
  stopMail,
  takeAddressToWork,
  type MailFilter,
} from '#domain/notifications'
import { isMessageKey } from '#locales'
import { mailForNewContact } from '#web/new-contact-mail'
import { notFound, page, seeOther } from '#web/reply'
import { reasonKey, type Controller } from '#web/visit'
import { AddressesPage } from './addresses-page.tsx'
import { MailsPage, mailsPerPage } from './index-page.tsx'
import { MailPage } from './show-page.tsx'

export const mailsController = {
  'office/mails/index': {
    GET: async (visit) => {
      const show = showOf(visit.query.get('visa'))
      const text = (visit.query.get('sok') ?? '').trim().slice(0, 100)
      const current = pageOf(visit.query.get('sida'))
      const personId = visit.query.get('person')
      const batchId = visit.query.get('utskick')
      const filter = { show, text, personId, batchId, limit: mailsPerPage, offset: (current - 1) * mailsPerPage }
      const { list, sendings, waiting, dead } = await visit.read(async (reading) => ({
        list: await listMails(reading, filter),
        sendings: await listSendings(reading),
        waiting: await countIncomingWaiting(reading),
        dead: await countDeadAddresses(reading),
      }))
      return page(<MailsPage {...{ visit, show, text, personId, batchId, current, sendings, waiting, dead, ...list }} />)
    },
  },
  'office/mails/show': {
    GET: async (visit) => {
      const mail = await visit.read((reading) => findMail(reading, visit.params.mail))
      return mail === null ? notFound : page(<MailPage visit={visit} mail={mail} />)
    },
    POST: async (visit) => {
      const mailId = visit.params.mail
      const here = visit.href('office/mails/show', { mail: mailId })
      const act = visit.form.get('act')
      if (act === 'resend') {
        const resent = await visit.write((writing) => resendMail(writing, { mailId }))
        if (resent.ok) return seeOther(visit.href('office/mails/show', { mail: resent.value.mailId }), { key: 'mails.resent' })
        return resent.reason === 'not-found'
          ? notFound
          : seeOther(here, { key: reasonKey(isMessageKey, 'mails', resent.reason), tone: 'warning' })
      }
      const outcome = await visit.write((writing) => stopMail(writing, { mailId }))
      if (outcome.ok)
        return seeOther(here, { key: act === 'let-be' ? 'mails.letBeDone' : 'mails.stopped', undoEventId: outcome.value.eventId })
      return outcome.reason === 'not-found'
        ? notFound
        : seeOther(here, { key: reasonKey(isMessageKey, 'mails', outcome.reason), tone: 'warning' })
    },
  },
  'office/mails/addresses': {
    GET: async (visit) => {
      const { dead, waiting } = await visit.read(async (reading) => ({
        dead: await listDeadAddresses(reading),
        waiting: await countIncomingWaiting(reading),
      }))
      return page(<AddressesPage visit={visit} dead={dead} waiting={waiting} />)
    },
    POST: async (visit) => {
      const here = visit.href('office/mails/addresses')
      const personId = visit.form.get('person')
      if (visit.form.get('act') === 'works') {
        const works = await visit.write((writing) => takeAddressToWork(writing, personId))
        if (works.ok) return seeOther(here, { key: 'incoming.addresses.worksDone' })
        return seeOther(here, { key: reasonKey(isMessageKey, 'incoming.addresses', works.reason), tone: 'warning' })
      }
      const asked = await visit.write((writing) => mailForNewContact(visit, writing, personId))
      if (asked.ok) return seeOther(here, { key: 'incoming.addresses.askedDone', values: { count: asked.value.asked } })
      return seeOther(here, { key: reasonKey(isMessageKey, 'incoming.addresses', asked.reason), tone: 'warning' })
    },
  },
} satisfies Controller

function showOf(text: string | null): NonNullable<MailFilter['show']> {
  return text === 'trouble' || (text !== null && isMailState(text)) ? text : 'all'
}

function pageOf(text: string | null): number {
  const number = Number(text ?? '1')
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1
}
