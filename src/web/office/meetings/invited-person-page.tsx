import type { JSX } from 'preact'
import type { HistoryLine } from '#domain/history'
import type { listMailsOfInvitation } from '#domain/notifications'
import { formatMoment } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { More } from '#ui/more'
import { Section } from '#ui/section'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import { HistoryLines } from '../../history-lines.tsx'
import { ReplyForm, sayReply, whatIsSo, type InvitationFound, type ReplyValues } from '../../invitation-reply.tsx'
import { InvitedState } from './invitations-page.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

export interface InvitedPersonProps {
  readonly visit: Visit<'office/meetings/invitation'>
  readonly found: InvitationFound
  readonly history: readonly HistoryLine[]
  readonly mails: Awaited<ReturnType<typeof listMailsOfInvitation>>
  readonly values: ReplyValues
  readonly problems: Problems
}

/** One person's invitation: why they are on the list, what they have said, what they have been sent. */
export function InvitedPersonPage({ visit, found, history, mails, values, problems }: InvitedPersonProps): JSX.Element {
  const { t, href, site, clock } = visit
  const { invitation, meeting } = found
  const { name, organisation, because } = invitation
  const moment = (at: Date) => formatMoment(at, site.language, site.contract.timeZone)
  const canAnswer = whatIsSo(found, clock.now()) === null
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={name}>
      <ProblemSummary t={t} problems={problems} />
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('invitations.office.column.organisation'), value: organisation },
          {
            term: t('invitations.person.why'),
            value: t(`invitations.because.${because}`),
          },
          {
            term: t('invitations.person.address'),
            value: invitation.email,
            action: <a href={href('office/people/show', { person: invitation.personId })}>{t('invitations.person.to')}</a>,
          },
          { term: t('invitations.office.column.invited'), value: <InvitedState visit={visit} row={invitation} /> },
          {
            term: t('invitations.office.column.reply'),
            value:
              invitation.repliedAt === null || invitation.repliedBy === null
                ? sayReply(t, invitation)
                : t('invitations.person.replied', {
                    reply: sayReply(t, invitation),
                    when: moment(invitation.repliedAt),
                    by: t(`invitations.person.by.${invitation.repliedBy}`),
                  }),
          },
          ...(invitation.note === null ? [] : [{ term: t('invitations.office.notes'), value: invitation.note }]),
        ]}
      />
      {canAnswer && (
        <Section id="answer" title={t('invitations.person.answer', { name })} intro={t('invitations.person.answerIntro')}>
          <ReplyForm
            visit={visit}
            found={found}
            values={values}
            problems={problems}
            question={t('invitations.person.question')}
            submit={t('invitations.person.save')}
          />
        </Section>
      )}
      {canAnswer && (
        <More summary={t('invitations.office.remove')}>
          <p>{t('invitations.office.removeHint')}</p>
          <PostForm>
            <FormActions>
              <Button look="danger" name="do" value="remove" about={name}>
                {t('invitations.office.remove')}
              </Button>
            </FormActions>
          </PostForm>
        </More>
      )}
      <Section id="mails" title={t('invitations.person.mails')}>
        {mails.length === 0 ? (
          <p>{t('invitations.person.mailsNone')}</p>
        ) : (
          <ul class="plain-list">
            {mails.map(({ id, subject, queued_at: at }) => (
              <li key={id}>
                <time dateTime={at.toISOString()}>{moment(at)}</time> <a href={href('office/mails/show', { mail: id })}>{subject}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {history.length > 0 && (
        <Section id="log" title={t('invitations.person.log')}>
          <HistoryLines visit={visit} lines={history} />
        </Section>
      )}
    </MeetingFrame>
  )
}
