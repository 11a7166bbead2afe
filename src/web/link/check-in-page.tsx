import type { JSX } from 'preact'
import type { CheckInDesk } from '#domain/meetings'
import { formatDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Radios } from '#ui/radios'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../frame.tsx'
import { LinkPage } from './link-page.tsx'

type CheckInVisit = Visit<'link/check-in'>

export interface CheckInValues {
  readonly personName: string
  /** An organisation's id, or ''. */
  readonly organisation: string
  /** One that is not in the list. */
  readonly organisationName: string
  readonly way: 'room' | 'online'
}

interface OrganisationToChoose {
  readonly id: string
  readonly name: string
}

export interface CheckInPageProps {
  readonly visit: CheckInVisit
  readonly desk: CheckInDesk
  readonly expected: readonly OrganisationToChoose[]
  readonly others: readonly OrganisationToChoose[]
  readonly values: CheckInValues
  readonly problems: Problems
}

/** Checking in on one's own phone: a name and for whom. No account. */
export function CheckInPage({ visit, desk, expected, others, values, problems }: CheckInPageProps): JSX.Element {
  const { t } = visit
  const error = (field: string) => problemOf(t, problems, field)
  const option = ({ id, name }: OrganisationToChoose) => ({ value: id, label: name })
  const groups =
    expected.length === 0 || others.length === 0
      ? [...expected, ...others].map(option)
      : [
          { label: t('meeting-room.checkIn.expected'), options: expected.map(option) },
          { label: t('meeting-room.checkIn.others'), options: others.map(option) },
        ]
  return (
    <LinkPage visit={visit} title={t('meeting-room.checkIn.title')}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={<MeetingLine visit={visit} desk={desk} />} title={t('meeting-room.checkIn.title')} />
      <PostForm action={visit.url.pathname}>
        <TextInput
          name="personName"
          label={t('leads.offer.name')}
          value={values.personName}
          autocomplete="name"
          required
          maxLength={200}
          error={error('personName')}
        />
        <Select
          name="organisation"
          label={t('meeting-room.checkIn.organisation')}
          placeholder={t('meetings.walkIn.choose')}
          value={values.organisation}
          options={groups}
          error={error('organisation')}
        />
        <TextInput
          name="organisationName"
          label={t('meeting-room.checkIn.other')}
          note={t('site.form.optional')}
          value={values.organisationName}
          autocomplete="organization"
          maxLength={200}
          error={error('organisationName')}
        />
        {desk.isHybrid && (
          <Radios
            name="way"
            label={t('meeting-room.way')}
            value={values.way}
            inline
            options={[
              { value: 'room', label: t('meeting-room.way.room') },
              { value: 'online', label: t('meeting-room.way.online') },
            ]}
          />
        )}
        <p class="note">{t('meeting-room.checkIn.privacy')}</p>
        <FormActions>
          <Button>{t('meeting-room.checkIn.submit')}</Button>
        </FormActions>
      </PostForm>
    </LinkPage>
  )
}

/** Checked in: put the phone away. */
export function CheckInThanksPage({ visit, desk }: Pick<CheckInPageProps, 'visit' | 'desk'>): JSX.Element {
  const { t, url } = visit
  return (
    <LinkPage visit={visit} title={t('meeting-room.checkIn.thanks')}>
      <PageHead
        over={<MeetingLine visit={visit} desk={desk} />}
        title={t('meeting-room.checkIn.thanks')}
        lede={t('meeting-room.checkIn.thanksText')}
      />
      {!desk.isClosed && (
        <p>
          <a href={url.pathname}>{t('meeting-room.checkIn.another')}</a>
        </p>
      )}
    </LinkPage>
  )
}

/** The desk is closed: who came late is ticked by whoever leads the meeting. */
export function CheckInClosedPage({ visit, desk }: Pick<CheckInPageProps, 'visit' | 'desk'>): JSX.Element {
  const { t } = visit
  return (
    <LinkPage visit={visit} title={t('meeting-room.checkIn.title')}>
      <PageHead over={<MeetingLine visit={visit} desk={desk} />} title={t('meeting-room.checkIn.title')} />
      <Notice title={t('meeting-room.checkIn.isClosed')} />
    </LinkPage>
  )
}

function MeetingLine({ visit, desk }: Pick<CheckInPageProps, 'visit' | 'desk'>): JSX.Element {
  const { language } = visit.site
  const { text, lang, isFallback } = inLanguage(desk.meetingTitle, language)
  return (
    <>
      <span lang={isFallback ? lang : undefined}>{text}</span>
      {desk.meetingOn !== null && `, ${formatDay(desk.meetingOn, language)}`}
    </>
  )
}
