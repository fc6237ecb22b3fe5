import type { Office } from '../domain/directory.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { type Minutes, newMinutes, whyNoMinutes } from '../domain/minutes.ts'
import type { MinutesOutcome } from '../domain/minutes-outcome.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { accountsOfOffices, tiesOf } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { closedMeetings, findMeeting, meetingsIn, meetingsOf } from '../store/meetings.ts'
import { type ApprovedMinutes, approvedAmong, findMinutes, latestVersion, minutesAmong } from '../store/minutes.ts'
import { findMinutesDesk, type MinutesDesk } from '../store/minutes-desks.ts'
import { findOutcome, outcomesFrom } from '../store/minutes-outcomes.ts'
import { findPerson } from '../store/people.ts'
import { findQuestion } from '../store/questions.ts'
import { secretariatOf } from '../store/secretariat.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type HeldMinutes, isChair, mayWrite, minutesIn } from './minutes-access.ts'
import { type MinutesNow, minutesNow } from './minutes-content.ts'
import { type Actor, type Caller, consult } from './perform.ts'
import { printOf } from './print.ts'
import type { QuestionSubjects } from './question-kinds.ts'
import { meetingsAround } from './task-meeting.ts'

/** The minutes as whoever writes or approves them sees them. */
export interface MinutesShown extends HeldMinutes, MinutesNow {
  /** Of what is shown, for the button that approves it. */
  print: string
  /** Where its writer stands; undefined for who has not opened them. */
  place: MinutesDesk | undefined
  /** What they write privately now is a point of it. */
  listens: boolean
  secretariat: boolean
  /** Whoever asks is in the chair. */
  chairs: boolean
  approved: ApprovedMinutes | undefined
  /** How whoever was named to take notes is called. */
  noteTaker: string | null
  /** Shown with headings and tables, as the settings say. */
  rich: boolean
}

/** The minutes for who writes them or is in the chair. */
export async function shownMinutes(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<MinutesShown>> {
  return consult<MinutesShown>(desk, caller, 'minutes.read', async (reader, actor, now) => {
    const held = await minutesIn(reader, meetingId, now)
    if ('ok' in held) return held
    if (!mayWrite(actor, held.minutes) && !isChair(actor, held.meeting)) return refused('minutes-not-yours')
    return done({ ...(await shownOf(reader, held, actor, now)), rich: (await settingsOf(reader, desk.settings)).rich })
  })
}

async function shownOf(
  reader: Reader,
  held: HeldMinutes,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Omit<MinutesShown, 'rich'>> {
  const { noteTakerId, meetingId } = held.minutes
  const made = await minutesNow(reader, held, now)
  const place = await findMinutesDesk(reader, actor.userId)
  const question = await findQuestion(reader, actor.userId, actor.userId, now)
  return {
    ...held,
    ...made,
    print: printOf(made.content),
    place: place?.meetingId === meetingId ? place : undefined,
    listens:
      question?.kind === 'minutes-point' &&
      (question.subject as QuestionSubjects['minutes-point']).meetingId === meetingId,
    secretariat: actor.roles.includes('secretariat'),
    chairs: isChair(actor, held.meeting),
    approved: await latestVersion(reader, meetingId),
    noteTaker: noteTakerId === null ? null : ((await findPerson(reader, noteTakerId))?.name ?? null),
  }
}

/** A point as whoever writes the minutes sees it. */
export interface PointShown {
  shown: MinutesShown
  outcome: MinutesOutcome
  number: number
}

export async function shownPoint(desk: Desk, caller: Caller, id: string): Promise<Outcome<PointShown>> {
  const found = await findOutcome(desk.db, id)
  if (!found) return refused('minutes-point-gone')
  const shown = await shownMinutes(desk, caller, found.outcome.meetingId)
  if (!shown.ok) return shown
  const point = shown.value.content.items.flatMap(({ points }) => points).find((each) => each.id === id)
  const outcome = shown.value.outcomes.find((each) => each.id === id)
  if (!point || !outcome) return refused('minutes-point-gone')
  return done({ shown: shown.value, outcome, number: point.number })
}

/** The points somebody wrote in one private message, by their ids. A plain reading: it guards nothing by itself. */
export const readPointsFrom = async (desk: Desk, userId: number, messageId: number): Promise<string[]> =>
  (await outcomesFrom(desk.db, userId, messageId)).map(({ id }) => id)

/** The minutes that count, for everybody who was invited, the leaders and who writes them. */
export async function approvedMinutes(
  desk: Desk,
  caller: Caller,
  meetingId: string,
): Promise<Outcome<{ meeting: Meeting; approved: ApprovedMinutes; own: string[]; rich: boolean }>> {
  return consult(desk, caller, 'minutes.read', async (reader, actor) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting) return refused('not-found')
    if (isConfidential(meeting)) return refused('minutes-confidential')
    const minutes = (await findMinutes(reader, meetingId)) ?? newMinutes(meetingId)
    const approved = await latestVersion(reader, meetingId)
    if (!approved || !(await mayRead(reader, actor, meeting, minutes))) return refused('not-found')
    const { rich } = await settingsOf(reader, desk.settings)
    return done({ meeting, approved, own: actor.ties.map(({ office }) => office.id), rich })
  })
}

async function mayRead(reader: Reader, actor: Actor, meeting: Meeting, minutes: Minutes): Promise<boolean> {
  if (mayWrite(actor, minutes) || isChair(actor, meeting) || actor.roles.includes('leader')) return true
  const own = new Set(actor.ties.map(({ office }) => office.id))
  return (await invitationsOf(reader, meeting.id)).some(({ officeId }) => own.has(officeId))
}

/** What `/notulen` offers: minutes to write, to approve, and to read, the last meeting first. */
export interface MinutesChoice {
  write: { meeting: Meeting; minutes: Minutes }[]
  approve: Meeting[]
  read: Meeting[]
  /** A confidential meeting goes on: its minutes are taken elsewhere. */
  confidential: boolean
}

/** Meetings that are looked back on, and how many of each kind are offered. */
const past = 60
const offered = 8

export async function minutesChoice(desk: Desk, caller: Caller): Promise<Outcome<MinutesChoice>> {
  return consult<MinutesChoice>(desk, caller, 'minutes.read', async (reader, actor, now) => {
    const going = await meetingsIn(reader, ['in_progress', 'scheduled'])
    const isSecretariat = actor.roles.includes('secretariat')
    const confidential = isSecretariat && going.some((each) => each.state === 'in_progress' && isConfidential(each))
    const meetings = [...going.filter((meeting) => whyNoMinutes(meeting, now) === undefined).toReversed()]
    meetings.push(...(await closedMeetings(reader, past)).filter((meeting) => !isConfidential(meeting)))
    const known = await minutesAmong(
      reader,
      meetings.map(({ id }) => id),
    )
    const held = meetings.map((meeting) => ({ meeting, minutes: known.get(meeting.id) ?? newMinutes(meeting.id) }))
    const write = held.filter(({ minutes }) => minutes.state !== 'approved' && mayWrite(actor, minutes))
    const approve = held.filter(({ meeting, minutes }) => minutes.state === 'submitted' && isChair(actor, meeting))
    return done({
      write: write.slice(0, offered),
      approve: approve.map(({ meeting }) => meeting),
      read: (await readable(reader, actor, meetings)).slice(0, offered),
      confidential,
    })
  })
}

async function readable(reader: Reader, actor: Actor, meetings: readonly Meeting[]): Promise<Meeting[]> {
  const approved = await approvedAmong(
    reader,
    meetings.map(({ id }) => id),
  )
  const all = actor.roles.includes('secretariat') || actor.roles.includes('leader')
  const offices = actor.ties.map(({ office }) => office.id)
  const own = all ? [] : await meetingsOf(reader, offices, ['in_progress', 'closed'])
  const invited = new Set(own.map(({ id }) => id))
  return meetings.filter(({ id }) => approved.has(id) && (all || invited.has(id)))
}

/**
 * The meeting of whose minutes a command in a group is a point: the one its writer has before them, else the only one
 * that goes on there, else the only one that was held there within a day.
 */
export async function meetingNotedIn(
  desk: Desk,
  caller: Caller,
  chatId: number,
): Promise<Outcome<{ meeting: Meeting; item: string }>> {
  return consult(desk, caller, 'minutes.write', async (reader, actor, now) => {
    const around = await meetingsAround(reader, chatId, now)
    if (around.length === 0) return refused('minutes-none-here')
    const held: HeldMinutes[] = []
    let why: Refusal | undefined
    for (const { id } of around) {
      const each = await minutesIn(reader, id, now)
      if ('ok' in each) why = each
      else if (mayWrite(actor, each.minutes)) held.push(each)
      else why = refused('minutes-not-yours')
    }
    const place = await findMinutesDesk(reader, actor.userId)
    const going = held.filter(({ meeting }) => meeting.state === 'in_progress')
    const meant =
      held.find(({ meeting }) => meeting.id === place?.meetingId) ??
      onlyOf(going) ??
      (going.length === 0 ? onlyOf(held) : undefined)
    if (!meant) return held.length > 1 ? refused('minutes-which') : (why ?? refused('minutes-none-here'))
    const { meeting } = meant
    return done({ meeting, item: place?.meetingId === meeting.id ? place.item : (meeting.agenda[0] ?? '') })
  })
}

const onlyOf = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

/** For views, which act as the system: the minutes as somebody has them before them; undefined when they have not. */
export async function readMinutesDesk(desk: Desk, userId: number): Promise<MinutesShown | undefined> {
  const place = await findMinutesDesk(desk.db, userId)
  if (!place?.atHome || place.messageId === null) return undefined
  const shown = await shownMinutes(desk, { kind: 'user', userId }, place.meetingId)
  return shown.ok ? shown.value : undefined
}

/** For views, which act as the system: the minutes of a meeting that count; none of a confidential one. */
export async function readApproved(desk: Desk, meetingId: string): Promise<ApprovedMinutes | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  return meeting && !isConfidential(meeting) ? latestVersion(desk.db, meetingId) : undefined
}

/** The meeting whose minutes somebody has before them. A plain reading: it guards nothing by itself. */
export const readMinutesPlace = async (desk: Desk, userId: number): Promise<string | undefined> =>
  (await findMinutesDesk(desk.db, userId))?.meetingId

/** Somebody who may be named to take notes. */
export interface NoteTakerOffered {
  userId: number
  name: string
  office: string
}

/** Whom the secretariat can name: people of the invited offices who can be written to, staff before heads. */
export async function noteTakersFor(
  desk: Desk,
  caller: Caller,
  meetingId: string,
): Promise<Outcome<{ meeting: Meeting; people: NoteTakerOffered[]; named: number | null }>> {
  return consult(desk, caller, 'minutes.name', async (reader, _actor, now) => {
    const held = await minutesIn(reader, meetingId, now)
    if ('ok' in held) return held
    const invited = (await invitationsOf(reader, meetingId)).map(({ officeId }) => officeId)
    const own: string[] = []
    for (const id of await secretariatOf(reader, desk.settings))
      own.push(...(await tiesOf(reader, id)).map(({ office }: { office: Office }) => office.id))
    const accounts = await accountsOfOffices(reader, [...new Set([...own, ...invited])])
    const inTurn = accounts
      .filter(({ reachable }) => reachable)
      .toSorted((one, other) => Number(one.capacity === 'head') - Number(other.capacity === 'head'))
    const people = new Map(
      inTurn.map(({ userId, name, officeId }) => [userId, { userId, name, office: officeId }] as const),
    )
    return done({ meeting: held.meeting, people: [...people.values()], named: held.minutes.noteTakerId })
  })
}
