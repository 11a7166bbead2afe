import type { JSX } from 'preact'
import { ownerRoles, type AgendaItem, type MeetingListed, type SeriesOfMeeting } from '#domain/meetings'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { ConflictNotice, type ConflictField } from '#ui/conflict-notice'
import { Section } from '#ui/section'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import type { AnyVisit, Visit } from '#web/visit'
import { AgendaForm, rowsOf, type AgendaRow } from './agenda-form.tsx'
import { AgendaTable } from './agenda-table.tsx'
import { entryOf, type MeetingEntry } from './meeting-entry.ts'
import { MeetingFields, type MeetingChoices } from './meeting-form.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { OpenPoints } from './open-points.tsx'

export interface EditMeetingPageProps {
  readonly visit: Visit<'office/meetings/edit'>
  readonly meeting: MeetingListed
  readonly agenda: readonly AgendaItem[]
  readonly series: SeriesOfMeeting
  readonly choices: MeetingChoices
  /** Invitations have gone out: those invited are told of a new time or place. */
  readonly tellsOfChange: boolean
  readonly entry?: MeetingEntry
  readonly rows?: readonly AgendaRow[]
  /** The version the agenda was written from, when it comes back. */
  readonly agendaRevision?: number
  readonly problems?: Problems
  /** Which of the two forms somebody else was quicker with. */
  readonly conflict?: 'facts' | 'agenda'
}

/** A meeting's agenda and facts to change. */
export function EditMeetingPage({
  visit,
  meeting,
  agenda,
  series,
  choices,
  tellsOfChange,
  entry,
  rows,
  agendaRevision,
  problems = {},
  conflict,
}: EditMeetingPageProps): JSX.Element {
  const { t, href } = visit
  const filled = entry ?? entryOf(visit, meeting)
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('meetings.edit.title')}>
      <ProblemSummary t={t} problems={problems} />
      <p>
        <a href="#agenda">{t('meetings.agenda')}</a> · <a href="#facts">{t('meetings.edit.facts')}</a> ·{' '}
        <a href="#on">{t('meetings.form.whenAndWhere')}</a>
      </p>
      {conflict === 'facts' && <FactsConflict visit={visit} meeting={meeting} entry={filled} />}
      {conflict === 'agenda' && (
        <ConflictNotice
          {...conflictWords(visit)}
          fields={[
            {
              label: t('meetings.agenda'),
              yours: (rows ?? []).map(({ title }) => inLanguage(title, visit.site.language).text).join(' · '),
              theirs: <AgendaTable visit={visit} meeting={meeting} agenda={agenda} />,
            },
          ]}
        >
          <p>{t('meetings.conflict.below')}</p>
        </ConflictNotice>
      )}
      {(meeting.state === 'draft' || meeting.state === 'booked' || meeting.state === 'open') && (
        <OpenPoints visit={visit} meetingId={meeting.id} series={series} />
      )}
      <AgendaForm
        visit={visit}
        meeting={meeting}
        owners={[...ownerRoles.map((role) => t(`meetings.owner.${role}`)), ...choices.organisations.map(({ name }) => name)]}
        rows={rows ?? rowsOf(agenda)}
        revision={conflict === 'agenda' ? meeting.revision : (agendaRevision ?? meeting.revision)}
      />
      <Section id="facts" title={t('meetings.edit.facts')}>
        <PostForm>
          {/* A form that comes back for another fault still stands on the version it was written from. */}
          <input type="hidden" name="revision" value={String(conflict === 'facts' ? meeting.revision : filled.revision)} />
          <MeetingFields visit={visit} entry={filled} choices={choices} problems={problems} tellsOfChange={tellsOfChange} />
          <FormActions>
            <Button name="do" value="facts">
              {conflict === 'facts' ? t('meetings.conflict.keepMine') : t('site.form.save')}
            </Button>
            <ButtonLink look="quiet" href={href('office/meetings/show', { meeting: meeting.id })}>
              {conflict === 'facts' ? t('meetings.conflict.keepTheirs') : t('site.form.cancel')}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </Section>
    </MeetingFrame>
  )
}

function FactsConflict({
  visit,
  meeting,
  entry,
}: {
  readonly visit: AnyVisit
  readonly meeting: MeetingListed
  readonly entry: MeetingEntry
}): JSX.Element {
  const { t, site } = visit
  const theirs = entryOf(visit, meeting)
  const texts = (['title', 'description'] as const).flatMap((name) =>
    site.contract.languages.map((language) => ({
      label: `${t(`meetings.form.${name}`)} (${language})`,
      yours: entry[name][language] ?? '',
      theirs: theirs[name][language] ?? '',
    })),
  )
  const lines = (['on', 'startsAt', 'minutes', 'place'] as const).map((name) => ({
    label: t(`meetings.form.${name}`),
    yours: entry[name],
    theirs: theirs[name],
  }))
  const kind: ConflictField = {
    label: t('meetings.form.kind'),
    yours: t(`meetings.kind.${entry.kind}`),
    theirs: t(`meetings.kind.${meeting.kind}`),
  }
  const online: ConflictField = { label: t('meetings.form.online'), yours: entry.onlineUrl, theirs: theirs.onlineUrl }
  return (
    <ConflictNotice {...conflictWords(visit)} fields={[...texts, kind, ...lines, online].filter((field) => field.yours !== field.theirs)}>
      <p>{t('meetings.conflict.below')}</p>
    </ConflictNotice>
  )
}

/** The words of a conflict, the same wherever two people changed one thing. */
export function conflictWords({ t }: AnyVisit) {
  return {
    id: 'conflict',
    title: t('meetings.conflict.title'),
    intro: t('meetings.conflict.intro'),
    fieldLabel: t('meetings.conflict.field'),
    yoursLabel: t('meetings.conflict.yours'),
    theirsLabel: t('meetings.conflict.theirs'),
  }
}
