import type { JSX } from 'preact'
import type { RoleHeld } from '#domain/identity'
import type { MeetingListed } from '#domain/meetings'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'
import { SettingsPage } from './settings-page.tsx'

export interface TeamPageProps {
  readonly visit: Visit<'office/settings/team'>
  readonly roles: readonly RoleHeld[]
  readonly meetings: readonly MeetingListed[]
  readonly sentences?: Sentences
}

/** Who runs the secretariat, and who leads a single meeting. */
export function TeamPage({ visit, roles, meetings, sentences = {} }: TeamPageProps): JSX.Element {
  const { t, site, form } = visit
  const meetingName = (id: string | null) => {
    const meeting = meetings.find((one) => one.id === id)
    return meeting === undefined ? '' : inLanguage(meeting.title, site.language).text
  }
  return (
    <SettingsPage visit={visit} tab="team" sentences={sentences}>
      <Table
        caption={t('settings.team.title')}
        hideCaption
        rows={roles}
        columns={[
          {
            key: 'name',
            label: t('people.name'),
            rowHeader: true,
            cell: (row) => <a href={visit.href('office/people/show', { person: row.personId })}>{row.personName}</a>,
          },
          {
            key: 'role',
            label: t('people.roles'),
            cell: (row) =>
              [
                row.role === 'facilitator'
                  ? t('people.role.facilitator')
                  : row.role === 'administrator'
                    ? t('people.role.administrator')
                    : t('people.role.secretariat'),
                meetingName(row.meetingId),
              ]
                .filter(Boolean)
                .join(', '),
          },
          { key: 'email', label: t('people.email'), cell: (row) => row.email ?? '' },
          { key: 'from', label: t('organisations.mandate.dates'), cell: (row) => formatDate(row.fromOn, site.language) },
          {
            key: 'end',
            label: t('settings.team.end'),
            hideLabel: true,
            cell: (row) => (
              <PostForm class="inline-form">
                <input type="hidden" name="do" value="end" />
                <input type="hidden" name="role" value={row.id} />
                <button class="button quiet">
                  {t('settings.team.end')}
                  <span class="unseen"> {row.personName}</span>
                </button>
              </PostForm>
            ),
          },
        ]}
      />
      <Section id="new-member" title={t('settings.team.new')} intro={t('settings.team.new.intro')}>
        <PostForm>
          <input type="hidden" name="do" value="grant" />
          <TextInput name="name" label={t('people.name')} value={form.get('name')} error={sentences['name']} autocomplete="off" />
          <TextInput
            name="email"
            type="email"
            label={t('people.email')}
            value={form.get('email')}
            error={sentences['email']}
            autocomplete="off"
          />
          <TextInput
            name="phone"
            type="tel"
            label={t('people.phone')}
            note={t('site.form.optional')}
            value={form.get('phone')}
            error={sentences['phone']}
            width="medium"
            autocomplete="off"
          />
          <Radios
            name="role"
            label={t('people.roles')}
            value={form.get('role') || 'secretariat'}
            options={(['secretariat', 'administrator', 'facilitator'] as const).map((value) => ({
              value,
              label: t(`people.role.${value}`),
              hint: t(`settings.team.role.${value}`),
            }))}
          />
          <Select
            name="meeting"
            label={t('settings.team.meeting')}
            hint={t('settings.team.meeting.hint')}
            note={t('site.form.optional')}
            value={form.get('meeting')}
            placeholder={t('settings.team.meeting.none')}
            options={meetings.map((meeting) => ({ value: meeting.id, label: meetingName(meeting.id) }))}
            error={sentences['meeting']}
          />
          <FormActions>
            <Button>{t('settings.team.add')}</Button>
          </FormActions>
        </PostForm>
      </Section>
    </SettingsPage>
  )
}
