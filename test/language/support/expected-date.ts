import type { When } from '../../../src/language/dates.ts'

/** The labelled examples leave out the day where only the hours contradict each other, though it is read. */
const withoutDay = new Set(['zona_waktu_bertentangan', 'selesai_sebelum_mulai'])

/** A reading in the form of the labelled examples: start, end, dateOnly, ask, candidates, reject. */
export function asExpectation(when: When): Record<string, unknown> {
  if (when.reject) return { reject: when.reject }
  const offset = (moment: Temporal.ZonedDateTime) => moment.toString({ timeZoneName: 'never' })
  const suggested = when.ask?.moments ?? when.ask?.candidates ?? []
  const choices = suggested.map((day) => (day instanceof Temporal.ZonedDateTime ? offset(day) : day.toString()))
  // A suggestion that is the day read itself is no choice.
  const candidates = choices.length === 1 && choices[0] === when.date?.toString() ? [] : choices
  const end = when.end === null ? null : when.end ? offset(when.end) : when.endDate?.toString()
  const day = when.date && !withoutDay.has(when.ask?.reason ?? '') ? { dateOnly: when.date.toString() } : undefined
  const known = when.start ? { start: offset(when.start) } : day
  const asked = when.ask && { ask: when.ask.reason, ...(!when.start && candidates.length > 0 && { candidates }) }
  const midnight = when.ask?.reason === 'tengah_malam_ambigu' || when.ask?.reason === 'lebih_dari_satu_pilihan'
  return { ...(!midnight && known), ...(end !== undefined && { end }), ...asked }
}
