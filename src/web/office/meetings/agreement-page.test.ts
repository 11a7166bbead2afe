import { expect, test } from 'vitest'
import { makeMeeting, openAgreement, openMeeting, openRound, recordAttendance } from '#domain/meetings'
import { registerOrganisation } from '#domain/organisations'
import { createTestApp } from '#tests/support/test-app.ts'

/** A meeting under way with one organisation present and a text on the table. */
async function aTextOnTheTable() {
  const town = await createTestApp()
  const { meetingId } = await town.world((w) => makeMeeting(w, { title: { sv: 'Träff om mat' }, kind: 'other' }))
  const { organisationId } = await town.world((w) => registerOrganisation(w, { name: 'Återbyggarna', kind: 'company' }))
  await town.world((w) => openMeeting(w, meetingId))
  await town.world((w) => recordAttendance(w, { meetingId, organisationId }))
  const { agreementId } = await town.world((w) => openAgreement(w, { meetingId, text: { words: { sv: 'Vi lagar mat efter säsong.' } } }))
  const siv = await town.aSecretary()
  return { town, agreementId, page: () => siv.get(town.sv('office/meetings/agreement', { meeting: meetingId })) }
}

/** Enter in a field of one line presses the first button of its form; in a field of several lines it begins a new line. */
const linesOf = (html: string) => /<(input|textarea)[^>]*name="concern[^>]*>/.exec(html)?.[1]

test('Enter in the field of a concern never says that all agree', async () => {
  const { page } = await aTextOnTheTable()
  const { html } = await page()
  expect(linesOf(html)).toBe('textarea')
  const form = /<form[^>]*>(?:(?!<\/form>).)*value="agree".*?<\/form>/s.exec(html)?.[0] ?? ''
  expect(form).not.toMatch(/<input(?![^>]*type="hidden")/)
})

test('nor, in a round, that an organisation says yes', async () => {
  const { town, agreementId, page } = await aTextOnTheTable()
  await town.world((w) => openRound(w, { agreementId }))
  expect(linesOf((await page()).html)).toBe('textarea')
})
