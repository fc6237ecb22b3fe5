import type { Meeting } from '../domain/meeting.ts'
import { deadlineOfPoll, pollReminderAt } from '../domain/poll-times.ts'
import type { PollReminderKind } from '../domain/reminder-plan.ts'
import { isPending, type TimePoll } from '../domain/time-poll.ts'
import { listHolidays, listRamadans } from '../store/holidays.ts'
import { addReminders } from '../store/reminders.ts'
import { lastPollOf, savePoll, standingMarks } from '../store/time-polls.ts'
import type { Work } from './perform.ts'
import { owePollEnds, tellDropped } from './poll-tell.ts'
import { cancelReminders, reminderKey } from './reminder-rows.ts'

/** Writes the reminder of who says nothing and the end of the time to answer; an earlier plan gives way. */
export async function planPoll(work: Work, poll: TimePoll, zone: string): Promise<void> {
  await cancelReminders(work, 'poll', poll.id)
  const calendar = {
    holidays: await listHolidays(work.trx),
    ramadans: await listRamadans(work.trx),
    hours: work.settings.hours,
  }
  const silent = pollReminderAt({ askedAt: work.now, answerBy: poll.answerBy }, zone, calendar)
  const plan: { kind: PollReminderKind; dueAt: Temporal.Instant }[] = [
    ...(silent ? [{ kind: 'poll-silent' as const, dueAt: silent }] : []),
    { kind: 'poll-due', dueAt: poll.answerBy },
  ]
  await addReminders(
    work.trx,
    plan.map((planned) => ({
      id: work.newId(),
      uniqueKey: reminderKey('poll', poll.id, planned),
      subject: 'poll' as const,
      subjectId: poll.id,
      ...planned,
    })),
  )
}

/** Ends a poll for good: nothing more is due, and every message about it is owed to say so, but for the one that shows it already. */
export async function settlePoll(
  work: Work,
  poll: TimePoll,
  state: 'chosen' | 'withdrawn',
  meeting: Pick<Meeting, 'groups'>,
  shownIn: number | null = null,
): Promise<void> {
  await savePoll(work.trx, { ...poll, state, settledAt: work.now })
  await cancelReminders(work, 'poll', poll.id)
  await owePollEnds(work, poll, meeting, shownIn)
}

/** Takes a poll back; whoever has answered is told. */
export async function dropPoll(work: Work, poll: TimePoll, meeting: Pick<Meeting, 'groups'>): Promise<void> {
  await settlePoll(work, poll, 'withdrawn', meeting)
  await tellDropped(work, poll, [...(await standingMarks(work.trx, poll.id)).keys()])
}

/** The poll of a meeting that waits for a choice; undefined when there is none. */
export async function pendingPollOf(work: Pick<Work, 'trx'>, meetingId: string): Promise<TimePoll | undefined> {
  const poll = await lastPollOf(work.trx, meetingId)
  return poll && isPending(poll.state) ? poll : undefined
}

/** Inside a change that makes a draft confidential: nobody is asked about its times, and what was said of them forgets it. */
export async function hidePollOf(work: Work, meeting: Pick<Meeting, 'id' | 'groups'>): Promise<void> {
  const poll = await lastPollOf(work.trx, meeting.id)
  if (poll && !isPending(poll.state)) await owePollEnds(work, poll, meeting)
  else await withdrawPollOf(work, meeting)
}

/** Inside a change that sets a draft aside: nobody is asked about its times any more. */
export async function withdrawPollOf(work: Work, meeting: Pick<Meeting, 'id' | 'groups'>): Promise<void> {
  const poll = await pendingPollOf(work, meeting.id)
  if (!poll) return
  await dropPoll(work, poll, meeting)
  work.note(`meeting:${meeting.id}`, { times: 'withdrawn' })
}

/** Until when an answer would be due if it were asked now. */
export const dueOf = async (
  { trx, now }: Pick<Work, 'trx' | 'now'>,
  typed: string | null,
  slots: TimePoll['slots'],
  zone: string,
) => deadlineOfPoll(typed, slots, zone, await listHolidays(trx), now)
