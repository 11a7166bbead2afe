import type { JSX } from 'preact'
import { draftTexts, mostVoices, textsOf, type WrittenText } from '#domain/publishing'
import type { Language } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { Columns, Section } from '#ui/section'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Visit } from '#web/visit'
import { PostForm, problemOf } from '../../frame.tsx'
import { languagesIn, voiceField, type ReportFormProps } from './report-draft.ts'
import { PictureFields } from './picture-fields.tsx'

/** Everything that is written about a page, the languages side by side. */
export function ReportForm({ visit, report, draft, problems }: ReportFormProps): JSX.Element {
  const { t } = visit
  return (
    <PostForm multipart id="rapport">
      <input type="hidden" name="revision" value={report.revision} />
      <Section id="texter" title={t('reports.edit.words')}>
        {textsOf[report.kind].map((text) => (
          <InEachLanguage key={text} visit={visit}>
            {(language) => <TextField visit={visit} report={report} draft={draft} problems={problems} text={text} language={language} />}
          </InEachLanguage>
        ))}
      </Section>
      {report.kind === 'meeting-report' && <VoiceFields visit={visit} draft={draft} problems={problems} />}
      <PictureFields visit={visit} report={report} draft={draft} problems={problems} />
      {report.state === 'published' && <CorrectionFields visit={visit} draft={draft} problems={problems} />}
      <Actions visit={visit} report={report} />
    </PostForm>
  )
}

function InEachLanguage({
  visit,
  children,
}: {
  readonly visit: Visit<'office/reports/edit'>
  readonly children: (language: Language) => JSX.Element
}): JSX.Element {
  const languages = languagesIn(visit)
  return languages.length === 1 ? <>{languages.map(children)}</> : <Columns>{languages.map(children)}</Columns>
}

const rowsOf: Readonly<Record<WrittenText, number>> = {
  title: 1,
  introduction: 4,
  theDay: 4,
  howItWas: 8,
  howWeGoOn: 7,
  whatNext: 4,
  body: 14,
}

function TextField({
  visit,
  report,
  draft,
  problems,
  text,
  language,
}: ReportFormProps & { readonly text: WrittenText; readonly language: Language }): JSX.Element {
  const { t } = visit
  const value = draft.words[language]?.[text] ?? ''
  const field = {
    name: `${text}_${language}`,
    label: `${t(`reports.field.${text}`)}, ${t(`reports.edit.language.${language}`).toLocaleLowerCase(visit.site.language)}`,
    hint: t(`reports.hint.${text}`),
    value,
    lang: language,
    note: noteOf({ visit, report, draft, text, language }),
    error: problemOf(t, problems, `${text}_${language}`),
  }
  return text === 'title' ? <TextInput {...field} maxLength={160} /> : <TextArea {...field} rows={rowsOf[text]} />
}

/** Whose the sentence is, or that a translation is missing: said beside the label and never in the way. */
function noteOf({
  visit,
  report,
  draft,
  text,
  language,
}: Omit<ReportFormProps, 'problems'> & { readonly text: WrittenText; readonly language: Language }): string | undefined {
  const { t } = visit
  const value = draft.words[language]?.[text] ?? ''
  if (value === '') {
    const isElsewhere = languagesIn(visit).some((other) => other !== language && (draft.words[other]?.[text] ?? '') !== '')
    return isElsewhere ? `(${t('reports.edit.missing', { language })})` : text === 'howItWas' ? t('site.form.optional') : undefined
  }
  if (report.facts === null) return undefined
  const ours = draftTexts(language, report.facts)[text]
  if (ours === undefined) return undefined
  return `(${t(ours === value ? 'reports.edit.ours' : 'reports.edit.yours').toLocaleLowerCase(visit.site.language)})`
}

function VoiceFields({ visit, draft, problems }: Omit<ReportFormProps, 'report'>): JSX.Element {
  const { t } = visit
  const heard = Math.max(
    ...languagesIn(visit).map(
      (language) => (draft.words[language]?.voices ?? []).filter(({ text, who }) => text !== '' || who !== '').length,
    ),
  )
  const rows = Math.min(mostVoices, Math.max(2, heard + 1))
  return (
    <Section id="roster" title={t('reports.voices')} intro={t('reports.voices.hint')}>
      {Array.from({ length: rows }, (_, index) => (
        <InEachLanguage key={index} visit={visit}>
          {(language) => {
            const voice = draft.words[language]?.voices?.[index]
            const inLanguage = t(`reports.edit.language.${language}`).toLocaleLowerCase(visit.site.language)
            return (
              <div>
                <TextArea
                  name={voiceField('text', index, language)}
                  label={`${t('reports.voices.text', { number: index + 1 })}, ${inLanguage}`}
                  note={t('site.form.optional')}
                  value={voice?.text ?? ''}
                  lang={language}
                  rows={3}
                  error={problemOf(t, problems, voiceField('text', index, language))}
                />
                <TextInput
                  name={voiceField('who', index, language)}
                  label={`${t('reports.voices.who', { number: index + 1 })}, ${inLanguage}`}
                  hint={index === 0 ? t('reports.voices.whoExample') : undefined}
                  value={voice?.who ?? ''}
                  lang={language}
                  error={problemOf(t, problems, voiceField('who', index, language))}
                />
              </div>
            )
          }}
        </InEachLanguage>
      ))}
    </Section>
  )
}

function CorrectionFields({ visit, draft, problems }: Omit<ReportFormProps, 'report'>): JSX.Element {
  const { t } = visit
  return (
    <Section id="rattelse" title={t('reports.correction')} intro={t('reports.correction.intro')}>
      <InEachLanguage visit={visit}>
        {(language) => (
          <TextArea
            name={`correction_${language}`}
            label={t('reports.correction.label', { language })}
            hint={t('reports.correction.hint')}
            value={draft.correction[language] ?? ''}
            lang={language}
            rows={2}
            error={problemOf(t, problems, `correction_${language}`)}
          />
        )}
      </InEachLanguage>
    </Section>
  )
}

function Actions({ visit, report }: Pick<ReportFormProps, 'visit' | 'report'>): JSX.Element {
  const { t } = visit
  const mayPublish = report.meeting === null || report.meeting.state === 'closed' || report.meeting.state === 'reported'
  const isPublished = report.state === 'published'
  const publishWord = isPublished ? 'reports.publishCorrection' : report.state === 'withdrawn' ? 'reports.publishAgain' : 'reports.publish'
  return (
    <FormActions>
      <Button name="do" value="save" look={mayPublish ? 'secondary' : 'primary'}>
        {t('reports.save')}
      </Button>
      <Button name="do" value="preview" look="secondary">
        {t('reports.preview')}
      </Button>
      {mayPublish ? (
        <Button name="do" value={isPublished ? 'correct' : 'publish'}>
          {t(publishWord)}
        </Button>
      ) : (
        <Button id="publicera" look="secondary" disabledReason={t('reports.mayNotPublish.meeting')}>
          {t(publishWord)}
        </Button>
      )}
    </FormActions>
  )
}
