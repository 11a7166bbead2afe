import type { JSX } from 'preact'
import type { OwnOrganisation } from '#domain/follow-up'
import type { LeadSeen, LeadTimelineItem } from '#domain/leads'
import { isMessageKey } from '#locales'
import { formatDate, formatShortDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { ConflictNotice } from '#ui/conflict-notice'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { TextArea } from '#ui/text-area'
import { TimelineList } from '#ui/timeline-list'
import { reasonKey, type Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { MemberPage } from '../../member-page.tsx'
import { LeadStateTag } from '../say-lead.tsx'

export interface EnteredWords {
  readonly intent: string
  readonly firstStep: string
  readonly reason: string
}

export interface LeadPageProps {
  readonly visit: Visit<'member/leads/show'>
  readonly lead: LeadSeen
  readonly organisations: readonly OwnOrganisation[]
  readonly timeline: readonly LeadTimelineItem[]
  readonly entered: EnteredWords | undefined
}

/** One Lead as its own organisation sees it: what it stands for, what it has written, and its yes. */
export function LeadPage({ visit, lead, organisations, timeline, entered }: LeadPageProps): JSX.Element {
  const { t, site } = visit
  const name = inLanguage(lead.subject.name, site.language)
  const isOver = lead.state === 'ended' || lead.state === 'handed-over'
  const problems =
    entered === undefined || entered.reason === 'changed-meanwhile' ? {} : { intent: reasonKey(isMessageKey, 'member', entered.reason) }
  return (
    <MemberPage visit={visit} title={t('member.lead.title')} organisations={organisations}>
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        over={`${lead.organisation?.name ?? ''} · ${t(`member.kind.${lead.subject.kind}`)}`}
        title={<span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>}
      />
      {entered?.reason === 'changed-meanwhile' && <Conflict visit={visit} lead={lead} entered={entered} />}
      {lead.state === 'taken' && <AskToConfirm visit={visit} lead={lead} />}
      <DefinitionList
        unknown={t('site.unknown')}
        items={[
          { term: t('member.lead.state'), value: <LeadStateTag visit={visit} lead={lead} /> },
          { term: t('member.lead.since'), value: formatDate(lead.fromOn, site.language) },
          { term: t('member.lead.contact'), value: lead.office?.contact?.name },
          { term: t('member.lead.deputy'), value: lead.office?.deputy?.name },
        ]}
      />
      {lead.state === 'confirmed' && (
        <PostForm class="actions">
          <Button look="secondary" name="act" value="active">
            {t('member.lead.active')}
          </Button>
        </PostForm>
      )}
      {!isOver && (
        <Section id="words" title={t('member.lead.words')} intro={t('member.lead.wordsIntro')}>
          <PostForm>
            <input type="hidden" name="revision" value={lead.office?.revision ?? 0} />
            <TextArea
              name="intent"
              rows={3}
              label={t('member.lead.intent')}
              hint={t('member.lead.intentHint')}
              value={entered?.intent ?? lead.intent}
              error={problemOf(t, problems, 'intent')}
            />
            <TextArea
              name="firstStep"
              rows={2}
              label={t('member.lead.firstStep')}
              note={t('site.form.optional')}
              value={entered?.firstStep ?? lead.firstStep}
            />
            <FormActions>
              <Button look={lead.state === 'taken' ? 'secondary' : 'primary'} name="act" value="save">
                {t('member.lead.save')}
              </Button>
            </FormActions>
            <p class="note">{t('member.page.record')}</p>
          </PostForm>
        </Section>
      )}
      <WhatBecameOfIt visit={visit} timeline={timeline} />
    </MemberPage>
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

function Conflict({
  visit: { t },
  lead,
  entered,
}: {
  readonly visit: LeadPageProps['visit']
  readonly lead: LeadSeen
  readonly entered: EnteredWords
}): JSX.Element {
  const fields = [
    { label: t('member.lead.intent'), yours: entered.intent, theirs: lead.intent },
    { label: t('member.lead.firstStep'), yours: entered.firstStep, theirs: lead.firstStep },
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
