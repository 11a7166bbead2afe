import type { JSX } from 'preact'
import type { NamedOrganisation } from '#domain/organisations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox, Checkboxes } from '#ui/checkboxes'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { GroupFields, type AreaChoice, type GroupEntry } from './group-form.tsx'

export interface NewGroupPageProps {
  readonly visit: Visit<'office/groups/new'>
  readonly entry: GroupEntry
  readonly areas: readonly AreaChoice[]
  readonly organisations: readonly NamedOrganisation[]
  readonly chosen: readonly string[]
  readonly everybody: boolean
  readonly membersFrom: string
  readonly problems: Problems
}

/** A new group with its first members, ticked from the register. */
export function NewGroupPage({
  visit,
  entry,
  areas,
  organisations,
  chosen,
  everybody,
  membersFrom,
  problems,
}: NewGroupPageProps): JSX.Element {
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('groups.new.title')}
      section="groups"
      above={<Breadcrumbs label={t('meetings.crumbs')} crumbs={[{ label: t('groups.title'), href: href('office/groups/index') }]} />}
    >
      <h1>{t('groups.new.title')}</h1>
      <ProblemSummary t={t} problems={problems} />
      <PostForm>
        <GroupFields visit={visit} entry={entry} areas={areas} problems={problems} />
        <Checkbox name="everybody" label={t('groups.members.all')} hint={t('groups.members.all.hint')} checked={everybody} />
        {organisations.length > 0 && (
          <Checkboxes
            name="members[]"
            label={t('groups.members')}
            hint={t('groups.members.hint')}
            values={chosen}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            error={problemOf(t, problems, 'members')}
          />
        )}
        <TextInput
          name="membersFrom"
          label={t('groups.members.from')}
          note={t('site.form.optional')}
          hint={t('groups.members.from.hint')}
          value={membersFrom}
          width="medium"
          error={problemOf(t, problems, 'membersFrom')}
        />
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
