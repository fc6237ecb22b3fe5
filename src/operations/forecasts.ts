import { draftOf } from '../domain/change.ts'
import { type Extension, extensionsOf, isUsableDeadline } from '../domain/deadline.ts'
import type { Office } from '../domain/directory.ts'
import { type Forecast, forecastOf, type QuorumRule } from '../domain/forecast.ts'
import { deadlineMark, type ForecastDecision, whyNotDecided } from '../domain/forecast-decision.ts'
import { isOver, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { findChange } from '../store/changes.ts'
import { lock, type Reader } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { noteReminder, type Reminder } from '../store/reminders.ts'
import { settingsOf } from '../store/settings.ts'
import { applyContent } from './apply-change.ts'
import { seeChange } from './change-sight.ts'
import { type ByUser, taken } from './changes.ts'
import { type Concerns, readConcerns } from './delegation-concerns.ts'
import type { Desk } from './desk.ts'
import { correctForecast, findForecast } from './forecast-rows.ts'
import { type Caller, consult, perform, type Work } from './perform.ts'
import { printOfChange } from './seen-content.ts'

/** Names one forecast: the meeting and its deadline (`deadlineMark`). */
export interface ForecastOf {
  meetingId: string
  mark: string
}

/** A forecast as it is shown to the secretariat. */
export interface ForecastShown extends ForecastOf {
  meeting: Meeting
  forecast: Forecast
  rule: QuorumRule
  /** What of the delegates is to be minded. */
  concerns: Concerns
  /** The offices invited, by id. */
  offices: ReadonlyMap<string, Office>
  decision: (Omit<ForecastDecision, 'by' | 'at'> & { by: string; at: Temporal.Instant }) | null
  /** Answers are still due as they were when it was told, and the meeting is ahead. */
  stands: boolean
  /** It is to be decided about: it stands, was told, and nobody has. */
  isOpen: boolean
  /** How the deadline can be put off with one press. */
  extensions: Extension[]
}

/** For views: a forecast as it is now; undefined when the meeting is gone or over. `mark` absent: that of its deadline now. */
export async function readForecast(desk: Desk, meetingId: string, mark?: string): Promise<ForecastShown | undefined> {
  return readForecastAt(desk, desk.db, { meetingId, mark }, desk.clock.now())
}

/** The same for whoever may decide about it: refuses when there is nothing to be decided any more, and says why. */
export async function openForecast(desk: Desk, caller: Caller, of: ForecastOf): Promise<Outcome<ForecastShown>> {
  return consult(desk, caller, 'deadline.decide', async (reader, _actor, now) => {
    const found = await undecided(reader, of, now)
    if ('ok' in found) return found
    const shown = await readForecastAt(desk, reader, of, now)
    return shown ? done(shown) : refused('meeting-over')
  })
}

/** The meeting goes on as planned: whoever decided it is noted, and every copy of the forecast says so. */
export async function proceed(desk: Desk, request: ByUser, of: ForecastOf): Promise<Outcome<{ meetingId: string }>> {
  return perform(desk, request, 'deadline.decide', async (work) => {
    await lock(work.trx, 'meeting', of.meetingId)
    const found = await undecided(work.trx, of, work.now)
    if ('ok' in found) return found
    await decide(work, found.reminder, of, 'proceed')
    return done({ meetingId: of.meetingId })
  })
}

/**
 * Puts the deadline off at once, as the same change through the meeting's page does: whoever was told of the meeting is
 * told, the cards open again. Refuses with `extension-past` when that moment is of no use, with `change-taken` while
 * somebody else changes the meeting, and with `change-open` while the caller has a change of it in hand.
 */
export async function extendDeadline(
  desk: Desk,
  request: ByUser,
  of: ForecastOf,
  until: Temporal.Instant,
): Promise<Outcome<{ meetingId: string }>> {
  return perform<{ meetingId: string }>(desk, request, 'deadline.decide', async (work) => {
    await lock(work.trx, 'meeting', of.meetingId)
    const found = await undecided(work.trx, of, work.now)
    if ('ok' in found) return found
    const { meeting, reminder } = found
    if (!meeting.startsAt || !isUsableDeadline(until, meeting.startsAt, work.now)) return refused('extension-past')
    const inHand = await whyInHand(work, meeting)
    if (inHand) return inHand
    const draft = draftOf(meeting, await invitationsOf(work.trx, meeting.id))
    const extended = { ...draft, sheet: { ...draft.sheet, answerBy: until.toString() } }
    const content = { kind: 'edit' as const, draft: extended, reopens: false }
    const applied = await applyContent(work, meeting, content, { print: printOfChange(content) })
    if (!applied.ok) return applied
    await decide(work, reminder, of, 'extend')
    return done({ meetingId: meeting.id })
  })
}

/** Why the meeting cannot be changed beside a change that was begun; one that changes nothing is none, whoever's it is. */
async function whyInHand(work: Work, meeting: Meeting): Promise<Refusal | undefined> {
  const pending = await findChange(work.trx, meeting.id)
  if (!pending) return undefined
  if (pending.content.kind === 'edit') {
    const sight = await seeChange(work.trx, meeting, await invitationsOf(work.trx, meeting.id), pending.content, work)
    if (sight.changed.length === 0 && sight.points.length === 0) return undefined
  }
  return pending.byUser === work.actor.userId ? refused('change-open') : taken(work, pending)
}

async function decide(work: Work, reminder: Reminder, of: ForecastOf, what: ForecastDecision['what']): Promise<void> {
  const decision = { what, by: work.actor.userId, at: work.now.toString() }
  await noteReminder(work.trx, reminder.id, { ...reminder.note, forecast: { mark: of.mark, decision } })
  await correctForecast(work, of.meetingId, of.mark)
  work.note(`meeting:${of.meetingId}`, { forecast: what })
}

/** The meeting and the reminder that told its forecast, while that is to be decided about. */
async function undecided(
  reader: Reader,
  { meetingId, mark }: ForecastOf,
  now: Temporal.Instant,
): Promise<{ meeting: Meeting; reminder: Reminder } | Refusal> {
  const meeting = await findMeeting(reader, meetingId)
  const found = meeting && (await findForecast(reader, meetingId, mark))
  if (!meeting || !found) return refused('not-found')
  const { decision } = found.told
  if (decision) {
    const by = await nameOf(reader, decision.by)
    const at = Temporal.Instant.from(decision.at).epochMilliseconds
    return refused(decision.what === 'extend' ? 'forecast-extended' : 'forecast-decided', { by, at })
  }
  const why = whyNotDecided(meeting, mark, now)
  return why ? refused(why) : { meeting, reminder: found.reminder }
}

async function readForecastAt(
  desk: Desk,
  reader: Reader,
  { meetingId, mark: asked }: { meetingId: string; mark: string | undefined },
  now: Temporal.Instant,
): Promise<ForecastShown | undefined> {
  const meeting = await findMeeting(reader, meetingId)
  if (!meeting?.startsAt || !meeting.answerBy || isOver(meeting, now)) return undefined
  const mark = asked ?? deadlineMark(meeting.answerBy)
  const told = (await findForecast(reader, meetingId, mark))?.told
  const decision = told?.decision
  const stands = whyNotDecided(meeting, mark, now) === undefined
  const { quorum } = await settingsOf(reader, desk.settings)
  const invitations = await invitationsOf(reader, meetingId)
  const offices = new Map((await listOffices(reader)).map((office) => [office.id, office]))
  return {
    meetingId,
    mark,
    meeting,
    forecast: forecastOf(invitations, quorum),
    concerns: await readConcerns(desk, reader, meeting, { invitations, offices }),
    rule: quorum,
    offices,
    decision: decision
      ? { ...decision, by: await nameOf(reader, decision.by), at: Temporal.Instant.from(decision.at) }
      : null,
    stands,
    isOpen: stands && told !== undefined && !decision,
    extensions: extensionsOf({ startsAt: meeting.startsAt, answerBy: meeting.answerBy, zone: meeting.zone }, now),
  }
}

const nameOf = async (reader: Reader, userId: number): Promise<string> =>
  (await findPerson(reader, userId))?.name ?? String(userId)
