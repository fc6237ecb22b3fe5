import type { Office } from '../domain/directory.ts'
import { owesWork } from '../domain/task.ts'
import { obstacleIn, openAsks } from '../domain/task-asks.ts'
import { owesPart } from '../domain/task-part.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findOfficeById } from '../store/offices.ts'
import { type NudgeRole, nudgesIn, type TaskNudge } from '../store/task-nudges.ts'
import type { Desk } from './desk.ts'
import { isSecretariat } from './for-secretariat.ts'
import { readTask, type TaskView } from './task-reading.ts'

/** A task as a message of the morning tells of it. */
export interface DigestEntry {
  view: TaskView
  role: NudgeRole
  /** The office its reader is written to for; of `untold` the one that could not be told. */
  seat: Office
  /** What the office said last that may keep it from finishing; null when it said nothing. */
  obstacle: string | null
  /** The office asked for something that the secretariat has not decided. */
  waits: boolean
}

/**
 * What a message of the morning tells of that is still true, the most urgent first: a task that is handed in, ended,
 * postponed, handed over or has another due date is left out, and so is whoever is not of the office or the seat any
 * more. Another chat's message tells nothing. A plain reading.
 */
export async function readDigest(desk: Desk, digestId: string, chatId: number): Promise<DigestEntry[]> {
  const nudges = (await nudgesIn(desk.db, digestId)).filter((nudge) => nudge.chatId === chatId)
  const latest = new Map(
    nudges.toSorted((one, other) => one.day.localeCompare(other.day)).map((each) => [each.taskId, each]),
  )
  const entries: DigestEntry[] = []
  for (const nudge of latest.values()) {
    const entry = await entryOf(desk, nudge)
    if (entry) entries.push(entry)
  }
  return entries.toSorted(
    ({ view: one }, { view: other }) =>
      one.task.dueOn.localeCompare(other.task.dueOn) || one.task.code.localeCompare(other.task.code),
  )
}

async function entryOf(desk: Desk, nudge: TaskNudge): Promise<DigestEntry | undefined> {
  const [view, seat] = await Promise.all([readTask(desk, nudge.taskId), findOfficeById(desk.db, nudge.seatId)])
  if (!view || !seat || !owesWork(view.task) || view.task.dueOn !== nudge.dueOn) return undefined
  if (!(await isStillTheirs(desk, nudge, view))) return undefined
  const events = view.history.map(({ event }) => event)
  return { view, role: nudge.role, seat, obstacle: obstacleIn(events), waits: openAsks(events).length > 0 }
}

async function isStillTheirs(desk: Desk, { role, seatId, chatId }: TaskNudge, view: TaskView): Promise<boolean> {
  const accounts = await accountsOfOffice(desk.db, seatId)
  switch (role) {
    case 'office':
      return view.task.officeId === seatId && accounts.some(({ userId }) => userId === chatId)
    case 'helper': {
      const part = view.helpers.find(({ office }) => office.id === seatId)?.part
      return part !== undefined && owesPart(part) && accounts.some(({ userId }) => userId === chatId)
    }
    case 'leader':
      return accounts.some(({ userId, capacity }) => userId === chatId && capacity === 'head')
    case 'untold':
      return (await isSecretariat(desk, chatId)) && !accounts.some(({ reachable }) => reachable)
  }
}
