import type { JSX } from 'preact'
import type { GroupMember, GroupShown, GroupState } from '#domain/groups'
import { mayGroupBecome } from '#domain/groups'
import type { MeetingListed } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import { TextOnTable } from '#ui/text-on-table'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { meetingItem } from '../meetings/say-meeting.tsx'
import { OfficePage } from '../office-page.tsx'
import { sayStart } from './group-form.tsx'
import { PurposeVersions } from './purpose-form.tsx'

export interface GroupPageProps {
  readonly visit: Visit<'office/groups/show'>
  readonly group: GroupShown
  readonly meetings: readonly MeetingListed[]
  readonly others: readonly NamedOrganisation[]
  readonly problems?: Problems
}

/** A group: its role and purpose, its members, its meetings. */
export function GroupPage({ visit, group, meetings, others, problems = {} }: GroupPageProps): JSX.Element {
  const { t, href, site } = visit
  const name = inLanguage(group.name, site.language)
  const params = { slug: group.slug }
  return (
    <OfficePage
      visit={visit}
      title={name.text}
      section="groups"
      above={<Breadcrumbs label={t('meetings.crumbs')} crumbs={[{ label: t('groups.title'), href: href('office/groups/index') }]} />}
    >
      <PageHead
        over={
          <>
            {t(`groups.kind.${group.kind}`)} ·{' '}
            <Tag tone={group.state === 'started' ? 'good' : 'plain'}>{t(`groups.state.${group.state}`)}</Tag>
          </>
        }
        title={<span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>}
        actions={
          <>
            <ButtonLink href={href('office/meetings/new', undefined, { grupp: group.id })}>{t('groups.newMeeting')}</ButtonLink>
            <ButtonLink look="secondary" href={href('office/groups/edit', params)}>
              {t('groups.edit.title')}
            </ButtonLink>
            <ButtonLink look="quiet" href={href('public/groups/show', params)}>
              {t('groups.seePublic')}
            </ButtonLink>
          </>
        }
      />
      <ProblemSummary t={t} problems={problems} />
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('groups.mode'), value: t(`groups.mode.${group.mode}`) },
          {
            term: t('groups.area'),
            value: group.focusArea === null ? t('groups.area.none') : inLanguage(group.focusArea.name, site.language).text,
          },
          { term: t('groups.startedOn'), value: sayStart(group.startedOn, visit) },
          ...(group.closedOn === null ? [] : [{ term: t('groups.closedOn'), value: formatDate(group.closedOn, site.language) }]),
        ]}
      />
      <Purpose visit={visit} group={group} />
      <Members visit={visit} group={group} others={others} />
      <Section id="meetings" title={t('meetings.title')}>
        {meetings.length === 0 ? (
          <EmptyState next={<a href={href('office/meetings/new', undefined, { grupp: group.id })}>{t('groups.newMeeting')}</a>}>
            {t('groups.meetings.empty')}
          </EmptyState>
        ) : (
          <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />
        )}
      </Section>
      <PurposeVersions visit={visit} purposes={group.purposes} />
      <Section id="state" title={t('groups.state.change')}>
        <PostForm class="actions">
          {(['started', 'paused', 'closed'] satisfies readonly GroupState[])
            .filter((state) => mayGroupBecome(group.state, state))
            .map((state) => (
              <Button key={state} look="secondary" name="do" value={state}>
                {t(`groups.become.${state}`)}
              </Button>
            ))}
        </PostForm>
      </Section>
    </OfficePage>
  )
}

function Purpose({ visit, group }: { readonly visit: Visit<'office/groups/show'>; readonly group: GroupShown }): JSX.Element {
  const { t, href, site } = visit
  const latest = group.purposes[0]
  const link = (
    <a href={href('office/groups/purpose', { slug: group.slug })}>
      {t(latest === undefined ? 'groups.purpose.write' : 'groups.purpose.rewrite')}
    </a>
  )
  if (latest === undefined) {
    return (
      <Section id="purpose" title={t('groups.purpose.title')}>
        <EmptyState next={link}>{t('groups.purpose.empty')}</EmptyState>
      </Section>
    )
  }
  const { text, lang, isFallback } = inLanguage(latest.text, site.language)
  return (
    <Section id="purpose" title={t('groups.purpose.title')} actions={link}>
      <TextOnTable text={text} lang={isFallback ? lang : undefined} />
    </Section>
  )
}

function Members({
  visit,
  group,
  others,
}: {
  readonly visit: Visit<'office/groups/show'>
  readonly group: GroupShown
  readonly others: readonly NamedOrganisation[]
}): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="members" title={t('groups.members.count', { count: group.current.length })}>
      {group.current.length === 0 ? (
        <EmptyState next={t('groups.members.emptyNext')}>{t('groups.members.empty')}</EmptyState>
      ) : (
        <Table
          caption={t('groups.members')}
          hideCaption
          rows={group.current}
          columns={[
            {
              key: 'name',
              label: t('groups.member'),
              rowHeader: true,
              cell: ({ slug, name }) => <a href={href('office/organisations/show', { slug })}>{name}</a>,
            },
            {
              key: 'person',
              label: t('groups.member.person'),
              cell: ({ personName, isConvener }) => (
                <>
                  {personName} {isConvener && <Tag>{t('groups.convener')}</Tag>}
                </>
              ),
            },
            {
              key: 'act',
              label: t('groups.member.do'),
              hideLabel: true,
              cell: (member) => <MemberButtons visit={visit} member={member} />,
            },
          ]}
        />
      )}
      {group.former.length > 0 && (
        <p class="note">{t('groups.members.former', { names: group.former.map(({ name }) => name).join(', ') })}</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('groups.members.add')}</summary>
          <PostForm>
            <Checkboxes
              name="members[]"
              label={t('groups.members.add')}
              values={[]}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FormActions>
              <Button name="do" value="add">
                {t('groups.members.addChosen')}
              </Button>
              <Button look="secondary" name="do" value="add-all">
                {t('groups.members.addAll')}
              </Button>
            </FormActions>
          </PostForm>
        </details>
      )}
    </Section>
  )
}

function MemberButtons({ visit, member }: { readonly visit: Visit<'office/groups/show'>; readonly member: GroupMember }): JSX.Element {
  const { t } = visit
  return (
    <PostForm class="inline-form">
      <input type="hidden" name="organisationId" value={member.organisationId} />
      <Button look="quiet" name="do" value={member.isConvener ? 'no-convener' : 'convener'} about={member.name}>
        {t(member.isConvener ? 'groups.convener.end' : 'groups.convener.name')}
      </Button>
      <Button look="quiet" name="do" value="remove" about={member.name}>
        {t('groups.member.remove')}
      </Button>
    </PostForm>
  )
}
