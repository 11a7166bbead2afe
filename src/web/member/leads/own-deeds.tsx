import type { JSX } from 'preact'
import { allowedFrom, longestWords } from '#domain/leads'
import { addMonths, formatShortDay } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { More } from '#ui/more'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import { PostForm, problemOf } from '../../frame.tsx'
import type { LeadPageProps } from './lead-page-props.ts'

/** What an organisation itself can do with its Lead, the ordinary first. Only what can be done just now is there. */
export function OwnDeeds(props: LeadPageProps): JSX.Element {
  const { visit, lead } = props
  const { t } = visit
  const may = (verb: Parameters<typeof allowedFrom>[0]) => allowedFrom(verb, lead.state).ok
  return (
    <Section id="gora" title={t('member.lead.doTitle')} intro={t('member.lead.doIntro')}>
      {(lead.state === 'confirmed' || may('resume') || lead.leavesOn !== null) && (
        <div class="actions">
          {lead.state === 'confirmed' && <Deed {...props} act="active" label="member.lead.active" />}
          {may('resume') && <Deed {...props} act="resume" label="member.lead.resume" />}
          {lead.leavesOn !== null && <Deed {...props} act="stay" label="member.lead.stay" />}
        </div>
      )}
      {may('rest') && <Resting {...props} />}
      <NewContact {...props} />
      {may('announce-leaving') && lead.leavesOn === null && <Leaving {...props} />}
      <HandingOver {...props} />
    </Section>
  )
}

function Deed({
  visit,
  act,
  label,
}: LeadPageProps & {
  readonly act: string
  readonly label: 'member.lead.active' | 'member.lead.resume' | 'member.lead.stay'
}): JSX.Element {
  return (
    <PostForm class="inline-form">
      <Button look="secondary" name="act" value={act}>
        {visit.t(label)}
      </Button>
    </PostForm>
  )
}

function Resting({ visit: { t } }: LeadPageProps): JSX.Element {
  return (
    <More summary={t('member.lead.restTitle')}>
      <p>{t('member.lead.restText')}</p>
      <PostForm>
        <Reason t={t} id="reason-rest" />
        <FormActions>
          <Button look="secondary" name="act" value="rest">
            {t('member.lead.rest')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

function NewContact({ visit, lead, colleagues, refused }: LeadPageProps): JSX.Element {
  const { t } = visit
  const { error, sent, isMine } = entered(visit, refused, 'colleague')
  const others = colleagues.filter(({ id }) => id !== lead.office?.contact?.id)
  return (
    <More summary={t('member.lead.contactTitle')} open={isMine}>
      <p>{t('member.lead.contactText')}</p>
      <PostForm>
        <input type="hidden" name="revision" value={lead.office?.revision ?? 0} />
        <Select
          name="colleague"
          label={t('member.lead.colleague')}
          placeholder={t(others.length === 0 ? 'member.lead.colleagueNone' : 'member.lead.colleaguePick')}
          width="medium"
          value={sent('colleague')}
          error={error('colleague')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          name="newName"
          label={t('member.lead.newName')}
          note={t('site.form.optional')}
          autocomplete="off"
          maxLength={200}
          value={sent('newName')}
          error={error('newName')}
        />
        <TextInput
          name="newEmail"
          type="email"
          label={t('member.lead.newEmail')}
          note={t('site.form.optional')}
          autocomplete="off"
          maxLength={254}
          value={sent('newEmail')}
          error={error('newEmail')}
        />
        <FormActions>
          <Button look="secondary" name="act" value="colleague">
            {t('member.lead.contactButton')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

function Leaving({ visit, refused }: LeadPageProps): JSX.Element {
  const { t, today } = visit
  const { error, sent, isMine } = entered(visit, refused, 'leaving')
  return (
    <More summary={t('member.lead.leavingTitle')} open={isMine}>
      <p>{t('member.lead.leavingText')}</p>
      <PostForm>
        <DateInput
          name="leavesOn"
          label={t('member.lead.leavesOn')}
          hint={t('leads.show.dateHint')}
          min={today}
          value={isMine ? sent('leavesOn') : addMonths(today, 3)}
          error={error('leavesOn')}
        />
        <Reason t={t} id="reason-leaving" value={sent('reason')} />
        <FormActions>
          <Button look="secondary" name="act" value="leaving">
            {t('member.lead.leaving')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

function HandingOver({ visit, others, refused }: LeadPageProps): JSX.Element {
  const { t } = visit
  const { error, sent, isMine } = entered(visit, refused, 'hand-over')
  return (
    <More summary={t('member.lead.handOverTitle')} open={isMine}>
      <p>{t('member.lead.handOverText')}</p>
      <PostForm>
        <Select
          name="toOrganisation"
          label={t('member.lead.handOverTo')}
          placeholder={t('leads.offer.organisationPick')}
          required
          combobox
          width="medium"
          value={sent('toOrganisation')}
          error={error('toOrganisation')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          name="contactName"
          label={t('member.lead.handOverName')}
          note={t('site.form.optional')}
          autocomplete="off"
          maxLength={200}
          value={sent('contactName')}
          error={error('contactName')}
        />
        <TextInput
          name="contactEmail"
          type="email"
          label={t('member.lead.handOverEmail')}
          note={t('site.form.optional')}
          hint={t('member.lead.handOverHint')}
          autocomplete="off"
          maxLength={254}
          value={sent('contactEmail')}
          error={error('contactEmail')}
        />
        <Reason t={t} id="reason-hand-over" value={sent('reason')} />
        <FormActions>
          <Button look="secondary" name="act" value="hand-over">
            {t('member.lead.handOver')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

/** What was sent in one of the forms and refused; the others stand as they were. */
function entered({ t, form }: LeadPageProps['visit'], refused: LeadPageProps['refused'], act: string) {
  const isMine = refused?.act === act
  return {
    isMine,
    error: (field: string) => (isMine ? problemOf(t, refused.problems, field) : undefined),
    sent: (field: string) => (isMine ? form.get(field) : ''),
  }
}

function Reason({ t, id, value }: { readonly t: LeadPageProps['visit']['t']; readonly id: string; readonly value?: string }): JSX.Element {
  return (
    <TextInput
      name="reason"
      id={id}
      label={t('member.lead.reason')}
      note={t('site.form.optional')}
      hint={t('member.lead.reasonHint')}
      maxLength={longestWords}
      value={value}
    />
  )
}

/** "i gång, lämnar 31 dec 2026" */
export function sayLeaving({ t, site }: LeadPageProps['visit'], leavesOn: string | null): string | null {
  return leavesOn === null ? null : t('member.lead.leavesOnDay', { date: formatShortDay(leavesOn, site.language) })
}
