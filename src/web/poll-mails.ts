import { isSharedMailbox } from '#domain/identity'
import type { Asked, MailDuePolls, PollAnswer, PollMailFacts, PollOption, PollSeen } from '#domain/polls'
import { translatorFor } from '#locales'
import { pollMail } from '#mails/poll-mail'
import type { Config } from '#platform/config'
import { dayOf, formatWeek, listInWords } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'
import { sayDay } from './poll-lines.ts'

/** Writes mail about date polls outside any request: addresses are made from the settings, words from the person's language. */
export function composePollMail(config: Pick<Config, 'baseUrl'>, now: () => Date): MailDuePolls['compose'] {
  return (facts) => {
    const { kind, contract, poll, asked, language, unanswered, decided } = facts
    const t = translatorFor(language)
    const today = dayOf(now(), contract.timeZone)
    const areas = poll.meeting.areas.map((name) => inLanguage(name, language).text)
    const sayOption = (option: PollOption) => ({
      day: `${sayDay(option, language, today)} (${formatWeek(option.date, language)})`,
      place: option.place,
    })
    return pollMail({
      t,
      language,
      kind,
      about:
        poll.meeting.kind === 'focus-area' && areas.length > 0
          ? t('polls.mail.about.areas', { areas: listInWords(areas, language) })
          : t('polls.mail.about.title', { title: inLanguage(poll.meeting.title, language).text }),
      toName: isSharedMailbox({ name: asked.person.name, email: asked.person.email ?? '' }, asked.organisation?.name ?? '')
        ? null
        : asked.person.name,
      organisation: asked.organisation?.name ?? null,
      days:
        decided === null
          ? (kind === 'question' ? poll.options : unanswered).map(sayOption)
          : [{ day: sayDay(decided, language, today), place: decided.place }],
      deadline: poll.deadline,
      isLate: poll.deadline < today,
      link: linkOf(config, facts),
      onlineUrl: decided?.onlineUrl ?? null,
      said: decided === null ? null : saidOf(poll, asked, decided.id),
      contractName: inLanguage(contract.name, language).text,
      colleague: { name: poll.from.name, phone: contract.secretariat.phone ?? null, isReachedByReply: poll.from.email !== null },
    })
  }
}

/** What this person answered about the day; where a colleague at the organisation can come, that is the answer. */
function saidOf(poll: PollSeen, asked: Asked, optionId: string): PollAnswer | null {
  const own = asked.answers[optionId] ?? null
  if (own !== 'no' || asked.organisation === null) return own
  const colleagues = poll.asked.filter(({ organisation }) => organisation?.id === asked.organisation?.id)
  return colleagues.map(({ answers }) => answers[optionId]).find((said) => said === 'yes' || said === 'maybe') ?? own
}

/** The page on which to answer, or that of the meeting once its day is chosen. */
function linkOf(config: Pick<Config, 'baseUrl'>, { kind, contract, language, token, poll }: PollMailFacts): string | null {
  const { href, absolute } = addressesInMail(contract, config, language)
  if (token !== null && kind !== 'result' && kind !== 'withdrawn') return absolute(href('link/poll', { token }))
  return kind === 'result' && poll.meeting.isPublic ? absolute(href('public/meetings/show', { slug: poll.meeting.slug })) : null
}
