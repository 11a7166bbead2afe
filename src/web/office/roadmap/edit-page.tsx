import type { JSX } from 'preact'
import type { RoadmapItem } from '#domain/roadmap'
import { inLanguage, type Translated } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { Conflict } from '../conflict.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { languageName } from '../translated-inputs.tsx'
import { kindLabels, wordOf } from './kind-words.ts'

export interface EnteredItem {
  readonly name: Translated
  readonly description: Translated
  readonly number: string
  readonly focusAreaId: string
  readonly areaIsSuggestion: boolean
  readonly slug: string
  readonly sources: string
  readonly revision: number
}

export interface EditItemPageProps {
  readonly visit: Visit<'office/roadmap/edit'>
  /** As it is saved now. */
  readonly item: RoadmapItem
  readonly areas: readonly RoadmapItem[]
  readonly entered: EnteredItem
  readonly sentences?: Sentences
  /** Somebody else saved meanwhile. */
  readonly isConflict?: boolean
}

/** One area, challenge or question to change. */
export function EditItemPage({ visit, item, areas, entered, sentences = {}, isConflict = false }: EditItemPageProps): JSX.Element {
  const { t, href, site } = visit
  const name = inLanguage(item.name, site.language).text
  const title = t('roadmap.edit.title', { name })
  return (
    <OfficePage
      visit={visit}
      title={title}
      section="roadmap"
      above={<Breadcrumbs label={t('public.breadcrumbs')} crumbs={[{ label: t('roadmap.title'), href: href('office/roadmap/index') }]} />}
    >
      <SentenceSummary t={t} sentences={sentences} />
      <p>{t(kindLabels[item.kind])}</p>
      <h1>{title}</h1>
      <PostForm>
        <input type="hidden" name="revision" value={String(isConflict ? item.revision : entered.revision)} />
        {isConflict && <BothVersions visit={visit} item={item} areas={areas} entered={entered} />}
        <Fields visit={visit} item={item} areas={areas} entered={entered} sentences={sentences} />
        <FormActions>
          <Button>{t('site.form.save')}</Button>
          <ButtonLink look="quiet" href={href('office/roadmap/index')}>
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
      <Standing visit={visit} item={item} />
    </OfficePage>
  )
}

interface FieldsProps {
  readonly visit: AnyVisit
  readonly item: RoadmapItem
  readonly areas: readonly RoadmapItem[]
  readonly entered: EnteredItem
  readonly sentences: Sentences
}

function Fields({ visit, item, areas, entered, sentences }: FieldsProps): JSX.Element {
  const { t, site } = visit
  const { languages } = site.contract
  const label = (text: string, language: string) =>
    languages.length === 1 ? text : t('meetings.inLanguage', { label: text, language: languageName(visit, language) })
  const optional = t('site.form.optional')
  return (
    <>
      {languages.map((language, index) => (
        <TextInput
          name={`name_${language}`}
          label={label(t('roadmap.name'), language)}
          note={index > 0 ? optional : undefined}
          value={entered.name[language] ?? ''}
          lang={language}
          error={sentences[`name_${language}`]}
        />
      ))}
      {languages.map((language) => (
        <TextArea
          name={`description_${language}`}
          label={label(t('roadmap.description'), language)}
          note={optional}
          hint={t('roadmap.descriptionHint')}
          value={entered.description[language] ?? ''}
          rows={4}
          lang={language}
        />
      ))}
      {item.kind !== 'focus-area' && (
        <Select
          name="area"
          label={t('roadmap.add.area')}
          note={optional}
          value={entered.focusAreaId}
          options={[
            { value: '', label: t('roadmap.add.noArea') },
            ...areas.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text })),
          ]}
          error={sentences['area']}
        />
      )}
      {item.kind === 'challenge' && <Checkbox name="suggestion" label={t('roadmap.suggestion')} checked={entered.areaIsSuggestion} />}
      <TextInput
        name="number"
        label={t('roadmap.number')}
        hint={t('roadmap.numberHint')}
        inputMode="numeric"
        width="short"
        value={entered.number}
        error={sentences['number']}
      />
      <TextInput
        name="slug"
        label={t('roadmap.slug')}
        hint={t('roadmap.slugHint')}
        value={entered.slug}
        spellcheck={false}
        error={sentences['slug']}
      />
      <TextArea
        name="sources"
        label={t('roadmap.sources')}
        note={optional}
        hint={t('roadmap.sourcesHint')}
        value={entered.sources}
        rows={3}
      />
    </>
  )
}

/** What was entered beside what somebody else has saved, field by field. */
function BothVersions({ visit, item, areas, entered }: Omit<FieldsProps, 'sentences'>): JSX.Element {
  const { t, site, href } = visit
  const areaName = (id: string | null) => inLanguage(areas.find((area) => area.id === id)?.name ?? {}, site.language).text
  const fields = [
    ...site.contract.languages.map((language) => ({
      label: `${t('roadmap.name')} (${language})`,
      yours: entered.name[language] ?? '',
      theirs: item.name[language] ?? '',
    })),
    ...site.contract.languages.map((language) => ({
      label: `${t('roadmap.description')} (${language})`,
      yours: entered.description[language] ?? '',
      theirs: item.description[language] ?? '',
    })),
    { label: t('roadmap.add.area'), yours: areaName(entered.focusAreaId), theirs: areaName(item.focusAreaId) },
    { label: t('roadmap.number'), yours: entered.number, theirs: String(item.number) },
    { label: t('roadmap.slug'), yours: entered.slug, theirs: item.slug },
    { label: t('roadmap.sources'), yours: entered.sources, theirs: item.sources.join('\n') },
  ]
  return (
    <Conflict
      visit={visit}
      title={t('roadmap.conflict.title')}
      fields={fields}
      saved={href('office/roadmap/edit', { kind: wordOf(item.kind, site.language), slug: item.slug })}
    />
  )
}

function Standing({ visit, item }: { readonly visit: AnyVisit; readonly item: RoadmapItem }): JSX.Element {
  const { t } = visit
  if (item.retiredOn !== null) {
    return (
      <Section id="tillbaka" title={t('roadmap.retired')}>
        <PostForm>
          <Button look="secondary" name="restore" value="yes">
            {t('roadmap.restore')}
          </Button>
        </PostForm>
      </Section>
    )
  }
  return (
    <Section id="ta-ur" title={t('roadmap.retire')} intro={t('roadmap.retireText')}>
      <PostForm>
        <Button look="danger" name="retire" value="yes">
          {t('roadmap.retire')}
        </Button>
      </PostForm>
    </Section>
  )
}
