import type { JSX } from 'preact'
import type { NamedOrganisation } from '#domain/organisations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { TextInput } from '#ui/text-input'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'
import { OrganisationFieldset, type OrganisationFields } from './organisation-fields.tsx'

export interface NewPageProps {
  readonly visit: Visit<'office/organisations/new'>
  readonly others: readonly NamedOrganisation[]
  readonly fields: OrganisationFields
  readonly joins: boolean
  readonly joined: string
  readonly sentences?: Sentences
  /** Organisations already there that it may be. */
  readonly alike?: readonly NamedOrganisation[]
}

/** One more organisation in the register. */
export function NewOrganisationPage({ visit, others, fields, joins, joined, sentences = {}, alike = [] }: NewPageProps): JSX.Element {
  const { t } = visit
  const index = visit.href('office/organisations/index')
  return (
    <OfficePage
      visit={visit}
      title={t('organisations.new.title')}
      section="organisations"
      above={<Breadcrumbs label={t('organisations.crumbs')} crumbs={[{ label: t('organisations.title'), href: index }]} />}
    >
      <PageHead
        title={t('organisations.new.title')}
        lede={
          <>
            {t('organisations.new.lede')} <a href={visit.href('office/organisations/paste')}>{t('organisations.paste.open')}</a>
          </>
        }
      />
      <SentenceSummary t={t} sentences={sentences} />
      <PostForm>
        <OrganisationFieldset
          visit={visit}
          fields={fields}
          sentences={sentences}
          others={others}
          kindPlaceholder={t('organisations.kind.guess')}
        >
          {alike.length > 0 && <Alike visit={visit} alike={alike} error={sentences['sure']} />}
        </OrganisationFieldset>
        <Checkbox name="joins" label={t('organisations.new.joins')} checked={joins} />
        <TextInput
          name="joined"
          label={t('organisations.joined')}
          note={t('site.form.optional')}
          hint={t('organisations.date.hint')}
          value={joined}
          error={sentences['joined']}
          width="medium"
        />
        <FormActions>
          <Button>{t('organisations.new.save')}</Button>
          <ButtonLink href={index} look="quiet">
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

function Alike({
  visit,
  alike,
  error,
}: {
  readonly visit: NewPageProps['visit']
  readonly alike: readonly NamedOrganisation[]
  readonly error: string | undefined
}): JSX.Element {
  const { t } = visit
  return (
    <>
      <Notice tone="warning" title={t('organisations.alike.title')}>
        <ul>
          {alike.map(({ id, slug, name }) => (
            <li key={id}>
              <a href={visit.href('office/organisations/show', { slug })}>{name}</a>
            </li>
          ))}
        </ul>
      </Notice>
      <Checkbox name="sure" label={t('organisations.alike.sure')} error={error} />
    </>
  )
}
