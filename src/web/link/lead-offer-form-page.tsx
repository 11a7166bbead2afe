import type { JSX } from 'preact'
import { daysToConfirm, longestWords, type LeadOffer, type OrganisationChoice, type SubjectCoverage } from '#domain/leads'
import { addDays, formatDate } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { PostForm, problemOf, ProblemSummary } from '../frame.tsx'
import { LeadOf, namesOf } from '../lead-words.tsx'
import type { Visit } from '#web/visit'
import { MeetingLine } from './lead-offer-choose-page.tsx'
import { LinkPage } from './link-page.tsx'

export interface OfferValues {
  readonly organisation: string
  readonly intent: string
  readonly firstStep: string
  readonly name: string
  readonly email: string
  readonly phone: string
}

export interface OfferFormProps {
  readonly visit: Visit<'link/lead-offer'>
  readonly offer: LeadOffer
  readonly subject: SubjectCoverage
  readonly organisations: readonly OrganisationChoice[]
  readonly values: OfferValues
  readonly problems: Problems
  /** Organisation and contact are the same as a moment ago. */
  readonly isRemembered: boolean
}

/** Second step on the phone: who, in one sentence, and where to send the question of confirmation. */
export function LeadOfferFormPage({ visit, offer, subject, organisations, values, problems, isRemembered }: OfferFormProps): JSX.Element {
  const { t, site, url, today } = visit
  const { language } = site
  const error = (field: string) => problemOf(t, problems, field)
  const names = namesOf(t, language, subject.leads)
  const optional = t('site.form.optional')
  return (
    <LinkPage visit={visit} title={t('leads.offer.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={<MeetingLine visit={visit} offer={offer} />} title={<LeadOf t={t} language={language} subject={subject} />} />
      <p>
        {subject.leads.length > 0 && <>{t('leads.offer.alreadyThere', { names, count: subject.leads.length })} </>}
        <a href={url.pathname}>{t('leads.offer.change')}</a>
      </p>
      <PostForm action={url.pathname + url.search}>
        <Select
          name="organisation"
          label={t('leads.offer.organisation')}
          hint={t('leads.offer.organisationHint')}
          error={error('organisation')}
          required
          value={values.organisation}
          placeholder={t('leads.offer.organisationPick')}
          options={organisationOptions(visit, organisations)}
        />
        <TextArea
          name="intent"
          label={t('leads.offer.intent')}
          hint={t('leads.offer.intentHint')}
          error={error('intent')}
          required
          rows={3}
          maxLength={longestWords}
          value={values.intent}
        />
        <TextArea
          name="firstStep"
          label={t('leads.offer.firstStep')}
          note={optional}
          hint={t('leads.offer.firstStepHint')}
          error={error('firstStep')}
          rows={2}
          maxLength={longestWords}
          value={values.firstStep}
        />
        <h2 class="size-3">{t('leads.offer.contactTitle')}</h2>
        {isRemembered && (
          <p>
            {t('leads.offer.remembered')}{' '}
            <a href={`${url.pathname}?vad=${visit.query.get('vad') ?? ''}&ny=1`}>{t('leads.offer.someoneElse')}</a>
          </p>
        )}
        <TextInput
          name="name"
          label={t('leads.offer.name')}
          error={error('name')}
          required
          autocomplete="name"
          maxLength={200}
          value={values.name}
        />
        <TextInput
          name="email"
          label={t('leads.offer.email')}
          hint={t('leads.offer.emailHint')}
          error={error('email')}
          required
          type="email"
          autocomplete="email"
          maxLength={254}
          value={values.email}
        />
        <TextInput
          name="phone"
          label={t('leads.offer.phone')}
          note={optional}
          error={error('phone')}
          type="tel"
          autocomplete="tel"
          maxLength={40}
          value={values.phone}
        />
        <h2 class="size-3">{t('leads.offer.about')}</h2>
        <ul>
          <li>{t('leads.offer.aboutPending', { date: formatDate(addDays(today, daysToConfirm), language) })}</li>
          <li>{t('leads.offer.aboutPublic')}</li>
          <li>{t('leads.offer.aboutPrivate')}</li>
        </ul>
        <FormActions>
          <Button>{t('leads.offer.submit')}</Button>
        </FormActions>
      </PostForm>
    </LinkPage>
  )
}

/** Those ticked off as present first, where anybody is. */
export function organisationOptions({ t }: Pick<Visit, 't'>, organisations: readonly OrganisationChoice[]) {
  const option = ({ id, name }: OrganisationChoice) => ({ value: id, label: name })
  const present = organisations.filter(({ isPresent }) => isPresent)
  if (present.length === 0) return organisations.map(option)
  const others = organisations.filter(({ isPresent }) => !isPresent)
  return [
    { label: t('leads.offer.present'), options: present.map(option) },
    ...(others.length === 0 ? [] : [{ label: t('leads.offer.others'), options: others.map(option) }]),
  ]
}
