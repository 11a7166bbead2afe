import type { JSX } from 'preact'
import { weekName } from '#domain/booking'
import type { CircleMember } from '#domain/invitations'
import { formatDuration, formatWeek, isoWeek, listInWords, numberInWords } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Checkbox, Checkboxes } from '#ui/checkboxes'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { More } from '#ui/more'
import { Radios } from '#ui/radios'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextInput } from '#ui/text-input'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { sayWhen } from '../meetings/say-meeting.tsx'
import { sayWorkingDays } from './say-proposal.ts'
import { withoutMeeting, type SubjectCalled } from './booking-desk.ts'
import { everything, isOfAnotherYear, lengths, partsOfDay, quorums, weeksToChoose, type BookingRequest } from './booking-request.ts'

export interface BookPageProps {
  readonly visit: Visit<'office/book/index'>
  readonly request: BookingRequest
  readonly subjects: readonly SubjectCalled[]
  readonly places: readonly string[]
}

/** What is to be booked, who is called to it, and when it might be. */
export function BookPage(props: BookPageProps): JSX.Element {
  const { visit, subjects } = props
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={t('booking.title')}
      section="meetings"
      above={<Breadcrumbs label={t('meetings.crumbs')} crumbs={[{ label: t('meetings.title'), href: href('office/meetings/index') }]} />}
    >
      <PageHead
        title={t('booking.title')}
        lede={t('booking.lede')}
        actions={
          <ButtonLink look="quiet" href={href('office/book/calendar')}>
            {t('booking.calendar.link')}
          </ButtonLink>
        }
      />
      {subjects.length === 0 ? (
        <EmptyState next={<a href={href('office/leads/index')}>{t('booking.emptyNext')}</a>}>{t('booking.empty')}</EmptyState>
      ) : (
        <>
          <form method="get" action={href('office/book/proposals')}>
            <What {...props} />
            <When {...props} />
            <FormActions>
              <Button>{t('booking.propose')}</Button>
            </FormActions>
          </form>
          <Section id="called" title={t('booking.called.title')} intro={t('booking.called.intro')}>
            {subjects.map((subject) => (
              <WhoIsCalled key={subject.key} visit={visit} subject={subject} leadsOn />
            ))}
          </Section>
        </>
      )}
    </OfficePage>
  )
}

function What({ visit, request, subjects }: BookPageProps): JSX.Element {
  const { t, site } = visit
  const free = withoutMeeting(subjects.map(({ subject }) => subject))
  const names = listInWords(
    free.map(({ name }) => inLanguage(name, site.language).text),
    site.language,
  )
  const all = {
    value: everything,
    label: t('booking.what.all', { count: free.length, number: numberInWords(free.length, site.language) }),
    hint: names,
  }
  const fallback = free.length > 1 ? everything : (subjects.find(({ subject }) => subject.meeting === null) ?? subjects[0])?.key
  const isKnown = request.subject === everything ? free.length > 0 : subjects.some(({ key }) => key === request.subject)
  return (
    <>
      <Radios
        name="vad"
        label={t('booking.what')}
        value={isKnown ? request.subject : fallback}
        options={[
          ...(free.length > 1 ? [all] : []),
          ...subjects.map(({ key, subject, called }) => {
            const name = inLanguage(subject.name, site.language)
            const who = t('booking.what.leads', { count: called.seats.length, number: numberInWords(called.seats.length, site.language) })
            const { meeting } = subject
            return {
              value: key,
              label: name.text,
              lang: name.isFallback ? name.lang : undefined,
              hint: meeting === null ? who : `${who} · ${t('booking.what.hasMeeting', { when: sayWhen(visit, meeting) })}`,
            }
          }),
        ]}
      />
      <Checkbox name="ersattare" value="ja" label={t('booking.deputies')} checked={request.withDeputies} />
      <Checkbox name="antagit" value="ja" label={t('booking.adopters')} hint={t('booking.adopters.hint')} checked={request.withAdopters} />
    </>
  )
}

function When({ visit, request, places }: BookPageProps): JSX.Element {
  const { t, site } = visit
  const optional = t('site.form.optional')
  const weeks = weeksToChoose(visit.today).map((monday) => ({
    value: weekName(monday),
    label: t('booking.week', {
      week: formatWeek(monday, site.language),
      days: sayWorkingDays(visit, monday),
      year: isOfAnotherYear(monday, visit.today) ? ` ${isoWeek(monday).year}` : '',
    }),
    monday,
  }))
  const weekOf = (monday: string) => weeks.find((week) => week.monday === monday)?.value ?? ''
  const minutes = lengths.some((length) => length === request.minutes) ? lengths : [...lengths, request.minutes].toSorted((a, b) => a - b)
  return (
    <Section id="when" title={t('booking.when')}>
      <div class="booking-row">
        <Select name="fran" label={t('booking.from')} value={weekOf(request.fromWeek)} options={weeks} width="medium" />
        <Select name="till" label={t('booking.until')} value={weekOf(request.untilWeek)} options={weeks} width="medium" />
        <Select
          name="minuter"
          label={t('booking.length')}
          value={String(request.minutes)}
          options={minutes.map((length) => ({ value: String(length), label: formatDuration(length, site.language) }))}
          width="medium"
        />
      </div>
      <TextInput name="plats" label={t('booking.place')} note={optional} value={request.place} suggestions={places} maxLength={300} />
      <TextInput name="lank" label={t('booking.online')} note={optional} value={request.onlineUrl} inputMode="url" />
      <More summary={t('booking.wishes')} open={hasWishes(request)}>
        <Radios
          name="tid"
          label={t('booking.partOfDay')}
          value={request.partOfDay}
          inline
          options={partsOfDay.map((part) => ({ value: part, label: t(`booking.partOfDay.${part}`) }))}
        />
        <Checkboxes
          name="dagar"
          label={t('booking.weekdays')}
          note={optional}
          inline
          values={request.weekdays.map(String)}
          options={([1, 2, 3, 4, 5] as const).map((day) => ({ value: String(day), label: t(`booking.weekday.${day}`) }))}
        />
        <Radios
          name="krav"
          label={t('booking.quorum')}
          value={request.quorum}
          options={quorums.map((quorum) => ({ value: quorum, label: t(`booking.quorum.${quorum}`) }))}
        />
        <Checkbox name="kansliet" value="ja" label={t('booking.office')} hint={t('booking.office.hint')} checked={request.withOffice} />
      </More>
    </Section>
  )
}

function hasWishes({ partOfDay, weekdays, quorum, withOffice }: BookingRequest): boolean {
  return partOfDay !== 'any' || weekdays.length > 0 || quorum !== 'all' || !withOffice
}

/** Who a meeting about one subject would call, and which organisations nobody can be called from. */
export function WhoIsCalled({
  visit,
  subject: { subject, called, key },
  leadsOn = false,
}: {
  readonly visit: Visit
  readonly subject: SubjectCalled
  /** With a way to its proposals. */
  readonly leadsOn?: boolean
}): JSX.Element {
  const { t, href, site } = visit
  const name = inLanguage(subject.name, site.language)
  const organisations = [...Map.groupBy(called.called, ({ organisation }) => organisation ?? '')]
  return (
    <More
      id={`called-${key}`}
      summary={
        <>
          <span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>
          {` · ${t('booking.called.count', { count: called.called.length })}`}
          {called.gaps.length > 0 && ` · ${t('booking.called.gaps', { count: called.gaps.length })}`}
        </>
      }
    >
      <ul>
        {organisations.map(([organisation, people]) => (
          <li key={organisation}>
            <strong>{organisation}</strong>: {people.map((person) => sayPerson(visit, person)).join(', ')}
          </li>
        ))}
        {called.gaps.map((gap) => (
          <li key={gap.organisationId}>
            <strong>{gap.organisation}</strong>: {t('booking.called.gap')}{' '}
            <a href={href('office/organisations/index', undefined, { q: gap.organisation })}>{t('booking.called.gapNext')}</a>
          </li>
        ))}
      </ul>
      {leadsOn && (
        <p>
          <a href={href('office/book/proposals', undefined, { vad: key })}>{t('booking.proposeFor', { name: name.text })}</a>
        </p>
      )}
    </More>
  )
}

function sayPerson({ t }: Visit, { name, because, email }: CircleMember): string {
  const how = because === 'lead-deputy' ? t('booking.called.deputy') : because === 'adopted' ? t('booking.called.adopted') : ''
  const parts = [how, email === null ? t('booking.called.noAddress') : ''].filter((part) => part !== '')
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`
}
