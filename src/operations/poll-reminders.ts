import { isNeverChased, whenAtWork } from '../domain/chase.ts'
import { done } from '../domain/outcome.ts'
import type { ReminderNote } from '../domain/reminder-due.ts'
import { isMarked, isPending } from '../domain/time-poll.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { listHolidays, listRamadans } from '../store/holidays.ts'
import { listOffices } from '../store/offices.ts'
import { holdReminder, type Reminder } from '../store/reminders.ts'
import { savePoll } from '../store/time-polls.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { owePollEnds, tellProposal } from './poll-tell.ts'
import { settleReminderWith, stillPending } from './reminder-settling.ts'
import { type LockedPoll, lockedPoll, stateAfter } from './time-polls.ts'

/** Fires what is due of times that are offered: the one reminder of who says nothing, or the end of the time to answer. */
export async function fireForPoll(desk: Desk, request: Request, reminder: Reminder): Promise<void> {
  await perform(desk, request, 'reminder.fire', async (work) => {
    const locked = await lockedPoll(work, reminder.subjectId)
    if (!(await stillPending(work, reminder))) return done(null)
    if ('ok' in locked || !isPending(locked.poll.state)) {
      await settleReminderWith(work, reminder, { skipped: 'settled' })
      return done(null)
    }
    const note = reminder.kind === 'poll-due' ? await close(work, locked) : await remind(work, locked, reminder)
    if (note) await settleReminderWith(work, reminder, note)
    return done(null)
  })
}

/** The secretariat hears what came of it, unless it has heard already and nobody has said anything since. */
async function close(work: Work, locked: LockedPoll): Promise<ReminderNote> {
  const { poll, meeting, answers } = locked
  const state = stateAfter(locked, 'due')
  if (typeof state === 'object') return { skipped: 'settled' }
  const { proposedAt } = poll
  const isNews =
    proposedAt === null ||
    [...answers.values()].some(({ givenAt }) => Temporal.Instant.compare(givenAt, proposedAt) > 0)
  await savePoll(work.trx, { ...poll, state, ...(isNews && { proposedAt: work.now }) })
  if (isNews) await tellProposal(work, poll, true)
  await owePollEnds(work, poll, meeting)
  return isNews ? {} : { skipped: 'superseded' }
}

/** An hour is the least that helps. */
const enough = { hours: 1 }

/** Privately, to everybody of the offices that have not said something of every time; never to a region's head. */
async function remind(work: Work, locked: LockedPoll, reminder: Reminder): Promise<ReminderNote | undefined> {
  const { poll, meeting, offices, answers } = locked
  const calendar = {
    holidays: await listHolidays(work.trx),
    ramadans: await listRamadans(work.trx),
    hours: work.settings.hours,
  }
  const at = whenAtWork(work.now.toZonedDateTimeISO(meeting.zone), calendar).toInstant()
  if (Temporal.Instant.compare(at.add(enough), poll.answerBy) > 0) return { skipped: 'too-late' }
  if (Temporal.Instant.compare(at, work.now) > 0) {
    await holdReminder(work.trx, reminder.id, at)
    return undefined
  }
  const ids = offices.map(({ officeId }) => officeId)
  const silent = (await listOffices(work.trx)).filter(
    (office) =>
      ids.includes(office.id) &&
      poll.asked.includes(office.id) &&
      !isNeverChased(office) &&
      !isMarked(answers.get(office.id)?.marks, poll.slots.length),
  )
  if (silent.length === 0) return { skipped: 'nobody' }
  const accounts = await accountsOfOffices(
    work.trx,
    silent.map(({ id }) => id),
  )
  const told = silent.map(({ id: officeId }) => ({
    officeId,
    rows: accounts
      .filter((account) => account.officeId === officeId && account.reachable)
      .map(({ userId: chatId }) =>
        work.owe({
          kind: 'poll-reminder',
          chatId,
          subject: { meetingId: meeting.id, pollId: poll.id, officeId },
          priority: 'timed',
          expiresAt: poll.answerBy,
        }),
      ),
  }))
  const reached = told.filter(({ rows }) => rows.length > 0)
  return reached.length > 0 ? { offices: reached } : { skipped: 'unreachable' }
}
