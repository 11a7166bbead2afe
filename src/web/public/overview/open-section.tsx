import type { JSX } from 'preact'
import type { SubjectCoverage } from '#domain/leads'
import { EmptyState } from '#ui/empty-state'
import { Section } from '#ui/section'
import { StateMark } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import { PlainList } from '#ui/name-list'
import { chartPrefix } from '../chart.tsx'
import { ItemLink } from '../lead-tables.tsx'
import { listChallenges, type OverviewFacts } from './overview-facts.ts'

const shownAtMost = 5

/** An empty star is an invitation: what nobody has Lead for, and whom to ask. */
export function OpenSection({ visit, facts }: { readonly visit: AnyVisit; readonly facts: OverviewFacts }): JSX.Element {
  const { t, href } = visit
  const { coverage, adoptions } = facts
  const title = t('overview.open')
  if (!coverage.leadsKnown) {
    return (
      <Section id="oppet" title={title}>
        <EmptyState next={<a href="#kontakt">{t('overview.openUnknownNext')}</a>}>{t('overview.openUnknown')}</EmptyState>
      </Section>
    )
  }
  const open = [...listChallenges(coverage), ...coverage.questions].filter(({ state }) => state === 'open')
  if (open.length === 0) {
    return (
      <Section id="oppet" title={title}>
        <EmptyState next={<a href="#kontakt">{t('overview.openNoneNext')}</a>}>{t('overview.openNone')}</EmptyState>
      </Section>
    )
  }
  const adopted = new Map(adoptions.map(({ challengeId, organisations }) => [challengeId, organisations]))
  const most = open.toSorted((a, b) => (adopted.get(b.id) ?? 0) - (adopted.get(a.id) ?? 0)).slice(0, shownAtMost)
  return (
    <Section id="oppet" title={title} intro={t('overview.openIntro')}>
      <PlainList>
        {most.map((item) => (
          <OpenItem visit={visit} item={item} adopters={adopted.get(item.id) ?? 0} />
        ))}
      </PlainList>
      {open.length > most.length && (
        <p>
          <a href={href('public/leads/index')}>{t('overview.openMore', { count: open.length })}</a>
        </p>
      )}
    </Section>
  )
}

function OpenItem({
  visit,
  item,
  adopters,
}: {
  readonly visit: AnyVisit
  readonly item: SubjectCoverage
  readonly adopters: number
}): JSX.Element {
  return (
    <li>
      <StateMark state="open" chart={chartPrefix}>
        <ItemLink visit={visit} item={item} isSaidAbove />
        {item.kind === 'challenge' && <small> · {visit.t('overview.openAdopted', { count: adopters })}</small>}
      </StateMark>
    </li>
  )
}
