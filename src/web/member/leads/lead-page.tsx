import type { JSX } from 'preact'
import type { LeadSeen } from '#domain/leads'
import { formatDate, formatDateWithPrecision, formatShortDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { ConflictNotice } from '#ui/conflict-notice'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { TextArea } from '#ui/text-area'
import { TimelineList } from '#ui/timeline-list'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { sayEvent } from '../../history-lines.tsx'
import { MemberPage } from '../../member-page.tsx'
import { LeadStateTag } from '../say-lead.tsx'
import type { LeadPageProps } from './lead-page-props.ts'
import { OwnDeeds, sayLeaving } from './own-deeds.tsx'

/** One Lead as its own organisation sees it: what it stands for, what it has written, its yes, and what it can do. */
export function LeadPage(props: LeadPageProps): JSX.Element {
  const { visit, lead, organisations, timeline, next, refused } = props
  const { t, site } = visit
  const name = inLanguage(lead.subject.name, site.language)
  const isOver = lead.state === 'ended' || lead.state === 'handed-over'
  const isConflict = refused?.isConflict === true && refused.act === 'save'
  return (
    <MemberPage visit={visit} title={t('member.lead.title')} organisations={organisations}>
      <ProblemSummary t={t} problems={isConflict ? {} : (refused?.problems ?? {})} />
      <PageHead
        over={`${lead.organisation?.name ?? ''} · ${t(`member.kind.${lead.subject.kind}`)}`}
        title={<span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>}
      />
      {isConflict && <Conflict visit={visit} lead={lead} />}
      <JustDone {...props} />
      {lead.state === 'taken' && <AskToConfirm visit={visit} lead={lead} />}
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          {
            term: t('member.lead.state'),
            value: (
              <>
                <LeadStateTag visit={visit} lead={lead} /> {sayLeaving(visit, isOver ? null : lead.leavesOn)}
              </>
            ),
          },
          { term: t('member.lead.since'), value: formatDate(lead.fromOn, site.language) },
          ...(isOver || (next === null && lead.subject.kind === 'challenge')
            ? []
            : [{ term: t('member.lead.next'), value: <Next visit={visit} next={next} /> }]),
          { term: t('member.lead.contact'), value: lead.office?.contact?.name },
          { term: t('member.lead.deputy'), value: lead.office?.deputy?.name },
        ]}
      />
      {!isOver && <OwnWords {...props} />}
      {!isOver && <OwnDeeds {...props} />}
      <WhatBecameOfIt visit={visit} timeline={timeline} />
    </MemberPage>
  )
}

/** The next meeting of what the Lead is for: from being booked to its day. */
function Next({ visit, next }: Pick<LeadPageProps, 'visit' | 'next'>): JSX.Element {
  const { t, href, site } = visit
  if (next === null) return <>{t('public.meetings.isBeingBooked')}</>
  const title = inLanguage(next.title, site.language)
  return (
    <>
      <a href={href('public/meetings/show', { slug: next.slug })} lang={title.isFallback ? title.lang : undefined}>
        {title.text}
      </a>
      {`, ${next.on === null ? t('public.meetings.booking') : formatDateWithPrecision(next.on, site.language)}`}
    </>
  )
}

/** The way back stands for a while, also for somebody who has left the page and come again. */
function JustDone({ visit, lead, recent }: LeadPageProps): JSX.Element | null {
  const { t, site, href, url, flash } = visit
  const [line] = recent
  if (line === undefined || flash?.undoEventId === line.id) return null
  const what = sayEvent(t, site.language, line)
  return (
    <PostForm action={href('member/leads/undo', { lead: lead.id, event: line.id })} class="actions">
      <input type="hidden" name="till" value={url.pathname} />
      <span class="note">{t('member.lead.justDone', { what })}</span>
      <button class="button quiet">
        {t('site.undo')}
        <span class="unseen">: {what}</span>
      </button>
    </PostForm>
  )
}

function OwnWords({ visit, lead, refused }: LeadPageProps): JSX.Element {
  const { t, form } = visit
  const isMine = refused?.act === 'save'
  const problems = isMine && !refused.isConflict ? refused.problems : {}
  return (
    <Section id="words" title={t('member.lead.words')} intro={t('member.lead.wordsIntro')}>
      <PostForm>
        <input type="hidden" name="revision" value={lead.office?.revision ?? 0} />
        <TextArea
          name="intent"
          rows={3}
          label={t('member.lead.intent')}
          hint={t('member.lead.intentHint')}
          value={isMine ? form.get('intent') : lead.intent}
          error={problemOf(t, problems, 'intent')}
        />
        <TextArea
          name="firstStep"
          rows={2}
          label={t('member.lead.firstStep')}
          note={t('site.form.optional')}
          value={isMine ? form.get('firstStep') : lead.firstStep}
        />
        <FormActions>
          <Button look={lead.state === 'taken' ? 'secondary' : 'primary'} name="act" value="save">
            {t('member.lead.save')}
          </Button>
        </FormActions>
        <p class="note">{t('member.page.record')}</p>
      </PostForm>
    </Section>
  )
}

/** From taken to now: what the organisation's own people ask first. */
function WhatBecameOfIt({ visit: { t, site }, timeline }: Pick<LeadPageProps, 'visit' | 'timeline'>): JSX.Element {
  const items = timeline.map((item, place) => {
    const isLeavingNews = item.leavesOn !== null && timeline[place - 1]?.toState === item.toState
    return {
      when: formatDate(item.effectiveOn, site.language),
      iso: item.effectiveOn,
      text: isLeavingNews
        ? t('leads.timeline.leaving', { date: formatShortDay(item.leavesOn, site.language) })
        : t(`leads.timeline.${item.toState}`),
    }
  })
  return (
    <Section id="history" title={t('leads.show.historyTitle')}>
      <TimelineList items={items} />
    </Section>
  )
}

function AskToConfirm({ visit, lead }: { readonly visit: LeadPageProps['visit']; readonly lead: LeadSeen }): JSX.Element {
  const { t, site } = visit
  return (
    <Section
      id="confirm"
      title={t('member.lead.pendingTitle')}
      intro={t('member.lead.pendingText', {
        organisation: lead.organisation?.name ?? '',
        date: formatShortDay(lead.fromOn, site.language),
      })}
    >
      <p>{t('member.lead.whatItMeans')}</p>
      <PostForm>
        <FormActions>
          <Button name="act" value="confirm">
            {t('member.lead.confirm')}
          </Button>
          <Button look="quiet" name="act" value="give-back">
            {t('member.lead.giveBack')}
          </Button>
        </FormActions>
        <p class="note">{t('member.lead.giveBackHint')}</p>
      </PostForm>
    </Section>
  )
}

function Conflict({ visit: { t, form }, lead }: Pick<LeadPageProps, 'visit' | 'lead'>): JSX.Element {
  const fields = [
    { label: t('member.lead.intent'), yours: form.get('intent'), theirs: lead.intent },
    { label: t('member.lead.firstStep'), yours: form.get('firstStep'), theirs: lead.firstStep },
  ].filter(({ yours, theirs }) => yours !== theirs)
  return (
    <ConflictNotice
      id="conflict"
      title={t('member.lead.conflict')}
      intro={t('member.lead.conflictIntro')}
      fieldLabel={t('member.lead.field')}
      yoursLabel={t('member.lead.yours')}
      theirsLabel={t('member.lead.theirs')}
      fields={fields}
    >
      <a href="#words">{t('member.lead.words')}</a>
    </ConflictNotice>
  )
}
