import { findMeetingBySlug } from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { askToRegister, availability, findRegistrationRules } from '#domain/registrations'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { RegisterPage, type RegisterEntry } from './register-page.tsx'

type RegisterVisit = Visit<'public/meetings/register'>

export const registrationsController = {
  'public/meetings/register': {
    // Never kept for the next reader: the form carries a key of its own.
    GET: (visit) => show(visit, { name: '', email: '', organisation: '', note: '' }, {}),
    POST: register,
  },
} satisfies Controller

/** A meeting one may know of, and how one signs up for it. */
function find(visit: RegisterVisit) {
  return visit.read(async (reading) => {
    const meeting = await findMeetingBySlug(reading, visit.params.slug)
    if (meeting === null || !meeting.listedPublicly) return null
    const rules = await findRegistrationRules(reading, meeting.id)
    return { meeting, rules, state: availability(rules, meeting, visit.today), organisations: await listOrganisationNames(reading) }
  })
}

async function show(visit: RegisterVisit, entry: RegisterEntry, problems: Problems, status: 422 | 429 = 422): Promise<Reply> {
  const found = await find(visit)
  if (found === null) return notFound
  const vnode = <RegisterPage visit={visit} {...found} entry={entry} problems={problems} />
  return Object.keys(problems).length === 0 ? page(vnode, { cacheable: false }) : invalid(vnode, status)
}

/** The answer is the same whether or not somebody is on the list already: only the mailbox is told. */
async function register(visit: RegisterVisit): Promise<Reply> {
  const { form, limits, sender, params, site } = visit
  const text = (name: string) => form.get(name).trim()
  const entry = { name: text('name'), email: text('email'), organisation: text('organisation'), note: text('note') }
  const found = await find(visit)
  if (found === null) return notFound
  const mayMail =
    (await limits.allows(`sign-ups from ${sender}`, 30, 60)) && (await limits.allows(`sign-ups for ${entry.email.toLowerCase()}`, 6, 60))
  if (!mayMail) return show(visit, entry, { '': 'registrations.reason.too-many' }, 429)
  const outcome = await visit.write((writing) =>
    askToRegister(writing, {
      meetingId: found.meeting.id,
      name: entry.name,
      email: entry.email,
      organisationName: entry.organisation,
      note: entry.note,
      language: site.language,
    }),
  )
  const back = visit.href('public/meetings/register', { slug: params.slug })
  if (outcome.ok || outcome.reason === 'already-done') return seeOther(back, { key: 'registrations.asked' })
  return show(visit, entry, { [fieldOf[outcome.reason] ?? '']: `registrations.reason.${outcome.reason}` })
}

const fieldOf: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'email-not-understood': 'email',
  'organisation-missing': 'organisation',
  'members-only': 'organisation',
  'note-too-long': 'note',
}
