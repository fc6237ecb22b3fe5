/** A moment of a day, `HH:MM`, in a zone. */
export const moment = (day: string, time: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()

/** A time offered: ISO date, `HH:MM` and `HH:MM` in the meeting's zone; `until` null is *s.d. selesai*. */
export interface Slot {
  day: string
  from: string
  until: string | null
}

export const fewestSlots = 2
export const mostSlots = 8

/** When a slot begins. */
export const slotStart = ({ day, from }: Slot, zone: string): Temporal.Instant => moment(day, from, zone)

/** When a slot ends; null: *s.d. selesai*. */
export const slotEnd = ({ day, until }: Slot, zone: string): Temporal.Instant | null =>
  until === null ? null : moment(day, until, zone)

export const hasPassed = (slot: Slot, zone: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(slotStart(slot, zone), now) <= 0

/** Slots in order of time, of two that begin together the later said, and no more than may be offered. */
export function orderedSlots(slots: readonly Slot[]): Slot[] {
  const byStart = new Map(slots.map((slot) => [`${slot.day}T${slot.from}`, slot]))
  return [...byStart]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, slot]) => slot)
    .slice(0, mostSlots)
}
