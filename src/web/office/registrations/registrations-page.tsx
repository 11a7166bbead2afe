import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { openings, type RegistrationRules, type RegistrationShown } from '#domain/registrations'
import { dayOf, formatDate } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { ConflictNotice, type ConflictField } from '#ui/conflict-notice'
import { EmptyState } from '#ui/empty-state'
import { More } from '#ui/more'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { conflictWords } from '../meetings/edit-page.tsx'
import { MeetingFrame } from '../meetings/meeting-frame.tsx'

export interface RulesEntry {
  readonly openTo: string
  readonly capacity: string
  readonly closesOn: string
  readonly asksAboutFood: boolean
  readonly revision: number
}

export interface ByHandEntry {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly note: string
}

export interface RegistrationsPageProps {
  readonly visit: Visit<'office/meetings/registrations'>
  readonly meeting: MeetingListed
  readonly rules: RegistrationRules | null
  readonly registrations: readonly RegistrationShown[]
  readonly organisations: readonly NamedOrganisation[]
  readonly entry: RulesEntry
  readonly person: ByHandEntry
  readonly problems: Problems
  /** What somebody else saved while these rules were being written. */
  readonly theirs: RulesEntry | null
}

/** Who has signed up for a meeting, who waits, and who may. */
export function RegistrationsPage(props: RegistrationsPageProps): JSX.Element {
  const { visit, meeting, registrations, problems, theirs } = props
  const { t } = visit
  const placed = registrations.filter(({ state }) => state === 'placed')
  const waiting = registrations.filter(({ state }) => state === 'waiting')
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('registrations.office.title')}>
      <ProblemSummary t={t} problems={problems} />
      {theirs !== null && (
        <ConflictNotice {...conflictWords(visit)} fields={differences(visit, props.entry, theirs)}>
          <p>{t('meetings.conflict.below')}</p>
        </ConflictNotice>
      )}
      <Section id="anmalda" title={t('registrations.office.placed', { count: placed.length })} intro={countOf(props)}>
        {placed.length === 0 ? (
          <EmptyState next={t('registrations.office.noneNext')}>{t('registrations.office.none')}</EmptyState>
        ) : (
          <Signed visit={visit} rows={placed} caption={t('registrations.office.placed', { count: placed.length })} />
        )}
      </Section>
      {waiting.length > 0 && (
        <Section
          id="vantar"
          title={t('registrations.office.waiting', { count: waiting.length })}
          intro={t('registrations.office.waiting.intro')}
        >
          <Signed visit={visit} rows={waiting} caption={t('registrations.office.waiting', { count: waiting.length })} />
        </Section>
      )}
      <ByHand {...props} />
      <Rules {...props} />
    </MeetingFrame>
  )
}

function differences({ t }: RegistrationsPageProps['visit'], yours: RulesEntry, theirs: RulesEntry): ConflictField[] {
  const opening = (openTo: string) => openings.find((each) => each === openTo) ?? 'nobody'
  return [
    {
      label: t('registrations.rules.openTo'),
      yours: t(`registrations.rules.openTo.${opening(yours.openTo)}`),
      theirs: t(`registrations.rules.openTo.${opening(theirs.openTo)}`),
    },
    { label: t('registrations.rules.capacity'), yours: yours.capacity, theirs: theirs.capacity },
    { label: t('registrations.rules.closesOn'), yours: yours.closesOn, theirs: theirs.closesOn },
  ].filter((field) => field.yours !== field.theirs)
}

function countOf({ visit: { t }, rules }: RegistrationsPageProps): string | undefined {
  return rules === null || rules.organisations === 0 ? undefined : t('registrations.count', { count: rules.organisations })
}

function Signed({
  visit,
  rows,
  caption,
}: {
  readonly visit: RegistrationsPageProps['visit']
  readonly rows: readonly RegistrationShown[]
  readonly caption: string
}): JSX.Element {
  const { t, site } = visit
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={[
        { key: 'name', label: t('registrations.office.name'), rowHeader: true, cell: ({ name }) => name },
        {
          key: 'organisation',
          label: t('groups.member'),
          cell: ({ organisation, organisationSlug }) => (
            <>
              {organisation} {organisationSlug === null && <Tag>{t('registrations.office.unknown')}</Tag>}
            </>
          ),
        },
        {
          key: 'email',
          label: t('registrations.office.email'),
          cell: ({ email }) => email !== null && <a href={`mailto:${email}`}>{email}</a>,
        },
        { key: 'note', label: t('registrations.office.note'), cell: ({ note }) => note },
        {
          key: 'since',
          label: t('registrations.office.since'),
          cell: ({ since }) => formatDate(dayOf(since, site.contract.timeZone), site.language),
        },
        {
          key: 'act',
          label: t('groups.member.do'),
          hideLabel: true,
          cell: ({ id, name }) => (
            <PostForm class="inline-form">
              <input type="hidden" name="registrationId" value={id} />
              <Button look="quiet" name="do" value="cancel" about={name}>
                {t('registrations.office.cancel')}
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}

function ByHand({ visit, organisations, person, problems }: RegistrationsPageProps): JSX.Element {
  const { t } = visit
  const optional = t('site.form.optional')
  return (
    <More
      summary={t('registrations.office.add')}
      open={['name', 'email', 'note'].some((field) => problems[field] !== undefined)}
      id="lagg-till"
      screenOnly
    >
      <PostForm>
        <TextInput
          name="name"
          label={t('registrations.office.name')}
          value={person.name}
          maxLength={200}
          autocomplete="off"
          error={problemOf(t, problems, 'name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('registrations.office.email')}
          value={person.email}
          maxLength={254}
          autocomplete="off"
          error={problemOf(t, problems, 'email')}
        />
        <TextInput
          name="organisation"
          label={t('groups.member')}
          note={optional}
          value={person.organisation}
          suggestions={organisations.map(({ name }) => name)}
          maxLength={200}
          autocomplete="off"
        />
        <TextInput
          name="note"
          label={t('registrations.form.note')}
          note={optional}
          value={person.note}
          maxLength={500}
          error={problemOf(t, problems, 'note')}
        />
        <FormActions>
          <Button name="do" value="add">
            {t('registrations.office.add.do')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

function Rules({ visit, meeting, rules, entry, problems }: RegistrationsPageProps): JSX.Element {
  const { t, href } = visit
  const optional = t('site.form.optional')
  return (
    <Section id="regler" title={t('registrations.rules.title')} intro={t('registrations.rules.intro')}>
      <PostForm>
        <input type="hidden" name="revision" value={entry.revision} />
        <Radios
          name="openTo"
          label={t('registrations.rules.openTo')}
          value={entry.openTo}
          options={openings.map((opening) => ({ value: opening, label: t(`registrations.rules.openTo.${opening}`) }))}
        />
        <NumberInput
          name="capacity"
          label={t('registrations.rules.capacity')}
          note={optional}
          hint={t('registrations.rules.capacity.hint')}
          min={1}
          max={100_000}
          value={entry.capacity}
          error={problemOf(t, problems, 'capacity')}
        />
        <TextInput
          name="closesOn"
          label={t('registrations.rules.closesOn')}
          note={optional}
          hint={t('registrations.rules.closesOn.hint')}
          width="medium"
          autocomplete="off"
          value={entry.closesOn}
          error={problemOf(t, problems, 'closesOn')}
        />
        <Checkbox
          name="asksAboutFood"
          label={t('registrations.rules.asksAboutFood')}
          hint={t('registrations.rules.asksAboutFood.hint')}
          checked={entry.asksAboutFood}
        />
        <FormActions>
          <Button name="do" value="rules">
            {t('site.form.save')}
          </Button>
        </FormActions>
      </PostForm>
      {rules !== null && rules.openTo !== 'nobody' && meeting.listedPublicly && (
        <p>
          <a href={href('public/meetings/register', { slug: meeting.slug })}>{t('registrations.rules.seePublic')}</a>
        </p>
      )}
      {!meeting.listedPublicly && <p class="note">{t('registrations.rules.notListed')}</p>}
    </Section>
  )
}
