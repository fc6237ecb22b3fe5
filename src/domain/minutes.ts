import { type Holiday, isWorkingDay } from './calendar.ts'
import { isConfidential, type Meeting } from './meeting.ts'

/**
 * The minutes of a meeting, by state and event:
 *
 * ```
 *            write        submit      approve    return     revise (with a reason)
 * draft      draft        submitted   –          –          –
 * submitted  submitted    submitted   approved   returned   –
 * returned   returned     submitted   –          –          –
 * approved   –            –           –          –          draft, of the next version
 * ```
 *
 * To write is to add, correct, move or remove a point, or to give a text or the times. What is approved is what the
 * chair was shown: written on after that, it is shown to them anew first. An approved version stays as it was, and
 * counts until the next one is approved.
 */
export const minutesStates = ['draft', 'submitted', 'returned', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]

export const minutesEvents = ['write', 'submit', 'approve', 'return', 'revise'] as const
export type MinutesEvent = (typeof minutesEvents)[number]

/** Where the minutes of one meeting stand. Their points are rows of their own, so that two can write at once. */
export interface Minutes {
  meetingId: string
  state: MinutesState
  /** From 1; of the version that is being made, or was approved last. */
  version: number
  /** Whom the secretariat named to take notes; Telegram user id. */
  noteTakerId: number | null
  /** What was said to open and to close the meeting, as far as it was written down. */
  opening: string | null
  closing: string | null
  /** As they were typed; null: they follow from the meeting. */
  startedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  /** Why the chair returned it, and why there is a version after the first. */
  remark: string | null
  reason: string | null
  submittedAt: Temporal.Instant | null
}

/** Minutes in which nothing has been written. */
export const newMinutes = (meetingId: string): Minutes => ({
  meetingId,
  state: 'draft',
  version: 1,
  noteTakerId: null,
  opening: null,
  closing: null,
  startedAt: null,
  endedAt: null,
  remark: null,
  reason: null,
  submittedAt: null,
})

/** Where an event leads; undefined where it is not open. */
export function afterEvent(state: MinutesState, event: MinutesEvent): MinutesState | undefined {
  switch (event) {
    case 'write':
      return state === 'approved' ? undefined : state
    case 'submit':
      return state === 'approved' ? undefined : 'submitted'
    case 'approve':
      return state === 'submitted' ? 'approved' : undefined
    case 'return':
      return state === 'submitted' ? 'returned' : undefined
    case 'revise':
      return state === 'approved' ? 'draft' : undefined
  }
}

/** Notes can be begun this long before the start, to have the page at hand. */
export const openableBefore = Temporal.Duration.from({ hours: 1 })

/** Why a meeting has no minutes that could be written; undefined when it has. */
export type NoMinutes = 'not-found' | 'meeting-cancelled' | 'minutes-confidential' | 'minutes-too-early'

/** Of a Terbatas or Rahasia meeting nothing of the matter goes through Telegram, and so no minutes either. */
export function whyNoMinutes(
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'classification'>,
  now: Temporal.Instant,
): NoMinutes | undefined {
  if (meeting.state === 'draft' || !meeting.startsAt) return 'not-found'
  if (isConfidential(meeting)) return 'minutes-confidential'
  if (meeting.state === 'cancelled') return 'meeting-cancelled'
  const early = Temporal.Instant.compare(now, meeting.startsAt.subtract(openableBefore)) < 0
  return meeting.state === 'scheduled' && early ? 'minutes-too-early' : undefined
}

/** Characters of an opening, a closing, a remark or a reason. */
export const longestMinutesText = 1_000

const morning = Temporal.PlainTime.from('08:00')

/** When whoever writes them is reminded of minutes that are not finished: on the working day after the meeting was closed. */
export function minutesDueAt(closedAt: Temporal.Instant, zone: string, holidays: readonly Holiday[]): Temporal.Instant {
  let day = closedAt.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  while (!isWorkingDay(day, holidays)) day = day.add({ days: 1 })
  return day.toZonedDateTime({ timeZone: zone, plainTime: morning }).toInstant()
}
