import { defaultDeadline, isUsableDeadline } from '../domain/deadline.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import { type Draft, isTyped, type OpenPoint, openPoints } from '../domain/draft.ts'
import { afterAnswer } from '../domain/draft-answer.ts'
import { answerRefusal, lengthRefusal } from '../domain/draft-limits.ts'
import { draftFrom, type MeetingMeaning, plainMeaning } from '../domain/drafting.ts'
import { type MeetingWarning, warningsOf } from '../domain/meeting-warnings.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import type { DeadlineRule } from '../domain/settings.ts'
import { lock, type Trx } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import { cardGroups, type Group } from '../store/groups.ts'
import { listHolidays } from '../store/holidays.ts'
import { findDraft, findMeeting, insertMeeting, saveMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion } from './questions.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/** How long the answer to a point of a draft is waited for; the draft itself stays in the agenda. */
const pointLasts = Temporal.Duration.from({ hours: 24 })

/**
 * Makes a draft out of an understood line. What it lacks is asked next: in the private chat it was written in the
 * handler shows it; for one written in a linked group the preview is owed privately, and the group gets a sign.
 */
export async function draftMeeting(
  desk: Desk,
  request: ByUser,
  understood: MeetingMeaning,
  inGroup?: { chatId: number; messageId: number },
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.draft', async (work) => {
    const meaning = plainMeaning(understood)
    const tooLong = lengthRefusal(meaning)
    if (tooLong) return tooLong
    const groups = (await cardGroups(work.trx)).map((group) => group.chatId)
    if (inGroup && !groups.includes(inGroup.chatId)) return refused('group-not-linked')
    const id = work.newId()
    const draft = draftFrom(meaning, {
      id,
      uid: `${id}@rakor`,
      by: work.actor.userId,
      now: work.now,
      zone: work.zone,
      offices: await listOffices(work.trx),
      linkedGroups: groups,
      inGroup: inGroup?.chatId ?? null,
    })
    await insertMeeting(work.trx, draft.meeting, draft.sheet)
    await askNext(work, draft)
    work.note(`meeting:${id}`, { invitees: draft.sheet.invitees.length, groups: draft.meeting.groups })
    if (inGroup) await goOnPrivately(work, id, inGroup)
    return done({ meetingId: id })
  })
}

/** What was begun in a group is shown in private; the group sees that it was taken, or where to go on. */
async function goOnPrivately(
  work: Work,
  meetingId: string,
  { chatId, messageId }: { chatId: number; messageId: number },
) {
  const userId = work.actor.userId
  const reachable = (await findPerson(work.trx, userId))?.reachable
  if (reachable) work.owe({ kind: 'preview', chatId: userId, subject: { meetingId }, priority: 'answer' })
  const sign = { chatId, priority: 'answer' as const }
  if (!reachable) work.owe({ ...sign, kind: 'group-hint', subject: { messageId, hint: 'meeting-hint-private' } })
  else if (messageId > 0) work.owe({ ...sign, kind: 'reaction', subject: { messageId, emoji: '👌' } })
}

/** Takes the answer to one point. An answer that fits no longer changes nothing and is not an error. */
export async function amendDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  answer: PointAnswer,
): Promise<Outcome<{ meetingId: string; changed: boolean }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const tooLong = answerRefusal(answer)
    if (tooLong) return tooLong
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const fields = (await listFields(work.trx)).map((field) => field.code)
    const after = afterAnswer(draft, answer, await listOffices(work.trx), fields)
    if (after !== draft) await saveMeeting(work.trx, after.meeting, after.sheet)
    await askNext(work, after)
    if (after !== draft) work.note(`meeting:${meetingId}`, { settled: answer.kind })
    return done({ meetingId, changed: after !== draft })
  })
}

/** Turns the card of one linked group on or off; `none`: the meeting has no card in any group. */
export async function chooseGroup(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  choice: number | 'none',
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const linked = (await cardGroups(work.trx)).map((group) => group.chatId)
    if (choice !== 'none' && !linked.includes(choice)) return refused('group-not-linked')
    const before = draft.meeting.groups
    const groups =
      choice === 'none'
        ? []
        : before.includes(choice)
          ? before.filter((group) => group !== choice)
          : [...before, choice]
    const groupsDecided = groups.length > 0 || choice === 'none'
    await saveMeeting(work.trx, { ...draft.meeting, groups }, { ...draft.sheet, groupsDecided })
    work.note(`meeting:${meetingId}`, { groups })
    return done({ meetingId })
  })
}

/** Sets a draft aside for good. It stays on record as cancelled before it was ever published. */
export async function discardDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.discard', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    await saveMeeting(work.trx, { ...draft.meeting, state: 'cancelled' }, null)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'draft-point')
    work.note(`meeting:${meetingId}`, { from: 'draft', to: 'cancelled' })
    return done({ meetingId })
  })
}

/** Asks the point a draft waits for once more, when somebody opens it again. */
export async function resumeDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    await askNext(work, draft)
    return done({ meetingId })
  })
}

/** The draft under its lock, or why there is none. */
export async function lockedDraft(trx: Trx, meetingId: string): Promise<Draft | Refusal> {
  await lock(trx, 'meeting', meetingId)
  const draft = await findDraft(trx, meetingId)
  if (draft) return draft
  const meeting = await findMeeting(trx, meetingId)
  if (!meeting) return refused('not-found')
  return refused(meeting.publishedAt ? 'already-published' : 'draft-discarded')
}

/** What a preview is made of. */
export interface DraftShown extends Draft {
  /** The day of reading, in the zone of the meeting. */
  today: Temporal.PlainDate
  points: OpenPoint[]
  offices: Office[]
  fields: CooperationField[]
  linked: Group[]
  warnings: MeetingWarning[]
  /** When answers are due; `typedUnusable`: another moment was typed that cannot be kept. Null without a start. */
  answerBy: { at: Temporal.Instant; typedUnusable: boolean } | null
}

/** A draft with all that its preview shows; undefined once it is none. For views: it acts as the system. */
export async function readDraft(desk: Desk, meetingId: string): Promise<DraftShown | undefined> {
  const draft = await findDraft(desk.db, meetingId)
  if (!draft) return undefined
  const now = desk.clock.now()
  const [offices, fields, linked, holidays] = await Promise.all([
    listOffices(desk.db),
    listFields(desk.db),
    cardGroups(desk.db),
    listHolidays(desk.db),
  ])
  const invited = new Set(draft.sheet.invitees.map((each) => ('officeId' in each ? each.officeId : '')))
  const { deadline } = await settingsOf(desk.db, desk.settings)
  const partners = offices.some((office) => office.kind === 'partner' && invited.has(office.id))
  return {
    ...draft,
    today: now.toZonedDateTimeISO(draft.meeting.zone).toPlainDate(),
    points: openPoints(draft, now),
    offices,
    fields,
    linked,
    warnings: warningsOf(draft.meeting, { holidays, now, partners }),
    answerBy: deadlineOf(draft, holidays, now, deadline),
  }
}

/** When answers to this draft will be due: as typed if that can be, else by the rule. */
export function deadlineOf(
  { meeting, sheet }: Draft,
  holidays: Parameters<typeof defaultDeadline>[2],
  now: Temporal.Instant,
  rule: DeadlineRule,
): DraftShown['answerBy'] {
  if (!meeting.startsAt) return null
  const typed = sheet.answerBy === null ? null : Temporal.Instant.from(sheet.answerBy)
  if (typed && isUsableDeadline(typed, meeting.startsAt, now)) return { at: typed, typedUnusable: false }
  return { at: defaultDeadline(meeting.startsAt, meeting.zone, holidays, now, rule), typedUnusable: typed !== null }
}

/** What a line is read against: the directory with the guests of earlier meetings, the fields, the linked groups. */
export interface DraftingTable {
  offices: Office[]
  fields: CooperationField[]
  groups: Group[]
  now: Temporal.ZonedDateTime
}

/** For whoever may draft a meeting. */
export async function draftingTable(desk: Desk, caller: Caller): Promise<Outcome<DraftingTable>> {
  return consult(desk, caller, 'meeting.draft', async (reader, _actor, now) => {
    const [offices, fields, groups] = await Promise.all([listOffices(reader), listFields(reader), cardGroups(reader)])
    const inUse = offices.filter((office) => office.enabled)
    const { zone } = await settingsOf(reader, desk.settings)
    return done({ offices: inUse, fields, groups, now: now.toZonedDateTimeISO(zone) })
  })
}

/** Leaves the next typed point open as a question in the private chat of whoever drafts; buttons need none. */
async function askNext(work: Work, draft: Draft): Promise<void> {
  const userId = work.actor.userId
  const next = openPoints(draft, work.now)[0]
  if (next && (isTyped(next) || next.kind === 'when'))
    await askQuestion(work, {
      chatId: userId,
      userId,
      kind: 'draft-point',
      subject: { meetingId: draft.meeting.id, point: next.kind === 'when' ? 'date' : next.kind },
      expiresAt: work.now.add(pointLasts),
    })
  else await dropQuestion(work, userId, userId, 'draft-point')
}
