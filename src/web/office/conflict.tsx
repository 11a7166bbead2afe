import type { JSX } from 'preact'
import { Button, ButtonLink } from '#ui/button'
import { ConflictNotice, type ConflictField } from '#ui/conflict-notice'
import type { AnyVisit } from '#web/visit'

export interface ConflictProps {
  readonly visit: AnyVisit
  readonly title: string
  /** Every field; those that say the same are left out. */
  readonly fields: readonly (ConflictField & { readonly yours: string; readonly theirs: string })[]
  /** The page that shows what is saved. */
  readonly saved: string
}

/** Somebody else saved meanwhile: both versions of what differs, and the choice. Stands in the form it is about. */
export function Conflict({ visit: { t }, title, fields, saved }: ConflictProps): JSX.Element {
  return (
    <ConflictNotice
      id="conflict"
      title={title}
      intro={t('organisations.conflict.intro')}
      fieldLabel={t('organisations.conflict.field')}
      yoursLabel={t('organisations.conflict.yours')}
      theirsLabel={t('organisations.conflict.theirs')}
      fields={fields.filter(({ yours, theirs }) => yours !== theirs)}
    >
      <Button>{t('organisations.conflict.keepYours')}</Button>
      <ButtonLink href={saved} look="secondary">
        {t('organisations.conflict.keepTheirs')}
      </ButtonLink>
    </ConflictNotice>
  )
}
