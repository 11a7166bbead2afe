import type { JSX } from 'preact'
import type { GroupShown } from '#domain/groups'
import { inLanguage, type Translated } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { ConflictNotice, type ConflictField } from '#ui/conflict-notice'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { GroupFields, sayStart, type AreaChoice, type GroupEntry } from './group-form.tsx'
import { PurposeConflict, PurposeForm, PurposeVersions } from './purpose-form.tsx'

/** A group's name, kind and area to change. */
export function EditGroupPage({
  visit,
  group,
  entry,
  areas,
  problems = {},
  conflict = false,
}: {
  readonly visit: Visit<'office/groups/edit'>
  readonly group: GroupShown
  readonly entry: GroupEntry
  readonly areas: readonly AreaChoice[]
  readonly problems?: Problems
  readonly conflict?: boolean
}): JSX.Element {
  const { t, href } = visit
  return (
    <OfficePage visit={visit} title={t('groups.edit.title')} section="groups" above={<GroupCrumbs visit={visit} group={group} />}>
      <h1>{t('groups.edit.title')}</h1>
      <ProblemSummary t={t} problems={problems} />
      {conflict && <Conflict visit={visit} group={group} entry={entry} />}
      <PostForm>
        <input type="hidden" name="revision" value={String(conflict ? group.revision : entry.revision)} />
        <GroupFields visit={visit} entry={entry} areas={areas} problems={problems} />
        <FormActions>
          <Button>{conflict ? t('meetings.conflict.keepMine') : t('site.form.save')}</Button>
          <ButtonLink look="quiet" href={href('office/groups/show', { slug: group.slug })}>
            {conflict ? t('meetings.conflict.keepTheirs') : t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

/** A group's role and purpose to write, with its earlier versions. */
export function PurposePage({
  visit,
  group,
  written,
  problems = {},
  conflict = false,
}: {
  readonly visit: Visit<'office/groups/purpose'>
  readonly group: GroupShown
  readonly written?: Translated
  readonly problems?: Problems
  readonly conflict?: boolean
}): JSX.Element {
  const { t } = visit
  const latest = group.purposes[0]
  return (
    <OfficePage visit={visit} title={t('groups.purpose.title')} section="groups" above={<GroupCrumbs visit={visit} group={group} />}>
      <h1>{t('groups.purpose.title')}</h1>
      <ProblemSummary t={t} problems={problems} />
      {conflict && latest !== undefined && <PurposeConflict visit={visit} latest={latest} written={written ?? {}} />}
      <PurposeForm visit={visit} groupId={group.id} purposes={group.purposes} written={written} problems={problems} />
      <PurposeVersions visit={visit} purposes={group.purposes} />
    </OfficePage>
  )
}

function GroupCrumbs({
  visit,
  group,
}: {
  readonly visit: Visit<'office/groups/edit'> | Visit<'office/groups/purpose'>
  readonly group: GroupShown
}): JSX.Element {
  const { t, href, site } = visit
  return (
    <Breadcrumbs
      label={t('meetings.crumbs')}
      crumbs={[
        { label: t('groups.title'), href: href('office/groups/index') },
        { label: inLanguage(group.name, site.language).text, href: href('office/groups/show', { slug: group.slug }) },
      ]}
    />
  )
}

function Conflict({
  visit,
  group,
  entry,
}: {
  readonly visit: Visit<'office/groups/edit'>
  readonly group: GroupShown
  readonly entry: GroupEntry
}): JSX.Element {
  const { t, site } = visit
  const all: ConflictField[] = [
    ...site.contract.languages.map((language) => ({
      label: `${t('groups.name')} (${language})`,
      yours: entry.name[language] ?? '',
      theirs: group.name[language] ?? '',
    })),
    { label: t('groups.kind'), yours: t(`groups.kind.${entry.kind}`), theirs: t(`groups.kind.${group.kind}`) },
    { label: t('groups.mode'), yours: t(`groups.mode.${entry.mode}`), theirs: t(`groups.mode.${group.mode}`) },
    { label: t('groups.startedOn'), yours: entry.startedOn, theirs: sayStart(group.startedOn, visit) },
  ]
  return (
    <ConflictNotice
      id="conflict"
      title={t('meetings.conflict.title')}
      intro={t('meetings.conflict.intro')}
      fieldLabel={t('meetings.conflict.field')}
      yoursLabel={t('meetings.conflict.yours')}
      theirsLabel={t('meetings.conflict.theirs')}
      fields={all.filter(({ yours, theirs }) => yours !== theirs)}
    >
      <p>{t('meetings.conflict.below')}</p>
    </ConflictNotice>
  )
}
