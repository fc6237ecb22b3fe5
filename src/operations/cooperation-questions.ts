import { done } from '../domain/outcome.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import type { QuestionKind, QuestionSubjects } from './question-kinds.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'

const kinds: readonly QuestionKind[] = [
  'cooperation-new',
  'cooperation-document',
  'cooperation-words',
  'cooperation-search',
]

/** Takes back what the actor was asked about the register, inside an operation; anything else stays open. */
export async function dropCooperationQuestion(work: Work): Promise<void> {
  const { userId } = work.actor
  for (const kind of kinds) await dropQuestion(work, userId, userId, kind)
}

/** The same for whoever leaves a question by a press. */
export async function leaveCooperationQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    await dropCooperationQuestion(work)
    return done(null)
  })
}

/** So long a plain yes or no counts: later it may be said of anything. */
const yesLasts = Temporal.Duration.from({ minutes: 15 })

/** Asks for words about a cooperation in the caller's own private chat. */
export async function askCooperationWords(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  subject: QuestionSubjects['cooperation-words'],
): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    const { userId } = work.actor
    const isPlain = subject.about === 'confirm' || subject.about === 'burdens' || subject.about === 'unbudgeted'
    const expiresAt = work.now.add(isPlain ? yesLasts : questionLasts)
    await askQuestion(work, { kind: 'cooperation-words', subject, chatId: userId, userId, expiresAt })
    return done(null)
  })
}
