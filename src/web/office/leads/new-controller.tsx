import { daysToConfirm, listCoverage, listOrganisationsToChoose, parseSubject } from '#domain/leads'
import { isMessageKey } from '#locales'
import { addDays } from '#platform/dates'
import { parseForm, type Problems } from '#web/form'
import { invalid, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { NewLeadPage } from './new-page.tsx'
import { emptyTakeEntry, readTakeEntry, takeFields, takeForThem, takeSchema, type TakeEntry } from './take-entry.ts'

type NewVisit = Visit<'office/leads/new'>

export const newLeadController = {
  'office/leads/new': {
    GET: (visit) =>
      show(visit, {
        ...emptyTakeEntry,
        organisation: visit.query.get('organisation') ?? '',
        subject: parseSubject(visit.query.get('vad') ?? '') === null ? '' : (visit.query.get('vad') ?? ''),
        confirmBy: addDays(visit.today, daysToConfirm),
      }),
    POST: async (visit) => {
      const entry = readTakeEntry(visit.form)
      const parsed = parseForm(takeSchema, visit.form)
      if (!parsed.ok) return show(visit, entry, parsed.problems)
      const outcome = await visit.write((writing) => takeForThem(visit, writing, entry, null))
      if (!outcome.ok) {
        if (outcome.reason === 'already-done') return seeOther(visit.href('office/leads/index'), { key: 'site.alreadyDone' })
        return show(visit, entry, { [takeFields[outcome.reason] ?? '']: reasonKey(isMessageKey, 'leads', outcome.reason) })
      }
      const { leadId, email, eventId } = outcome.value
      return seeOther(
        visit.href('office/leads/show', { lead: leadId }),
        entry.isConfirmed
          ? { key: 'leads.flash.confirmed' }
          : email === null
            ? { key: 'leads.flash.takenQuiet', undoEventId: eventId }
            : { key: 'leads.flash.mailed', values: { email }, undoEventId: eventId },
      )
    },
  },
} satisfies Controller

async function show(visit: NewVisit, entry: TakeEntry, problems: Problems = {}): Promise<Reply> {
  const { coverage, organisations } = await visit.read(async (reading) => ({
    coverage: await listCoverage(reading, { audience: 'office' }),
    organisations: await listOrganisationsToChoose(reading, { meetingId: null, today: visit.today }),
  }))
  const form = <NewLeadPage visit={visit} coverage={coverage} organisations={organisations} entry={entry} problems={problems} />
  return Object.keys(problems).length === 0 ? page(form) : invalid(form)
}
