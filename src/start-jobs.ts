import { listContracts } from '#domain/contract'
import { forgetRequestKeys, type Store } from '#domain/history'
import { forgetExpiredLinks } from '#domain/leads'
import { forgetSecretMails, sendWaitingMails } from '#domain/notifications'
import type { Accounts } from '#platform/accounts'
import type { Config } from '#platform/config'
import { startJobs, type Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Mailer } from '#platform/mailer'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

export interface JobParts {
  readonly store: Store
  readonly mailer: Mailer
  readonly accounts: Accounts
  readonly config: Config
  readonly log: Log
}

/** What the process does besides answering: mail out, codes and keys forgotten, the database swept at night. */
export function startAllJobs({ store, mailer, accounts, config, log }: JobParts): Jobs {
  return startJobs(
    [
      {
        name: 'outbox',
        everyMs: second,
        run: ({ isStopping }) => sendWaitingMails({ store, mailer, fromAddress: config.mailFrom, wipesSecrets: config.smtpUrl !== null, isStopping }),
      },
      {
        name: 'forget secrets',
        everyMs: 5 * minute,
        run: async () => {
          await forgetSecretMails(store)
          await accounts.forgetExpired(store.clock.now())
        },
      },
      { name: 'forget what is over', everyMs: 6 * hour, firstAfterMs: 10 * minute, run: ({ isStopping }) => forgetWhatIsOver(store, isStopping) },
      // Long enough after the start not to be in the way, and then once a day.
      { name: 'sweep the database', everyMs: 24 * hour, firstAfterMs: 2 * hour, run: () => store.database.maintain() },
    ],
    log,
  )
}

async function forgetWhatIsOver(store: Store, isStopping: () => boolean): Promise<void> {
  for (const { id } of await listContracts(store)) {
    if (isStopping()) return
    await forgetRequestKeys(store, id)
    await forgetExpiredLinks(store, id)
  }
}
