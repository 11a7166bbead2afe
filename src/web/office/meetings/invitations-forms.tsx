import type { JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox, Checkboxes } from '#ui/checkboxes'
import { CopyBlock } from '#ui/copy-block'
import { EmptyState } from '#ui/empty-state'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { PostForm, problemOf } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import type { Circle } from '#domain/invitations'
import type { InvitationsPageProps } from './invitations-props.ts'

const extras = ['allLeads', 'withDeputies', 'withAdopters', 'affiliated'] as const

/** The rule of who is called, and how. */
export function CircleForm(props: InvitationsPageProps): JSX.Element {
  const { visit, called, circle, areas, groups } = props
  const { t, site } = visit
  const options = (named: InvitationsPageProps['areas']) =>
    named.map(({ id, name }) => {
      const shown = inLanguage(name, site.language)
      return { value: id, label: shown.text, ...(shown.isFallback ? { lang: shown.lang } : {}) }
    })
  // Chosen one by one when the meeting was booked: kept until unticked.
  const chosen = (['organisations', 'leads'] as const).filter((part) => (circle[part] ?? []).length > 0)
  const chosenKeys = { organisations: 'invitations.office.chosenOrganisations', leads: 'invitations.office.chosenLeads' } as const
  return (
    <Section id="circle" title={t('invitations.office.circle')} intro={t('invitations.office.circleIntro')}>
      <PostForm>
        <input type="hidden" name="do" value="rule" />
        <input type="hidden" name="revision" value={called?.revision ?? 0} />
        {props.problems[''] === 'invitations.reason.changed-meanwhile' && <CircleConflict {...props} />}
        <Checkboxes name="area" label={t('invitations.office.areas')} values={circle.leadsOfAreas ?? []} options={options(areas)} />
        {groups.length > 0 && (
          <Checkboxes name="group" label={t('invitations.office.groups')} values={circle.groups ?? []} options={options(groups)} />
        )}
        <Checkboxes
          name="more"
          label={t('invitations.office.more')}
          values={[...extras.filter((extra) => circle[extra] === true), ...chosen]}
          options={[
            ...extras.map((extra) => ({ value: extra, label: t(`invitations.office.${extra}`) })),
            ...chosen.map((part) => ({ value: part, label: t(chosenKeys[part], { count: (circle[part] ?? []).length }) })),
          ]}
        />
        <h3>{t('invitations.office.settings')}</h3>
        <Checkbox name="reminds" label={t('invitations.office.reminds')} checked={called?.reminds ?? true} />
        <Checkbox
          name="visible"
          label={t('invitations.office.visible')}
          hint={t('invitations.office.visibleHint')}
          checked={called?.attendeesVisible ?? false}
        />
        <FormActions>
          <Button look={called === null ? 'primary' : 'secondary'}>{t('invitations.office.saveCircle')}</Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

/** A colleague chose otherwise meanwhile: both rules in words, and the choice. */
function CircleConflict({ visit, called, circle, areas, groups }: InvitationsPageProps): JSX.Element {
  const { t, site, url } = visit
  const theirs = called?.circle ?? {}
  const named = (list: InvitationsPageProps['areas'], ids: readonly string[] = []) =>
    list
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => inLanguage(name, site.language).text)
      .join(', ')
  const more = (rule: Circle) =>
    extras
      .filter((extra) => rule[extra] === true)
      .map((extra) => t(`invitations.office.${extra}`))
      .join(', ')
  return (
    <Conflict
      visit={visit}
      title={t('invitations.reason.changed-meanwhile')}
      saved={url.pathname}
      fields={[
        {
          label: t('invitations.office.areas'),
          yours: named(areas, circle.leadsOfAreas),
          theirs: named(areas, theirs.leadsOfAreas),
        },
        { label: t('invitations.office.groups'), yours: named(groups, circle.groups), theirs: named(groups, theirs.groups) },
        { label: t('invitations.office.more'), yours: more(circle), theirs: more(theirs) },
      ]}
    />
  )
}

/** Somebody more, by name. */
export function AddForm({ visit, called, people, problems }: InvitationsPageProps): JSX.Element {
  const { t } = visit
  const known = new Set((called?.invitations ?? []).filter(({ state }) => state !== 'withdrawn').map(({ personId }) => personId))
  const choices = people.filter(({ id }) => !known.has(id))
  return (
    <Section id="add" title={t('invitations.office.add')}>
      {choices.length === 0 ? (
        <EmptyState next={<ButtonLink href={visit.href('office/people/new')}>{t('invitations.office.gapGo')}</ButtonLink>}>
          {t('invitations.office.emptyList')}
        </EmptyState>
      ) : (
        <PostForm>
          <Select
            name="personId"
            label={t('invitations.office.addWho')}
            placeholder={t('invitations.office.addChoose')}
            options={choices.map(({ id, name, organisations }) => ({
              value: id,
              label: [name, ...new Set(organisations.map((each) => each.name))].join(', '),
            }))}
            width="medium"
            combobox
            error={problemOf(t, problems, 'personId')}
          />
          <FormActions>
            <Button look="secondary" name="do" value="add">
              {t('invitations.office.addButton')}
            </Button>
          </FormActions>
        </PostForm>
      )}
    </Section>
  )
}

/** For those who would rather write from their own mail program: the addresses alone, and the meeting as a file (C19). */
export function Addresses({ visit, meeting, called }: InvitationsPageProps): JSX.Element {
  const { t, href } = visit
  const addresses = (called?.invitations ?? []).flatMap(({ state, email }) => (state === 'withdrawn' || email === null ? [] : [email]))
  return (
    <Section id="addresses" title={t('invitations.office.addresses')}>
      {addresses.length === 0 ? (
        <p>{t('invitations.office.addressesNone')}</p>
      ) : (
        <CopyBlock
          id="address-list"
          label={t('invitations.office.copyLabel')}
          howTo={t('invitations.office.addressesIntro')}
          text={addresses.join('; ')}
          rows={3}
        />
      )}
      {meeting.on?.precision === 'day' && (
        <>
          <h3>{t('invitations.office.own')}</h3>
          <p>{t('invitations.office.ownIntro')}</p>
          <p>
            <a href={href('office/meetings/calendar', { meeting: meeting.id })}>{t('invitations.office.ics')}</a>
          </p>
        </>
      )}
    </Section>
  )
}
