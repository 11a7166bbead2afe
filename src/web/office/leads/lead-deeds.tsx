import type { ComponentChildren, JSX } from 'preact'
import { allowedFrom, longestWords, type LeadVerb } from '#domain/leads'
import { addMonths } from '#platform/dates'
import { Button } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { More } from '#ui/more'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import { PostForm, problemOf } from '../../frame.tsx'
import { organisationOptions } from './take-fields.tsx'
import type { LeadPageProps } from './lead-page-props.ts'

/** Everything that can be done to the Lead. What cannot be done just now stands there too, and says why. */
export function LeadDeeds(props: LeadPageProps): JSX.Element {
  const { t } = props.visit
  return (
    <Section id="gora" title={t('leads.show.doTitle')}>
      {props.lead.state === 'taken' && <Confirming {...props} />}
      <Progress {...props} />
      <Leaving {...props} />
      <HandingOver {...props} />
      <Ending {...props} />
    </Section>
  )
}

function Confirming({ visit: { t }, lead }: LeadPageProps): JSX.Element {
  const contact = lead.office?.contact ?? null
  const email = contact?.email ?? null
  return (
    <>
      <h3>{t('leads.show.confirmTitle')}</h3>
      <p>{t('leads.show.confirmText')}</p>
      <Deed name="confirm" look="primary">
        {t('leads.show.confirmButton')}
      </Deed>
      {email !== null && <p class="hint">{t('leads.show.mailText', { name: contact?.name ?? '', email })}</p>}
      <Deed name="mail" disabledReason={email === null ? t('leads.show.mailNobody') : undefined}>
        {t('leads.show.mailButton')}
      </Deed>
    </>
  )
}

function Progress({ visit: { t }, lead, others }: LeadPageProps): JSX.Element {
  const why = (verb: LeadVerb) => whyNot(t, verb, lead.state)
  return (
    <>
      <h3>{t('leads.show.progressTitle')}</h3>
      {lead.state === 'resting' ? (
        <Deed name="resume">{t('leads.show.resumeButton')}</Deed>
      ) : (
        <>
          {lead.state !== 'active' && (
            <Deed name="active" disabledReason={why('mark-active')}>
              {t('leads.show.activeButton')}
            </Deed>
          )}
          <Deed name="rest" disabledReason={why('rest')}>
            {t('leads.show.restButton')}
          </Deed>
        </>
      )}
      {lead.office?.isSilent === true && (
        <Deed name="heard" look="primary">
          {t('leads.show.heardButton')}
        </Deed>
      )}
      {lead.isConvener ? (
        <Deed name="remove-convener">{t('leads.show.convenerRemove')}</Deed>
      ) : (
        others.length > 0 && <Deed name="convener">{t('leads.show.convenerButton')}</Deed>
      )}
    </>
  )
}

function Leaving({ visit: { t, today, form }, lead, refused }: LeadPageProps): JSX.Element {
  if (lead.leavesOn !== null) return <Deed name="stay">{t('leads.show.stayButton')}</Deed>
  const isMine = refused?.which === 'leaving'
  return (
    <More summary={t('leads.show.leavingTitle')} open={isMine}>
      <p>{t('leads.show.leavingText')}</p>
      <PostForm>
        <input type="hidden" name="do" value="leaving" />
        <DateInput
          name="leavesOn"
          label={t('leads.show.leavesOn')}
          hint={t('leads.show.dateHint')}
          min={today}
          value={isMine ? form.get('leavesOn') : addMonths(today, 3)}
          error={isMine ? problemOf(t, refused.problems, 'leavesOn') : undefined}
        />
        <Reason t={t} id="reason-leaving" />
        <Button look="secondary" disabledReason={whyNot(t, 'announce-leaving', lead.state)}>
          {t('leads.show.leavingButton')}
        </Button>
      </PostForm>
    </More>
  )
}

function HandingOver({ visit, lead, organisations, refused }: LeadPageProps): JSX.Element {
  const { t, form } = visit
  const isMine = refused?.which === 'hand-over'
  const error = (field: string) => (isMine ? problemOf(t, refused.problems, field) : undefined)
  const sent = (field: string) => (isMine ? form.get(field) : '')
  return (
    <More summary={t('leads.show.handOverTitle')} open={isMine}>
      <p>{t('leads.show.handOverText')}</p>
      <PostForm>
        <input type="hidden" name="do" value="hand-over" />
        <Select
          name="toOrganisation"
          label={t('leads.show.handOverTo')}
          placeholder={t('leads.offer.organisationPick')}
          required
          value={sent('toOrganisation')}
          error={error('toOrganisation')}
          options={organisationOptions(
            visit,
            organisations.filter(({ id }) => id !== lead.organisation?.id),
          )}
        />
        <TextInput
          name="contactName"
          label={t('leads.confirm.contactName')}
          note={t('site.form.optional')}
          autocomplete="off"
          maxLength={200}
          value={sent('contactName')}
          error={error('contactName')}
        />
        <TextInput
          name="contactEmail"
          type="email"
          label={t('leads.confirm.contactEmail')}
          note={t('site.form.optional')}
          hint={t('leads.new.contactHint')}
          autocomplete="off"
          maxLength={254}
          value={sent('contactEmail')}
          error={error('contactEmail')}
        />
        <Reason t={t} id="reason-hand-over" />
        <Button look="secondary">{t('leads.show.handOverButton')}</Button>
      </PostForm>
    </More>
  )
}

function Ending({ visit: { t }, lead }: LeadPageProps): JSX.Element {
  return (
    <More summary={t('leads.show.giveBackTitle')}>
      <PostForm>
        <Reason t={t} id="reason-end" />
        <div class="actions">
          {allowedFrom('give-back', lead.state).ok && (
            <Button look="secondary" name="do" value="give-back">
              {t('leads.show.giveBackButton')}
            </Button>
          )}
          {lead.state !== 'taken' && (
            <Button look="danger" name="do" value="end">
              {t('leads.show.endButton')}
            </Button>
          )}
        </div>
      </PostForm>
    </More>
  )
}

interface DeedProps {
  readonly name: string
  readonly look?: 'primary' | 'secondary'
  readonly disabledReason?: string | undefined
  readonly children: ComponentChildren
}

/** One button that does one thing at once; a way back stands on the next page. */
function Deed({ name, look = 'secondary', disabledReason, children }: DeedProps): JSX.Element {
  return (
    <PostForm class="actions">
      <Button look={look} name="do" value={name} disabledReason={disabledReason}>
        {children}
      </Button>
    </PostForm>
  )
}

function Reason({ t, id }: { readonly t: LeadPageProps['visit']['t']; readonly id: string }): JSX.Element {
  return (
    <TextInput
      name="reason"
      id={id}
      label={t('leads.show.reason')}
      note={t('site.form.optional')}
      hint={t('leads.show.reasonHint')}
      maxLength={longestWords}
    />
  )
}

function whyNot(t: LeadPageProps['visit']['t'], verb: LeadVerb, state: LeadPageProps['lead']['state']): string | undefined {
  const allowed = allowedFrom(verb, state)
  return allowed.ok ? undefined : t(`leads.reason.${allowed.reason}`)
}
