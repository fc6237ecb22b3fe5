import type { Holiday, Ramadan } from './calendar.ts'
import { type DaysOff, ramadanSeason } from './days-off-check.ts'
import { type MeetingWarning, type TimeFacts, warningsOf } from './meeting-warnings.ts'

/** What a file would change about the list of days off; plain values, so that two plans can be compared. */
export interface DaysOffPlan {
  /** The years whose days off the file lists, ascending: they are as in the file afterwards. */
  years: number[]
  added: Holiday[]
  changed: { before: Holiday; after: Holiday }[]
  removed: Holiday[]
  /** Each Ramadan that comes to be otherwise, or was not on file. */
  ramadans: { before: Ramadan | null; after: Ramadan }[]
  unchanged: number
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/**
 * What a checked file changes. Of a year of which it lists days off it is the whole list, so that a day that was moved
 * does not stay where it was; a year of which it has none stays as it is. A Ramadan takes the
 * place of the same one: the decree does not have it, and whoever corrects it sends one row.
 */
export function planDaysOff(file: DaysOff, listed: DaysOff): DaysOffPlan {
  const years = [...new Set(file.holidays.map(({ date }) => yearOf(date)))].toSorted((one, other) => one - other)
  const before = new Map(listed.holidays.map((day) => [day.date, day]))
  const wanted = new Set(file.holidays.map(({ date }) => date))
  const plan: DaysOffPlan = { years, added: [], changed: [], removed: [], ramadans: [], unchanged: 0 }
  for (const after of file.holidays) {
    const known = before.get(after.date)
    if (!known) plan.added.push(after)
    else if (known.name !== after.name || known.kind !== after.kind) plan.changed.push({ before: known, after })
    else plan.unchanged += 1
  }
  plan.removed = listed.holidays.filter(({ date }) => years.includes(yearOf(date)) && !wanted.has(date))
  for (const ramadan of file.ramadans) planRamadan(plan, ramadan, listed)
  return plan
}

function planRamadan(plan: DaysOffPlan, after: Ramadan, listed: DaysOff): void {
  const before = listed.ramadans.find(({ first }) => ramadanSeason(first) === ramadanSeason(after.first)) ?? null
  const same = before?.first === after.first && before.last === after.last && before.name === after.name
  if (same) plan.unchanged += 1
  else plan.ramadans.push({ before, after })
}

/** How many changes a plan holds; none, and there is nothing to put in force. */
export const changesOfDays = ({ added, changed, removed, ramadans }: DaysOffPlan): number =>
  added.length + changed.length + removed.length + ramadans.length

/** The whole list as it is once a plan is in force. */
export function listAfter(plan: DaysOffPlan, listed: DaysOff): DaysOff {
  const gone = new Set([...plan.removed, ...plan.changed.map(({ before }) => before)].map(({ date }) => date))
  const firstsGone = new Set(plan.ramadans.flatMap(({ before }) => before?.first ?? []))
  return {
    holidays: [
      ...listed.holidays.filter(({ date }) => !gone.has(date)),
      ...plan.added,
      ...plan.changed.map(({ after }) => after),
    ],
    ramadans: [
      ...listed.ramadans.filter(({ first }) => !firstsGone.has(first)),
      ...plan.ramadans.map(({ after }) => after),
    ],
  }
}

const byTheList: readonly MeetingWarning['kind'][] = ['holiday', 'collective-leave', 'ramadan-hours']

/** What there is to mind about a published meeting because of the list as it is now, and was not before. */
export function newlyMinded(
  meeting: Parameters<typeof warningsOf>[0],
  lists: { before: DaysOff; after: DaysOff },
  facts: Pick<TimeFacts, 'hours' | 'now'>,
): MeetingWarning[] {
  const warnings = (list: DaysOff): MeetingWarning[] =>
    warningsOf(meeting, { ...facts, ...list, partners: false, others: [], invited: [] }).filter(({ kind }) =>
      byTheList.includes(kind),
    )
  const known = new Set(warnings(lists.before).map(({ kind }) => kind))
  return warnings(lists.after).filter(({ kind }) => !known.has(kind))
}
