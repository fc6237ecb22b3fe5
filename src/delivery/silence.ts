import type { Clock } from '../domain/clock.ts'

/** A poll is answered within fifty seconds; after ninety without an answer none will come. */
const stretches = 9
const stretch = { seconds: 10 }
/** A stretch that took so many seconds longer was jumped over by the clock and says nothing about what is watched. */
const jump = 5

/**
 * Watches something that should have ended: calls `tooLong` when ninety seconds in a row pass, each of them lived
 * through, before `ended` aborts.
 */
export async function watchSilence(clock: Clock, ended: AbortSignal, tooLong: () => void): Promise<void> {
  for (let lived = 0; lived < stretches; ) {
    const until = clock.now().add(stretch)
    await clock.wait(until, ended, true)
    if (ended.aborted) return
    lived = clock.now().since(until).total('seconds') > jump ? 0 : lived + 1
  }
  tooLong()
}
