import type { JSX } from 'preact'
import { Pagination } from '#ui/pagination'
import type { AnyVisit } from '#web/visit'

export const rowsPerPage = 50

/** Which page of a list an address asks for, from 1. */
export function pageNumber(query: URLSearchParams): number {
  const number = Number(query.get('page') ?? '1')
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1
}

export interface PagesProps {
  readonly visit: AnyVisit
  readonly label: string
  readonly total: number
  readonly current: number
  /** The list's own address at another page. */
  readonly hrefOf: (page: number) => string
}

/** The way through a list of the office, when there is more than one page of it. */
export function Pages({ visit, label, total, current, hrefOf }: PagesProps): JSX.Element | null {
  const { t } = visit
  const last = Math.max(1, Math.ceil(total / rowsPerPage))
  if (last === 1) return null
  const from = (current - 1) * rowsPerPage + 1
  return (
    <Pagination
      label={label}
      shown={t('organisations.shown', { from, to: Math.min(total, from + rowsPerPage - 1), total })}
      previous={current > 1 ? { href: hrefOf(current - 1), label: t('organisations.previous') } : undefined}
      next={current < last ? { href: hrefOf(current + 1), label: t('organisations.next') } : undefined}
    />
  )
}
