import { listOwnOrganisations } from '#domain/follow-up'
import { record } from '#domain/history'
import { countCalendarFeeds, editPerson, findPerson } from '#domain/identity'
import { done } from '#platform/outcome'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { getMailSettings } from '#domain/notifications'
import { mailSettingsEntry, type MailSettingsEntry } from '../mail-settings-form.tsx'
import { changeCalendar } from './calendar-section.tsx'
import { saveMailSettings } from './mail-section.tsx'
import { AccountShowPage } from './show-page.tsx'

type AccountVisit = Visit<'account/show'>

export const accountController = {
  'account/show': {
    GET: (visit) => show(visit),
    POST: (visit) => {
      const act = visit.form.get('act')
      if (act === 'calendar' || act === 'calendar-stop') return changeCalendar(visit, act)
      if (act === 'mail-settings') return saveMail(visit)
      if (act === 'sign-out-everywhere') return signOutEverywhere(visit)
      return act === 'sign-out-elsewhere' ? signOutElsewhere(visit) : saveDetails(visit)
    },
  },
} satisfies Controller

async function show(
  visit: AccountVisit,
  failed?: {
    readonly entered?: Readonly<Record<string, string>>
    readonly mail?: MailSettingsEntry | null
    readonly problems: Readonly<Record<string, string>>
    readonly status: 422 | 409
  },
): Promise<Reply> {
  const { actor, desk } = visit
  const [person, organisations, feeds, mail] = await visit.read(async (context) => [
    actor.personId === null ? null : await findPerson(context, actor.personId),
    await listOwnOrganisations(context, actor),
    await countCalendarFeeds(context, actor.personId ?? ''),
    mailSettingsEntry(await getMailSettings(context, actor.personId ?? '')),
  ])
  if (person === null) return notFound
  const sessions = await desk.accounts.listSessions(visit.headers).catch(() => [])
  const vnode = (
    <AccountShowPage
      visit={visit}
      person={person}
      organisations={organisations}
      sessions={sessions}
      feeds={feeds}
      mail={failed?.mail ?? mail}
      {...(failed?.entered === undefined ? {} : { entered: failed.entered })}
      {...(failed === undefined ? {} : { problems: failed.problems })}
    />
  )
  return failed === undefined ? page(vnode) : invalid(vnode, failed.status)
}

/** Everybody keeps their own name, number and language. The address is who one is here, and is the secretariat's to change. */
async function saveDetails(visit: AccountVisit): Promise<Reply> {
  const { actor, form } = visit
  const personId = actor.personId ?? ''
  const outcome = await visit.write((context) =>
    editPerson(context, {
      personId,
      revision: Number(form.get('revision')) || 0,
      name: form.get('name'),
      email: actor.email,
      phone: form.get('phone'),
      language: form.get('language') === 'en' ? 'en' : 'sv',
      shownPublicly: form.has('shownPublicly'),
    }),
  )
  if (outcome.ok) return seeOther(visit.href('account/show'), { key: 'account.show.saved' })
  if (outcome.reason === 'already-done') return seeOther(visit.href('account/show'), { key: 'site.alreadyDone' })
  const entered = {
    name: form.get('name'),
    phone: form.get('phone'),
    language: form.get('language'),
    ...(form.has('shownPublicly') ? { shownPublicly: 'yes' } : {}),
  }
  const field =
    outcome.reason === 'phone-not-understood'
      ? 'phone'
      : outcome.reason === 'name-missing' || outcome.reason === 'name-too-long'
        ? 'name'
        : ''
  return show(visit, {
    entered,
    problems: { [field]: `account.reason.${outcome.reason}` },
    status: outcome.reason === 'changed-meanwhile' ? 409 : 422,
  })
}

async function saveMail(visit: AccountVisit): Promise<Reply> {
  const outcome = await saveMailSettings(visit)
  return 'kind' in outcome ? outcome : show(visit, { mail: outcome.entry, problems: outcome.problems, status: outcome.status })
}

async function signOutElsewhere(visit: AccountVisit): Promise<Reply> {
  await visit.desk.accounts.signOutElsewhere(visit.headers)
  await visit.write(async (context) => {
    await record(context, { kind: 'SignedOutElsewhere', subject: { kind: 'person', id: visit.actor.personId ?? '' } })
    return done(null)
  })
  return seeOther(visit.href('account/show'), { key: 'account.signedOutElsewhere' })
}

/** A lost phone, a borrowed computer: every session ends, this one too. */
async function signOutEverywhere(visit: AccountVisit): Promise<Reply> {
  await visit.write(async (context) => {
    await record(context, { kind: 'SignedOutEverywhere', subject: { kind: 'person', id: visit.actor.personId ?? '' } })
    return done(null)
  })
  const cookies = await visit.desk.accounts.signOutEverywhere(visit.headers)
  return seeOther(visit.href('account/sign-in'), { key: 'account.signedOutEverywhere' }, cookies)
}
