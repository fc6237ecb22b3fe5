import type { AnswerKind } from '../domain/invitation.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import type { Desk } from './desk.ts'
import { isReachable } from './give-answer.ts'
import { perform, type Request } from './perform.ts'

/** A choice between the offices of the person for one answer, or between the answers of one office. */
type Choice = { meetingId: string } & (
  | { between: 'offices'; kind: AnswerKind }
  | { between: 'answers'; officeId: string }
)

/** A choice that was promised in a group could not be shown there: it is owed privately, to whoever can be written to. */
export async function choosePrivately(desk: Desk, request: Request, choice: Choice): Promise<Outcome<null>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    if (!(await isReachable(work, userId))) return done(null)
    const { meetingId } = choice
    const owed = { chatId: userId, priority: 'answer' as const }
    if (choice.between === 'offices')
      work.owe({ ...owed, kind: 'answer-which', subject: { meetingId, kind: choice.kind } })
    else
      work.owe({ ...owed, kind: 'answer-question', subject: { meetingId, officeId: choice.officeId, kind: 'choose' } })
    return done(null)
  })
}
