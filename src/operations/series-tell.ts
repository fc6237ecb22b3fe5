import { reachableSecretariat } from '../store/people.ts'
import { type Occurrence, type Series, sentAboutSeries } from '../store/series.ts'
import type { OutboxSubjects } from './outbox-kinds.ts'
import type { Work } from './perform.ts'

/** The question about one meeting of a series is asked in one message, and once more in another. */
export const seriesAskedKey = (
  { seriesId, number, asked, again }: OutboxSubjects['series-asked'],
  chatId: number,
): string => `series-asked:${seriesId}:${number}:${asked}:${again}:${chatId}`

/** The end of a series is told in one message, corrected in place. */
export const seriesEndingKey = (seriesId: string, count: number, chatId: number): string =>
  `series-ending:${seriesId}:${count}:${chatId}`

/** Those that were left out are told in one message, which is corrected when the series becomes confidential. */
export const seriesSkippedKey = (seriesId: string, first: number, last: number, chatId: number): string =>
  `series-skipped:${seriesId}:${first}:${last}:${chatId}`

/** Asks the secretariat about the day of a meeting of a series; `again` 1: reminds it, in a message of its own. */
export async function oweSeriesAsked(
  work: Work,
  { seriesId, number, askedAt }: Pick<Occurrence, 'seriesId' | 'number' | 'askedAt'>,
  again: 0 | 1,
  until?: Temporal.Instant,
): Promise<void> {
  const subject = { seriesId, number, asked: askedAt?.epochMilliseconds ?? 0, again }
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'series-asked',
      chatId,
      subject,
      priority: 'timed',
      coalesceKey: seriesAskedKey(subject, chatId),
      ...(until && { expiresAt: until }),
    })
}

/** Brings every copy of that question up to what is true now. */
export async function correctSeriesAsked(work: Work, occurrence: Occurrence): Promise<void> {
  if (occurrence.askedAt === null) return
  await oweSeriesAsked(work, occurrence, 0)
  await oweSeriesAsked(work, occurrence, 1)
}

/** Tells the secretariat that a meeting of a series was published by itself. */
export async function oweSeriesMade(work: Work, seriesId: string, meetingId: string): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'series-made',
      chatId,
      subject: { seriesId, meetingId },
      priority: 'rest',
      coalesceKey: `series-made:${meetingId}:${chatId}`,
    })
}

/** Tells it of meetings that were left out without its word, from the first to the last of them. */
export async function oweSeriesSkipped(work: Work, seriesId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'series-skipped',
      chatId,
      subject: { seriesId, first, last },
      priority: 'rest',
      coalesceKey: seriesSkippedKey(seriesId, first, last, chatId),
    })
}

/** Tells it that the last meeting is set and asks whether the series goes on; also corrects what was told. */
export async function oweSeriesEnding(work: Work, { id }: Pick<Series, 'id'>, count: number): Promise<void> {
  for (const chatId of await reachableSecretariat(work.trx, work))
    work.owe({
      kind: 'series-ending',
      chatId,
      subject: { seriesId: id, count },
      priority: 'timed',
      coalesceKey: seriesEndingKey(id, count, chatId),
    })
}

/** Owes every message that was sent about a series anew, to be made as it is now: it has become confidential. */
export async function correctTold(work: Work, seriesId: string): Promise<void> {
  for (const { kind, chatId, subject, coalesceKey } of await sentAboutSeries(work.trx, seriesId))
    work.owe({ kind: kind as 'series-asked', chatId, subject: subject as never, priority: 'rest', coalesceKey })
}
