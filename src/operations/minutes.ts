import { longestMinutesText, type Minutes } from '../domain/minutes.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { tiesOf } from '../store/accounts.ts'
import { putMinutes } from '../store/minutes.ts'
import { findMinutesDesk, type MinutesDesk, putMinutesDesk, removeMinutesDesk } from '../store/minutes-desks.ts'
import { findPerson } from '../store/people.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { type HeldMinutes, minutesToWrite } from './minutes-access.ts'
import { oweDesks } from './minutes-telling.ts'
import { perform, type Work } from './perform.ts'
import { askQuestion, dropQuestion } from './questions.ts'

/** After this long without a word what somebody writes is no point of the minutes any more. */
export const notesLast = Temporal.Duration.from({ hours: 3 })

/** Which meeting's minutes somebody has before them. */
export interface MinutesOpened {
  meetingId: string
}

/**
 * Puts the minutes of a meeting before whoever takes the notes: from then on what they write privately is a point of
 * it. `messageId`: the message that shows them; `before` in the result is the one that did, where that is another. Of
 * approved minutes nothing is asked.
 */
export async function openMinutes(
  desk: Desk,
  request: ByUser,
  wish: { meetingId: string; messageId?: number; item?: number },
): Promise<Outcome<MinutesOpened & { before: number | null }>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await minutesToWrite(work, wish.meetingId)
    if ('ok' in held) return held
    const shown = (await findMinutesDesk(work.trx, work.actor.userId))?.messageId ?? null
    const before = await deskFor(work, held)
    const agenda = held.meeting.agenda
    const item = wish.item === undefined ? before.item : (agenda[wish.item - 1] ?? '')
    await putMinutesDesk(work.trx, {
      ...before,
      item,
      messageId: wish.messageId ?? before.messageId,
      atHome: true,
      touchedAt: work.now,
    })
    await listen(work, held)
    const isOther = wish.messageId !== undefined && shown !== wish.messageId
    return done({ meetingId: wish.meetingId, before: isOther ? shown : null })
  })
}

/** Somebody looks at a page beside their minutes: nobody else's writing turns it back under their hands. */
export async function leafAside(
  desk: Desk,
  request: ByUser,
  wish: { meetingId: string; messageId: number },
): Promise<Outcome<MinutesOpened>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await minutesToWrite(work, wish.meetingId)
    if ('ok' in held) return held
    const before = await deskFor(work, held)
    await putMinutesDesk(work.trx, { ...before, messageId: wish.messageId, atHome: false, touchedAt: work.now })
    return done({ meetingId: wish.meetingId })
  })
}

/** Remembers which message shows somebody's minutes, or a page beside them, now; returns the one that did before. */
export async function noteDeskMessage(
  desk: Desk,
  request: ByUser,
  { messageId, atHome }: { messageId: number; atHome: boolean },
): Promise<number | null> {
  const noted = await perform<number | null>(desk, request, 'minutes.write', async (work) => {
    const before = await findMinutesDesk(work.trx, work.actor.userId)
    if (before) await putMinutesDesk(work.trx, { ...before, messageId, atHome })
    return done(before?.messageId ?? null)
  })
  return noted.ok ? noted.value : null
}

/** Whoever stops taking notes is listened to no more; what was written stays. */
export async function leaveMinutes(desk: Desk, request: ByUser): Promise<Outcome<null>> {
  return perform<null>(desk, request, 'minutes.write', async (work) => {
    const { userId } = work.actor
    await removeMinutesDesk(work.trx, userId)
    await dropQuestion(work, userId, userId, 'minutes-point')
    return done(null)
  })
}

/** What of the minutes is no point: the words that opened and closed the meeting, and when it began and ended. */
export type MinutesText =
  | { part: 'opening' | 'closing'; text: string | null }
  | { part: 'times'; startedAt: Temporal.Instant | null; endedAt: Temporal.Instant | null }

/** Writes a text, or with null takes it out. */
export async function writeMinutesText(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  written: MinutesText,
): Promise<Outcome<MinutesOpened>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await minutesToWrite(work, meetingId, 'write')
    if ('ok' in held) return held
    if (written.part !== 'times' && (written.text?.length ?? 0) > longestMinutesText)
      return refused('text-too-long', { limit: longestMinutesText })
    const next: Minutes =
      written.part === 'times'
        ? {
            ...held.minutes,
            startedAt: written.startedAt ?? held.minutes.startedAt,
            endedAt: written.endedAt ?? held.minutes.endedAt,
          }
        : { ...held.minutes, [written.part]: written.text }
    await putMinutes(work.trx, next)
    await listen(work, held)
    await oweDesks(work, meetingId, work.actor.userId)
    work.note(`meeting:${meetingId}`, { minutes: written.part })
    return done({ meetingId })
  })
}

/** Asks for words that are no point, privately. */
export async function askMinutesText(
  desk: Desk,
  request: ByUser,
  subject: { meetingId: string; part: MinutesText['part'] },
): Promise<Outcome<MinutesOpened>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await minutesToWrite(work, subject.meetingId, 'write')
    if ('ok' in held) return held
    const { userId } = work.actor
    const expiresAt = work.now.add(notesLast)
    await askQuestion(work, { chatId: userId, userId, kind: 'minutes-text', subject, expiresAt })
    return done({ meetingId: subject.meetingId })
  })
}

/** Names who takes the notes of a meeting, or with null nobody but the secretariat. They are told. */
export async function nameNoteTaker(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  userId: number | null,
): Promise<Outcome<MinutesOpened>> {
  return perform(desk, request, 'minutes.name', async (work) => {
    const held = await minutesToWrite(work, meetingId)
    if ('ok' in held) return held
    if (userId !== null && (await tiesOf(work.trx, userId)).length === 0) return refused('not-found')
    const before = held.minutes.noteTakerId
    await putMinutes(work.trx, { ...held.minutes, noteTakerId: userId })
    if (before !== null && before !== userId) await leaveFor(work, before, meetingId)
    const reachable = userId !== null && (await findPerson(work.trx, userId))?.reachable
    if (userId !== null && reachable && userId !== work.actor.userId)
      work.owe({
        kind: 'minutes-named',
        chatId: userId,
        subject: { meetingId },
        priority: 'answer',
        coalesceKey: `minutes-named:${meetingId}:${userId}`,
      })
    work.note(`meeting:${meetingId}`, { noteTaker: userId, was: before })
    return done({ meetingId })
  })
}

async function leaveFor(work: Work, userId: number, meetingId: string): Promise<void> {
  if ((await findMinutesDesk(work.trx, userId))?.meetingId !== meetingId) return
  await removeMinutesDesk(work.trx, userId)
  await dropQuestion(work, userId, userId, 'minutes-point')
}

/** Where somebody stands in the minutes of this meeting: where they were, or at its first agenda item. */
export async function deskFor(work: Work, { meeting }: HeldMinutes): Promise<MinutesDesk> {
  const { userId } = work.actor
  const before = await findMinutesDesk(work.trx, userId)
  if (before?.meetingId === meeting.id) return before
  const blank = { atHome: true, lastId: null, touchedAt: work.now }
  // The message before shows other minutes, and loses its place to them.
  return { userId, meetingId: meeting.id, item: meeting.agenda[0] ?? '', messageId: null, ...blank }
}

/** From now on what the actor writes privately is a point of these minutes. */
export async function listen(work: Work, { meeting, minutes }: HeldMinutes): Promise<void> {
  if (minutes.state === 'approved') return
  const { userId } = work.actor
  const subject = { meetingId: meeting.id }
  await askQuestion(work, {
    chatId: userId,
    userId,
    kind: 'minutes-point',
    subject,
    expiresAt: work.now.add(notesLast),
  })
}
