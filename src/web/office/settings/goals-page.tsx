import type { JSX } from 'preact'
import { goalKinds, isGoalKind, type Goal, type GoalInput } from '#domain/contract'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { EmptyState } from '#ui/empty-state'
import { NumberInput } from '#ui/number-input'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Form } from '#web/form'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'
import { SettingsPage } from './settings-page.tsx'
import { readTexts, Texts } from './texts.tsx'

export interface GoalsPageProps {
  readonly visit: Visit<'office/settings/goals'>
  readonly goals: readonly Goal[]
  readonly sentences?: Sentences
  /** The goal whose form was refused: its id, or 'new'. */
  readonly refused?: string | null
}

/** What the contract is to reach. One of the goals is the pole star of the chart. */
export function GoalsPage({ visit, goals, sentences = {}, refused = null }: GoalsPageProps): JSX.Element {
  const { t, site } = visit
  return (
    <SettingsPage visit={visit} tab="goals" sentences={sentences}>
      {goals.length === 0 && <EmptyState next={t('settings.goals.next')}>{t('settings.goals.none')}</EmptyState>}
      {goals.map((goal) => {
        const text = inLanguage(goal.text, site.language)
        return (
          <Section
            key={goal.id}
            id={`goal-${goal.id}`}
            title={<span lang={text.isFallback ? text.lang : undefined}>{text.text}</span>}
            intro={[t(`settings.goals.kind.${goal.kind}`), goal.isPoleStar ? t('settings.goals.isPoleStar') : '']
              .filter(Boolean)
              .join(' · ')}
          >
            <details open={refused === goal.id}>
              <summary>{t('settings.goals.edit')}</summary>
              <GoalForm
                visit={visit}
                id={goal.id}
                goal={refused === goal.id ? readGoalForm(visit, visit.form) : goal}
                sentences={refused === goal.id ? sentences : {}}
              />
            </details>
            <PostForm class="inline-form">
              <input type="hidden" name="do" value="remove" />
              <input type="hidden" name="goal" value={goal.id} />
              <button class="button quiet">
                {t('settings.goals.remove')}
                <span class="unseen"> {text.text}</span>
              </button>
            </PostForm>
          </Section>
        )
      })}
      <Section id="new-goal" title={t('settings.goals.new')}>
        <GoalForm
          visit={visit}
          id="new"
          goal={refused === 'new' ? readGoalForm(visit, visit.form) : null}
          sentences={refused === 'new' ? sentences : {}}
        />
      </Section>
    </SettingsPage>
  )
}

function GoalForm({
  visit,
  id,
  goal,
  sentences,
}: {
  readonly visit: AnyVisit
  readonly id: string
  readonly goal: GoalInput | null
  readonly sentences: Sentences
}): JSX.Element {
  const { t } = visit
  const prefix = `${id}-`
  const optional = t('site.form.optional')
  const number = (name: 'targetYear' | 'baselineYear') => (
    <NumberInput
      name={name}
      id={prefix + name}
      label={t(`settings.goals.${name}`)}
      note={optional}
      value={goal?.[name] ?? ''}
      error={sentences[prefix + name]}
    />
  )
  const decimal = (name: 'targetValue' | 'baselineValue') => (
    <NumberInput
      name={name}
      id={prefix + name}
      label={t(`settings.goals.${name}`)}
      note={optional}
      hint={name === 'targetValue' ? t('settings.goals.targetValue.hint') : undefined}
      value={String(goal?.[name] ?? '').replace('.', visit.site.language === 'sv' ? ',' : '.')}
      error={sentences[prefix + name]}
      decimals
    />
  )
  return (
    <PostForm>
      <input type="hidden" name="do" value={id === 'new' ? 'add' : 'edit'} />
      <input type="hidden" name="goal" value={id} />
      <Select
        name="kind"
        id={`${prefix}kind`}
        label={t('settings.goals.kind')}
        value={goal?.kind ?? 'neutral'}
        options={goalKinds.map((kind) => ({ value: kind, label: t(`settings.goals.kind.${kind}`) }))}
        width="medium"
      />
      <Texts
        visit={visit}
        name="text"
        prefix={prefix}
        label={t('settings.goals.text')}
        hint={t('settings.goals.text.hint')}
        value={goal?.text ?? {}}
        sentences={sentences}
      />
      <Texts
        visit={visit}
        name="definition"
        prefix={prefix}
        label={t('settings.goals.definition')}
        hint={t('settings.goals.definition.hint')}
        value={goal?.definition ?? {}}
        sentences={sentences}
        rows={2}
        isOptional
      />
      {number('targetYear')}
      {decimal('targetValue')}
      <TextInput
        name="unit"
        id={`${prefix}unit`}
        label={t('settings.goals.unit')}
        note={optional}
        value={goal?.unit ?? ''}
        width="medium"
      />
      {number('baselineYear')}
      {decimal('baselineValue')}
      <Checkbox
        name="poleStar"
        id={`${prefix}poleStar`}
        label={t('settings.goals.poleStar')}
        hint={t('settings.goals.poleStar.hint')}
        checked={goal?.isPoleStar ?? false}
      />
      <FormActions>
        <Button>{id === 'new' ? t('settings.goals.add') : t('site.form.save')}</Button>
      </FormActions>
    </PostForm>
  )
}

/** A goal as the form has it. A figure that is none is left out, and the verb says what is missing. */
export function readGoalForm(visit: AnyVisit, form: Form): GoalInput {
  const kind = form.get('kind')
  return {
    kind: isGoalKind(kind) ? kind : 'neutral',
    text: readTexts(visit, form, 'text'),
    definition: readTexts(visit, form, 'definition'),
    targetYear: numberOf(form.get('targetYear')),
    targetValue: numberOf(form.get('targetValue')),
    baselineYear: numberOf(form.get('baselineYear')),
    baselineValue: numberOf(form.get('baselineValue')),
    unit: form.get('unit'),
    ...(form.has('poleStar') ? { isPoleStar: true } : {}),
  }
}

/** Swedish decimal comma, thin spaces and a typographic minus are all as people write. */
function numberOf(text: string): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  return /^-?\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : null
}
