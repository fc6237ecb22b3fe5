import type { Draft } from './draft.ts'
import { isClash, type MeetingWarning, type TimeFacts, warningsKey, warningsOf } from './meeting-warnings.ts'
import type { SeriesRule } from './series-rule.ts'

const SATURDAY = 6
/** Days on either side among which another is looked for. */
const within = 7

/**
 * What has to be decided about the day of one meeting of a series: a day on which nobody works, or another meeting that
 * wants the same. The hour was decided with the first meeting; so was a weekend that the rule itself names. Of a
 * confidential meeting the day alone is looked at: what it clashes with would tell when it is.
 */
export function troublesOf({ meeting }: Pick<Draft, 'meeting'>, rule: SeriesRule, facts: TimeFacts): MeetingWarning[] {
  const isWeekend = 'weekday' in rule && rule.weekday >= SATURDAY
  const hidden = meeting.classification === 'Terbatas' || meeting.classification === 'Rahasia'
  const looked = hidden
    ? warningsOf({ ...meeting, classification: 'Biasa', place: null, chairOfficeId: null }, { ...facts, others: [] })
    : warningsOf(meeting, facts)
  return looked.filter(
    (warning) =>
      warning.kind === 'holiday' ||
      warning.kind === 'collective-leave' ||
      (warning.kind === 'weekend' && !isWeekend) ||
      isClash(warning),
  )
}

/** Names what was said of a day, so that something else is asked about anew; null where there is nothing. */
export const troubleKey = ({ meeting }: Pick<Draft, 'meeting'>, troubles: readonly MeetingWarning[]): string | null =>
  warningsKey(meeting, troubles) ?? null

/** The nearest days before and after on which there is nothing to decide; `troubled` tells of a day whether there is. */
export function otherDays(
  day: Temporal.PlainDate,
  { after, before }: { after: Temporal.PlainDate; before: Temporal.PlainDate | undefined },
  troubled: (day: Temporal.PlainDate) => boolean,
): { earlier: Temporal.PlainDate | undefined; later: Temporal.PlainDate | undefined } {
  const ahead = Array.from({ length: within }, (_, at) => at + 1)
  const free = (days: Temporal.PlainDate[]) =>
    days.find(
      (each) =>
        Temporal.PlainDate.compare(each, after) > 0 &&
        (before === undefined || Temporal.PlainDate.compare(each, before) < 0) &&
        !troubled(each),
    )
  return {
    earlier: free(ahead.map((days) => day.subtract({ days }))),
    later: free(ahead.map((days) => day.add({ days }))),
  }
}
