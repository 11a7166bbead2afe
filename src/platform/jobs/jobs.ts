import type { Log } from '#platform/log'

/** A thing done over and over by the process itself: sending what waits, tidying up. */
export interface Job {
  readonly name: string
  /** Milliseconds from the end of one run to the beginning of the next. */
  readonly everyMs: number
  /** Milliseconds until the first run; `everyMs` when left out. */
  readonly firstAfterMs?: number
  /** One run. Must bear being cut off at any point: what matters is kept in the database, not here. */
  run(running: Running): Promise<unknown>
}

export interface Running {
  /** True once the process is about to end: finish the piece in hand and begin no other. */
  isStopping(): boolean
}

export interface Jobs {
  /** Runs a job now, without waiting for its time. One that is running already is run once more after. */
  nudge(name: string): void
  /** Begins no more runs and waits for those under way. */
  stop(): Promise<void>
}

/** How long a job that keeps failing is left alone, at most. */
const longestRest = 5 * 60_000

/** Starts jobs that run beside each other, each never more than once at a time. One that fails is tried again, ever less often. */
export function startJobs(jobs: readonly Job[], log: Log): Jobs {
  let stopping = false
  const isStopping = () => stopping
  const workers = new Map(jobs.map((job) => [job.name, startJob(job, isStopping, log)]))
  return {
    nudge: (name) => workers.get(name)?.nudge(),
    async stop() {
      stopping = true
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
    },
  }
}

function startJob(job: Job, isStopping: () => boolean, log: Log): { nudge(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> | null = null
  let again = false
  let failures = 0

  const plan = (milliseconds: number) => {
    if (isStopping()) return
    timer = setTimeout(begin, milliseconds)
    timer.unref()
  }
  const begin = () => {
    underWay = runOnce().finally(() => {
      underWay = null
      const wait = failures === 0 ? job.everyMs : Math.max(job.everyMs, Math.min(longestRest, job.everyMs * 2 ** failures))
      plan(again ? 0 : wait)
      again = false
    })
  }
  const runOnce = async () => {
    try {
      await job.run({ isStopping })
      failures = 0
    } catch (error) {
      failures += 1
      log.warn('a job failed and will be tried again', { job: job.name, failures, error })
    }
  }

  plan(job.firstAfterMs ?? job.everyMs)
  return {
    nudge() {
      if (underWay !== null) again = true
      else if (!isStopping()) {
        clearTimeout(timer)
        begin()
      }
    },
    async stop() {
      clearTimeout(timer)
      await underWay
    },
  }
}
