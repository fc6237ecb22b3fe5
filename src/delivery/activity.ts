/**
 * Counts what is being done at this moment. Whoever waits for the clock is doing nothing: so a still clock can tell
 * when nobody will do anything more before time moves.
 */
export interface Activity {
  begin(): void
  end(): void
  /** Resolves when nothing is being done. */
  settled(): Promise<void>
}

/** `turn` lets everything that is ready to run do so. */
export function createActivity(turn: () => Promise<void>): Activity {
  let doing = 0
  let waiters: (() => void)[] = []
  return {
    begin() {
      doing += 1
    },
    end() {
      doing -= 1
      if (doing > 0) return
      for (const resolve of waiters) resolve()
      waiters = []
    },
    async settled() {
      do {
        if (doing > 0) await new Promise<void>((resolve) => waiters.push(resolve))
        await turn()
      } while (doing > 0)
    },
  }
}
