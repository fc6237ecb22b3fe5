import { type AnswerRecord, type DetailKind, isBeforeRound } from '../domain/answering.ts'
import type { Answer, AnswerVia } from '../domain/invitation.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { speaksLast } from '../domain/rereading.ts'
import {
  answersOfMessage,
  everyAnswerOfMessage,
  insertSource,
  noteEchoOf,
  type SourcedAnswer,
} from '../store/answer-sources.ts'
import { answerHistory } from '../store/answers.ts'
import { transact } from '../store/database.ts'
import { type Place, readPlace } from './answer-readings.ts'
import { openPlaces, writeAnswer } from './answers.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { type Asked, askDetail, capacityIn, whyNone } from './give-answer.ts'
import { oweEcho } from './owe-echo.ts'
import { perform, type Request, type Work } from './perform.ts'
import { type OpenQuestion, questionAskedBefore } from './questions.ts'

/** An answer that was read in a message which is now edited. */
export interface ReadAnswer extends Place {
  answer: SourcedAnswer
}

/** What an edited message was until then: the answers read in it, or else the detail that was asked when it was written. */
export interface BeforeEdit {
  answers: ReadAnswer[]
  question: OpenQuestion<'answer-detail'> | null
}

/**
 * What a message of this person was before its edit, bound to the update the first time it is handled: handled again
 * after a crash it was no more than that, though the edit has been recorded by then.
 */
export async function readBeforeEdit(
  desk: Desk,
  request: ByUser,
  message: { chatId: number; messageId: number; writtenAt: Temporal.Instant },
): Promise<BeforeEdit> {
  const { chatId, messageId } = message
  const { userId } = request.caller
  const bound = await perform(desk, request, 'question.ask', async ({ trx, now }) => {
    const read = await answersOfMessage(trx, chatId, messageId)
    const ids = read.filter(({ givenBy }) => givenBy === userId).map(({ id }) => id)
    const asked =
      ids.length === 0 ? await questionAskedBefore(trx, { chatId, userId, now }, message.writtenAt) : undefined
    return done({ ids, question: asked?.kind === 'answer-detail' ? asked : null })
  })
  if (!bound.ok) return { answers: [], question: null }
  const { ids, question } = bound.value
  const answers: ReadAnswer[] = []
  for (const answer of ids.length > 0 ? await everyAnswerOfMessage(desk.db, chatId, messageId) : []) {
    const place = ids.includes(answer.id) && (await readPlace(desk, answer.meetingId, answer.officeId))
    if (place) answers.push({ ...place, answer })
  }
  return { answers, question }
}

/** Notes which private message of Rakor's shows what was read, so that an edit corrects it there. */
export const noteEcho = (desk: Desk, answerIds: readonly string[], echoId: number): Promise<void> =>
  transact(desk.db, (trx) => noteEchoOf(trx, answerIds, echoId))

interface Edited {
  /** The answer that was read in the message before. */
  answerId: string
  meetingId: string
  officeId: string
  answer: Answer
  /** How the answer is read now: words that completed an answer may become words of their own. */
  via: AnswerVia
  chatId: number
  messageId: number
  /** When the message was first written. */
  writtenAt: Temporal.Instant
}

export interface Reread {
  answerId: string
  echoId: number | null
  missing: DetailKind | null
  asked: Asked
}

/**
 * Records what an edited message says now: a new answer, with the old one in the history. Refuses where another
 * answer was given since, which stands, and whatever a late answer is refused for.
 */
export async function rereadAnswer(desk: Desk, request: Request, edited: Edited): Promise<Outcome<Reread>> {
  const before = (await answersOfMessage(desk.db, edited.chatId, edited.messageId)).find(
    ({ id }) => id === edited.answerId,
  )
  const operation = before?.givenAs === 'secretariat' ? 'answer.give-for' : 'answer.give'
  return perform<Reread>(desk, request, operation, async (work) => {
    const { ties, userId } = work.actor
    const { meetingId, officeId, chatId, messageId } = edited
    if (!before || before.givenBy !== userId || before.officeId !== officeId || before.meetingId !== meetingId)
      return refused('not-found')
    const forOffice = before.givenAs === 'secretariat'
    const held = ties.filter(({ account }) => account.officeId === officeId).map(({ account }) => account.officeId)
    const wanted = forOffice ? [officeId] : held
    const places = await openPlaces(work, meetingId, wanted, edited.answer.kind, forOffice ? null : work.now)
    if (!places.ok) return places
    const { meeting, invitations } = places.value
    if (chatId < 0 ? !meeting.groups.includes(chatId) : chatId !== userId) return refused('wrong-chat')
    const [invitation] = invitations
    if (!invitation) return whyNone(work, meetingId, wanted)
    if (isBeforeRound(edited.writtenAt, meeting)) return refused('old-card')
    const overtaken = await answeredSince(work, invitation.id, [before.id], edited.writtenAt)
    if (overtaken) return overtaken
    const recorded = await writeAnswer(work, meeting, invitation, {
      answer: edited.answer,
      via: forOffice ? 'secretariat' : edited.via,
      givenAs: forOffice ? 'secretariat' : capacityIn(ties, officeId),
      by: userId,
      reread: true,
    })
    const { answerId, missing } = recorded
    await insertSource(work.trx, { answerId, chatId, messageId, echoId: before.echoId })
    if (chatId < 0) oweEcho(work, { meetingId, officeId, answerId, chatId, messageId, emoji: '✍' })
    const asking = {
      meetingId,
      kind: edited.answer.kind,
      officeId,
      missing,
      as: forOffice ? 'secretariat' : 'own',
    } as const
    const asked = await askDetail(work, { ...asking, chatId, room: false })
    return done({ answerId, echoId: before.echoId, missing, asked })
  })
}

/** Refuses when another answer than those read in a message was given after it was written. */
export async function answeredSince(
  work: Work,
  invitationId: string,
  readIn: readonly string[],
  writtenAt: Temporal.Instant,
): Promise<Refusal | undefined> {
  const [standing]: (AnswerRecord | undefined)[] = await answerHistory(work.trx, invitationId, 1)
  return speaksLast(standing, readIn, writtenAt) ? undefined : refused('answered-since')
}
