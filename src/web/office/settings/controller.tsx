import {
  addGoal,
  addPeriod,
  editContract,
  editGoal,
  editPeriod,
  getContract,
  guessEnglishForms,
  guessSwedishForms,
  listGoals,
  listPeriods,
  removeGoal,
  setPracticeMode,
  setTheme,
  setWords,
  wordChoices,
  wordKeys,
  wordsOf,
  type ContractWord,
  type ContractWords,
  type WordKey,
} from '#domain/contract'
import { endRole, grantRole, listRoles, registerPerson } from '#domain/identity'
import { listMeetings } from '#domain/meetings'
import { languages as known } from '#platform/i18n'
import { isId } from '#platform/ids'
import type { NotDone, Outcome } from '#platform/outcome'
import { closeAccountsOf } from '#web/close-accounts'
import type { Form } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { returnPath } from '#web/return-path'
import type { Controller, Visit } from '#web/visit'
import { sayReason, type Sentences } from '../sentences.tsx'
import { ContractPage, type ContractFields } from './contract-page.tsx'
import { drawLogo } from './draw-logo.ts'
import { GoalsPage, readGoalForm } from './goals-page.tsx'
import { PeriodsPage, readPeriodForm, readRule } from './periods-page.tsx'
import { TeamPage } from './team-page.tsx'
import { findStagedLogo, forgetStagedLogo, stageLogo, type StagedLogo } from './staged-logo.ts'
import { firstOf, readTexts } from './texts.tsx'
import { ThemePage } from './theme-page.tsx'
import { readWord, WordsPage } from './words-page.tsx'

export const settingsController = {
  'office/settings/contract': {
    GET: async (visit) => page(<ContractPage visit={visit} contract={await visit.read(getContract)} />),
    POST: (visit) => saveContract(visit),
  },
  'office/settings/words': {
    GET: async (visit) => {
      const { words, revision } = await visit.read(getContract)
      return page(<WordsPage visit={visit} revision={revision} words={wordsOf(words, usualWords)} />)
    },
    POST: (visit) => saveWords(visit),
  },
  'office/settings/theme': {
    GET: async (visit) => page(<ThemePage visit={visit} theme={(await visit.read(getContract)).theme} />),
    POST: (visit) => saveTheme(visit),
  },
  'office/settings/goals': { GET: (visit) => showGoals(visit), POST: (visit) => saveGoal(visit) },
  'office/settings/periods': { GET: (visit) => showPeriods(visit), POST: (visit) => savePeriod(visit) },
  'office/settings/team': { GET: (visit) => showTeam(visit), POST: (visit) => saveTeam(visit) },
  'office/settings/practice': {
    POST: async (visit) => {
      const on = visit.form.get('on') === 'yes'
      await visit.write((writing) => setPracticeMode(writing, { on }))
      const back =
        returnPath(visit.form.get('till'), visit.url) ??
        visit.href(visit.actor.isAdministrator ? 'office/settings/contract' : 'office/overview')
      return seeOther(back, { key: on ? 'settings.practice.started' : 'settings.practice.stopped' })
    },
  },
} satisfies Controller

const usualWords: ContractWords = { contract: usual('contract'), organisation: usual('organisation'), meeting: usual('meeting') }

function usual(key: WordKey): ContractWord {
  return wordChoices[key][0] ?? { sv: guessSwedishForms(key), en: guessEnglishForms(key) }
}

async function saveContract(visit: Visit<'office/settings/contract'>): Promise<Reply> {
  const { form, site } = visit
  const fields: ContractFields = {
    name: readTexts(visit, form, 'name'),
    purpose: readTexts(visit, form, 'purpose'),
    locality: form.get('locality'),
    municipalityCode: form.get('municipalityCode'),
    languages: [site.firstLanguage, ...form.all('languages').filter((language) => known.some((one) => one === language))],
    secretariat: { name: form.get('secretariatName'), email: form.get('secretariatEmail'), phone: form.get('secretariatPhone') },
    hostname: form.get('hostname'),
  }
  const outcome = await visit.write((writing) => editContract(writing, { ...fields, revision: Number(form.get('revision')) || 0 }))
  if (outcome.ok) return seeOther(visit.href('office/settings/contract'), { key: 'settings.saved' })
  const contract = await visit.read(getContract)
  if (outcome.reason === 'changed-meanwhile')
    return invalid(<ContractPage visit={visit} contract={contract} fields={fields} isConflict />, 409)
  const at = {
    'name-missing': firstOf(visit, 'name'),
    'locality-missing': 'locality',
    'municipality-code-not-understood': 'municipalityCode',
    'email-not-understood': 'secretariatEmail',
    'phone-not-understood': 'secretariatPhone',
    'hostname-not-understood': 'hostname',
    'hostname-taken': 'hostname',
  }
  return invalid(<ContractPage visit={visit} contract={contract} fields={fields} sentences={sayReason(visit.t, 'settings', outcome, at)} />)
}

async function saveWords(visit: Visit<'office/settings/words'>): Promise<Reply> {
  const { form } = visit
  const written: ContractWords = {
    contract: readWord(form, 'contract'),
    organisation: readWord(form, 'organisation'),
    meeting: readWord(form, 'meeting'),
  }
  const fill = wordKeys.find((key) => key === form.get('fill'))
  const revision = Number(form.get('revision')) || 0
  if (fill !== undefined)
    return page(
      <WordsPage
        visit={visit}
        revision={revision}
        words={{ ...written, [fill]: filledIn(written[fill], form.get(`${fill}_choice`), fill) }}
      />,
    )
  const outcome = await visit.write((writing) => setWords(writing, { revision, words: written }))
  if (outcome.ok) return seeOther(visit.href('office/settings/words'), { key: 'settings.saved', undoEventId: outcome.value.eventId })
  const current = await visit.read(getContract)
  return invalid(
    <WordsPage visit={visit} revision={current.revision} words={written} sentences={sayReason(visit.t, 'settings', outcome)} />,
    outcome.reason === 'changed-meanwhile' ? 409 : 422,
  )
}

/** A word chosen from those cities use, or the forms guessed from the one written. */
function filledIn(written: ContractWord, choice: string, key: WordKey): ContractWord {
  const chosen = wordChoices[key].find(({ sv }) => sv.singular === choice)
  if (chosen !== undefined) return chosen
  return {
    sv: guessSwedishForms(written.sv.singular, written.sv.gender),
    en: written.en.plural === '' ? guessEnglishForms(written.en.singular) : written.en,
  }
}

async function saveTheme(visit: Visit<'office/settings/theme'>): Promise<Reply> {
  const { form, t } = visit
  const { theme: before } = await visit.read(getContract)
  const colours = readColours(form)
  const again = (outcome: NotDone, staged: StagedLogo | null) => {
    const sentences = sayReason(t, 'settings', outcome, themeFields)
    return invalid(<ThemePage visit={visit} theme={{ ...before, ...colours }} staged={staged} sentences={sentences} />)
  }
  const upload = form.file('logo')
  const sent = upload === null ? null : await drawLogo(upload)
  const earlier = await findStagedLogo(visit)
  if (sent !== null && !sent.ok) return again(sent, earlier)
  const drawn = sent?.value ?? earlier?.drawn ?? null
  const kept = form.has('removeLogo') ? undefined : before.logo
  const logo = drawn === null ? kept : { key: drawn.key, width: drawn.width, height: drawn.height }
  // The picture lies there before anything points at it; one that nothing points at does no harm.
  if (drawn !== null) await visit.files.put(drawn.key, drawn.png)
  const outcome = await visit.write((writing) => setTheme(writing, { ...colours, ...(logo === undefined ? {} : { logo }) }))
  if (!outcome.ok) return again(outcome, sent === null ? earlier : await stageLogo(visit, sent.value))
  if (earlier !== null) await forgetStagedLogo(visit, earlier.id)
  return seeOther(visit.href('office/settings/theme'), { key: 'settings.theme.saved', undoEventId: outcome.value.eventId })
}

const themeFields = {
  'brand-not-understood': 'brand',
  'brand-too-pale': 'brand',
  'brand-ink-not-understood': 'brandInk',
  'brand-ink-too-pale': 'brandInk',
  'logo-too-large': 'logo',
  'logo-not-understood': 'logo',
}

/** The two colours of the form. One alone is used for both. */
function readColours(form: Form): { brand?: string; brandInk?: string } {
  const [brand, brandInk] =
    form.get('next') === 'reset' ? ['', ''] : [withHash(form.get('brand').trim()), withHash(form.get('brandInk').trim())]
  return brand === '' && brandInk === '' ? {} : { brand: brand || brandInk, brandInk: brandInk || brand }
}

function withHash(colour: string): string {
  return /^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour
}

/** What an added or edited goal or period answers: an edit can be taken back by its event. */
type Saved = { readonly eventId?: string; readonly goalId?: string; readonly periodId?: string }

function sayingSaved({ eventId }: Saved): Flash {
  return { key: 'settings.saved', ...(eventId === undefined ? {} : { undoEventId: eventId }) }
}

async function showGoals(visit: Visit<'office/settings/goals'>, sentences: Sentences = {}, refused: string | null = null): Promise<Reply> {
  const vnode = <GoalsPage visit={visit} goals={await visit.read(listGoals)} sentences={sentences} refused={refused} />
  return refused === null ? page(vnode) : invalid(vnode)
}

async function saveGoal(visit: Visit<'office/settings/goals'>): Promise<Reply> {
  const { form } = visit
  const goalId = form.get('goal')
  const back = (flash: Flash) => seeOther(visit.href('office/settings/goals'), flash)
  if (form.get('do') === 'remove') {
    const outcome = isId(goalId) ? await visit.write((writing) => removeGoal(writing, { goalId })) : null
    return outcome?.ok ? back({ key: 'settings.goals.removed', undoEventId: outcome.value.eventId }) : notFound
  }
  const input = readGoalForm(visit, form)
  const isNew = form.get('do') === 'add'
  if (!isNew && !isId(goalId)) return notFound
  const outcome: Outcome<Saved> = await visit.write<Saved, string>((writing) =>
    isNew ? addGoal(writing, input) : editGoal(writing, { ...input, goalId }),
  )
  if (outcome.ok) return back(sayingSaved(outcome.value))
  if (outcome.reason === 'not-found') return notFound
  const prefix = isNew ? 'new-' : `${goalId}-`
  const at = {
    'text-missing': prefix + firstOf(visit, 'text'),
    'definition-missing': prefix + firstOf(visit, 'definition'),
    'year-missing': `${prefix}targetYear`,
    'year-not-understood': `${prefix}targetYear`,
    'value-missing': `${prefix}targetValue`,
  }
  return showGoals(visit, sayReason(visit.t, 'settings', outcome, at), isNew ? 'new' : goalId)
}

async function showPeriods(
  visit: Visit<'office/settings/periods'>,
  sentences: Sentences = {},
  refused: string | null = null,
  status: 422 | 409 = 422,
): Promise<Reply> {
  const vnode = <PeriodsPage visit={visit} periods={await visit.read(listPeriods)} sentences={sentences} refused={refused} />
  return refused === null ? page(vnode) : invalid(vnode, status)
}

async function savePeriod(visit: Visit<'office/settings/periods'>): Promise<Reply> {
  const { form } = visit
  const periodId = form.get('period')
  const isNew = periodId === 'new'
  if (!isNew && !isId(periodId)) return notFound
  const fields = readPeriodForm(visit, form)
  const input = { fromOn: fields.fromOn, untilOn: fields.untilOn, rule: readRule(fields), instrumentText: fields.instrumentText }
  const outcome: Outcome<Saved> = await visit.write<Saved, string>((writing) =>
    isNew ? addPeriod(writing, input) : editPeriod(writing, { ...input, periodId, revision: Number(form.get('revision')) || 0 }),
  )
  if (outcome.ok) return seeOther(visit.href('office/settings/periods'), sayingSaved(outcome.value))
  const at = {
    'date-missing': `${periodId}-fromOn`,
    'ends-before-start': `${periodId}-untilOn`,
    overlaps: `${periodId}-fromOn`,
    'rule-not-understood': `${periodId}-rule`,
  }
  return showPeriods(visit, sayReason(visit.t, 'settings', outcome, at), periodId, outcome.reason === 'changed-meanwhile' ? 409 : 422)
}

async function showTeam(visit: Visit<'office/settings/team'>, sentences: Sentences = {}): Promise<Reply> {
  const { today } = visit
  const { roles, meetings } = await visit.read(async (reading) => ({
    roles: await listRoles(reading, today),
    meetings: (await listMeetings(reading, { when: 'coming', today, for: 'office', limit: 100 })).meetings,
  }))
  const vnode = <TeamPage visit={visit} roles={roles} meetings={meetings} sentences={sentences} />
  return Object.keys(sentences).length === 0 ? page(vnode) : invalid(vnode)
}

async function saveTeam(visit: Visit<'office/settings/team'>): Promise<Reply> {
  const { form } = visit
  const back = (flash: Flash) => seeOther(visit.href('office/settings/team'), flash)
  if (form.get('do') === 'end') {
    const roleId = form.get('role')
    const held = await visit.read((reading) => listRoles(reading, visit.today))
    const ended = isId(roleId) ? await visit.write((writing) => endRole(writing, { roleId })) : null
    if (ended?.ok) await closeAccountsOf(visit, [held.find(({ id }) => id === roleId)?.email])
    if (ended === null || (!ended.ok && ended.reason === 'not-found')) return notFound
    return ended.ok
      ? back({ key: 'settings.team.ended', undoEventId: ended.value.eventId })
      : showTeam(visit, sayReason(visit.t, 'people', ended))
  }
  const role = (['secretariat', 'administrator', 'facilitator'] as const).find((one) => one === form.get('role')) ?? 'secretariat'
  const meeting = form.get('meeting')
  const outcome = await visit.write(async (writing) => {
    const person = await registerPerson(writing, { name: form.get('name'), email: form.get('email'), phone: form.get('phone') })
    return person.ok ? grantRole(writing, { personId: person.value.personId, role, meetingId: isId(meeting) ? meeting : null }) : person
  })
  if (outcome.ok) return back({ key: 'settings.team.added', values: { name: form.get('name').trim() } })
  const at = {
    'name-missing': 'name',
    'name-too-long': 'name',
    'email-not-understood': 'email',
    'email-needed': 'email',
    'phone-not-understood': 'phone',
    'meeting-needed': 'meeting',
    'meeting-not-found': 'meeting',
  }
  return showTeam(visit, sayReason(visit.t, 'people', outcome, at))
}
