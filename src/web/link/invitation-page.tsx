import type { JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Columns, Section } from '#ui/section'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { ProblemSummary } from '../frame.tsx'
import { AgendaLines, Coming, MeetingFacts, ReplyForm, sayOwnReply, type InvitationFound, type ReplyValues } from '../invitation-reply.tsx'
import { Secretariat } from './lead-offer-done-page.tsx'
import { LinkPage } from './link-page.tsx'

type InvitationVisit = Visit<'link/invitation'>

export interface InvitationPageProps {
  readonly visit: InvitationVisit
  readonly found: InvitationFound
  readonly values: ReplyValues
  readonly problems: Problems
}

/** Where somebody invited answers without an account: when and where, the answers, and who else is coming. */
export function InvitationPage({ visit, found, values, problems }: InvitationPageProps): JSX.Element {
  const { t, href, site, params } = visit
  const { invitation, meeting } = found
  const title = inLanguage(meeting.title, site.language)
  const description = inLanguage(meeting.description, site.language)
  return (
    <LinkPage visit={visit} title={title.text}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={whose(visit, found)} title={<span lang={title.isFallback ? title.lang : undefined}>{title.text}</span>} />
      {invitation.reply !== null && (
        <Notice tone="success" title={t('invitations.reply.now', { reply: sayOwnReply(t, invitation) })}>
          {t('invitations.reply.change')}
        </Notice>
      )}
      <MeetingFacts visit={visit} meeting={meeting} />
      {description.text !== '' && <p lang={description.isFallback ? description.lang : undefined}>{description.text}</p>}
      <ReplyForm
        visit={visit}
        found={found}
        values={values}
        problems={problems}
        question={t('invitations.reply.question')}
        submit={t('invitations.reply.submit')}
      />
      <p class="hint">{t('invitations.reply.whose', { name: invitation.name })}</p>
      <Columns>
        <Section id="agenda" title={t('invitations.reply.agenda')}>
          <AgendaLines visit={visit} found={found} />
        </Section>
        <Section id="coming" title={t('invitations.reply.coming')}>
          <Coming visit={visit} found={found} />
        </Section>
      </Columns>
      {found.papers.length > 0 && (
        <Section id="papers" title={t('meeting-room.papers.title')}>
          <ul>
            {found.papers.map(({ id, title, url }) => (
              <li key={id}>
                <a href={url ?? href('link/paper', { token: params.token, paper: id })}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        {meeting.on?.precision === 'day' && <a href={href('link/invitation-calendar', params)}>{t('invitations.reply.ics')}</a>}
        {meeting.on?.precision === 'day' && meeting.listedPublicly && ' · '}
        {meeting.listedPublicly && <a href={href('public/meetings/show', { slug: meeting.slug })}>{t('invitations.reply.public')}</a>}
      </p>
    </LinkPage>
  )
}

/** Whose invitation it is, so that nobody who got it passed on answers for somebody else unknowingly. */
function whose({ t }: InvitationVisit, { invitation: { name, organisation } }: InvitationFound): string {
  return organisation === null ? t('invitations.reply.for', { name }) : t('invitations.reply.forOf', { name, organisation })
}

export interface InvitationClosedProps {
  readonly visit: InvitationVisit
  /** null: the link opens nothing any more. */
  readonly found: InvitationFound | null
  readonly because: 'cancelled' | 'begun' | 'withdrawn' | 'dead'
}

/** Why there is nothing to answer, and whom to ask. */
export function InvitationClosedPage({ visit, found, because }: InvitationClosedProps): JSX.Element {
  const { t, href, site } = visit
  const title = t(`invitations.reply.${because}Title`)
  const meeting = found?.meeting ?? null
  const name = meeting === null ? null : inLanguage(meeting.title, site.language)
  return (
    <LinkPage visit={visit} title={title}>
      <PageHead
        over={name === null ? t('invitations.reply.over') : <span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>}
        title={title}
        lede={t(`invitations.reply.${because}Text`)}
      />
      {found !== null && found.invitation.reply !== null && because === 'begun' && (
        <p>{t('invitations.reply.now', { reply: sayOwnReply(t, found.invitation) })}</p>
      )}
      {meeting !== null && because !== 'withdrawn' && <MeetingFacts visit={visit} meeting={meeting} />}
      {meeting?.listedPublicly === true && (
        <p>
          <a href={href('public/meetings/show', { slug: meeting.slug })}>{t('invitations.reply.public')}</a>
        </p>
      )}
      <Secretariat visit={visit} />
    </LinkPage>
  )
}
