import type { Clock } from '../domain/clock.ts'

/** A poll is answered within fifty seconds; both stretches together end before two minutes. */
const stretches = [{ seconds: 65 }, { seconds: 30 }]

/**
 * Watches something that should have ended: calls `tooLong` when both stretches pass before `ended` aborts. Two, since
 * a clock that jumps over the first one says nothing about what is watched.
 */
export async function watchSilence(clock: Clock, ended: AbortSignal, tooLong: () => void): Promise<void> {
  for (const stretch of stretches) {
    await clock.wait(clock.now().add(stretch), ended, true)
    if (ended.aborted) return
  }
  tooLong()
}
