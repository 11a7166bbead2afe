import { addGoal, addPeriod, foundContract, wordChoices } from '#domain/contract'
import { system, type Store, type Writing } from '#domain/history'
import { appointInstallationAdministrator, grantRole, registerPerson, spendFoundingCode } from '#domain/identity'
import { addQuestion, pasteRoadmap } from '#domain/roadmap'
import { isLanguage } from '#platform/i18n'
import { notDone, type NotDone } from '#platform/outcome'
import { normaliseEmail, tidyLine } from '#platform/text'
import { hasEnglish, linesOf, ruleOf, wordOf, type FoundingDraft } from './founding-draft.ts'

export interface FoundingBy {
  readonly isFirst: boolean
  /** The code printed at start, where one is asked for: used up in the same transaction. */
  readonly code: string | null
}

/** Founds a contract with everything the pages asked, in one transaction: the city, its first secretary, its goal, roadmap and period. */
export function foundWholeContract(store: Store, draft: FoundingDraft, { isFirst, code }: FoundingBy) {
  const languages = hasEnglish(draft) ? ['sv', 'en'] : ['sv']
  const email = normaliseEmail(draft.yourEmail)
  const [organisation] = wordChoices.organisation
  const [meeting] = wordChoices.meeting
  return foundContract<string>(
    store,
    system,
    {
      slug: draft.slug,
      name: { sv: draft.name, ...(hasEnglish(draft) ? { en: draft.nameEn } : {}) },
      locality: draft.locality,
      municipalityCode: tidyLine(draft.code) || null,
      languages: languages.filter(isLanguage),
      words: { contract: wordOf(draft), organisation, meeting },
      secretariat: { name: draft.yourName, email: draft.yourEmail, phone: draft.yourPhone },
    },
    async (writing) => {
      if (code !== null && !(await spendFoundingCode(writing, code))) return notDone('founding-code-spent')
      const refused = (await addFirstSecretary(writing, draft)) ?? (await addRoadmap(writing, draft))
      if (refused !== null) return refused
      if (isFirst && email.ok) await appointInstallationAdministrator(writing, { emailKey: email.value, name: draft.yourName })
      return undefined
    },
  )
}

async function addFirstSecretary(writing: Writing, draft: FoundingDraft): Promise<NotDone | null> {
  const person = await registerPerson(writing, { name: draft.yourName, email: draft.yourEmail, phone: draft.yourPhone })
  if (!person.ok) return person
  for (const role of ['secretariat', 'administrator'] as const) {
    const granted = await grantRole(writing, { personId: person.value.personId, role })
    if (!granted.ok) return granted
  }
  return null
}

async function addRoadmap(writing: Writing, draft: FoundingDraft): Promise<NotDone | null> {
  if (tidyLine(draft.goal) !== '') {
    const goal = await addGoal(writing, {
      kind: 'neutral',
      text: { sv: draft.goal },
      targetYear: Number(draft.goalYear),
      definition: { sv: draft.goalMeaning },
    })
    if (!goal.ok) return goal
  }
  if (draft.list.trim() !== '') {
    const list = await pasteRoadmap(writing, { text: draft.list, language: 'sv' })
    if (!list.ok && list.reason !== 'nothing-pasted' && list.reason !== 'nothing-new') return list
  }
  for (const name of linesOf(draft.questions)) {
    const question = await addQuestion(writing, { name: { sv: name } })
    if (!question.ok) return { ok: false, reason: 'item-refused', details: { name } }
  }
  if (draft.fromOn === '') return null
  const period = await addPeriod(writing, { fromOn: draft.fromOn, untilOn: draft.untilOn, rule: ruleOf(draft) })
  return period.ok ? null : period
}
