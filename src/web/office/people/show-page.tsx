import type { JSX } from 'preact'
import type { DispatchReceived } from '#domain/dispatches'
import type { HistoryLine } from '#domain/history'
import type { MandateHeld, Person, RoleHeld } from '#domain/identity'
import type { NamedOrganisation } from '#domain/organisations'
import { formatDate, formatMoment } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { Table, type TableColumn } from '#ui/table'
import type { AnyVisit, Visit } from '#web/visit'
import { HistoryLines } from '../../history-lines.tsx'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { sphereWord, Telephone } from '../organisations/parts.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { canBeUndone } from '../undo/undoers.ts'
import { MandateFields } from './form-pages.tsx'
import { roleWords } from './role-words.ts'

export interface PersonPageProps {
  readonly visit: Visit<'office/people/show'>
  readonly person: Person
  readonly mandates: readonly MandateHeld[]
  readonly roles: readonly RoleHeld[]
  readonly twins: readonly { readonly id: string; readonly name: string; readonly email: string | null }[]
  readonly organisations: readonly NamedOrganisation[]
  readonly dispatches: readonly DispatchReceived[]
  readonly history: readonly HistoryLine[]
  readonly sentences: Sentences
  readonly refused: string | null
}

/** A person: how to reach them, whom they speak for, and their rights. */
export function PersonPage(props: PersonPageProps): JSX.Element {
  const { visit, person, roles, history } = props
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={person.name}
      section="people"
      above={<Breadcrumbs label={t('organisations.crumbs')} crumbs={[{ label: t('people.title'), href: href('office/people/index') }]} />}
    >
      <PageHead
        over={
          roleWords(
            t,
            roles.map(({ role }) => role),
          ) || undefined
        }
        title={person.name}
        actions={
          <ButtonLink href={href('office/people/edit', { person: person.id })} look="secondary">
            {t('people.edit.open')}
          </ButtonLink>
        }
      />
      <SentenceSummary t={t} sentences={props.sentences} />
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('people.phone'), value: person.phone === null ? undefined : <Telephone number={person.phone} /> },
          { term: t('people.email'), value: person.email === null ? undefined : <a href={`mailto:${person.email}`}>{person.email}</a> },
          { term: t('people.language'), value: person.language === 'sv' ? 'Svenska' : 'English' },
          { term: t('people.shownPublicly'), value: sphereWord(t, person.shownPublicly) },
        ]}
      />
      <Section id="mandates" title={t('people.mandates')}>
        <PersonMandates {...props} />
      </Section>
      {props.twins.length > 0 && (
        <Section id="twins" title={t('people.twins')} intro={t('people.twins.intro')}>
          <ul>
            {props.twins.map((twin) => (
              <li key={twin.id}>
                <a href={href('office/people/show', { person: twin.id })}>{twin.name}</a> {twin.email}
                <PostForm class="inline-form">
                  <input type="hidden" name="do" value="merge" />
                  <input type="hidden" name="twin" value={twin.id} />
                  <button class="button secondary">{t('people.merge.button', { name: twin.email ?? twin.name })}</button>
                </PostForm>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Rights {...props} />
      <Received {...props} />
      <Section id="history" title={t('organisations.history')}>
        <HistoryLines visit={visit} lines={history} canUndo={canBeUndone} />
      </Section>
    </OfficePage>
  )
}

function PersonMandates({ visit, mandates, organisations, sentences, refused }: PersonPageProps): JSX.Element {
  const { t } = visit
  return (
    <>
      {mandates.length === 0 ? (
        <EmptyState next={t('people.mandates.next')}>{t('people.mandates.none')}</EmptyState>
      ) : (
        <Table caption={t('people.mandates')} hideCaption rows={mandates} columns={columnsFor(visit)} />
      )}
      <details open={refused === 'mandate'}>
        <summary>{t('people.mandate.new')}</summary>
        <PostForm>
          <input type="hidden" name="do" value="mandate" />
          <MandateFields visit={visit} organisations={organisations} sentences={sentences} />
          <FormActions>
            <Button>{t('people.mandate.give')}</Button>
          </FormActions>
        </PostForm>
      </details>
    </>
  )
}

function columnsFor(visit: AnyVisit): TableColumn<MandateHeld>[] {
  const { t, site } = visit
  const say = (date: string) => formatDate(date, site.language)
  return [
    {
      key: 'organisation',
      label: t('people.new.organisation'),
      rowHeader: true,
      cell: (row) => <a href={visit.href('office/organisations/show', { slug: row.organisationSlug })}>{row.organisationName}</a>,
    },
    {
      key: 'kind',
      label: t('people.new.mandate'),
      cell: (row) => t(`people.mandate.${row.kind}`) + (row.title === null ? '' : `, ${row.title}`),
    },
    {
      key: 'dates',
      label: t('organisations.mandate.dates'),
      cell: (row) => {
        if (row.ended && row.untilOn !== null) return t('people.mandates.ended', { date: say(row.untilOn) })
        return [
          row.fromOn === null ? '' : t('people.mandates.since', { date: say(row.fromOn) }),
          row.untilOn === null ? '' : t('people.mandates.until', { date: say(row.untilOn) }),
        ]
          .filter(Boolean)
          .join(', ')
      },
    },
    {
      key: 'end',
      label: t('organisations.mandate.end'),
      hideLabel: true,
      cell: (row) =>
        row.ended ? (
          ''
        ) : (
          <PostForm class="inline-form">
            <input type="hidden" name="do" value="end-mandate" />
            <input type="hidden" name="mandate" value={row.id} />
            <button class="button quiet">
              {t('organisations.mandate.end')}
              <span class="unseen"> {row.organisationName}</span>
            </button>
          </PostForm>
        ),
    },
  ]
}

/** What the law gives a person: to see it all, and to be forgotten. */
function Rights({ visit, person, sentences, refused }: PersonPageProps): JSX.Element {
  const { t } = visit
  return (
    <Section id="privacy" title={t('people.privacy')} intro={t('people.privacy.intro')}>
      <p>
        <a href={visit.href('office/people/export', { person: person.id })} download>
          {t('people.export')}
        </a>
      </p>
      <details open={refused === 'erase'}>
        <summary>{t('people.erase.title')}</summary>
        <PostForm>
          <input type="hidden" name="do" value="erase" />
          <p>{t('people.erase.intro')}</p>
          <Checkbox name="sure" label={t('people.erase.sure', { name: person.name })} error={sentences['sure']} />
          <FormActions>
            <Button look="danger">{t('people.erase.button')}</Button>
          </FormActions>
        </PostForm>
      </details>
    </Section>
  )
}

/** The utskick somebody has got. */
function Received({ visit, dispatches }: PersonPageProps): JSX.Element | null {
  const { t, href, site } = visit
  if (dispatches.length === 0) return null
  return (
    <Section id="dispatches" title={t('dispatches.received')}>
      <ul class="plain-list">
        {dispatches.map(({ id, subject, sentAt }) => (
          <li key={id}>
            <a href={href('office/dispatches/show', { dispatch: id })}>{inLanguage(subject, site.language).text}</a>{' '}
            <span class="note">{formatMoment(sentAt, site.language, site.contract.timeZone)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
