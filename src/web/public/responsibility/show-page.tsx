import type { ComponentChildren, JSX } from 'preact'
import type { Coverage, Measure, Spread, SpreadOnDate } from '#domain/leads'
import { formatDate, formatNumber, formatPercent, shareInWords } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { Table } from '#ui/table'
import type { AnyVisit, Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { DayBand, DayForm } from '../leads/day-form.tsx'
import { OpenData } from '../leads/index-page.tsx'
import type { AskedDay } from '../leads/read-day.ts'
import { PublicPage } from '../public-page.tsx'
import { leadingRows, type LeadingRow } from './leading-rows.ts'

export interface ResponsibilityPageProps {
  readonly visit: Visit<'public/responsibility'>
  readonly asked: AskedDay
  readonly coverage: Coverage
  readonly counted: SpreadOnDate
}

/** How the responsibility is shared, in plain words first, then each measure, how it is counted, and the rows it was counted from. */
export function ResponsibilityPage({ visit, asked, coverage, counted }: ResponsibilityPageProps): JSX.Element {
  const { t, href, site } = visit
  const { spread } = counted
  const address = href('public/responsibility')
  return (
    <PublicPage visit={visit} title={t('responsibility.title')} section="leads" description={headline(visit, spread)}>
      <DayBand visit={visit} asked={asked} back={address} />
      <PageHead
        over={t('responsibility.title')}
        title={headline(visit, spread)}
        lede={t('responsibility.lede', { date: formatDate(counted.date, site.language) })}
      />
      <Section id="matt" title={t('responsibility.measures')}>
        <MeasureTable visit={visit} caption={t('responsibility.measures')} rows={leadMeasures(visit, counted, coverage)} />
      </Section>
      <Section id="gors" title={t('responsibility.deeds')} intro={t('responsibility.deedsIntro')}>
        <MeasureTable visit={visit} caption={t('responsibility.deeds')} rows={deedMeasures(visit, spread)} />
      </Section>
      <Section id="tabell" title={t('responsibility.table')} intro={t('responsibility.tableIntro')}>
        <Leading visit={visit} rows={leadingRows(counted, coverage)} known={coverage.leadsKnown} />
      </Section>
      <HowWeCount visit={visit} spread={spread} />
      <DayForm visit={visit} asked={asked} action={address} />
      <OpenData visit={visit} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

/** "11 organisationer har Lead. Tre av fyra Lead ligger utanför kommunen." */
export function headline({ t, site }: AnyVisit, { leadingOrganisations, leadsOutsideMunicipality: outside }: Spread): string {
  if (!leadingOrganisations.known) return t('responsibility.headlineUnknown')
  const leaders = t('responsibility.headline', { leaders: leadingOrganisations.value })
  if (!outside.known) return leaders
  const share = shareInWords(outside.value.part, outside.value.whole, site.language)
  return `${leaders} ${t('responsibility.headlineOutside', { share: share.charAt(0).toLocaleUpperCase(site.language) + share.slice(1) })}`
}

interface MeasureRow {
  readonly name: string
  readonly value: ComponentChildren
  readonly meaning: string
}

function MeasureTable({
  visit,
  caption,
  rows,
}: {
  readonly visit: AnyVisit
  readonly caption: string
  readonly rows: readonly MeasureRow[]
}): JSX.Element {
  const { t } = visit
  return (
    <Table<MeasureRow>
      caption={caption}
      hideCaption
      rows={rows}
      columns={[
        { key: 'name', label: t('responsibility.measure'), rowHeader: true, cell: ({ name }) => name },
        { key: 'value', label: t('responsibility.value'), cell: ({ value }) => <strong>{value}</strong> },
        { key: 'meaning', label: t('responsibility.meaning'), cell: ({ meaning }) => meaning },
      ]}
    />
  )
}

function leadMeasures(visit: AnyVisit, { spread, affiliatedCount }: SpreadOnDate, coverage: Coverage): MeasureRow[] {
  const { t } = visit
  const say = sayerOf(visit)
  const { leadsOutsideMunicipality: outside, affiliatedWithLead: members, areasOnOneOrganisation: sole, bySubjectKind: kinds } = spread
  const soleNames = sole.known ? sole.value.areaIds.length : 0
  return [
    { name: t('responsibility.leads'), value: say.number(spread.leads), meaning: t('responsibility.leadsMeaning') },
    { name: t('responsibility.leaders'), value: say.number(spread.leadingOrganisations), meaning: t('responsibility.leadersMeaning') },
    {
      name: t('responsibility.outside'),
      value: say.share(outside),
      meaning: t(
        !outside.known && outside.because === 'municipal-sphere-unknown'
          ? 'responsibility.outsideUnknown'
          : 'responsibility.outsideMeaning',
      ),
    },
    { name: t('responsibility.half'), value: say.number(spread.organisationsCarryingHalf), meaning: t('responsibility.halfMeaning') },
    {
      name: t('responsibility.members'),
      value: say.share(members),
      meaning:
        affiliatedCount === null ? t('responsibility.membersUnknown') : t('responsibility.membersMeaning', { count: affiliatedCount }),
    },
    {
      name: t('responsibility.soleAreas'),
      value: sole.known ? (soleNames === 0 ? '0' : areaNames(visit, coverage, sole.value.areaIds)) : say.unknown(sole),
      meaning: t('responsibility.soleAreasMeaning'),
    },
    {
      name: t('responsibility.kinds'),
      value: kinds.known
        ? t('responsibility.kindsValue', {
            areas: kinds.value['focus-area'].leads,
            challenges: kinds.value.challenge.leads,
            questions: kinds.value.question.leads,
          })
        : say.unknown(kinds),
      meaning: t('responsibility.kindsMeaning'),
    },
  ]
}

function areaNames(visit: AnyVisit, coverage: Coverage, ids: readonly string[]): string {
  const { site } = visit
  return coverage.areas
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name[site.language] ?? Object.values(name)[0] ?? '')
    .join(', ')
}

function deedMeasures(visit: AnyVisit, { meetingsByOthers, nextStepsOfOthers, nextStepsOfOthersDone }: Spread): MeasureRow[] {
  const { t } = visit
  const say = sayerOf(visit)
  const whole = (measure: Measure<{ readonly whole: number }>) => (measure.known ? measure.value.whole : 0)
  return [
    {
      name: t('responsibility.convened'),
      value: say.share(meetingsByOthers),
      meaning: meetingsByOthers.known ? t('responsibility.convenedMeaning', { count: whole(meetingsByOthers) }) : '',
    },
    {
      name: t('responsibility.stepsOwned'),
      value: say.share(nextStepsOfOthers),
      meaning: nextStepsOfOthers.known ? t('responsibility.stepsOwnedMeaning', { count: whole(nextStepsOfOthers) }) : '',
    },
    {
      name: t('responsibility.stepsDone'),
      value: say.share(nextStepsOfOthersDone),
      meaning: nextStepsOfOthersDone.known ? t('responsibility.stepsDoneMeaning', { count: whole(nextStepsOfOthersDone) }) : '',
    },
  ]
}

const nothingYet: readonly string[] = ['nobody-has-lead', 'no-meetings', 'no-next-steps']

/** Says a measure: the figure, that there is nothing to count yet, or that nobody knows. Never nought for unknown. */
function sayerOf({ t, site }: AnyVisit) {
  const unknown = (measure: { readonly because: string }) =>
    t(nothingYet.includes(measure.because) ? 'responsibility.notYet' : 'site.unknown')
  return {
    unknown,
    number: (measure: Measure<number>) => (measure.known ? formatNumber(measure.value, site.language) : unknown(measure)),
    share: (measure: Measure<{ readonly share: number; readonly part: number; readonly whole: number }>) =>
      measure.known
        ? t('responsibility.shareOf', {
            percent: formatPercent(measure.value.share, site.language),
            part: measure.value.part,
            whole: measure.value.whole,
          })
        : unknown(measure),
  }
}

function Leading({
  visit,
  rows,
  known,
}: {
  readonly visit: AnyVisit
  readonly rows: readonly LeadingRow[]
  readonly known: boolean
}): JSX.Element {
  const { t, href, site } = visit
  if (!known) return <p>{t('responsibility.headlineUnknown')}</p>
  if (rows.length === 0)
    return (
      <EmptyState next={<a href={href('public/leads/index')}>{t('responsibility.noneNext')}</a>}>{t('responsibility.none')}</EmptyState>
    )
  return (
    <Table<LeadingRow>
      caption={t('responsibility.table')}
      hideCaption
      density="tight"
      rows={rows}
      columns={[
        {
          key: 'name',
          label: t('responsibility.organisation'),
          rowHeader: true,
          cell: ({ organisation }) =>
            organisation === null ? (
              t('areas.pending')
            ) : (
              <a href={href('public/organisations/show', { slug: organisation.slug })}>{organisation.name}</a>
            ),
        },
        { key: 'count', label: t('responsibility.count'), numeric: true, cell: ({ count }) => count },
        { key: 'share', label: t('responsibility.share'), numeric: true, cell: ({ share }) => formatPercent(share, site.language) },
        {
          key: 'sphere',
          label: t('responsibility.sphere'),
          cell: ({ municipalSphere }) =>
            municipalSphere === null ? t('site.unknown') : t(municipalSphere ? 'responsibility.yes' : 'responsibility.no'),
        },
      ]}
    />
  )
}

function HowWeCount({ visit, spread }: { readonly visit: AnyVisit; readonly spread: Spread }): JSX.Element {
  const { t, site } = visit
  const { effectiveNumber } = spread
  return (
    <Section id="sa-raknar-vi" title={t('responsibility.how')}>
      <ul>
        <li>{t('responsibility.howWhole')}</li>
        <li>{t('responsibility.howOutside')}</li>
        <li>{t('responsibility.howHalf')}</li>
        <li>{t('responsibility.howMembers')}</li>
        <li>
          {t('responsibility.howEffective', {
            value: effectiveNumber.known ? formatNumber(effectiveNumber.value, site.language, 1) : t('site.unknown'),
          })}
        </li>
      </ul>
    </Section>
  )
}
