import { addGoal, addPeriod, foundContract, wordChoices } from '#domain/contract'
import { system, type Store, type Writing } from '#domain/history'
import { appointInstallationAdministrator, grantRole, registerPerson } from '#domain/identity'
import { addQuestion, pasteRoadmap } from '#domain/roadmap'
import { isLanguage } from '#platform/i18n'
import type { NotDone } from '#platform/outcome'
import { normaliseEmail, tidyLine } from '#platform/text'
import { hasEnglish, linesOf, ruleOf, wordOf, type FoundingDraft } from './founding-draft.ts'

/** Founds a contract with everything the pages asked, in one transaction: the city, its first secretary, its goal, roadmap and period. */
export function foundWholeContract(store: Store, draft: FoundingDraft, { isFirst }: { readonly isFirst: boolean }) {
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
