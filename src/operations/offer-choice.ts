import { whyNotAnswerable } from '../domain/answering.ts'
import { type AnswerKind, answerOf, type Invitation } from '../domain/invitation.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { answerHistory } from '../store/answers.ts'
import { findInvitation } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { sentMessage, sentRow } from '../store/sent.ts'
import type { Desk } from './desk.ts'
import { isReachable } from './give-answer.ts'
import { perform, type Request, type Work } from './perform.ts'
import { questionLasts } from './questions.ts'

/** Words of somebody for one office of theirs that are no clear answer. */
interface Unclear {
  meetingId: string
  officeId: string
  chatId: number
  messageId: number
  /** `receipt`: they say nothing about coming; `unclear`: they may; or the answer they most likely mean. */
  of: 'receipt' | 'unclear' | AnswerKind
  /** They name an illness: nothing is written under them where others read it. */
  secret: boolean
}

/**
 * Asks the writer of words in a group which answer they mean, with the six buttons: privately, or under the words for
 * who cannot be written to. One question an office and meeting: asked again it is edited. `was`: the answer read in
 * them before they were edited. It stands, and is asked about only while it is the last one and the meeting takes
 * answers; `asks` says whether it is. Refuses with `answered-since` when another answer was given after it.
 */
export async function offerChoice(
  desk: Desk,
  request: Request,
  unclear: Unclear,
  was?: string,
): Promise<Outcome<{ asks: boolean }>> {
  return perform<{ asks: boolean }>(desk, request, 'answer.give', async (work) => {
    const { meetingId, officeId, chatId, messageId, of, secret } = unclear
    const { userId, ties } = work.actor
    if (!ties.some(({ account }) => account.officeId === officeId)) return refused('not-invited')
    if (was !== undefined) {
      const stands = await standingOf(work, unclear, was)
      if (stands === 'since') return refused('answered-since')
      if (stands === 'closed') return done({ asks: false })
    }
    if (chatId > 0) return done({ asks: true })
    const privately = await isReachable(work, userId)
    // Seen, and asked about elsewhere: nobody is doubted before everybody.
    if (of !== 'receipt')
      work.owe({ kind: 'reaction', chatId, subject: { messageId, emoji: '👀' }, priority: 'answer' })
    if (!privately && secret) return done({ asks: true })
    const to = privately ? userId : chatId
    work.owe({
      kind: 'answer-choice',
      chatId: to,
      subject: { meetingId, officeId, userId, messageId, groupId: chatId, of, secret: secret ? 1 : 0 },
      priority: 'answer',
      coalesceKey: choiceKey(to, meetingId, officeId),
    })
    return done({ asks: true })
  })
}

/** A mere courtesy after the office has answered: it is seen, and nothing is said about it. */
export async function acknowledge(
  desk: Desk,
  request: Request,
  { chatId, messageId }: { chatId: number; messageId: number },
): Promise<Outcome<null>> {
  return perform(desk, request, 'question.ask', async (work) => {
    work.owe({ kind: 'reaction', chatId, subject: { messageId, emoji: '🙏' }, priority: 'rest' })
    return done(null)
  })
}

/** One open choice a chat, office and meeting. */
const choiceKey = (chatId: number, meetingId: string, officeId: string): string =>
  `answer-choice:${chatId}:${meetingId}:${officeId}`

/** For views: the message that asks for an office's answer in a chat and is still open; undefined when there is none. */
export async function openChoice(desk: Desk, chatId: number, invitation: Invitation): Promise<number | undefined> {
  const { meetingId, officeId, answeredAt } = invitation
  const messageId = await sentMessage(desk.db, chatId, choiceKey(chatId, meetingId, officeId))
  const sentAt = messageId === undefined ? undefined : (await sentRow(desk.db, chatId, messageId))?.sentAt
  if (!sentAt || Temporal.Instant.compare(sentAt.add(questionLasts), desk.clock.now()) < 0) return undefined
  // Answered since, its buttons are gone.
  if (answeredAt && Temporal.Instant.compare(answeredAt, sentAt) > 0) return undefined
  return messageId
}

async function standingOf(
  work: Work,
  of: { meetingId: string; officeId: string },
  answerId: string,
): Promise<'open' | 'since' | 'closed'> {
  const meeting = await findMeeting(work.trx, of.meetingId)
  const invitation = await findInvitation(work.trx, of.meetingId, of.officeId)
  if (!meeting || !invitation || whyNotAnswerable(meeting, 'present', work.now)) return 'closed'
  const [last] = await answerHistory(work.trx, invitation.id, 1)
  return last?.id === answerId && answerOf(invitation) !== undefined ? 'open' : 'since'
}
