import { genitive, wordChoices, type CommitmentRule, type ContractWord } from '#domain/contract'
import { isPlainDate } from '#platform/dates'
import { normaliseEmail, normalisePhone, slugify, tidyLine } from '#platform/text'
import { parseRoadmapList } from '#domain/roadmap'
import type { Form } from '../form.ts'
import { reservedSlugs } from '../routes.ts'

/** Everything the founding asks, as written, carried from page to page until it is founded. Nothing is saved before that. */
export const foundingFields = [
  'locality',
  'code',
  'word',
  'name',
  'nameEn',
  'languages',
  'slug',
  'yourName',
  'yourEmail',
  'yourPhone',
  'goal',
  'goalYear',
  'goalMeaning',
  'list',
  'questions',
  'fromOn',
  'untilOn',
  'rule',
  'challenges',
  'ticked',
  'of',
] as const
export type FoundingField = (typeof foundingFields)[number]
export type FoundingDraft = Readonly<Record<FoundingField, string>>

/** The pages, and what each asks. */
export const foundingSteps = ['contract', 'secretariat', 'roadmap', 'period', 'review'] as const
export type FoundingStep = (typeof foundingSteps)[number]

export const fieldsOfStep: Readonly<Record<FoundingStep, readonly FoundingField[]>> = {
  contract: ['locality', 'code', 'word', 'name', 'nameEn', 'languages', 'slug'],
  secretariat: ['yourName', 'yourEmail', 'yourPhone'],
  roadmap: ['goal', 'goalYear', 'goalMeaning', 'list', 'questions'],
  period: ['fromOn', 'untilOn', 'rule', 'challenges', 'ticked', 'of'],
  review: [],
}

export const emptyDraft: FoundingDraft = readWith(() => '')

export function readDraft(form: Form): FoundingDraft {
  return readWith((name) => form.get(name))
}

function readWith(get: (name: FoundingField) => string): FoundingDraft {
  const field = (name: FoundingField) => get(name)
  return {
    locality: field('locality'),
    code: field('code'),
    word: field('word'),
    name: field('name'),
    nameEn: field('nameEn'),
    languages: field('languages'),
    slug: field('slug'),
    yourName: field('yourName'),
    yourEmail: field('yourEmail'),
    yourPhone: field('yourPhone'),
    goal: field('goal'),
    goalYear: field('goalYear'),
    goalMeaning: field('goalMeaning'),
    list: field('list'),
    questions: field('questions'),
    fromOn: field('fromOn'),
    untilOn: field('untilOn'),
    rule: field('rule'),
    challenges: field('challenges'),
    ticked: field('ticked'),
    of: field('of'),
  }
}

/** Fills in what can be guessed from what was written: the name from locality and word, the address, the year of the goal. */
export function completed(draft: FoundingDraft): FoundingDraft {
  const locality = tidyLine(draft.locality)
  const word = wordOf(draft)
  const year = draft.goalYear === '' ? (/\b(20\d\d)\b/.exec(draft.goal)?.[1] ?? '') : draft.goalYear
  return {
    ...draft,
    name: tidyLine(draft.name) || (locality === '' ? '' : `${genitive(locality, 'sv')} ${word.sv.singular}`),
    nameEn:
      tidyLine(draft.nameEn) ||
      (locality === '' || !hasEnglish(draft)
        ? ''
        : `${locality} ${word.en.singular.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())}`),
    slug: tidyLine(draft.slug) || (locality === '' ? '' : slugify(locality)),
    goalYear: year,
  }
}

export function wordOf({ word }: FoundingDraft): ContractWord {
  const [usual] = wordChoices.contract
  const chosen = wordChoices.contract.find(({ sv }) => sv.singular === word) ?? usual
  if (chosen === undefined) throw new Error('no words to choose from')
  return chosen
}

export function hasEnglish({ languages }: FoundingDraft): boolean {
  return languages !== 'sv'
}

export function linesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/\r?\n/)
        .map((line) => tidyLine(line.replace(/^\s*(?:[-–•*]|\d{1,3}[.)])\s+/, '')))
        .filter((line) => line !== ''),
    ),
  ]
}

export function ruleOf({ rule, challenges, ticked, of }: FoundingDraft): CommitmentRule {
  if (rule === 'tick') return { kind: 'tick', ticked: Number(ticked), of: Number(of) }
  if (rule === 'free-text') return { kind: 'free-text' }
  return rule === 'none' ? { kind: 'none' } : { kind: 'at-least', challenges: Number(challenges) }
}

/** What is wrong with one page of the founding: field → reason. */
export function problemsOfStep(step: FoundingStep, draft: FoundingDraft): Readonly<Partial<Record<FoundingField, string>>> {
  switch (step) {
    case 'contract':
      return problemsOfContract(draft)
    case 'secretariat':
      return problemsOfSecretariat(draft)
    case 'roadmap':
      return problemsOfRoadmap(draft)
    case 'period':
      return problemsOfPeriod(draft)
    case 'review':
      return {}
    default:
      return step satisfies never
  }
}

function problemsOfContract({ locality, code, slug }: FoundingDraft) {
  return {
    ...(tidyLine(locality) === '' ? { locality: 'locality-missing' } : {}),
    ...(tidyLine(code) !== '' && !/^\d{4}$/.test(tidyLine(code)) ? { code: 'municipality-code-not-understood' } : {}),
    ...(slug !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? { slug: 'slug-not-understood' } : {}),
    ...(reservedSlugs.includes(slug) ? { slug: 'slug-taken' } : {}),
  }
}

function problemsOfSecretariat({ yourName, yourEmail, yourPhone }: FoundingDraft) {
  const email = normaliseEmail(yourEmail)
  return {
    ...(tidyLine(yourName) === ''
      ? { yourName: 'person-name-missing' }
      : tidyLine(yourName).length > 200
        ? { yourName: 'name-too-long' }
        : {}),
    ...(email.ok ? {} : { yourEmail: email.reason }),
    ...(tidyLine(yourPhone) !== '' && !normalisePhone(yourPhone).ok ? { yourPhone: 'phone-not-understood' } : {}),
  }
}

function problemsOfRoadmap({ goal, goalYear, goalMeaning, list }: FoundingDraft) {
  const read = list.trim() === '' ? null : parseRoadmapList(list)
  const hasGoal = tidyLine(goal) !== ''
  return {
    ...(hasGoal && !/^\d{4}$/.test(goalYear.trim()) ? { goalYear: 'year-missing' } : {}),
    ...(hasGoal && goalMeaning.trim() === '' ? { goalMeaning: 'definition-missing' } : {}),
    ...(read !== null && !read.ok && read.reason !== 'nothing-pasted' ? { list: read.reason } : {}),
  }
}

function problemsOfPeriod(draft: FoundingDraft) {
  const { fromOn, untilOn } = draft
  if (fromOn === '' && untilOn === '') return {}
  if (!isPlainDate(fromOn) || !isPlainDate(untilOn)) return { fromOn: 'date-missing' }
  if (untilOn < fromOn) return { untilOn: 'ends-before-start' }
  const rule = ruleOf(draft)
  const isGood =
    rule.kind === 'at-least'
      ? isCount(rule.challenges)
      : rule.kind === 'tick'
        ? isCount(rule.ticked) && isCount(rule.of) && rule.ticked <= rule.of
        : true
  return isGood ? {} : { rule: 'rule-not-understood' }
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 200
}
