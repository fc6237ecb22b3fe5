import { done, type Outcome } from '../domain/outcome.ts'
import { findDraft, meetingsIn } from '../store/meetings.ts'
import { findQuestion } from '../store/questions.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import type { QuestionSubjects } from './question-kinds.ts'
import { dropQuestion } from './questions.ts'

/** What taking back left: whether anything was open, and the draft that stays behind. */
export interface Cancelled {
  asked: boolean
  draftId: string | null
}

/**
 * Takes back what the caller was asked in their private chat. Of a draft only the question goes: its id comes back,
 * and with nothing open that of the caller's newest draft.
 */
export async function cancelQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
): Promise<Outcome<Cancelled>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    const question = await findQuestion(work.trx, userId, userId, work.now)
    await dropQuestion(work, userId, userId)
    const draftId = question
      ? question.kind === 'draft-point'
        ? await stillDraft(work, (question.subject as QuestionSubjects['draft-point']).meetingId)
        : null
      : await newestDraft(work)
    return done({ asked: question !== undefined, draftId })
  })
}

const stillDraft = async ({ trx }: Work, meetingId: string): Promise<string | null> =>
  (await findDraft(trx, meetingId)) ? meetingId : null

async function newestDraft({ trx, actor }: Work): Promise<string | null> {
  if (!actor.roles.includes('secretariat')) return null
  const own = (await meetingsIn(trx, ['draft'])).filter((draft) => draft.createdBy === actor.userId)
  return own.toSorted((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt))[0]?.id ?? null
}
