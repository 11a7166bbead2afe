import { linkHolder, writing } from '#domain/history'
import { findLink, findPerson, type ActionLink } from '#domain/identity'
import { getMailSettings, setMailSettings, setNews, type MailSettings } from '#domain/notifications'
import { mailSettingsEntry, mailSettingsProblem, readMailSettings, settingsOf } from '../mail-settings-form.tsx'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { MailSettingsPage, SettingsOverPage, UnsubscribedPage, UnsubscribePage } from './mail-settings-page.tsx'

type SettingsVisit = Visit<'link/mail-settings'>
type UnsubscribeVisit = Visit<'link/unsubscribe'>

export const mailSettingsController = {
  'link/mail-settings': {
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      if (found.person === null) return over(visit)
      return page(<MailSettingsPage visit={visit} name={found.person.name} entry={mailSettingsEntry(found.settings)} />)
    },
    POST: save,
  },
  'link/unsubscribe': {
    // Looking changes nothing: mail scanners open every link they find (C23).
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      if (found.person === null) return over(visit)
      const { name } = found.person
      return page(
        found.settings.wantsNews ? (
          <UnsubscribePage visit={visit} hasJustReturned={visit.query.has('ater')} name={name} />
        ) : (
          <UnsubscribedPage visit={visit} />
        ),
      )
    },
    // Also what a mail program's own button sends: no cookie, no form of ours, and the same answer every time (RFC 8058).
    POST: unsubscribe,
  },
} satisfies Controller

interface Found {
  readonly link: ActionLink
  /** null: the link opens nothing any more. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly settings: MailSettings
}

function load({ read, params }: SettingsVisit | UnsubscribeVisit): Promise<Found | null> {
  return read(async (reading) => {
    const link = await findLink(reading, 'mail-settings', params.token)
    if (link === null) return null
    const person = link.state === 'open' ? await findPerson(reading, link.subjectId) : null
    return { link, person, settings: await getMailSettings(reading, link.subjectId) }
  })
}

function over(visit: SettingsVisit | UnsubscribeVisit): Reply {
  return page(<SettingsOverPage visit={visit} />, { status: 410 })
}

async function save(visit: SettingsVisit): Promise<Reply> {
  const found = await load(visit)
  if (found === null) return notFound
  const { person } = found
  if (person === null) return over(visit)
  const { form, store, site, url } = visit
  const entry = readMailSettings(form)
  const outcome = await writing(store, { contractId: site.contract.id, actor: linkHolder(person.id), requestKey: form.key }, (context) =>
    setMailSettings(context, settingsOf(person.id, entry)),
  )
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(url.pathname, { key: 'mail-settings.saved' })
  if (outcome.reason === 'changed-meanwhile') {
    const now = await visit.read((reading) => getMailSettings(reading, person.id))
    return invalid(
      <MailSettingsPage visit={visit} name={person.name} entry={mailSettingsEntry(now)} problems={{ '': 'mail-settings.conflict' }} />,
      409,
    )
  }
  return invalid(<MailSettingsPage visit={visit} name={person.name} entry={entry} problems={mailSettingsProblem(outcome.reason)} />)
}

async function unsubscribe(visit: UnsubscribeVisit): Promise<Reply> {
  const found = await load(visit)
  if (found === null) return notFound
  const { person } = found
  if (person === null) return over(visit)
  const { form, store, site, url } = visit
  const wantsNews = form.get('act') === 'again'
  await writing(store, { contractId: site.contract.id, actor: linkHolder(person.id), requestKey: form.key }, (context) =>
    setNews(context, { personId: person.id, wantsNews }),
  )
  return form.has('List-Unsubscribe')
    ? page(<UnsubscribedPage visit={visit} />)
    : seeOther(wantsNews ? `${url.pathname}?ater` : url.pathname)
}
