import type { JSX } from 'preact'
import type { StandingLead } from '#domain/leads'
import { formatDate } from '#platform/dates'
import { StateMark, type MarkedState } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import { PlainList } from '#ui/name-list'

/** Each Lead that stands, one to a line: who, since when, what they want to do. */
export function LeadLines({ visit, leads }: { readonly visit: AnyVisit; readonly leads: readonly StandingLead[] }): JSX.Element {
  return (
    <PlainList>
      {leads.map((lead) => (
        <li>
          <StateMark state={markOf(lead)}>
            <LeadLine visit={visit} lead={lead} />
          </StateMark>
        </li>
      ))}
    </PlainList>
  )
}

function LeadLine({ visit, lead }: { readonly visit: AnyVisit; readonly lead: StandingLead }): JSX.Element {
  const { t, href, site } = visit
  const { organisation, state, isConvener, fromOn, leavesOn, intent } = lead
  const remarks = [
    t('areas.since', { date: formatDate(fromOn, site.language) }),
    state === 'taken' && organisation !== null ? t('areas.isPending') : '',
    isConvener ? t('areas.convener') : '',
    state === 'resting' ? t('areas.resting') : '',
    leavesOn === null ? '' : t('areas.leaving', { date: formatDate(leavesOn, site.language) }),
  ]
  return (
    <>
      {organisation === null ? (
        t('areas.pending')
      ) : (
        <a href={href('public/organisations/show', { slug: organisation.slug })}>{organisation.name}</a>
      )}
      <small> · {remarks.filter((remark) => remark !== '').join(' · ')}</small>
      {intent !== '' && <q>{intent}</q>}
    </>
  )
}

function markOf({ organisation, state, leavesOn }: StandingLead): MarkedState {
  if (organisation === null || state === 'taken') return 'pending'
  if (state === 'resting') return 'resting'
  return leavesOn === null ? 'one' : 'leaving'
}
