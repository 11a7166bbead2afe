import type { JSX } from 'preact'
import type { SeatListed } from '#domain/groups'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'

/** The groups an organisation sits in, who for it and until when; and the way out of each, and back the same day. */
export function Groups({ visit, seats }: { readonly visit: AnyVisit; readonly seats: readonly SeatListed[] }): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="groups" title={t('member.page.groups')}>
      {seats.length === 0 ? (
        <EmptyState next={<a href={href('public/groups/index')}>{t('member.page.groups.next')}</a>}>
          {t('member.page.groups.none')}
        </EmptyState>
      ) : (
        <ul class="plain-list">
          {seats.map((seat) => (
            <Seat key={seat.memberId} visit={visit} seat={seat} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Seat({ visit, seat }: { readonly visit: AnyVisit; readonly seat: SeatListed }): JSX.Element {
  const { t, href, site } = visit
  const { text, lang, isFallback } = inLanguage(seat.group.name, site.language)
  const hasLeft = seat.untilOn !== null
  const remarks = [
    seat.person === null ? '' : t('member.page.groups.person', { name: seat.person.name }),
    seat.termEndsOn === null ? '' : t('member.page.groups.until', { date: formatDate(seat.termEndsOn, site.language) }),
  ].filter((words) => words !== '')
  return (
    <li>
      <a href={href('public/groups/show', { slug: seat.group.slug })} lang={isFallback ? lang : undefined}>
        {text}
      </a>{' '}
      {seat.isConvener && <Tag tone="good">{t('groups.convener')}</Tag>} {hasLeft && <Tag>{t('member.page.groups.leftToday')}</Tag>}
      {remarks.length > 0 && <p class="note">{remarks.join(' · ')}</p>}
      <PostForm class="inline-form">
        <input type="hidden" name="memberId" value={seat.memberId} />
        <Button look="quiet" name="act" value={hasLeft ? 'stay-in-group' : 'leave-group'} about={text}>
          {t(hasLeft ? 'member.page.groups.undo' : 'member.page.groups.leave')}
        </Button>
      </PostForm>
    </li>
  )
}
