import type { NotesMailFacts, ReportReminderFacts } from '#domain/meeting-notes'
import { translatorFor } from '#locales'
import { meetingNotesMail } from '#mails/meeting-notes'
import { reportReminderMail } from '#mails/report-reminder'
import type { Config } from '#platform/config'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'
import { tellNotes } from './documents/tell-notes.ts'

/** Mail about notes, as the job composes it: the notes whole, in the reader's language. */
export function composeNotesMail(config: Pick<Config, 'baseUrl'>) {
  return ({ kind, contract, notes, toName, language, token }: NotesMailFacts) => {
    const { href, absolute } = addressesInMail(contract, config, language)
    const t = translatorFor(language)
    const contractName = inLanguage(contract.name, language).text
    return meetingNotesMail({
      t,
      language,
      kind,
      toName,
      title: inLanguage(notes.facts.meeting.title, language).text,
      document: tellNotes({ t, language, from: contractName }, notes, contract.timeZone),
      until: notes.commentsUntil === null ? '' : formatDate(notes.commentsUntil, language),
      link: absolute(href('link/notes', { token })),
      contractName,
      colleague: { name: notes.fromName ?? contract.secretariat.name ?? '', phone: contract.secretariat.phone ?? null },
    })
  }
}

/** The reminder of a report or a note that is owed. */
export function composeReportReminder(config: Pick<Config, 'baseUrl'>) {
  return ({ contract, meeting, owes, age, toName, language }: ReportReminderFacts) => {
    const { href, absolute } = addressesInMail(contract, config, language)
    const path =
      meeting.state !== 'closed'
        ? href('office/meetings/show', { meeting: meeting.id })
        : owes === 'report'
          ? href('office/reports/index')
          : href('office/meetings/short-note', { meeting: meeting.id })
    return reportReminderMail({
      t: translatorFor(language),
      language,
      toName,
      title: inLanguage(meeting.title, language).text,
      owes,
      age,
      link: absolute(path),
      contractName: inLanguage(contract.name, language).text,
    })
  }
}
