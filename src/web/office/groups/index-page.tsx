import type { JSX } from 'preact'
import type { GroupListed } from '#domain/groups'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { sayStart } from './group-form.tsx'

/** Every group of the contract. */
export function GroupsPage({
  visit,
  groups,
}: {
  readonly visit: Visit<'office/groups/index'>
  readonly groups: readonly GroupListed[]
}): JSX.Element {
  const { t, href, site } = visit
  const make = <ButtonLink href={href('office/groups/new')}>{t('groups.new.title')}</ButtonLink>
  return (
    <OfficePage visit={visit} title={t('groups.title')} section="groups">
      <PageHead title={t('groups.title')} actions={groups.length === 0 ? undefined : make} />
      {groups.length === 0 ? (
        <EmptyState next={make}>{t('groups.empty')}</EmptyState>
      ) : (
        <Table
          caption={t('groups.title')}
          hideCaption
          rows={groups}
          columns={[
            {
              key: 'name',
              label: t('groups.name'),
              rowHeader: true,
              cell: ({ name, slug }) => <GroupLink visit={visit} slug={slug} name={inLanguage(name, site.language)} />,
            },
            { key: 'kind', label: t('groups.kind'), cell: ({ kind }) => t(`groups.kind.${kind}`) },
            { key: 'members', label: t('groups.members'), numeric: true, cell: ({ members }) => members },
            {
              key: 'since',
              label: t('groups.startedOn'),
              cell: ({ startedOn }) => sayStart(startedOn, visit) || <span class="note">{t('site.unknown')}</span>,
            },
            {
              key: 'state',
              label: t('groups.state'),
              cell: ({ state }) => <Tag tone={state === 'started' ? 'good' : 'plain'}>{t(`groups.state.${state}`)}</Tag>,
            },
          ]}
        />
      )}
    </OfficePage>
  )
}

function GroupLink({
  visit,
  slug,
  name,
}: {
  readonly visit: Visit<'office/groups/index'>
  readonly slug: string
  readonly name: ReturnType<typeof inLanguage>
}): JSX.Element {
  return (
    <a href={visit.href('office/groups/show', { slug })} lang={name.isFallback ? name.lang : undefined}>
      {name.text}
    </a>
  )
}
