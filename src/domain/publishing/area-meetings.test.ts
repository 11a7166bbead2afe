import { expect, test } from 'vitest'
import { reading } from '#domain/history'
import { takeLead } from '#domain/leads'
import { makeMeeting, openMeeting } from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addFocusArea } from '#domain/roadmap'
import { createTestApp } from '#tests/support/test-app.ts'
import { readMeetingFacts } from './publishing.ts'

test('how we go on: an area that got Lead shows its meeting, and being booked until there is one', async () => {
  const town = await createTestApp()
  const { id: areaId } = await town.world((context) => addFocusArea(context, { name: { sv: 'Mobilitet' } }))
  const { organisationId } = await town.world((context) => registerOrganisation(context, { name: 'Ådalens Hamn', kind: 'company' }))
  await town.world((context) => affiliateOrganisation(context, { organisationId }))
  const on = (date: string) => ({ date, precision: 'day' as const })
  const { meetingId } = await town.world((context) =>
    makeMeeting(context, { title: { sv: 'Första träffen' }, kind: 'strategic', on: on('2026-03-30') }),
  )
  await town.world((context) => openMeeting(context, meetingId))
  const lead = { organisationId, subject: { kind: 'focus-area', id: areaId }, intent: '', firstStep: '', meetingId } as const
  await town.world((context) => takeLead(context, lead))
  const read = async () =>
    (await reading(town.store, town.contractId, (context) => readMeetingFacts(context, { leadsKnown: true }, meetingId)))?.areaMeetings
  expect(await read()).toMatchObject([{ area: { name: { sv: 'Mobilitet' } }, meeting: null }])
  await town.world((context) =>
    makeMeeting(context, { title: { sv: 'Om mobilitet' }, kind: 'focus-area', areaIds: [areaId], on: on('2026-04-20') }),
  )
  expect(await read()).toMatchObject([{ meeting: { title: { sv: 'Om mobilitet' } } }])
})
