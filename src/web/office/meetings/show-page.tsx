import type { JSX } from 'preact'
import type { HistoryLine } from '#domain/history'
import type { RepliesCounted } from '#domain/invitations'
import { mayMeetingBecome, owesWholeReport, type MeetingListed, type MeetingPage, type SeriesOfMeeting } from '#domain/meetings'
import { formatMoment } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { Link } from '#ui/link'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { Steps } from '#ui/steps'
import { TextArea } from '#ui/text-area'
import type { Problems } from '#web/form'
import { DocumentLinks } from '../../documents/document-links.tsx'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { HistoryLines, type CanUndo } from '../../history-lines.tsx'
import type { Visit } from '#web/visit'
import { AgendaTable } from './agenda-table.tsx'
import { Again } from './meeting-again.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { OpenPoints } from './open-points.tsx'
import { PaperLinks } from './paper-links.tsx'
import { nextStep, stepsOf, type MeetingStep } from './progress.ts'
import { sayWhen } from './say-meeting.tsx'

export interface MeetingHubProps {
  readonly visit: Visit<'office/meetings/show'>
  readonly facts: MeetingPage
  readonly history: readonly HistoryLine[]
  readonly series: SeriesOfMeeting
  /** Null: nobody has been invited. Invited, replied and attended are three facts. */
  readonly replies: RepliesCounted | null
  readonly canUndo: CanUndo
  /** A date poll is out: its answers choose the day. */
  readonly isPollOpen: boolean
  readonly problems?: Problems
}

/** A meeting's own page in the office: what is next, how far it has come, and everything known about it. */
export function MeetingHubPage({
  visit,
  facts,
  history,
  series,
  replies,
  canUndo,
  isPollOpen,
  problems = {},
}: MeetingHubProps): JSX.Element {
  const { t, href, actor } = visit
  const { meeting, agenda, papers, outcomes } = facts
  const params = { meeting: meeting.id }
  const isAhead = meeting.state === 'draft' || meeting.state === 'booked' || meeting.state === 'open'
  return (
    <MeetingFrame visit={visit} meeting={meeting}>
      <ProblemSummary t={t} problems={problems} />
      {meeting.state === 'cancelled' ? (
        <Notice tone="warning" title={t('meetings.cancelled')}>
          {meeting.cancelReason}
        </Notice>
      ) : (
        <Progress visit={visit} facts={facts} isPollOpen={isPollOpen} />
      )}
      <Facts visit={visit} meeting={meeting} series={series} replies={replies} />
      {agenda.length > 0 && isAhead && <OpenPoints visit={visit} meetingId={meeting.id} series={series} />}
      <Section
        id="agenda"
        title={t('meetings.agenda')}
        actions={<a href={`${href('office/meetings/edit', params)}#agenda`}>{t('meetings.agenda.change')}</a>}
      >
        {agenda.length === 0 ? (
          <EmptyState next={<a href={`${href('office/meetings/edit', params)}#agenda`}>{t('meetings.agenda.write')}</a>}>
            {t('meetings.agenda.empty')}
          </EmptyState>
        ) : (
          <AgendaTable visit={visit} meeting={meeting} agenda={agenda} papers={papers} />
        )}
        {agenda.length > 0 && (
          <DocumentLinks t={t} href={(kind) => href('office/meetings/document', { ...params, file: `dagordning.${kind}` })} />
        )}
        <PaperLinks visit={visit} meeting={meeting} papers={papers.filter(({ agendaItemId }) => agendaItemId === null)} />
      </Section>
      {agenda.length === 0 && isAhead && <OpenPoints visit={visit} meetingId={meeting.id} series={series} />}
      {outcomes.length > 0 && (
        <Section
          id="outcomes"
          title={t('meetings.tab.outcomes')}
          actions={<a href={href('office/meetings/outcomes', params)}>{t('meetings.outcomes.change')}</a>}
        >
          <OutcomeList visit={visit} outcomes={outcomes} />
        </Section>
      )}
      <Endings visit={visit} meeting={meeting} problems={problems} />
      {actor.isSecretariat && <Again visit={visit} problems={problems} />}
      {actor.isSecretariat && history.length > 0 && (
        <Section id="history" title={t('meetings.history')} actions={<a href={href('office/history')}>{t('meetings.history.all')}</a>}>
          <HistoryLines visit={visit} lines={history} canUndo={canUndo} />
        </Section>
      )}
    </MeetingFrame>
  )
}

function Progress({ visit, facts, isPollOpen }: Pick<MeetingHubProps, 'visit' | 'facts' | 'isPollOpen'>): JSX.Element {
  const { t } = visit
  const steps = stepsOf(visit, facts, isPollOpen)
  const next = nextStep(steps)
  return (
    <>
      <Steps
        label={t('meetings.progress')}
        doneWord={t('meetings.progress.done')}
        steps={steps.map(({ label, isDone, href }) => ({
          label,
          href,
          state: isDone ? 'done' : label === next?.label ? 'current' : 'waiting',
        }))}
      />
      {next !== null && (
        <div class="next-step">
          <p>{next.what}</p>
          <NextButton step={next} meetingId={facts.meeting.id} />
        </div>
      )}
    </>
  )
}

function NextButton({ step, meetingId }: { readonly step: MeetingStep; readonly meetingId: string }): JSX.Element {
  if (step.act === undefined && step.sendsTo === undefined) return <ButtonLink href={step.href}>{step.button}</ButtonLink>
  return (
    <PostForm class="inline-form" {...(step.sendsTo === undefined ? {} : { action: step.sendsTo })}>
      {step.sendsTo !== undefined && <input type="hidden" name="meeting" value={meetingId} />}
      <Button name="do" value={step.act ?? 'report'}>
        {step.button}
      </Button>
    </PostForm>
  )
}

function Facts({
  visit,
  meeting,
  series,
  replies,
}: {
  readonly visit: Visit<'office/meetings/show'>
  readonly meeting: MeetingListed
  readonly series: SeriesOfMeeting
  readonly replies: RepliesCounted | null
}): JSX.Element {
  const { t, href, site, actor } = visit
  const names = (items: readonly { readonly name: Translated }[]) =>
    items.map(({ name }) => inLanguage(name, site.language).text).join(', ')
  const organisation = (owner: MeetingListed['hostedBy']) =>
    owner === null ? undefined : actor.isSecretariat ? (
      <a href={href('office/organisations/show', { slug: owner.slug })}>{owner.name}</a>
    ) : (
      owner.name
    )
  return (
    <DefinitionList
      unknown={t('site.unknown')}
      items={[
        { term: t('meetings.when'), value: sayWhen(visit, meeting) },
        { term: t('meetings.form.place'), value: meeting.place },
        ...(meeting.onlineUrl === null
          ? []
          : [{ term: t('meetings.form.online'), value: <Link href={meeting.onlineUrl}>{meeting.onlineUrl}</Link> }]),
        { term: t('meetings.form.kind'), value: t(`meetings.kind.${meeting.kind}`) },
        ...(meeting.groups.length === 0 ? [] : [{ term: t('meetings.group'), value: names(meeting.groups) }]),
        ...(meeting.areas.length === 0 ? [] : [{ term: t('meetings.area'), value: names(meeting.areas) }]),
        { term: t('meetings.form.convenedBy'), value: organisation(meeting.convenedBy) },
        { term: t('meetings.form.hostedBy'), value: organisation(meeting.hostedBy) },
        { term: t('meetings.form.ledBy'), value: organisation(meeting.ledBy) },
        ...(meeting.questions.length === 0 ? [] : [{ term: t('meeting-room.form.questions'), value: names(meeting.questions) }]),
        ...(series.previous === null
          ? []
          : [
              {
                term: t('meeting-room.previous'),
                value: (
                  <a href={href('office/meetings/show', { meeting: series.previous.id })}>
                    {inLanguage(series.previous.title, site.language).text}
                  </a>
                ),
              },
            ]),
        ...(replies === null || replies.organisations === 0
          ? []
          : [{ term: t('meeting-room.invited'), value: t('meeting-room.invited.value', { ...replies }) }]),
        {
          term: t('meetings.attendance'),
          value: meeting.attended === 0 ? t('meetings.attendance.none') : t('meetings.attended', { count: meeting.attended }),
        },
        {
          term: t('meetings.public'),
          value: meeting.listedPublicly ? (
            <a href={href('public/meetings/show', { slug: meeting.slug })}>{t('meetings.public.yes')}</a>
          ) : (
            t('meetings.public.no')
          ),
        },
      ]}
    />
  )
}

/** How a meeting ends: closed, opened again, without a report, or not held at all. */
function Endings({
  visit,
  meeting,
  problems,
}: {
  readonly visit: Visit<'office/meetings/show'>
  readonly meeting: MeetingListed
  readonly problems: Problems
}): JSX.Element | null {
  const { t, site } = visit
  const { state } = meeting
  const mayWaive = state === 'closed' && meeting.reportWaivedAt === null
  return (
    <Section id="ending" title={t('meetings.ending')}>
      {meeting.reportWaivedAt !== null && (
        <p>
          {t('meetings.waived', {
            when: formatMoment(meeting.reportWaivedAt, site.language, site.contract.timeZone),
            reason: meeting.reportWaivedReason ?? '',
          })}
        </p>
      )}
      <PostForm class="actions">
        {mayMeetingBecome(state, 'open') && (
          <Button look="secondary" name="do" value="open">
            {t(state === 'closed' ? 'meetings.reopen' : 'meetings.open')}
          </Button>
        )}
        {state === 'cancelled' && (
          <Button look="secondary" name="do" value="reinstate">
            {t('meetings.reinstate')}
          </Button>
        )}
        {state === 'open' && (
          <Button look="secondary" name="do" value="close">
            {t('meetings.close')}
          </Button>
        )}
      </PostForm>
      {mayWaive && (
        <details open={problems['reason'] !== undefined}>
          <summary>{t('meetings.waive')}</summary>
          <PostForm>
            <p>{t(owesWholeReport(meeting.kind) ? 'meetings.owes.report' : 'meetings.owes.note')}</p>
            <TextArea name="reason" label={t('meetings.waive.reason')} rows={2} error={problemOf(t, problems, 'reason')} />
            <FormActions>
              <Button look="secondary" name="do" value="waive">
                {t('meetings.waive')}
              </Button>
            </FormActions>
          </PostForm>
        </details>
      )}
      {mayMeetingBecome(state, 'cancelled') && (
        <details>
          <summary>{t('meetings.cancel')}</summary>
          <PostForm>
            <TextArea name="cancelReason" label={t('meetings.cancel.reason')} note={t('site.form.optional')} rows={2} />
            <FormActions>
              <Button look="danger" name="do" value="cancel">
                {t('meetings.cancel')}
              </Button>
            </FormActions>
          </PostForm>
        </details>
      )}
    </Section>
  )
}
