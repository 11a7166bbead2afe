import type { JSX } from 'preact'
import { contactOf } from '#domain/follow-up'
import type { LeadSeen } from '#domain/leads'
import { dayOf, formatDate, formatRelativeDay, formatShortDay, formatTinyDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button } from '#ui/button'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { Reach } from './to-take-hold-of.tsx'

interface LeadsProps {
  readonly visit: AnyVisit
  readonly leads: readonly LeadSeen[]
}

/** ③ Leads whose organisation has not confirmed yet, the one due first at the top. */
export function Pending({ visit, leads }: LeadsProps): JSX.Element {
  const { t, href, site, today } = visit
  return (
    <Section id="pending" title={t('office.pending.title')} intro={leads.length === 0 ? undefined : t('office.pending.intro')}>
      {leads.length === 0 ? (
        <p>{t('office.pending.empty')}</p>
      ) : (
        <MeetingList
          items={leads.map((lead) => {
            const by = lead.office?.confirmBy ?? null
            const isLate = by !== null && by < today
            const contact = contactOf(lead)
            return {
              ...(by === null
                ? { undated: '' }
                : { date: { day: formatTinyDay(by, site.language), under: formatRelativeDay(by, today, site.language), iso: by } }),
              title: lead.organisation?.name ?? '',
              href: href('office/leads/show', { lead: lead.id }),
              state:
                by === null ? undefined : (
                  <Tag tone={isLate ? 'warning' : 'plain'}>
                    {t(isLate ? 'office.pending.late' : 'office.pending.by', { date: formatShortDay(by, site.language) })}
                  </Tag>
                ),
              detail: (
                <>
                  <Subject visit={visit} lead={lead} />
                  {contact !== null && (
                    <>
                      {' · '}
                      <Reach visit={visit} person={contact} />
                    </>
                  )}
                </>
              ),
            }
          })}
        />
      )}
    </Section>
  )
}

/** ④ A list to call from: who, their number, their own words, and a way to cross them off. */
export function Silent({ visit, leads }: LeadsProps): JSX.Element {
  const { t, href, site, today } = visit
  return (
    <Section id="silent" title={t('office.silent.title')} intro={leads.length === 0 ? undefined : t('office.silent.intro')}>
      {leads.length === 0 ? (
        <p>{t('office.silent.empty')}</p>
      ) : (
        <MeetingList
          items={leads.map((lead) => {
            const heard = dayOf(lead.office?.lastHeardAt ?? new Date(0), site.contract.timeZone)
            const contact = contactOf(lead)
            return {
              date: { day: formatTinyDay(heard, site.language), under: formatRelativeDay(heard, today, site.language), iso: heard },
              title: lead.organisation?.name ?? '',
              href: href('office/leads/show', { lead: lead.id }),
              after: <HeardButton visit={visit} lead={lead} />,
              detail: (
                <>
                  <Subject visit={visit} lead={lead} /> · {t('office.silent.since', { date: formatDate(heard, site.language) })}
                  <br />
                  {contact === null ? t('office.silent.noContact') : <Reach visit={visit} person={contact} />}
                  {lead.intent !== '' && (
                    <>
                      <br />
                      {t('office.silent.lastWords', { words: lead.intent })}
                    </>
                  )}
                </>
              ),
            }
          })}
        />
      )}
    </Section>
  )
}

function Subject({ visit, lead }: { readonly visit: AnyVisit; readonly lead: LeadSeen }): JSX.Element {
  const name = inLanguage(lead.subject.name, visit.site.language)
  return <span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>
}

function HeardButton({ visit, lead }: { readonly visit: AnyVisit; readonly lead: LeadSeen }): JSX.Element {
  const { t, href } = visit
  return (
    <PostForm action={href('office/claims')} class="inline-form">
      <input type="hidden" name="kind" value="lead-silent" />
      <input type="hidden" name="id" value={lead.id} />
      <input type="hidden" name="till" value={visit.url.pathname + visit.url.search} />
      <Button look="secondary" name="act" value="heard" about={lead.organisation?.name}>
        {t('office.silent.heard')}
      </Button>
    </PostForm>
  )
}
