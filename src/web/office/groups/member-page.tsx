import type { JSX } from 'preact'
import type { GroupMember, GroupShown } from '#domain/groups'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import type { SeatEntry } from './seat-entry.ts'
import { SeatFields } from './seat-form.tsx'

/** One member of a group: who sits for it, who comes instead, until when. */
export function MemberPage({
  visit,
  group,
  member,
  entry,
  problems,
}: {
  readonly visit: Visit<'office/groups/member'>
  readonly group: GroupShown
  readonly member: GroupMember
  readonly entry: SeatEntry
  readonly problems: Problems
}): JSX.Element {
  const { t, href, site } = visit
  const name = inLanguage(group.name, site.language)
  const back = href('office/groups/show', { slug: group.slug })
  return (
    <OfficePage
      visit={visit}
      title={`${member.name} – ${name.text}`}
      section="groups"
      above={
        <Breadcrumbs
          label={t('meetings.crumbs')}
          crumbs={[
            { label: t('groups.title'), href: href('office/groups/index') },
            { label: name.text, href: back, ...(name.isFallback ? { lang: name.lang } : {}) },
          ]}
        />
      }
    >
      <ProblemSummary t={t} problems={problems} />
      <PageHead over={t('groups.member.over')} title={member.name} lede={member.isAffiliated ? undefined : t('groups.member.guest.long')} />
      <PostForm>
        <SeatFields visit={visit} entry={entry} problems={problems} />
        <p class="note">{t('groups.seat.note')}</p>
        <FormActions>
          <Button>{t('site.form.save')}</Button>
          <ButtonLink look="quiet" href={back}>
            {t('site.form.cancel')}
          </ButtonLink>
        </FormActions>
      </PostForm>
      <PostForm action={back}>
        <input type="hidden" name="organisationId" value={member.organisationId} />
        <FormActions>
          <Button look="secondary" name="do" value={member.isConvener ? 'no-convener' : 'convener'}>
            {t(member.isConvener ? 'groups.convener.end' : 'groups.convener.name')}
          </Button>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}
