import { getContract, type ContractSummary } from '#domain/contract'
import { daysToConfirmJoining, listContractsWithRequestsDue, takeRequestsDue, type RequestDue } from '#domain/groups'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import { inLanguage, isLanguage, type Language } from '#platform/i18n'
import { done } from '#platform/outcome'
import type { ComposedMail } from './lead-confirmation.ts'
import { queueMail } from './queue-mail.ts'

/** What the mail that asks for a confirmation of joining a group is written from. */
export interface JoiningFacts extends RequestDue {
  readonly contract: ContractSummary
  readonly language: Language
  /** Opens the page on which joining is confirmed. Kept nowhere but in the mail. */
  readonly token: string
}

const mostAtOnce = 20

/** Mails the link to whoever has asked to join a group since the last time. Composing happens after the answer and survives a restart. */
export async function mailJoiningLinks(
  store: Store,
  compose: (facts: JoiningFacts) => ComposedMail,
  isStopping: () => boolean = () => false,
): Promise<{ mailed: number }> {
  let mailed = 0
  for (const contractId of await listContractsWithRequestsDue(store)) {
    for (let more = true; more && !isStopping();) {
      const outcome = await writing(store, { contractId, actor: system }, async (context) => done(await mailSome(context, compose)))
      more = outcome.ok && outcome.value === mostAtOnce
      if (outcome.ok) mailed += outcome.value
    }
  }
  return { mailed }
}

async function mailSome(context: Writing, compose: (facts: JoiningFacts) => ComposedMail): Promise<number> {
  const contract = await getContract(context)
  const requests = await takeRequestsDue(context, mostAtOnce)
  for (const request of requests) {
    const token = await issueLink(context, {
      purpose: 'join-group',
      subjectId: request.id,
      personId: null,
      organisationId: null,
      expiresAt: new Date(context.clock.now().getTime() + daysToConfirmJoining * 86_400_000),
    })
    const language = isLanguage(request.language) ? request.language : 'sv'
    await queueMail(context, {
      kind: 'group-joining',
      to: { personId: null, name: request.name, address: request.email },
      fromName: contract.secretariat.name ?? inLanguage(contract.name, language).text,
      replyTo: contract.secretariat.email ?? null,
      language,
      ...compose({ ...request, contract, language, token }),
      practice: contract.practiceMode,
    })
  }
  return requests.length
}
