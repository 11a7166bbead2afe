import type { JSX } from 'preact'
import type { PastedChallenge, PastedRoadmap, RoadmapItem } from '#domain/roadmap'
import { Button, FormActions } from '#ui/button'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'

export interface PreviewPageProps {
  readonly visit: Visit<'office/roadmap/paste'>
  readonly text: string
  readonly language: string
  readonly read: PastedRoadmap
  readonly known: readonly RoadmapItem[]
}

interface PreviewRow {
  readonly item: PastedChallenge
  readonly isArea: boolean
  readonly isKnown: boolean
}

/** How the list was read, before anything is saved. */
export function PreviewPage({ visit, text, language, read, known }: PreviewPageProps): JSX.Element {
  const { t } = visit
  const rows = rowsOf(read, known, language)
  const fresh = rows.filter(({ isKnown }) => !isKnown)
  return (
    <OfficePage visit={visit} title={t('roadmap.paste.check')} section="roadmap">
      <PageHead title={t('roadmap.paste.check')} lede={t('roadmap.paste.checkLede')} />
      {read.problems.length > 0 && (
        <Notice tone="warning" title={t('roadmap.paste.problems')}>
          <ul>
            {read.problems.slice(0, 20).map(({ line, reason }) => (
              <li>
                {t(`roadmap.problem.${reason}`)} ({t('roadmap.paste.line', { line })})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <PostForm>
        <input type="hidden" name="step" value="enter" />
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="language" value={language} />
        <Table<PreviewRow>
          caption={t('roadmap.paste.check')}
          hideCaption
          density="tight"
          rows={rows}
          columns={[
            {
              key: 'include',
              label: t('roadmap.paste.include'),
              cell: ({ item, isKnown }) =>
                isKnown ? (
                  t('roadmap.paste.known')
                ) : (
                  <input
                    type="checkbox"
                    name="line"
                    value={String(item.line)}
                    checked
                    aria-label={`${t('roadmap.paste.include')} ${item.name}`}
                  />
                ),
            },
            {
              key: 'name',
              label: t('roadmap.name'),
              rowHeader: true,
              cell: ({ item, isArea }) =>
                isArea ? <strong lang={language}>{item.name}</strong> : <span lang={language}>{item.name}</span>,
            },
            { key: 'kind', label: t('roadmap.add.kind'), cell: ({ isArea }) => t(isArea ? 'roadmap.area' : 'roadmap.challenge') },
          ]}
        />
        <FormActions>
          <Button>{t('roadmap.paste.enter', { count: fresh.length })}</Button>
          <Button look="quiet" name="back" value="yes">
            {t('roadmap.paste.back')}
          </Button>
        </FormActions>
      </PostForm>
    </OfficePage>
  )
}

function rowsOf(read: PastedRoadmap, known: readonly RoadmapItem[], language: string): PreviewRow[] {
  const nameOf = (text: string | undefined) => (text ?? '').toLocaleLowerCase('sv')
  const findArea = (name: string) => known.find((item) => item.kind === 'focus-area' && nameOf(item.name[language]) === nameOf(name))
  const isKnown = (name: string, areaId: string | null) =>
    known.some((item) => item.kind === 'challenge' && item.focusAreaId === areaId && nameOf(item.name[language]) === nameOf(name))
  return [
    ...read.areas.flatMap((area) => {
      const existing = findArea(area.name)
      return [
        { item: area, isArea: true, isKnown: existing !== undefined },
        ...area.challenges.map((item) => ({ item, isArea: false, isKnown: existing !== undefined && isKnown(item.name, existing.id) })),
      ]
    }),
    ...read.withoutArea.map((item) => ({ item, isArea: false, isKnown: isKnown(item.name, null) })),
  ]
}
