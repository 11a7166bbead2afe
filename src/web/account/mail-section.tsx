import type { JSX } from 'preact'
import { setMailSettings } from '#domain/notifications'
import { Section } from '#ui/section'
import type { Problems } from '#web/form'
import { MailSettingsForm, mailSettingsProblem, readMailSettings, settingsOf, type MailSettingsEntry } from '../mail-settings-form.tsx'
import { seeOther, type Reply } from '#web/reply'
import type { Visit } from '#web/visit'

type AccountVisit = Visit<'account/show'>

/** How one wants one's mail. */
export function MailSection({
  visit: { t },
  entry,
  problems,
}: {
  readonly visit: AccountVisit
  readonly entry: MailSettingsEntry
  readonly problems: Problems
}): JSX.Element {
  return (
    <Section id="mejl" title={t('mail-settings.title')} intro={t('mail-settings.intro')}>
      <MailSettingsForm t={t} entry={entry} problems={problems} />
    </Section>
  )
}

/** What was sent and what is wrong with it; or where to go when it is kept. */
export async function saveMailSettings(
  visit: AccountVisit,
): Promise<Reply | { readonly entry: MailSettingsEntry | null; readonly problems: Problems; readonly status: 422 | 409 }> {
  const entry = readMailSettings(visit.form)
  const outcome = await visit.write((writing) => setMailSettings(writing, settingsOf(visit.actor.personId ?? '', entry)))
  if (outcome.ok) return seeOther(`${visit.href('account/show')}#mejl`, { key: 'mail-settings.saved' })
  if (outcome.reason === 'already-done') return seeOther(visit.href('account/show'), { key: 'site.alreadyDone' })
  // What is kept now is shown: choosing again is two clicks.
  if (outcome.reason === 'changed-meanwhile') return { entry: null, problems: { '': 'mail-settings.conflict' }, status: 409 }
  return { entry, problems: mailSettingsProblem(outcome.reason), status: 422 }
}
