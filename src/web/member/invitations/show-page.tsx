import type { JSX } from 'preact'
import type { OwnOrganisation } from '#domain/follow-up'
import { inLanguage } from '#platform/i18n'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Columns, Section } from '#ui/section'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { ProblemSummary } from '../../frame.tsx'
import {
  AgendaLines,
  Coming,
  MeetingFacts,
  ReplyForm,
  sayOwnReply,
  type InvitationFound,
  type ReplyValues,
  type whatIsSo,
} from '../../invitation-reply.tsx'
import { MemberPage } from '../../member-page.tsx'

export interface OwnInvitationProps {
  readonly visit: Visit<'member/invitations/show'>
  readonly found: InvitationFound
  readonly organisations: readonly OwnOrganisation[]
  /** Why there is nothing to answer any more. */
  readonly because: ReturnType<typeof whatIsSo>
  readonly values: ReplyValues
  readonly problems: Problems
}

/** One's own invitation, answered signed in: the same as by the link in the mail. */
export function OwnInvitationPage({ visit, found, organisations, because, values, problems }: OwnInvitationProps): JSX.Element {
  const { t, site } = visit
  const { invitation, meeting } = found
  const title = inLanguage(meeting.title, site.language)
  return (
    <MemberPage visit={visit} title={t('invitations.member.title')} organisations={organisations} section="your-turn">
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={t('invitations.reply.over')} title={<span lang={title.isFallback ? title.lang : undefined}>{title.text}</span>} />
      {because !== null && <Notice title={t(`invitations.reply.${because}Title`)}>{t(`invitations.reply.${because}Text`)}</Notice>}
      {because === null && invitation.reply !== null && (
        <Notice tone="success" title={t('invitations.reply.now', { reply: sayOwnReply(t, invitation) })}>
          {t('invitations.reply.change')}
        </Notice>
      )}
      <MeetingFacts visit={visit} meeting={meeting} />
      {because === null && (
        <ReplyForm
          visit={visit}
          found={found}
          values={values}
          problems={problems}
          question={t('invitations.reply.question')}
          submit={t('invitations.reply.submit')}
        />
      )}
      <Columns>
        <Section id="agenda" title={t('invitations.reply.agenda')}>
          <AgendaLines visit={visit} found={found} />
        </Section>
        <Section id="coming" title={t('invitations.reply.coming')}>
          <Coming visit={visit} found={found} />
        </Section>
      </Columns>
    </MemberPage>
  )
}
