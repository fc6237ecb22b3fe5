import {
  longestOf,
  type MinutesOutcome,
  mostPoints,
  neighbourOf,
  type PointWritten,
} from '../domain/minutes-outcome.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { isIsoDate } from '../domain/task-draft.ts'
import { findField } from '../store/fields.ts'
import { findMinutes, putMinutes } from '../store/minutes.ts'
import { putMinutesDesk } from '../store/minutes-desks.ts'
import {
  findOutcome,
  insertOutcome,
  nextPosition,
  outcomesOf,
  saveOutcome,
  setRemoved,
} from '../store/minutes-outcomes.ts'
import { findOfficeById } from '../store/offices.ts'
import type { ByUser } from './changes.ts'
import type { Desk } from './desk.ts'
import { deskFor, listen, notesLast } from './minutes.ts'
import { type HeldMinutes, minutesToWrite } from './minutes-access.ts'
import { oweDesks } from './minutes-telling.ts'
import { perform, type Work } from './perform.ts'
import type { QuestionSubjects } from './question-kinds.ts'
import { askQuestion } from './questions.ts'

/** A point as it was read out of words; `item`: an agenda item by its number from 1, 0 for other matters. */
export interface NewPoint extends PointWritten {
  item?: number
}

/** Where a point was written. */
export interface NotedIn {
  chatId: number
  /** A command in a group, which gets a sign that it was taken; 0: nobody else sees it, or it was written privately. */
  commandId: number
  /** The message it was written about, or in. */
  sourceId: number
}

export interface PointsAdded {
  meetingId: string
  ids: string[]
}

/**
 * Adds points to the minutes, at the agenda item their writer has before them unless they name another, which it then
 * is. Refuses what is too long and what names something there is not, before anything is written.
 */
export async function addPoints(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  points: readonly NewPoint[],
  from?: NotedIn,
): Promise<Outcome<PointsAdded>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await minutesToWrite(work, meetingId, 'write')
    if ('ok' in held) return held
    const before = await outcomesOf(work.trx, meetingId)
    if (before.length + points.length > mostPoints) return refused('minutes-full', { limit: mostPoints })
    for (const point of points) {
      const why = await unusable(work, point)
      if (why) return why
    }
    if (!(await findMinutes(work.trx, meetingId))) await putMinutes(work.trx, held.minutes)
    const inGroup = from !== undefined && from.chatId < 0
    const place = await deskFor(work, held)
    let { item } = place
    let position = await nextPosition(work.trx, meetingId)
    const ids: string[] = []
    for (const { item: named, ...written } of points) {
      if (named !== undefined) item = held.meeting.agenda[named - 1] ?? ''
      const id = work.newId()
      await insertOutcome(work.trx, {
        ...{ id, meetingId, item, ...written, position: position++, revision: 0, taskId: null },
        source: from ? { chatId: from.chatId, messageId: from.sourceId } : null,
        createdBy: work.actor.userId,
        createdAt: work.now,
      })
      ids.push(id)
    }
    const lastId = ids.at(-1) ?? place.lastId
    // Written in a group, it changes what the writer has before them privately only where they have it already.
    if (!inGroup || place.messageId !== null)
      await putMinutesDesk(work.trx, { ...place, item, lastId, touchedAt: work.now })
    if (!inGroup) await listen(work, held)
    await oweDesks(work, meetingId, inGroup ? undefined : work.actor.userId)
    if (inGroup && from.commandId > 0)
      work.owe({
        kind: 'reaction',
        chatId: from.chatId,
        subject: { messageId: from.commandId, emoji: '✍' },
        priority: 'answer',
      })
    work.note(`meeting:${meetingId}`, {
      points: ids,
      kinds: points.map(({ kind }) => kind),
      inGroup: inGroup ? from.chatId : null,
    })
    return done({ meetingId, ids })
  })
}

/** Turns to another agenda item, by its number from 1; 0 for other matters. */
export type PointChange = Partial<PointWritten> & { item?: number }

/** A point that was changed, moved or removed. */
export interface PointChanged {
  meetingId: string
  id: string
}

/** Changes what a point says. `seen`: the revision it was asked about; written since by somebody else, it stays. */
export async function changePoint(
  desk: Desk,
  request: ByUser,
  id: string,
  { item, ...change }: PointChange,
  seen?: number,
): Promise<Outcome<PointChanged>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await pointToWrite(work, id)
    if ('ok' in held) return held
    const { outcome, meeting } = held
    if (seen !== undefined && seen !== outcome.revision) return refused('minutes-point-changed')
    const agenda = meeting.agenda
    const next: MinutesOutcome = {
      ...outcome,
      ...change,
      ...(item !== undefined && { item: agenda[item - 1] ?? '' }),
      revision: outcome.revision + 1,
    }
    const why = await unusable(work, next)
    if (why) return why
    await saveOutcome(work.trx, next)
    await noteLast(work, held, id)
    work.note(`meeting:${outcome.meetingId}`, {
      point: id,
      changed: [...Object.keys(change), ...(item === undefined ? [] : ['item'])],
    })
    return done({ meetingId: outcome.meetingId, id })
  })
}

/** Lets a point change places with the one above or below it within its agenda item; at the end nothing changes. */
export async function movePoint(
  desk: Desk,
  request: ByUser,
  id: string,
  to: 'up' | 'down',
): Promise<Outcome<PointChanged>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await pointToWrite(work, id)
    if ('ok' in held) return held
    const { outcome } = held
    const other = neighbourOf(await outcomesOf(work.trx, outcome.meetingId), id, to)
    if (other) {
      await saveOutcome(work.trx, { ...outcome, position: other.position })
      await saveOutcome(work.trx, { ...other, position: outcome.position })
      await oweDesks(work, outcome.meetingId, work.actor.userId)
      work.note(`meeting:${outcome.meetingId}`, { point: id, moved: to })
    }
    return done({ meetingId: outcome.meetingId, id })
  })
}

/** Takes a point out; it can be put back. */
export const removePoint = (desk: Desk, request: ByUser, id: string): Promise<Outcome<PointChanged>> =>
  setAside(desk, request, id, true)

/** Puts back a point that was taken out. */
export const restorePoint = (desk: Desk, request: ByUser, id: string): Promise<Outcome<PointChanged>> =>
  setAside(desk, request, id, false)

function setAside(desk: Desk, request: ByUser, id: string, removed: boolean): Promise<Outcome<PointChanged>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await pointToWrite(work, id, !removed)
    if ('ok' in held) return held
    const { meetingId } = held.outcome
    await setRemoved(work.trx, id, removed ? work.now : null)
    await noteLast(work, held, removed ? null : id)
    work.note(`meeting:${meetingId}`, { point: id, removed })
    return done({ meetingId, id })
  })
}

/** Asks for words about a point, privately: its wording, who is responsible, until when, or its field. */
export async function askAboutPoint(
  desk: Desk,
  request: ByUser,
  id: string,
  part: QuestionSubjects['minutes-part']['part'],
): Promise<Outcome<PointChanged>> {
  return perform(desk, request, 'minutes.write', async (work) => {
    const held = await pointToWrite(work, id)
    if ('ok' in held) return held
    const { userId } = work.actor
    const { meetingId, revision: seen } = held.outcome
    const subject = { meetingId, pointId: id, part, seen }
    const expiresAt = work.now.add(notesLast)
    await askQuestion(work, { chatId: userId, userId, kind: 'minutes-part', subject, expiresAt })
    return done({ meetingId, id })
  })
}

/** A point with its minutes, under the meeting's lock. `gone`: one that was taken out. */
async function pointToWrite(
  work: Work,
  id: string,
  gone = false,
): Promise<(HeldMinutes & { outcome: MinutesOutcome }) | Refusal> {
  const meetingId = (await findOutcome(work.trx, id))?.outcome.meetingId
  if (meetingId === undefined) return refused('minutes-point-gone')
  const held = await minutesToWrite(work, meetingId, 'write')
  if ('ok' in held) return held
  const found = await findOutcome(work.trx, id)
  return found && found.removed === gone ? { ...held, outcome: found.outcome } : refused('minutes-point-gone')
}

async function noteLast(work: Work, held: HeldMinutes, lastId: string | null): Promise<void> {
  const place = await deskFor(work, held)
  await putMinutesDesk(work.trx, { ...place, lastId, touchedAt: work.now })
  await listen(work, held)
  await oweDesks(work, held.meeting.id, work.actor.userId)
}

async function unusable(work: Work, point: PointWritten): Promise<Refusal | undefined> {
  const limit = longestOf(point.kind)
  if (point.text === '') return refused('minutes-no-words')
  if (point.text.length > limit) return refused('text-too-long', { limit })
  if (point.dueOn !== null && !isIsoDate(point.dueOn)) return refused('not-found')
  if (point.fieldCode !== null && !(await findField(work.trx, point.fieldCode))) return refused('not-found')
  const office = point.officeId === null ? undefined : await findOfficeById(work.trx, point.officeId)
  if (point.officeId !== null && !office) return refused('not-found')
  return office && !office.enabled ? refused('office-disabled', { office: office.name }) : undefined
}
