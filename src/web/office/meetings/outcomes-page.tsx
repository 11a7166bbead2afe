import type { JSX } from 'preact'
import type { GroupListed } from '#domain/groups'
import {
  outcomeKinds,
  ownerRoles,
  type AgendaItem,
  type Attending,
  type MeetingListed,
  type OutcomeKind,
  type OutcomeShown,
} from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { formatDateWithPrecision } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { ConflictNotice } from '#ui/conflict-notice'
import { EmptyState } from '#ui/empty-state'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import type { AnyVisit, Visit } from '#web/visit'
import { GrownGroups } from '../groups/grown-groups.tsx'
import { TranslatedInputs } from '../translated-inputs.tsx'
import { conflictWords } from './edit-page.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { OutcomeList } from './outcome-list.tsx'

/** An outcome's form as it was filled in. `owner` is an organisation's id, a role, or ''. */
export interface OutcomeEntry {
  readonly kind: OutcomeKind
  readonly text: Translated
  readonly owner: string
  readonly due: string
  readonly agendaItemId: string
  readonly revision: number
}

export const emptyOutcome: OutcomeEntry = { kind: 'task', text: {}, owner: '', due: '', agendaItemId: '', revision: 0 }

export function outcomeEntryOf(visit: AnyVisit, outcome: OutcomeShown): OutcomeEntry {
  return {
    kind: outcome.kind,
    text: outcome.text,
    owner: outcome.owner?.id ?? outcome.ownerRole ?? '',
    agendaItemId: outcome.agendaItemId ?? '',
    revision: outcome.revision,
    due: outcome.due === null ? '' : formatDateWithPrecision(outcome.due, visit.site.language),
  }
}

export interface OutcomesPageProps {
  /** Organisations that were here at any time, for saying who was present at a decision. */
  readonly attendance: readonly Attending[]
  readonly visit: Visit<'office/meetings/outcomes'>
  readonly meeting: MeetingListed
  readonly outcomes: readonly OutcomeShown[]
  /** Groups that grew out of what was decided, each with the outcome's id. */
  readonly grown: readonly (GroupListed & { readonly from: string })[]
  readonly agenda: readonly AgendaItem[]
  readonly organisations: readonly NamedOrganisation[]
  readonly editing: OutcomeShown | null
  readonly entry: OutcomeEntry
  readonly problems?: Problems
  readonly conflict?: boolean
}

/** What the meeting arrives at, written while it does. */
export function OutcomesPage(props: OutcomesPageProps): JSX.Element {
  const { visit, meeting, outcomes, editing, problems = {}, conflict = false, entry } = props
  const { t } = visit
  const title = editing === null ? t('meetings.outcomes.new') : t('meetings.outcomes.edit')
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('meetings.outcomes.title')}>
      <ProblemSummary t={t} problems={problems} />
      {conflict && editing !== null && (
        <ConflictNotice {...conflictWords(visit)} fields={differences(visit, entry, outcomeEntryOf(visit, editing))}>
          <p>{t('meetings.conflict.below')}</p>
        </ConflictNotice>
      )}
      {outcomes.length === 0 ? (
        <EmptyState next={t('meetings.outcomes.emptyNext')}>{t('meetings.outcomes.empty')}</EmptyState>
      ) : (
        <OutcomeList visit={visit} outcomes={outcomes} after={(outcome) => <AfterOutcome {...props} outcome={outcome} />} />
      )}
      <Section id="write" title={title}>
        <OutcomeForm {...props} conflict={conflict} />
      </Section>
      {editing?.kind === 'decision' && !conflict && <PresenceForm {...props} editing={editing} />}
    </MeetingFrame>
  )
}

function AfterOutcome({ visit, meeting, grown, outcome }: OutcomesPageProps & { readonly outcome: OutcomeShown }): JSX.Element {
  return (
    <>
      <OutcomeButtons visit={visit} outcome={outcome} />
      {outcome.kind !== 'information' && visit.actor.isSecretariat && (
        <GrownGroups
          visit={visit}
          groups={grown.filter(({ from }) => from === outcome.id)}
          from={`outcome:${meeting.id}:${outcome.id}`}
          about={inLanguage(outcome.text, visit.site.language).text}
        />
      )}
    </>
  )
}

function OutcomeForm({
  visit,
  meeting,
  agenda,
  organisations,
  editing,
  entry,
  problems = {},
  conflict = false,
}: OutcomesPageProps): JSX.Element {
  const { t, href, site } = visit
  const address = href('office/meetings/outcomes', { meeting: meeting.id })
  const optional = t('site.form.optional')
  return (
    <PostForm action={address}>
      {editing !== null && <input type="hidden" name="outcomeId" value={editing.id} />}
      <input type="hidden" name="revision" value={String(conflict ? (editing?.revision ?? 0) : entry.revision)} />
      <Radios
        name="kind"
        label={t('meetings.outcome.kind')}
        value={entry.kind}
        inline
        options={outcomeKinds.map((kind) => ({ value: kind, label: t(`meetings.outcome.${kind}`) }))}
      />
      <TranslatedInputs
        visit={visit}
        name="text"
        label="meetings.outcome.text"
        hint="meetings.outcome.text.hint"
        value={entry.text}
        problems={problems}
        rows={2}
      />
      <Select
        name="owner"
        label={t('meetings.outcome.owner')}
        note={optional}
        placeholder={t('meetings.outcome.owner.none')}
        value={entry.owner}
        width="medium"
        combobox
        error={problemOf(t, problems, 'owner')}
        options={[
          ...ownerRoles.map((role) => ({ value: role, label: t(`meetings.owner.${role}`) })),
          { label: t('meetings.organisations'), options: organisations.map(({ id, name }) => ({ value: id, label: name })) },
        ]}
      />
      <TextInput
        name="due"
        label={t('meetings.outcome.due')}
        note={optional}
        hint={t('meetings.outcome.due.hint')}
        value={entry.due}
        width="medium"
        autocomplete="off"
        error={problemOf(t, problems, 'due')}
      />
      {agenda.length > 0 && (
        <Select
          name="agendaItemId"
          label={t('meetings.outcome.item')}
          note={optional}
          placeholder={t('meetings.outcome.item.none')}
          value={entry.agendaItemId}
          width="medium"
          options={agenda.map(({ id, title }) => ({ value: id, label: inLanguage(title, site.language).text }))}
        />
      )}
      <FormActions>
        <Button name="do" value={editing === null ? 'add' : 'edit'}>
          {conflict ? t('meetings.conflict.keepMine') : t(editing === null ? 'meetings.outcomes.add' : 'site.form.save')}
        </Button>
        {editing !== null && (
          <ButtonLink look="quiet" href={address}>
            {t(conflict ? 'meetings.conflict.keepTheirs' : 'site.form.cancel')}
          </ButtonLink>
        )}
      </FormActions>
    </PostForm>
  )
}

/** Those ticked when it was written are there already; whoever had gone out, or was missed, is put right here. */
function PresenceForm({ visit, meeting, attendance, editing }: OutcomesPageProps & { readonly editing: OutcomeShown }): JSX.Element | null {
  const { t, href } = visit
  const named = new Map([
    ...attendance.map(({ organisationId, name }) => [organisationId, name] as const),
    ...editing.present.map(({ id, name }) => [id, name] as const),
  ])
  if (named.size === 0) return null
  return (
    <Section id="present" title={t('meeting-room.present.title')} intro={t('meeting-room.present.intro')}>
      <PostForm action={href('office/meetings/outcomes', { meeting: meeting.id })}>
        <input type="hidden" name="outcomeId" value={editing.id} />
        <Checkboxes
          name="present[]"
          id="presence"
          label={t('meetings.organisations')}
          values={editing.present.map(({ id }) => id)}
          options={[...named].map(([value, label]) => ({ value, label }))}
        />
        <FormActions>
          <Button look="secondary" name="do" value="presence">
            {t('site.form.save')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

function OutcomeButtons({
  visit,
  outcome,
}: {
  readonly visit: Visit<'office/meetings/outcomes'>
  readonly outcome: OutcomeShown
}): JSX.Element {
  const { t, href, params, site } = visit
  const about = inLanguage(outcome.text, site.language).text
  const address = href('office/meetings/outcomes', params)
  return (
    <PostForm action={address} class="compact outcome-buttons">
      <input type="hidden" name="outcomeId" value={outcome.id} />
      {outcome.kind === 'task' && outcome.doneAt === null && (
        <Button look="secondary" name="do" value="complete" about={about}>
          {t('meetings.outcome.complete')}
        </Button>
      )}
      {outcome.doneAt !== null && (
        <Button look="quiet" name="do" value="reopen" about={about}>
          {t('meetings.outcome.reopen')}
        </Button>
      )}
      <ButtonLink look="quiet" href={`${href('office/meetings/outcomes', params, { punkt: outcome.id })}#write`} about={about}>
        {t('meetings.outcome.edit')}
      </ButtonLink>
      <Button look="quiet" name="do" value="remove" about={about}>
        {t('meetings.outcome.remove')}
      </Button>
    </PostForm>
  )
}

function differences(visit: AnyVisit, yours: OutcomeEntry, theirs: OutcomeEntry) {
  const { t, site } = visit
  return [
    ...site.contract.languages.map((language) => ({
      label: `${t('meetings.outcome.text')} (${language})`,
      yours: yours.text[language] ?? '',
      theirs: theirs.text[language] ?? '',
    })),
    { label: t('meetings.outcome.kind'), yours: t(`meetings.outcome.${yours.kind}`), theirs: t(`meetings.outcome.${theirs.kind}`) },
    { label: t('meetings.outcome.due'), yours: yours.due, theirs: theirs.due },
  ].filter((field) => field.yours !== field.theirs)
}
