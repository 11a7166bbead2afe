import type { JSX } from 'preact'
import { minutesToStop, nextWorkingMoment, type DispatchSeen } from '#domain/dispatches'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { sayMoment } from './say-dispatch.ts'

export interface SendFormProps {
  readonly visit: Visit<'office/dispatches/show'>
  readonly dispatch: DispatchSeen
  /** How many get a mail. */
  readonly reached: number
}

/** To oneself first, and then to all. What the button says is what happens. */
export function SendForm({ visit, dispatch, reached }: SendFormProps): JSX.Element {
  const { t, clock, site } = visit
  const atOnce = new Date(clock.now().getTime() + minutesToStop * 60_000)
  const leaves = nextWorkingMoment(atOnce, site.contract.timeZone)
  return (
    <PostForm class="dispatch-send">
      <input type="hidden" name="revision" value={dispatch.revision} />
      {leaves.getTime() !== atOnce.getTime() && (
        <>
          <p>{t('dispatches.quiet', { when: sayMoment(visit, leaves) })}</p>
          <Checkbox name="despiteQuiet" label={t('dispatches.despiteQuiet')} />
        </>
      )}
      <FormActions>
        <Button look="secondary" name="act" value="trial">
          {t('dispatches.trial')}
        </Button>
        <Button name="act" value="send">
          {t('dispatches.send', { count: reached })}
        </Button>
      </FormActions>
      <p class="hint">{t('dispatches.sendHint')}</p>
    </PostForm>
  )
}
