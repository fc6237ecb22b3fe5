import { screenOf } from '../domain/meeting-steps.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { taskScreenOf } from '../domain/task-steps.ts'
import type { Reader } from '../store/database.ts'
import { findDraft } from '../store/meetings.ts'
import { findQuestion, groupAskedIn, putQuestion, removeQuestion } from '../store/questions.ts'
import { newestReportDraft, type ReportDraft } from '../store/report-drafts.ts'
import { findTaskDraft } from '../store/task-drafts.ts'
import { findWizard, removeWizard, type Wizard } from '../store/wizards.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import type { QuestionKind, QuestionSubjects } from './question-kinds.ts'
import { isExpired } from './wizard-age.ts'

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

/** Takes back what the actor was asked in a chat, inside an operation, if it is what is meant; whether it was. */
export async function dropMeant(
  work: Work,
  isMeant: (question: OpenQuestion) => boolean,
  chatId = work.actor.userId,
): Promise<boolean> {
  const { userId } = work.actor
  const found = await findQuestion(work.trx, chatId, userId, work.now)
  if (!found || !isMeant({ chatId, userId, kind: found.kind, subject: found.subject } as OpenQuestion)) return false
  await dropQuestion(work, chatId, userId)
  return true
}

/** The question that words of this person in this chat would answer. A plain reading: it guards nothing by itself. */
export async function answerableQuestion(
  desk: Desk,
  chatId: number,
  userId: number,
): Promise<OpenQuestion | undefined> {
  const found = await asked(desk.db, chatId, userId, desk.clock.now())
  return found && ({ chatId, userId, ...found } as OpenQuestion)
}

/** So long a question shown in a group is still before the eyes of whoever writes privately. */
const groupQuestionLasts = Temporal.Duration.from({ minutes: 15 })

/** What was just asked of this person in a group, of one kind. A plain reading: it guards nothing by itself. */
export async function askedInGroup<K extends QuestionKind>(
  desk: Desk,
  userId: number,
  kind: K,
): Promise<OpenQuestion<K> | undefined> {
  const since = desk.clock.now().subtract(groupQuestionLasts)
  const chatId = await groupAskedIn(desk.db, userId, kind, since)
  const found = chatId === undefined ? undefined : await findQuestion(desk.db, chatId, userId, desk.clock.now())
  return found?.kind === kind ? ({ chatId, userId, kind, subject: found.subject } as OpenQuestion<K>) : undefined
}

/**
 * What was asked last, or else what a person was making last and left: a report that waits to be sent, or the step at
 * which their wizard stands. Both let other questions pass.
 */
async function asked(
  reader: Reader,
  chatId: number,
  userId: number,
  now: Temporal.Instant,
): Promise<{ kind: string; subject: object } | undefined> {
  const found = await findQuestion(reader, chatId, userId, now)
  if (found) return { kind: found.kind, subject: found.subject }
  if (chatId !== userId) return undefined
  const wizard = await findWizard(reader, userId)
  const report = await lastReport(reader, userId, now, wizard)
  if (report) {
    const { taskId, note, shown, saidIn, doubt } = report
    const subject: QuestionSubjects['task-report'] = { taskId, draft: { note, shown, saidIn, doubt } }
    return { kind: 'task-report' satisfies QuestionKind, subject }
  }
  if (!wizard || !(await isAsking(reader, wizard, now))) return undefined
  return {
    kind: 'wizard' satisfies QuestionKind,
    subject: { of: wizard.kind, id: wizard.subjectId, expired: isExpired(wizard, now) },
  }
}

/** The report a person has not sent, as long as words may be about it and it is not older than their wizard. */
export async function lastReport(
  reader: Reader,
  userId: number,
  now: Temporal.Instant,
  wizard: Wizard | undefined,
): Promise<ReportDraft | undefined> {
  const report = await newestReportDraft(reader, userId)
  if (!report || Temporal.Instant.compare(report.touchedAt.add(questionLasts), now) < 0) return undefined
  return wizard && Temporal.Instant.compare(wizard.touchedAt, report.touchedAt) > 0 ? undefined : report
}

/** The question that words of this person would answer if it was open when they wrote them. A plain reading. */
export async function questionAskedBefore(
  reader: Reader,
  { chatId, userId, now }: { chatId: number; userId: number; now: Temporal.Instant },
  writtenAt: Temporal.Instant,
): Promise<OpenQuestion | undefined> {
  const found = await findQuestion(reader, chatId, userId, now)
  // Telegram counts whole seconds.
  if (!found || Temporal.Instant.compare(found.askedAt, writtenAt.add({ seconds: 1 })) >= 0) return undefined
  return { chatId, userId, kind: found.kind, subject: found.subject } as OpenQuestion
}

/** Whether this person was asked something in words in a chat since a moment. A plain reading. */
export async function wasAskedSince(
  desk: Desk,
  chatId: number,
  userId: number,
  since: Temporal.Instant,
): Promise<boolean> {
  const found = await findQuestion(desk.db, chatId, userId, desk.clock.now())
  return found !== undefined && Temporal.Instant.compare(found.askedAt, since) > 0
}

/** A draft at its preview waits for a press and asks nothing; one that is gone is still told about. */
async function isAsking(
  reader: Reader,
  { kind, subjectId, userId, step }: Wizard,
  now: Temporal.Instant,
): Promise<boolean> {
  if (kind === 'task') {
    const draft = await findTaskDraft(reader, subjectId, userId)
    return !draft || taskScreenOf(draft, step).on !== 'preview'
  }
  const draft = await findDraft(reader, subjectId)
  return !draft || screenOf(draft, step, now).on !== 'preview'
}

/**
 * The question that this update's words answer, bound to the update the first time it is handled: handled again
 * after a crash it answers the same question and no other, though that one is closed by then. A press answers what was
 * asked last, but never a step of a wizard.
 */
export async function boundQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  chatId: number,
  by: 'words' | 'press' = 'words',
): Promise<OpenQuestion | undefined> {
  const bound = await perform(desk, request, 'question.ask', async (work) => {
    const userId = request.caller.userId
    const last = by === 'press' && (await findQuestion(work.trx, chatId, userId, work.now))
    if (by === 'press') return done(last ? { kind: last.kind, subject: last.subject } : null)
    const found = await asked(work.trx, chatId, userId, work.now)
    // Whoever comes back too late is told so once.
    if (found?.kind === 'wizard' && (found.subject as QuestionSubjects['wizard']).expired)
      await removeWizard(work.trx, userId)
    return done(found ?? null)
  })
  const found = bound.ok ? bound.value : null
  return found ? ({ chatId, userId: request.caller.userId, ...found } as OpenQuestion) : undefined
}

/** Takes back what the caller was asked in their own private chat, if it is of this kind. */
export async function closeQuestion(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  kind: QuestionKind,
): Promise<void> {
  await perform(desk, request, 'question.ask', async (work) => {
    await dropQuestion(work, request.caller.userId, request.caller.userId, kind)
    return done(null)
  })
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
