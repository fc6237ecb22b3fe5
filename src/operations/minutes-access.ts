import type { Meeting } from '../domain/meeting.ts'
import {
  afterEvent,
  type Minutes,
  type MinutesEvent,
  newMinutes,
  openableBefore,
  whyNoMinutes,
} from '../domain/minutes.ts'
import { type Refusal, refused } from '../domain/outcome.ts'
import { lock, type Reader } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { findMinutes } from '../store/minutes.ts'
import type { Actor, Work } from './perform.ts'

/** A meeting with where its minutes stand; nothing is written before somebody writes. */
export interface HeldMinutes {
  meeting: Meeting
  minutes: Minutes
}

/** The secretariat takes the notes, and whom it named for this meeting. */
export const mayWrite = (actor: Actor, minutes: Pick<Minutes, 'noteTakerId'>): boolean =>
  actor.roles.includes('secretariat') || minutes.noteTakerId === actor.userId

/** Whoever heads the office in the chair. Its staff prepares much, and approves nothing. */
export const isChair = (actor: Actor, { chairOfficeId }: Pick<Meeting, 'chairOfficeId'>): boolean =>
  chairOfficeId !== null &&
  actor.ties.some(({ account }) => account.officeId === chairOfficeId && account.capacity === 'head')

/** The minutes of a meeting that has some; else why it has none. */
export async function minutesIn(
  reader: Reader,
  meetingId: string,
  now: Temporal.Instant,
): Promise<HeldMinutes | Refusal> {
  const meeting = await findMeeting(reader, meetingId)
  if (!meeting || meeting.publishedAt === null) return refused('not-found')
  const why = whyNoMinutes(meeting, now)
  if (why === 'minutes-too-early')
    return refused(why, { at: meeting.startsAt!.subtract(openableBefore).epochMilliseconds })
  if (why) return refused(why)
  return { meeting, minutes: (await findMinutes(reader, meetingId)) ?? newMinutes(meetingId) }
}

/** The same for whoever writes them, under the meeting's lock: everybody who writes waits for the others. */
export async function minutesToWrite(
  work: Work,
  meetingId: string,
  event?: MinutesEvent,
): Promise<HeldMinutes | Refusal> {
  await lock(work.trx, 'meeting', meetingId)
  const held = await minutesIn(work.trx, meetingId, work.now)
  if ('ok' in held) return held
  if (!mayWrite(work.actor, held.minutes)) return refused('minutes-not-yours')
  return event ? (whyNotOpen(held.minutes, event) ?? held) : held
}

/** Why an event is not open; undefined when it is. */
export function whyNotOpen({ state }: Minutes, event: MinutesEvent): Refusal | undefined {
  if (afterEvent(state, event)) return undefined
  return refused(state === 'approved' ? 'minutes-approved' : 'minutes-not-submitted')
}
