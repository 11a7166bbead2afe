import { bookMeetings, endOf, type Booked, type Choice, type MeetingToBook } from '#domain/booking'
import { isMessageKey, translatorFor } from '#locales'
import { addDays, timeOfMinutes, type PlainDate } from '#platform/dates'
import { inLanguage, isLanguage, type Translated } from '#platform/i18n'
import { safeUrl } from '#platform/text'
import { invalid, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type AnyVisit, type Controller, type Visit } from '#web/visit'
import type { Sentences } from '../sentences.tsx'
import { placeOf, readProposal, readWhatToBook, type Proposal, type RowShown } from './booking-desk.ts'
import { everything, queryOf, readRequest, type BookingRequest } from './booking-request.ts'
import { BookPage } from './index-page.tsx'
import { ProposalsPage } from './proposals-page.tsx'
import { nameOf, sayClash } from './say-proposal.ts'
import { timesToChoose } from './times-to-choose.ts'

export const bookingController = {
  'office/book/index': {
    GET: async (visit) => {
      const request = readRequest(visit.query, visit.today)
      const found = await visit.read((reading) => readWhatToBook(reading, request, visit.today))
      return page(<BookPage visit={visit} {...found} />)
    },
  },
  'office/book/proposals': {
    GET: async (visit) => {
      const request = readRequest(visit.query, visit.today)
      return page(<ProposalsPage visit={visit} request={request} proposal={await propose(visit, request)} />)
    },
    POST: (visit) => (visit.form.get('do') === 'solve' ? solveAgain(visit) : book(visit)),
  },
} satisfies Controller

type ProposalsVisit = Visit<'office/book/proposals'>

function propose(visit: ProposalsVisit, request: BookingRequest): Promise<Proposal | null> {
  return visit.read((reading) => readProposal(reading, request, visit.today, visit.site.contract.timeZone))
}

/** What was moved or ticked is kept, and the rest of the round is found anew: the whole of it stands in the address. */
function solveAgain(visit: ProposalsVisit): Reply {
  const { form } = visit
  const asked = readRequest(visit.query, visit.today)
  const isKept = (key: string, name: string) => form.get(`behall-${key}`) === 'ja' || name !== form.get(`foreslagen-${key}`)
  const rows = rowsOf(visit)
  const request: BookingRequest = {
    ...asked,
    pinned: new Map(rows.filter(({ key, name }) => name !== '' && isKept(key, name)).map(({ key, name }) => [key, name])),
    places: new Map(rows.filter(({ place }) => place !== asked.place).map(({ key, place }) => [key, place])),
    left: [...asked.left, ...rows.filter(({ key, name }) => name === '' && form.get(`foreslagen-${key}`) !== '').map(({ key }) => key)],
  }
  return seeOther(visit.href('office/book/proposals', undefined, queryOf(request)))
}

interface FormRow {
  readonly key: string
  /** '' : not now */
  readonly name: string
  readonly place: string
}

/** The rows of a round as they came back. */
function rowsOf({ form }: AnyVisit): FormRow[] {
  return Object.keys(form.values())
    .filter((name) => name.startsWith('tid-'))
    .slice(0, 50)
    .map((name) => name.slice('tid-'.length))
    .map((key) => ({ key, name: form.get(`tid-${key}`), place: form.get(`plats-${key}`).trim().slice(0, 300) }))
}

/** The request with every time as it was chosen on the page. */
function chosenOn(visit: ProposalsVisit): BookingRequest {
  const asked = readRequest(visit.query, visit.today)
  if (asked.subject !== everything) return { ...asked, pinned: new Map([[asked.subject, visit.form.get('val')]]) }
  const rows = rowsOf(visit)
  return {
    ...asked,
    pinned: new Map(rows.filter(({ name }) => name !== '').map(({ key, name }) => [key, name])),
    places: new Map(rows.filter(({ place }) => place !== asked.place).map(({ key, place }) => [key, place])),
    left: [...asked.left, ...rows.filter(({ name }) => name === '').map(({ key }) => key)],
  }
}

async function book(visit: ProposalsVisit): Promise<Reply> {
  const { form, t } = visit
  const request = chosenOn(visit)
  const proposal = await propose(visit, request)
  const isAsking = form.get('do') === 'ask'
  const again = (sentences: Sentences, isAnyway = false) =>
    invalid(<ProposalsPage visit={visit} request={request} proposal={proposal} sentences={sentences} isAnyway={isAnyway} />)
  if (request.onlineUrl !== '' && safeUrl(request.onlineUrl) === null) return again({ '': t('meetings.reason.address-not-safe') })
  // What was chosen is booked, and nothing else: a time the page never offered, or one that has gone, is not replaced by another.
  const rows = (proposal?.rows ?? []).filter(({ row }) => isAsking || row.isPinned)
  if (proposal === null || rows.length === 0) return again({ '': t('booking.reason.nothing-to-book') })
  const clashes = rows.flatMap(({ key }) => sayClash(visit, proposal, key) ?? [])
  if (!isAsking && clashes.length > 0 && form.get('do') !== 'book-anyway')
    return again({ '': t('booking.clash', { clash: clashes[0] ?? '' }) }, true)

  const { name, email } = visit.actor
  const invite = form.get('inbjudan') === 'now' && !isAsking ? { name: name ?? '', email } : null
  const seenAt = new Date(form.get('sett'))
  const outcome = await visit.write((writing) =>
    bookMeetings(writing, {
      meetings: rows.map((row) => meetingOf(visit, proposal, row, isAsking)),
      invite,
      seenAt: Number.isNaN(seenAt.getTime()) ? visit.clock.now() : seenAt,
      zone: visit.site.contract.timeZone,
    }),
  )
  if (outcome.ok) return seeOther(whereNext(visit, outcome.value), sayDone(outcome.value, { isAsking, isInviting: invite !== null }))
  if (outcome.reason === 'already-done') return seeOther(visit.href('office/meetings/index'), { key: 'site.alreadyDone' })
  const at = rows[Number(outcome.details?.['number'] ?? 1) - 1]
  const key = outcome.reason.startsWith('deadline') ? 'booking.reason.deadline' : reasonKey(isMessageKey, 'booking', outcome.reason)
  return again({ '': t(key, { name: at === undefined ? '' : nameOf(visit, proposal, at.key) }) })
}

function meetingOf(
  visit: ProposalsVisit,
  { request, agenda }: Proposal,
  { key, subject, called, row }: RowShown,
  isAsking: boolean,
): MeetingToBook {
  const place = placeOf(request, key)
  const title = titleOf(visit, subject.kind, subject.name)
  return {
    subject: { kind: subject.kind, id: subject.id },
    title,
    minutes: request.minutes,
    place,
    onlineUrl: request.onlineUrl === '' ? null : request.onlineUrl,
    circle: called.circle,
    agenda: agenda.map((item) => ({ ...item })),
    when: isAsking
      ? { ...daysToAsk(row.choice, timesToChoose(row), visit.today), quorum: quorumOf(request, called.seats.length) }
      : { on: row.choice?.date ?? '', startsAt: timeOfMinutes(row.choice?.from ?? 0) },
  }

  function daysToAsk(first: Choice | null, choices: readonly Choice[], today: PlainDate) {
    const all = first === null ? choices : [first, ...choices.filter(({ name }) => name !== first.name)]
    const earliest = all.map(({ date }) => date).toSorted()[0] ?? addDays(today, 1)
    const [soon, latest] = [addDays(today, daysToAnswer), addDays(earliest, -2)]
    const deadline = soon < latest ? soon : latest
    return {
      options: all.map(({ date, from }) => ({
        date,
        startsAt: timeOfMinutes(from),
        endsAt: endOf(timeOfMinutes(from), request.minutes),
        place,
        ...(request.onlineUrl === '' ? {} : { onlineUrl: request.onlineUrl }),
      })),
      deadline: deadline > today ? deadline : addDays(today, 1),
    }
  }
}

/** Days to answer a date poll in, unless the first day to choose is nearer. */
const daysToAnswer = 10

function quorumOf({ quorum }: BookingRequest, seats: number): number | null {
  if (quorum === 'all') return null
  return quorum === 'half' ? Math.ceil(seats / 2) : Math.min(1, seats)
}

/** "Träff om Mobilitet och transporter", in every language of the contract. */
function titleOf(visit: AnyVisit, kind: 'area' | 'question', name: Translated): Translated {
  return Object.fromEntries(
    visit.site.contract.languages
      .filter(isLanguage)
      .map((language) => [language, translatorFor(language)(`booking.meetingTitle.${kind}`, { name: inLanguage(name, language).text })]),
  )
}

function whereNext(visit: ProposalsVisit, { meetingIds }: Booked): string {
  const [only, ...more] = meetingIds
  return only === undefined || more.length > 0 ? visit.href('office/meetings/index') : visit.href('office/meetings/show', { meeting: only })
}

function sayDone(
  { eventId, meetingIds, invited }: Booked,
  { isAsking, isInviting }: { readonly isAsking: boolean; readonly isInviting: boolean },
): Flash {
  const values = { count: meetingIds.length, invited }
  if (isAsking) return { key: 'booking.done.asked', values }
  return isInviting && invited > 0 ? { key: 'booking.done.invited', values } : { key: 'booking.done.booked', values, undoEventId: eventId }
}
