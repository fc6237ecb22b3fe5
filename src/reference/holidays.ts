import data from './holidays.json' with { type: 'json' }

interface ReferenceHoliday {
  /** ISO date. */
  date: string
  /** `libur` or `cuti_bersama`. */
  kind: string
  name: string
}

/** National holidays and collective leave by decree (SKB 3 Menteri); never computed. */
export const referenceHolidays: readonly ReferenceHoliday[] = data.days

/** When Ramadan was by the *isbat* of the Minister of Religion, ISO dates; of years to come the secretariat enters it. */
export const referenceRamadans: readonly { first: string; last: string; name: string }[] = data.ramadan
