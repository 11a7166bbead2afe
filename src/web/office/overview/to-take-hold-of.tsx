import type { ComponentChildren, JSX } from 'preact'
import type { OfficeItem, Reachable } from '#domain/follow-up'
import { formatRelativeDay, formatTinyDay } from '#platform/dates'
import { inLanguage, type Language } from '#platform/i18n'
import { normalisePhone } from '#platform/text'
import { Button, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'

/** As many as one can take in at a glance; the rest are a click away. */
const mostShown = 10

/** ② What needs a hand: what, about whom, since when, whom to call, and one button to take it. */
export function ToTakeHoldOf({
  visit,
  items,
  showAll,
}: {
  readonly visit: AnyVisit
  readonly items: readonly OfficeItem[]
  readonly showAll: boolean
}): JSX.Element {
  const { t, href, site, today } = visit
  const shown = showAll ? items : items.slice(0, mostShown)
  const hidden = items.length - shown.length
  if (items.length === 0) {
    return (
      <Section id="hold" title={t('office.hold.title')}>
        <EmptyState next={t('office.hold.emptyNext')}>{t('office.hold.empty')}</EmptyState>
      </Section>
    )
  }
  return (
    <Section id="hold" title={`${t('office.hold.title')} (${items.length})`} intro={t('office.hold.intro')}>
      <MeetingList
        items={shown.map((item) => ({
          ...(item.since === null
            ? { undated: t('office.hold.unknownSince') }
            : {
                date: {
                  day: dayOfWaiting(item.since, today, site.language),
                  under: formatRelativeDay(item.since, today, site.language),
                  iso: item.since,
                },
              }),
          title: sayItem(visit, item),
          href: addressOf(visit, item),
          detail: <Detail visit={visit} item={item} />,
          state: <ClaimTag visit={visit} item={item} />,
          after: (
            <>
              <TellButton visit={visit} item={item} />
              <ClaimButton visit={visit} item={item} />
            </>
          ),
        }))}
      />
      {hidden > 0 && (
        <p>
          <a href={href('office/overview', undefined, { alla: 1 })}>{t('office.hold.more', { count: hidden })}</a>
        </p>
      )}
    </Section>
  )
}

/** What waits from another year says which. */
function dayOfWaiting(since: string, today: string, language: Language): string {
  const day = formatTinyDay(since, language)
  return since.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${since.slice(0, 4)}`
}

function sayItem({ t }: AnyVisit, { kind, organisation, contact, owes }: OfficeItem): string {
  if (owes === 'note') return t('office.item.meeting-without-note')
  if (kind === 'task-overdue' && organisation === null) return t('office.item.task-overdue.nobody')
  return t(`office.item.${kind}`, { organisation: organisation?.name ?? '', name: contact?.name ?? '' })
}

function addressOf({ href }: AnyVisit, item: OfficeItem): string {
  switch (item.kind) {
    case 'lead-unconfirmed':
    case 'lead-without-contact':
    case 'lead-leaving':
    case 'lead-silent':
      return href('office/leads/show', { lead: item.id })
    case 'meeting-without-report':
    case 'meeting-without-date':
      return href('office/meetings/show', { meeting: item.id })
    case 'meeting-poll-answered':
    case 'meeting-poll-due':
      return href('office/meetings/poll', { meeting: item.id })
    case 'area-without-meeting':
    case 'question-without-meeting':
      return href('office/book/index', undefined, { vad: item.id })
    case 'mail-failed':
      return href('office/mails/show', { mail: item.id })
    case 'mail-received':
      return href('office/incoming/show', { received: item.id })
    case 'fault-report':
      return href('office/faults')
    case 'task-overdue':
      return item.organisation === null
        ? href('office/meetings/index')
        : href('office/organisations/show', { slug: item.organisation.slug })
    case 'group-term-ending':
    case 'group-request':
      return href('office/groups/show', { slug: item.slug ?? '' })
    case 'organisation-without-contact':
      return href('office/organisations/show', { slug: item.organisation?.slug ?? '' })
    default:
      return item.kind satisfies never
  }
}

function Detail({ visit, item }: { readonly visit: AnyVisit; readonly item: OfficeItem }): JSX.Element | null {
  const about = item.about === null ? null : inLanguage(item.about, visit.site.language)
  const parts: ComponentChildren[] = []
  if (about !== null && about.text !== '') parts.push(about.isFallback ? <span lang={about.lang}>{about.text}</span> : about.text)
  if (item.words !== null) parts.push(<q>{item.words}</q>)
  if (item.contact !== null) parts.push(<Reach visit={visit} person={item.contact} />)
  if (parts.length === 0) return null
  return <>{parts.flatMap((part, place) => (place === 0 ? [part] : [' · ', part]))}</>
}

/** A name with its number to call, or else its address to write to. */
export function Reach({ visit: { t }, person }: { readonly visit: AnyVisit; readonly person: Reachable }): JSX.Element {
  if (person.phone !== null) {
    const number = normalisePhone(person.phone)
    return (
      <>
        {t('office.hold.call', { name: person.name })}{' '}
        {number.ok ? <a href={`tel:${number.value.tel}`}>{number.value.display}</a> : person.phone}
      </>
    )
  }
  return person.email === null ? <>{person.name}</> : <a href={`mailto:${person.email}`}>{t('office.hold.write', { name: person.name })}</a>
}

/** The draft is ready: one click from it. */
function TellButton({ visit: { t, href }, item }: { readonly visit: AnyVisit; readonly item: OfficeItem }): JSX.Element | null {
  if (item.owes === undefined) return null
  if (item.owes === 'note')
    return (
      <ButtonLink look="secondary" href={href('office/meetings/short-note', { meeting: item.id })}>
        {t('office.hold.writeNote')}
      </ButtonLink>
    )
  return (
    <PostForm action={href('office/reports/new')} class="inline-form">
      <input type="hidden" name="meeting" value={item.id} />
      <Button look="secondary">{t('office.hold.writeReport')}</Button>
    </PostForm>
  )
}

function ClaimTag({ visit: { t, actor }, item: { claim } }: { readonly visit: AnyVisit; readonly item: OfficeItem }): JSX.Element | null {
  if (claim === null) return null
  return (
    <Tag tone="good">{claim.personId === actor.personId ? t('office.hold.takenByYou') : t('office.hold.taken', { name: claim.name })}</Tag>
  )
}

function ClaimButton({ visit, item }: { readonly visit: AnyVisit; readonly item: OfficeItem }): JSX.Element | null {
  const { t, href, actor } = visit
  const isMine = item.claim !== null && item.claim.personId === actor.personId
  if (item.claim !== null && !isMine) return null
  return (
    <PostForm action={href('office/claims')} class="inline-form">
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="till" value={visit.url.pathname + visit.url.search} />
      <Button look={isMine ? 'quiet' : 'secondary'} name="act" value={isMine ? 'release' : 'claim'} about={sayItem(visit, item)}>
        {isMine ? t('office.hold.release') : t('office.hold.take')}
      </Button>
    </PostForm>
  )
}
