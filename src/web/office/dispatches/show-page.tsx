import type { JSX } from 'preact'
import {
  whyNotSaid,
  type DispatchProgress,
  type DispatchSeen,
  type LoggedRecipient,
  type PlannedRecipients,
  type Sender,
} from '#domain/dispatches'
import { formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { ProgressBar } from '#ui/progress-bar'
import { Section } from '#ui/section'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { MailTabs } from '../mails/mail-tabs.tsx'
import { OfficePage } from '../office-page.tsx'
import type { DispatchChoices } from './dispatch-entry.ts'
import { Log, Planned } from './recipients.tsx'
import { Preview, Words } from './preview.tsx'
import { sayCircle, sayLeft, sayMoment, sayState } from './say-dispatch.ts'
import { SendForm } from './send-form.tsx'

export interface DispatchFound {
  readonly dispatch: DispatchSeen
  readonly from: Sender
  readonly choices: DispatchChoices
  /** Who a draft would go to; null once it is sent off. */
  readonly plan: PlannedRecipients | null
  readonly takenOut: readonly { readonly personId: string; readonly name: string }[]
  /** What has become of it; null for a draft. */
  readonly log: { readonly progress: DispatchProgress; readonly rows: readonly LoggedRecipient[] } | null
}

export interface DispatchPageProps {
  readonly visit: Visit<'office/dispatches/show'>
  readonly found: DispatchFound
  /** Page of the list of recipients. */
  readonly current: number
}

/** One utskick: a draft to look through and send, one on its way that can be stopped, or the log of one that was sent. */
export function DispatchPage({ visit, found, current }: DispatchPageProps): JSX.Element {
  const { t, site } = visit
  const { dispatch } = found
  const subject = inLanguage(dispatch.subject, site.language)
  const title = subject.text === '' ? t('dispatches.noSubject') : subject.text
  return (
    <OfficePage visit={visit} title={title} section="mails" above={<MailTabs visit={visit} current="dispatches" />}>
      <PageHead
        over={sayState(visit, dispatch)}
        title={<span lang={subject.isFallback ? subject.lang : undefined}>{title}</span>}
        actions={
          dispatch.state === 'draft' ? (
            <ButtonLink look="secondary" href={visit.href('office/dispatches/edit', visit.params)}>
              {t('dispatches.edit')}
            </ButtonLink>
          ) : undefined
        }
      />
      {site.contract.practiceMode && dispatch.state !== 'sent' && <Notice title={t('dispatches.sendPractice')} />}
      <Standing visit={visit} found={found} />
      <Facts visit={visit} found={found} />
      {found.plan !== null && (
        <>
          <Preview visit={visit} dispatch={dispatch} plan={found.plan} from={found.from} />
          <Planned visit={visit} plan={found.plan} takenOut={found.takenOut} current={current} />
        </>
      )}
      {found.log !== null && (
        <>
          <Words visit={visit} dispatch={dispatch} />
          <Log visit={visit} log={found.log} current={current} />
        </>
      )}
      <Rest visit={visit} dispatch={dispatch} />
    </OfficePage>
  )
}

/** The one thing to do next: mend it, send it, stop it, or see how far it has come. */
function Standing({ visit, found }: Omit<DispatchPageProps, 'current'>): JSX.Element | null {
  const { t, site } = visit
  const { dispatch, plan, log } = found
  if (dispatch.state === 'draft') {
    const unsaid = whyNotSaid(dispatch, site.contract.languages[0] ?? 'sv')
    if (unsaid !== null) return <Notice tone="warning" title={t(`dispatches.reason.${unsaid.reason}`, { words: '', ...unsaid.details })} />
    if (plan === null || plan.reached === 0) return <Notice tone="warning" title={t('dispatches.reason.nobody-to-send-to')} />
    return <SendForm visit={visit} dispatch={dispatch} reached={plan.reached} />
  }
  if (log === null) return null
  if (dispatch.state === 'waiting' && dispatch.sendsAt !== null) {
    const values = { when: sayMoment(visit, dispatch.sendsAt), left: sayLeft(visit, dispatch.sendsAt) }
    return (
      <Notice tone="warning" title={t('dispatches.waiting', values)}>
        <p>{t('dispatches.waiting.text', { count: log.progress.readers })}</p>
        <PostForm>
          <FormActions>
            <Button name="act" value="stop">
              {t('dispatches.stop')}
            </Button>
          </FormActions>
        </PostForm>
      </Notice>
    )
  }
  return <Progress visit={visit} progress={log.progress} />
}

function Progress({ visit, progress }: { readonly visit: DispatchPageProps['visit']; readonly progress: DispatchProgress }): JSX.Element {
  const { t } = visit
  const { readers, sent, practice, waiting, notArrived } = progress
  if (sent + practice + notArrived < readers) {
    return (
      <>
        <ProgressBar
          id="progress"
          label={t('dispatches.progress.label')}
          done={sent + practice}
          total={readers}
          text={t('dispatches.progress', { sent: sent + practice, all: readers })}
        />
        <p>
          <a href={visit.url.pathname}>{t('dispatches.progress.reload')}</a>
        </p>
      </>
    )
  }
  return (
    <p class="lede">
      {[
        sent > 0 || practice === 0 ? t('dispatches.done.sent', { count: sent }) : '',
        practice > 0 ? t('dispatches.done.practice', { count: practice }) : '',
        waiting > 0 ? t('dispatches.done.waiting', { count: waiting }) : '',
        notArrived > 0 ? t('dispatches.done.notArrived', { count: notArrived }) : '',
      ]
        .filter((part) => part !== '')
        .join(' ')}
    </p>
  )
}

function Facts({ visit, found }: Omit<DispatchPageProps, 'current'>): JSX.Element {
  const { t, site } = visit
  const { dispatch, from, choices } = found
  const circle = sayCircle(t, site.language, dispatch.circle, choices)
  return (
    <Section id="facts" title={t('dispatches.facts')}>
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('dispatches.fact.to'), value: circle.charAt(0).toUpperCase() + circle.slice(1) },
          { term: t('dispatches.fact.from'), value: from.name },
          { term: t('dispatches.fact.replies'), value: from.email },
          { term: t('dispatches.fact.kind'), value: t(`dispatches.kind.${dispatch.kind}`) },
          ...(dispatch.sentAt === null
            ? []
            : [{ term: t('dispatches.fact.sentAt'), value: formatMoment(dispatch.sentAt, site.language, site.contract.timeZone) }]),
        ]}
      />
    </Section>
  )
}

/** Copying, and throwing a draft away. */
function Rest({ visit: { t }, dispatch }: { readonly visit: DispatchPageProps['visit']; readonly dispatch: DispatchSeen }): JSX.Element {
  return (
    <PostForm>
      <FormActions>
        <Button look="secondary" name="act" value="copy">
          {t('dispatches.copy')}
        </Button>
        {dispatch.state === 'draft' && (
          <Button look="quiet" name="act" value="remove">
            {t('dispatches.remove')}
          </Button>
        )}
      </FormActions>
    </PostForm>
  )
}
