import { withCarryOver } from '../domain/carry-over.ts'
import type { Office } from '../domain/directory.ts'
import type { Draft } from '../domain/draft.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { isOverdue, type Task } from '../domain/task.ts'
import type { Reader } from '../store/database.ts'
import { listOffices } from '../store/offices.ts'
import { countTasks, type TaskFilter, tasksBy } from '../store/tasks.ts'

/** Open tasks that a meeting looks back on, as somebody may see them. */
export interface Carried {
  total: number
  /** The most urgent ones. */
  entries: { task: Task; office: Office | undefined; overdueDays: number }[]
}

/** Tasks named beside a meeting; all of them stand in a list of their own. */
const named = 5

type Fields = Pick<Meeting, 'id' | 'fields' | 'classification'>

/**
 * Which tasks a meeting looks back on: open ones of its fields that did not come out of itself, and none that a
 * confidential meeting gave. A confidential meeting looks back on none.
 */
export const carriedInto = (meeting: Fields): TaskFilter => ({
  fieldCodes: isConfidential(meeting) ? [] : meeting.fields,
  notOfMeeting: meeting.id,
  openlyFor: [],
  onlyOpen: true,
})

/** How many open tasks a meeting looks back on. */
export const countCarried = (reader: Reader, meeting: Fields): Promise<number> =>
  countTasks(reader, carriedInto(meeting))

/** The draft with the agenda it is published with. */
export const withOpenTasks = async (reader: Reader, draft: Draft): Promise<Draft> =>
  withCarryOver(draft, await countCarried(reader, draft.meeting))

/** The tasks a meeting looks back on with their state; `of`: only those of these offices. Undefined when there is none. */
export async function readCarried(
  reader: Reader,
  meeting: Fields,
  today: Temporal.PlainDate,
  of: readonly string[] | null = null,
  limit = named,
): Promise<Carried | undefined> {
  const filter = { ...carriedInto(meeting), ...(of && { officeIds: of }) }
  const total = await countTasks(reader, filter)
  if (total === 0) return undefined
  const [tasks, offices] = await Promise.all([tasksBy(reader, filter, { offset: 0, limit }), listOffices(reader)])
  return {
    total,
    entries: tasks.map((task) => ({
      task,
      office: offices.find(({ id }) => id === task.officeId),
      overdueDays: isOverdue(task, today) ? Temporal.PlainDate.from(task.dueOn).until(today).days : 0,
    })),
  }
}
