import type { JSX } from 'preact'
import type { RepliesCounted } from '#domain/invitations'
import type { CheckInDesk, MeetingListed, OnTheList } from '#domain/meetings'
import { formatClock } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Radios } from '#ui/radios'
import { SearchField } from '#ui/search-field'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import { TickList } from '#ui/tick-list'
import type { OrganisationReply } from '#web/at-the-door'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { MeetingFrame } from './meeting-frame.tsx'
import { DeskPanel } from './screen-views.tsx'

export interface AttendancePageProps {
  readonly visit: Visit<'office/meetings/attendance'>
  readonly meeting: MeetingListed
  readonly list: readonly OnTheList[]
  readonly others: readonly { readonly id: string; readonly name: string }[]
  /** Null: nobody has been invited. */
  readonly invited: { readonly counts: RepliesCounted; readonly replies: ReadonlyMap<string, OrganisationReply> } | null
  /** The open desk for checking in by phone. */
  readonly desk: CheckInDesk | null
  readonly search: string
  /** The organisation whose person is being named. */
  readonly naming: OnTheList | null
  readonly walkIn?: { readonly organisationName: string; readonly personName: string }
  readonly problems?: Problems
}

/** Ticking at the door: one press for each organisation. */
export function AttendancePage(props: AttendancePageProps): JSX.Element {
  const { visit, meeting, list, naming, problems = {} } = props
  const { t } = visit
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('meetings.attendance.title')} islands={['attendance']}>
      <ProblemSummary t={t} problems={problems} />
      {naming !== null && <NamePerson visit={visit} row={naming} problems={problems} />}
      {props.invited !== null && <p>{t('meeting-room.invited.value', { ...props.invited.counts })}</p>}
      <Ticks {...props} />
      <Desk {...props} />
      <WalkIn {...props} />
      {list.length > 0 && <p class="note no-print">{t('meetings.attendance.keys')}</p>}
    </MeetingFrame>
  )
}

/** The code at the door: whoever comes checks in on their own phone. */
function Desk({ visit, meeting, desk }: AttendancePageProps): JSX.Element | null {
  const { t, href, params } = visit
  if (desk === null && !['draft', 'booked', 'open'].includes(meeting.state)) return null
  return (
    <Section id="desk" title={t('meeting-room.checkIn.desk')} intro={t('meeting-room.checkIn.intro')}>
      {desk !== null && <DeskPanel visit={visit} desk={desk} />}
      <PostForm action={href('office/meetings/attendance', params)} class="actions no-print">
        <Button look="secondary" name="do" value={desk === null ? 'open-desk' : 'close-desk'}>
          {t(desk === null ? 'meeting-room.checkIn.open' : 'meeting-room.checkIn.close')}
        </Button>
      </PostForm>
    </Section>
  )
}

/** Who came for it, how it was there, and what it had answered. */
function noteOf({ visit, invited }: AttendancePageProps, row: OnTheList): string | undefined {
  const { t, site } = visit
  const reply = invited?.replies.get(row.organisationId)
  const time = (text: string) => formatClock(text, site.language)
  const parts = [
    row.people.join(', '),
    row.isHere && row.online ? t('meeting-room.online') : '',
    row.isHere && row.both ? t('meeting-room.both') : '',
    row.arrivedAt === null ? '' : t('meeting-room.arrived', { time: time(row.arrivedAt) }),
    row.leftAt === null ? '' : t('meeting-room.left', { time: time(row.leftAt) }),
    row.isExpected ? '' : t('meetings.attendance.walkedIn'),
    row.isHere || reply === undefined ? '' : t(`meeting-room.reply.${reply}`),
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(' · ')
}

const keyNames = '123456789abcdefghijklmnopqrstuvwxyzåäö'

/** The list itself. The island puts a fresh one in its place after each press. */
function Ticks(props: AttendancePageProps): JSX.Element {
  const { visit, list, search } = props
  const { t, href, params } = visit
  const here = list.filter(({ isHere }) => isHere)
  const expected = list.filter(({ isExpected }) => isExpected)
  const extra = here.filter(({ isExpected }) => !isExpected).length
  const shown = search === '' ? list : list.filter(({ name }) => name.toLocaleLowerCase('sv').includes(search.toLocaleLowerCase('sv')))
  const address = href('office/meetings/attendance', params)
  return (
    <div id="attendance" data-attendance>
      <p class="tally" role="status">
        <strong>{t('meetings.attendance.count', { here: here.length - extra, expected: expected.length })}</strong>
        {extra > 0 && <> {t('meetings.attendance.extra', { count: extra })}</>}
      </p>
      {list.length > 12 && (
        <form method="get" action={address} role="search" class="no-print">
          <SearchField name="sok" label={t('meetings.attendance.search')} value={search} button={t('meetings.attendance.find')} />
        </form>
      )}
      {list.length === 0 && (
        <EmptyState next={<a href="#walk-in">{t('meetings.attendance.emptyNext')}</a>}>{t('meetings.attendance.empty')}</EmptyState>
      )}
      {list.length > 0 && shown.length === 0 && (
        <EmptyState next={<a href={address}>{t('meetings.attendance.showAll')}</a>}>
          {t('meetings.attendance.noMatch', { search })}
        </EmptyState>
      )}
      <PostForm action={search === '' ? address : `${address}?sok=${encodeURIComponent(search)}`}>
        <TickList
          label={t('meetings.attendance.list')}
          tickName="tick"
          untickName="untick"
          rows={shown.map((row) => ({
            id: row.organisationId,
            label: row.name,
            ticked: row.isHere,
            note: noteOf(props, row),
            more: row.isHere ? (
              <a href={`${address}?vem=${row.organisationId}#who`}>
                {t('meetings.attendance.who')}
                <span class="unseen"> {row.name}</span>
              </a>
            ) : undefined,
            keyName: keyNames[list.indexOf(row)],
          }))}
        />
        {expected.some(({ isHere }) => !isHere) && search === '' && (
          <FormActions>
            <Button look="secondary" name="do" value="all">
              {t('meetings.attendance.all')}
            </Button>
          </FormActions>
        )}
      </PostForm>
    </div>
  )
}

function NamePerson({
  visit,
  row,
  problems,
}: {
  readonly visit: Visit<'office/meetings/attendance'>
  readonly row: OnTheList
  readonly problems: Problems
}): JSX.Element {
  const { t, href, params } = visit
  return (
    <Section id="who" title={t('meetings.attendance.whoFrom', { name: row.name })}>
      {row.people.length > 0 && <p>{row.people.join(', ')}</p>}
      <HowHere visit={visit} row={row} problems={problems} />
      <PostForm action={href('office/meetings/attendance', params)}>
        <input type="hidden" name="organisationId" value={row.organisationId} />
        <TextInput
          name="personName"
          label={t('meetings.attendance.person')}
          hint={t('meetings.attendance.person.hint')}
          width="medium"
          autocomplete="off"
          maxLength={200}
          error={problemOf(t, problems, 'personName')}
        />
        <FormActions>
          <Button name="do" value="name">
            {t('site.form.save')}
          </Button>
          <a href={href('office/meetings/attendance', params)}>{t('site.form.cancel')}</a>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** In the room or at a distance, late or gone early: only where it matters. */
function HowHere({
  visit,
  row,
  problems,
}: {
  readonly visit: Visit<'office/meetings/attendance'>
  readonly row: OnTheList
  readonly problems: Problems
}): JSX.Element {
  const { t, href, params, form } = visit
  const time = (name: 'arrivedAt' | 'leftAt') => (
    <TextInput
      name={name}
      label={t(`meeting-room.${name}`)}
      note={t('site.form.optional')}
      value={form.get(name) || (row[name] ?? '')}
      width="short"
      inputMode="decimal"
      autocomplete="off"
      error={problemOf(t, problems, name)}
    />
  )
  return (
    <PostForm action={href('office/meetings/attendance', params)}>
      <input type="hidden" name="organisationId" value={row.organisationId} />
      <Radios
        name="way"
        label={t('meeting-room.way')}
        value={row.online ? 'online' : 'room'}
        inline
        options={[
          { value: 'room', label: t('meeting-room.way.room') },
          { value: 'online', label: t('meeting-room.way.online') },
        ]}
      />
      {time('arrivedAt')}
      {time('leftAt')}
      <FormActions>
        <Button look="secondary" name="do" value="how">
          {t('site.form.save')}
        </Button>
      </FormActions>
    </PostForm>
  )
}

function WalkIn({ visit, others, walkIn, problems = {} }: AttendancePageProps): JSX.Element {
  const { t, href, params } = visit
  return (
    <Section id="walk-in" title={t('meetings.walkIn.title')} intro={t('meetings.walkIn.intro')}>
      <PostForm action={href('office/meetings/attendance', params)}>
        {others.length > 0 && (
          <Select
            name="otherId"
            label={t('meetings.walkIn.known')}
            note={t('site.form.optional')}
            placeholder={t('meetings.walkIn.choose')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            width="medium"
            combobox
          />
        )}
        <TextInput
          name="organisationName"
          label={t('meetings.walkIn.new')}
          hint={t('meetings.walkIn.new.hint')}
          value={walkIn?.organisationName}
          width="medium"
          autocomplete="off"
          error={problemOf(t, problems, 'organisationName')}
        />
        <TextInput
          name="walkInPerson"
          label={t('meetings.attendance.person')}
          note={t('site.form.optional')}
          value={walkIn?.personName}
          width="medium"
          autocomplete="off"
          maxLength={200}
        />
        <FormActions>
          <Button look="secondary" name="do" value="walk-in">
            {t('meetings.walkIn.add')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}
