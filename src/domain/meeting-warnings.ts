import { type Holiday, isDayOff, isWorkingDay, type Ramadan, ramadanOn } from './calendar.ts'
import { asksAgain } from './change.ts'
import { type Clash, clashesOf, type Engagement } from './clash.ts'
import { isConfidential, type Meeting, meetingCode } from './meeting.ts'
import { type Room, roomName } from './rooms.ts'
import type { Settings } from './settings.ts'
import { type Sitting, sittingsOf } from './several-days.ts'
import { keyOf } from './wizard-choices.ts'

/** Something worth a second look before publishing. None of them forbids anything; hours are `HH:MM`. */
export type MeetingWarning =
  | { kind: 'weekend' }
  | { kind: 'holiday'; name: string }
  | { kind: 'collective-leave'; name: string }
  | { kind: 'outside-hours'; from: string; until: string }
  | { kind: 'ramadan-hours'; name: string; from: string; until: string }
  | { kind: 'friday-prayer'; from: string; until: string }
  | { kind: 'roll-call'; from: string; until: string }
  | { kind: 'ceremony'; until: string }
  | { kind: 'short-notice'; days: number }
  | { kind: 'short-notice-partners'; days: number }
  | ClashWarning

/** Another meeting wants the same chair, room or offices; of one that is confidential no more is told than its code. */
export interface ClashWarning {
  kind: 'clash-chair' | 'clash-room' | 'clash-offices'
  /** Title or code of the other meeting, and when it begins; null: that may not be seen, nor whom it invites. */
  name: string
  at: Temporal.Instant | null
  /** Of `clash-offices`: which. */
  officeIds: string[]
}

/** Why a meeting is held in spite of a clash; kept with it. */
export const clashReasons = ['delegable', 'agreed', 'other-moves'] as const

export const isClash = (warning: MeetingWarning): warning is ClashWarning => warning.kind.startsWith('clash-')

/** What the time of a meeting is held against; `partners`: somebody from outside the region's offices is invited. */
export interface TimeFacts {
  holidays: readonly Holiday[]
  ramadans: readonly Ramadan[]
  hours: Settings['hours']
  now: Temporal.Instant
  partners: boolean
  /** The other meetings, and whom this one invites; `invitedBefore`: whom it invited before it was changed. */
  others: readonly Engagement[]
  invited: readonly string[]
  invitedBefore?: readonly string[]
  /** The rooms there are, so that one room is one however it is called; `others` have its name already. */
  rooms?: readonly Room[]
}

interface Span {
  from: string
  until: string
}

const prayer: Span = { from: '11:30', until: '13:15' }
const rollCall: Span = { from: '07:30', until: '08:00' }
/** The flag ceremony of the 17th is held in the morning, which lasts until eleven. */
const morningEnds = '11:00'
const ceremonyDay = 17
const MONDAY = 1
const FRIDAY = 5
/** Working days between invitation and meeting below which it is *mendadak*. */
const notice = 3
const noticeForPartners = 5

/** What to mind about the time of a meeting. Of a confidential one nothing: no chat may see when it is. */
export function warningsOf(
  meeting: Pick<Meeting, 'id' | 'startsAt' | 'endsAt' | 'zone' | 'classification' | 'place' | 'chairOfficeId'>,
  facts: TimeFacts,
): MeetingWarning[] {
  if (!meeting.startsAt || isConfidential(meeting)) return []
  const sittings = sittingsOf(meeting)
  const placed = { ...meeting, place: roomName(meeting.place, facts.rooms ?? []) }
  return [
    ...onAnyDay(sittings, ({ from }) => aboutTheDay(from.toPlainDate(), facts)),
    ...onAnyDay(sittings, ({ from, until, endSaid }) => aboutTheHours(from, endSaid ? until : from, facts)),
    ...onAnyDay(sittings, ({ from, until }) => aboutCustom(from, until, facts)),
    ...aboutNotice(sittings[0]!.from, facts),
    ...clashesOf({ meeting: placed, officeIds: facts.invited }, facts.others).map(clashWarning),
  ]
}

const clashWarning = ({ of, other, officeIds }: Clash): ClashWarning => ({
  kind: `clash-${of}`,
  name: isConfidential(other) ? meetingCode(other.id) : other.title,
  at: isConfidential(other) ? null : other.startsAt,
  officeIds,
})

/** What holds of several days of a meeting is said once. */
function onAnyDay(sittings: Sitting[], about: (sitting: Sitting) => MeetingWarning[]): MeetingWarning[] {
  const said = sittings.flatMap(about)
  return [...new Map(said.map((warning) => [JSON.stringify(warning), warning])).values()]
}

function aboutTheDay(day: Temporal.PlainDate, { holidays }: TimeFacts): MeetingWarning[] {
  const { weekend, holiday } = isDayOff(day, holidays)
  const warnings: MeetingWarning[] = weekend ? [{ kind: 'weekend' }] : []
  if (holiday) warnings.push({ kind: holiday.kind === 'libur' ? 'holiday' : 'collective-leave', name: holiday.name })
  return warnings
}

/** `end` is the start where none is known. */
function aboutTheHours(
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
  { ramadans, hours }: TimeFacts,
): MeetingWarning[] {
  const ramadan = ramadanOn(start.toPlainDate(), ramadans)
  const { from, until } = ramadan ? hours.ramadan : hours.work
  const span = { from: clock(from), until: clock(until) }
  const lasts = !start.toPlainDate().equals(end.toPlainDate()) || clock(end) > span.until
  const fits = clock(start) >= span.from && clock(start) < span.until && !lasts
  if (fits) return []
  return [ramadan ? { kind: 'ramadan-hours', name: ramadan.name, ...span } : { kind: 'outside-hours', ...span }]
}

/** What an office does at that time anyway: on a day off it does none of it. */
function aboutCustom(
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
  { holidays, ramadans, hours }: TimeFacts,
): MeetingWarning[] {
  const day = start.toPlainDate()
  const warnings: MeetingWarning[] = []
  const touches = ({ from, until }: Span): boolean =>
    Temporal.PlainDateTime.compare(start.toPlainDateTime(), day.toPlainDateTime(until)) < 0 &&
    Temporal.PlainDateTime.compare(end.toPlainDateTime(), day.toPlainDateTime(from)) > 0
  if (day.dayOfWeek === FRIDAY && touches(prayer)) warnings.push({ kind: 'friday-prayer', ...prayer })
  if (!isWorkingDay(day, holidays)) return warnings
  const begins = clock((ramadanOn(day, ramadans) ? hours.ramadan : hours.work).from)
  if (day.dayOfWeek === MONDAY && begins <= rollCall.from && touches(rollCall))
    warnings.push({ kind: 'roll-call', ...rollCall })
  if (day.day === ceremonyDay && clock(start) < morningEnds) warnings.push({ kind: 'ceremony', until: morningEnds })
  return warnings
}

function aboutNotice(start: Temporal.ZonedDateTime, { holidays, now, partners }: TimeFacts): MeetingWarning[] {
  const today = now.toZonedDateTimeISO(start.timeZoneId).toPlainDate()
  const days = workingDaysUntil(today, start.toPlainDate(), holidays)
  if (days < notice) return [{ kind: 'short-notice', days }]
  return partners && days < noticeForPartners ? [{ kind: 'short-notice-partners', days }] : []
}

const clock = (time: Temporal.PlainTime | Temporal.ZonedDateTime): string => {
  const plain = time instanceof Temporal.ZonedDateTime ? time.toPlainTime() : time
  return plain.toString({ smallestUnit: 'minute' })
}

/** Working days after `from` up to and including `to`. Counting stops where the answer no longer matters. */
function workingDaysUntil(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: readonly Holiday[]): number {
  let days = 0
  let day = from.add({ days: 1 })
  while (days < noticeForPartners && Temporal.PlainDate.compare(day, to) <= 0) {
    if (isWorkingDay(day, holidays)) days += 1
    day = day.add({ days: 1 })
  }
  return days
}

/**
 * What to mind about the time that a change gives a meeting. As long as its start stays, what holds of it already was
 * kept before and is not said again.
 */
export function warningsOfChange(before: Meeting, after: Meeting, facts: TimeFacts): MeetingWarning[] {
  const warnings = warningsOf(after, facts)
  if (asksAgain(before, after)) return warnings
  const known = new Set(warningsOf(before, { ...facts, invited: facts.invitedBefore ?? facts.invited }).map(markOf))
  return warnings.filter((warning) => !known.has(markOf(warning)))
}

/** What makes a warning the same one: of a clash with which meeting, and of whom. */
const markOf = (warning: MeetingWarning): string =>
  isClash(warning) ? [warning.kind, warning.name, String(warning.at), ...warning.officeIds].join(' ') : warning.kind

/**
 * A short name of a time with what was said of it: whoever keeps the choice says by it what they had seen, so that
 * another time, or something that came up since, is asked about anew. Undefined where there is nothing to keep.
 */
export function warningsKey(
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  warnings: readonly MeetingWarning[],
): string | undefined {
  if (warnings.length === 0) return undefined
  const said = warnings.map((warning) =>
    isClash(warning) ? markOf(warning) : 'name' in warning ? `${warning.kind} ${warning.name}` : warning.kind,
  )
  return keyOf([String(startsAt), String(endsAt), ...said].join('|'))
}

/** The year of a meeting of which no day off is on file, as long as nobody sent its list; undefined where there is one. */
export function unlistedYear(
  meeting: Pick<Meeting, 'startsAt' | 'zone' | 'classification'>,
  holidays: readonly Holiday[],
): number | undefined {
  if (!meeting.startsAt || isConfidential(meeting)) return undefined
  const { year } = meeting.startsAt.toZonedDateTimeISO(meeting.zone)
  return holidays.some(({ date }) => date.startsWith(`${year}-`)) ? undefined : year
}

const ofTheHour: ReadonlySet<MeetingWarning['kind']> = new Set([
  'outside-hours',
  'ramadan-hours',
  'friday-prayer',
  'roll-call',
  'ceremony',
])

/** Whether another hour of the same day would do. */
export const isAboutHoursAlone = (warnings: readonly MeetingWarning[]): boolean =>
  warnings.length > 0 && warnings.every(({ kind }) => ofTheHour.has(kind))
