import type { JSX } from 'preact'
import { findStated, statedFactKeys } from '#domain/evidence'
import { inLanguage } from '#platform/i18n'
import { EmptyState } from '#ui/empty-state'
import { Section } from '#ui/section'
import type { AnyVisit } from '#web/visit'
import { NameList } from '#ui/name-list'
import type { OverviewFacts } from './overview-facts.ts'

/** Everybody by name; the links are on the list's own page, for this one is kept light. Where the register knows only some, it says how many of how many. */
export function MembersSection({ visit, facts }: { readonly visit: AnyVisit; readonly facts: OverviewFacts }): JSX.Element {
  const { t, site, href } = visit
  const { members, stated } = facts
  const title = t('overview.members.title')
  if (members.length === 0) {
    return (
      <Section id="med" title={title}>
        <EmptyState next={<a href={href('public/join')}>{t('overview.membersNoneNext')}</a>}>
          {site.contract.membersKnown ? t('overview.membersNone') : t('site.unknown')}
        </EmptyState>
      </Section>
    )
  }
  const fact = site.contract.membersKnown ? undefined : findStated(stated, statedFactKeys.affiliatedOrganisations)
  const intro =
    fact === undefined
      ? undefined
      : t('overview.membersSome', { named: members.length, stated: inLanguage(fact.wording, site.language).text })
  return (
    <Section id="med" title={title} intro={intro} actions={<a href={href('public/organisations/index')}>{t('overview.membersAll')}</a>}>
      <NameList>
        {members.map(({ name }) => (
          <li>{name}</li>
        ))}
      </NameList>
    </Section>
  )
}
