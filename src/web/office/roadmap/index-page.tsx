import type { JSX } from 'preact'
import type { Roadmap, RoadmapItem } from '#domain/roadmap'
import { formatDate } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { languageName } from '../translated-inputs.tsx'
import { kindLabels, wordOf } from './kind-words.ts'

export interface NewItem {
  readonly kind: string
  readonly name: Translated
  readonly focusAreaId: string
}

export interface RoadmapPageProps {
  readonly visit: Visit<'office/roadmap/index'>
  readonly roadmap: Roadmap
  readonly entered: NewItem
  readonly sentences: Sentences
}

/** The whole roadmap to put in order, add to and change. */
export function RoadmapPage({ visit, roadmap, entered, sentences }: RoadmapPageProps): JSX.Element {
  const { t, href, site } = visit
  const { areas, withoutArea, questions } = roadmap
  const inForce = areas.filter(isInForce)
  const retired = [...areas, ...areas.flatMap(({ challenges }) => challenges), ...withoutArea, ...questions].filter(
    (item) => !isInForce(item),
  )
  const isEmpty = areas.length + withoutArea.length + questions.length === 0
  return (
    <OfficePage visit={visit} title={t('roadmap.title')} section="roadmap">
      <SentenceSummary t={t} sentences={sentences} />
      <PageHead
        title={t('roadmap.title')}
        lede={t('roadmap.lede')}
        actions={
          <ButtonLink look="secondary" href={href('office/roadmap/paste')}>
            {t('roadmap.paste')}
          </ButtonLink>
        }
      />
      {isEmpty && <EmptyState next={t('roadmap.emptyNext')}>{t('roadmap.empty')}</EmptyState>}
      {inForce.length > 0 && (
        <Section id="omraden" title={t('roadmap.areas')}>
          <Items visit={visit} items={inForce} caption={t('roadmap.areas')} />
        </Section>
      )}
      {inForce.map((area) => (
        <Section id={area.slug} title={inLanguage(area.name, site.language).text} level={3}>
          {area.challenges.some(isInForce) ? (
            <Items visit={visit} items={area.challenges.filter(isInForce)} caption={inLanguage(area.name, site.language).text} />
          ) : (
            <p>{t('roadmap.noChallenges')}</p>
          )}
        </Section>
      ))}
      {withoutArea.some(isInForce) && (
        <Section id="utan" title={t('roadmap.withoutArea')}>
          <Items visit={visit} items={withoutArea.filter(isInForce)} caption={t('roadmap.withoutArea')} />
        </Section>
      )}
      {questions.some(isInForce) && (
        <Section id="fragor" title={t('roadmap.questions')}>
          <Items visit={visit} items={questions.filter(isInForce)} caption={t('roadmap.questions')} />
        </Section>
      )}
      <AddForm visit={visit} areas={inForce} entered={entered} sentences={sentences} />
      {retired.length > 0 && (
        <Section id="inte-med" title={t('roadmap.retired')}>
          <ul>
            {retired.map((item) => (
              <li>
                <ItemName visit={visit} item={item} /> <small>{item.retiredOn !== null && formatDate(item.retiredOn, site.language)}</small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </OfficePage>
  )
}

function isInForce({ retiredOn }: RoadmapItem): boolean {
  return retiredOn === null
}

function Items({
  visit,
  items,
  caption,
}: {
  readonly visit: AnyVisit
  readonly items: readonly RoadmapItem[]
  readonly caption: string
}): JSX.Element {
  const { t } = visit
  return (
    <PostForm>
      <Table<RoadmapItem>
        caption={caption}
        hideCaption
        density="tight"
        rows={items}
        rowId={({ id }) => id}
        columns={[
          { key: 'number', label: t('roadmap.number'), cell: ({ number }) => number },
          { key: 'name', label: t('roadmap.name'), rowHeader: true, cell: (item) => <ItemName visit={visit} item={item} /> },
          {
            key: 'actions',
            label: t('roadmap.actions'),
            hideLabel: true,
            cell: (item) => (
              <MoveButtons visit={visit} item={item} isFirst={items[0]?.id === item.id} isLast={items.at(-1)?.id === item.id} />
            ),
          },
        ]}
      />
    </PostForm>
  )
}

function ItemName({ visit, item }: { readonly visit: AnyVisit; readonly item: RoadmapItem }): JSX.Element {
  const { site, href } = visit
  const { text, lang, isFallback } = inLanguage(item.name, site.language)
  return (
    <a href={href('office/roadmap/edit', { kind: wordOf(item.kind, site.language), slug: item.slug })} lang={isFallback ? lang : undefined}>
      {text}
    </a>
  )
}

function MoveButtons({
  visit,
  item,
  isFirst,
  isLast,
}: {
  readonly visit: AnyVisit
  readonly item: RoadmapItem
  readonly isFirst: boolean
  readonly isLast: boolean
}): JSX.Element {
  const { t, site } = visit
  const name = inLanguage(item.name, site.language).text
  return (
    <>
      {!isFirst && (
        <Button look="quiet" name="move" value={`up.${item.kind}.${item.id}`} about={name}>
          {t('roadmap.up')}
        </Button>
      )}{' '}
      {!isLast && (
        <Button look="quiet" name="move" value={`down.${item.kind}.${item.id}`} about={name}>
          {t('roadmap.down')}
        </Button>
      )}
    </>
  )
}

function AddForm({
  visit,
  areas,
  entered,
  sentences,
}: {
  readonly visit: AnyVisit
  readonly areas: readonly RoadmapItem[]
  readonly entered: NewItem
  readonly sentences: Sentences
}): JSX.Element {
  const { t, site } = visit
  const { languages } = site.contract
  const kinds = (['focus-area', 'challenge', 'question'] as const).map((kind) => ({ value: kind, label: t(kindLabels[kind]) }))
  return (
    <Section id="skriv-in" title={t('roadmap.add.title')}>
      <PostForm>
        <Select
          name="kind"
          label={t('roadmap.add.kind')}
          value={entered.kind === '' ? 'challenge' : entered.kind}
          options={kinds}
          error={sentences['kind']}
        />
        {languages.map((language, index) => (
          <TextInput
            name={`name_${language}`}
            label={
              languages.length === 1
                ? t('roadmap.name')
                : t('meetings.inLanguage', { label: t('roadmap.name'), language: languageName(visit, language) })
            }
            note={index > 0 ? t('site.form.optional') : undefined}
            value={entered.name[language] ?? ''}
            lang={language}
            error={sentences[`name_${language}`]}
          />
        ))}
        <Select
          name="area"
          label={t('roadmap.add.area')}
          note={t('site.form.optional')}
          value={entered.focusAreaId}
          options={[
            { value: '', label: t('roadmap.add.noArea') },
            ...areas.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text })),
          ]}
          error={sentences['area']}
        />
        <FormActions>
          <Button>{t('roadmap.add.button')}</Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}
