import type { JSX } from 'preact'
import type { OwnOrganisation } from '#domain/follow-up'
import type { Person } from '#domain/identity'
import type { Session } from '#platform/accounts'
import { formatMoment } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { MailSettingsEntry } from '../mail-settings-form.tsx'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../frame.tsx'
import { MemberPage } from '../member-page.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { MailSection } from './mail-section.tsx'
import { nameOfBrowser } from './name-of-browser.ts'

export interface AccountShowPageProps {
  readonly visit: Visit<'account/show'>
  readonly person: Person
  readonly organisations: readonly OwnOrganisation[]
  readonly sessions: readonly Session[]
  /** Secret calendar addresses in use. */
  readonly feeds: number
  /** How one wants one's mail. */
  readonly mail: MailSettingsEntry
  /** What was just sent, when it could not be saved. */
  readonly entered?: Readonly<Record<string, string>>
  readonly problems?: Problems
}

/** Who one is here: details, whom one speaks for, and where one is signed in. */
export function AccountShowPage({
  visit,
  person,
  organisations,
  sessions,
  feeds,
  mail,
  entered,
  problems = {},
}: AccountShowPageProps): JSX.Element {
  const { t, actor } = visit
  const roles = [
    actor.isAdministrator && t('account.role.administrator'),
    actor.isSecretariat && t('account.role.secretariat'),
    actor.facilitates.length > 0 && t('account.role.facilitator'),
  ].filter((role) => role !== false)
  return (
    <MemberPage visit={visit} title={t('account.show.title')} organisations={organisations} section="account">
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={t('account.show.title')} />
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('account.show.email'), value: person.email },
          {
            term: t('account.show.speaksFor'),
            value: organisations.length === 0 ? t('account.show.nobody') : organisations.map(({ name }) => name).join(', '),
          },
          ...(roles.length === 0 ? [] : [{ term: t('account.show.roles'), value: roles.join(', ') }]),
        ]}
      />
      <p class="note">{t('account.show.ends')}</p>
      <Section id="details" title={t('account.show.details')}>
        <DetailsForm visit={visit} person={person} entered={entered} problems={problems} />
      </Section>
      <MailSection visit={visit} entry={mail} problems={problems} />
      <CalendarSection visit={visit} feeds={feeds} />
      <Section id="sessions" title={t('account.show.sessions')} intro={t('account.show.sessionsIntro')}>
        <Sessions visit={visit} sessions={sessions} />
      </Section>
    </MemberPage>
  )
}

function DetailsForm({
  visit: { t },
  person,
  entered,
  problems,
}: {
  readonly visit: AccountShowPageProps['visit']
  readonly person: Person
  readonly entered: Readonly<Record<string, string>> | undefined
  readonly problems: Problems
}): JSX.Element {
  const value = (name: string, saved: string) => entered?.[name] ?? saved
  return (
    <PostForm>
      <input type="hidden" name="revision" value={person.revision} />
      <TextInput
        name="name"
        label={t('account.show.name')}
        autocomplete="name"
        maxLength={200}
        value={value('name', person.name)}
        error={problemOf(t, problems, 'name')}
      />
      <TextInput
        name="phone"
        type="tel"
        width="medium"
        label={t('account.show.phone')}
        note={t('site.form.optional')}
        autocomplete="tel"
        value={value('phone', person.phone ?? '')}
        error={problemOf(t, problems, 'phone')}
      />
      <Radios
        name="language"
        inline
        label={t('account.show.languageLabel')}
        value={value('language', person.language)}
        options={[
          { value: 'sv', label: t('account.language.sv') },
          { value: 'en', label: t('account.language.en') },
        ]}
      />
      <Checkbox
        name="shownPublicly"
        label={t('account.show.shownPublicly')}
        hint={t('account.show.shownPubliclyHint')}
        checked={entered === undefined ? person.shownPublicly : entered['shownPublicly'] !== undefined}
      />
      <FormActions>
        <Button name="act" value="save">
          {t('account.show.save')}
        </Button>
      </FormActions>
    </PostForm>
  )
}

function Sessions({
  visit,
  sessions,
}: {
  readonly visit: AccountShowPageProps['visit']
  readonly sessions: readonly Session[]
}): JSX.Element {
  const { t, site, href } = visit
  return (
    <>
      {sessions.length > 0 && (
        <Table
          caption={t('account.show.sessions')}
          hideCaption
          rows={sessions}
          columns={[
            {
              key: 'browser',
              label: t('account.show.browser'),
              rowHeader: true,
              cell: ({ browser, isThisOne }) => (
                <>
                  {nameOfBrowser(browser) ?? t('account.show.unknownBrowser')}
                  {isThisOne && <span class="note"> ({t('account.show.thisOne')})</span>}
                </>
              ),
            },
            {
              key: 'since',
              label: t('account.show.since'),
              cell: ({ since }) => formatMoment(since, site.language, site.contract.timeZone),
            },
          ]}
        />
      )}
      <div class="actions">
        {sessions.length > 1 && (
          <PostForm class="inline-form">
            <Button look="secondary" name="act" value="sign-out-elsewhere">
              {t('account.show.signOutElsewhere')}
            </Button>
          </PostForm>
        )}
        {sessions.length > 0 && (
          <PostForm class="inline-form">
            <Button look="secondary" name="act" value="sign-out-everywhere">
              {t('account.show.signOutEverywhere')}
            </Button>
          </PostForm>
        )}
        <PostForm action={href('account/sign-out')} class="inline-form">
          <Button look="secondary">{t('account.show.signOut')}</Button>
        </PostForm>
      </div>
    </>
  )
}
