import { expect, test } from 'vitest'
import { reading } from '#domain/history'
import { announceLeaving, confirmLead, findLead, takeLead } from '#domain/leads'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addQuestion } from '#domain/roadmap'
import { createTestApp } from '#tests/support/test-app.ts'
import { endWhatHasEnded } from './start-jobs.ts'

test('a Lead whose announced last day has passed is ended by itself, the day after', async () => {
  const town = await createTestApp()
  const { organisationId } = await town.world((writing) => registerOrganisation(writing, { name: 'Återbyggarna', kind: 'company' }))
  await town.world((writing) => affiliateOrganisation(writing, { organisationId }))
  const { id } = await town.world((writing) => addQuestion(writing, { name: { sv: 'Hur når vi alla?' } }))
  const { leadId } = await town.world((writing) =>
    takeLead(writing, { organisationId, subject: { kind: 'question', id }, intent: '', firstStep: '' }),
  )
  await town.world((writing) => confirmLead(writing, { leadId, heardBy: 'phone' }))
  await town.world((writing) => announceLeaving(writing, { leadId, leavesOn: '2026-04-30' }))
  const stateOn = async (instant: string) => {
    town.clock.moveTo(instant)
    await endWhatHasEnded(town.store, () => false)
    return (await reading(town.store, town.contractId, (context) => findLead(context, leadId, { audience: 'office' })))?.state
  }

  expect(await stateOn('2026-04-30T22:00:00+02:00')).not.toBe('ended')
  expect(await stateOn('2026-05-01T00:30:00+02:00')).toBe('ended')
})
