import type { JSX } from 'preact'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../frame.tsx'
import { AccountPage } from './account-page.tsx'

export interface SignInPageProps {
  readonly visit: Visit<'account/sign-in'>
  readonly email: string
  readonly back: string | null
  readonly problems?: Problems
  /** Where somebody already signed in may go on to. */
  readonly onwards?: string | undefined
}

/** Asks for the address to mail a code to. */
export function SignInPage({ visit, email, back, problems = {}, onwards }: SignInPageProps): JSX.Element {
  const { t, actor } = visit
  return (
    <AccountPage visit={visit} title={t('account.signIn.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={t('account.signIn.title')} lede={t('account.signIn.lede')} />
      {onwards !== undefined && (
        <p>
          {t('account.signIn.already', { name: actor.name ?? '' })} <a href={onwards}>{t('account.signIn.goOn')}</a>.{' '}
          {t('account.signIn.asSomebodyElse')}
        </p>
      )}
      <PostForm>
        {back !== null && <input type="hidden" name="till" value={back} />}
        <TextInput
          name="email"
          type="email"
          label={t('account.signIn.email')}
          hint={t('account.signIn.emailHint')}
          autocomplete="email"
          inputMode="email"
          spellcheck={false}
          maxLength={254}
          value={email}
          error={problemOf(t, problems, 'email')}
        />
        <FormActions>
          <Button>{t('account.signIn.send')}</Button>
        </FormActions>
      </PostForm>
      <p class="note">{t('account.signIn.notKnown')}</p>
    </AccountPage>
  )
}

export interface CodePageProps {
  readonly visit: Visit<'account/sign-in-code'>
  readonly email: string
  readonly back: string | null
  readonly problems?: Problems
}

/** Takes the code. A POST: a mail scanner that opens pages signs nobody in. */
export function CodePage({ visit, email, back, problems = {} }: CodePageProps): JSX.Element {
  const { t, href, config } = visit
  const again = href('account/sign-in', undefined, { till: back ?? undefined })
  return (
    <AccountPage visit={visit} title={t('account.code.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={t('account.code.title')} lede={t('account.code.lede', { email })} />
      <PostForm>
        {back !== null && <input type="hidden" name="till" value={back} />}
        <TextInput
          name="code"
          label={t('account.code.label')}
          hint={t('account.code.hint')}
          autocomplete="one-time-code"
          inputMode="numeric"
          width="short"
          maxLength={12}
          spellcheck={false}
          error={problemOf(t, problems, 'code')}
        />
        <FormActions>
          <Button>{t('account.code.signIn')}</Button>
        </FormActions>
      </PostForm>
      <p>
        <a href={again}>{t('account.code.again')}</a>
      </p>
      {!config.production && (
        <p class="note">
          <a href="/dev/inbox">{t('account.code.inbox')}</a>
        </p>
      )}
    </AccountPage>
  )
}
