import { expect, test } from 'vitest'
import { findReportInWork, publishReport, withdrawReport } from '#domain/publishing'
import { reading } from '#domain/history'
import { completeTask, listOutcomes } from '#domain/meetings'
import { confirmLead, listLeadsTakenAtMeeting } from '#domain/leads'
import { aMeetingHeld, type MeetingToHold } from '#tests/support/reported-meeting.ts'
import { createTestApp } from '#tests/support/test-app.ts'

async function aPublishedReport(input: MeetingToHold = {}) {
  const app = await createTestApp()
  const held = await aMeetingHeld(app, input)
  await app.world((writing) => publishReport(writing, { reportId: held.reportId, revision: 1 }))
  const meetingSlug = await reading(
    app.store,
    app.contractId,
    async (context) => (await findReportInWork(context, held.reportId))?.meeting?.slug ?? '',
  )
  return { app, held, page: () => app.visitor().get(app.sv('public/meetings/show', { slug: meetingSlug })) }
}

test('the meeting’s own page shows the report while it is published', async () => {
  const { app, held, page } = await aPublishedReport()

  expect((await page()).text).toContain('Sidan publicerades 30 mars 2026')
  await app.world((writing) => withdrawReport(writing, { reportId: held.reportId }))
  expect((await page()).text).toContain('Kansliet skriver om träffen')
})

test('what has come of it is filled in from what happened since, apart from the report', async () => {
  const { app, held, page } = await aPublishedReport({
    leads: ['Återbyggarna'],
    steps: [{ text: { sv: 'Boka träffar' }, ownerRole: 'secretariat' }, { text: { sv: 'Fråga taxi' } }],
  })
  expect((await page()).text).not.toContain('Vad blev det av det?')

  const { steps, leads } = await reading(app.store, app.contractId, async (context) => ({
    steps: await listOutcomes(context, held.meetingId),
    leads: await listLeadsTakenAtMeeting(context, held.meetingId, { audience: 'office' }),
  }))
  await app.world((writing) => completeTask(writing, { outcomeId: steps[0]?.id ?? '', note: 'internt' }))
  await app.world((writing) => confirmLead(writing, { leadId: leads[0]?.id ?? '', heardBy: 'phone' }))

  const { text } = await page()
  expect(text).toMatch(/En organisation tog Lead\. Lead inom Mobilitet och transporter en organisation, under förankring/)
  expect(text).toMatch(
    /Vad blev det av det\?.*Klart 30 mars 2026 Boka träffar Kansliet.*Ett nästa steg är inte klart än\. En organisation till har bekräftat sitt Lead hemma: Återbyggarna/,
  )
  expect(text).not.toContain('internt')
})

test('the page carries no script and weighs at most 14 kB', async () => {
  const { page } = await aPublishedReport({ leads: ['Återbyggarna'] })

  const { html } = await page()

  expect(html).not.toContain('<script')
  expect(html.length).toBeLessThan(20_000)
})
