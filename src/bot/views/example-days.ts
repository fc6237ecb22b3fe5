import { formatFor } from '../../locales/format.ts'

// Examples are there to be copied, and lines are read in Indonesian whatever language the reader has chosen.
const indonesian = formatFor('id', 'UTC')
const THURSDAY = 4

/** The Thursday at least seven days after `today`, as an example of a meeting writes it: `Kamis 4 Mei 2023`. */
export function exampleMeetingDay(today: Temporal.PlainDate): string {
  const soonest = today.add({ days: 7 })
  const day = soonest.add({ days: (THURSDAY - soonest.dayOfWeek + 7) % 7 })
  return `${indonesian.weekday(day)} ${indonesian.shortDate(day)}`
}

/** Two weeks after `today`, as an example of a task writes when it is due: `10 Mei 2023`. */
export const exampleDueDay = (today: Temporal.PlainDate): string => indonesian.shortDate(today.add({ days: 14 }))
