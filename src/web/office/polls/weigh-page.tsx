import type { JSX } from 'preact'
import type { MeetingListed } from '#domain/meetings'
import { warningMark, type OptionTally, type PollWarning } from '#domain/polls'
import { Button, ButtonLink, FormActions, HiddenFields } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { Notice } from '#ui/notice'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { sayDay } from '../../poll-lines.ts'
import { MeetingFrame } from '../meetings/meeting-frame.tsx'
import { sayWarning } from './say-warning.ts'

export interface WeighPageProps {
  readonly visit: Visit<'office/meetings/poll'>
  readonly meeting: MeetingListed
  readonly option: OptionTally
  readonly warnings: readonly PollWarning[]
  /** Something has happened since the page before was shown. */
  readonly hasChanged: boolean
}

/** What speaks against a day, before it is chosen all the same (C20). */
export function WeighPage({ visit, meeting, option, warnings, hasChanged }: WeighPageProps): JSX.Element {
  const { t, site, today, href } = visit
  const day = sayDay(option.option, site.language, today)
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('polls.warn.title')}>
      <p class="lede">{t('polls.warn.lede', { day })}</p>
      {hasChanged && <Notice tone="warning" title={t('polls.warn.changed')} />}
      <ul class="poll-warnings">
        {warnings.map((warning) => (
          <li key={warning.kind}>{sayWarning(t, site.language, warning)}</li>
        ))}
      </ul>
      <PostForm>
        <HiddenFields fields={{ option: option.option.id, seen: warningMark(warnings) }} />
        <Checkbox name="invite" label={t('polls.day.invite')} value="yes" />
        <FormActions>
          <Button look="danger" name="do" value="decide">
            {t(warnings.length === 0 ? 'polls.day.choose' : 'polls.warn.anyway')}
          </Button>
          <ButtonLink look="secondary" href={href('office/meetings/poll', visit.params)}>
            {t('polls.warn.back')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </MeetingFrame>
  )
}
