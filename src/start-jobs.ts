import { listContracts } from '#domain/contract'
import { writeDueDispatches } from '#domain/dispatches'
import { forgetOldRequests } from '#domain/groups'
import { forgetRequestKeys, system, writing, type Store } from '#domain/history'
import { forgetIncomingMails, readMailbox } from '#domain/incoming-mail'
import { closeAccounts, forgetExpiredLinks } from '#domain/identity'
import { endLeadsThatHaveLeft } from '#domain/leads'
import { mailDueNotes, remindOfReports, tendNotes } from '#domain/meeting-notes'
import { followMeetings, forgetInvitationNotes, type MeetingsFollowed } from '#domain/invitations'
import {
  forgetSecretMails,
  mailJoiningLinks,
  mailRegistrations,
  sendWaitingMails,
  writeDailyMails,
  writeDueInvitations,
} from '#domain/notifications'
import { forgetPollRemarks, mailDuePolls, tendPolls } from '#domain/polls'
import { forgetRegistrations, settleDeclined } from '#domain/registrations'
import type { Accounts } from '#platform/accounts'
import type { Config } from '#platform/config'
import { sweepStaged, type Files } from '#platform/files'
import { startJobs, type Job, type Jobs } from '#platform/jobs'
import { createLimits } from '#platform/limits'
import type { Log } from '#platform/log'
import { createImapMailbox, type Mailbox } from '#platform/mailbox'
import type { Mailer } from '#platform/mailer'
import { notDone } from '#platform/outcome'
import { composeInvitations } from '#web/invitation-mails'
import { composeDailyMail } from '#web/daily-mail'
import { composeDispatches } from '#web/dispatch-mails'
import { composeJoiningMail } from '#web/joining-mail'
import { composeRegistrationMail } from '#web/registration-mail'
import { composeNotesMail, composeReportReminder } from '#web/notes-mails'
import { composePollMail } from '#web/poll-mails'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

export interface JobParts {
  readonly store: Store
  readonly mailer: Mailer
  readonly accounts: Accounts
  readonly files: Files
  readonly config: Config
  readonly log: Log
}

/** What the process does besides answering: mail out and in, lists followed, codes and keys forgotten, the database swept at night. */
export function startAllJobs(parts: JobParts): Jobs {
  const { store, config, log } = parts
  const mailbox = config.mailbox === null ? null : createImapMailbox({ ...config.mailbox, onArrival: () => jobs.nudge(nameOfReading) })
  const jobs = startJobs(
    [...jobsOfMail(parts), ...(mailbox === null ? [] : [readingJob(store, mailbox, config.mailFrom)]), ...jobsOfKeeping(parts)],
    log,
  )
  return {
    nudge: jobs.nudge,
    async stop() {
      await jobs.stop()
      await mailbox?.close()
    },
  }
}

const nameOfReading = 'read the mailbox'

/** What comes is told by the server at once; should it forget to, half a minute later it is read all the same. */
function readingJob(store: Store, mailbox: Mailbox, ownAddress: string): Job {
  return {
    name: nameOfReading,
    everyMs: 30 * second,
    firstAfterMs: 2 * second,
    run: ({ isStopping }) => readMailbox({ store, mailbox, ownAddress, isStopping }),
  }
}

function jobsOfMail({ store, mailer, config }: JobParts): Job[] {
  const compose = composeInvitations(config)
  const followed: MeetingsFollowed = new Map()
  return [
    {
      name: 'outbox',
      everyMs: second,
      run: ({ isStopping }) =>
        sendWaitingMails({ store, mailer, fromAddress: config.mailFrom, wipesSecrets: config.smtpUrl !== null, isStopping }),
    },
    {
      name: 'mail those who sign up',
      everyMs: 2 * second,
      run: async ({ isStopping }) => {
        await mailJoiningLinks(store, composeJoiningMail(config), isStopping)
        await settleDeclined(store)
        await mailRegistrations(store, composeRegistrationMail(config), isStopping)
      },
    },
    { name: 'invitations', everyMs: 2 * second, run: ({ isStopping }) => writeDueInvitations({ store, compose, isStopping }) },
    {
      name: 'utskick',
      everyMs: 2 * second,
      run: ({ isStopping }) => writeDueDispatches({ store, compose: composeDispatches(config), isStopping }),
    },
    {
      name: 'one mail a day',
      everyMs: minute,
      run: ({ isStopping }) => writeDailyMails({ store, compose: composeDailyMail(config), isStopping }),
    },
    { name: 'follow meetings', everyMs: 30 * second, run: ({ isStopping }) => followMeetings(store, followed, isStopping) },
    {
      name: 'mail about date polls',
      everyMs: 2 * second,
      run: async ({ isStopping }) => {
        await mailDuePolls({ store, compose: composePollMail(config, () => store.clock.now()), isStopping })
      },
    },
    { name: 'tend date polls', everyMs: 5 * minute, firstAfterMs: minute, run: ({ isStopping }) => tendPolls(store, isStopping) },
    {
      name: 'mail notes of meetings',
      everyMs: 2 * second,
      run: async ({ isStopping }) => {
        await mailDueNotes({ store, compose: composeNotesMail(config), isStopping })
      },
    },
    {
      name: 'tend notes and owed reports',
      everyMs: 15 * minute,
      firstAfterMs: minute,
      run: async ({ isStopping }) => {
        await tendNotes(store, isStopping)
        await remindOfReports({ store, compose: composeReportReminder(config), isStopping })
      },
    },
  ]
}

function jobsOfKeeping({ store, accounts, files, config }: JobParts): Job[] {
  return [
    {
      name: 'forget secrets',
      everyMs: 5 * minute,
      run: async () => {
        await forgetSecretMails(store)
        await accounts.forgetExpired(store.clock.now())
        await createLimits({ kysely: store.database.kysely, clock: store.clock, secret: config.secret }).sweep()
      },
    },
    {
      name: 'forget what is over',
      everyMs: 6 * hour,
      firstAfterMs: 10 * minute,
      run: async ({ isStopping }) => {
        await forgetWhatIsOver(store, isStopping)
        await sweepStaged(files, new Date(store.clock.now().getTime() - 24 * hour))
      },
    },
    // A last day that was announced passes at night, when nobody presses anything.
    {
      name: 'close accounts',
      everyMs: hour,
      firstAfterMs: 2 * minute,
      run: async () => {
        await closeAccounts({ store, accounts, contractIds: (await listContracts(store)).map(({ id }) => id) })
      },
    },
    { name: 'end what has ended', everyMs: hour, firstAfterMs: minute, run: ({ isStopping }) => endWhatHasEnded(store, isStopping) },
    // Long enough after the start not to be in the way, and then once a day.
    { name: 'sweep the database', everyMs: 24 * hour, firstAfterMs: 2 * hour, run: () => store.database.maintain() },
  ]
}

async function forgetWhatIsOver(store: Store, isStopping: () => boolean): Promise<void> {
  for (const { id } of await listContracts(store)) {
    if (isStopping()) return
    await forgetRequestKeys(store, id)
    await forgetExpiredLinks(store, id)
    await forgetOldRequests(store, id)
    await forgetRegistrations(store, id)
    await forgetPollRemarks(store, id)
    await forgetIncomingMails(store, id)
  }
}

/** An announced last day has passed: from now on the Lead is told as ended. Where nothing has, nothing is written and no page made anew. */
export async function endWhatHasEnded(store: Store, isStopping: () => boolean): Promise<void> {
  for (const { id } of await listContracts(store)) {
    if (isStopping()) return
    await forgetInvitationNotes(store, id)
    await writing(store, { contractId: id, actor: system }, async (context) => {
      const outcome = await endLeadsThatHaveLeft(context)
      return outcome.ok && outcome.value.ended === 0 ? notDone('nothing-ended') : outcome
    })
  }
}
