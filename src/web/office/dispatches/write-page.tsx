import type { JSX } from 'preact'
import { PageHead } from '#ui/heading'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { ProblemSummary } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { MailTabs } from '../mails/mail-tabs.tsx'
import { OfficePage } from '../office-page.tsx'
import { languageName } from '../translated-inputs.tsx'
import { contentOf, type DispatchChoices, type DispatchEntry } from './dispatch-entry.ts'
import { DispatchForm } from './dispatch-form.tsx'
import { sayCircle } from './say-dispatch.ts'

export interface WriteDispatchPageProps {
  readonly visit: Visit<'office/dispatches/new'> | Visit<'office/dispatches/edit'>
  /** null: a new one */
  readonly dispatchId: string | null
  readonly entry: DispatchEntry
  readonly choices: DispatchChoices
  readonly problems: Problems
  readonly unknown: readonly string[]
  /** What a colleague saved meanwhile; null: nothing. */
  readonly theirs: DispatchEntry | null
}

/** Writing an utskick, or writing on. */
export function WriteDispatchPage(props: WriteDispatchPageProps): JSX.Element {
  const { visit, dispatchId, entry, choices, problems, unknown, theirs } = props
  const { t } = visit
  const title = t(dispatchId === null ? 'dispatches.new.title' : 'dispatches.edit.title')
  return (
    <OfficePage visit={visit} title={title} section="mails" above={<MailTabs visit={visit} current="dispatches" />}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={title} />
      <DispatchForm
        visit={visit}
        entry={entry}
        choices={choices}
        problems={problems}
        unknown={unknown}
        conflict={theirs === null || dispatchId === null ? undefined : <BothVersions {...props} theirs={theirs} dispatchId={dispatchId} />}
      />
    </OfficePage>
  )
}

function BothVersions({
  visit,
  entry,
  theirs,
  choices,
  dispatchId,
}: WriteDispatchPageProps & { readonly theirs: DispatchEntry; readonly dispatchId: string }): JSX.Element {
  const { t, site, href } = visit
  const circle = (each: DispatchEntry) =>
    [sayCircle(t, site.language, contentOf(each, { people: [], unknown: [] }, {}).circle, choices), each.people.replaceAll('\n', ', ')]
      .filter((part) => part !== '')
      .join('; ')
  const sender = (each: DispatchEntry) => choices.colleagues.find(({ id }) => id === each.from)?.name ?? t('dispatches.secretariat')
  return (
    <Conflict
      visit={visit}
      title={t('dispatches.conflict')}
      saved={href('office/dispatches/show', { dispatch: dispatchId })}
      fields={[
        ...site.contract.languages.flatMap((language) =>
          (['subject', 'text'] as const).map((part) => ({
            label: t('meetings.inLanguage', { label: t(`dispatches.field.${part}`), language: languageName(visit, language) }),
            yours: entry[part][language] ?? '',
            theirs: theirs[part][language] ?? '',
          })),
        ),
        { label: t('dispatches.field.to'), yours: circle(entry), theirs: circle(theirs) },
        {
          label: t('dispatches.fact.kind'),
          yours: t(`dispatches.kind.${entry.kind === 'news' ? 'news' : 'mandate'}`),
          theirs: t(`dispatches.kind.${theirs.kind === 'news' ? 'news' : 'mandate'}`),
        },
        { label: t('dispatches.field.from'), yours: sender(entry), theirs: sender(theirs) },
      ]}
    />
  )
}
