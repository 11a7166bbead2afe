import type { OpenLead } from '#domain/leads'
import { inLanguage } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'
import { csvFile } from './csv.ts'

const columns = [
  'kind',
  'number',
  'subject',
  'area',
  'organisation',
  'organisation_number',
  'municipal_sphere',
  'state',
  'convener',
  'from',
  'until',
  'leaves',
  'id',
] as const

/** Every Lead, one to a row; the measures of shared responsibility can be counted again from it. */
export function leadsCsv({ site }: AnyVisit, leads: readonly OpenLead[]): string {
  const say = (text: OpenLead['subject']['name'] | undefined) => (text === undefined ? '' : inLanguage(text, site.language).text)
  const rows = leads.map((lead) => [
    lead.subject.kind,
    String(lead.subject.number),
    say(lead.subject.name),
    say(lead.area?.name),
    lead.organisation?.name ?? '',
    String(lead.organisationNumber),
    lead.municipalSphere === null ? '' : lead.municipalSphere ? 'yes' : 'no',
    lead.state,
    lead.isConvener ? 'yes' : 'no',
    lead.fromOn,
    lead.untilOn ?? '',
    lead.leavesOn ?? '',
    lead.id,
  ])
  return csvFile([columns, ...rows], site.language === 'sv' ? ';' : ',')
}

/** The same with every change of each Lead, so that any past day can be shown again; and whether anybody knows at all. */
export function leadsJson({ site, clock }: AnyVisit, leads: readonly OpenLead[]): string {
  const { contract } = site
  return JSON.stringify(
    {
      contract: { slug: contract.slug, name: contract.name },
      at: clock.now().toISOString(),
      leadsKnown: contract.leadsKnown,
      note: contract.leadsKnown ? null : 'Unknown is not none: no source says who has Lead here.',
      leads: contract.leadsKnown ? leads : null,
    },
    null,
    1,
  )
}
