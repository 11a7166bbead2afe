import type { JSX } from 'preact'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { DateInput } from '#ui/date-input'
import { PageHead } from '#ui/heading'
import type { Visit } from '#web/visit'
import { PostForm, problemOf, ProblemSummary } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { TakeFields, type TakeFieldsProps } from './take-fields.tsx'

/** Lead for an organisation that has been in touch in some other way than by raising its hand in the room. */
export function NewLeadPage({ visit, ...fields }: TakeFieldsProps & { readonly visit: Visit<'office/leads/new'> }): JSX.Element {
  const { t, href, today } = visit
  const { entry, problems } = fields
  return (
    <OfficePage
      visit={visit}
      title={t('leads.new.title')}
      section="leads"
      above={<Breadcrumbs label={t('leads.crumbs')} crumbs={[{ label: t('leads.index.title'), href: href('office/leads/index') }]} />}
    >
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={t('leads.new.title')} lede={t('leads.new.lede')} />
      <PostForm>
        <TakeFields visit={visit} {...fields} />
        <DateInput
          name="confirmBy"
          label={t('leads.new.confirmBy')}
          hint={t('leads.show.dateHint')}
          min={today}
          value={entry.confirmBy}
          error={problemOf(t, problems, 'confirmBy')}
        />
        <FormActions>
          <Button>{t('leads.new.submit')}</Button>
          <a href={href('office/leads/index')}>{t('site.form.cancel')}</a>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}
