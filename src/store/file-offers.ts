import type { Selectable } from 'kysely'
import type { FileFault, FileKind, KeptFile } from '../domain/meeting-file.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** A file somebody of the secretariat sent for a meeting, with what became of it. Those of one album are one batch. */
export interface FileOffer extends KeptFile {
  id: string
  userId: number
  batch: string
  meetingId: string | null
  kind: FileKind | null
  /** `open` until meeting and kind are known; `replacing`: a letter that took the place of an older one. */
  state: 'open' | 'taken' | 'replacing' | 'known' | 'refused' | 'dropped'
  why: FileFault | null
  offeredAt: Temporal.Instant
}

const toOffer = (row: Selectable<Schema['file_offer']>): FileOffer => ({
  id: row.id,
  userId: row.user_id,
  batch: row.batch,
  meetingId: row.meeting_id,
  kind: row.kind as FileKind | null,
  telegramId: row.telegram_id,
  uniqueId: row.unique_id,
  form: row.form as FileOffer['form'],
  name: row.name,
  size: row.size,
  state: row.state as FileOffer['state'],
  why: row.why as FileFault | null,
  offeredAt: Temporal.Instant.fromEpochMilliseconds(row.offered_at),
})

const toRow = (offer: FileOffer) => ({
  id: offer.id,
  user_id: offer.userId,
  batch: offer.batch,
  meeting_id: offer.meetingId,
  kind: offer.kind,
  telegram_id: offer.telegramId,
  unique_id: offer.uniqueId,
  form: offer.form,
  name: offer.name,
  size: offer.size,
  state: offer.state,
  why: offer.why,
  offered_at: offer.offeredAt.epochMilliseconds,
})

/** Writes an offer, new or changed. */
export async function putOffer(trx: Trx, offer: FileOffer): Promise<void> {
  const { id, ...columns } = toRow(offer)
  await trx
    .insertInto('file_offer')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}

/** What somebody sent together, in order. */
export async function offersOf(reader: Reader, userId: number, batch: string): Promise<FileOffer[]> {
  const rows = await reader
    .selectFrom('file_offer')
    .selectAll()
    .where('user_id', '=', userId)
    .where('batch', '=', batch)
    .orderBy('offered_at')
    .orderBy('id')
    .execute()
  return rows.map(toOffer)
}

/** Forgets what the files offered for a meeting are called. */
export async function forgetOfferNames(trx: Trx, meetingId: string): Promise<void> {
  await trx.updateTable('file_offer').set({ name: '' }).where('meeting_id', '=', meetingId).execute()
}

/** Forgets what was offered before a moment; the files of meetings stand for themselves. Returns how many. */
export async function forgetOffers(trx: Trx, before: Temporal.Instant): Promise<number> {
  const gone = await trx.deleteFrom('file_offer').where('offered_at', '<', before.epochMilliseconds).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
