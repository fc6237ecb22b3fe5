import { draftOf, whyNotChanged, whyNotReopened } from '../domain/change.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import { afterAnswer } from '../domain/draft-answer.ts'
import { answerRefusal } from '../domain/draft-limits.ts'
import type { Meeting } from '../domain/meeting.ts'
import { type MeetingWarning, unlistedYear, warningsOfChange } from '../domain/meeting-warnings.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import { type Room, withRoomNamed } from '../domain/rooms.ts'
import { type ChangeContent, findChange, type PendingChange, putChange, removeChange } from '../store/changes.ts'
import { lock } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import { cardGroups, type Group } from '../store/groups.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { listRooms } from '../store/rooms.ts'
import { settingsOf } from '../store/settings.ts'
import { type ChangeSight, seeChange } from './change-sight.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion, questionLasts } from './questions.ts'
import { roomsFor } from './rooms.ts'
import { printOfChange } from './seen-content.ts'
import { type ScopeSeen, seeScope } from './series-place.ts'
import { readTimeFacts, roomsAround, timesOf } from './time-facts.ts'
import { unreachedAmong } from './unreached.ts'

export type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/** Begins to change a published meeting, or goes on. Somebody else's change stays theirs: `change-taken` says whose. */
export async function beginChange(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  take = false,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.change', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const meeting = await findMeeting(work.trx, meetingId)
    if (!meeting) return refused('not-found')
    const reopens = meeting.state === 'cancelled'
    const why = reopens ? whyNotReopened(meeting, work.now) : whyNotChanged(meeting, meeting, false)
    if (why) return refused(why)
    const pending = await findChange(work.trx, meetingId)
    if (pending && pending.byUser !== work.actor.userId && !take) return taken(work, pending)
    const before = pending?.content.kind === 'cancel' ? pending.content.aside : pending?.content
    const draft = draftOf(meeting, await invitationsOf(work.trx, meetingId))
    const content = before?.reopens === reopens ? before : { kind: 'edit' as const, draft, reopens }
    await keepChange(work, pending, { meetingId, content })
    await askAbout(work, meetingId, '')
    return done({ meetingId })
  })
}

/** Keeps a change as the caller's; the ledger tells who took whose. */
export async function keepChange(
  work: Work,
  pending: PendingChange | undefined,
  { meetingId, content }: { meetingId: string; content: ChangeContent },
): Promise<void> {
  const byUser = work.actor.userId
  await putChange(work.trx, { meetingId, content, byUser, begunAt: pending?.begunAt ?? work.now }, work.now)
  if (pending?.byUser !== byUser)
    work.note(`meeting:${meetingId}`, { changing: content.kind, takenFrom: pending?.byUser ?? null })
}

type ChangeAnswer = PointAnswer | { kind: 'group'; chatId: number }

/** Takes answers into the caller's change, one after the other. One that fits no longer changes nothing. */
export async function amendChange(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  answers: ChangeAnswer | ChangeAnswer[],
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.change', async (work) => {
    const given = [answers].flat()
    const tooLong = given
      .map((answer) => (answer.kind === 'group' ? undefined : answerRefusal(answer)))
      .find((refusal) => refusal !== undefined)
    if (tooLong) return tooLong
    const held = await heldChange(work, meetingId, 'edit')
    if ('ok' in held) return held
    const { pending, content } = held
    const { draft } = content
    const groups = given.flatMap((answer) => (answer.kind === 'group' ? [answer.chatId] : []))
    const offered = groups.length > 0 ? await offeredGroups(work, held.meeting) : []
    if (groups.some((chatId) => !offered.includes(chatId))) return refused('group-not-linked')
    const fields = (await listFields(work.trx)).map((field) => field.code)
    const offices = await listOffices(work.trx)
    const taken = (made: typeof draft, answer: ChangeAnswer) =>
      answer.kind === 'group'
        ? { ...made, meeting: { ...made.meeting, groups: toggled(made.meeting.groups, answer.chatId) } }
        : afterAnswer(made, answer, offices, fields)
    const said = given.reduce(taken, draft)
    const moved = said.meeting.place !== draft.meeting.place
    const after = moved ? withRoomNamed(said, await listRooms(work.trx)) : said
    if (after !== draft) await keepChange(work, pending, { meetingId, content: { ...content, draft: after } })
    await askAbout(work, meetingId, '')
    return done({ meetingId })
  })
}

const offeredGroups = async (work: Work, meeting: Meeting): Promise<number[]> => [
  ...(await cardGroups(work.trx)).map(({ chatId }) => chatId),
  ...meeting.groups,
]

const toggled = (groups: readonly number[], chatId: number): number[] =>
  groups.includes(chatId) ? groups.filter((group) => group !== chatId) : [...groups, chatId]

/** Asks in the caller's private chat what a fact is changed to: their next words are the answer. */
export async function askFact(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  fact: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.change', async (work) => {
    const held = await heldChange(work, meetingId, 'edit')
    if ('ok' in held) return held
    await askAbout(work, meetingId, fact)
    return done({ meetingId })
  })
}

/** Words typed next are about this change, and about nothing else in the making; `fact` empty: it is still asked which. */
async function askAbout(work: Work, meetingId: string, fact: string): Promise<void> {
  const { userId } = work.actor
  const expiresAt = work.now.add(questionLasts)
  await askQuestion(work, { chatId: userId, userId, kind: 'change-fact', subject: { meetingId, fact }, expiresAt })
}

/** Gives a change up; the meeting stays as it is, and what was gathered before a cancellation stays gathered. */
export async function dropChange(
  desk: Desk,
  request: ByUser,
  meetingId: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.change', async (work) => {
    await lock(work.trx, 'meeting', meetingId)
    const pending = await findChange(work.trx, meetingId)
    if (!pending) return refused('change-gone')
    if (pending.byUser !== work.actor.userId) return taken(work, pending)
    const aside = pending.content.kind === 'cancel' ? pending.content.aside : undefined
    if (aside) await keepChange(work, pending, { meetingId, content: aside })
    else await removeChange(work.trx, meetingId)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'change-fact')
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'cancel-reason')
    work.note(`meeting:${meetingId}`, { dropped: pending.content.kind })
    return done({ meetingId })
  })
}

/** The caller's own change of this kind, with its meeting under its lock; or why there is none. */
export async function heldChange<K extends ChangeContent['kind']>(
  work: Work,
  meetingId: string,
  kind: K,
): Promise<{ meeting: Meeting; pending: PendingChange; content: Extract<ChangeContent, { kind: K }> } | Refusal> {
  await lock(work.trx, 'meeting', meetingId)
  const meeting = await findMeeting(work.trx, meetingId)
  if (!meeting) return refused('not-found')
  const pending = await findChange(work.trx, meetingId)
  if (!pending || pending.content.kind !== kind) return refused('change-gone')
  if (pending.byUser !== work.actor.userId) return taken(work, pending)
  return { meeting, pending, content: pending.content as Extract<ChangeContent, { kind: K }> }
}

export async function taken(work: Work, { byUser }: PendingChange): Promise<Refusal> {
  return refused('change-taken', { by: (await findPerson(work.trx, byUser))?.name ?? String(byUser) })
}

/** What the page of a change is made of. */
export interface ChangeShown extends ChangeSight {
  content: Extract<ChangeContent, { kind: 'edit' }>
  offices: Office[]
  fields: CooperationField[]
  linked: Group[]
  warnings: MeetingWarning[]
  /** Where it clashes: the nearest times that are free. */
  slots: Temporal.Instant[]
  /** Of what is shown, for the button that applies it. */
  print: string
  /** The year of a new time when no day off of it is on file. */
  unlistedYear: number | undefined
  /** Offices invited before or after for which nobody can be written to now. */
  unreached: ReadonlySet<string>
  now: Temporal.Instant
  /** Rooms offered as a place. */
  rooms: string[]
  /** The room of the directory that its place names. */
  room?: Room | undefined
  /** Where that is taken or too small: those that would do instead. */
  freeRooms?: Room[]
  /** Of a meeting after which others of its series come: for which of them the change is meant. */
  series?: ScopeSeen | undefined
}

/** A pending change as it is now, for the secretariat. */
export async function shownChange(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<ChangeShown>> {
  return consult(desk, caller, 'meeting.change', async (reader, _actor, now) => {
    const meeting = await findMeeting(reader, meetingId)
    const pending = meeting && (await findChange(reader, meetingId))
    if (!meeting) return refused('not-found')
    if (pending?.content.kind !== 'edit') return refused('change-gone')
    const { content } = pending
    const settings = await settingsOf(reader, desk.settings)
    const invitations = await invitationsOf(reader, meetingId)
    const sight = await seeChange(reader, meeting, invitations, content, { now, settings })
    const offices = await listOffices(reader)
    const known = new Set(offices.map(({ id }) => id))
    const concerned = [...sight.impact.told, ...sight.impact.again, ...sight.impact.invited]
    const before = invitations.map(({ officeId }) => officeId)
    const facts = await readTimeFacts(reader, meetingId, sight.after.invitees, { now, settings }, before)
    const { meeting: after } = sight.after
    const isTimed = content.reopens || sight.changed.includes('time')
    const warnings = warningsOfChange(meeting, after, facts)
    return done({
      ...sight,
      content,
      offices,
      fields: await listFields(reader),
      linked: await cardGroups(reader),
      rooms: await roomsFor(reader),
      ...roomsAround(after, sight.after.invitees, facts, warnings),
      ...timesOf(after, sight.after.invitees, facts, warnings),
      print: printOfChange(content),
      series: content.reopens ? undefined : await seeScope(reader, meetingId, content.scope, sight),
      unlistedYear: isTimed ? unlistedYear(after, facts.holidays) : undefined,
      unreached: await unreachedAmong(
        reader,
        concerned.filter((id) => known.has(id)),
      ),
      now,
    })
  })
}
