import type { JSX } from 'preact'
import type { LeadSeen } from '#domain/leads'
import { inLanguage } from '#platform/i18n'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'

/** "Lead för Skifta till en hållbar fordonsflotta" */
export function LeadName({ visit, lead }: { readonly visit: AnyVisit; readonly lead: LeadSeen }): JSX.Element {
  const name = inLanguage(lead.subject.name, visit.site.language)
  return (
    <>
      {visit.t(`member.kind.${lead.subject.kind}`)} <span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>
    </>
  )
}

export function LeadStateTag({ visit, lead }: { readonly visit: AnyVisit; readonly lead: LeadSeen }): JSX.Element {
  const tone = lead.state === 'taken' ? 'warning' : lead.state === 'confirmed' || lead.state === 'active' ? 'good' : 'plain'
  return <Tag tone={tone}>{visit.t(`member.state.${lead.state}`)}</Tag>
}
