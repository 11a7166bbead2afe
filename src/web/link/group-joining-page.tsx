import type { JSX } from 'preact'
import type { findGroupRequest } from '#domain/groups'
import type { MessageKey } from '#locales'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import type { Visit } from '#web/visit'
import { PostForm, ProblemSummary } from '../frame.tsx'
import { Secretariat } from './lead-offer-done-page.tsx'
import { LinkPage } from './link-page.tsx'

export type JoiningShown = 'ask' | 'joined' | 'waiting' | 'closed' | 'dead'

export interface GroupJoiningProps {
  readonly visit: Visit<'link/group-joining'>
  readonly request: NonNullable<Awaited<ReturnType<typeof findGroupRequest>>>
  readonly shown: JoiningShown
  readonly problem: MessageKey | null
}

/** One button that takes somebody into a group, and after it what became of that. */
export function GroupJoiningPage({ visit, request, shown, problem }: GroupJoiningProps): JSX.Element {
  const { t, href, site } = visit
  const group = inLanguage(request.group.name, site.language)
  const title = t(`joining.link.${shown}.title`, { group: group.text })
  const toGroup = (
    <ButtonLink look="secondary" href={href('public/groups/show', { slug: request.group.slug })}>
      {t('joining.link.toGroup')}
    </ButtonLink>
  )
  return (
    <LinkPage visit={visit} title={title}>
      {problem !== null && <ProblemSummary t={t} problems={{ '': problem }} />}
      <PageHead title={title} lede={t(`joining.link.${shown}.text`, { organisation: request.organisationName, group: group.text })} />
      {shown === 'ask' ? (
        <PostForm>
          <FormActions>
            <Button>{t('joining.link.ask.button')}</Button>
          </FormActions>
        </PostForm>
      ) : (
        toGroup
      )}
      {shown !== 'ask' && shown !== 'joined' && <Secretariat visit={visit} />}
    </LinkPage>
  )
}
