import { expect, test } from 'vitest'
import { confirmLead, takeLead, type LeadSubject } from '#domain/leads'
import { reading } from '#domain/history'
import { makeMeeting, type MakeMeeting } from '#domain/meetings'
import { listRoadmap } from '#domain/roadmap'
import { anAffiliate, anArea, aQuestion } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

const kinds = ['focus-area', 'question'] as const

/** An area or a question, and the words of its public page. */
async function aSubject(kind: (typeof kinds)[number]) {
  const app = await createTestApp()
  const id = await app.world((w) => (kind === 'focus-area' ? anArea(w, 'Mobilitet') : aQuestion(w, 'Räcker elen?')))
  const roadmap = await reading(app.store, app.contractId, (r) => listRoadmap(r))
  const slug = [...roadmap.areas, ...roadmap.questions].find((item) => item.id === id)?.slug ?? ''
  const address = app.sv(kind === 'focus-area' ? 'public/focus-areas/show' : 'public/questions/show', { slug })
  const subject: LeadSubject = { kind, id }
  const about: Partial<MakeMeeting> = kind === 'focus-area' ? { areaIds: [id] } : { questionIds: [id] }
  return { ...app, subject, about, read: async () => (await app.visitor().get(address)).text }
}

async function lead({ world }: TestApp, subject: LeadSubject): Promise<void> {
  const organisationId = await world((w) => anAffiliate(w, 'Vakin'))
  const { leadId } = await world((w) => takeLead(w, { organisationId, subject, intent: 'Vi vill.' }))
  await world((w) => confirmLead(w, { leadId, heardBy: 'phone' }))
}

test.each(kinds)('a %s with Lead shows its meeting: being booked, then its day', async (kind) => {
  const app = await aSubject(kind)
  expect(await app.read()).not.toContain('Träff bokas just nu')
  await lead(app, app.subject)
  expect(await app.read()).toContain('Träff bokas just nu')
  const on = { date: '2026-04-20', precision: 'day' } as const
  await app.world((w) => makeMeeting(w, { title: { sv: 'Träff med Lead' }, kind: 'focus-area', on, ...app.about }))
  const text = await app.read()
  expect([text.includes('Träff bokas just nu'), /20 apr.*Träff med Lead/.test(text)]).toEqual([false, true])
})
