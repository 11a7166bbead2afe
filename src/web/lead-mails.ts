import type { Writing } from '#domain/history'
import { askForLeadConfirmation, type CannotAskForConfirmation } from '#domain/notifications'
import { translatorFor } from '#locales'
import { leadConfirmationMail } from '#mails/lead-confirmation'
import { inLanguage } from '#platform/i18n'
import type { Outcome } from '#platform/outcome'
import { inOtherLanguage } from './site.ts'
import type { AnyVisit } from './visit.ts'

/** Sends the question of confirmation from the colleague who acts, or from the secretariat when nobody of it does. */
export function mailLeadConfirmation(visit: AnyVisit, writing: Writing, leadId: string): Promise<Outcome<{ email: string; mailId: string }, CannotAskForConfirmation>> {
  const { site, actor } = visit
  const { secretariat } = site.contract
  const isColleague = actor.kind === 'person' && actor.isSecretariat
  const contractName = (language: string) => inLanguage(site.contract.name, language).text
  const name = (isColleague ? actor.name : secretariat.name) ?? ''
  const email = (isColleague ? actor.email : null) ?? secretariat.email ?? null
  return askForLeadConfirmation(writing, {
    leadId,
    from: { name: name === '' ? contractName(site.language) : name, email },
    compose: ({ lead, organisation, contact, language, takenOn, confirmBy, periodEndsOn, token }) =>
      leadConfirmationMail({
        t: translatorFor(language),
        language,
        organisation,
        subjectKind: lead.subject.kind,
        subjectName: inLanguage(lead.subject.name, language).text,
        contractName: contractName(language),
        intent: lead.intent,
        firstStep: lead.firstStep,
        takenOn,
        meeting: lead.office?.meeting ? inLanguage(lead.office.meeting.title, language).text : null,
        confirmBy,
        periodEndsOn,
        contactName: contact.name,
        link: absoluteAddress(visit, inOtherLanguage(site, language)('link/lead-confirmation', { token })),
        colleague: { name, phone: secretariat.phone ?? null, isReachedByReply: email !== null },
      }),
  })
}

/** An address as it must stand in a mail or a QR code. The configured address is used, never what a request says it came to. */
export function absoluteAddress({ site, config }: Pick<AnyVisit, 'site' | 'config'>, path: string): string {
  const base = new URL(config.baseUrl)
  if (site.root === '' && site.contract.hostname !== null) base.hostname = site.contract.hostname
  return new URL(path, base).href
}
