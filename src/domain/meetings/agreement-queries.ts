import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { agreementState, isVoiceAnswer, type AgreementForm, type AgreementState, type VoiceAnswer } from './agreement.ts'

export interface Voice {
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly answer: VoiceAnswer
  /** Office only; null in public. */
  readonly concern: string | null
  /** False: was absent and added its position later. Shown apart. */
  readonly wasPresent: boolean
  readonly at: Date
}

export interface AgreementShown {
  readonly id: string
  readonly meetingId: string
  readonly state: AgreementState
  readonly form: AgreementForm
  readonly text: Translated
  readonly textHash: string
  readonly openedAt: Date
  /** Set: the representatives of the organisations present agreed on exactly this text, whatever has happened to it since. */
  readonly agreedAt: Date | null
  readonly reopenedAt: Date | null
  readonly purpose: {
    readonly id: string
    readonly version: number
    readonly groupId: string
    readonly groupSlug: string
    readonly groupName: Translated
  } | null
  /** In Swedish order. In public only the yeses of those present. */
  readonly voices: readonly Voice[]
  readonly sources: readonly string[]
}

/** The agreements of a meeting, the newest first: the current one and those its text has left behind. */
export async function listAgreementsOfMeeting(
  reading: Reading,
  meetingId: string,
  audience: 'public' | 'office' = 'office',
): Promise<AgreementShown[]> {
  if (!isId(meetingId)) return []
  const rows = await reading.transaction
    .selectFrom('agreements as a')
    .leftJoin('group_purposes as v', (join) => join.onRef('v.contract_id', '=', 'a.contract_id').onRef('v.id', '=', 'a.group_purpose_id'))
    .leftJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'v.contract_id').onRef('g.id', '=', 'v.group_id'))
    .select((select) => [
      'a.id',
      'a.meeting_id',
      'a.state',
      'a.form',
      'a.text',
      'a.text_hash',
      'a.opened_at',
      'a.agreed_at',
      'a.reopened_at',
      'a.sources',
      'v.id as purpose_id',
      'v.version',
      'g.id as group_id',
      'g.slug as group_slug',
      'g.name as group_name',
      jsonArrayFrom(
        select
          .selectFrom('agreement_voices as w')
          .innerJoin('organisations as o', (join) =>
            join.onRef('o.contract_id', '=', 'w.contract_id').onRef('o.id', '=', 'w.organisation_id'),
          )
          .select([
            'w.organisation_id as organisationId',
            'o.slug',
            'o.name',
            'w.answer',
            'w.concern',
            'w.was_present as wasPresent',
            'w.at',
          ])
          .whereRef('w.contract_id', '=', 'a.contract_id')
          .whereRef('w.agreement_id', '=', 'a.id')
          .orderBy(sql`o.name collate swedish`),
      ).as('voices'),
    ])
    .where('a.contract_id', '=', reading.contractId)
    .where('a.meeting_id', '=', meetingId)
    .orderBy('a.opened_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    state: agreementState(row.state),
    form: row.form === 'round' ? 'round' : 'acclamation',
    text: row.text,
    textHash: row.text_hash,
    openedAt: row.opened_at,
    agreedAt: row.agreed_at,
    reopenedAt: row.reopened_at,
    purpose:
      row.purpose_id === null || row.version === null || row.group_id === null || row.group_slug === null || row.group_name === null
        ? null
        : { id: row.purpose_id, version: row.version, groupId: row.group_id, groupSlug: row.group_slug, groupName: row.group_name },
    voices: row.voices
      .map((voice) => ({
        ...voice,
        answer: isVoiceAnswer(voice.answer) ? voice.answer : ('not-yet' as const),
        at: new Date(voice.at),
        concern: audience === 'office' ? voice.concern : null,
      }))
      .filter((voice) => audience === 'office' || (voice.wasPresent && voice.answer !== 'not-yet')),
    sources: row.sources,
  }))
}

/**
 * What a meeting is or was to agree on: the text on the table now; in public the newest text that was agreed. Null: nothing.
 */
export async function findAgreementOfMeeting(
  reading: Reading,
  meetingId: string,
  audience: 'public' | 'office' = 'office',
): Promise<AgreementShown | null> {
  return currentAgreement(await listAgreementsOfMeeting(reading, meetingId, audience), audience)
}

export function currentAgreement(agreements: readonly AgreementShown[], audience: 'public' | 'office'): AgreementShown | null {
  return (audience === 'office' ? agreements[0] : agreements.find(({ agreedAt }) => agreedAt !== null)) ?? null
}
