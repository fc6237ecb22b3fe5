import { done } from '../domain/outcome.ts'
import {
  findReportDraft,
  putReportDraft,
  type ReportDraft,
  removeReportDraft,
  reportSaidIn,
} from '../store/report-drafts.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { dropMeant } from './questions.ts'

type OwnRequest = Request & { caller: { kind: 'user'; userId: number } }

/** A report as it waits to be sent, as it survives JSON. */
export type WaitingReport = Omit<ReportDraft, 'userId' | 'touchedAt'>

/**
 * The report the caller wrote on a task and has not sent, as it stood when this request was first handled: what
 * follows may take it away and then be lost.
 */
export async function boundReport(desk: Desk, request: OwnRequest, taskId: string): Promise<WaitingReport | undefined> {
  const bound = await perform(desk, request, 'question.ask', async (work) => {
    const found = await findReportDraft(work.trx, work.actor.userId, taskId)
    return done(
      found ? { taskId, note: found.note, shown: found.shown, saidIn: found.saidIn, doubt: found.doubt } : null,
    )
  })
  return bound.ok && bound.value ? bound.value : undefined
}

/** The task of the report that the caller wrote in this message and has not sent, as it stood at the first try. */
export async function taskOfReport(desk: Desk, request: OwnRequest, messageId: number): Promise<string | undefined> {
  const bound = await perform(desk, request, 'question.ask', async (work) =>
    done((await reportSaidIn(work.trx, work.actor.userId, messageId))?.taskId ?? null),
  )
  return (bound.ok && bound.value) || undefined
}

/** Keeps a report that waits to be sent; its words answer what was asked of the task. */
export async function keepReport(desk: Desk, request: OwnRequest, report: WaitingReport): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    await putReportDraft(work.trx, { ...report, userId, touchedAt: work.now })
    await dropAsked(work, report.taskId)
    return done(null)
  })
}

/** Gives up a report, and what was asked of its task. */
export async function giveUpReport(desk: Desk, request: OwnRequest, taskId: string): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    await dropReport(work, taskId)
    return done(null)
  })
}

/** Takes away what the actor wrote on a task and what was asked of it, inside an operation. */
export async function dropReport(work: Work, taskId: string): Promise<void> {
  await removeReportDraft(work.trx, work.actor.userId, taskId)
  await dropAsked(work, taskId)
}

const dropAsked = (work: Work, taskId: string): Promise<boolean> =>
  dropMeant(work, ({ kind, subject }) => kind === 'task-report' && subject.taskId === taskId)
