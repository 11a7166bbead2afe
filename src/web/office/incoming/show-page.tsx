import type { JSX } from 'preact'
import type { AnswerableInvitation, IncomingShownWhole } from '#domain/incoming-mail'
import { isMessageKey } from '#locales'
import { formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { IncomingClaim } from './index-page.tsx'

export interface IncomingMailPageProps {
  readonly visit: Visit<'office/incoming/show'>
  readonly mail: IncomingShownWhole
  /** Whom an answer may be entered for. */
  readonly answerable: readonly AnswerableInvitation[]
}

/** One mail that came in: why it waits, what it says, and what can be done with it. */
export function IncomingMailPage({ visit, mail, answerable }: IncomingMailPageProps): JSX.Element {
  const { t, href } = visit
  const isWaiting = mail.state === 'waiting'
  return (
    <OfficePage
      visit={visit}
      title={mail.subject || t(`incoming.kind.${mail.kind}`)}
      section="mails"
      above={<Breadcrumbs label={t('incoming.title')} crumbs={[{ label: t('incoming.title'), href: href('office/incoming/index') }]} />}
    >
      <PageHead
        title={mail.subject || t(`incoming.kind.${mail.kind}`)}
        lede={whyItWaits({ visit, mail })}
        over={<Tag tone={isWaiting ? 'warning' : 'plain'}>{t(`incoming.kind.${mail.kind}`)}</Tag>}
      />
      <Facts visit={visit} mail={mail} />
      <Section id="text" title={t('incoming.text')}>
        {mail.text === '' ? <p class="note">{t('incoming.noText')}</p> : <div class="mail-text">{mail.text}</div>}
        {mail.hasSource && (
          <p>
            <a href={href('office/incoming/source', { received: mail.id })}>{t('incoming.source')}</a>
          </p>
        )}
      </Section>
      {isWaiting && mail.kind === 'stranger' && <Stranger visit={visit} mail={mail} answerable={answerable} />}
      {isWaiting && mail.kind !== 'reply' && <Enter visit={visit} mail={mail} answerable={answerable} />}
      {isWaiting && <Finish visit={visit} mail={mail} />}
    </OfficePage>
  )
}

type Part = Pick<IncomingMailPageProps, 'visit' | 'mail'>

/** Why it waits, and what one may do about it. */
function whyItWaits({ visit: { t }, mail }: Part): string | undefined {
  if (mail.state !== 'waiting') return undefined
  const why = `incoming.why.${mail.kind}`
  const reason = `incoming.reason.${mail.reason ?? ''}`
  const said = [...(isMessageKey(reason) ? [t(reason)] : []), ...(isMessageKey(why) ? [t(why, { name: mail.person?.name ?? '' })] : [])]
  return said.length === 0 ? undefined : said.join(' ')
}

function Facts({ visit, mail }: Part): JSX.Element {
  const { t, href, site } = visit
  const moment = (at: Date) => formatMoment(at, site.language, site.contract.timeZone)
  const { meeting, person, proposed, done } = mail
  return (
    <DefinitionList
      unknown={t('site.unknown')}
      items={[
        { term: t('incoming.from'), value: mail.fromName === '' ? mail.fromAddress : `${mail.fromName} <${mail.fromAddress}>` },
        { term: t('incoming.received'), value: moment(mail.receivedAt) },
        ...(meeting === null
          ? []
          : [
              {
                term: t('incoming.meeting'),
                value: (
                  <a href={href('office/meetings/invitations', { meeting: meeting.id })}>{inLanguage(meeting.title, site.language).text}</a>
                ),
              },
            ]),
        ...(person === null
          ? []
          : [{ term: t('incoming.person'), value: <a href={href('office/people/show', { person: person.id })}>{person.name}</a> }]),
        ...(mail.outgoingMailId === null
          ? []
          : [
              {
                term: t('incoming.about'),
                value: <a href={href('office/mails/show', { mail: mail.outgoingMailId })}>{t('incoming.aboutLink')}</a>,
              },
            ]),
        ...(mail.reply === null ? [] : [{ term: t('incoming.answer'), value: t(`incoming.reply.${mail.reply}`) }]),
        ...(mail.comment === null ? [] : [{ term: t('incoming.comment'), value: mail.comment }]),
        ...(mail.kind === 'counter'
          ? [{ term: t('incoming.proposed'), value: proposed === null ? t('incoming.proposedUnknown') : moment(proposed.start) }]
          : []),
        ...(done === null
          ? []
          : [
              {
                term: t('incoming.done'),
                value:
                  done.by === null
                    ? t('incoming.doneByNobody', { when: moment(done.at) })
                    : t('incoming.doneBy', { when: moment(done.at), name: done.by }),
              },
            ]),
      ]}
    />
  )
}

function Stranger({ visit, mail, answerable }: IncomingMailPageProps): JSX.Element {
  const { t } = visit
  return (
    <Section id="stranger" title={t('incoming.stranger.title')}>
      <PostForm class="actions">
        <Button name="act" value="invite">
          {t('incoming.stranger.invite', { name: mail.fromName || mail.fromAddress })}
        </Button>
      </PostForm>
      {answerable.length > 0 && (
        <PostForm>
          <WhoSelect visit={visit} answerable={answerable} id="instead" label={t('incoming.stranger.instead')} />
          <Button look="secondary" name="act" value="instead">
            {t('incoming.stranger.instead.button')}
          </Button>
        </PostForm>
      )}
    </Section>
  )
}

/** A plain mail, or an answer from somewhere else, becomes the answer of somebody invited. */
function Enter({ visit, mail, answerable }: IncomingMailPageProps): JSX.Element {
  const { t } = visit
  const replies = ['attending', 'tentative', 'declined'] as const
  return (
    <Section id="enter" title={t('incoming.enter.title')}>
      {answerable.length === 0 ? (
        <p class="note">{t('incoming.enter.none')}</p>
      ) : (
        <PostForm>
          <WhoSelect
            visit={visit}
            answerable={answerable}
            id="who"
            label={t('incoming.enter.who')}
            value={mail.invitationId ?? undefined}
          />
          <Radios
            name="reply"
            label={t('incoming.enter.reply')}
            value={mail.reply === 'deputy' ? undefined : (mail.reply ?? undefined)}
            options={replies.map((value) => ({ value, label: t(`incoming.reply.${value}`) }))}
            required
          />
          {mail.fromAddress !== '' && (mail.person === null || mail.kind === 'not-verified') && (
            <Checkbox
              name="remember"
              label={t('incoming.enter.remember', { address: mail.fromAddress })}
              checked={mail.kind === 'not-verified'}
            />
          )}
          <Button look="secondary" name="act" value="enter">
            {t('incoming.enter.button')}
          </Button>
        </PostForm>
      )}
    </Section>
  )
}

interface WhoSelectProps {
  readonly visit: IncomingMailPageProps['visit']
  readonly answerable: readonly AnswerableInvitation[]
  readonly id: string
  readonly label: string
  readonly value?: string | undefined
}

function WhoSelect({ visit: { t, site }, answerable, id, label, value }: WhoSelectProps): JSX.Element {
  const isOneMeeting = new Set(answerable.map(({ title }) => inLanguage(title, site.language).text)).size === 1
  return (
    <Select
      id={id}
      name="invitation"
      label={label}
      value={value ?? (answerable.length === 1 ? answerable[0]?.id : undefined)}
      placeholder={t('incoming.enter.choose')}
      options={answerable.map((each) => ({
        value: each.id,
        label: [each.name, each.organisation, isOneMeeting ? null : inLanguage(each.title, site.language).text]
          .filter((part) => part !== null)
          .join(', '),
      }))}
    />
  )
}

function Finish({ visit, mail }: Part): JSX.Element {
  const { t } = visit
  return (
    <>
      <PostForm class="actions">
        <Button look={mail.kind === 'reply' || mail.kind === 'mail' ? 'primary' : 'secondary'} name="act" value="done">
          {t('incoming.finish')}
        </Button>
        {mail.fromAddress !== '' && (
          <a
            href={`mailto:${encodeURIComponent(mail.fromAddress).replace('%40', '@')}?subject=${encodeURIComponent(`Re: ${mail.subject}`)}`}
          >
            {t('incoming.write')}
          </a>
        )}
      </PostForm>
      <IncomingClaim visit={visit} mail={mail} />
    </>
  )
}
