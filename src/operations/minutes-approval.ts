import { afterEvent, longestMinutesText, type Minutes } from '../domain/minutes.ts'
import { type MinutesContent, pointsOf } from '../domain/minutes-content.ts'
import { lackingOf, type MinutesOutcome } from '../domain/minutes-outcome.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { plainLine } from '../domain/plain-line.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { lock } from '../store/database.ts'
import { insertVersion, latestVersion, putMinutes } from '../store/minutes.ts'
import { removeQuestionsAbout } from '../store/questions.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { type HeldMinutes, isChair, mayWrite, minutesIn, minutesToWrite, whyNotOpen } from './minutes-access.ts'
import { minutesNow } from './minutes-content.ts'
import { settleTasks } from './minutes-tasks.ts'
import { oweApproved, oweDesks, owePdf, oweReturned } from './minutes-telling.ts'
import { perform, type Work } from './perform.ts'
import { printOf } from './print.ts'
import type { QuestionKind, QuestionSubjects } from './question-kinds.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'

/** Minutes that were sent to the chair; `chairs`: how many accounts were sent them. */
export interface Submitted {
  meetingId: string
  chairs: number
}

/**
 * Sends the minutes to the chair, with the PDF. Refuses while the meeting is not closed, before anything was written,
 * and as long as an action lacks what a task needs: `number` and `point` name the first.
 */
export async function submitMinutes(desk: Desk, request: ByUser, meetingId: string): Promise<Outcome<Submitted>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await minutesToWrite(work, meetingId, 'submit')
    if ('ok' in held) return held
    const { meeting, minutes } = held
    if (meeting.state !== 'closed') return refused('minutes-meeting-open')
    const { content, outcomes } = await minutesNow(work.trx, held, work.now)
    if (outcomes.length === 0) return refused('minutes-empty')
    const lacking = lackingPoint(content, outcomes)
    if (lacking) return lacking
    await putMinutes(work.trx, { ...minutes, state: 'submitted', submittedAt: work.now, remark: null })
    const chairs = await chatsOfChair(work, held)
    for (const chatId of chairs) {
      owePdf(work, meetingId, chatId)
      work.owe({
        kind: 'minutes-approval',
        chatId,
        subject: { meetingId },
        priority: 'answer',
        coalesceKey: `minutes-approval:${meetingId}:${chatId}`,
      })
    }
    const { userId } = work.actor
    await dropQuestion(work, userId, userId, 'minutes-point')
    await oweDesks(work, meetingId, userId)
    work.note(`meeting:${meetingId}`, { minutes: 'submitted', version: minutes.version, print: printOf(content) })
    return done({ meetingId, chairs: chairs.length })
  })
}

function lackingPoint(content: MinutesContent, outcomes: readonly MinutesOutcome[]): Refusal | undefined {
  const lacking = new Set(outcomes.filter((outcome) => lackingOf(outcome).length > 0).map(({ id }) => id))
  const first = pointsOf(content).find(({ id }) => lacking.has(id))
  return first && refused('minutes-action-lacks', { number: first.number, point: first.id })
}

const chatsOfChair = async ({ trx }: Work, { meeting }: HeldMinutes): Promise<number[]> => {
  if (meeting.chairOfficeId === null) return []
  const heads = (await accountsOfOffice(trx, meeting.chairOfficeId)).filter(
    ({ capacity, reachable }) => capacity === 'head' && reachable,
  )
  return [...new Set(heads.map(({ userId }) => userId))]
}

/** Minutes that count from now on. */
export interface Approved {
  meetingId: string
  version: number
}

/** The chair approves what they were shown: `print` is of that. Written on since, it is refused and shown anew. */
export async function approveMinutes(
  desk: Desk,
  request: ByUser,
  seen: { meetingId: string; print: string },
): Promise<Outcome<Approved>> {
  return perform(desk, request, 'minutes.settle', async (work) => {
    const held = await minutesOfChair(work, seen.meetingId)
    return 'ok' in held ? held : approve(work, desk, held, { print: seen.print, basis: null })
  })
}

/** The secretariat records that the chair approved elsewhere: on paper, or by word. `basis` says where. */
export async function recordApproval(
  desk: Desk,
  request: ByUser,
  seen: { meetingId: string; print: string; basis: string },
): Promise<Outcome<Approved>> {
  return perform(desk, request, 'minutes.record', async (work) => {
    const basis = plainLine(seen.basis)
    const why = unusable(basis)
    if (why) return why
    const held = await minutesToWrite(work, seen.meetingId)
    return 'ok' in held ? held : approve(work, desk, held, { print: seen.print, basis })
  })
}

async function approve(
  work: Work,
  desk: Desk,
  held: HeldMinutes,
  seen: { print: string; basis: string | null },
): Promise<Outcome<Approved>> {
  const { meeting, minutes } = held
  const why = whyNotOpen(minutes, 'approve')
  if (why) return why
  if (meeting.state !== 'closed') return refused('minutes-meeting-open')
  const shown = await minutesNow(work.trx, held, work.now)
  const lacking = lackingPoint(shown.content, shown.outcomes)
  if (printOf(shown.content) !== seen.print) return refused('minutes-changed')
  if (lacking) return lacking
  const before = await latestVersion(work.trx, meeting.id)
  await settleTasks(work, desk, meeting.id, before?.content, minutes.reason)
  // Once more: the actions have the numbers of their tasks now.
  const { content } = await minutesNow(work.trx, held, work.now)
  const { version, reason } = minutes
  const settled = { approvedBy: work.actor.userId, approvedAt: work.now, basis: seen.basis }
  await insertVersion(work.trx, { meetingId: meeting.id, version, content, reason, ...settled })
  await putMinutes(work.trx, { ...minutes, state: 'approved', remark: null })
  await endQuestions(work, meeting.id)
  await oweDesks(work, meeting.id, work.actor.userId)
  await oweApproved(work, desk, held)
  work.note(`meeting:${meeting.id}`, { minutes: 'approved', version, print: seen.print, recorded: seen.basis !== null })
  return done({ meetingId: meeting.id, version })
}

const endQuestions = (work: Work, meetingId: string): Promise<void> =>
  removeQuestionsAbout(work.trx, meetingId, [
    'minutes-point',
    'minutes-part',
    'minutes-text',
    'minutes-return',
    'minutes-basis',
  ])

/** The chair returns the minutes with a remark; who writes them is told. */
export async function returnMinutes(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  typed: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'minutes.settle', async (work) => {
    const remark = plainLine(typed)
    const unread = unusable(remark)
    if (unread) return unread
    const held = await minutesOfChair(work, meetingId)
    if ('ok' in held) return held
    const why = whyNotOpen(held.minutes, 'return')
    if (why) return why
    const next: Minutes = { ...held.minutes, state: afterEvent(held.minutes.state, 'return')!, remark }
    await putMinutes(work.trx, next)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'minutes-return')
    await oweReturned(work, desk, held)
    await oweDesks(work, meetingId, work.actor.userId)
    work.note(`meeting:${meetingId}`, { minutes: 'returned', version: next.version })
    return done({ meetingId })
  })
}

/** Opens approved minutes once more, as a version after them; what was approved counts until that one is. */
export async function reviseMinutes(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  typed: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const reason = plainLine(typed)
    const unread = unusable(reason)
    if (unread) return unread
    const held = await minutesToWrite(work, meetingId, 'revise')
    if ('ok' in held) return held
    const version = held.minutes.version + 1
    await putMinutes(work.trx, { ...held.minutes, state: 'draft', version, reason, submittedAt: null })
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'minutes-reason')
    await oweDesks(work, meetingId, work.actor.userId)
    work.note(`meeting:${meetingId}`, { minutes: 'revised', version })
    return done({ meetingId })
  })
}

/** What is asked in words on the way to an approval, and of whom. */
type Asked = Extract<QuestionKind, 'minutes-return' | 'minutes-reason' | 'minutes-basis'>

/** Asks the chair for a remark, or who writes the minutes for a reason or a basis, privately. */
export async function askOnMinutes<K extends Asked>(
  desk: Desk,
  request: ByUser,
  kind: K,
  subject: QuestionSubjects[K],
): Promise<Outcome<{ meetingId: string }>> {
  const events = { 'minutes-return': 'return', 'minutes-reason': 'revise', 'minutes-basis': 'approve' } as const
  const operation =
    kind === 'minutes-return' ? 'minutes.settle' : kind === 'minutes-basis' ? 'minutes.record' : 'minutes.write'
  return perform(desk, request, operation, async (work) => {
    const { meetingId } = subject
    const held =
      kind === 'minutes-return' ? await minutesOfChair(work, meetingId) : await minutesToWrite(work, meetingId)
    if ('ok' in held) return held
    const why = whyNotOpen(held.minutes, events[kind])
    if (why) return why
    const { userId } = work.actor
    await askQuestion(work, { chatId: userId, userId, kind, subject, expiresAt: work.now.add(questionLasts) })
    return done({ meetingId })
  })
}

/** Owes whoever may read them the minutes as a PDF: as they are, for who writes or approves them, else as approved. */
export async function askPdf(desk: Desk, request: ByUser, meetingId: string): Promise<Outcome<null>> {
  return perform<null>(desk, request, 'minutes.read', async (work) => {
    const held = await minutesIn(work.trx, meetingId, work.now)
    if ('ok' in held) return held
    const mine = mayWrite(work.actor, held.minutes) || isChair(work.actor, held.meeting)
    if (!mine && !(await latestVersion(work.trx, meetingId))) return refused('not-found')
    owePdf(work, meetingId, work.actor.userId)
    return done(null)
  })
}

async function minutesOfChair(work: Work, meetingId: string): Promise<HeldMinutes | Refusal> {
  await lock(work.trx, 'meeting', meetingId)
  const held = await minutesIn(work.trx, meetingId, work.now)
  if ('ok' in held) return held
  return isChair(work.actor, held.meeting) ? held : refused('minutes-not-chair')
}

function unusable(text: string): Refusal | undefined {
  if (text === '') return refused('minutes-no-words')
  return text.length > longestMinutesText ? refused('text-too-long', { limit: longestMinutesText }) : undefined
}
