import type { JSX } from 'preact'
import type { StandingLead, SubjectCoverage } from '#domain/leads'
import { StateMark } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'

/** Who has Lead, in a line: a star and the organisations' names, or that it is open. */
export function LeadMark({ visit, covered }: { readonly visit: AnyVisit; readonly covered: SubjectCoverage }): JSX.Element {
  const { t } = visit
  const { state, leads, kind } = covered
  if (state === 'unknown') return <StateMark state="unknown">{t('leads-public.state.unknown')}</StateMark>
  if (leads.length === 0) {
    return (
      <StateMark state="open">
        {t('leads-public.openCell')}
        {kind !== 'focus-area' && covered.areaHasLead && <small> · {t('leads-public.inAreaCell')}</small>}
      </StateMark>
    )
  }
  const isPending = leads.every(({ organisation }) => organisation === null)
  return (
    <StateMark state={isPending ? 'pending' : state} meaning={isPending ? undefined : t(`leads-public.state.${state}`)}>
      <LeadNames visit={visit} leads={leads} />
    </StateMark>
  )
}

/** The organisations, linked. Those not named yet are said to be there. */
export function LeadNames({ visit, leads }: { readonly visit: AnyVisit; readonly leads: readonly StandingLead[] }): JSX.Element {
  const { t, href } = visit
  return (
    <>
      {leads.map(({ organisation, state }, index) => (
        <>
          {index > 0 && ', '}
          {organisation === null ? (
            t('areas.pending')
          ) : (
            <a href={href('public/organisations/show', { slug: organisation.slug })}>{organisation.name}</a>
          )}
          {state === 'resting' && ` (${t('areas.resting')})`}
        </>
      ))}
    </>
  )
}
