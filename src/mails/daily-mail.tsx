import type { VNode } from 'preact'
import type { Translate } from '#locales'
import type { Language } from '#platform/i18n'
import { MailLayout, renderMail, wrapText, type MailContent } from './mail-layout.tsx'

/** One of the mails that waited. */
export interface DailyItem {
  readonly subject: string
  readonly text: string
  readonly fromName: string
  /** Whom an answer to this one reaches. */
  readonly replyTo: string | null
}

export interface DailyMail {
  readonly t: Translate
  readonly language: Language
  /** null: a mailbox that an organisation shares; nobody is greeted by name. */
  readonly toName: string | null
  readonly contractName: string
  readonly items: readonly DailyItem[]
  /** Where they say how they want their mail. */
  readonly settings: string
}

/** The one mail of the day: each that waited, whole and with its own links. */
export function dailyMail(mail: DailyMail): MailContent {
  const { t, items, contractName } = mail
  const [only] = items
  const subject =
    items.length === 1 && only !== undefined
      ? only.subject
      : t('mail-settings.daily.subject', { count: items.length, contract: contractName })
  return { subject, text: plainPart(mail), html: renderMail(<Html mail={mail} subject={subject} />) }
}

function intro({ t, toName, items }: DailyMail): string {
  const count = items.length
  return toName === null ? t('mail-settings.daily.introShared', { count }) : t('mail-settings.daily.intro', { name: toName, count })
}

function Html({ mail, subject }: { readonly mail: DailyMail; readonly subject: string }): VNode {
  const { t, language, items, settings } = mail
  return (
    <MailLayout lang={language} title={subject} preview={items.map((item) => item.subject).join(' · ')}>
      <h1>{t('mail-settings.daily.title')}</h1>
      <p>{intro(mail)}</p>
      <section>
        {items.map((item) => (
          <Item t={t} item={item} />
        ))}
      </section>
      <p class="small">
        <a href={settings}>{t('mail-settings.daily.settings')}</a>
      </p>
    </MailLayout>
  )
}

function Item({ t, item }: { readonly t: Translate; readonly item: DailyItem }): VNode {
  const { subject, text, fromName, replyTo } = item
  return (
    <>
      <h2>{subject}</h2>
      <p class="small">
        {t('mail-settings.daily.from', { name: fromName })}
        {replyTo !== null && (
          <>
            , <a href={`mailto:${replyTo}`}>{replyTo}</a>
          </>
        )}
      </p>
      {paragraphsOf(text).map((lines) => (
        <p>
          {lines.map((line, number) => (
            <>
              {number > 0 && <br />}
              <Linked text={line} />
            </>
          ))}
        </p>
      ))}
    </>
  )
}

function plainPart(mail: DailyMail): string {
  const { t, items, settings } = mail
  return [
    wrapText(intro(mail)),
    ...items.map(({ subject, text, fromName, replyTo }) =>
      [
        `${'='.repeat(72)}\n${wrapText(subject)}\n${t('mail-settings.daily.from', { name: fromName })}${replyTo === null ? '' : `, ${replyTo}`}`,
        text.trim(),
      ].join('\n\n'),
    ),
    `${'='.repeat(72)}\n${t('mail-settings.daily.settings')}:\n${settings}`,
    '',
  ].join('\n\n')
}

/** A line shorter than this was ended on purpose; a longer one was broken because it was full. */
const fullLine = 52

/** The paragraphs of a plain mail, their lines put together again where they were broken for their length alone. */
function paragraphsOf(text: string): string[][] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const lines: string[] = []
      let before = ''
      for (const line of paragraph.split('\n')) {
        const goesOn =
          before.length >= fullLine && !/^\s*(?:\*|\d+\.|https?:)/.test(line) && !before.endsWith(':') && !before.includes('://')
        if (goesOn && lines.length > 0) lines[lines.length - 1] = `${lines.at(-1) ?? ''} ${line.trim()}`
        else lines.push(line)
        before = line
      }
      return lines
    })
}

function Linked({ text }: { readonly text: string }): VNode {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/)
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
