import type { ComponentChildren, JSX } from 'preact'
import type { OutcomeShown } from '#domain/meetings'
import { dayOf, formatDate, formatDateWithPrecision, listInWords } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'

/** What a meeting arrived at: decisions, next steps with owner and date, things to know. */
export function OutcomeList({
  visit,
  outcomes,
  after,
}: {
  readonly visit: AnyVisit
  readonly outcomes: readonly OutcomeShown[]
  readonly after?: (outcome: OutcomeShown) => ComponentChildren
}): JSX.Element {
  const { t, site } = visit
  return (
    <ul class="outcomes">
      {outcomes.map((outcome) => {
        const { text, lang, isFallback } = inLanguage(outcome.text, site.language)
        return (
          <li key={outcome.id}>
            <p>
              <Tag tone={outcome.doneAt === null ? 'plain' : 'good'}>
                {outcome.doneAt === null ? t(`meetings.outcome.${outcome.kind}`) : t('meetings.outcome.done')}
              </Tag>{' '}
              <span lang={isFallback ? lang : undefined}>{text}</span>
            </p>
            <OwnerLine visit={visit} outcome={outcome} />
            <PresentLine visit={visit} outcome={outcome} />
            {after?.(outcome)}
          </li>
        )
      })}
    </ul>
  )
}

/** Who was there when it was decided. */
function PresentLine({ visit, outcome }: { readonly visit: AnyVisit; readonly outcome: OutcomeShown }): JSX.Element | null {
  const { t, site } = visit
  const { present } = outcome
  if (present.length === 0) return null
  return (
    <details class="present-then">
      <summary>{t('meeting-room.present.count', { count: present.length })}</summary>
      <p class="note">
        {listInWords(
          present.map(({ name }) => name),
          site.language,
        )}
      </p>
    </details>
  )
}

function OwnerLine({ visit, outcome }: { readonly visit: AnyVisit; readonly outcome: OutcomeShown }): JSX.Element | null {
  const { t, site } = visit
  const who = outcome.owner?.name ?? (outcome.ownerRole === null ? '' : t(`meetings.owner.${outcome.ownerRole}`))
  const due = outcome.due === null ? '' : formatDateWithPrecision(outcome.due, site.language)
  const done =
    outcome.doneAt === null
      ? ''
      : t('meetings.outcome.doneOn', { when: formatDate(dayOf(outcome.doneAt, site.contract.timeZone), site.language) })
  const parts = [who, due, done, outcome.doneNote ?? ''].filter((part) => part !== '')
  return parts.length === 0 ? null : <p class="note">{parts.join(' · ')}</p>
}
