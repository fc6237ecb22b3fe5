import type { Holiday } from '../domain/calendar.ts'
import type { Office } from '../domain/directory.ts'
import type { Draft } from '../domain/draft.ts'
import type { MeetingWarning } from '../domain/meeting-warnings.ts'
import { lengthOf, partOf, plannedDay } from '../domain/series.ts'
import { draftOn } from '../domain/series-template.ts'
import { otherDays, troubleKey, troublesOf } from '../domain/series-trouble.ts'
import type { Settings } from '../domain/settings.ts'
import { keyOf } from '../domain/wizard-choices.ts'
import type { Reader } from '../store/database.ts'
import { listOffices } from '../store/offices.ts'
import type { Occurrence, PartStored, Series } from '../store/series.ts'
import { unknownOccurrence } from './series-begin.ts'
import { readTimeFacts } from './time-facts.ts'

/** One meeting of a series on its day, as it would be made now. */
export interface OccurrenceSight {
  occurrence: Occurrence
  part: PartStored
  day: Temporal.PlainDate
  draft: Draft
  startsAt: Temporal.ZonedDateTime
  /** What there is to decide about its day; `key` names it. */
  troubles: MeetingWarning[]
  key: string | null
  holidays: readonly Holiday[]
}

interface Moment {
  now: Temporal.Instant
  settings: Settings
}

/** The record of one meeting, whether anything is known of it or not. */
export const occurrenceIn = (known: readonly Occurrence[], seriesId: string, number: number): Occurrence =>
  known.find((each) => each.number === number) ?? unknownOccurrence(seriesId, number)

/** The day of a meeting of a series: the rule's, unless it was put on another. */
export const dayOf = (series: Pick<Series, 'parts' | 'end'>, { day, number }: Occurrence): Temporal.PlainDate =>
  day === null ? plannedDay(series, number) : Temporal.PlainDate.from(day)

/** The meeting of a series on a day, without a look at what there is to mind. */
export function draftOf(
  series: Series,
  number: number,
  day: Temporal.PlainDate,
  { id, now, offices }: { id: string; now: Temporal.Instant; offices: readonly Office[] },
): Draft {
  const { template } = partOf(series.parts, number)
  return draftOn(template, day, { id, by: series.createdBy, now, zone: series.zone, offices })
}

/** Looks at one meeting that is not made yet. */
export async function seeOccurrence(
  reader: Reader,
  series: Series,
  occurrence: Occurrence,
  moment: Moment,
  on = dayOf(series, occurrence),
): Promise<OccurrenceSight> {
  const offices = await listOffices(reader)
  const part = partOf(series.parts, occurrence.number)
  const draft = draftOf(series, occurrence.number, on, { id: series.id, now: moment.now, offices })
  const facts = await readTimeFacts(reader, series.id, draft.sheet.invitees, moment)
  const troubles = troublesOf(draft, part.rule, facts)
  return {
    occurrence,
    part,
    day: on,
    draft,
    startsAt: draft.meeting.startsAt!.toZonedDateTimeISO(series.zone),
    troubles,
    key: troubleKey(draft, troubles),
    holidays: facts.holidays,
  }
}

/** The nearest days before and after that would do, between the meetings next to it. */
export async function daysInstead(
  reader: Reader,
  series: Series,
  known: readonly Occurrence[],
  sight: OccurrenceSight,
  moment: Moment,
): Promise<ReturnType<typeof otherDays>> {
  const { occurrence, draft, day } = sight
  const offices = await listOffices(reader)
  const facts = await readTimeFacts(reader, series.id, draft.sheet.invitees, moment)
  const today = moment.now.toZonedDateTimeISO(series.zone).toPlainDate()
  const next = (ahead: number) => dayOf(series, occurrenceIn(known, series.id, occurrence.number + ahead))
  const previous = occurrence.number > 1 ? next(-1) : today
  return otherDays(
    day,
    {
      after: Temporal.PlainDate.compare(previous, today) > 0 ? previous : today,
      before: occurrence.number < lengthOf(series) ? next(1) : undefined,
    },
    (each) => {
      const made = draftOf(series, occurrence.number, each, { id: series.id, now: moment.now, offices })
      return troublesOf(made, { every: 'month', interval: 1, day: each.day }, facts).length > 0
    },
  )
}

/** Of what is shown of a meeting of a series, for the buttons that decide about it. */
export const printOfOccurrence = (
  { state, day, settledAt }: Occurrence,
  { key, day: on }: Pick<OccurrenceSight, 'key' | 'day'>,
): string =>
  keyOf([state === 'reminded' ? 'asked' : state, day, settledAt?.epochMilliseconds, key, on].map(String).join(' '))

/** Of what is shown of a series, for the buttons that let it go on or end it. */
export const printOfSeries = ({ state, end, decided }: Series): string => keyOf(JSON.stringify([state, end, decided]))
