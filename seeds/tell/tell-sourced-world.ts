import { addGoal, addPeriod, foundContract, recordStatedFact } from '#domain/contract'
import { recordEmissionEdition, statedFactKeys } from '#domain/evidence'
import { makeGroup } from '#domain/groups'
import { system, type Store } from '#domain/history'
import {
  addOutcome,
  agreeByAcclamation,
  closeMeeting,
  makeMeeting,
  openAgreement,
  openMeeting,
  recordAttendanceOfAll,
} from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { draftReport, editReport, findReportInWork, publishReport } from '#domain/publishing'
import { addChallenge, addFocusArea, adoptChallenge } from '#domain/roadmap'
import { done } from '#platform/outcome'
import { formatDate } from '#platform/dates'
import type { Language, Translated } from '#platform/i18n'
import { foundingProgramme, foundingWords } from '../umea/founding-report.ts'
import type { SourcedEvent, SourcedGoal, SourcedWorld } from '../umea/sourced-world.ts'
import type { Key, KnownText, Text } from '../world-data.ts'
import { createTeller, storeAt, sv, type Teller } from './teller.ts'

/** Tells a world of public facts. What no source says is not told: there is no Lead here, because no source names one. */
export async function tellSourcedWorld(store: Store, world: SourcedWorld): Promise<Teller> {
  const told = storeAt(store, `${world.compiledOn}T08:00`)
  const { contract } = world
  const source = sourceOf(world)
  const founded = await foundContract(told.store, system, {
    slug: world.slug,
    name: contract.name,
    locality: contract.locality,
    municipalityCode: contract.municipalityCode,
    languages: ['sv', 'en'],
    purpose: contract.purpose.text,
    exampleNotice: world.notice,
    leadsKnown: false,
    membersKnown: false,
    sources: [source(contract.nameSource.sv), source(contract.purpose.source)],
  })
  if (!founded.ok) throw new Error(`the domain refused to found ${world.slug}: ${founded.reason}`)
  const teller = createTeller(told, founded.value.contractId)
  await tellPeriodAndGoals(teller, world)
  await tellRoadmap(teller, world)
  await tellOrganisations(teller, world)
  await tellStatedFacts(teller, world)
  await tellHappenings(teller, world)
  await tellFoundingMeeting(teller, world)
  await tellOtherMeetings(teller, world)
  await tellFoundingReport(teller)
  await tellFigures(teller, world)
  return teller
}

function sourceOf(world: SourcedWorld): (key: Key) => string {
  return (key) => {
    const found = world.sources.find((each) => each.key === key)
    if (found === undefined) throw new Error(`no source ${key}`)
    return `${found.title} (${found.site})`
  }
}

/** The page of the founding meeting, out of the same facts, with the words the data cannot know. */
async function tellFoundingReport(teller: Teller): Promise<void> {
  const meetingId = teller.id('meeting', 'founding')
  const { reportId } = await teller.tell('its page, out of the same facts', (writing) => draftReport(writing, { meetingId }))
  const revision = await teller.tell('the words of its page', async (writing) => {
    const report = await findReportInWork(writing, reportId)
    if (report === null) throw new Error('the report just drafted is gone')
    const edited = await editReport(writing, { reportId, revision: report.revision, words: foundingWords })
    return edited.ok ? done(edited.value.revision) : edited
  })
  await teller.tell('its page is public', (writing) => publishReport(writing, { reportId, revision }))
}

/** Only the languages a source knows. */
function known({ sv: swedish, en }: KnownText): Translated {
  return { ...(swedish === null ? {} : { sv: swedish }), ...(en === null ? {} : { en }) }
}

async function tellPeriodAndGoals(teller: Teller, world: SourcedWorld): Promise<void> {
  const source = sourceOf(world)
  const { period, rule, instrument } = world.contract
  const name = `${period.from.slice(0, 4)}–${period.to.slice(0, 4)}`
  const { periodId } = await teller.tell('the period', (writing) =>
    addPeriod(writing, {
      name: { sv: name, en: name },
      fromOn: period.from,
      untilOn: period.to,
      rule: { kind: 'at-least', challenges: rule.count },
      instrumentText: instrument.text,
      sources: [source(period.source), source(rule.source), source(instrument.source)],
    }),
  )
  teller.ids.set('period first', periodId)
  const definition = world.contract.goals.find(({ kind }) => kind === 'definition')
  const goals = world.contract.goals.filter(({ kind }) => kind !== 'definition')
  const pole = goals.find(({ kind }) => kind === 'neutral')
  for (const goal of goals) {
    await teller.tell(goal.key, async (writing) => {
      const added = await addGoal(writing, goalInput(goal, definition, source, goal === pole))
      return added.ok ? done(null) : added
    })
  }
}

function goalInput(goal: SourcedGoal, definition: SourcedGoal | undefined, source: (key: Key) => string, isPoleStar: boolean) {
  const kind = goal.kind === 'definition' ? 'neutral' : goal.kind
  const meaning = kind === 'neutral' && definition !== undefined ? { definition: definition.text } : {}
  const sources = kind === 'neutral' && definition !== undefined ? [source(goal.source), source(definition.source)] : [source(goal.source)]
  return { kind, text: goal.text, targetYear: goal.year, targetValue: goal.value, unit: goal.unit, isPoleStar, sources, ...meaning }
}

async function tellRoadmap(teller: Teller, world: SourcedWorld): Promise<void> {
  const source = sourceOf(world)
  for (const area of world.focusAreas) {
    const { id } = await teller.tell(area.key, (writing) =>
      addFocusArea(writing, { name: area.name, number: area.number, sources: [source(area.source)] }),
    )
    teller.ids.set(`area ${area.key}`, id)
  }
  for (const challenge of world.challenges) {
    const { id } = await teller.tell(challenge.key, (writing) =>
      addChallenge(writing, {
        name: known(challenge.name),
        focusAreaId: teller.id('area', challenge.suggestedArea),
        areaIsSuggestion: true,
        sources: challenge.sources.map(source),
      }),
    )
    teller.ids.set(`challenge ${challenge.key}`, id)
  }
}

async function tellOrganisations(teller: Teller, world: SourcedWorld): Promise<void> {
  const source = sourceOf(world)
  for (const organisation of world.organisations) {
    const sources = organisation.sources.map(source)
    const municipalSphere = organisation.kindInferred === 'municipality' || organisation.kindInferred === 'municipal-company'
    const { organisationId } = await teller.tell(organisation.name, (writing) =>
      registerOrganisation(writing, {
        name: organisation.name,
        kind: organisation.kindInferred,
        kindIsGuess: true,
        municipalSphere,
        sources,
      }),
    )
    teller.ids.set(`organisation ${organisation.name}`, organisationId)
    await teller.tell(`${organisation.name} joined`, (writing) =>
      affiliateOrganisation(writing, {
        organisationId,
        joined: organisation.affiliated,
        diploma: organisation.diplomaOn === null ? null : { date: organisation.diplomaOn, precision: 'day' },
        sources,
      }),
    )
  }
  for (const challenge of world.challenges) {
    for (const adopter of challenge.knownAdopters) {
      await teller.tell(`${adopter} adopted ${challenge.key}`, (writing) =>
        adoptChallenge(writing, {
          organisationId: teller.id('organisation', adopter),
          challengeId: teller.id('challenge', challenge.key),
          sources: challenge.sources.map(source),
        }),
      )
    }
  }
}

async function tellStatedFacts(teller: Teller, world: SourcedWorld): Promise<void> {
  const source = sourceOf(world)
  for (const fact of world.organisationCounts) {
    await teller.tell(`${fact.count} organisations`, (writing) =>
      recordStatedFact(writing, {
        key: statedFactKeys.affiliatedOrganisations,
        wording: known(fact.words),
        number: fact.count,
        asOf: fact.on,
        source: source(fact.source),
      }),
    )
  }
  const { leadsStated } = world
  await teller.tell('who has Lead, as stated', (writing) =>
    recordStatedFact(writing, {
      key: statedFactKeys.organisationsWithLead,
      wording: known(leadsStated.words),
      asOf: leadsStated.on,
      source: source(leadsStated.source),
    }),
  )
}

async function tellFoundingMeeting(teller: Teller, world: SourcedWorld): Promise<void> {
  const { foundingMeeting: founding } = world
  const sources = [sourceOf(world)(founding.source)]
  const organisationIds = founding.attending.map((name) => teller.id('organisation', name))
  const { groupId } = await teller.tell('the strategic group', (writing) =>
    makeGroup(writing, {
      kind: 'strategic',
      mode: 'advises',
      name: founding.group,
      state: 'started',
      startedOn: { date: founding.date, precision: 'day' },
      organisationIds,
      membersFrom: null,
      sources,
    }),
  )
  const { meetingId } = await teller.tell('the founding meeting', (writing) =>
    makeMeeting(writing, {
      title: founding.title,
      kind: 'strategic',
      groupIds: [groupId],
      on: { date: founding.date, precision: 'day' },
      minutes: founding.hours * 60,
      agenda: foundingProgramme.map((title) => ({ title })),
      sources,
    }),
  )
  teller.ids.set('meeting founding', meetingId)
  await teller.tell('who was there', (writing) => recordAttendanceOfAll(writing, { meetingId, organisationIds }))
  const stated = founding.attendingStated
  await teller.tell('how many were there, as stated', (writing) =>
    recordStatedFact(writing, {
      key: statedFactKeys.attendance,
      subjectId: meetingId,
      wording: known(stated.words),
      asOf: stated.on,
      source: sourceOf(world)(stated.source),
    }),
  )
  const { agreementId, textHash } = await teller.tell('the agreed text', (writing) =>
    openAgreement(writing, { meetingId, text: { words: founding.agreement }, sources }),
  )
  await teller.tell('all present agreed', (writing) => agreeByAcclamation(writing, { agreementId, textHash }))
  for (const step of founding.nextSteps) {
    await teller.tell(sv(step.text), (writing) =>
      addOutcome(writing, { meetingId, kind: 'task', text: step.text, ownerRole: 'secretariat', due: step.due, sources }),
    )
  }
  await teller.tell('the meeting is over', async (writing) => {
    const closed = await closeMeeting(writing, meetingId)
    return closed.ok ? done(null) : closed
  })
}

/** Later happenings that sources describe as meetings. Planned ones that nobody confirmed are told as planned. */
async function tellOtherMeetings(teller: Teller, world: SourcedWorld): Promise<void> {
  const source = sourceOf(world)
  for (const event of world.events) {
    const kind = kindOfEvent(sv(event.title))
    if (kind === null || event.on === null || event.on.date === world.foundingMeeting.date) continue
    const on = event.on
    const { meetingId } = await teller.tell(sv(event.title), (writing) =>
      makeMeeting(writing, { title: inBrief(event.title), description: theRest(event.title), kind, on, sources: [source(event.source)] }),
    )
    if (event.planned) continue
    await teller.tell('it is over', async (writing) => {
      const opened = await openMeeting(writing, meetingId)
      if (!opened.ok) return opened
      const closed = await closeMeeting(writing, meetingId)
      return closed.ok ? done(null) : closed
    })
  }
}

/** What happened and was no meeting: labels, projects, revisions. Told in the source's words, with our note where the date is inferred. */
async function tellHappenings(teller: Teller, world: SourcedWorld): Promise<void> {
  const source = sourceOf(world)
  for (const event of world.events) {
    if (kindOfEvent(sv(event.title)) !== null) continue
    await teller.tell(sv(event.title), (writing) =>
      recordStatedFact(writing, {
        key: statedFactKeys.happening,
        wording: { sv: wordsOfHappening(event, 'sv'), en: wordsOfHappening(event, 'en') },
        asOf: event.on,
        source: source(event.source),
      }),
    )
  }
}

function wordsOfHappening({ title, to, note }: SourcedEvent, language: Language): string {
  const until = to === null ? '' : ` (${language === 'sv' ? 'till' : 'until'} ${formatDate(to, language)})`
  const noted = note === null ? '' : ` ${note[language]}.`
  return `${title[language]}${until}.${noted}`
}

/** What a happening is called: its words up to the first semicolon or full stop. */
function inBrief({ sv: swedish, en }: Text): Translated {
  return { sv: swedish.split(/[;.] /)[0] ?? '', en: en.split(/[;.] /)[0] ?? '' }
}

function theRest({ sv: swedish, en }: Text): Translated {
  const after = (text: string) => text.replace(/^.*?([;.] |$)/s, '').replace(/^./, (first) => first.toUpperCase())
  return after(swedish) === '' ? {} : { sv: after(swedish), en: after(en) }
}

function kindOfEvent(title: string): 'summit' | 'strategic' | 'other' | null {
  if (/toppmöte/i.test(title)) return 'summit'
  if (/strategiska gruppen/i.test(title)) return 'strategic'
  return /partnerdag|partnerskapsdag/i.test(title) ? 'other' : null
}

async function tellFigures(teller: Teller, world: SourcedWorld): Promise<void> {
  const { emissions } = world
  const values = emissions.years.flatMap(({ year, bySector, total }) => [
    { year, tonnes: total },
    ...bySector.map((tonnes, index) => ({ year, tonnes, sector: emissions.sectors[index]?.key ?? '' })),
  ])
  await teller.tell('the official figures', (writing) =>
    recordEmissionEdition(
      writing,
      { name: emissions.edition, source: sv(emissions.source), note: emissions.licenceNote, invented: emissions.invented },
      values,
    ),
  )
}
