import { deadlineMark, type ForecastTold } from '../domain/forecast-decision.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Reader } from '../store/database.ts'
import { reachableSecretariat } from '../store/people.ts'
import { type Reminder, remindersOf } from '../store/reminders.ts'
import type { Work } from './perform.ts'

/** One forecast a deadline and chat: told once, and corrected in place. */
export const forecastKey = (meetingId: string, mark: string, chatId: number): string =>
  `forecast:${meetingId}:${mark}:${chatId}`

/** Owes everybody of the secretariat the forecast of a meeting whose answers are due; returns the rows. */
export async function oweForecast(work: Work, meeting: Meeting, mark: string): Promise<string[]> {
  const chats = await reachableSecretariat(work.trx, work)
  return chats.map((chatId) =>
    work.owe({
      kind: 'deadline-count',
      chatId,
      subject: { meetingId: meeting.id, mark },
      priority: 'timed',
      coalesceKey: forecastKey(meeting.id, mark, chatId),
      ...(meeting.startsAt && { expiresAt: meeting.startsAt }),
    }),
  )
}

/** The reminder that told the forecast of a deadline, and what became of it; undefined when none was told. */
export async function findForecast(
  reader: Reader,
  meetingId: string,
  mark: string,
): Promise<{ reminder: Reminder; told: ForecastTold } | undefined> {
  for (const reminder of (await remindersOf(reader, 'meeting', meetingId)).toReversed()) {
    const told = reminder.note?.forecast
    if (told?.mark === mark) return { reminder, told }
  }
  return undefined
}

/** A meeting has changed: what was told of its deadline as it was is to be decided no more. Where none was told nothing is owed. */
export async function retireForecast(work: Work, before: Meeting): Promise<void> {
  const mark = before.answerBy && deadlineMark(before.answerBy)
  if (mark && (await findForecast(work.trx, before.id, mark))) await correctForecast(work, before.id, mark)
}

/** Owes each copy of a forecast what is true of it now. */
export async function correctForecast(work: Work, meetingId: string, mark: string): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'deadline-count',
      chatId,
      subject: { meetingId, mark },
      priority: 'answer',
      coalesceKey: forecastKey(meetingId, mark, chatId),
    })
}
