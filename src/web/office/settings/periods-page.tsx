import type { JSX } from 'preact'
import { periodAt, type CommitmentRule, type Period } from '#domain/contract'
import { formatDayRange } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { EmptyState } from '#ui/empty-state'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import type { Form } from '#web/form'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'
import { SettingsPage } from './settings-page.tsx'
import { readTexts, Texts } from './texts.tsx'

export interface PeriodFields {
  readonly fromOn: string
  readonly untilOn: string
  readonly rule: string
  readonly challenges: string
  readonly ticked: string
  readonly of: string
  readonly instrumentText: Translated
}

export interface PeriodsPageProps {
  readonly visit: Visit<'office/settings/periods'>
  readonly periods: readonly Period[]
  readonly sentences?: Sentences
  readonly refused?: string | null
}

/** The periods of the contract, each with its letter and its rule. */
export function PeriodsPage({ visit, periods, sentences = {}, refused = null }: PeriodsPageProps): JSX.Element {
  const { t, site, today } = visit
  const current = periodAt(periods, today)
  return (
    <SettingsPage visit={visit} tab="periods" sentences={sentences}>
      {periods.length === 0 && <EmptyState next={t('settings.periods.next')}>{t('settings.periods.none')}</EmptyState>}
      {periods.map((period) => (
        <Section
          key={period.id}
          id={`period-${period.id}`}
          title={inLanguage(period.name, site.language).text}
          intro={[
            formatDayRange(period.fromOn, period.untilOn, site.language),
            sayRule(visit, period.rule),
            period.id === current?.id ? t('settings.periods.now') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        >
          <details open={refused === period.id}>
            <summary>{t('settings.periods.edit')}</summary>
            <PeriodForm
              visit={visit}
              id={period.id}
              revision={period.revision}
              fields={refused === period.id ? readPeriodForm(visit, visit.form) : fieldsOf(period)}
              sentences={refused === period.id ? sentences : {}}
            />
          </details>
        </Section>
      ))}
      <Section id="new-period" title={t('settings.periods.new')}>
        <PeriodForm
          visit={visit}
          id="new"
          revision={0}
          fields={refused === 'new' ? readPeriodForm(visit, visit.form) : emptyFields}
          sentences={refused === 'new' ? sentences : {}}
        />
      </Section>
    </SettingsPage>
  )
}

/** "minst fem klimatutmaningar": what a rule asks of each organisation. */
export function sayRule({ t }: Pick<AnyVisit, 't'>, rule: CommitmentRule): string {
  if (rule.kind === 'at-least') return t('settings.rule.said.at-least', { challenges: rule.challenges })
  if (rule.kind === 'tick') return t('settings.rule.said.tick', { ticked: rule.ticked, of: rule.of })
  return t(rule.kind === 'free-text' ? 'settings.rule.said.free-text' : 'settings.rule.said.none')
}

const emptyFields: PeriodFields = { fromOn: '', untilOn: '', rule: 'at-least', challenges: '', ticked: '', of: '', instrumentText: {} }

function fieldsOf({ fromOn, untilOn, rule, instrumentText }: Period): PeriodFields {
  return {
    fromOn,
    untilOn,
    instrumentText,
    rule: rule.kind,
    challenges: rule.kind === 'at-least' ? String(rule.challenges) : '',
    ticked: rule.kind === 'tick' ? String(rule.ticked) : '',
    of: rule.kind === 'tick' ? String(rule.of) : '',
  }
}

export function readPeriodForm(visit: AnyVisit, form: Form): PeriodFields {
  const get = (name: string) => form.get(name).trim()
  return {
    fromOn: get('fromOn'),
    untilOn: get('untilOn'),
    rule: get('rule'),
    challenges: get('challenges'),
    ticked: get('ticked'),
    of: get('of'),
    instrumentText: readTexts(visit, form, 'instrumentText'),
  }
}

/** The rule a form says. A number that is none becomes a rule no verb accepts, which then says so. */
export function readRule({ rule, challenges, ticked, of }: Pick<PeriodFields, 'rule' | 'challenges' | 'ticked' | 'of'>): CommitmentRule {
  if (rule === 'tick') return { kind: 'tick', ticked: Number(ticked), of: Number(of) }
  if (rule === 'free-text') return { kind: 'free-text' }
  return rule === 'none' ? { kind: 'none' } : { kind: 'at-least', challenges: Number(challenges) }
}

function PeriodForm({
  visit,
  id,
  revision,
  fields,
  sentences,
}: {
  readonly visit: AnyVisit
  readonly id: string
  readonly revision: number
  readonly fields: PeriodFields
  readonly sentences: Sentences
}): JSX.Element {
  const { t } = visit
  const prefix = `${id}-`
  return (
    <PostForm>
      <input type="hidden" name="period" value={id} />
      <input type="hidden" name="revision" value={String(revision)} />
      <DateInput
        name="fromOn"
        id={`${prefix}fromOn`}
        label={t('settings.periods.fromOn')}
        value={fields.fromOn}
        error={sentences[`${prefix}fromOn`]}
      />
      <DateInput
        name="untilOn"
        id={`${prefix}untilOn`}
        label={t('settings.periods.untilOn')}
        value={fields.untilOn}
        error={sentences[`${prefix}untilOn`]}
      />
      <RuleFields visit={visit} prefix={prefix} fields={fields} sentences={sentences} />
      <Texts
        visit={visit}
        name="instrumentText"
        prefix={prefix}
        label={t('settings.periods.text')}
        hint={t('settings.periods.text.hint')}
        value={fields.instrumentText}
        sentences={sentences}
        rows={5}
        isOptional
      />
      <FormActions>
        <Button>{id === 'new' ? t('settings.periods.add') : t('site.form.save')}</Button>
      </FormActions>
    </PostForm>
  )
}

/** What each organisation commits to: a choice, and the numbers it needs. */
export function RuleFields({
  visit,
  prefix,
  fields,
  sentences,
}: {
  readonly visit: Pick<AnyVisit, 't'>
  readonly prefix: string
  readonly fields: Pick<PeriodFields, 'rule' | 'challenges' | 'ticked' | 'of'>
  readonly sentences: Sentences
}): JSX.Element {
  const { t } = visit
  return (
    <>
      <Radios
        name="rule"
        id={`${prefix}rule`}
        label={t('settings.rule')}
        value={fields.rule}
        error={sentences[`${prefix}rule`]}
        options={(['at-least', 'tick', 'free-text', 'none'] as const).map((value) => ({ value, label: t(`settings.rule.${value}`) }))}
      />
      <NumberInput
        name="challenges"
        id={`${prefix}challenges`}
        label={t('settings.rule.challenges')}
        hint={t('settings.rule.challenges.hint')}
        note={t('site.form.optional')}
        value={fields.challenges}
        min={1}
        max={200}
      />
      <NumberInput
        name="ticked"
        id={`${prefix}ticked`}
        label={t('settings.rule.ticked')}
        hint={t('settings.rule.ticked.hint')}
        note={t('site.form.optional')}
        value={fields.ticked}
        min={1}
        max={200}
      />
      <NumberInput
        name="of"
        id={`${prefix}of`}
        label={t('settings.rule.of')}
        note={t('site.form.optional')}
        value={fields.of}
        min={1}
        max={200}
      />
    </>
  )
}
