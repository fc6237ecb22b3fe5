import { done, type Outcome } from '../domain/outcome.ts'
import { findQuestion, putQuestion, removeQuestion } from '../store/questions.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import type { QuestionKind, QuestionSubjects } from './question-kinds.ts'

/** A question as its handler gets it. */
export type OpenQuestion<K extends QuestionKind = QuestionKind> = {
  [Kind in K]: { chatId: number; userId: number; kind: Kind; subject: QuestionSubjects[Kind] }
}[K]

export type Asking<K extends QuestionKind> = {
  chatId: number
  userId: number
  kind: K
  subject: QuestionSubjects[K]
  /** After this moment words no longer count as its answer. */
  expiresAt: Temporal.Instant
}

/** How long a typed detail is waited for. */
export const questionLasts = Temporal.Duration.from({ hours: 24 })

/** Leaves a question open for one person in one chat, inside an operation; an older one there gives way. */
export async function askQuestion<K extends QuestionKind>(work: Work, asking: Asking<K>): Promise<void> {
  await putQuestion(work.trx, { ...asking, subject: asking.subject, askedAt: work.now })
}

/** Takes back what a person was asked in a chat, inside an operation; with `kind` only a question of that kind. */
export async function dropQuestion(work: Work, chatId: number, userId: number, kind?: QuestionKind): Promise<void> {
  await removeQuestion(work.trx, chatId, userId, kind)
}

/** The question that words of this person in this chat would answer. A plain reading: it guards nothing by itself. */
export async function answerableQuestion(
  desk: Desk,
  chatId: number,
  userId: number,
): Promise<OpenQuestion | undefined> {
  const found = await findQuestion(desk.db, chatId, userId, desk.clock.now())
  return found && ({ chatId, userId, kind: found.kind, subject: found.subject } as OpenQuestion)
}

/**
 * The question that this update's words answer, bound to the update the first time it is handled: handled again
 * after a crash it answers the same question and no other, though that one is closed by then.
 */
export async function boundQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  chatId: number,
): Promise<OpenQuestion | undefined> {
  const bound = await perform(desk, request, 'question.ask', async (work) => {
    const found = await findQuestion(work.trx, chatId, request.caller.userId, work.now)
    return done(found ? { kind: found.kind, subject: found.subject } : null)
  })
  const found = bound.ok ? bound.value : null
  return found ? ({ chatId, userId: request.caller.userId, ...found } as OpenQuestion) : undefined
}

/** Asks in the caller's own private chat: for a handler whose question belongs to no other operation. */
export async function openQuestion<K extends QuestionKind>(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  asking: { kind: K; subject: QuestionSubjects[K] },
): Promise<Outcome<null>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const userId = request.caller.userId
    await askQuestion(work, { ...asking, chatId: userId, userId, expiresAt: work.now.add(questionLasts) })
    return done(null)
  })
}
