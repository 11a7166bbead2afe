import type { JSX } from 'preact'
import { consents, type StagedPicture } from '#domain/publishing'
import { Checkboxes } from '#ui/checkboxes'
import { FileInput } from '#ui/file-input'
import { Radios } from '#ui/radios'
import { Columns, Section } from '#ui/section'
import { TextInput } from '#ui/text-input'
import { problemOf } from '../../frame.tsx'
import { ReportPicture } from '../../report/report-picture.tsx'
import { languagesIn, type ReportFormProps } from './report-draft.ts'

/** The picture, what it shows for those who do not see it, who made it, and that those in it agree. */
export function PictureFields({ visit, report, draft, problems }: ReportFormProps): JSX.Element {
  const { t } = visit
  const { picture } = report
  const choose = (
    <FileInput
      name="picture"
      label={t(picture === null && draft.staged === null ? 'reports.picture.file' : 'reports.picture.replace')}
      note={t('site.form.optional')}
      accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
      error={problemOf(t, problems, 'picture')}
    />
  )
  return (
    <Section id="bild" title={t('reports.picture')} intro={t('reports.picture.intro')}>
      {draft.staged !== null ? (
        <Columns>
          <Thumbnail visit={visit} staged={draft.staged} />
          <div>
            <input type="hidden" name="staged" value={draft.staged.id} />
            {choose}
            <Checkboxes
              name="dropStaged"
              label={t('reports.picture.staged')}
              values={[]}
              options={[{ value: 'yes', label: t('reports.picture.dropStaged') }]}
            />
          </div>
        </Columns>
      ) : picture === null ? (
        choose
      ) : (
        <Columns>
          <ReportPicture visit={visit} picture={picture} sizes="30rem" />
          <div>
            {choose}
            <Checkboxes
              name="removePicture"
              label={t('reports.picture.now')}
              values={draft.removesPicture ? ['yes'] : []}
              options={[{ value: 'yes', label: t('reports.picture.remove') }]}
            />
          </div>
        </Columns>
      )}
      <Columns>
        {languagesIn(visit).map((language) => (
          <TextInput
            key={language}
            name={`alt_${language}`}
            label={t('reports.picture.alt', { language })}
            hint={t('reports.picture.alt.hint')}
            value={draft.alt[language] ?? ''}
            lang={language}
            maxLength={500}
            error={problemOf(t, problems, `alt_${language}`)}
          />
        ))}
      </Columns>
      <TextInput
        name="credit"
        label={t('reports.picture.credit')}
        note={t('site.form.optional')}
        hint={t('reports.picture.credit.hint')}
        value={draft.credit}
        maxLength={200}
        error={problemOf(t, problems, 'credit')}
      />
      <Radios
        name="consent"
        label={t('reports.picture.consent')}
        value={draft.consent ?? ''}
        options={consents.map((value) => ({ value, label: t(`reports.picture.consent.${value}`) }))}
        error={problemOf(t, problems, 'consent')}
      />
    </Section>
  )
}

/** The picture that came with the form, so small that it travels in the page: it has no address until it is kept. */
function Thumbnail({ visit, staged }: { readonly visit: ReportFormProps['visit']; readonly staged: StagedPicture }): JSX.Element | null {
  const { width, height, files } = staged.picture
  const smallest = files.find(({ kind }) => kind === 'webp')
  if (smallest === undefined) return null
  const shownWidth = Math.min(320, width)
  return (
    <img
      src={`data:image/webp;base64,${Buffer.from(smallest.bytes).toString('base64')}`}
      width={shownWidth}
      height={Math.round((shownWidth * height) / width)}
      alt={visit.t('reports.picture.thumbnail')}
    />
  )
}
