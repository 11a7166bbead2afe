import type { JSX } from 'preact'
import type { NamedOrganisation } from '#domain/organisations'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox, Checkboxes } from '#ui/checkboxes'
import { PageHead } from '#ui/heading'
import { More } from '#ui/more'
import { Quote } from '#ui/quote'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import type { FirstMeetingEntry } from './first-meeting.ts'
import { GroupFields, type AreaChoice, type GroupEntry } from './group-form.tsx'
import type { OriginFound } from './origin.ts'

/** The whole form of a new group as it was filled in. */
export interface NewGroupEntry {
  readonly group: GroupEntry
  readonly isProposal: boolean
  readonly chosen: readonly string[]
  readonly everybody: boolean
  readonly membersFrom: string
  readonly first: FirstMeetingEntry
}

export interface NewGroupPageProps {
  readonly visit: Visit<'office/groups/new'>
  readonly origin: OriginFound | null
  readonly entry: NewGroupEntry
  readonly areas: readonly AreaChoice[]
  readonly organisations: readonly NamedOrganisation[]
  readonly problems: Problems
}

/** A new group in one form: what it is, who is in it from the start, and when it first meets. */
export function NewGroupPage(props: NewGroupPageProps): JSX.Element {
  const { visit, origin, entry, areas, problems } = props
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('groups.new.title')}
      section="groups"
      above={<Breadcrumbs label={t('meetings.crumbs')} crumbs={[{ label: t('groups.title'), href: href('office/groups/index') }]} />}
    >
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={t('groups.new.title')} />
      {origin !== null && <ComesFrom visit={visit} origin={origin} />}
      <PostForm>
        {origin !== null && <input type="hidden" name="ur" value={origin.text} />}
        <GroupFields visit={visit} entry={entry.group} areas={areas} problems={problems} />
        <Checkbox name="proposed" label={t('groups.new.proposed')} hint={t('groups.new.proposed.hint')} checked={entry.isProposal} />
        <FirstMeeting visit={visit} entry={entry.first} problems={problems} isOpen={origin !== null} />
        <FirstMembers {...props} />
        <FormActions>
          <Button>{t('groups.new.save')}</Button>
          <ButtonLink look="quiet" href={href('office/groups/index')}>
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

function ComesFrom({ visit: { t, site }, origin }: Pick<NewGroupPageProps, 'visit'> & { readonly origin: OriginFound }): JSX.Element {
  const { text, lang, isFallback } = inLanguage(origin.origin.words, site.language)
  return (
    <>
      <p>{t(`groups.from.${origin.origin.kind}`)}</p>
      <Quote lang={isFallback ? lang : undefined}>{text}</Quote>
    </>
  )
}

function FirstMembers({ visit, origin, entry, organisations, problems }: NewGroupPageProps): JSX.Element {
  const { t } = visit
  const conveners = new Set(origin?.conveners.map(({ organisationId }) => organisationId))
  const options = organisations.map(({ id, name }) => ({
    value: id,
    label: conveners.has(id) ? t('groups.new.convener', { name }) : name,
  }))
  return (
    <>
      <h2>{t('groups.members')}</h2>
      {organisations.length > 0 && (
        <Checkboxes
          name="members[]"
          id="members"
          label={t('groups.members')}
          hint={t('groups.members.hint')}
          values={entry.chosen}
          options={[...options.filter(({ value }) => conveners.has(value)), ...options.filter(({ value }) => !conveners.has(value))]}
          error={problemOf(t, problems, 'members')}
        />
      )}
      <Checkbox name="everybody" label={t('groups.members.all')} hint={t('groups.members.all.hint')} checked={entry.everybody} />
      <TextInput
        name="membersFrom"
        label={t('groups.members.from')}
        note={t('site.form.optional')}
        hint={t('groups.members.from.hint')}
        value={entry.membersFrom}
        width="medium"
        error={problemOf(t, problems, 'membersFrom')}
      />
    </>
  )
}

function FirstMeeting({
  visit: { t },
  entry,
  problems,
  isOpen,
}: Pick<NewGroupPageProps, 'visit' | 'problems'> & { readonly entry: FirstMeetingEntry; readonly isOpen: boolean }): JSX.Element {
  const optional = t('site.form.optional')
  return (
    <More summary={t('groups.first.title')} open={isOpen || entry.wanted}>
      <Checkbox name="firstMeeting" label={t('groups.first.wanted')} hint={t('groups.first.wanted.hint')} checked={entry.wanted} />
      <TextInput
        name="firstOn"
        label={t('meetings.form.on')}
        note={optional}
        value={entry.on}
        width="medium"
        autocomplete="off"
        error={problemOf(t, problems, 'firstOn')}
      />
      <TextInput
        name="firstStartsAt"
        label={t('meetings.form.startsAt')}
        note={optional}
        hint={t('meetings.form.startsAt.hint')}
        value={entry.startsAt}
        width="short"
        inputMode="decimal"
        autocomplete="off"
        error={problemOf(t, problems, 'firstStartsAt')}
      />
      <TextInput name="firstPlace" label={t('meetings.form.place')} note={optional} value={entry.place} maxLength={300} />
    </More>
  )
}
