import type { JSX } from 'preact'
import { countReplies, type InvitationListed } from '#domain/invitations'
import { formatMoment } from '#platform/dates'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { More } from '#ui/more'
import { Notice } from '#ui/notice'
import { ProgressBar } from '#ui/progress-bar'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import { sayReply } from '../../invitation-reply.tsx'
import { AddForm, Addresses, CircleForm } from './invitations-forms.tsx'
import type { InvitationsPageProps } from './invitations-props.ts'
import { MeetingFrame } from './meeting-frame.tsx'

/** Who is called to a meeting, what they have been told, and what they have answered. */
export function InvitationsPage(props: InvitationsPageProps): JSX.Element {
  const { visit, meeting, called, problems } = props
  const { t } = visit
  const invitations = called?.invitations ?? []
  const isAhead = meeting.state === 'draft' || meeting.state === 'booked'
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('invitations.office.title')}>
      <ProblemSummary t={t} problems={problems} />
      {invitations.length === 0 ? (
        <p class="lede">{t(isAhead ? 'invitations.office.empty' : 'invitations.office.emptyHeld')}</p>
      ) : (
        <Standing {...props} />
      )}
      <Progress {...props} />
      <Gaps {...props} />
      {invitations.length > 0 && <List {...props} />}
      {isAhead && <CircleForm {...props} />}
      {isAhead && <AddForm {...props} />}
      {invitations.length > 0 && <Addresses {...props} />}
    </MeetingFrame>
  )
}

/** How many have answered, and the one thing to do next. */
function Standing({ visit, meeting, called }: InvitationsPageProps): JSX.Element {
  const { t, site } = visit
  const invitations = called?.invitations ?? []
  const { organisations, organisationsAnswered, invited, coming } = countReplies(invitations)
  const listed = invitations.filter(({ state }) => state === 'listed').length
  const declined = invitations.filter(({ state, reply }) => state === 'invited' && reply === 'declined').length
  const isAhead = meeting.state === 'draft' || meeting.state === 'booked'
  const isTimed = meeting.on?.precision === 'day' && meeting.startsAt !== null
  return (
    <div class="invited-standing">
      {called?.outAt === null || called === null ? (
        <p class="lede">{t('invitations.office.notSent', { count: listed })}</p>
      ) : (
        <>
          <p class="lede">
            <strong>{t('invitations.office.answered', { answered: organisationsAnswered, all: organisations })}</strong>
            <br />
            {t('invitations.office.coming', { count: coming })}, {t('invitations.office.declined', { count: declined })}
          </p>
          <p class="note">{t('invitations.office.sentOn', { when: formatMoment(called.outAt, site.language, site.contract.timeZone) })}</p>
        </>
      )}
      {isAhead && site.contract.practiceMode && <p class="note">{t('invitations.office.sendPractice')}</p>}
      {isAhead && !isTimed && <Notice title={t('invitations.office.untimed')} />}
      {isAhead && (
        <PostForm>
          <FormActions>
            {listed > 0 && (
              <Button name="do" value="send">
                {t('invitations.office.send')}
              </Button>
            )}
            {invited > 0 && (
              <Button look="secondary" name="do" value="remind">
                {t('invitations.office.remind')}
              </Button>
            )}
            {invited > 0 && (
              <ButtonLink
                look="secondary"
                href={visit.href('office/dispatches/new', undefined, { meeting: meeting.id, who: 'not-answered' })}
              >
                {t('dispatches.toUnanswered')}
              </ButtonLink>
            )}
          </FormActions>
          {listed > 0 && <p class="hint">{t('invitations.office.sendHint', { count: listed })}</p>}
        </PostForm>
      )}
    </div>
  )
}

/** How far the sending has come: what is yet to be written, what waits, what has left. Asked again by opening the page. */
function Progress({ visit, called, progress }: InvitationsPageProps): JSX.Element | null {
  const { t } = visit
  const unwritten = (called?.invitations ?? []).filter(({ due }) => due !== null).length
  const { waiting, sent, failed } = progress
  const all = unwritten + waiting + sent + failed
  if (unwritten + waiting === 0) {
    return failed === 0 ? null : (
      <p>
        <a href={visit.href('office/mails/index')}>{t('invitations.office.progressFailed', { count: failed })}</a>
      </p>
    )
  }
  return (
    <>
      <ProgressBar
        id="progress"
        label={t('invitations.office.send')}
        done={sent}
        total={all}
        text={t('invitations.office.progress', { sent, all })}
      />
      <p>
        <a href={visit.url.pathname}>{t('invitations.office.progressReload')}</a>
      </p>
    </>
  )
}

function Gaps({ visit, gaps }: InvitationsPageProps): JSX.Element | null {
  const { t, href } = visit
  if (gaps.length === 0) return null
  return (
    <Section id="gaps" title={t('invitations.office.gaps')} intro={t('invitations.office.gapsIntro')}>
      <ul class="plain-list">
        {gaps.map(({ organisationId, organisation }) => (
          <li key={organisationId}>
            {organisation}{' '}
            <a href={href('office/people/new', undefined, { organisation: organisationId })}>{t('invitations.office.gapGo')}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function List({ visit, meeting, called }: InvitationsPageProps): JSX.Element {
  const { t, href } = visit
  const notes = (called?.invitations ?? []).filter(({ note }) => note !== null)
  return (
    <Section id="list" title={t('invitations.office.list')}>
      <Table<InvitationListed>
        caption={t('invitations.office.list')}
        hideCaption
        rows={called?.invitations ?? []}
        rowId={({ id }) => id}
        columns={[
          {
            key: 'person',
            label: t('invitations.office.column.person'),
            rowHeader: true,
            cell: ({ name }) => name,
            href: ({ id }) => href('office/meetings/invitation', { meeting: meeting.id, invitation: id }),
          },
          {
            key: 'organisation',
            label: t('invitations.office.column.organisation'),
            cell: ({ organisation }) => organisation ?? t('invitations.office.noOrganisation'),
          },
          { key: 'invited', label: t('invitations.office.column.invited'), cell: (row) => <InvitedState visit={visit} row={row} /> },
          { key: 'reply', label: t('invitations.office.column.reply'), cell: (row) => <ReplyTag visit={visit} row={row} /> },
          {
            key: 'attended',
            label: t('invitations.office.column.attended'),
            cell: ({ attended }) => (attended ? t('invitations.office.yes') : ''),
          },
        ]}
      />
      {notes.length > 0 && (
        <More summary={t('invitations.office.notes')}>
          <p class="hint">{t('invitations.office.notesIntro')}</p>
          <ul class="plain-list">
            {notes.map(({ id, name, note }) => (
              <li key={id}>
                {name}: {note}
              </li>
            ))}
          </ul>
        </More>
      )}
    </Section>
  )
}

/** Invited is one fact, answered another: here only what this person has been told. */
export function InvitedState({
  visit: { t, site },
  row,
}: {
  readonly visit: Pick<InvitationsPageProps['visit'], 't' | 'site'>
  readonly row: InvitationListed
}): JSX.Element {
  if (row.state === 'withdrawn') return <Tag>{t('invitations.office.state.withdrawn')}</Tag>
  if (row.email === null) return <Tag tone="warning">{t('invitations.office.noAddress')}</Tag>
  if (row.emailBouncedAt !== null) return <Tag tone="danger">{t('invitations.office.bounced')}</Tag>
  if (row.due !== null) return <Tag>{t('invitations.office.state.due')}</Tag>
  if (row.sentAt === null) return <>{t('invitations.office.state.listed')}</>
  return <time dateTime={row.sentAt.toISOString()}>{formatMoment(row.sentAt, site.language, site.contract.timeZone)}</time>
}

function ReplyTag({ visit: { t }, row }: { readonly visit: InvitationsPageProps['visit']; readonly row: InvitationListed }): JSX.Element {
  if (row.reply === null) return <span class="note">{row.state === 'invited' ? t('invitations.said.none') : ''}</span>
  const tone = row.reply === 'declined' ? 'plain' : row.reply === 'tentative' ? 'warning' : 'good'
  return <Tag tone={tone}>{sayReply(t, row)}</Tag>
}
