import type { JSX } from 'preact'
import { outcomeKinds, ownerRoles, type AgendaItem, type MeetingPage, type OnTheList } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { Button } from '#ui/button'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import { TickList } from '#ui/tick-list'
import type { Problems } from '#web/form'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { firstField } from '../translated-inputs.tsx'
import type { ScreenVisit } from './screen-views.tsx'
import { queryOf, type ScreenPlace } from './screen-places.ts'

export interface ScreenFormsProps {
  readonly visit: ScreenVisit
  readonly facts: MeetingPage
  readonly place: ScreenPlace
  readonly list: readonly OnTheList[]
  readonly organisations: readonly NamedOrganisation[]
  readonly isOfferOpen: boolean
  readonly isDeskOpen: boolean
  readonly problems: Problems
}

/** What whoever leads the meeting does without leaving the screen. Folded away: the room looks at the meeting, not at a form. */
export function ScreenForms(props: ScreenFormsProps): JSX.Element | null {
  const { view } = props.place
  if (view === 'item') return <WriteOutcome {...props} />
  if (view === 'present') return <TickHere {...props} />
  return view === 'leads' ? <OpenOffer {...props} /> : null
}

function addressOf({ visit, facts, place }: ScreenFormsProps): string {
  return visit.href('office/meetings/screen', { meeting: facts.meeting.id }, queryOf(place))
}

function WriteOutcome(props: ScreenFormsProps): JSX.Element | null {
  const { visit, facts, place, organisations, problems } = props
  const { t, form } = visit
  const item: AgendaItem | undefined = facts.agenda[place.item - 1]
  if (item === undefined) return null
  const field = firstField(visit, 'text')
  const kind = form.get('kind')
  return (
    <details class="screen-write" open={Object.keys(problems).length > 0}>
      <summary>{t('meeting-room.screen.write')}</summary>
      <ProblemSummary t={t} problems={problems} />
      <PostForm action={addressOf(props)} class="screen-form">
        <input type="hidden" name="agendaItemId" value={item.id} />
        <Select
          name="kind"
          label={t('meetings.outcome.kind')}
          value={kind === '' ? 'decision' : kind}
          options={outcomeKinds.toReversed().map((each) => ({ value: each, label: t(`meetings.outcome.${each}`) }))}
        />
        <TextInput
          name={field}
          label={t('meetings.outcome.text')}
          value={form.get(field)}
          maxLength={2000}
          autocomplete="off"
          error={problemOf(t, problems, field)}
        />
        <Select
          name="owner"
          label={t('meetings.outcome.owner')}
          placeholder={t('meetings.outcome.owner.none')}
          value={form.get('owner')}
          options={[
            ...ownerRoles.map((role) => ({ value: role, label: t(`meetings.owner.${role}`) })),
            { label: t('meetings.organisations'), options: organisations.map(({ id, name }) => ({ value: id, label: name })) },
          ]}
        />
        <TextInput
          name="due"
          label={t('meetings.outcome.due')}
          note={t('site.form.optional')}
          value={form.get('due')}
          autocomplete="off"
          error={problemOf(t, problems, 'due')}
        />
        <Button name="do" value="outcome">
          {t('meetings.outcomes.add')}
        </Button>
      </PostForm>
      <PostForm action={addressOf(props)} class="inline-form">
        <input type="hidden" name="agendaItemId" value={item.id} />
        <Button look="secondary" name="do" value={item.forwarded ? 'unforward' : 'forward'}>
          {t(item.forwarded ? 'meeting-room.unforward' : 'meeting-room.forward')}
        </Button>
      </PostForm>
    </details>
  )
}

function TickHere(props: ScreenFormsProps): JSX.Element | null {
  const { visit, list, isDeskOpen } = props
  const { t } = visit
  const { state } = props.facts.meeting
  if (state === 'cancelled') return null
  return (
    <details class="screen-write">
      <summary>{t('meetings.tab.attendance')}</summary>
      <PostForm action={addressOf(props)}>
        {(isDeskOpen || state === 'draft' || state === 'booked' || state === 'open') && (
          <Button look="secondary" name="do" value={isDeskOpen ? 'close-desk' : 'open-desk'}>
            {t(isDeskOpen ? 'meeting-room.checkIn.close' : 'meeting-room.checkIn.open')}
          </Button>
        )}
        <TickList
          label={t('meetings.attendance.list')}
          tickName="tick"
          untickName="untick"
          rows={list.map(({ organisationId, name, isHere }) => ({ id: organisationId, label: name, ticked: isHere }))}
        />
      </PostForm>
    </details>
  )
}

function OpenOffer(props: ScreenFormsProps): JSX.Element | null {
  const { visit, isOfferOpen } = props
  const { t } = visit
  if (props.facts.meeting.state === 'cancelled') return null
  return (
    <PostForm action={addressOf(props)} class="screen-write">
      <Button look="secondary" name="do" value={isOfferOpen ? 'close-offer' : 'open-offer'}>
        {t(isOfferOpen ? 'leads.meeting.close' : 'leads.meeting.open')}
      </Button>
    </PostForm>
  )
}
