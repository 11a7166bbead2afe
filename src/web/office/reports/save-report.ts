import {
  addPicture,
  checkReport,
  correctReport,
  describePicture,
  editReport,
  findStagedPicture,
  forgetStagedPicture,
  preparePicture,
  publishReport,
  stagePicture,
  type ReportInWork,
  type ReportProblem,
  type ReportWords,
  type StagedPicture,
} from '#domain/publishing'
import type { Writing } from '#domain/history'
import { isMessageKey } from '#locales'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { reasonKey, type Visit } from '#web/visit'
import { languagesIn, voiceField, type ReportDraft } from './report-draft.ts'

export type Saved =
  | {
      readonly ok: true
      readonly value: { readonly did: 'saved' | 'preview' | 'published' | 'corrected'; readonly eventId: string | null }
    }
  /** The draft to show again: with the picture that came with it, kept so that nobody has to choose it twice. */
  | { readonly ok: false; readonly reason: string; readonly problems: Problems; readonly draft: ReportDraft }

type Editing = Visit<'office/reports/edit'>

/** Keeps the words and the picture, and publishes if that was asked: all of it, or nothing. What is wrong is told all at once. */
export async function saveReport(visit: Editing, report: ReportInWork, written: ReportDraft): Promise<Saved> {
  const { staged, problem } = await takePicture(visit)
  const draft = { ...written, staged }
  const problems = { ...problemsIn(visit, report, draft), ...(problem === null ? {} : { picture: sayReason(problem) }) }
  if (Object.keys(problems).length > 0) return { ok: false, reason: 'incomplete', problems, draft }
  const outcome = await visit.write((writing) => saveAll(writing, visit, report, draft))
  if (!outcome.ok) return { ok: false, reason: outcome.reason, problems: { '': sayReason(outcome.reason) }, draft }
  if (draft.staged !== null) await forgetStagedPicture(visit.files, { contractId: visit.site.contract.id, id: draft.staged.id })
  return outcome
}

interface PictureSent {
  readonly staged: StagedPicture | null
  /** Why the file that was sent now cannot be used. */
  readonly problem: string | null
}

/** The picture sent now, kept at once; or the one sent with an earlier try, unless it is not wanted after all. */
async function takePicture({ form, files, site, clock }: Editing): Promise<PictureSent> {
  const contractId = site.contract.id
  const id = form.get('staged')
  const earlier = id === '' || form.has('dropStaged') ? null : await findStagedPicture(files, { contractId, id })
  const sent = form.file('picture')
  if (sent === null) return { staged: earlier, problem: null }
  const prepared = await preparePicture(new Uint8Array(await sent.arrayBuffer()))
  if (!prepared.ok) return { staged: earlier, problem: prepared.reason }
  if (id !== '') await forgetStagedPicture(files, { contractId, id })
  return { staged: await stagePicture(files, { contractId, at: clock.now(), picture: prepared.value }), problem: null }
}

async function saveAll(
  writing: Writing,
  visit: Editing,
  report: ReportInWork,
  draft: ReportDraft,
): Promise<Outcome<Extract<Saved, { ok: true }>['value']>> {
  const pictureId = await keepPicture(writing, visit, report, draft)
  if (!pictureId.ok) return pictureId
  const reportId = report.id
  const edited = await editReport(writing, {
    reportId,
    revision: Number(visit.form.get('revision')),
    words: wordsOf(draft),
    ...(pictureId.value === undefined ? {} : { pictureId: pictureId.value }),
  })
  if (!edited.ok) return edited
  const { revision } = edited.value
  const act = visit.form.get('do')
  if (act === 'publish') {
    const published = await publishReport(writing, { reportId, revision })
    return published.ok ? done({ did: 'published', eventId: published.value.eventId }) : published
  }
  if (act === 'correct') {
    const corrected = await correctReport(writing, { reportId, revision, correction: draft.correction })
    return corrected.ok ? done({ did: 'corrected', eventId: null }) : corrected
  }
  return done({ did: act === 'preview' ? 'preview' : 'saved', eventId: null })
}

/** The picture after this: undefined as before, null none. */
async function keepPicture(
  writing: Writing,
  visit: Editing,
  report: ReportInWork,
  draft: ReportDraft,
): Promise<Outcome<string | null | undefined>> {
  if (draft.staged !== null) {
    const added = await addPicture(writing, visit.files, { ...draft, picture: draft.staged.picture })
    return added.ok ? done(added.value.pictureId) : added
  }
  if (report.picture === null) return done(undefined)
  if (draft.removesPicture) return done(null)
  const described = await describePicture(writing, { ...draft, pictureId: report.picture.id })
  return described.ok ? done(undefined) : notDone(described.reason)
}

function wordsOf(draft: ReportDraft): ReportWords {
  return Object.fromEntries(Object.entries(draft.words).flatMap(([language, words]) => (words === undefined ? [] : [[language, words]])))
}

/** Everything that stands in the way, by the field it stands beside. */
function problemsIn(visit: Editing, report: ReportInWork, draft: ReportDraft): Problems {
  const act = visit.form.get('do')
  const hasPicture = draft.staged !== null || (report.picture !== null && !draft.removesPicture)
  const problems = checkReport({
    kind: report.kind,
    act: act === 'publish' || act === 'correct' ? act : 'keep',
    languages: languagesIn(visit),
    words: wordsOf(draft),
    correction: draft.correction,
    picture: hasPicture || visit.form.file('picture') !== null ? draft : null,
  })
  const byField: Record<string, string> = {}
  // Of several problems with one field the first is the one to mend.
  for (const problem of problems) byField[fieldOf(visit, problem)] ??= sayReason(problem.reason)
  return byField
}

function fieldOf(visit: Editing, { at, language, voice = 0 }: ReportProblem): string {
  const known = languagesIn(visit).find((each) => each === language)
  if (known === undefined) return at
  if (at === 'voice-text' || at === 'voice-who') return voiceField(at === 'voice-text' ? 'text' : 'who', voice, known)
  return `${at}_${known}`
}

function sayReason(reason: string): string {
  return reasonKey(isMessageKey, 'reports', reason)
}
