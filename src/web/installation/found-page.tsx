import type { JSX } from 'preact'
import { wordChoices } from '#domain/contract'
import { parseRoadmapList } from '#domain/roadmap'
import { translatorFor, type Translate } from '#locales'
import { formatDayRange } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { NumberInput } from '#ui/number-input'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { Steps } from '#ui/steps'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import { PostForm } from '../frame.tsx'
import { ErrorSummary } from '#ui/error-summary'
import {
  fieldsOfStep,
  foundingFields,
  foundingSteps,
  hasEnglish,
  linesOf,
  ruleOf,
  type FoundingDraft,
  type FoundingField,
  type FoundingStep,
} from './founding-draft.ts'
import { InstallationPage } from './installation-page.tsx'

export type FoundingSentences = Readonly<Partial<Record<FoundingField | '', string>>>

export interface FoundPageProps {
  readonly language: Language
  readonly step: FoundingStep
  readonly draft: FoundingDraft
  readonly isFirst: boolean
  /** The code printed at start, where one was asked for: it travels along. */
  readonly code: string
  readonly sentences?: FoundingSentences
}

/** Founding a contract, a page at a time. Everything written travels along; nothing is saved before the last button. */
export function FoundPage(props: FoundPageProps): JSX.Element {
  const { language, step, draft, code, sentences = {} } = props
  const t = translatorFor(language)
  const number = foundingSteps.indexOf(step) + 1
  const carried = foundingFields.filter((name) => !fieldsOfStep[step].includes(name))
  const errors = Object.entries(sentences).map(([field, message]) => ({
    fieldId: field === '' ? undefined : field,
    message: message ?? '',
  }))
  return (
    <InstallationPage
      language={language}
      title={t('founding.title')}
      otherLanguage={foundingAddress(language === 'sv' ? 'en' : 'sv', code)}
      hasForm
    >
      <PageHead title={t('founding.title')} lede={t(ledes[step])} />
      <Steps
        label={t('founding.steps', { number, total: foundingSteps.length })}
        doneWord={t('founding.step.done')}
        steps={foundingSteps.map((one, index) => ({
          label: t(`founding.step.${one}`),
          state: one === step ? 'current' : index < number ? 'done' : 'waiting',
        }))}
      />
      {errors.length > 0 && (
        <ErrorSummary title={t('site.form.problems', { count: errors.length })} kept={t('site.form.kept')} errors={errors} />
      )}
      <PostForm action={`/grunda?lang=${language}`}>
        <input type="hidden" name="step" value={step} />
        {code !== '' && <input type="hidden" name="kod" value={code} />}
        {carried.map((name) => (
          <input key={name} type="hidden" name={name} value={draft[name]} />
        ))}
        <StepFields {...props} sentences={sentences} t={t} />
        <FormActions>
          <Button name="go" value={step === 'review' ? 'found' : 'next'}>
            {t(step === 'review' ? 'founding.found' : 'founding.next')}
          </Button>
          {number > 1 && (
            <Button look="quiet" name="go" value="back" skipsValidation>
              {t('founding.back')}
            </Button>
          )}
        </FormActions>
      </PostForm>
    </InstallationPage>
  )
}

/** Where founding begins, in a language, with the code one came with. */
function foundingAddress(language: Language, code: string): string {
  return `/grunda?lang=${language}${code === '' ? '' : `&kod=${encodeURIComponent(code)}`}`
}

const ledes = {
  contract: 'founding.contract.lede',
  secretariat: 'founding.secretariat.lede',
  roadmap: 'founding.roadmap.lede',
  period: 'founding.period.lede',
  review: 'founding.review.lede',
} as const

interface StepProps extends FoundPageProps {
  readonly sentences: FoundingSentences
  readonly t: Translate
}

function StepFields(props: StepProps): JSX.Element {
  switch (props.step) {
    case 'contract':
      return <ContractStep {...props} />
    case 'secretariat':
      return <SecretariatStep {...props} />
    case 'roadmap':
      return <RoadmapStep {...props} />
    case 'period':
      return <PeriodStep {...props} />
    case 'review':
      return <Review {...props} />
    default:
      return props.step satisfies never
  }
}

function ContractStep({ t, draft, sentences, isFirst }: StepProps): JSX.Element {
  const optional = t('site.form.optional')
  return (
    <>
      {isFirst && <Notice title={t('founding.contract.first')} />}
      <TextInput
        name="locality"
        label={t('founding.locality')}
        hint={t('founding.locality.hint')}
        value={draft.locality}
        error={sentences.locality}
        width="medium"
      />
      <TextInput
        name="code"
        label={t('founding.code')}
        note={optional}
        hint={t('settings.contract.code.hint')}
        value={draft.code}
        error={sentences.code}
        inputMode="numeric"
        width="short"
      />
      <Select
        name="word"
        label={t('founding.word')}
        hint={t('founding.word.hint')}
        value={draft.word}
        options={wordChoices.contract.map(({ sv }) => ({ value: sv.singular, label: sv.singular, lang: 'sv' }))}
        width="medium"
      />
      <Radios
        name="languages"
        label={t('founding.languages')}
        value={hasEnglish(draft) ? 'sv,en' : 'sv'}
        options={[
          { value: 'sv,en', label: t('founding.languages.svEn') },
          { value: 'sv', label: t('founding.languages.sv') },
        ]}
      />
      <TextInput
        name="name"
        label={t('founding.name')}
        note={optional}
        hint={t('founding.name.hint')}
        value={draft.name}
        error={sentences.name}
        lang="sv"
      />
      <TextInput
        name="nameEn"
        label={t('founding.nameEn')}
        note={optional}
        hint={t('founding.nameEn.hint')}
        value={draft.nameEn}
        lang="en"
      />
      <TextInput
        name="slug"
        label={t('founding.slug')}
        note={optional}
        hint={t('founding.slug.hint')}
        value={draft.slug}
        error={sentences.slug}
        width="medium"
        spellcheck={false}
      />
    </>
  )
}

function SecretariatStep({ t, draft, sentences }: StepProps): JSX.Element {
  return (
    <>
      <TextInput name="yourName" label={t('founding.yourName')} value={draft.yourName} error={sentences.yourName} autocomplete="name" />
      <TextInput
        name="yourEmail"
        type="email"
        label={t('founding.yourEmail')}
        hint={t('founding.yourEmail.hint')}
        value={draft.yourEmail}
        error={sentences.yourEmail}
        autocomplete="email"
      />
      <TextInput
        name="yourPhone"
        type="tel"
        label={t('founding.yourPhone')}
        note={t('site.form.optional')}
        value={draft.yourPhone}
        error={sentences.yourPhone}
        autocomplete="tel"
        width="medium"
      />
    </>
  )
}

function RoadmapStep({ t, draft, sentences }: StepProps): JSX.Element {
  const optional = t('site.form.optional')
  return (
    <>
      <TextInput name="goal" label={t('founding.goal')} note={optional} hint={t('founding.goal.hint')} value={draft.goal} lang="sv" />
      <NumberInput name="goalYear" label={t('founding.goalYear')} note={optional} value={draft.goalYear} error={sentences.goalYear} />
      <TextArea
        name="goalMeaning"
        label={t('founding.goalMeaning')}
        note={optional}
        hint={t('founding.goalMeaning.hint')}
        value={draft.goalMeaning}
        error={sentences.goalMeaning}
        rows={2}
        lang="sv"
      />
      <TextArea
        name="list"
        label={t('founding.list')}
        note={optional}
        hint={t('founding.list.hint')}
        value={draft.list}
        error={sentences.list}
        rows={12}
        lang="sv"
      />
      <TextArea
        name="questions"
        label={t('founding.questions')}
        note={optional}
        hint={t('founding.questions.hint')}
        value={draft.questions}
        rows={3}
        lang="sv"
      />
    </>
  )
}

function PeriodStep({ t, draft, sentences }: StepProps): JSX.Element {
  const optional = t('site.form.optional')
  return (
    <>
      <DateInput
        name="fromOn"
        label={t('founding.fromOn')}
        note={optional}
        hint={t('founding.period.hint')}
        value={draft.fromOn}
        error={sentences.fromOn}
      />
      <DateInput name="untilOn" label={t('founding.untilOn')} note={optional} value={draft.untilOn} error={sentences.untilOn} />
      <Radios
        name="rule"
        label={t('settings.rule')}
        value={draft.rule || 'at-least'}
        error={sentences.rule}
        options={(['at-least', 'tick', 'free-text', 'none'] as const).map((value) => ({ value, label: t(`settings.rule.${value}`) }))}
      />
      <NumberInput
        name="challenges"
        label={t('settings.rule.challenges')}
        hint={t('settings.rule.challenges.hint')}
        note={optional}
        value={draft.challenges}
        min={1}
        max={200}
      />
      <NumberInput
        name="ticked"
        label={t('settings.rule.ticked')}
        hint={t('settings.rule.ticked.hint')}
        note={optional}
        value={draft.ticked}
        min={1}
        max={200}
      />
      <NumberInput name="of" label={t('settings.rule.of')} note={optional} value={draft.of} min={1} max={200} />
    </>
  )
}

/** What will be founded, and what to look at in the pasted list. */
function Review({ t, draft, language }: StepProps): JSX.Element {
  const read = parseRoadmapList(draft.list)
  const areas = read.ok ? read.value.areas : []
  const challenges = read.ok ? areas.reduce((sum, area) => sum + area.challenges.length, read.value.withoutArea.length) : 0
  const problems = read.ok ? read.value.problems : []
  const counted = (count: number) => t('founding.review.areas', { count })
  return (
    <>
      <DefinitionList
        unknown={t('founding.review.none')}
        items={[
          { term: t('founding.step.contract'), value: <span lang="sv">{draft.name}</span> },
          ...(hasEnglish(draft) ? [{ term: t('founding.nameEn'), value: <span lang="en">{draft.nameEn}</span> }] : []),
          { term: t('founding.slug'), value: `/${draft.slug}` },
          { term: t('founding.step.secretariat'), value: [draft.yourName, draft.yourEmail, draft.yourPhone].filter(Boolean).join(', ') },
          { term: t('founding.goal'), value: draft.goal },
          { term: t('founding.review.areas.term'), value: counted(areas.length) },
          { term: t('founding.review.challenges.term'), value: counted(challenges) },
          { term: t('founding.review.questions.term'), value: counted(linesOf(draft.questions).length) },
          {
            term: t('founding.step.period'),
            value: draft.fromOn === '' ? undefined : formatDayRange(draft.fromOn, draft.untilOn, language),
          },
          { term: t('founding.review.rule.term'), value: draft.fromOn === '' ? undefined : sayRule(t, draft) },
        ]}
      />
      {problems.length > 0 && (
        <Notice tone="warning" title={t('founding.problems')}>
          <ul>
            {problems.map(({ line, reason }) => (
              <li>{t('founding.problem', { line, what: t(`founding.problem.${reason}`) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function sayRule(t: Translate, draft: FoundingDraft): string {
  const rule = ruleOf(draft)
  if (rule.kind === 'at-least') return t('settings.rule.said.at-least', { challenges: rule.challenges })
  if (rule.kind === 'tick') return t('settings.rule.said.tick', { ticked: rule.ticked, of: rule.of })
  return t(rule.kind === 'free-text' ? 'settings.rule.said.free-text' : 'settings.rule.said.none')
}
