import type { JSX } from 'preact'
import type { OwnOrganisation, PromiseMirror } from '#domain/follow-up'
import type { SeatListed } from '#domain/groups'
import type { LeadSeen } from '#domain/leads'
import { datePrecisions, formatDateWithPrecision, formatTinyDay } from '#platform/dates'
import { inLanguage, type Language } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { MemberPage } from '../../member-page.tsx'
import { Groups } from './groups-section.tsx'
import { LeadName, LeadStateTag } from '../say-lead.tsx'

export interface MirrorPageProps {
  readonly visit: Visit<'member/organisations/show'>
  readonly mirror: PromiseMirror
  readonly leads: readonly LeadSeen[]
  /** Groups it sits in, and those it left today. */
  readonly seats: readonly SeatListed[]
  readonly organisations: readonly OwnOrganisation[]
  readonly entered: { readonly website: string; readonly phone: string } | undefined
  readonly problems: Problems
}

/** An organisation's mirror: what it has signed, adopted, led and taken part in, and how it appears. */
export function MirrorPage(props: MirrorPageProps): JSX.Element {
  const { visit, mirror, problems, organisations } = props
  const { t, href, site } = visit
  const on = (date: string | null, precision: string | null) => sayDate(date, precision, site.language)
  return (
    <MemberPage visit={visit} title={t('member.page.title')} organisations={organisations} section={mirror.slug}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        over={t('member.page.title')}
        title={mirror.name}
        lede={t('member.page.lede')}
        actions={<a href={href('public/organisations/show', { slug: mirror.slug })}>{t('member.page.publicLink')}</a>}
      />
      <Section id="signed" title={t('member.page.signed')}>
        <DefinitionList
          unknown={t('site.unknown')}
          items={[
            { term: t('member.page.joined'), value: on(mirror.affiliatedSince, mirror.affiliatedPrecision) },
            { term: t('member.page.signedOn'), value: on(mirror.signedOn, mirror.signedPrecision) },
          ]}
        />
      </Section>
      <Leads {...props} />
      <Groups visit={visit} seats={props.seats} />
      <Section id="adopted" title={t('member.page.adopted')}>
        {mirror.adopted.length === 0 ? (
          <p>{t('member.page.adoptedNone')}</p>
        ) : (
          <ul class="plain-list">
            {mirror.adopted.map((challenge) => {
              const name = inLanguage(challenge.name, site.language)
              return (
                <li key={challenge.slug}>
                  <a href={href('public/challenges/show', { slug: challenge.slug })} lang={name.isFallback ? name.lang : undefined}>
                    {name.text}
                  </a>
                </li>
              )
            })}
          </ul>
        )}
      </Section>
      <Attended {...props} />
      <People {...props} />
      <Details {...props} />
    </MemberPage>
  )
}

function Leads({ visit, leads }: MirrorPageProps): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="leads" title={t('member.page.leads')}>
      {leads.length === 0 ? (
        <EmptyState next={<a href={href('public/leads/index')}>{t('member.page.leadsNext')}</a>}>{t('member.page.leadsNone')}</EmptyState>
      ) : (
        <ul class="plain-list">
          {leads.map((lead) => (
            <li key={lead.id}>
              <a href={href('member/leads/show', { lead: lead.id })}>
                <LeadName visit={visit} lead={lead} />
              </a>{' '}
              <LeadStateTag visit={visit} lead={lead} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Attended({ visit, mirror }: MirrorPageProps): JSX.Element {
  const { t, href, site } = visit
  return (
    <Section id="attended" title={t('member.page.attended')}>
      {mirror.attended.length === 0 ? (
        <p>{t('member.page.attendedNone')}</p>
      ) : (
        <MeetingList
          items={mirror.attended.map(({ slug, title, on, precision }) => {
            const name = inLanguage(title, site.language)
            const date =
              on === null
                ? { undated: t('site.unknown') }
                : {
                    date:
                      precision === 'day'
                        ? { day: formatTinyDay(on, site.language), under: on.slice(0, 4), iso: on }
                        : { day: sayDate(on, precision, site.language) ?? '' },
                  }
            return {
              ...date,
              title: name.text,
              ...(name.isFallback ? { lang: name.lang } : {}),
              href: href('public/meetings/show', { slug }),
            }
          })}
        />
      )}
    </Section>
  )
}

function People({ visit: { t }, mirror }: MirrorPageProps): JSX.Element {
  return (
    <Section id="people" title={t('member.page.people')}>
      {mirror.people.length === 0 ? (
        <p>{t('member.page.peopleNone')}</p>
      ) : (
        <ul class="plain-list">
          {mirror.people.map(({ name, kind }) => (
            <li key={name + kind}>
              {name}, {t(mandateKey(kind))}
            </li>
          ))}
        </ul>
      )}
      <p class="note">{t('member.page.peopleNote')}</p>
    </Section>
  )
}

function mandateKey(kind: string) {
  if (kind === 'representative' || kind === 'deputy' || kind === 'signatory') return `member.mandate.${kind}` as const
  return 'member.mandate.contact' as const
}

function Details({ visit: { t }, mirror, entered, problems }: MirrorPageProps): JSX.Element {
  return (
    <Section id="contact" title={t('member.page.contact')} intro={t('member.page.contactIntro')}>
      <PostForm>
        <input type="hidden" name="revision" value={mirror.revision} />
        <TextInput
          name="website"
          inputMode="url"
          label={t('member.page.website')}
          note={t('site.form.optional')}
          value={entered?.website ?? mirror.website ?? ''}
          error={problemOf(t, problems, 'website')}
        />
        <TextInput
          name="phone"
          type="tel"
          width="medium"
          label={t('member.page.phone')}
          note={t('site.form.optional')}
          value={entered?.phone ?? mirror.phone ?? ''}
          error={problemOf(t, problems, 'phone')}
        />
        <FormActions>
          <Button>{t('member.page.save')}</Button>
        </FormActions>
        <p class="note">{t('member.page.record')}</p>
      </PostForm>
    </Section>
  )
}

function sayDate(date: string | null, precision: string | null, language: Language): string | undefined {
  const known = datePrecisions.find((each) => each === precision)
  return date === null || known === undefined ? undefined : formatDateWithPrecision({ date, precision: known }, language)
}
