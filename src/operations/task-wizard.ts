import { done, type Outcome, refused } from '../domain/outcome.ts'
import { blankTask, type TaskDraft, type TaskOrigin } from '../domain/task-draft.ts'
import { nextTaskStep, taskPlaceBefore, taskScreenOf } from '../domain/task-steps.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { findTaskDraft, insertTaskDraft, saveTaskDraft } from '../store/task-drafts.ts'
import type { Desk } from './desk.ts'
import type { Begun } from './drafts.ts'
import type { Move } from './meeting-wizard.ts'
import { perform, type Request } from './perform.ts'
import { taskInHand } from './tasks.ts'
import { goTo, unfinished, wizardOf } from './wizards.ts'

/**
 * Begins a task that is made step by step. While something else is in the making nothing is begun, unless `anew` says
 * that it shall be set aside. Refuses an unknown meeting.
 */
export async function beginTask(
  desk: Desk,
  request: Request,
  origin: TaskOrigin,
  anew: boolean,
): Promise<Outcome<Begun>> {
  return perform<Begun>(desk, request, 'task.create', async (work) => {
    const meeting = origin.meetingId === null ? undefined : await findMeeting(work.trx, origin.meetingId)
    if (origin.meetingId !== null && !meeting) return refused('not-found')
    const inHand = await unfinished(work)
    if (inHand && !anew) return done({ busy: inHand })
    const meetings = [
      ...(await meetingsIn(work.trx, ['in_progress', 'scheduled'])),
      ...(await closedMeetings(work.trx, 1)),
    ]
    const draft: TaskDraft = {
      ...blankTask,
      ...origin,
      guided: true,
      ...((meeting || meetings.length === 0) && { meetingSettled: true as const }),
    }
    const id = work.newId()
    await insertTaskDraft(work.trx, { id, draft, createdBy: work.actor.userId, createdAt: work.now })
    await goTo(work, { of: 'task', id }, null)
    return done({ begun: id })
  })
}

/** Moves whoever makes a task about in it; `first` says that nothing lies before. */
export async function moveInTask(
  desk: Desk,
  request: Request,
  id: string,
  move: Move,
): Promise<Outcome<{ first: boolean }>> {
  return perform(desk, request, 'task.create', async (work) => {
    const kept = await taskInHand(work, id)
    if ('ok' in kept) return kept
    const at = taskScreenOf(kept.draft, kept.wizard)
    const isHere = Object.values(move).includes(at.on === 'step' ? at.step : at.on)
    let place = kept.wizard
    let first = false
    let draft: TaskDraft = { ...kept.draft, dueTrouble: kept.draft.dueOn ? null : kept.draft.dueTrouble }
    if ('to' in move) place = move.to
    else if (isHere && 'back' in move) {
      const before = taskPlaceBefore(kept.draft, at)
      first = before === undefined
      place = before === undefined ? kept.wizard : before
    } else if (isHere && 'on' in move) {
      place = null
      if (move.on === 'meeting') draft = { ...draft, meetingSettled: true }
    }
    await saveTaskDraft(work.trx, id, draft)
    await goTo(work, { of: 'task', id }, place)
    return done({ first })
  })
}

/** Takes a task up again where its maker left it; something else in hand is set aside. */
export async function resumeTask(desk: Desk, request: Request, id: string): Promise<Outcome<{ whole: boolean }>> {
  return perform(desk, request, 'task.create', async (work) => {
    const draft = await findTaskDraft(work.trx, id, work.actor.userId)
    if (!draft) return refused('task-draft-gone')
    const wizard = await wizardOf(work)
    await goTo(work, { of: 'task', id }, wizard?.subjectId === id ? wizard.step : null)
    return done({ whole: nextTaskStep(draft) === undefined })
  })
}
