import { findMail, isMailState, listMails, resendMail, stopMail, type MailFilter } from '#domain/notifications'
import { isMessageKey } from '#locales'
import { notFound, page, seeOther } from '#web/reply'
import { reasonKey, type Controller } from '#web/visit'
import { MailsPage, mailsPerPage } from './index-page.tsx'
import { MailPage } from './show-page.tsx'

export const mailsController = {
  'office/mails/index': {
    GET: async (visit) => {
      const show = showOf(visit.query.get('visa'))
      const text = (visit.query.get('sok') ?? '').trim().slice(0, 100)
      const current = pageOf(visit.query.get('sida'))
      const { total, mails } = await visit.read((reading) =>
        listMails(reading, { show, text, limit: mailsPerPage, offset: (current - 1) * mailsPerPage }),
      )
      return page(<MailsPage visit={visit} mails={mails} total={total} show={show} text={text} current={current} />)
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
      const isStop = visit.form.get('act') === 'stop'
      const outcome = await visit.write((writing) => (isStop ? stopMail(writing, { mailId }) : resendMail(writing, { mailId })))
      if (outcome.ok)
        return seeOther(here, { key: isStop ? 'mails.stopped' : 'mails.resent', ...(isStop ? { undoEventId: outcome.value.eventId } : {}) })
      return outcome.reason === 'not-found'
        ? notFound
        : seeOther(here, { key: reasonKey(isMessageKey, 'mails', outcome.reason), tone: 'warning' })
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
