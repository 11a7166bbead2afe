/** True as long as the last contact succeeded; while it did not, knocks every second until the server is back. */
export interface Health {
  readonly healthy: boolean
  /** Failed, knocked and still away: asking again before the next knock would only keep people waiting. */
  readonly away: boolean
  /** Knocks now, once for all who ask meanwhile. False: the server is away. */
  answers(): Promise<boolean>
  succeeded(): void
  failed(): void
  stop(): void
}

export function watchHealth(knock: () => Promise<void>, everyMs = 1_000): Health {
  let healthy = true
  let away = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  const knockLater = () => {
    if (timer !== null || stopped) return
    timer = setTimeout(async () => {
      timer = null
      await answers()
    }, everyMs)
    timer.unref()
  }
  let asking: Promise<boolean> | null = null
  const answers = () => {
    asking ??= knock()
      .then(
        () => true,
        () => false,
      )
      .then((isThere) => {
        asking = null
        away = !isThere
        if (isThere) succeeded()
        else failed()
        return isThere
      })
    return asking
  }
  const succeeded = () => {
    healthy = true
    away = false
  }
  const failed = () => {
    healthy = false
    knockLater()
  }
  return {
    get healthy() {
      return healthy
    },
    get away() {
      return away
    },
    answers,
    succeeded,
    failed,
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
