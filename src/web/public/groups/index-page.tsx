import type { JSX } from 'preact'
import { groupKinds, type GroupListed } from '#domain/groups'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { PlainList } from '#ui/name-list'
import { Pagination } from '#ui/pagination'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import type { Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { Named, nameOf } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'

export const groupsPerPage = 100

export interface GroupsPageProps {
  readonly visit: Visit<'public/groups/index'>
  readonly groups: readonly GroupListed[]
  readonly total: number
  readonly pageNumber: number
}

/** Every group, kind by kind; those that are closed stand last in their kind. */
export function GroupsPage({ visit, groups, total, pageNumber }: GroupsPageProps): JSX.Element {
  const { t } = visit
  return (
    <PublicPage visit={visit} title={t('joining.index.title')} section="meetings">
      <PageHead title={t('joining.index.title')} lede={t('joining.index.lede')} />
      {groups.length === 0 ? (
        <EmptyState next={<a href="#kontakt">{t('public.meetings.noneNext')}</a>}>{t('joining.index.none')}</EmptyState>
      ) : (
        groupKinds.map((kind) => <Kind key={kind} visit={visit} kind={kind} groups={groups.filter((group) => group.kind === kind)} />)
      )}
      <Pages visit={visit} total={total} pageNumber={pageNumber} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function Kind({
  visit,
  kind,
  groups,
}: Pick<GroupsPageProps, 'visit' | 'groups'> & { readonly kind: GroupListed['kind'] }): JSX.Element | null {
  const { t, href } = visit
  if (groups.length === 0) return null
  return (
    <Section id={kind} title={t(`joining.index.kind.${kind}`)}>
      <PlainList>
        {groups.map((group) => (
          <li>
            <a href={href('public/groups/show', { slug: group.slug })}>
              <Named visit={visit} text={group.name} />
            </a>{' '}
            {group.state !== 'started' && <Tag>{t(`joining.index.state.${group.state}`)}</Tag>}
            {group.state !== 'closed' && group.wayIn === 'open' && (
              <>
                <Tag tone="good">{t('joining.index.open')}</Tag>{' '}
                <a href={href('public/groups/join', { slug: group.slug })}>
                  {t('joining.join')}
                  <span class="unseen">: {nameOf(visit, group.name).text}</span>
                </a>
              </>
            )}
            <br />
            <small>{[t('joining.index.members', { count: group.members }), ...area(visit, group)].join(' · ')}</small>
          </li>
        ))}
      </PlainList>
    </Section>
  )
}

function area({ site }: GroupsPageProps['visit'], { focusArea }: GroupListed): string[] {
  const name = focusArea?.name[site.language] ?? focusArea?.name[site.firstLanguage]
  return name === undefined ? [] : [name]
}

function Pages({ visit, total, pageNumber }: Omit<GroupsPageProps, 'groups'>): JSX.Element | null {
  const { t, href } = visit
  if (total <= groupsPerPage) return null
  const address = (number: number) => href('public/groups/index', undefined, { sida: number > 1 ? number : undefined })
  return (
    <Pagination
      label={t('joining.index.pages')}
      shown={t('public.organisations.shown', {
        from: (pageNumber - 1) * groupsPerPage + 1,
        to: Math.min(total, pageNumber * groupsPerPage),
        total,
      })}
      previous={pageNumber > 1 ? { href: address(pageNumber - 1), label: t('public.organisations.previous') } : undefined}
      next={pageNumber * groupsPerPage < total ? { href: address(pageNumber + 1), label: t('public.organisations.next') } : undefined}
    />
  )
}
