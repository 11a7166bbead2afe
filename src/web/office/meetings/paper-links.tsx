import type { JSX } from 'preact'
import type { MeetingListed, PaperShown } from '#domain/meetings'
import { formatNumber } from '#platform/dates'
import { Link } from '#ui/link'
import type { AnyVisit } from '#web/visit'

export interface PaperLinksProps {
  readonly visit: AnyVisit
  readonly meeting: Pick<MeetingListed, 'id'>
  readonly papers: readonly PaperShown[]
}

/** Papers as a line of links under what they belong to. */
export function PaperLinks({ visit, meeting, papers }: PaperLinksProps): JSX.Element | null {
  if (papers.length === 0) return null
  return (
    <ul class="papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperLink visit={visit} meeting={meeting} paper={paper} />
        </li>
      ))}
    </ul>
  )
}

/** A paper's title leading to its file or address, with kind and size. */
export function PaperLink({
  visit,
  meeting,
  paper,
}: Pick<PaperLinksProps, 'visit' | 'meeting'> & { readonly paper: PaperShown }): JSX.Element {
  const { href } = visit
  if (paper.url !== null) return <Link href={paper.url}>{paper.title}</Link>
  return (
    <>
      <a href={href('office/meetings/paper', { meeting: meeting.id, paper: paper.id })}>{paper.title}</a>{' '}
      <small class="note">{sayFile(visit, paper)}</small>
    </>
  )
}

/** "PDF, 1,2 MB" */
export function sayFile({ site }: AnyVisit, { fileName, bytes }: Pick<PaperShown, 'fileName' | 'bytes'>): string {
  const kind = (fileName?.split('.').at(-1) ?? '').toUpperCase()
  if (bytes === null) return kind
  const size =
    bytes < 100_000
      ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), site.language)} kB`
      : `${formatNumber(bytes / 1_000_000, site.language, 1)} MB`
  return `${kind}, ${size}`
}
