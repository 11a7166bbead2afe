import type { JSX } from 'preact'
import type { GroupShown } from '#domain/groups'
import type { NamedOrganisation } from '#domain/organisations'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import { Flashed, PostForm, ProblemSummary, problemOf } from '../../frame.tsx'
import { ContactSection } from '../contact-section.tsx'
import { nameOf } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'

export interface JoinEntry {
  readonly name: string
  readonly email: string
  readonly organisation: string
}

export interface JoinGroupProps {
  readonly visit: Visit<'public/groups/join'>
  readonly group: GroupShown
  readonly organisations: readonly NamedOrganisation[]
  readonly entry: JoinEntry
  readonly problems: Problems
}

/** Three fields and a mail: how anybody comes into an open group. */
export function JoinGroupPage(props: JoinGroupProps): JSX.Element {
  const { visit, group, problems } = props
  const { t, href } = visit
  const name = nameOf(visit, group.name).text
  const title = t('joining.form.title', { group: name })
  const isOpen = group.wayIn === 'open' && group.state !== 'closed'
  return (
    <PublicPage
      visit={visit}
      title={title}
      section="meetings"
      above={
        <Breadcrumbs label={t('public.breadcrumbs')} crumbs={[{ label: name, href: href('public/groups/show', { slug: group.slug }) }]} />
      }
    >
      <Flashed visit={visit} />
      <ProblemSummary t={t} problems={problems} />
      <PageHead title={title} lede={t(isOpen ? 'joining.form.lede' : 'joining.form.closed')} />
      {isOpen && <Fields {...props} />}
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function Fields({ visit: { t }, organisations, entry, problems }: JoinGroupProps): JSX.Element {
  return (
    <PostForm>
      <TextInput
        name="name"
        label={t('joining.form.name')}
        autocomplete="name"
        maxLength={200}
        required
        value={entry.name}
        error={problemOf(t, problems, 'name')}
      />
      <TextInput
        name="organisation"
        label={t('joining.form.organisation')}
        autocomplete="organization"
        maxLength={200}
        required
        suggestions={organisations.map((organisation) => organisation.name)}
        value={entry.organisation}
        error={problemOf(t, problems, 'organisation')}
      />
      <TextInput
        name="email"
        type="email"
        label={t('joining.form.email')}
        hint={t('joining.form.email.hint')}
        autocomplete="email"
        maxLength={254}
        required
        value={entry.email}
        error={problemOf(t, problems, 'email')}
      />
      <p>
        <small>{t('joining.form.public')}</small>
      </p>
      <FormActions>
        <Button>{t('joining.form.send')}</Button>
      </FormActions>
    </PostForm>
  )
}
