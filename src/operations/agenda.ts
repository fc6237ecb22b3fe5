import type { Office } from '../domain/directory.ts'
import { lastDayIn } from '../domain/draft.ts'
import type { Invitation } from '../domain/invitation.ts'
import { heldOn, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Reader } from '../store/database.ts'
import { linkedGroups } from '../store/groups.ts'
import { invitationsOf } from '../store/invitations.ts'
import { countFiles } from '../store/meeting-files.ts'
import { closedMeetings, draftSheets, findMeeting, meetingsIn, meetingsOf } from '../store/meetings.ts'
import { approvedAmong } from '../store/minutes.ts'
import { listOffices } from '../store/offices.ts'
import { type StoredTaskDraft, taskDraftsOf } from '../store/task-drafts.ts'
import { reopenedAmong } from './asked-again.ts'
import { type Carried, readCarried } from './carry-over.ts'
import type { Desk } from './desk.ts'
import { type KeptClash, readKeptClash } from './kept-clash.ts'
import { type Actor, type Caller, consult, perform, type Request } from './perform.ts'
import { type InSeries, placesInSeries } from './series-place.ts'

/** Closed meetings an agenda looks back on. */
const past = 100

export interface Agenda {
  meetings: Meeting[]
  /** Whoever asks is secretariat: the agenda is everybody's, with drafts. */
  all: boolean
  /** Those that had been cancelled and take place at their old time. */
  reopened?: ReadonlySet<string>
  /** Of drafts whose hour is not known yet the day that is, by meeting; the last one where there are several. */
  draftDays?: ReadonlyMap<string, { first: Temporal.PlainDate; last: Temporal.PlainDate | undefined }>
  /** Where those of a series stand in it, by meeting. */
  series?: ReadonlyMap<string, InSeries>
  /** Tasks that whoever asks has begun and not created. */
  taskDrafts?: StoredTaskDraft[]
}

/** What is coming: each person the meetings of their offices, the secretariat all of them with the drafts. */
export async function agendaOf(desk: Desk, caller: Caller): Promise<Outcome<Agenda>> {
  return consult(desk, caller, 'meeting.list', async (reader, actor, now) => {
    const all = isSecretariat(actor)
    const meetings = all
      ? await meetingsIn(reader, ['in_progress', 'scheduled', 'draft', 'cancelled'])
      : await meetingsOf(reader, officesOf(actor), ['in_progress', 'scheduled', 'cancelled'])
    const taskDrafts = all ? await taskDraftsOf(reader, actor.userId) : []
    const news = meetings.filter(isStillNews(now))
    return done({
      meetings: news,
      series: await placesInSeries(reader, idsOf(news)),
      all,
      draftDays: all ? await daysOfDrafts(reader) : new Map(),
      taskDrafts,
      reopened: await reopenedAmong(reader, meetings),
    })
  })
}

async function daysOfDrafts(reader: Reader): Promise<NonNullable<Agenda['draftDays']>> {
  const days = new Map<string, { first: Temporal.PlainDate; last: Temporal.PlainDate | undefined }>()
  for (const [id, sheet] of await draftSheets(reader)) {
    const last = lastDayIn(sheet)
    if (sheet.day)
      days.set(id, {
        first: Temporal.PlainDate.from(sheet.day),
        last: last ? Temporal.PlainDate.from(last) : undefined,
      })
  }
  return days
}

/** That a published meeting is cancelled is news until its time has passed; a discarded draft is none. */
const isStillNews =
  (now: Temporal.Instant) =>
  ({ state, publishedAt, startsAt }: Meeting): boolean =>
    state !== 'cancelled' || (publishedAt !== null && startsAt !== null && Temporal.Instant.compare(startsAt, now) > 0)

/** The secretariat's meetings that are over, the cancelled among them, the last one first. */
export async function closedAgenda(desk: Desk, caller: Caller): Promise<Outcome<Agenda>> {
  return consult(desk, caller, 'attendance.correct', async (reader, _actor, now) => {
    const cancelled = (await meetingsIn(reader, ['cancelled'])).filter(
      (meeting) => meeting.publishedAt !== null && !isStillNews(now)(meeting),
    )
    const meetings = [...(await closedMeetings(reader, past)), ...cancelled]
    const start = ({ startsAt }: Meeting) => startsAt?.epochMilliseconds ?? 0
    return done({ meetings: meetings.toSorted((one, other) => start(other) - start(one)).slice(0, past), all: true })
  })
}

export interface MeetingOpened {
  meeting: Meeting
  offices: Office[]
  /** The invitations of the offices of whoever asks. */
  own: Invitation[]
  /** How many files the meeting has. */
  files: number
  all: boolean
  /** For the secretariat: what it is held in spite of, and why. */
  kept?: KeptClash | undefined
  /** Where it stands in its series. */
  series?: InSeries | undefined
  /** Its minutes are approved and can be read. */
  minutes?: boolean
  /** The open tasks it looks back on, as whoever asks may see them. */
  carried?: Carried | undefined
}

/** One meeting for somebody who may see it: its invitees, the leaders and the secretariat. */
export async function openMeeting(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<MeetingOpened>> {
  return consult(desk, caller, 'meeting.read', async (reader, actor, now) => {
    const meeting = await findMeeting(reader, meetingId)
    const all = isSecretariat(actor)
    // A draft has a page of its own.
    if (!meeting || meeting.state === 'draft' || (!all && meeting.publishedAt === null)) return refused('not-found')
    const mine = officesOf(actor)
    const own = (await invitationsOf(reader, meetingId)).filter((each) => mine.includes(each.officeId))
    if (own.length === 0 && !all && !actor.roles.includes('leader')) return refused('not-invited')
    const offices = await listOffices(reader, heldOn(meeting))
    const kept = all ? await readKeptClash(desk, reader, meeting, now) : undefined
    const series = (await placesInSeries(reader, [meetingId])).get(meetingId)
    const minutes = (await approvedAmong(reader, [meetingId])).has(meetingId)
    const files = await countFiles(reader, meetingId)
    return done({
      meeting,
      offices,
      own,
      files,
      all,
      kept,
      series,
      minutes,
      carried: await carriedFor(reader, actor, meeting, now),
    })
  })
}

/** Partners see their own tasks alone. A meeting that is over looks back on nothing any more. */
async function carriedFor(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
  now: Temporal.Instant,
): Promise<Carried | undefined> {
  if (meeting.state !== 'scheduled' && meeting.state !== 'in_progress') return undefined
  const isPartner = actor.roles.every((role) => role === 'partner')
  const today = now.toZonedDateTimeISO(meeting.zone).toPlainDate()
  return readCarried(reader, meeting, today, isPartner ? officesOf(actor) : null)
}

/** Owes a linked group the public facts of its coming meetings, as the answer to a command there. */
export async function oweGroupAgenda(
  desk: Desk,
  request: Request,
  { chatId, messageId }: { chatId: number; messageId: number },
): Promise<Outcome<null>> {
  return perform(desk, request, 'meeting.list', async (work) => {
    if (!(await linkedGroups(work.trx)).some((group) => group.chatId === chatId)) return refused('group-not-linked')
    work.owe({
      kind: 'group-agenda',
      chatId,
      subject: { messageId },
      priority: 'rest',
      coalesceKey: `group-agenda:${chatId}`,
    })
    return done(null)
  })
}

/** What is coming for one linked group; undefined when it is not linked. For views: it acts as the system. */
export async function readGroupAgenda(
  desk: Desk,
  chatId: number,
): Promise<Pick<Agenda, 'meetings' | 'reopened' | 'series'> | undefined> {
  const linked = await linkedGroups(desk.db)
  if (!linked.some((group) => group.chatId === chatId)) return undefined
  const meetings = await meetingsIn(desk.db, ['in_progress', 'scheduled', 'cancelled'])
  const now = desk.clock.now()
  const own = meetings.filter(isStillNews(now)).filter((meeting) => meeting.groups.includes(chatId))
  const series = await placesInSeries(desk.db, idsOf(own))
  return { meetings: own, reopened: await reopenedAmong(desk.db, own), series }
}

/** The meetings to come whose cards stand in a group, linked or not. For views: it acts as the system. */
export async function readMeetingsOfGroup(desk: Desk, chatId: number): Promise<Meeting[]> {
  const coming = await meetingsIn(desk.db, ['in_progress', 'scheduled'])
  return coming.filter((meeting) => meeting.groups.includes(chatId))
}

/** A meeting with the directory. For views: it acts as the system. */
export async function readMeeting(
  desk: Desk,
  meetingId: string,
): Promise<{ meeting: Meeting; offices: Office[]; series: InSeries | undefined } | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (!meeting) return undefined
  const series = (await placesInSeries(desk.db, [meetingId])).get(meetingId)
  return { meeting, offices: await listOffices(desk.db, heldOn(meeting)), series }
}

const idsOf = (meetings: readonly Meeting[]): string[] => meetings.map(({ id }) => id)
const isSecretariat = (actor: Actor): boolean => actor.roles.includes('secretariat')
const officesOf = (actor: Actor): string[] => actor.ties.map((tie) => tie.office.id)
