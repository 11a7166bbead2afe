import {
  addPicture,
  checkPictureDetails,
  correctReport,
  describePicture,
  editReport,
  preparePicture,
  publishReport,
  type PreparedPicture,
  type ReportInWork,
  type ReportWords,
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
  | { readonly ok: false; readonly reason: string; readonly problems: Problems }

type Editing = Visit<'office/reports/edit'>

/** Keeps the words and the picture, and publishes if that was asked: all of it, or nothing. */
export async function saveReport(visit: Editing, report: ReportInWork, draft: ReportDraft): Promise<Saved> {
  const picture = await preparePictureSent(visit, draft)
  if (!picture.ok) return { ok: false, reason: picture.reason, problems: problemsOf(visit, draft, picture.reason) }
  const outcome = await visit.write((writing) => saveAll(writing, visit, report, draft, picture.value))
  return outcome.ok ? outcome : { ok: false, reason: outcome.reason, problems: problemsOf(visit, draft, outcome.reason) }
}

async function preparePictureSent(visit: Editing, draft: ReportDraft): Promise<Outcome<PreparedPicture | null>> {
  const sent = visit.form.file('picture')
  if (sent === null) return done(null)
  const prepared = await preparePicture(new Uint8Array(await sent.arrayBuffer()))
  if (!prepared.ok) return prepared
  const problem = checkPictureDetails(draft, visit.site.contract.languages[0] ?? 'sv')
  return problem === null ? prepared : notDone(problem)
}

async function saveAll(
  writing: Writing,
  visit: Editing,
  report: ReportInWork,
  draft: ReportDraft,
  picture: PreparedPicture | null,
): Promise<Outcome<Extract<Saved, { ok: true }>['value']>> {
  const pictureId = await keepPicture(writing, visit, report, draft, picture)
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
  picture: PreparedPicture | null,
): Promise<Outcome<string | null | undefined>> {
  if (picture !== null) {
    const added = await addPicture(writing, visit.files, { ...draft, picture })
    return added.ok ? done(added.value.pictureId) : added
  }
  if (report.picture === null) return done(undefined)
  if (draft.removesPicture) return done(null)
  const described = await describePicture(writing, { ...draft, pictureId: report.picture.id })
  return described.ok ? done(undefined) : described
}

function wordsOf(draft: ReportDraft): ReportWords {
  return Object.fromEntries(Object.entries(draft.words).flatMap(([language, words]) => (words === undefined ? [] : [[language, words]])))
}

/** Where on the form a reason belongs. */
function problemsOf(visit: Editing, draft: ReportDraft, reason: string): Problems {
  const first = visit.site.contract.languages[0] ?? 'sv'
  return { [fieldOf(visit, draft, reason, first)]: reasonKey(isMessageKey, 'reports', reason) }
}

function fieldOf(visit: Editing, draft: ReportDraft, reason: string, first: string): string {
  if (reason === 'voice-without-who') return halfVoice(visit, draft) ?? ''
  const fields: Readonly<Record<string, string>> = {
    'title-missing': `title_${first}`,
    'title-too-long': `title_${first}`,
    'introduction-missing': `introduction_${first}`,
    'correction-missing': `correction_${first}`,
    'correction-too-long': `correction_${first}`,
    'alt-missing': `alt_${first}`,
    'alt-too-long': `alt_${first}`,
    'credit-too-long': 'credit',
    'consent-missing': 'consent',
    'picture-too-large': 'picture',
    'not-a-picture': 'picture',
    'picture-kind-unknown': 'picture',
    'picture-too-small': 'picture',
    'no-such-picture': 'picture',
  }
  return fields[reason] ?? ''
}

/** The field left empty beside one that is filled in. */
function halfVoice(visit: Editing, draft: ReportDraft): string | null {
  for (const language of languagesIn(visit)) {
    for (const [index, voice] of (draft.words[language]?.voices ?? []).entries()) {
      if (voice.text.trim() !== '' && voice.who.trim() === '') return voiceField('who', index, language)
      if (voice.text.trim() === '' && voice.who.trim() !== '') return voiceField('text', index, language)
    }
  }
  return null
}
