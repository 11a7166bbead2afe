import type { JSX } from 'preact'
import type { LeadOffer, LeadSeen } from '#domain/leads'
import { formatDate } from '#platform/dates'
import { ButtonLink } from '#ui/button'
import { PageHead } from '#ui/heading'
import { StateMark } from '#ui/state-mark'
import { LeadOf } from '../lead-words.tsx'
import type { Visit } from '#web/visit'
import { MeetingLine } from './lead-offer-choose-page.tsx'
import { LinkPage } from './link-page.tsx'

/** Thank you, what happens next, and the way to take Lead for something more. */
export function LeadOfferThanksPage({
  visit,
  offer,
  lead,
}: {
  readonly visit: Visit<'link/lead-offer'>
  readonly offer: LeadOffer
  readonly lead: LeadSeen
}): JSX.Element {
  const { t, site, url, href } = visit
  const { language } = site
  const organisation = lead.organisation?.name ?? ''
  const email = lead.office?.contact?.email ?? null
  const confirmBy = lead.office?.confirmBy ?? null
  return (
    <LinkPage visit={visit} title={t('leads.offer.thanksTitle')}>
      <PageHead
        over={<MeetingLine visit={visit} offer={offer} />}
        title={t('leads.offer.thanksTitle')}
        lede={
          <>
            <strong>{organisation}</strong>: <LeadOf t={t} language={language} subject={lead.subject} />
          </>
        }
      />
      {lead.intent !== '' && (
        <blockquote class="quote">
          <p>{lead.intent}</p>
        </blockquote>
      )}
      {lead.state === 'taken' && confirmBy !== null && (
        <p>
          <StateMark state="pending">{t('leads.offer.thanksPending', { organisation, date: formatDate(confirmBy, language) })}</StateMark>
        </p>
      )}
      {lead.state === 'taken' && email !== null && (
        <p>{t(site.contract.practiceMode ? 'leads.offer.thanksPractice' : 'leads.offer.thanksMail', { email: veiled(email) })}</p>
      )}
      <div class="actions">
        {offer.closedAt === null && <ButtonLink href={url.pathname}>{t('leads.offer.thanksMore')}</ButtonLink>}
        <a href={href('public/overview')}>{t('leads.offer.thanksChart')}</a>
      </div>
    </LinkPage>
  )
}

/** An offer that is over, and what to do instead. */
export function LeadOfferClosedPage({
  visit,
  offer,
}: {
  readonly visit: Visit<'link/lead-offer'>
  readonly offer: LeadOffer
}): JSX.Element {
  const { t, href } = visit
  return (
    <LinkPage visit={visit} title={t('leads.offer.closedTitle')}>
      <PageHead
        over={<MeetingLine visit={visit} offer={offer} />}
        title={t('leads.offer.closedTitle')}
        lede={t('leads.offer.closedText')}
      />
      <Secretariat visit={visit} />
      <p>
        <a href={href('public/leads/index')}>{t('leads.offer.closedToOverview')}</a>
      </p>
    </LinkPage>
  )
}

/** Whom to phone or write to. */
export function Secretariat({ visit }: { readonly visit: Pick<Visit, 'site'> }): JSX.Element {
  const { name, phone, email } = visit.site.contract.secretariat
  return (
    <p>
      {name !== undefined && <strong>{name}</strong>}
      {phone !== undefined && (
        <>
          {' '}
          · <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </>
      )}
      {email !== undefined && (
        <>
          {' '}
          · <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </p>
  )
}

/** Enough of an address to recognise one's own: the page's address may be shared. */
function veiled(email: string): string {
  const at = email.indexOf('@')
  return at < 1 ? email : `${email.slice(0, 1)}…${email.slice(at)}`
}
