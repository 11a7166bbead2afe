import type { Translate } from '#locales'
import type { Language } from '#platform/i18n'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

export interface NewContactMail {
  readonly t: Translate
  readonly language: Language
  readonly toName: string
  readonly who: string
  readonly address: string
  readonly organisation: string
  readonly contractName: string
  readonly colleague: { readonly name: string; readonly phone: string | null }
}

/** Asks a colleague of somebody whose mail comes back whom to write to instead. */
export function newContactMail({ t, language, toName, who, address, organisation, contractName, colleague }: NewContactMail): MailContent {
  const facts = { who, address, organisation, contract: contractName }
  const subject = t('incoming.ask.subject', { name: who })
  const hello = t('incoming.ask.hello', { name: toName })
  const what = t('incoming.ask.what', facts)
  const question = t('incoming.ask.question', facts)
  const why = t('incoming.ask.why', facts)
  const signature = [
    t('incoming.ask.regards'),
    colleague.name,
    t('incoming.ask.secretariat', { contract: contractName }),
    colleague.phone ?? '',
  ].filter((line, place, lines) => line !== '' && lines.indexOf(line) === place)
  return {
    subject,
    text: [hello, wrapText(what), wrapText(question), signature.join('\n'), wrapText(why), ''].join('\n\n'),
    html: renderMail(
      <MailLayout lang={language} title={subject} preview={question}>
        <p>{hello}</p>
        <p>{what}</p>
        <p>
          <strong>{question}</strong>
        </p>
        <p>
          {signature.map((line, place) => (
            <>
              {place > 0 && <br />}
              {line}
            </>
          ))}
        </p>
        <p class="small">{why}</p>
      </MailLayout>,
    ),
  }
}
