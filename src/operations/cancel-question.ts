import { isBlankDraft } from '../domain/draft.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { findDraft, meetingsIn, saveMeeting } from '../store/meetings.ts'
import { findQuestion } from '../store/questions.ts'
import { removeReportDraft } from '../store/report-drafts.ts'
import { removeTaskDraft } from '../store/task-drafts.ts'
import { findWizard } from '../store/wizards.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { dropQuestion, lastReport } from './questions.ts'
import { endWizard } from './wizards.ts'

/** What taking back left: whether anything was open, and the draft that stays behind. */
export interface Cancelled {
  asked: boolean
  draftId: string | null
}

/**
 * Takes back what the caller was asked last in their private chat: a question, else a report they have not sent or the
 * wizard they are in. The draft of a meeting stays unless it says nothing, and its id comes back; a task in the making goes. With nothing open it is
 * the id of the caller's newest draft.
 */
export async function cancelQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
): Promise<Outcome<Cancelled>> {
  return perform<Cancelled>(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    const question = await findQuestion(work.trx, userId, userId, work.now)
    await dropQuestion(work, userId, userId)
    if (question) return done({ asked: true, draftId: null })
    const wizard = await findWizard(work.trx, userId)
    const report = await lastReport(work.trx, userId, work.now, wizard)
    if (report) {
      await removeReportDraft(work.trx, userId, report.taskId)
      return done({ asked: true, draftId: null })
    }
    if (!wizard) return done({ asked: false, draftId: await newestDraft(work) })
    await endWizard(work)
    if (wizard.kind === 'task') await removeTaskDraft(work.trx, wizard.subjectId)
    return done({ asked: true, draftId: wizard.kind === 'meeting' ? await keptDraft(work, wizard.subjectId) : null })
  })
}

async function keptDraft(work: Work, meetingId: string): Promise<string | null> {
  const draft = await findDraft(work.trx, meetingId)
  if (!draft) return null
  if (!isBlankDraft(draft)) return meetingId
  await saveMeeting(work.trx, { ...draft.meeting, state: 'cancelled' }, null)
  work.note(`meeting:${meetingId}`, { from: 'draft', to: 'cancelled' })
  return null
}

async function newestDraft({ trx, actor }: Work): Promise<string | null> {
  if (!actor.roles.includes('secretariat')) return null
  const own = (await meetingsIn(trx, ['draft'])).filter((draft) => draft.createdBy === actor.userId)
  return own.toSorted((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt))[0]?.id ?? null
}
