import { findGroup, listGroupsFrom, type GroupShown } from '#domain/groups'
import type { Writing } from '#domain/history'
import {
  addPositionLater,
  agreeByAcclamation,
  changeAgreementText,
  closeAgreement,
  findMeetingPage,
  giveVoice,
  isVoiceAnswer,
  listAgreementsOfMeeting,
  openAgreement,
  openRound,
  revisePurpose,
  type AgreeByAcclamation,
} from '#domain/meetings'
import { listOrganisationNames } from '#domain/organisations'
import { isMessageKey } from '#locales'
import { notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { firstField, lacksFirst, readTranslated } from '../translated-inputs.tsx'
import { AgreementPage } from './agreement-page.tsx'
import { MeetingPurposePage } from './purpose-page.tsx'

type AgreementVisit = Visit<'office/meetings/agreement'>
type PurposeVisit = Visit<'office/meetings/purpose'>

export const agreementController = {
  'office/meetings/agreement': { GET: (visit) => show(visit), POST: change },
  'office/meetings/purpose': { GET: (visit) => showPurpose(visit), POST: savePurpose },
} satisfies Controller

async function show(visit: AgreementVisit, problems: Problems = {}): Promise<Reply> {
  const found = await visit.read(async (reading) => {
    const facts = await findMeetingPage(reading, { id: visit.params.meeting }, 'office')
    if (facts === null) return null
    const groups: GroupShown[] = []
    for (const { id } of facts.meeting.groups) {
      const group = await findGroup(reading, { id })
      if (group !== null) groups.push(group)
    }
    const grown = await listGroupsFrom(reading, facts.agreement === null ? [] : [facts.agreement.id])
    return { ...facts, groups, grown, organisations: await listOrganisationNames(reading) }
  })
  if (found === null) return notFound
  const { meeting, attendance, agreement, earlierAgreements, groups, organisations } = found
  const words = readTranslated(visit, visit.form, 'words')
  const vnode = (
    <AgreementPage
      visit={visit}
      meeting={meeting}
      attendance={attendance}
      agreement={agreement}
      earlier={earlierAgreements}
      groups={groups}
      grown={found.grown}
      organisations={organisations}
      problems={problems}
      {...(Object.keys(words).length > 0 ? { words } : {})}
    />
  )
  return Object.keys(problems).length === 0 ? page(vnode) : invalid(vnode, problems[''] === 'meetings.reason.text-changed' ? 409 : 422)
}

type Done = { readonly eventId?: string; readonly agreed?: number; readonly agreementId?: string } | null

async function change(visit: AgreementVisit): Promise<Reply> {
  const act = visit.form.get('do')
  const acts = verbsOf(visit)
  const verb = Object.hasOwn(acts, act) ? acts[act] : undefined
  const isWordless = act.endsWith('-words') && lacksFirst(visit, readTranslated(visit, visit.form, 'words'))
  const outcome: Outcome<Done> = isWordless
    ? notDone('text-missing')
    : verb === undefined
      ? notDone('not-understood')
      : await visit.write(async (writing) => ((await isOfThisMeeting(visit, writing)) ? verb(writing) : notDone('no-such-agreement')))
  const back = visit.href('office/meetings/agreement', visit.params)
  if (outcome.ok) {
    const undo = outcome.value?.eventId !== undefined ? { undoEventId: outcome.value.eventId } : {}
    const key = `meetings.agreement.done.${act}`
    return seeOther(
      act === 'voice' ? `${back}#round` : back,
      act === 'voice' ? null : { key: isMessageKey(key) ? key : 'meetings.saved', values: { count: outcome.value?.agreed ?? 0 }, ...undo },
    )
  }
  if (outcome.reason === 'already-done') return seeOther(back)
  if (outcome.reason === 'no-such-meeting') return notFound
  const field =
    act.endsWith('-words') && (outcome.reason === 'text-missing' || outcome.reason === 'text-too-long') ? firstField(visit, 'words') : ''
  return show(visit, { [field]: reasonKey(isMessageKey, 'meetings', outcome.reason) })
}

/** A facilitator answers for one meeting: an agreement of another cannot be reached through its pages. */
async function isOfThisMeeting({ form, params }: AgreementVisit, writing: Writing): Promise<boolean> {
  const agreementId = form.get('agreementId')
  return agreementId === '' || (await listAgreementsOfMeeting(writing, params.meeting)).some(({ id }) => id === agreementId)
}

function verbsOf(visit: AgreementVisit): Readonly<Record<string, (writing: Writing) => Promise<Outcome<Done>>>> {
  const { form, params } = visit
  const on = { agreementId: form.get('agreementId'), textHash: form.get('textHash') }
  const answer = form.get('answer')
  const voice = isVoiceAnswer(answer) ? { ...on, organisationId: form.get('organisationId'), answer, concern: form.get('concern') } : null
  const open = (text: Parameters<typeof openAgreement>[1]['text']) => (writing: Writing) =>
    openAgreement(writing, { meetingId: params.meeting, text })
  return {
    agree: (writing) => agreeByAcclamation(writing, { ...on, exceptions: exceptionsOf(visit) }),
    round: (writing) => openRound(writing, on),
    voice: async (writing) => (voice === null ? notDone('not-understood') : giveVoice(writing, voice)),
    later: async (writing) => (voice === null ? notDone('not-understood') : addPositionLater(writing, voice)),
    close: (writing) => closeAgreement(writing, on),
    'lay-purpose': open({ purposeId: form.get('purposeId') }),
    'lay-words': open({ words: readTranslated(visit, form, 'words') }),
    'change-words': (writing) => changeAgreementText(writing, { ...on, words: readTranslated(visit, form, 'words') }),
  }
}

type Exceptions = NonNullable<AgreeByAcclamation['exceptions']>

/** Everybody who is not simply with it, and what they said. A concern without a changed answer is a "yes, but". */
function exceptionsOf({ form }: AgreementVisit): Exceptions {
  return Object.keys(form.values()).flatMap((name): Exceptions => {
    if (!name.startsWith('answer_')) return []
    const organisationId = name.slice('answer_'.length)
    const concern = form.get(`concern_${organisationId}`).trim()
    const answer = form.get(name)
    if (answer === 'not-yet') return [{ organisationId, answer, concern }]
    return answer === 'yes-but' || concern !== '' ? [{ organisationId, answer: 'yes-but', concern }] : []
  })
}

async function readPurposes(visit: PurposeVisit) {
  return visit.read(async (reading) => {
    const facts = await findMeetingPage(reading, { id: visit.params.meeting }, 'office')
    if (facts === null) return null
    const wanted = visit.form.get('groupId') || visit.query.get('grupp') || facts.meeting.groups[0]?.id || ''
    const isOfMeeting = facts.meeting.groups.some(({ id }) => id === wanted)
    return { meeting: facts.meeting, group: isOfMeeting ? await findGroup(reading, { id: wanted }) : null }
  })
}

async function showPurpose(visit: PurposeVisit): Promise<Reply> {
  const found = await readPurposes(visit)
  return found === null ? notFound : page(<MeetingPurposePage visit={visit} {...found} />)
}

async function savePurpose(visit: PurposeVisit): Promise<Reply> {
  const found = await readPurposes(visit)
  if (found === null || found.group === null) return notFound
  const { meeting, group } = found
  const written = readTranslated(visit, visit.form, 'text')
  if (lacksFirst(visit, written))
    return invalid(
      <MeetingPurposePage
        visit={visit}
        {...found}
        written={written}
        problems={{ [firstField(visit, 'text')]: 'groups.reason.text-missing' }}
      />,
    )
  const outcome = await visit.write((writing) =>
    revisePurpose(writing, { groupId: group.id, text: written, from: Number(visit.form.get('from')) || 0, meetingId: meeting.id }),
  )
  if (outcome.ok) {
    const { version, reopened } = outcome.value
    return seeOther(visit.href('office/meetings/agreement', { meeting: meeting.id }), {
      key: reopened > 0 ? 'groups.purpose.savedReopened' : 'groups.purpose.saved',
      values: { version, reopened },
    })
  }
  if (outcome.reason === 'already-done') return seeOther(visit.url.pathname, { key: 'site.alreadyDone' })
  if (outcome.reason === 'changed-meanwhile')
    return invalid(<MeetingPurposePage visit={visit} {...found} written={written} conflict />, 409)
  return invalid(
    <MeetingPurposePage
      visit={visit}
      {...found}
      written={written}
      problems={{ [firstField(visit, 'text')]: `groups.reason.${outcome.reason}` }}
    />,
  )
}
