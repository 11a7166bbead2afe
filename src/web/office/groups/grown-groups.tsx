import type { JSX } from 'preact'
import type { GroupListed } from '#domain/groups'
import { inLanguage } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'

/** Groups that grew out of a thing, and the way to start one of it: `from` as the new group's form reads it, `lead:<id>`. */
export function GrownGroups({
  visit,
  groups,
  from,
  about,
}: {
  readonly visit: AnyVisit
  readonly groups: readonly GroupListed[]
  readonly from: string
  /** What it would grow out of, for those who hear the link without seeing what it stands beside. */
  readonly about: string
}): JSX.Element {
  const { t, href, site } = visit
  return (
    <p>
      {groups.length > 0 && `${t('groups.grown')}: `}
      {groups.map(({ slug, name }, index) => {
        const { text, lang, isFallback } = inLanguage(name, site.language)
        return (
          <>
            {index > 0 && ', '}
            <a href={href('office/groups/show', { slug })} lang={isFallback ? lang : undefined}>
              {text}
            </a>
          </>
        )
      })}
      {groups.length > 0 && ' · '}
      <a href={href('office/groups/new', undefined, { ur: from })}>
        {t('groups.grow')}
        <span class="unseen">: {about}</span>
      </a>
    </p>
  )
}
