import { isUsableDeadline } from '../domain/deadline.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { firstAhead } from '../domain/poll-times.ts'
import {
  afterPollEvent,
  isComplete,
  isPollRefusal,
  officesAsked,
  type PollEvent,
  type PollOffice,
  type PollState,
  type TimePoll,
} from '../domain/time-poll.ts'
import { lock } from '../store/database.ts'
import { findDraft, findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { findPoll, insertPoll, savePoll, standingMarks } from '../store/time-polls.ts'
import type { Desk } from './desk.ts'
import { lockedDraft, whyUnready } from './drafts.ts'
import { perform, type Request, type Work } from './perform.ts'
import { dropPoll, dueOf, pendingPollOf, planPoll } from './poll-rows.ts'
import { askOffices, owePollCards, owePollCopies } from './poll-tell.ts'
import { printOfDraft, type Seen, whyNotSeen } from './seen-content.ts'
import { endWizard } from './wizards.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/** What asking set in motion. `reached`: offices of which somebody is written to; `unreached`: codes of the others. */
export interface PollAsked {
  pollId: string
  meetingId: string
  offices: number
  reached: number
  unreached: string[]
}

/**
 * Asks the offices a draft invites which of its times suit: each privately in one message, its groups by a card that
 * counts. Refuses while anything but the time is open, of a confidential meeting, and with `content-changed` when the
 * draft is not as it was `seen`.
 */
export async function askPoll(desk: Desk, request: ByUser, meetingId: string, seen: Seen): Promise<Outcome<PollAsked>> {
  return perform<PollAsked>(desk, request, 'poll.ask', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const { meeting, sheet } = draft
    if (isConfidential(meeting)) return refused('poll-confidential')
    if (await pendingPollOf(work, meetingId)) return refused('poll-open')
    if (!sheet.slots) return refused('poll-needs-slots')
    const why = (await whyUnready(work, draft)) ?? whyNotSeen(printOfDraft(draft), seen)
    if (why) return why
    const offices = officesAsked(sheet.invitees)
    const due = await dueOf(work, sheet.answerBy, sheet.slots, meeting.zone)
    if (offices.length === 0 || !due) return refused(due ? 'poll-nobody' : 'incomplete-draft')
    const asked = offices.map(({ officeId }) => officeId)
    const poll: TimePoll = {
      id: work.newId(),
      meetingId,
      slots: sheet.slots,
      state: 'open',
      answerBy: due.at,
      askedBy: work.actor.userId,
      askedAt: work.now,
      asked,
      proposedAt: null,
      settledAt: null,
    }
    await insertPoll(work.trx, poll)
    await planPoll(work, poll, meeting.zone)
    await endWizard(work, meetingId)
    const reached = await askOffices(work, poll, asked)
    owePollCards(work, poll, meeting)
    work.note(`meeting:${meetingId}`, { times: 'asked', slots: poll.slots.length, offices: asked })
    return done({ pollId: poll.id, meetingId, ...(await reachOf(work, asked, reached)) })
  })
}

async function reachOf(
  work: Work,
  asked: readonly string[],
  reached: ReadonlySet<string>,
): Promise<Pick<PollAsked, 'offices' | 'reached' | 'unreached'>> {
  const others = (await listOffices(work.trx)).filter(({ id }) => asked.includes(id) && !reached.has(id))
  return { offices: asked.length, reached: reached.size, unreached: others.map(({ code }) => code) }
}

/** A poll under the lock of its meeting, with the draft as it is now; or why nothing can be done with it. */
export async function lockedPoll(work: Work, pollId: string): Promise<LockedPoll | Refusal> {
  const known = await findPoll(work.trx, pollId)
  if (!known) return refused('not-found')
  await lock(work.trx, 'meeting', known.meetingId)
  const poll = (await findPoll(work.trx, pollId))!
  const meeting = (await findMeeting(work.trx, poll.meetingId))!
  const draft = await findDraft(work.trx, poll.meetingId)
  const offices = officesAsked(draft?.sheet.invitees ?? [])
  const answers = await standingMarks(work.trx, pollId)
  return { poll, meeting, offices, answers }
}

export interface LockedPoll {
  poll: TimePoll
  meeting: Meeting
  /** The offices the draft invites now; none once it is none. */
  offices: PollOffice[]
  answers: Awaited<ReturnType<typeof standingMarks>>
}

/** The state of a poll after an event, as everybody's answers are by then. */
export function stateAfter(
  { poll, offices, answers }: Pick<LockedPoll, 'poll' | 'offices' | 'answers'>,
  event: PollEvent,
): PollState | Refusal {
  const marks = new Map([...answers].map(([officeId, { marks }]) => [officeId, marks]))
  const after = afterPollEvent(poll.state, event, isComplete(offices, marks, poll.slots.length))
  return isPollRefusal(after) ? refused(after) : after
}

/** Gives the offices more time, also those whose time is over. Refuses a moment that is past, or after the first time offered. */
export async function extendPoll(
  desk: Desk,
  request: ByUser,
  pollId: string,
  until: Temporal.Instant,
): Promise<Outcome<{ pollId: string }>> {
  return perform<{ pollId: string }>(desk, request, 'poll.extend', async (work) => {
    const locked = await lockedPoll(work, pollId)
    if ('ok' in locked) return locked
    const { poll, meeting } = locked
    const state = stateAfter(locked, 'extended')
    if (typeof state === 'object') return state
    const first = firstAhead(poll.slots, meeting.zone, work.now)
    const isLater = Temporal.Instant.compare(until, poll.answerBy) > 0
    if (!first || !isLater || !isUsableDeadline(until, first, work.now)) return refused('extension-past')
    const extended = { ...poll, state, answerBy: until }
    await savePoll(work.trx, extended)
    await planPoll(work, extended, meeting.zone)
    // Whoever has said nothing is asked anew; the messages of the others get their buttons back.
    const ids = locked.offices.map(({ officeId }) => officeId).filter((id) => poll.asked.includes(id))
    await askOffices(
      work,
      poll,
      ids.filter((id) => !locked.answers.has(id)),
    )
    for (const id of ids.filter((each) => locked.answers.has(each)))
      await owePollCopies(work, poll, id, { by: 0, in: null })
    owePollCards(work, poll, meeting)
    work.note(`meeting:${meeting.id}`, { times: 'extended', until: until.toString() })
    return done({ pollId })
  })
}

/** Takes the question back: every message about it says so, and the draft keeps its times to be changed or asked anew. */
export async function withdrawPoll(
  desk: Desk,
  request: ByUser,
  pollId: string,
): Promise<Outcome<{ pollId: string; meetingId: string }>> {
  return perform<{ pollId: string; meetingId: string }>(desk, request, 'poll.withdraw', async (work) => {
    const locked = await lockedPoll(work, pollId)
    if ('ok' in locked) return locked
    const state = stateAfter(locked, 'withdrawn')
    if (typeof state === 'object') return state
    await dropPoll(work, locked.poll, locked.meeting)
    work.note(`meeting:${locked.meeting.id}`, { times: 'withdrawn' })
    return done({ pollId, meetingId: locked.meeting.id })
  })
}

/** Asks the offices that were invited since, and whoever has said nothing of them. */
export async function askFurther(desk: Desk, request: ByUser, pollId: string): Promise<Outcome<PollAsked>> {
  return perform<PollAsked>(desk, request, 'poll.ask', async (work) => {
    const locked = await lockedPoll(work, pollId)
    if ('ok' in locked) return locked
    const { poll, meeting, offices } = locked
    const state = stateAfter(locked, 'asked-more')
    if (typeof state === 'object') return state
    const added = offices.map(({ officeId }) => officeId).filter((id) => !poll.asked.includes(id))
    await savePoll(work.trx, { ...poll, state, asked: [...poll.asked, ...added] })
    const reached = await askOffices(work, poll, added)
    owePollCards(work, poll, meeting)
    work.note(`meeting:${meeting.id}`, { times: 'asked', offices: added })
    return done({ pollId, meetingId: meeting.id, ...(await reachOf(work, added, reached)) })
  })
}
