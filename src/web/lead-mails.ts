import type { Writing } from '#domain/history'
import { isSharedMailbox } from '#domain/identity'
import { askForLeadConfirmation, tellRepresentativesOfLead, type CannotAskForConfirmation } from '#domain/notifications'
import { translatorFor } from '#locales'
import { leadConfirmationMail } from '#mails/lead-confirmation'
import { leadNoticeMail } from '#mails/lead-notice'
import { inLanguage } from '#platform/i18n'
import type { Outcome } from '#platform/outcome'
import { inOtherLanguage } from './site.ts'
import type { AnyVisit } from './visit.ts'

/** Sends the question of confirmation from the colleague who acts, or from the secretariat when nobody of it does. */
export function mailLeadConfirmation(
  visit: AnyVisit,
  writing: Writing,
  leadId: string,
): Promise<Outcome<{ email: string; mailId: string }, CannotAskForConfirmation>> {
  const { site } = visit
  const { name, email, phone, from } = senderOf(visit)
  const contractName = (language: string) => inLanguage(site.contract.name, language).text
  return askForLeadConfirmation(writing, {
    leadId,
    from,
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
        contactName: isSharedMailbox(contact, organisation) ? null : contact.name,
        link: absoluteAddress(visit, inOtherLanguage(site, language)('link/lead-confirmation', { token })),
        colleague: { name, phone, isReachedByReply: email !== null },
      }),
  })
}

/** Tells those an organisation is known by that somebody they may not know of has taken Lead for it. */
export function mailLeadNotice(visit: AnyVisit, writing: Writing, leadId: string): Promise<number> {
  const { name, phone, from } = senderOf(visit)
  return tellRepresentativesOfLead(writing, {
    leadId,
    from,
    compose: ({ lead, language, ...facts }) =>
      leadNoticeMail({
        ...facts,
        t: translatorFor(language),
        language,
        subjectKind: lead.subject.kind,
        subjectName: inLanguage(lead.subject.name, language).text,
        intent: lead.intent,
        contractName: inLanguage(visit.site.contract.name, language).text,
        colleague: { name, phone },
      }),
  })
}

/** The colleague who acts, or the secretariat when nobody of it does; a mail without a person's name comes from the contract. */
export function senderOf({ site, actor }: AnyVisit) {
  const { secretariat, name: contractName } = site.contract
  const isColleague = actor.kind === 'person' && actor.isSecretariat
  const name = (isColleague ? actor.name : secretariat.name) ?? ''
  const email = (isColleague ? actor.email : null) ?? secretariat.email ?? null
  return {
    name,
    email,
    phone: secretariat.phone ?? null,
    from: { name: name === '' ? inLanguage(contractName, site.language).text : name, email },
  }
}

/** An address as it must stand in a mail or a QR code. The configured address is used, never what a request says it came to. */
export function absoluteAddress({ site, config }: Pick<AnyVisit, 'site' | 'config'>, path: string): string {
  const base = new URL(config.baseUrl)
  if (site.root === '' && site.contract.hostname !== null) base.hostname = site.contract.hostname
  return new URL(path, base).href
}
