import type { JSX } from 'preact'
import type { GroupOrigin, GroupRequest, GroupShown } from '#domain/groups'
import type { MeetingListed } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { ButtonLink } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { TextOnTable } from '#ui/text-on-table'
import type { Problems } from '#web/form'
import { ProblemSummary } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { meetingItem } from '../meetings/say-meeting.tsx'
import { OfficePage } from '../office-page.tsx'
import { sayStart } from './group-form.tsx'
import { Members, Requests } from './members-section.tsx'
import { PurposeVersions } from './purpose-form.tsx'
import { noSeat, type SeatEntry } from './seat-entry.ts'
import { StateSection } from './state-section.tsx'

export interface GroupPageProps {
  readonly visit: Visit<'office/groups/show'>
  readonly group: GroupShown
  readonly meetings: readonly MeetingListed[]
  readonly requests: readonly GroupRequest[]
  readonly others: readonly NamedOrganisation[]
  readonly problems?: Problems
  /** A new member as it was filled in. */
  readonly entry?: SeatEntry
}

/** A group: its role and purpose, its members, its meetings. */
export function GroupPage({ visit, group, meetings, requests, others, problems = {}, entry = noSeat }: GroupPageProps): JSX.Element {
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
          { term: t('groups.wayIn'), value: group.wayIn === null ? undefined : t(`groups.wayIn.${group.wayIn}`) },
          {
            term: t('groups.area'),
            value: group.focusArea === null ? t('groups.area.none') : inLanguage(group.focusArea.name, site.language).text,
          },
          { term: t('groups.startedOn'), value: sayStart(group.startedOn, visit) },
          ...(group.cameFrom === null ? [] : [{ term: t('groups.from'), value: <CameFrom visit={visit} origin={group.cameFrom} /> }]),
          ...(group.closedOn === null ? [] : [{ term: t('groups.closedOn'), value: formatDate(group.closedOn, site.language) }]),
        ]}
      />
      <Purpose visit={visit} group={group} />
      <Requests visit={visit} requests={requests} />
      <Members visit={visit} group={group} others={others} problems={problems} entry={entry} />
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
      <StateSection visit={visit} group={group} problems={problems} />
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

/** What the group grew out of, and the way back to it. */
function CameFrom({ visit, origin }: { readonly visit: Visit<'office/groups/show'>; readonly origin: GroupOrigin }): JSX.Element {
  const { t, href, site } = visit
  const { text, lang, isFallback } = inLanguage(origin.words, site.language)
  const address =
    origin.kind === 'lead'
      ? href('office/leads/show', { lead: origin.id })
      : origin.meetingId === null
        ? null
        : href(origin.kind === 'agreement' ? 'office/meetings/agreement' : 'office/meetings/outcomes', { meeting: origin.meetingId })
  const words = <span lang={isFallback ? lang : undefined}>{text}</span>
  return (
    <>
      {t(`groups.origin.${origin.kind}`)}: {address === null ? words : <a href={address}>{words}</a>}
    </>
  )
}
