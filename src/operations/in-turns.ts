import type { Desk } from './desk.ts'

/** So many are worked through before others have a turn: some tens of milliseconds. */
const atOnce = 25

/** Each of many things to be worked through, giving way to whatever else waits in between. */
export async function* inTurns<T>(desk: Pick<Desk, 'giveWay'>, many: Iterable<T>): AsyncGenerator<T> {
  let worked = 0
  for (const each of many) {
    if (worked > 0 && worked % atOnce === 0) await desk.giveWay()
    worked += 1
    yield each
  }
}
