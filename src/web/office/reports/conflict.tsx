import type { JSX } from 'preact'
import { textsOf } from '#domain/publishing'
import { Button } from '#ui/button'
import { ConflictNotice, type ConflictField } from '#ui/conflict-notice'
import { languagesIn, type ReportFormProps } from './report-draft.ts'

/** Two have written at once: both versions of what differs, and the choice. The form below holds one's own. */
export function Conflict({ visit, report, draft }: ReportFormProps): JSX.Element {
  const { t } = visit
  const fields = languagesIn(visit).flatMap((language) =>
    textsOf[report.kind].flatMap((text): ConflictField[] => {
      const yours = draft.words[language]?.[text] ?? ''
      const theirs = report.told[language]?.[text] ?? ''
      return yours.trim() === theirs.trim()
        ? []
        : [
            {
              label: `${t(`reports.field.${text}`)}, ${t(`reports.edit.language.${language}`).toLocaleLowerCase()}`,
              yours: <span lang={language}>{yours}</span>,
              theirs: <span lang={language}>{theirs}</span>,
            },
          ]
    }),
  )
  return (
    <ConflictNotice
      id="krock"
      title={t('reports.conflict.title')}
      intro={t('reports.conflict.intro')}
      fieldLabel={t('reports.conflict.field')}
      yoursLabel={t('reports.conflict.yours')}
      theirsLabel={t('reports.conflict.theirs')}
      fields={fields}
    >
      <Button form="rapport" name="do" value="save">
        {t('reports.conflict.keepMine')}
      </Button>
      <Button form="rapport" name="do" value="theirs" look="secondary">
        {t('reports.conflict.keepTheirs')}
      </Button>
    </ConflictNotice>
  )
}
