import { dateAsJson, meetingAsJson, replyAsJson } from './as-json.ts'
import { readWhen } from './dates.ts'
import { type MeetingContext, readMeetingLine } from './meeting-line.ts'
import type { NamedOffice } from './office-names.ts'
import { readReply } from './reply.ts'

/** What texts are read against. */
export interface KnownWorld {
  directory: NamedOffice[]
  fields: MeetingContext['fields']
  holidays: readonly { date: string }[]
  now: Temporal.Instant
}

export const subjects = ['reply', 'date', 'meeting'] as const
export type Subject = (typeof subjects)[number]

const usualZone = 'Asia/Jakarta'
/** The meeting every labelled answer is about, when a line names none. */
const usualMeeting = '2023-05-04T09:00:00+07:00'

/**
 * Reads one line of JSON, or else the line as a text, and returns what was understood as one object.
 *
 * reply: `{text, now?, tz?, meeting?: {start}}`, date: `{text, now?, tz?, kind?}`, meeting: `{text, now?, tz?}`. A
 * moment or zone that cannot be read gives `error` and is left out of account; nothing throws.
 */
export function understand(subject: Subject, line: string, world: KnownWorld): Record<string, unknown> {
  const asked = askedIn(line)
  const errors: string[] = []
  const text = typeof asked.text === 'string' ? asked.text : ''
  if (typeof asked.text !== 'string') errors.push('text')
  /** What stands at a key, read; what cannot be read is told and left out of account. */
  const taken = <T>(key: string, value: unknown, read: (value: unknown) => T | undefined): T | undefined => {
    const understood = value === undefined ? undefined : read(value)
    if (value !== undefined && understood === undefined) errors.push(key)
    return understood
  }
  const zone = taken('tz', asked.tz, zoneOf) ?? usualZone
  const now = taken('now', asked.now, instantOf)
  const moment = (now ?? world.now).toZonedDateTimeISO(zone)
  const read = (): Record<string, unknown> => {
    if (subject === 'date') {
      const kind = asked.kind === 'tenggat' ? 'tenggat' : 'rapat'
      return dateAsJson(readWhen(text, moment, kind, world.holidays))
    }
    if (subject === 'meeting') return meetingAsJson(readMeetingLine(text, { ...world, now: moment }))
    const named = (asked.meeting as { start?: unknown } | undefined)?.start
    const start = taken('meeting', named, instantOf)
    const meetingStart = (start ?? Temporal.Instant.from(usualMeeting)).toZonedDateTimeISO(zone)
    const known = now && { now: now.toZonedDateTimeISO(zone) }
    return replyAsJson(readReply(text, { meetingStart, directory: world.directory, ...known }))
  }
  const reading = read()
  return errors.length > 0 ? { ...reading, error: `cannot read ${errors.join(', ')}` } : reading
}

function askedIn(line: string): Record<string, unknown> {
  try {
    const asked: unknown = JSON.parse(line)
    if (typeof asked === 'object' && asked !== null && !Array.isArray(asked)) return asked as Record<string, unknown>
    return { text: typeof asked === 'string' ? asked : line }
  } catch {
    return { text: line }
  }
}

function instantOf(value: unknown): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(value as string)
  } catch {
    return undefined
  }
}

function zoneOf(value: unknown): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value as string).timeZoneId
  } catch {
    return undefined
  }
}
