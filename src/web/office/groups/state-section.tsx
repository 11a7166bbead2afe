import type { JSX } from 'preact'
import { mayGroupBecome, type GroupShown, type GroupState } from '#domain/groups'
import { formatDate } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { Section } from '#ui/section'
import { TextInput } from '#ui/text-input'
import { TimelineList } from '#ui/timeline-list'
import type { Problems } from '#web/form'
import { PostForm, problemOf } from '../../frame.tsx'
import type { Visit } from '#web/visit'

/** The states a group has been in, with days and reasons, and what it can become. */
export function StateSection({
  visit,
  group,
  problems,
}: {
  readonly visit: Visit<'office/groups/show'>
  readonly group: GroupShown
  readonly problems: Problems
}): JSX.Element {
  const { t, site } = visit
  return (
    <Section id="state" title={t('groups.state.change')}>
      {group.changes.length > 0 && (
        <TimelineList
          items={group.changes.map(({ state, on, reason }) => ({
            when: formatDate(on, site.language),
            iso: on,
            text: t(`groups.state.${state}`),
            detail: reason ?? undefined,
          }))}
        />
      )}
      <PostForm>
        <TextInput
          name="reason"
          label={t('groups.state.reason')}
          note={t('site.form.optional')}
          hint={t('groups.state.reason.hint')}
          maxLength={1000}
        />
        <TextInput
          name="on"
          label={t('groups.state.on')}
          note={t('site.form.optional')}
          hint={t('groups.state.on.hint')}
          width="medium"
          autocomplete="off"
          value={problems['on'] === undefined ? '' : visit.form.get('on')}
          error={problemOf(t, problems, 'on')}
        />
        <FormActions>
          {(['started', 'paused', 'closed'] satisfies readonly GroupState[])
            .filter((state) => mayGroupBecome(group.state, state))
            .map((state) => (
              <Button key={state} look="secondary" name="do" value={state}>
                {t(`groups.become.${state}`)}
              </Button>
            ))}
        </FormActions>
      </PostForm>
    </Section>
  )
}
