import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { longestNote, type Availability, type RegistrationRules } from '#domain/registrations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { sayWhenInFull } from '#web/registration-mail'
import type { Visit } from '#web/visit'
import { Flashed, PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { ContactSection } from '../contact-section.tsx'
import { nameOf } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { sayPlaces } from './say-places.ts'

export interface RegisterEntry {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly note: string
}

export interface RegisterPageProps {
  readonly visit: Visit<'public/meetings/register'>
  readonly meeting: MeetingListed
  readonly rules: RegistrationRules | null
  readonly state: Availability
  readonly organisations: readonly NamedOrganisation[]
  readonly entry: RegisterEntry
  readonly problems: Problems
}

/** Signing up for a meeting without an account: who you are, and a link by mail. */
export function RegisterPage(props: RegisterPageProps): JSX.Element {
  const { visit, meeting, rules, state, problems } = props
  const { t, href, site } = visit
  const name = nameOf(visit, meeting.title)
  const canRegister = state === 'open' || state === 'full'
  return (
    <PublicPage
      visit={visit}
      title={t('registrations.form.title', { title: name.text })}
      section="meetings"
      above={
        <Breadcrumbs
          label={t('public.breadcrumbs')}
          crumbs={[
            { label: t('public.meetings.title'), href: href('public/meetings/index') },
            { label: name.text, href: href('public/meetings/show', { slug: meeting.slug }) },
          ]}
        />
      }
    >
      <Flashed visit={visit} />
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        over={[sayWhenInFull(meeting, site.language), meeting.place ?? ''].filter((part) => part !== '').join(' · ')}
        title={t('registrations.form.title', { title: name.text })}
        lede={t(canRegister ? 'registrations.form.lede' : 'registrations.form.closed')}
      />
      {rules !== null && canRegister && <p>{sayPlaces(visit, rules, state)}</p>}
      {canRegister && <Fields {...props} />}
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function Fields({ visit: { t }, rules, organisations, entry, problems }: RegisterPageProps): JSX.Element {
  return (
    <PostForm>
      <TextInput
        name="name"
        label={t('joining.form.name')}
        autocomplete="name"
        maxLength={200}
        required
        value={entry.name}
        error={problemOf(t, problems, 'name')}
      />
      <TextInput
        name="organisation"
        label={t('joining.form.organisation')}
        hint={rules?.openTo === 'members' ? t('registrations.form.membersOnly') : undefined}
        autocomplete="organization"
        maxLength={200}
        required
        suggestions={organisations.map((organisation) => organisation.name)}
        value={entry.organisation}
        error={problemOf(t, problems, 'organisation')}
      />
      <TextInput
        name="email"
        type="email"
        label={t('joining.form.email')}
        hint={t('joining.form.email.hint')}
        autocomplete="email"
        maxLength={254}
        required
        value={entry.email}
        error={problemOf(t, problems, 'email')}
      />
      {(rules?.asksAboutFood ?? true) && (
        <TextArea
          name="note"
          label={t('registrations.form.note')}
          note={t('site.form.optional')}
          hint={t('registrations.form.note.hint')}
          rows={2}
          maxLength={longestNote}
          value={entry.note}
          error={problemOf(t, problems, 'note')}
        />
      )}
      <p>
        <small>{t('registrations.form.public')}</small>
      </p>
      <FormActions>
        <Button>{t('registrations.form.send')}</Button>
      </FormActions>
    </PostForm>
  )
}
