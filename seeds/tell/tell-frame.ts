import { grantRole, registerPerson } from '#domain/identity'
import { addChallenge, addFocusArea, addQuestion } from '#domain/roadmap'
import { addGoal, addPeriod } from '#domain/contract'
import { done } from '#platform/outcome'
import type { GoalData, PersonData, WorldData } from '../world-data.ts'
import { anonymousSecretary } from './tell-organisations.ts'
import type { Teller, Telling } from './teller.ts'

/** The contract's own frame: goals, periods, roadmap, and who sits in the secretariat. */
export const tellFrame: Telling = async (teller, world, happening) => {
  switch (happening.kind) {
    case 'period-opened':
      await tellPeriod(teller, world, happening.period)
      return true
    case 'focus-area-added': {
      const area = world.focusAreas.find(({ key }) => key === happening.area)
      if (area === undefined) return true
      const { id } = await teller.tell(area.key, (writing) =>
        addFocusArea(writing, { name: area.name, number: area.number, description: area.about }),
      )
      teller.ids.set(`area ${area.key}`, id)
      return true
    }
    case 'challenge-added': {
      const challenge = world.challenges.find(({ key }) => key === happening.challenge)
      if (challenge === undefined) return true
      const focusAreaId = teller.id('area', challenge.area)
      const { id } = await teller.tell(challenge.key, (writing) =>
        addChallenge(writing, { name: challenge.name, number: challenge.number, description: challenge.about, focusAreaId }),
      )
      teller.ids.set(`challenge ${challenge.key}`, id)
      return true
    }
    case 'question-added': {
      const question = world.questions.find(({ key }) => key === happening.question)
      if (question === undefined) return true
      const { id } = await teller.tell(question.key, (writing) =>
        addQuestion(writing, { name: question.name, description: question.about }),
      )
      teller.ids.set(`question ${question.key}`, id)
      return true
    }
    case 'role-began': {
      const person = world.people.find(({ key }) => key === happening.person)
      if (person?.role === 'secretariat') await tellSecretary(teller, world, person)
      return true
    }
    default:
      return false
  }
}

async function tellSecretary(teller: Teller, world: WorldData, person: PersonData): Promise<void> {
  const { personId } = await teller.tell(person.name, (writing) =>
    registerPerson(writing, {
      name: person.name,
      email: person.email,
      phone: person.phone,
      language: person.language,
      shownPublicly: person.publicByChoice,
    }),
  )
  teller.ids.set(`person ${person.key}`, personId)
  await teller.tell(`${person.name} in the secretariat`, (writing) =>
    grantRole(writing, { personId, role: 'secretariat', fromOn: person.roleFrom ?? world.contract.foundedOn, untilOn: person.roleTo }),
  )
  const isFirst = world.contract.secretariat.people[0] === person.key
  if (!isFirst) return
  await teller.tell(`${person.name} as administrator`, (writing) =>
    grantRole(writing, { personId, role: 'administrator', fromOn: person.roleFrom ?? world.contract.foundedOn }),
  )
  teller.speakAs({ ...anonymousSecretary, personId, name: person.name, email: person.email })
}

async function tellPeriod(teller: Teller, { contract }: WorldData, key: string): Promise<void> {
  const period = contract.periods.find((each) => each.key === key)
  if (period === undefined) return
  const { periodId } = await teller.tell(key, (writing) =>
    addPeriod(writing, {
      name: { sv: `${period.from.slice(0, 4)}–${period.to.slice(0, 4)}`, en: `${period.from.slice(0, 4)}–${period.to.slice(0, 4)}` },
      fromOn: period.from,
      untilOn: period.to,
      rule: { kind: 'at-least', challenges: period.rule.count },
      instrumentText: period.instrument.text,
    }),
  )
  teller.ids.set(`period ${key}`, periodId)
  if (teller.ids.has('goals told')) return
  teller.ids.set('goals told', '')
  for (const goal of contract.goals) {
    await teller.tell(goal.key, async (writing) => {
      const added = await addGoal(writing, goalInput(goal))
      return added.ok ? done(null) : added
    })
  }
}

function goalInput(goal: GoalData) {
  const common = { kind: goal.kind, text: goal.text, isPoleStar: goal.poleStar }
  switch (goal.kind) {
    case 'yearly-rate':
      return { ...common, targetValue: goal.percentPerYear, unit: '%' }
    case 'level':
      return { ...common, targetYear: goal.year, targetValue: goal.percentChange, baselineYear: goal.comparedWith, unit: '%' }
    case 'per-capita':
      return { ...common, targetYear: goal.year, targetValue: goal.tonnes, unit: 't CO₂e' }
    case 'neutral':
      return { ...common, targetYear: goal.year, definition: goal.definition }
  }
}
