import type { JSX } from 'preact'
import { longestWords, type LeadSeen } from '#domain/leads'
import { halfPage } from '#mails/half-page'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { More } from '#ui/more'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../frame.tsx'
import { LeadOf } from '../lead-words.tsx'
import { Secretariat } from './lead-offer-done-page.tsx'
import { LinkPage } from './link-page.tsx'

type ConfirmationVisit = Visit<'link/lead-confirmation'>

export interface ConfirmationValues {
  readonly intent: string
  readonly firstStep: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly reason: string
}

export interface ConfirmationProps {
  readonly visit: ConfirmationVisit
  readonly lead: LeadSeen
  readonly periodEndsOn: string | null
  readonly values: ConfirmationValues
  readonly problems: Problems
  /** Which of the answers was being given, so that its part stands open. */
  readonly answering: 'confirm' | 'change' | 'give-back'
}

/** Where the organisation answers: their own words, one large yes, and beneath it the other answers and the half page for the boss. */
export function LeadConfirmationPage({ visit, lead, periodEndsOn, values, problems, answering }: ConfirmationProps): JSX.Element {
  const { t, site } = visit
  const { language } = site
  const organisation = lead.organisation?.name ?? ''
  const date = formatDate(lead.fromOn, language)
  const by = lead.office?.confirmBy ?? null
  const points = halfPage({
    t,
    language,
    organisation,
    phrase: t(`leads.phrase.${lead.subject.kind}`, { name: inLanguage(lead.subject.name, language).text }),
    contractName: inLanguage(site.contract.name, language).text,
    intent: lead.intent,
    firstStep: lead.firstStep,
    periodEndsOn,
  })
  return (
    <LinkPage visit={visit} title={t('leads.confirm.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        over={<LeadOf t={t} language={language} subject={lead.subject} />}
        title={t('leads.confirm.title')}
        lede={
          by === null
            ? t('leads.confirm.ledeNoDate', { organisation, date })
            : t('leads.confirm.lede', { organisation, date, by: formatDate(by, language) })
        }
      />
      <DefinitionList
        unknown={t('leads.confirm.nothingWritten')}
        items={[
          { term: t('leads.confirm.intent'), value: lead.intent },
          { term: t('leads.confirm.firstStep'), value: lead.firstStep },
        ]}
      />
      <PostForm>
        <input type="hidden" name="answer" value="confirm" />
        <FormActions>
          <Button>{t('leads.confirm.submit')}</Button>
        </FormActions>
      </PostForm>
      <p class="hint">{t('leads.confirm.public')}</p>
      <ChangeForm visit={visit} values={values} problems={problems} revision={lead.office?.revision ?? 0} open={answering === 'change'} />
      <GiveBackForm visit={visit} values={values} open={answering === 'give-back'} />
      <section aria-labelledby="chefen">
        <h2 id="chefen" class="size-3">
          {t('leads.confirm.bossTitle')}
        </h2>
        <DefinitionList unknown="" items={points.map(({ term, text }) => ({ term, value: text }))} />
      </section>
    </LinkPage>
  )
}

interface ChangeProps {
  readonly visit: ConfirmationVisit
  readonly values: ConfirmationValues
  readonly problems: Problems
  readonly revision: number
  readonly open: boolean
}

function ChangeForm({ visit: { t }, values, problems, revision, open }: ChangeProps): JSX.Element {
  const error = (field: string) => problemOf(t, problems, field)
  const optional = t('site.form.optional')
  return (
    <More summary={t('leads.confirm.changeTitle')} open={open}>
      <PostForm>
        <input type="hidden" name="answer" value="change" />
        <input type="hidden" name="revision" value={revision} />
        <TextArea
          name="intent"
          label={t('leads.confirm.intent')}
          error={error('intent')}
          required
          rows={3}
          maxLength={longestWords}
          value={values.intent}
        />
        <TextArea
          name="firstStep"
          label={t('leads.confirm.firstStep')}
          note={optional}
          error={error('firstStep')}
          rows={2}
          maxLength={longestWords}
          value={values.firstStep}
        />
        <h3>{t('leads.confirm.otherContact')}</h3>
        <p class="hint">{t('leads.confirm.contactHint')}</p>
        <TextInput
          name="contactName"
          label={t('leads.confirm.contactName')}
          note={optional}
          error={error('contactName')}
          autocomplete="off"
          maxLength={200}
          value={values.contactName}
        />
        <TextInput
          name="contactEmail"
          type="email"
          label={t('leads.confirm.contactEmail')}
          note={optional}
          error={error('contactEmail')}
          autocomplete="off"
          maxLength={254}
          value={values.contactEmail}
        />
        <TextInput
          name="contactPhone"
          type="tel"
          label={t('leads.confirm.contactPhone')}
          note={optional}
          error={error('contactPhone')}
          autocomplete="off"
          maxLength={40}
          value={values.contactPhone}
        />
        <FormActions>
          <Button>{t('leads.confirm.changeSubmit')}</Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

function GiveBackForm({
  visit: { t },
  values,
  open,
}: {
  readonly visit: ConfirmationVisit
  readonly values: ConfirmationValues
  readonly open: boolean
}): JSX.Element {
  return (
    <More summary={t('leads.confirm.giveBackTitle')} open={open}>
      <p>{t('leads.confirm.giveBackText')}</p>
      <PostForm>
        <input type="hidden" name="answer" value="give-back" />
        <TextArea
          name="reason"
          label={t('leads.confirm.giveBackReason')}
          note={t('site.form.optional')}
          hint={t('leads.confirm.giveBackHint')}
          rows={2}
          maxLength={longestWords}
          value={values.reason}
        />
        <FormActions>
          <Button look="secondary">{t('leads.confirm.giveBackSubmit')}</Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

export type Answered = 'confirmed' | 'given-back' | 'ended' | 'dead'

/** What is so after an answer, and when the link opens nothing any more. */
export function LeadAnsweredPage({
  visit,
  lead,
  answered,
}: {
  readonly visit: ConfirmationVisit
  readonly lead: LeadSeen | null
  readonly answered: Answered
}): JSX.Element {
  const { t, site } = visit
  const organisation = lead?.organisation?.name ?? ''
  const key = ({ confirmed: 'done', 'given-back': 'givenBack', ended: 'ended', dead: 'dead' } as const)[answered]
  const title = t(`leads.confirm.${key}Title`)
  return (
    <LinkPage visit={visit} title={title}>
      <PageHead
        over={lead === null ? undefined : <LeadOf t={t} language={site.language} subject={lead.subject} />}
        title={title}
        lede={t(`leads.confirm.${key}Text`, { organisation })}
      />
      {answered === 'confirmed' && lead !== null ? (
        <ButtonLink look="secondary" href={subjectHref(visit, lead)}>
          {t('leads.confirm.toSubject')}
        </ButtonLink>
      ) : (
        <Secretariat visit={visit} />
      )}
    </LinkPage>
  )
}

function subjectHref({ href }: ConfirmationVisit, { subject: { kind, slug } }: LeadSeen): string {
  if (kind === 'focus-area') return href('public/focus-areas/show', { slug })
  return kind === 'challenge' ? href('public/challenges/show', { slug }) : href('public/questions/show', { slug })
}
