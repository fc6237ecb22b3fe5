import type { Logger } from 'pino'
import type { Desk } from '../operations/desk.ts'
import { tellAllClear, tellTrouble } from '../operations/housekeeping.ts'
import type { StandingTrouble, TroubleNote } from '../operations/trouble.ts'
import type { Activity } from './activity.ts'
import { errorName } from './errors.ts'

/** Tells the secretariat what is wrong with the bot itself, and when it is over; both stand in the log as well. */
export interface Alarm {
  raise(trouble: TroubleNote): Promise<void>
  /** Ends those that stood; the others are passed over. */
  clear(...whats: StandingTrouble[]): Promise<void>
}

/** It is told by the way: nothing fails for it, and a database that does not answer is known already. */
export function createAlarm(parts: { desk: Desk; log: Logger; activity: Activity }): Alarm {
  const { desk, log, activity } = parts
  const byTheWay = async (work: () => Promise<void>): Promise<void> => {
    activity.begin()
    try {
      await work()
    } catch (error) {
      log.error({ event: 'trouble.untold', error: errorName(error) })
    } finally {
      activity.end()
    }
  }
  return {
    raise: (trouble) =>
      byTheWay(async () => {
        log.error({ event: 'trouble.found', what: trouble.what })
        await tellTrouble(desk, trouble)
      }),
    clear: (...whats) =>
      byTheWay(async () => {
        for (const what of whats) if (await tellAllClear(desk, what)) log.info({ event: 'trouble.over', what })
      }),
  }
}
