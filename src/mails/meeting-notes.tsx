import type { VNode } from 'preact'
import type { Translate } from '#locales'
import { writePlainText, type WrittenDocument } from '#platform/documents'
import { WrittenSections } from '#ui/written-document'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface MeetingNotesMail {
  readonly t: Translate
  readonly language: string
  readonly kind: 'notes' | 'adjust' | 'adjust-reminder'
  readonly toName: string
  /** What the meeting is called. */
  readonly title: string
  readonly document: WrittenDocument
  /** The last day for comments, in words. */
  readonly until: string
  readonly link: string
  readonly contractName: string
  readonly colleague: { readonly name: string; readonly phone: string | null }
}

/** The notes of a meeting, whole, with where to comment; or the question to the adjuster. */
export function meetingNotesMail(mail: MeetingNotesMail): MailContent {
  const subject = mail.t(`notes.mail.${mail.kind}.subject`, { title: mail.title })
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function Html({ mail, subject }: { readonly mail: MeetingNotesMail; readonly subject: string }): VNode {
  const { t, language, kind, toName, document, link } = mail
  const signature = signatureOf(mail)
  return (
    <MailLayout lang={language} title={subject} preview={opening(mail)}>
      <p>{t('notes.mail.hello', { name: toName })}</p>
      <p>{opening(mail)}</p>
      <p>
        <a class="button" href={link}>
          {t(`notes.mail.${kind}.button`)}
        </a>
      </p>
      <p>
        {signature.map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
      {kind === 'notes' && (
        <section>
          <h1 lang={document.title.lang}>{document.title.text}</h1>
          <dl>
            {document.facts.map(({ term, value }) => (
              <>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
          <WrittenSections sections={document.sections} isMail />
        </section>
      )}
    </MailLayout>
  )
}

function plainPart(mail: MeetingNotesMail): string {
  const { t, kind, toName, document, link } = mail
  return [
    t('notes.mail.hello', { name: toName }),
    wrapText(opening(mail)),
    `${t(`notes.mail.${kind}.button`)}:\n${link}`,
    signatureOf(mail).join('\n'),
    ...(kind === 'notes' ? [writePlainText({ ...document, over: null, foot: null })] : []),
    '',
  ].join('\n\n')
}

function opening({ t, kind, title, until }: MeetingNotesMail): string {
  return kind === 'notes' ? t('notes.mail.notes.opening', { title, until }) : t(`notes.mail.${kind}.opening`, { title })
}

function signatureOf({ t, colleague, contractName }: MeetingNotesMail): string[] {
  const lines = [t('notes.mail.regards'), colleague.name, t('notes.mail.secretariat', { contract: contractName }), colleague.phone ?? '']
  // Where nobody is named, the secretariat signs once.
  return [...new Set(lines)].filter((line) => line !== '')
}
