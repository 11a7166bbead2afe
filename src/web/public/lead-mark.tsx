import type { JSX } from 'preact'
import type { StandingLead, SubjectCoverage } from '#domain/leads'
import { writeStateMark } from '#ui/state-mark'
import { attribute, escaped, write } from '#ui/table'
import type { AnyVisit } from '#web/visit'

export interface LeadMarkProps {
  readonly visit: AnyVisit
  readonly covered: SubjectCoverage
  /** The prefix of a star chart on the same page that lends its marks. */
  readonly chart?: string | undefined
}

/** Who has Lead, in a line: a star and the organisations' names, or that it is open. */
export function LeadMark({ visit, covered, chart }: LeadMarkProps): JSX.Element {
  return write(writeLeadMark(visit, covered, chart))
}

/** The same as text, for tables of many rows (see ui/markup.ts). */
export function writeLeadMark(visit: AnyVisit, covered: SubjectCoverage, chart?: string): string {
  const { t } = visit
  const { state, leads, kind } = covered
  if (state === 'unknown') return writeStateMark('unknown', escaped(t('leads-public.state.unknown')), { chart })
  if (leads.length === 0) {
    const inArea = kind !== 'focus-area' && covered.areaHasLead ? `<small> · ${escaped(t('leads-public.inAreaCell'))}</small>` : ''
    return writeStateMark('open', escaped(t('leads-public.openCell')) + inArea, { chart })
  }
  const isPending = leads.every(({ organisation }) => organisation === null)
  return isPending
    ? writeStateMark('pending', writeLeadNames(visit, leads))
    : writeStateMark(state, writeLeadNames(visit, leads), { chart, meaning: t(`leads-public.state.${state}`) })
}

/** The organisations, linked. Those not named yet are said to be there. */
export function LeadNames({ visit, leads }: { readonly visit: AnyVisit; readonly leads: readonly StandingLead[] }): JSX.Element {
  return write(writeLeadNames(visit, leads))
}

function writeLeadNames({ t, href }: AnyVisit, leads: readonly StandingLead[]): string {
  return leads
    .map(({ organisation, state }) => {
      const name =
        organisation === null
          ? escaped(t('areas.pending'))
          : `<a${attribute('href', href('public/organisations/show', { slug: organisation.slug }))}>${escaped(organisation.name)}</a>`
      return state === 'resting' ? `${name} (${escaped(t('areas.resting'))})` : name
    })
    .join(', ')
}
