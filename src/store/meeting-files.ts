import type { Selectable } from 'kysely'
import type { FileKind, MeetingFile } from '../domain/meeting-file.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

const toFile = (row: Selectable<Schema['meeting_file']>): MeetingFile => ({
  id: row.id,
  meetingId: row.meeting_id,
  kind: row.kind as FileKind,
  telegramId: row.telegram_id,
  uniqueId: row.unique_id,
  form: row.form as MeetingFile['form'],
  name: row.name,
  size: row.size,
  state: row.state as MeetingFile['state'],
  addedBy: row.added_by,
  addedAt: Temporal.Instant.fromEpochMilliseconds(row.added_at),
})

export async function insertFile(trx: Trx, file: MeetingFile): Promise<void> {
  await trx
    .insertInto('meeting_file')
    .values({
      id: file.id,
      meeting_id: file.meetingId,
      kind: file.kind,
      telegram_id: file.telegramId,
      unique_id: file.uniqueId,
      form: file.form,
      name: file.name,
      size: file.size,
      state: file.state,
      added_by: file.addedBy,
      added_at: file.addedAt.epochMilliseconds,
    })
    .execute()
}

export async function findFile(reader: Reader, id: string): Promise<MeetingFile | undefined> {
  const row = await reader.selectFrom('meeting_file').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toFile(row)
}

/** The files a meeting has now: the letter first, then the materials as they came. */
export async function currentFiles(reader: Reader, meetingId: string): Promise<MeetingFile[]> {
  const rows = await reader
    .selectFrom('meeting_file')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'current')
    .orderBy('kind')
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(toFile)
}

/** How many files a meeting has now. */
export async function countFiles(reader: Reader, meetingId: string): Promise<number> {
  const row = await reader
    .selectFrom('meeting_file')
    .select((eb) => eb.fn.countAll().as('files'))
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'current')
    .executeTakeFirst()
  return Number(row?.files ?? 0)
}

/** Ends a file: a new letter takes its place, or it is taken back. */
export async function endFile(
  trx: Trx,
  id: string,
  end: { state: 'replaced' | 'removed'; by: number; at: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('meeting_file')
    .set({ state: end.state, ended_by: end.by, ended_at: end.at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}

/** Forgets what the files of a meeting are called, also those it had. */
export async function forgetFileNames(trx: Trx, meetingId: string): Promise<void> {
  await trx.updateTable('meeting_file').set({ name: '' }).where('meeting_id', '=', meetingId).execute()
}

/** Notes that somebody is sent a file; false when they were before. */
export async function noteReceipt(trx: Trx, fileId: string, userId: number, at: Temporal.Instant): Promise<boolean> {
  const noted = await trx
    .insertInto('file_receipt')
    .values({ meeting_file_id: fileId, user_id: userId, at: at.epochMilliseconds })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(noted.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Those who were sent an earlier letter of a meeting. */
export async function holdersOfOldLetter(reader: Reader, meetingId: string): Promise<Set<number>> {
  const rows = await reader
    .selectFrom('file_receipt')
    .innerJoin('meeting_file', 'meeting_file.id', 'file_receipt.meeting_file_id')
    .select('file_receipt.user_id')
    .where('meeting_file.meeting_id', '=', meetingId)
    .where('meeting_file.kind', '=', 'letter')
    .where('meeting_file.state', '=', 'replaced')
    .execute()
  return new Set(rows.map((row) => row.user_id))
}
