import type { JSX } from 'preact'
import {
  answerInvitation,
  findInvitation,
  listOrganisationsComing,
  replies,
  type AnswerInvitation,
  type InvitationShown,
  type Reply as ReplyGiven,
} from '#domain/invitations'
import { findMeetingById, listAgenda, listPapers, timeAgenda, type AgendaItem, type MeetingListed, type PaperShown } from '#domain/meetings'
import type { Reading, Writing } from '#domain/history'
import { isMessageKey, type Translate } from '#locales'
import { formatClock, formatDateWithPrecision, formatDay, formatTime, formatTimeRange } from '#platform/dates'
import { inLanguage, type Language } from '#platform/i18n'
import type { NotDone } from '#platform/outcome'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { DefinitionList } from '#ui/definition-list'
import { Radios } from '#ui/radios'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Form, Problems } from './form.ts'
import { PostForm, problemOf } from './frame.tsx'
import { reasonKey, type AnyVisit } from './visit.ts'

/** What a page on which to answer needs to know. */
export interface InvitationFound {
  readonly invitation: InvitationShown
  readonly meeting: MeetingListed
  readonly agenda: readonly AgendaItem[]
  readonly papers: readonly PaperShown[]
  /** Names of organisations that have said they come. */
  readonly coming: readonly string[]
}

export async function loadInvitation(reading: Reading, invitationId: string): Promise<InvitationFound | null> {
  const invitation = await findInvitation(reading, invitationId)
  const meeting = invitation === null ? null : await findMeetingById(reading, invitation.meetingId)
  if (invitation === null || meeting === null) return null
  return {
    invitation,
    meeting,
    agenda: await listAgenda(reading, meeting.id),
    papers: await listPapers(reading, meeting.id),
    coming: await listOrganisationsComing(reading, meeting.id),
  }
}

/** Why there is nothing to answer any more; null while there is. */
export function whatIsSo({ invitation, meeting }: InvitationFound, now: Date): 'cancelled' | 'begun' | 'withdrawn' | null {
  if (meeting.state === 'cancelled') return 'cancelled'
  const [start = ''] = invitation.timeKey.split('/')
  if ((meeting.state !== 'draft' && meeting.state !== 'booked') || (start !== '' && new Date(start) <= now)) return 'begun'
  return invitation.state === 'withdrawn' ? 'withdrawn' : null
}

/** What was sent, to show again when something is wrong with it. */
export interface ReplyValues {
  readonly reply: ReplyGiven | null
  readonly deputyName: string
  readonly deputyEmail: string
  readonly note: string
}

export function valuesOf({ reply, deputyName, note }: InvitationShown): ReplyValues {
  return { reply, deputyName: deputyName ?? '', deputyEmail: '', note: note ?? '' }
}

export function readReplyForm(form: Form): ReplyValues {
  const text = (name: string, most: number) => form.get(name).slice(0, most)
  return {
    reply: replies.find((reply) => reply === form.get('reply')) ?? null,
    deputyName: text('deputyName', 300),
    deputyEmail: text('deputyEmail', 300),
    note: text('note', 1000),
  }
}

/** Answers as the form says. The reason why not, if not, by the field it concerns. */
export async function answerByForm(
  writing: Writing,
  form: Form,
  { invitationId, by }: Pick<AnswerInvitation, 'invitationId' | 'by'>,
): ReturnType<typeof answerInvitation> {
  const { reply, deputyName, deputyEmail, note } = readReplyForm(form)
  return answerInvitation(writing, {
    invitationId,
    reply: reply ?? 'attending',
    by,
    ...(reply === 'deputy' ? { deputy: { name: deputyName, email: deputyEmail } } : {}),
    replacesDeputy: form.has('replace'),
    note,
    seenTime: form.get('time'),
  })
}

const fieldOf: Readonly<Record<string, string>> = {
  'deputy-name-missing': 'deputyName',
  'name-too-long': 'deputyName',
  'deputy-is-oneself': 'deputyEmail',
  'email-not-understood': 'deputyEmail',
  'deputy-already': 'replace',
  'not-online': 'reply',
  'note-too-long': 'note',
}

export function problemsOf({ reason }: NotDone): Problems {
  return { [fieldOf[reason] ?? '']: reasonKey(isMessageKey, 'invitations', reason) }
}

/** When and where of a meeting. */
export function MeetingFacts({ visit, meeting }: { readonly visit: AnyVisit; readonly meeting: MeetingListed }): JSX.Element {
  const { t, site } = visit
  const { onlineUrl } = meeting
  return (
    <DefinitionList
      unknown={t('site.unknown')}
      items={[
        { term: t('invitations.reply.when'), value: sayMeetingTime(t, meeting, site.language) },
        ...(meeting.place === null && onlineUrl !== null ? [] : [{ term: t('invitations.reply.where'), value: meeting.place }]),
        ...(onlineUrl === null
          ? []
          : [{ term: t('invitations.reply.link'), value: <a href={onlineUrl}>{t('invitations.reply.join')}</a> }]),
      ]}
    />
  )
}

export function sayMeetingTime(t: Translate, { on, startsAt, endsAt }: MeetingListed, language: Language): string {
  if (on === null) return t('invitations.reply.noTime')
  if (on.precision !== 'day') return formatDateWithPrecision(on, language)
  const time = startsAt === null ? '' : endsAt === null ? formatTime(startsAt, language) : formatTimeRange(startsAt, endsAt, language)
  return [formatDay(on.date, language), time].filter((part) => part !== '').join(language === 'sv' ? ' ' : ', ')
}

export interface ReplyFormProps {
  readonly visit: AnyVisit
  readonly found: InvitationFound
  readonly values: ReplyValues
  readonly problems: Problems
  readonly question: string
  readonly submit: string
}

/** The answers there are, one of them to choose; the colleague's name where one comes instead; what the cook should know. */
export function ReplyForm({ visit, found, values, problems, question, submit }: ReplyFormProps): JSX.Element {
  const { t } = visit
  const { invitation, meeting } = found
  const error = (field: string) => problemOf(t, problems, field)
  const optional = t('site.form.optional')
  const offered = replies.filter(
    (reply) => (reply !== 'online' || meeting.onlineUrl !== null) && (reply !== 'tentative' || invitation.reply === 'tentative'),
  )
  return (
    <PostForm class="reply-form">
      <input type="hidden" name="time" value={invitation.timeKey} />
      <Radios
        name="reply"
        label={question}
        error={error('reply')}
        value={values.reply ?? undefined}
        options={offered.map((reply) => ({ value: reply, label: t(`invitations.reply.${reply}`) }))}
      />
      <fieldset class="reply-deputy">
        <legend>{t('invitations.reply.deputyTitle')}</legend>
        {problems['replace'] !== undefined && invitation.deputyName !== null && (
          <Checkbox name="replace" label={t('invitations.reply.replace', { name: invitation.deputyName })} error={error('replace')} />
        )}
        <TextInput
          name="deputyName"
          label={t('invitations.reply.deputyName')}
          error={error('deputyName')}
          autocomplete="off"
          maxLength={200}
          value={values.deputyName}
        />
        <TextInput
          name="deputyEmail"
          type="email"
          label={t('invitations.reply.deputyEmail')}
          note={optional}
          hint={t('invitations.reply.deputyEmailHint')}
          error={error('deputyEmail')}
          autocomplete="off"
          maxLength={254}
          value={values.deputyEmail}
        />
      </fieldset>
      <TextArea
        name="note"
        label={t('invitations.reply.note')}
        note={optional}
        hint={t('invitations.reply.noteHint')}
        error={error('note')}
        rows={2}
        maxLength={500}
        value={values.note}
      />
      <FormActions>
        <Button>{submit}</Button>
      </FormActions>
    </PostForm>
  )
}

/** The agenda with its clock times, as somebody invited reads it. */
export function AgendaLines({ visit, found }: { readonly visit: AnyVisit; readonly found: InvitationFound }): JSX.Element {
  const { t, site } = visit
  const { agenda, meeting } = found
  if (agenda.length === 0) return <p>{t('invitations.reply.agendaNone')}</p>
  return (
    <ol class="reply-agenda">
      {timeAgenda(agenda, meeting.startsAt, meeting.minutes).items.map(({ item, from }) => {
        const title = inLanguage(item.title, site.language)
        return (
          <li key={item.id}>
            {from !== null && <time>{formatClock(from, site.language)}</time>}{' '}
            <span lang={title.isFallback ? title.lang : undefined}>{title.text}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** Which organisations are coming: never which people. */
export function Coming({ visit, found }: { readonly visit: AnyVisit; readonly found: InvitationFound }): JSX.Element {
  const { t } = visit
  return found.coming.length === 0 ? (
    <p>{t('invitations.reply.comingNone')}</p>
  ) : (
    <ul class="plain-list">
      {found.coming.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

/** One's own answer, in the words it was given in. */
export function sayOwnReply(t: Translate, { reply, deputyName }: Pick<InvitationShown, 'reply' | 'deputyName'>): string {
  if (reply === null) return t('invitations.said.none')
  return reply === 'deputy' && deputyName !== null
    ? t('invitations.reply.nowDeputy', { name: deputyName })
    : t(`invitations.reply.${reply}`)
}

/** What somebody has answered, in words. */
export function sayReply(t: Translate, { reply, deputyName }: Pick<InvitationShown, 'reply' | 'deputyName'>): string {
  if (reply === null) return t('invitations.said.none')
  return reply === 'deputy' && deputyName !== null ? t('invitations.said.instead', { name: deputyName }) : t(`invitations.said.${reply}`)
}
