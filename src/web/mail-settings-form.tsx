import type { JSX } from 'preact'
import type { CannotSetMailSettings, MailSettings, SetMailSettings } from '#domain/notifications'
import { isMessageKey, type Translate } from '#locales'
import { parseClockTime } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { Radios } from '#ui/radios'
import { TimeInput } from '#ui/time-input'
import type { Form, Problems } from './form.ts'
import { PostForm, problemOf } from './frame.tsx'
import { reasonKey } from './visit.ts'

/** How somebody wants their mail, as a form says it. */
export interface MailSettingsEntry {
  readonly pace: string
  readonly kinds: readonly string[]
  readonly quietFrom: string
  readonly quietUntil: string
  readonly revision: number
}

export function mailSettingsEntry({ pace, wantsNews, wantsReminders, quiet, revision }: MailSettings): MailSettingsEntry {
  return {
    pace,
    kinds: [...(wantsNews ? ['news'] : []), ...(wantsReminders ? ['reminders'] : [])],
    quietFrom: quiet?.from ?? '',
    quietUntil: quiet?.until ?? '',
    revision,
  }
}

export function readMailSettings(form: Form): MailSettingsEntry {
  return {
    pace: form.get('pace'),
    kinds: form.all('kinds[]'),
    quietFrom: clockOrWritten(form.get('quietFrom')),
    quietUntil: clockOrWritten(form.get('quietUntil')),
    revision: Number(form.get('revision')) || 0,
  }
}

/** What a form says, as the verb wants it. */
export function settingsOf(personId: string, { pace, kinds, quietFrom, quietUntil, revision }: MailSettingsEntry): SetMailSettings {
  return {
    personId,
    pace: pace === 'daily' ? 'daily' : 'at-once',
    wantsNews: kinds.includes('news'),
    wantsReminders: kinds.includes('reminders'),
    quietFrom,
    quietUntil,
    revision,
  }
}

/** Which field a reason is about. */
export function mailSettingsProblem(reason: CannotSetMailSettings): Problems {
  const field = reason === 'quiet-half' ? 'quietUntil' : reason.startsWith('quiet') ? 'quietFrom' : ''
  return { [field]: reasonKey(isMessageKey, 'mail-settings', reason) }
}

/** At once or once a day, what not at all, and hours without mail. */
export function MailSettingsForm({
  t,
  entry,
  problems = {},
}: {
  readonly t: Translate
  readonly entry: MailSettingsEntry
  readonly problems?: Problems
}): JSX.Element {
  return (
    <PostForm>
      <input type="hidden" name="revision" value={entry.revision} />
      <Radios
        name="pace"
        label={t('mail-settings.pace')}
        value={entry.pace === 'daily' ? 'daily' : 'at-once'}
        options={[
          { value: 'at-once', label: t('mail-settings.pace.at-once') },
          { value: 'daily', label: t('mail-settings.pace.daily'), hint: t('mail-settings.pace.daily.hint') },
        ]}
      />
      <Checkboxes
        name="kinds[]"
        id="kinds"
        label={t('mail-settings.kinds')}
        hint={t('mail-settings.kinds.hint')}
        values={entry.kinds}
        options={(['news', 'reminders'] as const).map((value) => ({ value, label: t(`mail-settings.kinds.${value}`) }))}
      />
      <fieldset class="mail-quiet">
        <legend>{t('mail-settings.quiet')}</legend>
        <p class="hint">{t('mail-settings.quiet.intro')}</p>
        <TimeInput
          name="quietFrom"
          label={t('mail-settings.quietFrom')}
          note={t('site.form.optional')}
          value={entry.quietFrom}
          error={problemOf(t, problems, 'quietFrom')}
        />
        <TimeInput
          name="quietUntil"
          label={t('mail-settings.quietUntil')}
          note={t('site.form.optional')}
          value={entry.quietUntil}
          error={problemOf(t, problems, 'quietUntil')}
        />
      </fieldset>
      <FormActions>
        <Button name="act" value="mail-settings">
          {t('mail-settings.save')}
        </Button>
      </FormActions>
    </PostForm>
  )
}

/** What is no time comes back as written, to be said so. */
function clockOrWritten(text: string): string {
  return parseClockTime(text) ?? text.trim().slice(0, 20)
}
