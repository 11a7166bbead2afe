import { isDeepStrictEqual } from 'node:util'
import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine, tidyText } from '#platform/text'
import { readReportFacts } from './report-facts.ts'
import {
  longestText,
  longestTitle,
  longestVoice,
  mostVoices,
  textsOf,
  type MeetingFactsRead,
  type ReportKind,
  type ReportWords,
  type Words,
} from './report.ts'
import { lockReport, titleOf } from './report-rows.ts'
import { draftTexts, languagesOf } from './tell-report.ts'

export interface EditReport {
  readonly reportId: string
  /** The revision the editor saw. */
  readonly revision: number
  /** Every text as it stands in the form; one that still is our own sentence goes on following the data. */
  readonly words: ReportWords
  /** undefined: the picture stays; null: it is taken away. */
  readonly pictureId?: string | null
}

export type CannotEditReport =
  | 'no-such-report'
  | 'title-missing'
  | 'title-too-long'
  | 'text-too-long'
  | 'too-many-voices'
  | 'voice-without-who'
  | 'no-such-picture'
  | 'changed-meanwhile'

/** Keeps what the editor wrote. The public page does not change before it is published. */
export async function editReport(writing: Writing, input: EditReport): Promise<Outcome<{ revision: number }, CannotEditReport>> {
  const report = await lockReport(writing, input.reportId)
  if (report === null) return notDone('no-such-report')
  if (report.revision !== input.revision) return notDone('changed-meanwhile')
  const contract = await getContract(writing)
  const facts = await readReportFacts(writing, contract, report)

  const words: Record<string, Words> = { ...report.words }
  for (const language of languagesOf(contract)) {
    const sent = input.words[language]
    if (sent === undefined) continue
    const kept = keep(report.kind, sent, facts === null ? {} : draftTexts(language, facts))
    const problem = problemWith(kept)
    if (problem !== null) return notDone(problem)
    words[language] = kept
  }
  if (report.kind === 'news' && !words[contract.languages[0] ?? 'sv']?.title) return notDone('title-missing')
  if (typeof input.pictureId === 'string' && !(await isPicture(writing, input.pictureId))) return notDone('no-such-picture')

  const pictureId = input.pictureId === undefined ? report.pictureId : input.pictureId
  if (pictureId === report.pictureId && isDeepStrictEqual(words, { ...report.words })) return done({ revision: report.revision })
  const revision = report.revision + 1
  await writing.transaction
    .updateTable('reports')
    .set({ words: JSON.stringify(words), revision, picture_id: pictureId })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', report.id)
    .execute()
  await record(writing, {
    kind: 'ReportEdited',
    subject: { kind: 'report', id: report.id },
    meetingId: report.meetingId,
    particulars: { title: titleOf(words) || nameOf(facts), before: report.words, pictureBefore: report.pictureId },
  })
  return done({ revision })
}

/** What is the editor's own: our sentences, unchanged, are left out so that they keep following the facts. */
function keep(kind: ReportKind, sent: Words, drafted: Readonly<Record<string, string>>): Words {
  const kept: Words = {}
  for (const text of textsOf[kind]) {
    const value = sent[text]
    if (value === undefined) continue
    const tidy = text === 'title' ? tidyLine(value) : tidyText(value)
    const ours = drafted[text] ?? ''
    if (tidy !== tidyText(ours) && !(text === 'title' && tidy === '')) kept[text] = tidy
  }
  const voices = (sent.voices ?? [])
    .map(({ text, who }) => ({ text: tidyText(text), who: tidyLine(who) }))
    .filter(({ text, who }) => text !== '' || who !== '')
  if (voices.length > 0 && kind === 'meeting-report') kept.voices = voices
  return kept
}

function problemWith({ voices = [], ...texts }: Words): CannotEditReport | null {
  if ((texts.title ?? '').length > longestTitle) return 'title-too-long'
  if (
    Object.values(texts).some((text) => (text ?? '').length > longestText) ||
    voices.some(({ text, who }) => text.length > longestVoice || who.length > longestTitle)
  )
    return 'text-too-long'
  if (voices.length > mostVoices) return 'too-many-voices'
  return voices.some(({ text, who }) => text === '' || who === '') ? 'voice-without-who' : null
}

async function isPicture({ transaction, contractId }: Writing, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await transaction
    .selectFrom('pictures')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

function nameOf(facts: MeetingFactsRead | null): string {
  return Object.values(facts?.meeting.title ?? {}).find((text) => text !== undefined && text !== '') ?? ''
}
