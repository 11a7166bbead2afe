import type { ComponentChildren, JSX } from 'preact'
import type { Period } from '#domain/contract'
import type { HistoryLine } from '#domain/history'
import type { MandateHeld } from '#domain/identity'
import type { Affiliation, NamedOrganisation, Organisation, OrganisationDossier } from '#domain/organisations'
import { formatDate } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { ButtonLink } from '#ui/button'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Link } from '#ui/link'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { HistoryLines } from '../../history-lines.tsx'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { canBeUndone } from '../undo/undoers.ts'
import { Affiliations } from './affiliations.tsx'
import { Mandates } from './mandates.tsx'
import { sphereWord, Telephone } from './parts.tsx'

export interface ShowPageProps {
  readonly visit: Visit<'office/organisations/show'>
  readonly organisation: Organisation
  readonly parent: Organisation | null
  readonly daughters: readonly NamedOrganisation[]
  readonly mandates: readonly MandateHeld[]
  readonly affiliations: readonly Affiliation[]
  readonly periods: readonly Period[]
  readonly dossier: OrganisationDossier
  readonly history: readonly HistoryLine[]
  readonly sentences: Sentences
  /** Which of the page's forms was just refused; it stands open with what was written. */
  readonly refused: string | null
}

/** Everything the secretariat knows about an organisation, the telephone first. */
export function OrganisationPage(props: ShowPageProps): JSX.Element {
  const { visit, organisation } = props
  const { t, href } = visit
  return (
    <OfficePage
      visit={visit}
      title={organisation.name}
      section="organisations"
      above={
        <Breadcrumbs
          label={t('organisations.crumbs')}
          crumbs={[{ label: t('organisations.title'), href: href('office/organisations/index') }]}
        />
      }
    >
      <PageHead
        over={t(`organisations.kind.${organisation.kind}`) + (organisation.kindIsGuess ? ` ${t('organisations.guessed')}` : '')}
        title={organisation.name}
        actions={
          <>
            <ButtonLink href={href('office/organisations/edit', { slug: organisation.slug })} look="secondary">
              {t('organisations.edit.open')}
            </ButtonLink>
            <ButtonLink href={href('public/organisations/show', { slug: organisation.slug })} look="quiet">
              {t('organisations.public')}
            </ButtonLink>
          </>
        }
      />
      <SentenceSummary t={t} sentences={props.sentences} />
      {organisation.note !== '' && <p class="lede">{organisation.note}</p>}
      <Facts {...props} />
      <Section id="people" title={t('organisations.people')}>
        <Mandates {...props} />
      </Section>
      <Section id="affiliation" title={t('organisations.affiliation')}>
        <Affiliations {...props} />
      </Section>
      <Dossier {...props} />
      <Section id="history" title={t('organisations.history')}>
        <HistoryLines visit={visit} lines={props.history} canUndo={canBeUndone} />
      </Section>
      <Section id="remove" title={t('organisations.remove.title')} intro={t('organisations.remove.intro')}>
        <PostForm class="inline-form">
          <input type="hidden" name="do" value="remove" />
          <button class="button danger">{t('organisations.remove.button')}</button>
        </PostForm>
      </Section>
    </OfficePage>
  )
}

function Facts({ visit, organisation, parent, daughters }: ShowPageProps): JSX.Element {
  const { t, site } = visit
  const toOrganisation = ({ slug, name }: NamedOrganisation) => <a href={visit.href('office/organisations/show', { slug })}>{name}</a>
  const description = inLanguage(organisation.description, site.language)
  return (
    <DefinitionList
      unknown={t('site.unknown')}
      items={[
        { term: t('organisations.phone'), value: organisation.phone === null ? undefined : <Telephone number={organisation.phone} /> },
        {
          term: t('organisations.website'),
          value:
            organisation.website === null ? undefined : (
              <Link href={organisation.website}>{organisation.website.replace(/^https?:\/\/|\/$/g, '')}</Link>
            ),
        },
        { term: t('organisations.sphere'), value: sphereWord(t, organisation.municipalSphere) },
        ...(parent === null ? [] : [{ term: t('organisations.parent'), value: toOrganisation(parent) }]),
        ...(daughters.length === 0 ? [] : [{ term: t('organisations.daughters'), value: joined(daughters.map(toOrganisation)) }]),
        ...(organisation.size === null ? [] : [{ term: t('organisations.size'), value: t(`organisations.size.${organisation.size}`) }]),
        ...(description.text === ''
          ? []
          : [
              {
                term: t('organisations.description'),
                value: <span lang={description.isFallback ? description.lang : undefined}>{description.text}</span>,
              },
            ]),
        ...(organisation.sources.length === 0 ? [] : [{ term: t('organisations.sources'), value: organisation.sources.join(', ') }]),
      ]}
    />
  )
}

function Dossier({ visit, dossier }: ShowPageProps): JSX.Element {
  const { t, site, href } = visit
  const say = (text: Translated) => <Said visit={visit} text={text} />
  return (
    <>
      <Part
        id="leads"
        title={t('organisations.leads')}
        empty={t('organisations.leads.none')}
        next={<a href={href('office/leads/new')}>{t('organisations.leads.next')}</a>}
        items={dossier.leads.map((lead) => (
          <>
            <a href={href('office/leads/show', { lead: lead.id })}>{say(lead.subject)}</a>
            <span class="note">
              {' '}
              {lead.untilOn === null
                ? t('organisations.leads.since', { date: formatDate(lead.fromOn, site.language) })
                : t('organisations.leads.was', {
                    from: formatDate(lead.fromOn, site.language),
                    until: formatDate(lead.untilOn, site.language),
                  })}
            </span>
          </>
        ))}
      />
      <Part
        id="adoptions"
        title={t('organisations.adoptions')}
        empty={t('organisations.adoptions.none')}
        items={dossier.adoptions.map((challenge) => (
          <a href={href('public/challenges/show', { slug: challenge.slug })}>{say(challenge.name)}</a>
        ))}
      />
      <Part
        id="groups"
        title={t('organisations.groups')}
        empty={t('organisations.groups.none')}
        items={dossier.groups.map((group) => (
          <>
            <a href={href('office/groups/show', { slug: group.slug })}>{say(group.name)}</a>
            {group.convener && <span class="note"> {t('organisations.groups.convener')}</span>}
            {group.untilOn !== null && (
              <span class="note"> {t('organisations.groups.until', { date: formatDate(group.untilOn, site.language) })}</span>
            )}
          </>
        ))}
      />
      <Part
        id="meetings"
        title={t('organisations.meetings')}
        empty={t('organisations.meetings.none')}
        items={dossier.meetings.map((meeting) => (
          <>
            <a href={href('office/meetings/show', { meeting: meeting.id })}>{say(meeting.title)}</a>
            <span class="note">
              {' '}
              {[meeting.onDate === null ? '' : formatDate(meeting.onDate, site.language), ...meeting.people]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </>
        ))}
      />
    </>
  )
}

/** One list about the organisation; an empty one says so, and what to do. */
function Part({
  id,
  title,
  items,
  empty,
  next,
}: {
  readonly id: string
  readonly title: string
  readonly items: readonly JSX.Element[]
  readonly empty: string
  readonly next?: ComponentChildren
}): JSX.Element {
  return (
    <Section id={id} title={title}>
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      ) : next === undefined ? (
        <p class="note">{empty}</p>
      ) : (
        <EmptyState next={next}>{empty}</EmptyState>
      )}
    </Section>
  )
}

function Said({ visit, text }: { readonly visit: AnyVisit; readonly text: Translated }): JSX.Element {
  const shown = inLanguage(text, visit.site.language)
  return shown.isFallback ? <span lang={shown.lang}>{shown.text}</span> : <>{shown.text}</>
}

function joined(links: readonly JSX.Element[]): JSX.Element {
  return (
    <>
      {links.map((link, index) => (
        <>
          {index > 0 && ', '}
          {link}
        </>
      ))}
    </>
  )
}
