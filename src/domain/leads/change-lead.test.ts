import { beforeEach, describe, expect, test } from 'vitest'
import { anonymous, linkHolder, writing, type Actor, type Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import * as leads from './leads.ts'

let app: TestApp
let areaId: string
let leadId: string
let organisationId: string

beforeEach(async () => {
  app = await createTestApp()
  areaId = await app.world((w) => anArea(w, 'Mobilitet'))
  organisationId = await app.world((w) => anAffiliate(w, 'Åkeriet'))
  leadId = (await app.world((w) => leads.takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId } }))).leadId
})

const attempt = (fn: (w: Writing) => Promise<Outcome<unknown>>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const as = (actor: Actor, fn: (w: Writing) => Promise<Outcome<unknown>>) => writing(app.store, { contractId: app.contractId, actor }, fn)
const events = () =>
  app.world(async (w) => ({
    ok: true,
    value: (
      await w.transaction
        .selectFrom('events')
        .select('kind')
        .where('contract_id', '=', w.contractId)
        .where('subject_id', '=', leadId)
        .orderBy('id')
        .execute()
    ).map(({ kind }) => kind),
  }))
const confirm = () => app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))

describe('changing a Lead', () => {
  test('a whole life leaves a line for each turn', async () => {
    await confirm()
    await app.world((w) => leads.markLeadActive(w, { leadId, reason: 'Första träffen' }))
    await app.world((w) => leads.restLead(w, { leadId }))
    await app.world((w) => leads.resumeLead(w, { leadId }))
    await app.world((w) => leads.endLead(w, { leadId, reason: 'Klart' }))

    expect(await events()).toEqual(['LeadTaken', 'LeadConfirmed', 'LeadMarkedActive', 'LeadRested', 'LeadResumed', 'LeadEnded'])
  })

  test.each([
    ['confirm', 'already-confirmed', (w: Writing) => leads.confirmLead(w, { leadId, heardBy: 'phone' })],
    ['resume', 'not-resting', (w: Writing) => leads.resumeLead(w, { leadId })],
    ['remove as convener', 'not-convener', (w: Writing) => leads.removeConvener(w, { leadId })],
    [
      'edit an older version of',
      'changed-meanwhile',
      (w: Writing) => leads.editLead(w, { leadId, revision: 1, intent: '', firstStep: '' }),
    ],
    ['find no Lead to end by', 'lead-unknown', (w: Writing) => leads.endLead(w, { leadId: areaId })],
  ] as const)('one cannot %s a confirmed Lead', async (_, reason, change) => {
    await confirm()
    expect(await attempt(change)).toMatchObject({ ok: false, reason })
  })

  test('a Lead that has ended is not changed any more', async () => {
    await app.world((w) => leads.endLead(w, { leadId }))

    expect(await attempt((w) => leads.giveBackLead(w, { leadId }))).toMatchObject({ reason: 'has-ended' })
    expect(await attempt((w) => leads.nameConvener(w, { leadId }))).toMatchObject({ reason: 'has-ended' })
    expect(await attempt((w) => leads.handOverLead(w, { leadId, toOrganisationId: organisationId }))).toMatchObject({ reason: 'has-ended' })
  })

  test('its own organisation may change it, another may not, nobody unknown either', async () => {
    const rest = (w: Writing) => leads.endLead(w, { leadId })

    expect(await as(anonymous, rest)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await as(linkHolder(null, [areaId]), rest)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await as(linkHolder(null, [organisationId]), rest)).toMatchObject({ ok: true })
  })

  test('sammankallande twice is said, not done', async () => {
    await app.world((w) => leads.nameConvener(w, { leadId }))

    expect(await attempt((w) => leads.nameConvener(w, { leadId }))).toMatchObject({ reason: 'already-convener' })
  })

  test('words have a length, contacts are people, and time does not run backwards', async () => {
    const subject = { kind: 'focus-area', id: areaId } as const
    const other = await app.world((w) => anAffiliate(w, 'Hamnen'))
    const take = (more: object) => attempt((w) => leads.takeLead(w, { organisationId: other, subject, ...more }))

    expect(await take({ intent: 'x'.repeat(501) })).toMatchObject({ reason: 'words-too-long' })
    expect(await take({ confirmBy: '2026-03-29' })).toMatchObject({ reason: 'confirm-by-passed' })
    expect(await take({ contact: { personId: areaId } })).toMatchObject({ reason: 'contact-unknown' })
    expect(await take({ contact: { name: '', email: 'a@b.example' } })).toMatchObject({ reason: 'name-missing' })
    expect(await take({ deputy: { name: 'Stefan', email: 'hej' } })).toMatchObject({ reason: 'email-not-understood' })
  })

  test('what is refused leaves nothing behind', async () => {
    const other = await app.world((w) => anAffiliate(w, 'Hamnen'))
    await as(linkHolder(null, [other]), (w) =>
      leads.takeLead(w, {
        organisationId: other,
        subject: { kind: 'focus-area', id: areaId },
        contact: { name: 'Aino', email: 'aino@x.example' },
        deputy: { name: 'Stefan', email: 'fel' },
      }),
    )

    expect(
      await app.world(async (w) => ({
        ok: true,
        value: await w.transaction.selectFrom('people').select('id').where('contract_id', '=', w.contractId).execute(),
      })),
    ).toEqual([])
  })
})
