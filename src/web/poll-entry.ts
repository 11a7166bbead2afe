import type { AnswerPoll, CannotAnswerPoll } from '#domain/polls'
import { isMessageKey } from '#locales'
import { isId } from '#platform/ids'
import type { Form, Problems } from './form.ts'
import { reasonKey } from './visit.ts'

/** What somebody has filled in about a poll: an answer for each option under the option's id. */
export type PollEntry = Pick<AnswerPoll, 'answers'> & { readonly remark: string; readonly colleague: string }

/** Reads a form of answers. Fields that are no options are passed over; ids of others' options are left for the verb to refuse. */
export function readPollEntry(form: Form): PollEntry {
  const answers: Record<string, string> = {}
  for (const [name, value] of Object.entries(form.values())) {
    if (isId(name) && typeof value === 'string') answers[name] = value.slice(0, 20)
  }
  return { answers, remark: form.get('remark').slice(0, 2000), colleague: form.get('colleague').slice(0, 2000) }
}

/** Where on the form a reason belongs: `firstOption` when it concerns the answers as a whole. */
export function pollProblem(reason: CannotAnswerPoll | 'already-done', firstOption: string): Problems {
  const field = reason === 'remark-too-long' ? 'remark' : reason === 'colleague-too-long' ? 'colleague' : firstOption
  return { [field]: reasonKey(isMessageKey, 'polls', reason) }
}
