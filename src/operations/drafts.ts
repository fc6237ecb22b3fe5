import type { Holiday } from '../domain/calendar.ts'
import { defaultDeadline, isUsableDeadline } from '../domain/deadline.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import { type Draft, type OpenPoint, openPoints } from '../domain/draft.ts'
import { afterAnswer } from '../domain/draft-answer.ts'
import { answerRefusal, lengthRefusal } from '../domain/draft-limits.ts'
import { type DraftingPlace, draftFrom, type MeetingMeaning, nothingSaid, plainMeaning } from '../domain/drafting.ts'
import { isConfidential, meetingCode } from '../domain/meeting.ts'
import { type MeetingPlace, type MeetingScreen, type MeetingStep, offered, screenOf } from '../domain/meeting-steps.ts'
import { type MeetingWarning, unlistedYear, warningsOf } from '../domain/meeting-warnings.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import { deadlineOfPoll } from '../domain/poll-times.ts'
import { type Room, withRoomNamed } from '../domain/rooms.ts'
import type { DeadlineRule } from '../domain/settings.ts'
import { isAboutTime } from '../domain/slot-edits.ts'
import { lock, type Reader, type Trx } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import { cardGroups, type Group } from '../store/groups.ts'
import { countFiles } from '../store/meeting-files.ts'
import { findDraft, findMeeting, insertMeeting, saveMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { listRooms } from '../store/rooms.ts'
import { settingsOf } from '../store/settings.ts'
import { findWizard } from '../store/wizards.ts'
import { type Carried, readCarried, withOpenTasks } from './carry-over.ts'
import type { Desk } from './desk.ts'
import { readSlots, type SlotsShown } from './draft-slots.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { hidePollOf, pendingPollOf, withdrawPollOf } from './poll-rows.ts'
import { roomsFor } from './rooms.ts'
import { printOfDraft } from './seen-content.ts'
import { setAsideAmong } from './set-aside.ts'
import { readTimeFacts, roomsAround, timesOf } from './time-facts.ts'
import { unreachedAmong } from './unreached.ts'
import { isExpired } from './wizard-age.ts'
import { endWizard, goTo, type InTheMaking, leftBehind, unfinished, wizardOf } from './wizards.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/**
 * Makes a draft out of an understood line. What it lacks is asked next: in the private chat it was written in the
 * handler shows it; for one written in a linked group the preview is owed privately, and the group gets a sign.
 */
export async function draftMeeting(
  desk: Desk,
  request: ByUser,
  understood: MeetingMeaning,
  inGroup?: { chatId: number; messageId: number },
): Promise<Outcome<{ meetingId: string; left: InTheMaking | null }>> {
  return perform(desk, request, 'meeting.draft', async (work) => {
    const meaning = plainMeaning(understood)
    const tooLong = lengthRefusal(meaning)
    if (tooLong) return tooLong
    const groups = (await cardGroups(work.trx)).map((group) => group.chatId)
    if (inGroup && !groups.includes(inGroup.chatId)) return refused('group-not-linked')
    const left = await leftBehind(work)
    const id = work.newId()
    const drafted = draftFrom(meaning, await draftingPlace(work, id, inGroup?.chatId ?? null))
    const draft = withRoomNamed(drafted, await listRooms(work.trx))
    await insertMeeting(work.trx, draft.meeting, draft.sheet)
    await goTo(work, { of: 'meeting', id }, null)
    work.note(`meeting:${id}`, { invitees: draft.sheet.invitees.length, groups: draft.meeting.groups })
    if (inGroup) await goOnPrivately(work, id, inGroup)
    return done({ meetingId: id, left })
  })
}

/** What beginning without a line came to: a new draft, or the one still in hand. */
export type Begun = { begun: string } | { busy: InTheMaking }

/**
 * Begins a meeting that is made step by step. While something else is in the making nothing is begun, unless `anew`
 * says that it shall be set aside. `inGroup`: the group in which it was asked for; one that is not linked does not count.
 */
export async function beginMeeting(
  desk: Desk,
  request: ByUser,
  { anew, inGroup }: { anew: boolean; inGroup: number | null },
): Promise<Outcome<Begun>> {
  return perform<Begun>(desk, request, 'meeting.draft', async (work) => {
    const inHand = await unfinished(work)
    if (inHand && !anew) return done({ busy: inHand })
    const id = work.newId()
    const { meeting, sheet } = draftFrom(nothingSaid, await draftingPlace(work, id, inGroup))
    await insertMeeting(work.trx, meeting, { ...sheet, guided: true, pending: [...offered] })
    await goTo(work, { of: 'meeting', id }, null)
    work.note(`meeting:${id}`, { guided: true, groups: meeting.groups })
    return done({ begun: id })
  })
}

const draftingPlace = async (work: Work, id: string, inGroup: number | null): Promise<DraftingPlace> => ({
  id,
  uid: `${id}@rakor`,
  by: work.actor.userId,
  now: work.now,
  zone: work.zone,
  offices: await listOffices(work.trx),
  linkedGroups: (await cardGroups(work.trx)).map((group) => group.chatId),
  inGroup,
})

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

/** Where a press stands, and where to go after it. */
export interface DraftTurn {
  /** The step the pressed button belongs to; one that is not shown (any more) changes nothing. */
  from?: string
  /** Where to be afterwards; absent: wherever the draft asks next. */
  to?: MeetingPlace
}

/** What an answer came to; `changed`: it was of use. */
export interface AmendedDraft {
  meetingId: string
  changed: boolean
}

/**
 * Takes one answer, or several said at once, from whoever is making this draft. An answer that fits no longer changes
 * nothing and is not an error. Refuses while another draft is in hand.
 */
export async function amendDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  answers: PointAnswer | PointAnswer[],
  turn: DraftTurn = {},
): Promise<Outcome<AmendedDraft>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const given = [answers].flat()
    const tooLong = given.map(answerRefusal).find((refusal) => refusal !== undefined)
    if (tooLong) return tooLong
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const wizard = await wizardAt(work, meetingId)
    if ('ok' in wizard) return wizard
    const at = screenOf(draft, wizard.step, work.now)
    const step = at.on === 'step' ? at.step : null
    const fits = turn.from === undefined || turn.from === step
    const fields = (await listFields(work.trx)).map((field) => field.code)
    const offices = await listOffices(work.trx)
    if (fits && given.some(isAboutTime) && (await pendingPollOf(work, meetingId))) return refused('poll-open')
    const said = fits ? given.reduce((made, answer) => afterAnswer(made, answer, offices, fields), draft) : draft
    const after = said === draft ? draft : withRoomNamed(said, await listRooms(work.trx))
    if (after !== draft) await saveMeeting(work.trx, after.meeting, after.sheet)
    if (isConfidential(after.meeting) && !isConfidential(draft.meeting)) await hidePollOf(work, after.meeting)
    await goTo(work, { of: 'meeting', id: meetingId }, fits ? placeAfter(given, wizard.step, step, turn) : wizard.step)
    if (after !== draft) work.note(`meeting:${meetingId}`, { settled: given.map(({ kind }) => kind).join() })
    return done({ meetingId, changed: after !== draft })
  })
}

/** Marks go on at their step until somebody says that they are done; what was of no use is asked again. */
function placeAfter(
  given: PointAnswer[],
  place: string | null,
  step: MeetingStep | null,
  turn: DraftTurn,
): string | null {
  if (turn.to !== undefined) return turn.to
  const isMark = ({ kind }: PointAnswer) => ['field', 'invite', 'guest-out', 'section', 'slot'].includes(kind)
  if (given.length > 0 && given.every(isMark)) return step
  // How often is followed by until when.
  if (step === 'series' && given.some((answer) => answer.kind === 'series' && answer.said && !answer.end)) return step
  if (given.every((answer) => answer.kind === 'when' && answer.problem && !answer.from && !answer.day)) return place
  // Offices named where the field is asked answer nothing about it.
  if (step === 'fields' && given.length > 0 && given.every(({ kind }) => kind === 'invitees')) return place
  // Said beside the question, it answers nothing about it.
  if (step !== 'delegation' && given.length > 0 && given.every(({ kind }) => kind === 'delegation')) return place
  const marks = place === 'invitees' && given.every(({ kind }) => kind === 'invitees' || kind === 'choice')
  return marks ? place : null
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

/** Sets a draft aside for good. It stays on record as cancelled before it was ever published. `named`: its title, or its code when that is confidential. */
export async function discardDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
): Promise<Outcome<{ meetingId: string; named: string }>> {
  return perform(desk, request, 'meeting.discard', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    await saveMeeting(work.trx, { ...draft.meeting, state: 'cancelled' }, null)
    await endWizard(work, meetingId)
    await withdrawPollOf(work, draft.meeting)
    work.note(`meeting:${meetingId}`, { from: 'draft', to: 'cancelled' })
    return done({ meetingId, named: isConfidential(draft.meeting) ? meetingCode(meetingId) : draft.meeting.title })
  })
}

/** Takes a draft up again where its maker left it; another one in hand is set aside. */
export async function resumeDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const wizard = await wizardOf(work)
    await goTo(work, { of: 'meeting', id: meetingId }, wizard?.subjectId === meetingId ? wizard.step : null)
    return done({ meetingId })
  })
}

/** The worker's place in a draft, taken up if they have none in hand; refuses when that is another or lay too long. */
export async function wizardAt(work: Work, meetingId: string): Promise<{ step: string | null } | Refusal> {
  const wizard = await findWizard(work.trx, work.actor.userId)
  if (!wizard) return { step: null }
  if (wizard.subjectId !== meetingId) return isExpired(wizard, work.now) ? { step: null } : refused('wizard-elsewhere')
  return isExpired(wizard, work.now) ? refused('wizard-expired') : wizard
}

/** The draft under its lock, or why there is none. */
export async function lockedDraft(trx: Trx, meetingId: string): Promise<Draft | Refusal> {
  await lock(trx, 'meeting', meetingId)
  return draftOrWhy(trx, meetingId)
}

async function draftOrWhy(reader: Reader, meetingId: string): Promise<Draft | Refusal> {
  const draft = await findDraft(reader, meetingId)
  if (draft) return draft
  const meeting = await findMeeting(reader, meetingId)
  if (!meeting) return refused('not-found')
  return refused(meeting.publishedAt ? 'already-published' : 'draft-discarded')
}

/** Why a draft cannot go out: something is still asked, the groups of its card are not chosen, or an office was set aside. */
export async function whyUnready(work: Work, draft: Draft): Promise<Refusal | undefined> {
  if (openPoints(draft, work.now).length > 0) return refused('incomplete-draft')
  const linked = await cardGroups(work.trx)
  if (linked.length > 0 && !draft.sheet.groupsDecided) return refused('group-not-chosen')
  const chosen = draft.sheet.invitees.flatMap((invitee) => ('officeId' in invitee ? [invitee.officeId] : []))
  return setAsideAmong(work.trx, chosen)
}

/** Says whether somebody may go on with a draft, without taking it up. */
export async function checkDraft(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<null>> {
  return consult<null>(desk, caller, 'meeting.amend', async (reader) => {
    const draft = await draftOrWhy(reader, meetingId)
    return 'ok' in draft ? draft : done(null)
  })
}

/** What a draft is shown with. */
export interface DraftShown extends Draft, SlotsShown {
  /** The step, the lines or the preview at which its maker stands. */
  screen: MeetingScreen
  /** Rooms offered as a place. */
  rooms: string[]
  /** The room of the directory that its place names. */
  room?: Room | undefined
  /** Where that is taken or too small: those that would do instead. */
  freeRooms?: Room[]
  holidays: readonly Holiday[]
  /** The moment of reading, and its day in the zone of the meeting. */
  now: Temporal.Instant
  today: Temporal.PlainDate
  points: OpenPoint[]
  /** The open tasks of its fields. */
  carried: Carried | undefined
  offices: Office[]
  fields: CooperationField[]
  linked: Group[]
  /** How many files go out with its invitations. */
  files: number
  warnings: MeetingWarning[]
  /** Where it clashes: the nearest times that are free. */
  slots: Temporal.Instant[]
  /** Of what is shown, for the button that publishes it. */
  print: string
  /** The year of the meeting when no day off of it is on file. */
  unlistedYear: number | undefined
  /** Chosen offices for which nobody can be written to now: their private invitation would not go out. */
  unreached: ReadonlySet<string>
  /** When answers are due; `typedUnusable`: another moment was typed that cannot be kept. Null without a start. */
  answerBy: { at: Temporal.Instant; typedUnusable: boolean } | null
}

/**
 * A draft as it stands for the one who makes it; for anybody else, as it stands by itself. Undefined once it is none.
 * For views: it acts as the system.
 */
export async function readDraft(desk: Desk, meetingId: string, userId?: number): Promise<DraftShown | undefined> {
  const found = await findDraft(desk.db, meetingId)
  if (!found) return undefined
  const draft = await withOpenTasks(desk.db, found)
  const now = desk.clock.now()
  const settings = await settingsOf(desk.db, desk.settings)
  const [offices, fields, linked, facts, rooms, wizard] = await Promise.all([
    listOffices(desk.db),
    listFields(desk.db),
    cardGroups(desk.db),
    readTimeFacts(desk.db, meetingId, draft.sheet.invitees, { now, settings }),
    roomsFor(desk.db),
    userId === undefined ? undefined : findWizard(desk.db, userId),
  ])
  const invited = draft.sheet.invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : []))
  const { holidays } = facts
  const warnings = warningsOf(draft.meeting, facts)
  const today = now.toZonedDateTimeISO(draft.meeting.zone).toPlainDate()
  return {
    ...draft,
    carried: await readCarried(desk.db, draft.meeting, today),
    screen: screenOf(draft, wizard?.subjectId === meetingId ? wizard.step : null, now),
    rooms,
    ...roomsAround(draft.meeting, draft.sheet.invitees, facts, warnings),
    holidays,
    now,
    today,
    points: openPoints(draft, now),
    offices,
    fields,
    linked,
    files: await countFiles(desk.db, meetingId),
    ...timesOf(draft.meeting, draft.sheet.invitees, facts, warnings),
    ...(await readSlots(desk.db, draft, facts)),
    print: printOfDraft(draft),
    unlistedYear: unlistedYear(draft.meeting, holidays),
    unreached: await unreachedAmong(desk.db, [...new Set(invited)]),
    answerBy: deadlineOf(draft, holidays, now, settings.deadline),
  }
}

/** When answers to this draft will be due: as typed if that can be, else by the rule. */
export function deadlineOf(
  { meeting, sheet }: Draft,
  holidays: Parameters<typeof defaultDeadline>[2],
  now: Temporal.Instant,
  rule: DeadlineRule,
): DraftShown['answerBy'] {
  if (sheet.slots) return deadlineOfPoll(sheet.answerBy, sheet.slots, meeting.zone, holidays, now) ?? null
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
