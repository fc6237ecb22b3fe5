import type { DetailKind } from '../domain/answering.ts'
import { type Answer, answerOf } from '../domain/invitation.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { insertSource } from '../store/answer-sources.ts'
import { openPlaces, writeAnswer } from './answers.ts'
import { passesOn } from './delegation-following.ts'
import type { Desk } from './desk.ts'
import { capacityIn, isReachable } from './give-answer.ts'
import { perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropMeant, type OpenQuestion, questionLasts } from './questions.ts'

/** What completes an answer: who comes, how many minutes late, why not. */
export type Detail = Pick<Answer, 'minutesLate' | 'delegate' | 'basis' | 'reason' | 'reasonCode' | 'excused'>

/** The longest text of a delegate's position with the name, and of a reason, in characters. */
export const delegateLimit = 120
export const reasonLimit = 300
/** Nobody comes more than twelve hours late. */
const minutesLimit = 720

/** For which answer a detail is asked or given: `officeId` null stands for all offices of the person. */
export interface DetailOf {
  meetingId: string
  officeId: string | null
  kind: DetailKind
  /** `secretariat`: in its own name, for an office it answered for. */
  as: 'own' | 'secretariat'
}

export interface Completed {
  meetingId: string
  officeIds: string[]
  answerIds: string[]
}

/** Completes the answer that still stands, typed words with their message; both the bare and the complete one are in the history. */
export async function giveDetail(
  desk: Desk,
  request: Request,
  given: DetailOf & { detail: Detail; chatId: number; messageId?: number },
): Promise<Outcome<Completed>> {
  const operation = given.as === 'own' ? 'answer.give' : 'answer.give-for'
  return perform<Completed>(desk, request, operation, async (work) => {
    if (tooLong(given.detail)) return refused('text-too-long')
    const places = await standingPlaces(work, given)
    if (!places.ok) return places
    const { meeting, invitations } = places.value
    const inGroup = given.chatId < 0
    if (inGroup ? !meeting.groups.includes(given.chatId) : given.chatId !== work.actor.userId)
      return refused('wrong-chat')
    const officeIds = invitations.map(({ officeId }) => officeId)
    if (given.as === 'own' && given.kind === 'delegated' && (await passesOn(work, meeting.id, officeIds)))
      return refused('delegation-passed-on')
    const answerIds: string[] = []
    for (const invitation of invitations) {
      const recorded = await writeAnswer(work, meeting, invitation, {
        answer: { kind: given.kind, ...given.detail },
        via: given.as === 'secretariat' ? 'secretariat' : inGroup ? 'card' : 'private',
        givenAs: given.as === 'secretariat' ? 'secretariat' : capacityIn(work.actor.ties, invitation.officeId),
        by: work.actor.userId,
      })
      answerIds.push(recorded.answerId)
      const { chatId, messageId } = given
      if (messageId) await insertSource(work.trx, { answerId: recorded.answerId, chatId, messageId, echoId: null })
    }
    await dropMeant(work, asksFor(given), given.chatId)
    return done({ meetingId: meeting.id, officeIds: invitations.map((each) => each.officeId), answerIds })
  })
}

/** `Tulis`: the detail is asked in the private chat, where the next words of the person are its answer. */
export async function askToType(desk: Desk, request: Request, of: DetailOf): Promise<Outcome<DetailOf>> {
  const operation = of.as === 'own' ? 'answer.give' : 'answer.give-for'
  return perform<DetailOf>(desk, request, operation, async (work) => {
    const places = await standingPlaces(work, of)
    if (!places.ok) return places
    const userId = work.actor.userId
    const subject = { meetingId: of.meetingId, officeId: of.officeId, kind: of.kind, as: of.as }
    await askQuestion(work, {
      chatId: userId,
      userId,
      kind: 'answer-detail',
      subject,
      expiresAt: work.now.add(questionLasts),
    })
    return done(subject)
  })
}

/** `Lewati`: the answer stays as it is and nothing more is asked about it in this chat. */
export async function skipDetail(
  desk: Desk,
  request: Request,
  chatId: number,
  of: Omit<DetailOf, 'as'>,
): Promise<Outcome<null>> {
  return perform(desk, request, 'question.ask', async (work) => {
    await dropMeant(work, asksFor(of), chatId)
    return done(null)
  })
}

/** Whether a question is for this detail; of another meeting, office or answer it stays open. */
const asksFor =
  (of: Omit<DetailOf, 'as'>) =>
  ({ kind, subject }: OpenQuestion): boolean =>
    kind === 'answer-detail' &&
    subject.meetingId === of.meetingId &&
    subject.kind === of.kind &&
    (subject.officeId === of.officeId || subject.officeId === null || of.officeId === null)

/** An ephemeral question could not be shown: it is owed privately, to whoever can be written to. */
export async function askPrivately(desk: Desk, request: Request, of: DetailOf): Promise<Outcome<null>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const userId = work.actor.userId
    if (!(await isReachable(work, userId))) return done(null)
    const { meetingId, officeId, kind } = of
    await askQuestion(work, {
      chatId: userId,
      userId,
      kind: 'answer-detail',
      subject: { ...of },
      expiresAt: work.now.add(questionLasts),
    })
    work.owe({ kind: 'answer-question', chatId: userId, subject: { meetingId, officeId, kind }, priority: 'answer' })
    return done(null)
  })
}

/** The invitations that still stand at the answer a detail belongs to, locked. */
async function standingPlaces(work: Work, of: DetailOf): ReturnType<typeof openPlaces> {
  const held = of.as === 'secretariat' ? [of.officeId] : work.actor.ties.map((tie) => tie.account.officeId)
  const wanted = [...new Set(held)].filter((id): id is string => id !== null && (of.officeId ?? id) === id)
  const places = await openPlaces(work, of.meetingId, wanted, of.kind, of.as === 'own' ? work.now : null)
  if (!places.ok) return places
  if (places.value.invitations.length === 0) return refused('not-invited')
  const standing = places.value.invitations.filter((invitation) => answerOf(invitation) === of.kind)
  return standing.length === 0
    ? refused('answer-changed')
    : done({ meeting: places.value.meeting, invitations: standing })
}

function tooLong({ delegate, reason, minutesLate }: Detail): boolean {
  const who = (delegate?.position ?? '') + (delegate?.name ?? '')
  const minutes = minutesLate ?? 1
  return (
    who.length > delegateLimit ||
    (reason ?? '').length > reasonLimit ||
    !Number.isInteger(minutes) ||
    minutes < 1 ||
    minutes > minutesLimit
  )
}
