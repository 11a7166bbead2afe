import { editGroup, editMember, findGroup, makeGroup, nameConvener } from '#domain/groups'
import { reading } from '#domain/history'
import { findLead } from '#domain/leads'
import { makeMeeting } from '#domain/meetings'
import { askToRegister, confirmRegistration, setRegistration } from '#domain/registrations'
import type { ActivitiesData, ActivityData, Key, PersonData, WorldData } from '../world-data.ts'
import { knownPerson } from './tell-organisations.ts'
import { sv, type Teller } from './teller.ts'

/** Who sits in the groups and until when, a group grown out of a Lead, and what one can sign up for. */
export async function tellActivities(teller: Teller, world: WorldData): Promise<void> {
  const { activities } = world
  if (activities === undefined) return
  for (const group of activities.groups) await tellSeats(teller, world, group)
  await tellGrown(teller, activities.grown)
  for (const activity of activities.meetings) await tellActivity(teller, world, activity)
}

async function tellSeats(teller: Teller, world: WorldData, told: ActivitiesData['groups'][number]): Promise<void> {
  teller.moveTo('2026-09-01T09:00')
  const groupId = teller.id('group', told.group)
  const group = await reading(teller.store, teller.contractId, (context) => findGroup(context, { id: groupId }))
  if (group === null) throw new Error(`no group ${told.group}`)
  await teller.tell(`how one comes into ${told.group}`, (writing) =>
    editGroup(writing, { ...group, groupId, focusAreaId: group.focusArea?.id ?? null, wayIn: told.wayIn }),
  )
  for (const key of told.people) {
    const organisationId = teller.id('organisation', key)
    const member = group.current.find((each) => each.organisationId === organisationId)
    const person = speakerOf(world, key)
    if (member === undefined || person === null) continue
    const personId = await knownPerson(teller, person)
    await teller.tell(`${person.name} sits in ${told.group}`, (writing) =>
      editMember(writing, { groupId, organisationId, personId, deputyPersonId: null, from: member.fromOn, termEndsOn: told.termEndsOn }),
    )
  }
  for (const key of told.conveners) {
    await teller.tell(`${key} convenes ${told.group}`, (writing) =>
      nameConvener(writing, { groupId, organisationId: teller.id('organisation', key) }),
    )
  }
}

async function tellGrown(teller: Teller, { at, fromLead, name, members }: ActivitiesData['grown']): Promise<void> {
  teller.moveTo(at)
  const leadId = teller.id('lead', fromLead)
  const lead = await reading(teller.store, teller.contractId, (context) => findLead(context, leadId, { audience: 'office' }))
  if (lead === null) throw new Error(`no Lead ${fromLead} to grow a group out of`)
  await teller.tell('a group grows out of a Lead', (writing) =>
    makeGroup(writing, {
      kind: 'thematic',
      mode: 'works',
      name,
      state: 'proposed',
      wayIn: 'open',
      focusAreaId: lead.area?.id ?? null,
      cameFrom: { kind: 'lead', id: lead.id, words: lead.subject.name, meetingId: lead.office?.meeting?.id ?? null },
      members: members.map((key, index) => ({ organisationId: teller.id('organisation', key), isConvener: index === 0 })),
      membersFrom: at.slice(0, 10),
    }),
  )
}

async function tellActivity(teller: Teller, world: WorldData, activity: ActivityData): Promise<void> {
  teller.moveTo(activity.announcedAt)
  const { meetingId } = await teller.tell(activity.key, (writing) =>
    makeMeeting(writing, {
      title: activity.title,
      description: activity.description,
      kind: activity.kind,
      groupIds: activity.groups.map((key) => teller.id('group', key)),
      areaIds: activity.areas.map((key) => teller.id('area', key)),
      on: { date: activity.on, precision: 'day' },
      startsAt: activity.startsAt,
      minutes: activity.minutes,
      place: sv(activity.place),
      hostedBy: teller.id('organisation', activity.hostedBy),
      agenda: activity.programme.map(({ minutes, speaker, ...title }) => ({ title, minutes, owner: speaker })),
    }),
  )
  teller.ids.set(`meeting ${activity.key}`, meetingId)
  const { openTo, capacity, closesOn } = activity
  await teller.tell(`who may sign up for ${activity.key}`, (writing) => setRegistration(writing, { meetingId, openTo, capacity, closesOn }))
  for (const { organisation, note } of activity.registered) {
    const person = speakerOf(world, organisation)
    const known = world.organisations.find(({ key }) => key === organisation)
    if (person === null || known === undefined) continue
    const asked = {
      meetingId,
      name: person.name,
      email: person.email,
      organisationName: known.name,
      note: note ?? '',
      language: person.language,
    }
    const { registrationId } = await teller.tell(`${person.name} signs up`, (writing) => askToRegister(writing, asked))
    await teller.tell(`${person.name} confirms`, (writing) => confirmRegistration(writing, { registrationId }))
  }
}

/** Who speaks for an organisation today, by a mandate that still holds. */
function speakerOf(world: WorldData, organisation: Key): PersonData | null {
  const holds = (person: PersonData) => person.mandates.some((each) => each.organisation === organisation && each.to === null)
  return world.people.find(holds) ?? null
}
