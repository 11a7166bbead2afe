import type { JSX } from 'preact'
import type { GroupShown } from '#domain/groups'
import type { MeetingListed } from '#domain/meetings'
import { dayOf, formatDate } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { NameList } from '#ui/name-list'
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
  const ask = <a href="#kontakt">{t('public.group.askSecretariat')}</a>
  return (
    <PublicPage visit={visit} title={nameOf(visit, group.name).text} section="meetings">
      <PageHead over={t(`public.group.over.${group.kind}`)} title={<Named visit={visit} text={group.name} />} lede={state} />
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
      <Section id="medlemmar" title={t('public.group.members')}>
        {group.current.length === 0 ? (
          <EmptyState next={ask}>{t('public.group.membersNone')}</EmptyState>
        ) : (
          <NameList>
            {group.current.map(({ slug, name, isConvener }) => (
              <li>
                <a href={href('public/organisations/show', { slug })}>{name}</a>
                {isConvener && ` (${t('public.group.convener')})`}
              </li>
            ))}
          </NameList>
        )}
      </Section>
      <Section id="traffar" title={t('public.group.meetings')}>
        {meetings.length === 0 ? (
          <EmptyState next={ask}>{t('public.group.meetingsNone')}</EmptyState>
        ) : (
          <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />
        )}
      </Section>
      <Sources visit={visit} sources={group.sources} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}
