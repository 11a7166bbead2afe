import type { JSX } from 'preact'
import type { GroupOrigin, GroupShown } from '#domain/groups'
import type { MeetingListed } from '#domain/meetings'
import { dayOf, formatDate, formatDateWithPrecision } from '#platform/dates'
import { ButtonLink } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { NameList } from '#ui/name-list'
import { CalendarLine } from '../calendar-line.tsx'
import { ContactSection } from '../contact-section.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { Named, nameOf, Paragraphs } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'

export interface GroupPageProps {
  readonly visit: Visit<'public/groups/show'>
  readonly group: GroupShown
  readonly meetings: readonly MeetingListed[]
}

/** A group in its own words, and who is in it. */
export function GroupPage({ visit, group, meetings }: GroupPageProps): JSX.Element {
  const { t, href, site } = visit
  const purpose = group.purposes[0]
  const state = group.state === 'started' ? undefined : t(`public.group.state.${group.state}`)
  const isOpen = group.wayIn === 'open' && group.state !== 'closed'
  const ask = <a href="#kontakt">{t('public.group.askSecretariat')}</a>
  return (
    <PublicPage visit={visit} title={nameOf(visit, group.name).text} section="meetings">
      <PageHead
        over={t(`public.group.over.${group.kind}`)}
        title={<Named visit={visit} text={group.name} />}
        lede={state}
        actions={isOpen && <ButtonLink href={href('public/groups/join', { slug: group.slug })}>{t('joining.join')}</ButtonLink>}
      />
      <Section id="roll" title={t('public.group.purpose')}>
        {purpose === undefined ? (
          <EmptyState next={ask}>{t('public.group.purposeUnwritten')}</EmptyState>
        ) : (
          <>
            <blockquote>
              <Paragraphs visit={visit} text={purpose.text} />
            </blockquote>
            <p>
              <small>
                {t('public.group.purposeVersion', {
                  version: purpose.version,
                  date: formatDate(dayOf(purpose.writtenAt, site.contract.timeZone), site.language),
                })}
              </small>
            </p>
          </>
        )}
      </Section>
      <Section
        id="medlemmar"
        title={t('public.group.members')}
        intro={group.wayIn === null ? undefined : t(`joining.wayIn.${group.wayIn}`)}
      >
        {group.current.length === 0 ? (
          <EmptyState next={ask}>{t('public.group.membersNone')}</EmptyState>
        ) : (
          <NameList>
            {group.current.map(({ slug, name, isConvener, isAffiliated }) => {
              const remarks = [isConvener && t('public.group.convener'), !isAffiliated && t('joining.guest')].filter(
                (word) => word !== false,
              )
              return (
                <li>
                  <a href={href('public/organisations/show', { slug })}>{name}</a>
                  {remarks.length > 0 && ` (${remarks.join(', ')})`}
                </li>
              )
            })}
          </NameList>
        )}
      </Section>
      <Section id="traffar" title={t('public.group.meetings')}>
        {meetings.length === 0 ? (
          <EmptyState next={ask}>{t('public.group.meetingsNone')}</EmptyState>
        ) : (
          <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />
        )}
        <CalendarLine visit={visit} path={href('feeds/group-ics', { slug: group.slug })} />
      </Section>
      <Section id="om" title={t('joining.about')}>
        <Facts visit={visit} group={group} />
      </Section>
      <Sources visit={visit} sources={group.sources} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

/** What it does, about what, since when, and what it grew out of. */
function Facts({ visit, group }: Pick<GroupPageProps, 'visit' | 'group'>): JSX.Element {
  const { t, href, site } = visit
  const { mode, focusArea, startedOn, closedOn, cameFrom } = group
  return (
    <DefinitionList
      unknown={t('site.unknown')}
      items={[
        { term: t('joining.does'), value: t(`joining.mode.${mode}`) },
        ...(focusArea === null
          ? []
          : [
              {
                term: t('public.meeting.about'),
                value: (
                  <a href={href('public/focus-areas/show', { slug: focusArea.slug })}>
                    <Named visit={visit} text={focusArea.name} />
                  </a>
                ),
              },
            ]),
        ...(group.state === 'proposed'
          ? []
          : [{ term: t('joining.since'), value: startedOn === null ? undefined : formatDateWithPrecision(startedOn, site.language) }]),
        ...(closedOn === null ? [] : [{ term: t('joining.until'), value: formatDate(closedOn, site.language) }]),
        ...(cameFrom === null ? [] : [{ term: t('joining.from'), value: <CameFrom visit={visit} cameFrom={cameFrom} /> }]),
      ]}
    />
  )
}

function CameFrom({ visit, cameFrom }: Pick<GroupPageProps, 'visit'> & { readonly cameFrom: GroupOrigin }): JSX.Element {
  const { t, href } = visit
  const words = <Named visit={visit} text={cameFrom.words} />
  return (
    <>
      {t(`joining.from.${cameFrom.kind}`)}:{' '}
      {cameFrom.meetingSlug === null ? words : <a href={href('public/meetings/show', { slug: cameFrom.meetingSlug })}>{words}</a>}
    </>
  )
}
