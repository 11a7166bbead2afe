import type { JSX } from 'preact'
import type { Choice } from '#domain/booking'
import { listInWords } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button } from '#ui/button'
import { Select } from '#ui/select'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { AnyVisit } from '#web/visit'
import { placeOf, type Proposal, type RowShown } from './booking-desk.ts'
import { queryOf } from './booking-request.ts'
import { sayChoice, sayClash, sayNoTime, sayShortTime } from './say-proposal.ts'

interface RoundTableProps {
  readonly visit: AnyVisit
  readonly proposal: Proposal
}

/** A whole round: every subject with its time, its place and who comes. Each time can be changed or kept, and the rest found anew around it. */
export function RoundTable({ visit, proposal }: RoundTableProps): JSX.Element {
  const { t, site } = visit
  const name = (row: RowShown) => inLanguage(row.subject.name, site.language)
  return (
    <div class="booking-round">
      {/* The first submit button is what Enter presses: it must be the one that books nothing. */}
      <button class="unseen" name="do" value="solve" tabindex={-1} aria-hidden="true" />
      <Table
        caption={t('booking.round.caption')}
        hideCaption
        rows={proposal.rows}
        rowId={({ key }) => `rad-${key}`}
        columns={[
          { key: 'subject', label: t('booking.round.subject'), rowHeader: true, cell: (row) => <Subject visit={visit} row={row} /> },
          {
            key: 'time',
            label: t('booking.round.time'),
            cell: (row) => <Time visit={visit} proposal={proposal} row={row} name={name(row).text} />,
          },
          {
            key: 'place',
            label: t('booking.place'),
            cell: (row) => (
              <TextInput
                name={`plats-${row.key}`}
                label={t('booking.round.placeOf', { name: name(row).text })}
                hideLabel
                value={placeOf(proposal.request, row.key) ?? ''}
                maxLength={300}
              />
            ),
          },
          { key: 'how', label: t('booking.round.how'), cell: (row) => <How visit={visit} proposal={proposal} row={row} /> },
        ]}
      />
      <LeftOut visit={visit} proposal={proposal} />
      <div class="booking-again">
        <Button look="secondary" name="do" value="solve">
          {t('booking.round.solve')}
        </Button>
        <p class="hint">{t('booking.round.solve.hint')}</p>
      </div>
    </div>
  )
}

function Subject({ visit: { site }, row: { subject, called } }: { readonly visit: AnyVisit; readonly row: RowShown }): JSX.Element {
  const name = inLanguage(subject.name, site.language)
  return (
    <>
      <span lang={name.isFallback ? name.lang : undefined}>{name.text}</span>
      <small class="booking-who">
        {listInWords(
          called.seats.map(({ organisation }) => organisation),
          site.language,
        )}
      </small>
    </>
  )
}

function Time({
  visit,
  proposal,
  row: { row, key },
  name,
}: RoundTableProps & { readonly row: RowShown; readonly name: string }): JSX.Element {
  const { t } = visit
  const choices = [...(row.choice === null ? [] : [row.choice]), ...row.others].toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const label = (choice: Choice) => `${sayShortTime(visit, choice)}${choice.isPossible ? '' : ` – ${sayChoice(visit, proposal, choice)}`}`
  return (
    <>
      <Select
        name={`tid-${key}`}
        label={t('booking.round.timeOf', { name })}
        hideLabel
        value={row.choice?.name ?? ''}
        options={[
          ...choices.map((choice) => ({ value: choice.name, label: label(choice) })),
          { value: '', label: t('booking.round.notNow') },
        ]}
      />
      <input type="hidden" name={`foreslagen-${key}`} value={row.choice?.name ?? ''} />
      {row.choice !== null && (
        <div class="choice">
          <input id={`behall-${key}`} type="checkbox" name={`behall-${key}`} value="ja" checked={row.isPinned} />
          <label for={`behall-${key}`}>
            {t('booking.round.keep')}
            <span class="unseen"> {name}</span>
          </label>
        </div>
      )}
    </>
  )
}

function How({ visit, proposal, row: { row, key } }: RoundTableProps & { readonly row: RowShown }): JSX.Element {
  const clash = sayClash(visit, proposal, key)
  if (clash !== null) return <strong class="booking-clash">{clash}</strong>
  if (row.choice === null) return <>{row.noTime === null ? '' : sayNoTime(visit, proposal, row.noTime)}</>
  return <>{sayChoice(visit, proposal, row.choice)}</>
}

/** What is not booked this time, with the way back. */
function LeftOut({ visit, proposal: { request } }: RoundTableProps): JSX.Element | null {
  const { t, href } = visit
  if (request.left.length === 0) return null
  return (
    <p>
      {t('booking.round.left', { count: request.left.length })}{' '}
      <a href={href('office/book/proposals', undefined, queryOf({ ...request, left: [] }))}>{t('booking.round.takeBack')}</a>
    </p>
  )
}
