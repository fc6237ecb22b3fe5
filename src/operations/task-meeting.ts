import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { lock, type Reader } from '../store/database.ts'
import { findMeeting, meetingsOfGroup } from '../store/meetings.ts'
import { findTask, tieTask } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'

/** A meeting that closed this long ago still gives its name to the tasks that come out of it in its group. */
const ECHO = Temporal.Duration.from({ hours: 24 })
/** A meeting that began longer ago is not looked for. */
const LONGEST_MEETING = Temporal.Duration.from({ hours: 14 * 24 })

/** The meetings of a group that are going on or have just closed. One is what a task there came out of; of several one is asked. */
export async function meetingsAround(
  reader: Reader,
  groupId: number | null,
  now: Temporal.Instant,
): Promise<Meeting[]> {
  if (groupId === null) return []
  const since = now.subtract(ECHO)
  const meetings = await meetingsOfGroup(reader, groupId, since.subtract(LONGEST_MEETING))
  return meetings.filter(
    ({ state, closedAt }) =>
      state === 'in_progress' || (closedAt !== null && Temporal.Instant.compare(closedAt, since) >= 0),
  )
}

/** Says which meeting a task came out of. Refuses an unknown or unpublished one. */
export async function tieTaskToMeeting(
  desk: Desk,
  request: Request,
  taskId: string,
  meetingId: string,
): Promise<Outcome<{ taskId: string }>> {
  return perform(desk, request, 'task.create', async (work) => {
    if (!(await lock(work.trx, 'task', taskId))) return refused('not-found')
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting || meeting.publishedAt === null) return refused('not-found')
    await tieTask(work.trx, taskId, meetingId)
    work.note(`task:${taskId}`, { meeting: meetingId, before: null })
    return done({ taskId })
  })
}

/** The meetings a task in a group may have come out of; none once it is said. For views: it acts as the system. */
export async function readMeetingsAround(desk: Desk, taskId: string, groupId: number): Promise<Meeting[]> {
  const task = await findTask(desk.db, taskId)
  return task && task.meetingId === null ? meetingsAround(desk.db, groupId, desk.clock.now()) : []
}
