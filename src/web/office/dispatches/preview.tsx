import type { JSX } from 'preact'
import { wordsFor, type DispatchSeen, type PlannedRecipient, type PlannedRecipients, type Sender } from '#domain/dispatches'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { wordsOf } from '../../dispatch-mails.ts'
import { renderMarkdown } from '../../report/markdown.ts'

const shownFirst = 3

export interface PreviewProps {
  readonly visit: Visit<'office/dispatches/show'>
  readonly dispatch: DispatchSeen
  readonly plan: PlannedRecipients
  readonly from: Sender
}

/** The mail as the first readers get it, each in their own language and with their own name. */
export function Preview({ visit, dispatch, plan }: PreviewProps): JSX.Element {
  const { t } = visit
  const first = plan.recipients.filter(({ leftOut }) => leftOut === null).slice(0, shownFirst)
  return (
    <Section
      id="preview"
      title={t('dispatches.preview')}
      intro={first.length === 0 ? undefined : t('dispatches.preview.intro', { count: first.length })}
    >
      {first.length === 0 ? (
        <p>{t('dispatches.preview.none')}</p>
      ) : (
        <div class="dispatch-previews">
          {first.map((recipient) => (
            <OnePreview key={recipient.personId} visit={visit} dispatch={dispatch} recipient={recipient} />
          ))}
        </div>
      )}
    </Section>
  )
}

/** What was written, in each language, with the words in braces as they stand. */
export function Words({ visit, dispatch }: Pick<PreviewProps, 'visit' | 'dispatch'>): JSX.Element {
  const { t, site } = visit
  const languages = site.contract.languages.filter((language) => (dispatch.text[language] ?? '') !== '')
  return (
    <Section id="words" title={t('dispatches.words')}>
      <div class="dispatch-previews">
        {languages.map((language) => {
          const html = { __html: renderMarkdown(dispatch.text[language] ?? '') }
          return (
            <article key={language} class="dispatch-preview" lang={language}>
              <h3>{dispatch.subject[language] ?? t('dispatches.noSubject')}</h3>
              <div dangerouslySetInnerHTML={html} />
            </article>
          )
        })}
      </div>
    </Section>
  )
}

function OnePreview({
  visit: { t, site },
  dispatch,
  recipient,
}: Pick<PreviewProps, 'visit' | 'dispatch'> & { readonly recipient: PlannedRecipient }): JSX.Element {
  const { name, email, organisation, because, language } = recipient
  const written = wordsFor(dispatch, language, site.contract.languages[0] ?? 'sv')
  const words = wordsOf({ ...written, to: { name, email: email ?? '', organisation, because } })
  const html = { __html: words.html }
  return (
    <article class="dispatch-preview">
      <p class="note">
        {organisation === null ? t('dispatches.preview.to', { name }) : t('dispatches.preview.toOf', { name, organisation })}
      </p>
      <h3 lang={written.subject.lang}>{words.subject}</h3>
      <div lang={written.text.lang} dangerouslySetInnerHTML={html} />
    </article>
  )
}
