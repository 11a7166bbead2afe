import type { JSX } from 'preact'
import { wordsFor, type DispatchSeen, type PlannedRecipient, type PlannedRecipients, type Sender } from '#domain/dispatches'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { wordsOf } from '../../dispatch-mails.ts'

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
