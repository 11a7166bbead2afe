import type { JSX } from 'preact'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { FileInput } from '#ui/file-input'
import { PageHead } from '#ui/heading'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'

export type PasteVisit = Visit<'office/organisations/paste'>

/** Where a list of organisations is pasted, however it looks. */
export function PastePage({
  visit,
  text = '',
  sheet = '',
  sentences = {},
}: {
  readonly visit: PasteVisit
  readonly text?: string
  readonly sheet?: string
  readonly sentences?: Sentences
}): JSX.Element {
  const { t } = visit
  const index = visit.href('office/organisations/index')
  return (
    <OfficePage
      visit={visit}
      title={t('organisations.paste.title')}
      section="organisations"
      above={<Breadcrumbs label={t('organisations.crumbs')} crumbs={[{ label: t('organisations.title'), href: index }]} />}
    >
      <PageHead title={t('organisations.paste.title')} lede={t('organisations.paste.lede')} />
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm multipart>
        <input type="hidden" name="step" value="preview" />
        <TextArea
          name="text"
          label={t('organisations.paste.text')}
          hint={t('organisations.paste.hint')}
          value={text}
          rows={12}
          error={sentences['text']}
          spellcheck={false}
        />
        <FileInput
          name="file"
          label={t('organisations.paste.file')}
          note={t('site.form.optional')}
          hint={t('organisations.paste.file.hint')}
          accept=".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain,text/tab-separated-values"
          error={sentences['file']}
        />
        <TextInput
          name="sheet"
          label={t('organisations.paste.sheet')}
          note={t('site.form.optional')}
          hint={t('organisations.paste.sheet.hint')}
          value={sheet}
          error={sentences['sheet']}
          maxLength={100}
          autocomplete="off"
        />
        <FormActions>
          <Button>{t('organisations.paste.preview')}</Button>
          <ButtonLink href={index} look="quiet">
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}
