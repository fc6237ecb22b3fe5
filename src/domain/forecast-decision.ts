import type { Meeting } from './meeting.ts'
import type { RefusalReason } from './outcome.ts'

/** What the secretariat decided when answers were due: to go on as planned, or to wait longer for answers. */
export interface ForecastDecision {
  what: 'proceed' | 'extend'
  /** Telegram user. */
  by: number
  /** ISO instant. */
  at: string
}

/** The forecast that was told at a deadline, as it is kept with the reminder that told it. */
export interface ForecastTold {
  /** Names the deadline: a meeting has a forecast for each it had. */
  mark: string
  decision?: ForecastDecision
}

/** Names a deadline in button data, in at most seven characters. */
export const deadlineMark = (answerBy: Temporal.Instant): string =>
  Math.floor(answerBy.epochMilliseconds / 1000).toString(36)

/** The moment that a mark names; undefined when it names none. */
export function momentMarked(mark: string): Temporal.Instant | undefined {
  if (!/^[0-9a-z]{1,7}$/.test(mark)) return undefined
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(mark, 36) * 1000)
}

/**
 * Why nothing is to be decided any more about the forecast of a deadline; undefined while it is. A meeting that moved, or
 * was put off, has another deadline.
 */
export function whyNotDecided(
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'answerBy'>,
  mark: string,
  now: Temporal.Instant,
): RefusalReason | undefined {
  switch (meeting.state) {
    case 'draft':
      return 'not-found'
    case 'cancelled':
      return 'meeting-cancelled'
    case 'closed':
      return 'meeting-closed'
    default: {
      const { startsAt, answerBy } = meeting
      if (!answerBy || deadlineMark(answerBy) !== mark) return 'forecast-over'
      const begun = startsAt === null || Temporal.Instant.compare(startsAt, now) <= 0
      return begun || meeting.state === 'in_progress' ? 'meeting-begun' : undefined
    }
  }
}
