import { lookUp } from './cell-words.ts'
import words from './words/days-off.json' with { type: 'json' }

export type DaysOffColumn = keyof typeof words.columns

/** What a row of the list is about: a national holiday, collective leave, or the fasting month. */
export type DayOffKind = keyof typeof words.kinds

/** The column a heading names, whatever its case and marks. */
export const daysOffColumn: (heading: string) => DaysOffColumn | undefined = lookUp(words.columns)

export const dayOffKind: (cell: string) => DayOffKind | undefined = lookUp(words.kinds)
