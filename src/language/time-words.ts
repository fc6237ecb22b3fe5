import times from './words/times.json' with { type: 'json' }

/** Words of days, months, parts of the day and zones, folded; English names are understood beside Indonesian ones. */

const table = <T>(lists: Record<string, string[]>, meaning: (key: string) => T): Map<string, T> =>
  new Map(Object.entries(lists).flatMap(([key, words]) => words.map((word): [string, T] => [word, meaning(key)])))

const SPELLED = table(times.spellings, (word) => word)

/** The word as the lists here have it: "dpn" is "depan", "kagek" is "nanti"; any other stays. */
export const respelled = (word: string): string => SPELLED.get(word) ?? word

/** ISO weekday, Monday = 1; "minggu" is not here, since it may mean a week. */
export const WEEKDAYS = table(times.weekdays, Number)

/** Shortened names, which mean a day only right before a date or an hour: "kam 24 Sep", "jmt jam 9". */
export const WEEKDAYS_BEFORE_DATES = table(times.weekdaysBeforeDates, Number)

export const MONTHS = table(times.months, Number)

/** Months of the lunar calendar, which is never computed: sighting decides. */
export const LUNAR_MONTHS = new Set(times.lunarMonths)

export type DayPart = keyof typeof times.dayParts

export const DAY_PARTS = table(times.dayParts, (part) => part as DayPart)
export const ZONES = table(times.zones, (zone) => zone)

/** After "waktu", or "waktu Indonesia": whose clocks are meant. */
export const ZONE_PLACES = table(times.zonePlaces, (zone) => zone)

export const TOMORROW = new Set(times.tomorrow)
/** After a day: it is over. */
export const PAST = new Set(times.past)
export const CLOCK_INTROS = new Set(times.clockIntros)
export const DATE_INTROS = new Set(times.dateIntros)
export const APPROXIMATE = new Set(times.approximate)

/** Hours offices usually mean by "after" a prayer; always confirmed, since prayer times move through the year. */
export const PRAYERS = table(times.afterPrayer, (clock) => clock.split('.').map(Number) as [number, number])

/** Feasts and elections, days nobody computes here: "setelah Lebaran". */
export const FEASTS = new Set(times.feasts)

/** What a time may be said by instead of a clock: "setelah makan siang", "usai apel". */
export const EVENTS = new Set(times.events)

/** After these, a number is no date and no time: letters, laws, money, phones, staff numbers. */
export const NUMBER_LABELS = new Set(times.numberLabels)

/** Before these, a number counts things. */
export const COUNTED = new Set(times.counted)

const BEGINNINGS = new Set<string>([
  ...times.beginnings,
  ...[WEEKDAYS, WEEKDAYS_BEFORE_DATES, MONTHS, DAY_PARTS, ZONES, PRAYERS].flatMap((words) => [...words.keys()]),
  ...[TOMORROW, CLOCK_INTROS, DATE_INTROS, APPROXIMATE, LUNAR_MONTHS].flatMap((words) => [...words]),
])

/** Whether anything about a time may begin with a word; most words of a text need no closer look. */
export const mayBeginTime = (word: string): boolean => BEGINNINGS.has(word) || /(?:belas|puluh)$/.test(word)
