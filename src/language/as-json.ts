import type { When } from './dates.ts'
import type { MeetingLine } from './meeting-line.ts'
import type { ReplyReading } from './reply.ts'

/** An answer as an object for other programs: what was not said is left out, `ask` stands only where Rakor would ask. */
export function replyAsJson({ ask, ...reading }: ReplyReading): Record<string, unknown> {
  return { ...reading, ...(ask && { ask }) }
}

/** The labelled dates leave out the day where only the hours contradict each other, though it is read. */
const withoutDay = new Set(['zona_waktu_bertentangan', 'selesai_sebelum_mulai'])
/** And the suggestion where it would decide what is asked. */
const withoutSuggestion = new Set(['tengah_malam_ambigu', 'lebih_dari_satu_pilihan'])

/**
 * A time as `start`, `end` (null: until finished), `dateOnly`, `ask` with `candidates`, or `reject`; moments in ISO
 * with their offset, days as YYYY-MM-DD.
 */
export function dateAsJson(when: When): Record<string, unknown> {
  if (when.reject) return { reject: when.reject }
  const reason = when.ask?.reason ?? ''
  const suggested = when.ask?.moments ?? when.ask?.candidates ?? []
  const choices = suggested.map((day) => (day instanceof Temporal.ZonedDateTime ? offset(day) : day.toString()))
  // A suggestion that is the day read itself is no choice.
  const candidates = choices.length === 1 && choices[0] === when.date?.toString() ? [] : choices
  const end = when.end === null ? null : when.end ? offset(when.end) : when.endDate?.toString()
  const day = when.date && !withoutDay.has(reason) ? { dateOnly: when.date.toString() } : undefined
  const known = when.start ? { start: offset(when.start) } : day
  const asked = when.ask && { ask: when.ask.reason, ...(!when.start && candidates.length > 0 && { candidates }) }
  return { ...(!withoutSuggestion.has(reason) && known), ...(end !== undefined && { end }), ...asked }
}

/**
 * A one-line meeting: title, place and chair verbatim, fields and invitees as codes, `ask` lists what is missing;
 * `start` is a bare date while the time is still asked, `end` one for a meeting of several days.
 */
export function meetingAsJson(line: MeetingLine): Record<string, unknown> {
  const { when, invitees, ask, title, place, online, fields, chair } = line
  return {
    title,
    ...(when.start && !ask.includes('time')
      ? { start: offset(when.start) }
      : when.date && { start: when.date.toString() }),
    ...(when.endDate
      ? { end: when.endDate.toString() }
      : when.end !== undefined && { end: when.end && offset(when.end) }),
    ...(place && { place }),
    online,
    fields,
    ...(chair && { chair }),
    ...(invitees.found.length > 0 && { invitees: invitees.found }),
    ...(ask.length > 0 && { ask }),
  }
}

const offset = (moment: Temporal.ZonedDateTime): string => moment.toString({ timeZoneName: 'never' })
