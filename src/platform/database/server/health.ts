/** True as long as the last contact succeeded; while it did not, knocks every second until the server is back. */
export interface Health {
  readonly healthy: boolean
  succeeded(): void
  failed(): void
  stop(): void
}

export function watchHealth(knock: () => Promise<void>, everyMs = 1_000): Health {
  let healthy = true
  let timer: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  const knockLater = () => {
    if (timer !== null || stopped) return
    timer = setTimeout(async () => {
      timer = null
      await knock().then(succeeded, failed)
    }, everyMs)
    timer.unref()
  }
  const succeeded = () => {
    healthy = true
  }
  const failed = () => {
    healthy = false
    knockLater()
  }
  return {
    get healthy() {
      return healthy
    },
    succeeded,
    failed,
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
