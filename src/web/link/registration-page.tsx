import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import type { Availability, RegistrationShown } from '#domain/registrations'
import type { MessageKey } from '#locales'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { sayWhenInFull } from '#web/registration-mail'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary } from '../frame.tsx'
import { Secretariat } from './lead-offer-done-page.tsx'
import { LinkPage } from './link-page.tsx'

export interface RegistrationOnPage {
  readonly registration: RegistrationShown
  readonly meeting: MeetingListed
  readonly state: Availability
}

export interface RegistrationPageProps extends RegistrationOnPage {
  readonly visit: Visit<'link/registration'>
  readonly problem: MessageKey | null
}

/** One's own registration: confirmed with one button, cancelled with another. */
export function RegistrationPage(props: RegistrationPageProps): JSX.Element {
  const { visit, registration, meeting, state, problem } = props
  const { t, href, site } = visit
  const { text, lang, isFallback } = inLanguage(meeting.title, site.language)
  const isAhead = state === 'open' || state === 'full'
  const shown =
    registration.state === 'asked' || registration.state === 'cancelled' ? (isAhead ? registration.state : 'closed') : registration.state
  const title = t(`registrations.link.${shown}.title`)
  return (
    <LinkPage visit={visit} title={title}>
      {problem !== null && <ProblemSummary t={t} problems={{ '': problem }} />}
      <PageHead
        over={<span lang={isFallback ? lang : undefined}>{text}</span>}
        title={title}
        lede={t(`registrations.link.${shown}.text`)}
      />
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('public.meeting.when'), value: sayWhenInFull(meeting, site.language) },
          { term: t('public.meeting.where'), value: meeting.place ?? undefined },
          {
            term: t('registrations.who'),
            value: [registration.name, registration.organisation ?? ''].filter((part) => part !== '').join(', '),
          },
          ...(registration.note === null ? [] : [{ term: t('registrations.form.note'), value: registration.note }]),
        ]}
      />
      <Deed {...props} shown={shown} />
      <FormActions>
        <ButtonLink look="quiet" href={href('public/meetings/show', { slug: meeting.slug })}>
          {t('registrations.link.toMeeting')}
        </ButtonLink>
      </FormActions>
      {shown === 'closed' && <Secretariat visit={visit} />}
    </LinkPage>
  )
}

function Deed({
  visit: { t },
  state,
  shown,
}: RegistrationPageProps & { readonly shown: 'asked' | 'cancelled' | 'placed' | 'waiting' | 'closed' }): JSX.Element | null {
  if (shown === 'closed') return null
  const cancels = shown === 'placed' || shown === 'waiting'
  if (cancels && state === 'closed') return null
  return (
    <PostForm>
      <FormActions>
        {shown === 'placed' && (
          <Button look="secondary" name="do" value="calendar">
            {t('calendars.own.get')}
          </Button>
        )}
        <Button name="do" value={cancels ? 'cancel' : 'confirm'} look={cancels ? 'quiet' : 'primary'}>
          {t(`registrations.link.${shown}.button`)}
        </Button>
      </FormActions>
    </PostForm>
  )
}
