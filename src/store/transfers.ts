import type { Selectable } from 'kysely'
import type { SeatChange } from '../domain/seats.ts'
import type { Reader, Trx } from './database.ts'
import type { Schema } from './schema.ts'

export type TransferState = 'draft' | 'planned' | 'applied' | 'cancelled' | 'failed' | 'expired'

/** Several seats that change in one go. */
export interface Transfer {
  id: string
  state: TransferState
  /** The day it takes effect; null: the day somebody applies it. */
  effectiveOn: Temporal.PlainDate | null
  moves: SeatChange[]
  madeBy: number
  madeAt: Temporal.Instant
  settledBy: number | null
  settledAt: Temporal.Instant | null
}

const toTransfer = (row: Selectable<Schema['transfer']>): Transfer => ({
  id: row.id,
  state: row.state as TransferState,
  effectiveOn: row.effective_on === null ? null : Temporal.PlainDate.from(row.effective_on),
  moves: JSON.parse(row.moves),
  madeBy: row.made_by,
  madeAt: Temporal.Instant.fromEpochMilliseconds(row.made_at),
  settledBy: row.settled_by,
  settledAt: row.settled_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.settled_at),
})

export async function insertTransfer(
  trx: Trx,
  transfer: Pick<Transfer, 'id' | 'state' | 'effectiveOn' | 'moves' | 'madeBy' | 'madeAt'>,
): Promise<void> {
  await trx
    .insertInto('transfer')
    .values({
      id: transfer.id,
      state: transfer.state,
      effective_on: transfer.effectiveOn?.toString() ?? null,
      moves: JSON.stringify(transfer.moves),
      made_by: transfer.madeBy,
      made_at: transfer.madeAt.epochMilliseconds,
    })
    .execute()
}

export async function findTransfer(reader: Reader, id: string): Promise<Transfer | undefined> {
  const row = await reader.selectFrom('transfer').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toTransfer(row)
}

/** The transfers in one state, by the day they take effect, then as they were made. */
export async function transfersIn(reader: Reader, state: TransferState): Promise<Transfer[]> {
  const rows = await reader
    .selectFrom('transfer')
    .selectAll()
    .where('state', '=', state)
    .orderBy('effective_on')
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(toTransfer)
}

/** Changes a transfer whose lock the caller holds. */
export async function saveTransfer(
  trx: Trx,
  id: string,
  change: Partial<Pick<Transfer, 'state' | 'effectiveOn' | 'moves'>>,
): Promise<void> {
  const { state, effectiveOn, moves } = change
  await trx
    .updateTable('transfer')
    .set({
      ...(state !== undefined && { state }),
      ...(effectiveOn !== undefined && { effective_on: effectiveOn?.toString() ?? null }),
      ...(moves !== undefined && { moves: JSON.stringify(moves) }),
    })
    .where('id', '=', id)
    .execute()
}

/** Settles a transfer whose lock the caller holds. `by` is 0 for the clock. */
export async function settleTransfer(
  trx: Trx,
  id: string,
  state: 'applied' | 'cancelled' | 'failed' | 'expired',
  by: number,
  at: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('transfer')
    .set({ state, settled_by: by, settled_at: at.epochMilliseconds })
    .where('id', '=', id)
    .execute()
}
