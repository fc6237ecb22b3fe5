import { type Holiday, nextWorkingDayOrSame } from './calendar.ts'

/**
 * Who hears of a task whose due date has passed, step by step: the head of its office, the assistant who coordinates it,
 * the Sekda. A step falls on a working day; on a day off it waits for the next one. A new due date, and the end of the
 * work, stop them all.
 */
export const escalations = ['escalate-head', 'escalate-assistant', 'escalate-sekda'] as const
export type Escalation = (typeof escalations)[number]

/** Calendar days after the due date; null: that step is left out. */
export type EscalationDays = Record<Escalation, number | null>

export const isEscalation = (kind: string): kind is Escalation => escalations.some((step) => step === kind)

/** When nobody is at work no step is taken; they all come at this hour. */
const MORNING = Temporal.PlainTime.from('08:00')

/** The steps for a due date that are still ahead of `now`. */
export function escalationPlan(
  dueOn: string,
  zone: string,
  now: Temporal.Instant,
  holidays: readonly Holiday[],
  after: EscalationDays,
): { kind: Escalation; dueAt: Temporal.Instant }[] {
  const due = Temporal.PlainDate.from(dueOn)
  return escalations.flatMap((kind) => {
    const days = after[kind]
    if (days === null) return []
    const dueAt = morningOf(nextWorkingDayOrSame(due.add({ days }), holidays), zone)
    return Temporal.Instant.compare(now, dueAt) < 0 ? [{ kind, dueAt }] : []
  })
}

/** A day that was a working day when the step was planned may be a day off by now: then the next morning of work. */
export function workMorning(
  now: Temporal.Instant,
  zone: string,
  holidays: readonly Holiday[],
): Temporal.Instant | undefined {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const day = nextWorkingDayOrSame(today, holidays)
  return day.equals(today) ? undefined : morningOf(day, zone)
}

const morningOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant()
