import { isBeforeRound, whyNotAnswerable } from '../domain/answering.ts'
import { type Answer, answerOf } from '../domain/invitation.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { sameAnswer } from '../domain/rereading.ts'
import { insertSource } from '../store/answer-sources.ts'
import { answerHistory, findAnswer } from '../store/answers.ts'
import { findInvitation } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { answeredSince } from './answer-edits.ts'
import { openPlaces, type Recorded, writeAnswer } from './answers.ts'
import { sayNoted } from './delegation-basis.ts'
import { passesOn } from './delegation-following.ts'
import type { Desk } from './desk.ts'
import { type Asked, askDetail, capacityIn, isReachable, whyNone } from './give-answer.ts'
import { oweEcho } from './owe-echo.ts'
import { perform, type Request } from './perform.ts'
import { dropQuestion } from './questions.ts'
import { settleEcho } from './settle-echo.ts'

/** What was read in somebody's words, for one office of theirs. */
interface Worded {
  meetingId: string
  officeId: string
  answer: Answer
  chatId: number
  /** The message that was read. */
  messageId: number
  /** As of when the writer knows the meeting: when the message replied to was sent, or these words. Absent: as it is now. */
  knows?: Temporal.Instant
  /** Of a message that was no answer before it was edited: when it was first written. An answer given since stands. */
  editedOf?: Temporal.Instant
}

export interface WordsRecorded extends Recorded {
  asked: Asked
}

/**
 * Records what plain words said clearly. In a group the words get a reaction and an echo with `Benar` and `Ubah`,
 * and what is missing is asked privately; in private the feature answers at once.
 */
export async function answerInWords(desk: Desk, request: Request, worded: Worded): Promise<Outcome<WordsRecorded>> {
  return perform<WordsRecorded>(desk, request, 'answer.give', async (work) => {
    const { ties, userId } = work.actor
    const { meetingId, officeId, chatId, messageId } = worded
    const held = ties.filter(({ account }) => account.officeId === officeId).map(({ account }) => account.officeId)
    const places = await openPlaces(work, meetingId, held, worded.answer.kind)
    if (!places.ok) return places
    const { meeting, invitations } = places.value
    const inGroup = chatId < 0
    if (inGroup ? !meeting.groups.includes(chatId) : chatId !== userId) return refused('wrong-chat')
    const [invitation] = invitations
    if (!invitation) return whyNone(work, meetingId, held)
    if (worded.answer.kind === 'delegated' && (await passesOn(work, meeting.id, held)))
      return refused('delegation-passed-on')
    if (worded.knows && isBeforeRound(worded.knows, meeting)) return refused('old-card')
    const overtaken = worded.editedOf && (await answeredSince(work, invitation.id, [], worded.editedOf))
    if (overtaken) return overtaken
    const recorded = await writeAnswer(work, meeting, invitation, {
      answer: worded.answer,
      via: 'words',
      givenAs: capacityIn(ties, officeId),
      by: userId,
    })
    const { answerId } = recorded
    await insertSource(work.trx, { answerId, chatId, messageId, echoId: null })
    // Words that were kept until it was clear what they are for have said what they had to.
    if (!inGroup) await dropQuestion(work, userId, userId, 'answer-words')
    if (inGroup) oweEcho(work, { meetingId, officeId, answerId, chatId, messageId, emoji: '👍' })
    if (inGroup && worded.answer.kind === 'delegated' && !recorded.missing) await sayNoted(work, meeting, officeId)
    const asking = { meetingId, kind: worded.answer.kind, officeId, missing: recorded.missing, as: 'own' } as const
    return done({ ...recorded, asked: await askDetail(work, { ...asking, chatId, room: false }) })
  })
}

/**
 * `Benar` under an echo: only its author's press counts, and only while what it echoes stands. In a group its buttons
 * are owed to go.
 */
export async function confirmEcho(
  desk: Desk,
  request: Request,
  press: { answerId: string; chatId: number; messageId: number },
): Promise<Outcome<{ meetingId: string; officeId: string }>> {
  return perform(desk, request, 'answer.confirm', async (work) => {
    const answer = await findAnswer(work.trx, press.answerId)
    if (!answer) return refused('not-found')
    if (answer.givenBy !== work.actor.userId) return refused('not-your-question')
    const { meetingId, officeId } = answer
    const invitation = await findInvitation(work.trx, meetingId, officeId)
    const meeting = await findMeeting(work.trx, meetingId)
    const over = meeting && whyNotAnswerable(meeting, answer.answer.kind, work.now)
    if (over) return refused(over)
    if (!invitation) return whyNone(work, meetingId, [officeId])
    // Asked again since: the old answer cannot be confirmed for the new time.
    if (answerOf(invitation) === undefined) return refused('old-card')
    const [last] = await answerHistory(work.trx, invitation.id, 1)
    if (!last || !sameAnswer(last.answer, answer.answer)) return refused('answer-changed', { meetingId, officeId })
    work.note(`meeting:${meetingId}`, { office: officeId, confirmed: answer.answer.kind })
    if (press.chatId < 0) await settleEcho(work, { meetingId, officeId, ...press })
    return done({ meetingId, officeId })
  })
}

/** `Ubah` under an echo: says where the choice goes on; without room in the group it is owed privately. */
export async function changeEcho(
  desk: Desk,
  request: Request,
  press: { answerId: string; chatId: number; room: boolean },
): Promise<Outcome<{ meetingId: string; officeId: string; asked: Asked }>> {
  return perform<{ meetingId: string; officeId: string; asked: Asked }>(
    desk,
    request,
    'answer.confirm',
    async (work) => {
      const answer = await findAnswer(work.trx, press.answerId)
      if (!answer) return refused('not-found')
      if (answer.givenBy !== work.actor.userId) return refused('not-your-question')
      const { meetingId, officeId } = answer
      if (press.chatId > 0 || press.room) return done({ meetingId, officeId, asked: 'here' })
      if (!(await isReachable(work, answer.givenBy))) return done({ meetingId, officeId, asked: 'unreachable' })
      const subject = { meetingId, officeId, kind: 'choose' }
      work.owe({ kind: 'answer-question', chatId: answer.givenBy, subject, priority: 'answer' })
      return done({ meetingId, officeId, asked: 'privately' })
    },
  )
}

/**
 * A short word in a group to somebody who wrote there and cannot be answered otherwise: at most one a minute and
 * chat, since its request key is that minute.
 */
export async function hintInGroup(
  desk: Desk,
  request: Request,
  hint: { chatId: number; messageId: number; hint: string },
): Promise<Outcome<null>> {
  const minute = Math.floor(desk.clock.now().epochMilliseconds / 60_000)
  return perform(
    desk,
    { key: `hint:${hint.chatId}:${minute}`, caller: request.caller },
    'question.ask',
    async (work) => {
      const { chatId, messageId } = hint
      work.owe({ kind: 'group-hint', chatId, subject: { messageId, hint: hint.hint }, priority: 'rest' })
      return done(null)
    },
  )
}
