import { listHistory } from '#domain/history'
import { inLanguage } from '#platform/i18n'
import { isId } from '#platform/ids'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Pagination } from '#ui/pagination'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { HistoryLines } from '../../history-lines.tsx'
import { OfficePage } from '../office-page.tsx'
import { canBeUndone } from '../undo/undoers.ts'

const linesPerPage = 50

export const historyController = {
  'office/history': {
    GET: async (visit) => {
      const { t, href, site } = visit
      const before = visit.query.get('fore')
      const lines = await visit.read((reading) => listHistory(reading, { limit: linesPerPage + 1, ...(isId(before) ? { before } : {}) }))
      const shown = lines.slice(0, linesPerPage)
      const last = lines.length > linesPerPage ? shown.at(-1) : undefined
      const title = t('history.title', { name: inLanguage(site.contract.name, site.language).text })
      return page(
        <OfficePage visit={visit} title={title} section="overview">
          <PageHead title={title} lede={t('history.intro')} />
          {shown.length === 0 ? (
            <EmptyState next={t('history.emptyNext')}>{t('history.empty')}</EmptyState>
          ) : (
            <HistoryLines visit={visit} lines={shown} canUndo={canBeUndone} />
          )}
          {(last !== undefined || before !== null) && (
            <Pagination
              label={t('history.caption')}
              shown=""
              previous={before === null ? undefined : { href: href('office/history'), label: t('history.newest') }}
              next={
                last === undefined ? undefined : { href: href('office/history', undefined, { fore: last.id }), label: t('history.older') }
              }
            />
          )}
        </OfficePage>,
      )
    },
  },
} satisfies Controller
