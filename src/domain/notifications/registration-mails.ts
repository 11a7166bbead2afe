import { getContract, type ContractSummary } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import { findMeetingById, type MeetingListed } from '#domain/meetings'
import { listContractsWithRegistrationsDue, takeRegistrationsDue, type RegistrationDue } from '#domain/registrations'
import { inLanguage, isLanguage, type Language } from '#platform/i18n'
import { done } from '#platform/outcome'
import type { ComposedMail } from './lead-confirmation.ts'
import { queueMail } from './queue-mail.ts'

/** What a mail about a registration is written from. */
export interface RegistrationMailFacts extends RegistrationDue {
  readonly contract: ContractSummary
  readonly meeting: MeetingListed
  readonly language: Language
  /** Opens the page on which it is confirmed, seen and cancelled. Kept nowhere but in the mail. */
  readonly token: string
}

const mostAtOnce = 20

/** Days a registration's link goes on opening it. */
const daysOfLink = 366

/** Mails whoever is to be told something about their registration: to confirm it, that they wait, that they have a place. Survives a restart. */
export async function mailRegistrations(
  store: Store,
  compose: (facts: RegistrationMailFacts) => ComposedMail,
  isStopping: () => boolean = () => false,
): Promise<{ mailed: number }> {
  let mailed = 0
  for (const contractId of await listContractsWithRegistrationsDue(store)) {
    for (let more = true; more && !isStopping();) {
      const outcome = await writing(store, { contractId, actor: system }, async (context) => done(await mailSome(context, compose)))
      more = outcome.ok && outcome.value === mostAtOnce
      if (outcome.ok) mailed += outcome.value
    }
  }
  return { mailed }
}

async function mailSome(context: Writing, compose: (facts: RegistrationMailFacts) => ComposedMail): Promise<number> {
  const contract = await getContract(context)
  const due = await takeRegistrationsDue(context, mostAtOnce)
  for (const each of due) {
    const { registration } = each
    const meeting = await findMeetingById(context, registration.meetingId)
    if (meeting === null || registration.email === null) continue
    const token = await issueLink(context, {
      purpose: 'confirm-registration',
      subjectId: registration.id,
      personId: registration.personId,
      organisationId: null,
      expiresAt: new Date(context.clock.now().getTime() + daysOfLink * 86_400_000),
    })
    const language = isLanguage(registration.language) ? registration.language : 'sv'
    await queueMail(context, {
      kind: 'registration',
      to: { personId: registration.personId, name: registration.name, address: registration.email },
      fromName: contract.secretariat.name ?? inLanguage(contract.name, language).text,
      replyTo: contract.secretariat.email ?? null,
      language,
      ...compose({ ...each, contract, meeting, language, token }),
      meetingId: meeting.id,
      practice: contract.practiceMode,
    })
  }
  return due.length
}
