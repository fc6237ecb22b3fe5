import type { Holiday, Ramadan } from '../domain/calendar.ts'
import { checkDaysOff, type DayOffFault, type DayOffLine, type DaysOff } from '../domain/days-off-check.ts'
import { changesOfDays, type DaysOffPlan, listAfter, newlyMinded, planDaysOff } from '../domain/days-off-plan.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { MeetingWarning } from '../domain/meeting-warnings.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import type { Settings } from '../domain/settings.ts'
import type { Reader } from '../store/database.ts'
import { listHolidays, listRamadans, lockDaysOff, saveHolidays, saveRamadans } from '../store/holidays.ts'
import { meetingsIn } from '../store/meetings.ts'
import { insertList, settleList } from '../store/sent-lists.ts'
import { lookAtAllSeries } from '../store/series.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { printOf } from './print.ts'
import { dropQuestion } from './questions.ts'
import { replanMeetings } from './replan-meetings.ts'
import { lockedList, waitingList } from './sent-lists.ts'

/** The list of one year as it is on file; a Ramadan belongs to the year in which it begins. */
export interface DaysOffOfYear {
  year: number
  /** The year of the secretariat's clock. */
  present: number
  holidays: Holiday[]
  ramadans: Ramadan[]
  /** Every year that is on file, with this one and the next, ascending. */
  years: number[]
}

/** The days off of a year, of the present one when none is named; for the secretariat. */
export async function readDaysOff(desk: Desk, caller: Caller, asked?: number): Promise<Outcome<DaysOffOfYear>> {
  return consult(desk, caller, 'days-off.read', async (reader, _actor, now) => {
    const { zone } = await settingsOf(reader, desk.settings)
    const present = now.toZonedDateTimeISO(zone).year
    const year = asked ?? present
    const { holidays, ramadans } = await listedDays(reader)
    const onFile = [...holidays.map(({ date }) => date), ...ramadans.map(({ first }) => first)].map(yearOf)
    return done({
      year,
      present,
      holidays: holidays.filter(({ date }) => yearOf(date) === year),
      ramadans: ramadans.filter(({ first }) => yearOf(first) === year),
      years: [...new Set([...onFile, present, present + 1])].toSorted((one, other) => one - other),
    })
  })
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

const listedDays = async (reader: Reader): Promise<DaysOff> => ({
  holidays: await listHolidays(reader),
  ramadans: await listRamadans(reader),
})

/** What became of a file that was sent: faults, or nothing to change, or a list that waits. */
export type DaysOffReceived =
  | { is: 'faulty'; faults: DayOffFault[] }
  | { is: 'same'; unchanged: number }
  | { is: 'waiting'; listId: string }

/** Takes the rows of a file: checks them all, and keeps them for a preview when something would change. */
export async function receiveDaysOff(
  desk: Desk,
  request: Request,
  lines: readonly DayOffLine[],
): Promise<Outcome<DaysOffReceived>> {
  return perform<DaysOffReceived>(desk, request, 'days-off.import', async (work) => {
    const { trx, actor, now } = work
    const { list, faults } = checkDaysOff(lines)
    if (faults.length > 0) return done({ is: 'faulty', faults })
    await dropQuestion(work, actor.userId, actor.userId, 'days-off-file')
    const plan = planDaysOff(list, await listedDays(trx))
    if (changesOfDays(plan) === 0) return done({ is: 'same', unchanged: plan.unchanged })
    const id = work.newId()
    await insertList(trx, 'days-off', { id, rows: list, sentBy: actor.userId, sentAt: now })
    work.note(`days-off:${id}`, { days: list.holidays.length, ramadans: list.ramadans.length })
    return done({ is: 'waiting', listId: id })
  })
}

/** A published meeting and what there is to mind about its time because of a list. */
export interface Minded {
  meeting: Meeting
  warnings: MeetingWarning[]
}

/** A list as it would change what is on file at this moment. */
export interface DaysOffPreview {
  listId: string
  plan: DaysOffPlan
  minded: Minded[]
  /** Tells one plan from another: who presses says by it what they saw. */
  print: string
}

/** The preview of a list that waits; refuses with `list-settled` once it was put in force or dropped. */
export async function previewDaysOff(desk: Desk, caller: Caller, listId: string): Promise<Outcome<DaysOffPreview>> {
  return consult(desk, caller, 'days-off.import', async (reader, _actor, now) => {
    const list = await waitingList(reader, 'days-off', listId)
    if ('ok' in list) return list
    const before = await listedDays(reader)
    const plan = planDaysOff(list.rows, before)
    const settings = await settingsOf(reader, desk.settings)
    const minded = await mindedMeetings(reader, { before, after: listAfter(plan, before) }, { settings, now })
    return done({ listId, plan, minded, print: printOf(plan) })
  })
}

/** Meetings to come whose time a list brings something to mind about, the earliest first. */
async function mindedMeetings(
  reader: Reader,
  lists: { before: DaysOff; after: DaysOff },
  { settings: { hours }, now }: { settings: Settings; now: Temporal.Instant },
): Promise<Minded[]> {
  const coming = (await meetingsIn(reader, ['scheduled'])).filter(
    ({ startsAt }) => startsAt !== null && Temporal.Instant.compare(startsAt, now) > 0,
  )
  return coming
    .map((meeting) => ({ meeting, warnings: newlyMinded(meeting, lists, { hours, now }) }))
    .filter(({ warnings }) => warnings.length > 0)
}

/** What putting a list in force came to. */
export interface DaysOffApplied {
  applied: boolean
  plan: DaysOffPlan
  /** The meetings of whose time there is something to mind now. */
  minded: { meetingId: string; warnings: MeetingWarning[] }[]
}

/**
 * Puts a list in force, all of it or nothing; reminders that keep to working days follow. When what is on file has
 * changed since the preview with this print was shown it writes nothing and says so, for the preview to be shown anew.
 */
export async function applyDaysOff(
  desk: Desk,
  request: Request,
  listId: string,
  print: string,
): Promise<Outcome<DaysOffApplied>> {
  return perform<DaysOffApplied>(desk, request, 'days-off.import', async (work) => {
    const list = await lockedList(work, 'days-off', listId)
    if ('ok' in list) return list
    await lockDaysOff(work.trx)
    const before = await listedDays(work.trx)
    const plan = planDaysOff(list.rows, before)
    if (printOf(plan) !== print) return done({ applied: false, plan, minded: [] })
    await write(work, plan)
    const minded = await mindedMeetings(work.trx, { before, after: listAfter(plan, before) }, work)
    await lookAtAllSeries(work.trx, work.now)
    await replanMeetings(work, work.settings)
    await settleList(work.trx, listId, 'applied', work.actor.userId, work.now)
    work.note(`days-off:${listId}`, { state: 'applied', years: plan.years, changes: countsOf(plan) })
    return done({
      applied: true,
      plan,
      minded: minded.map(({ meeting, warnings }) => ({ meetingId: meeting.id, warnings })),
    })
  })
}

async function write({ trx }: Work, { added, changed, removed, ramadans }: DaysOffPlan): Promise<void> {
  const gone = [...removed, ...changed.map(({ before }) => before)]
  await saveHolidays(trx, {
    gone: gone.map(({ date }) => date),
    put: [...added, ...changed.map(({ after }) => after)],
  })
  await saveRamadans(trx, {
    gone: ramadans.flatMap(({ before }) => before?.first ?? []),
    put: ramadans.map(({ after }) => after),
  })
}

const countsOf = ({ added, changed, removed, ramadans }: DaysOffPlan): Record<string, number> => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
  ramadans: ramadans.length,
})
