import type { JSX } from 'preact'
import type { GroupShown } from '#domain/groups'
import type { MeetingListed } from '#domain/meetings'
import { inLanguage, type Translated } from '#platform/i18n'
import { EmptyState } from '#ui/empty-state'
import { Lede } from '#ui/heading'
import { Tabs } from '#ui/tabs'
import type { Problems } from '#web/form'
import { ProblemSummary } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { PurposeConflict, PurposeForm, PurposeVersions } from '../groups/purpose-form.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

export interface MeetingPurposePageProps {
  readonly visit: Visit<'office/meetings/purpose'>
  readonly meeting: MeetingListed
  readonly group: GroupShown | null
  readonly written?: Translated
  readonly problems?: Problems
  readonly conflict?: boolean
}

/** The group's role and purpose, written in the room. */
export function MeetingPurposePage({
  visit,
  meeting,
  group,
  written,
  problems = {},
  conflict = false,
}: MeetingPurposePageProps): JSX.Element {
  const { t, href, site } = visit
  const params = { meeting: meeting.id }
  const latest = group?.purposes[0]
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('groups.purpose.title')}>
      <ProblemSummary t={t} problems={problems} />
      {meeting.groups.length > 1 && (
        <Tabs
          label={t('meetings.group')}
          items={meeting.groups.map(({ id, name }) => ({
            label: inLanguage(name, site.language).text,
            href: href('office/meetings/purpose', params, { grupp: id }),
            current: id === group?.id,
          }))}
        />
      )}
      {group === null ? (
        <EmptyState next={<a href={href('office/meetings/edit', params)}>{t('meetings.purpose.chooseGroup')}</a>}>
          {t('meetings.purpose.noGroup')}
        </EmptyState>
      ) : (
        <>
          <Lede>{inLanguage(group.name, site.language).text}</Lede>
          {conflict && latest !== undefined && <PurposeConflict visit={visit} latest={latest} written={written ?? {}} />}
          <PurposeForm visit={visit} groupId={group.id} purposes={group.purposes} written={written} problems={problems} />
          <PurposeVersions visit={visit} purposes={group.purposes} />
        </>
      )}
    </MeetingFrame>
  )
}
