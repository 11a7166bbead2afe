import type { ComponentChildren, JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Tabs } from '#ui/tabs'
import type { RouteId } from '#web/routes'
import type { AnyVisit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { sayWhen, StateTag } from './say-meeting.tsx'

export interface MeetingFrameProps {
  readonly visit: AnyVisit
  readonly meeting: MeetingListed
  /** What this part of the meeting is, where it is not the first. */
  readonly part?: string
  readonly islands?: readonly string[]
  readonly children: ComponentChildren
}

/** A meeting's pages in the order of the day, with its name and date above. */
export function MeetingFrame({ visit, meeting, part, islands, children }: MeetingFrameProps): JSX.Element {
  const { t, href, actor, site } = visit
  const title = inLanguage(meeting.title, site.language)
  const crumbs = [
    ...(actor.isSecretariat ? [{ label: t('meetings.title'), href: href('office/meetings/index') }] : []),
    ...(part === undefined
      ? []
      : [
          {
            label: title.text,
            href: href('office/meetings/show', { meeting: meeting.id }),
            ...(title.isFallback ? { lang: title.lang } : {}),
          },
        ]),
  ]
  return (
    <OfficePage
      visit={visit}
      title={part === undefined ? title.text : `${part} – ${title.text}`}
      section="meetings"
      {...(islands === undefined ? {} : { islands })}
      above={
        <>
          {crumbs.length > 0 && <Breadcrumbs label={t('meetings.crumbs')} crumbs={crumbs} />}
          <MeetingTabs visit={visit} meeting={meeting} />
        </>
      }
    >
      <p class="over">
        {/* An undated draft says that it is being booked once, in its tag. */}
        {meeting.on === null && meeting.state === 'draft' ? '' : `${sayWhen(visit, meeting)} · `}
        <StateTag visit={visit} state={meeting.state} />
      </p>
      <h1 lang={part === undefined && title.isFallback ? title.lang : undefined}>{part ?? title.text}</h1>
      {children}
    </OfficePage>
  )
}

/* First what prepares the meeting, then what happens in it, then what is left of it. */
const parts = [
  ['office/meetings/show', 'meetings.tab.show'],
  ['office/meetings/edit', 'meetings.tab.edit'],
  ['office/meetings/poll', 'polls.tab'],
  ['office/meetings/invitations', 'invitations.tab'],
  ['office/meetings/registrations', 'registrations.office.title'],
  ['office/meetings/papers', 'meeting-room.papers.title'],
  ['office/meetings/print', 'meetings.tab.print'],
  ['office/meetings/attendance', 'meetings.tab.attendance'],
  ['office/meetings/screen', 'meetings.tab.screen'],
  ['office/meetings/purpose', 'meetings.tab.purpose'],
  ['office/meetings/agreement', 'meetings.tab.agreement'],
  ['office/meetings/leads', 'meetings.tab.leads'],
  ['office/meetings/outcomes', 'meetings.tab.outcomes'],
  ['office/meetings/notes', 'notes.title'],
] as const satisfies readonly (readonly [RouteId, string])[]

/** What there is no use for until the meeting has a day. */
const inTheRoom: readonly RouteId[] = [
  'office/meetings/attendance',
  'office/meetings/screen',
  'office/meetings/agreement',
  'office/meetings/leads',
  'office/meetings/outcomes',
  'office/meetings/notes',
]

/** What a facilitator has no part in. */
const officeOnly: readonly RouteId[] = [
  'office/meetings/invitations',
  'office/meetings/registrations',
  'office/meetings/poll',
  'office/meetings/notes',
]

/** The way between the parts of one meeting. */
export function MeetingTabs({
  visit,
  meeting,
}: {
  readonly visit: AnyVisit
  readonly meeting: Pick<MeetingListed, 'id' | 'groups' | 'state' | 'on'>
}): JSX.Element {
  const { t, href, actor } = visit
  const isBeingBooked = meeting.state === 'draft' && meeting.on === null
  const isOver = meeting.state === 'closed' || meeting.state === 'reported' || meeting.state === 'cancelled'
  const hidden: readonly RouteId[] = [
    ...(meeting.groups.length > 0 ? [] : (['office/meetings/purpose'] as const)),
    ...(actor.isSecretariat ? [] : officeOnly),
    ...(isBeingBooked ? inTheRoom : []),
    ...(isOver ? (['office/meetings/poll'] as const) : []),
  ]
  const shown = parts.filter(([id]) => id === visit.id || !hidden.includes(id))
  return (
    <Tabs
      label={t('meetings.tabs')}
      items={shown.map(([id, key]) => ({ label: t(key), href: href(id, { meeting: meeting.id }), current: visit.id === id }))}
    />
  )
}
