import type { JSX } from 'preact'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { languageName } from '../translated-inputs.tsx'

export interface PastePageProps {
  readonly visit: Visit<'office/roadmap/paste'>
  readonly text: string
  readonly language: string
  readonly sentences?: Sentences
}

/** Where a whole roadmap is pasted as a list. */
export function PastePage({ visit, text, language, sentences = {} }: PastePageProps): JSX.Element {
  const { t, href, site } = visit
  const { languages } = site.contract
  return (
    <OfficePage
      visit={visit}
      title={t('roadmap.paste.title')}
      section="roadmap"
      above={<Breadcrumbs label={t('public.breadcrumbs')} crumbs={[{ label: t('roadmap.title'), href: href('office/roadmap/index') }]} />}
    >
      <SentenceSummary t={t} sentences={sentences} />
      <PageHead title={t('roadmap.paste.title')} lede={t('roadmap.paste.lede')} />
      <PostForm>
        <TextArea
          name="text"
          label={t('roadmap.paste.text')}
          hint={t('roadmap.paste.hint')}
          value={text}
          rows={16}
          required
          error={sentences['text']}
        />
        {languages.length > 1 ? (
          <Select
            name="language"
            label={t('roadmap.paste.language')}
            value={language}
            options={languages.map((each) => ({ value: each, label: languageName(visit, each) }))}
          />
        ) : (
          <input type="hidden" name="language" value={language} />
        )}
        <FormActions>
          <Button>{t('roadmap.paste.preview')}</Button>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}
