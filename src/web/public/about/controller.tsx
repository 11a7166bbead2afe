import { getPublicFacts } from '#domain/evidence'
import { reportFault, type CannotReportFault } from '#domain/follow-up'
import type { MessageKey } from '#locales'
import { invalid, page, seeOther } from '#web/reply'
import type { Controller } from '#web/visit'
import { AccessibilityPage } from './accessibility-page.tsx'
import { JoinPage } from './join-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

const mostFaultsAnHour = 20

const nothingEntered = { page: '', text: '', email: '' }

export const aboutController = {
  'public/join': {
    GET: async (visit) => {
      const { periods } = await visit.read((reading) => getPublicFacts(reading, ['periods']))
      return page(<JoinPage visit={visit} periods={periods} />)
    },
  },
  'public/privacy': { GET: (visit) => page(<PrivacyPage visit={visit} />) },
  'public/accessibility': {
    // Never kept for the next reader: the form carries a key of its own.
    GET: (visit) => page(<AccessibilityPage visit={visit} problems={{}} entered={nothingEntered} />, { cacheable: false }),
    POST: async (visit) => {
      const entered = { page: visit.form.get('page'), text: visit.form.get('text'), email: visit.form.get('email') }
      // Anybody may write here without an account; a script may not fill the secretariat's list.
      if (!(await visit.limits.allows(`fault to ${visit.site.contract.id} from ${visit.sender}`, mostFaultsAnHour, 60)))
        return invalid(<AccessibilityPage visit={visit} problems={{ text: 'about.a11y.problem.tooMany' }} entered={entered} />, 429)
      const outcome = await visit.write((writing) => reportFault(writing, entered))
      if (outcome.ok || outcome.reason === 'already-done') return seeOther(visit.href('public/accessibility'), { key: 'about.a11y.sent' })
      const { field, key } = problems[outcome.reason]
      return invalid(<AccessibilityPage visit={visit} problems={{ [field]: key }} entered={entered} />)
    },
  },
} satisfies Controller

const problems: Readonly<Record<CannotReportFault, { readonly field: string; readonly key: MessageKey }>> = {
  'text-missing': { field: 'text', key: 'about.a11y.problem.text' },
  'text-too-long': { field: 'text', key: 'about.a11y.problem.textLong' },
  'page-too-long': { field: 'page', key: 'about.a11y.problem.pageLong' },
  'email-not-understood': { field: 'email', key: 'about.a11y.problem.email' },
}
