import type { NewMember, NewOrigin } from '#domain/groups'
import type { Reading } from '#domain/history'
import { findLead } from '#domain/leads'
import { findMeetingPage, listOutcomes } from '#domain/meetings'
import { isId } from '#platform/ids'
import { inLanguage, type Translated } from '#platform/i18n'

/** What a group is about to grow out of, and what of the form it can fill in. */
export interface OriginFound {
  readonly origin: NewOrigin
  readonly name: Translated
  readonly focusAreaId: string | null
  /** Who convenes: the organisations with the Lead, or who owns the next step. */
  readonly conveners: readonly (NewMember & { readonly name: string })[]
  /** As it stands in the address and the form: `lead:<id>`. */
  readonly text: string
}

/** Reads where a group comes from (`lead:<id>`, `outcome:<meeting>:<id>`, `agreement:<meeting>:<id>`); null: from nowhere, or what is there no more. */
export async function findOrigin(reading: Reading, text: string): Promise<OriginFound | null> {
  const [kind, first = '', second = ''] = text.split(':')
  if (kind === 'lead') return fromLead(reading, first)
  if (kind === 'outcome') return fromOutcome(reading, first, second)
  return kind === 'agreement' ? fromAgreement(reading, first, second) : null
}

async function fromLead(reading: Reading, leadId: string): Promise<OriginFound | null> {
  const lead = isId(leadId) ? await findLead(reading, leadId, { audience: 'office' }) : null
  if (lead === null) return null
  return {
    origin: { kind: 'lead', id: lead.id, words: lead.subject.name, meetingId: lead.office?.meeting?.id ?? null },
    name: lead.subject.name,
    focusAreaId: lead.area?.id ?? null,
    conveners:
      lead.organisation === null
        ? []
        : [
            {
              organisationId: lead.organisation.id,
              name: lead.organisation.name,
              personId: lead.office?.contact?.id ?? null,
              deputyPersonId: lead.office?.deputy?.id ?? null,
            },
          ],
    text: `lead:${lead.id}`,
  }
}

async function fromOutcome(reading: Reading, meetingId: string, outcomeId: string): Promise<OriginFound | null> {
  const outcome = (await listOutcomes(reading, meetingId)).find(({ id }) => id === outcomeId)
  if (outcome === undefined) return null
  return {
    origin: { kind: 'outcome', id: outcome.id, words: outcome.text, meetingId },
    name: asName(outcome.text),
    focusAreaId: await onlyAreaOf(reading, meetingId),
    conveners: outcome.owner === null ? [] : [{ organisationId: outcome.owner.id, name: outcome.owner.name }],
    text: `outcome:${meetingId}:${outcome.id}`,
  }
}

async function fromAgreement(reading: Reading, meetingId: string, agreementId: string): Promise<OriginFound | null> {
  const page = isId(meetingId) ? await findMeetingPage(reading, { id: meetingId }, 'office') : null
  const agreement = page === null ? undefined : [page.agreement, ...page.earlierAgreements].find((each) => each?.id === agreementId)
  if (page === null || agreement === null || agreement === undefined) return null
  return {
    origin: { kind: 'agreement', id: agreement.id, words: agreement.text, meetingId },
    name: {},
    focusAreaId: page.meeting.areas.length === 1 ? (page.meeting.areas[0]?.id ?? null) : null,
    conveners: [],
    text: `agreement:${meetingId}:${agreement.id}`,
  }
}

async function onlyAreaOf(reading: Reading, meetingId: string): Promise<string | null> {
  const page = await findMeetingPage(reading, { id: meetingId }, 'office')
  return page?.meeting.areas.length === 1 ? (page.meeting.areas[0]?.id ?? null) : null
}

/** A decision's words are a name only when they are few. */
function asName(text: Translated): Translated {
  return inLanguage(text, 'sv').text.length <= 60 ? text : {}
}
