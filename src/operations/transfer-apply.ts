import { done } from '../domain/outcome.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { lock } from '../store/database.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson, reachableSecretariat } from '../store/people.ts'
import { findTransfer, settleTransfer, type Transfer, transfersIn } from '../store/transfers.ts'
import { awake } from './awake.ts'
import type { Desk } from './desk.ts'
import { perform, system, type Work } from './perform.ts'
import { dayOf } from './roster.ts'
import { changeSeat, readSeat, type SeatEffect } from './seats.ts'

const linkKeyOf = (transferId: string, officeId: string): string => `transfer:${transferId}:${officeId}`

/** Writes a transfer and tells everybody concerned, inside an operation that holds the locks. `by`: 0 for the clock. */
export async function carryOut(
  desk: Desk,
  work: Work,
  transfer: Transfer,
  effects: readonly SeatEffect[],
  by: number,
): Promise<void> {
  const { id } = transfer
  const on = transfer.effectiveOn ?? work.now.toZonedDateTimeISO(work.zone).toPlainDate()
  const secretariat = await reachableSecretariat(work.trx, desk.settings)
  const maker = secretariat.includes(transfer.madeBy) ? transfer.madeBy : (secretariat[0] ?? null)
  const notBefore = by === 0 ? awake(work) : work.now
  await tellMovers(work, transfer, notBefore)
  for (const effect of effects)
    await changeSeat(desk, work, effect, on, {
      linkKey: linkKeyOf(id, effect.office.id),
      issuedBy: by === 0 ? transfer.madeBy : by,
      // Who planned it may be secretariat no more.
      linksTo: by === 0 ? maker : by,
      notBefore,
      tellEnded: ({ accountId, userId }) =>
        void work.owe({
          kind: 'transfer-left',
          chatId: userId,
          subject: { transferId: id, accountId },
          priority: 'rest',
          notBefore,
        }),
    })
  await settleTransfer(work.trx, id, 'applied', by, work.now)
  work.note(`transfer:${id}`, { state: 'applied', seats: effects.map(({ office }) => office.id) })
  await tellSecretariat(desk, work, id, by)
}

/** Whoever moves to another seat gets its link, where it is plain whose account they had. */
async function tellMovers(work: Work, { id, moves }: Transfer, notBefore: Temporal.Instant): Promise<void> {
  for (const { officeId, taker } of moves) {
    if (!taker?.from) continue
    const heads = (await accountsOfOffice(work.trx, taker.from)).filter(({ capacity }) => capacity === 'head')
    const own = heads.filter(({ standing }) => standing === 'definitif')
    const [mover, ...others] = own.length > 0 ? own : heads
    if (!mover || others.length > 0) continue
    const subject = { transferId: id, officeId, linkKey: linkKeyOf(id, officeId) }
    work.owe({ kind: 'transfer-moved', chatId: mover.userId, subject, priority: 'rest', notBefore })
  }
}

async function tellSecretariat(desk: Desk, work: Work, transferId: string, but: number): Promise<void> {
  const notBefore = but === 0 ? awake(work) : work.now
  for (const chatId of await reachableSecretariat(work.trx, desk.settings))
    if (chatId !== but)
      work.owe({ kind: 'transfer-done', chatId, subject: { transferId }, priority: 'rest', notBefore })
}

/**
 * Carries out the transfers whose day has come, each all or nothing, as things stand on that day. One that cannot be,
 * since an office is gone, is set aside and the secretariat told. Returns how many were due.
 */
export async function runDueTransfers(desk: Desk): Promise<number> {
  const today = await dayOf(desk, desk.db, desk.clock.now())
  const due = (await transfersIn(desk.db, 'planned')).filter(
    ({ effectiveOn }) => effectiveOn !== null && Temporal.PlainDate.compare(effectiveOn, today) <= 0,
  )
  for (const { id } of due) await runOne(desk, id)
  return due.length
}

async function runOne(desk: Desk, id: string): Promise<void> {
  await perform(desk, { key: `transfer:${id}`, caller: system }, 'transfer.apply', async (work) => {
    await lock(work.trx, 'transfer', id)
    const transfer = await findTransfer(work.trx, id)
    // Cancelled while this waited for the lock.
    if (transfer?.state !== 'planned' || !transfer.effectiveOn) return done(null)
    const seats = transfer.moves.map(({ officeId }) => officeId)
    for (const officeId of seats.toSorted()) await lock(work.trx, 'office', officeId)
    const effects: SeatEffect[] = []
    for (const change of transfer.moves) {
      const effect = await readSeat(work.trx, change, transfer.effectiveOn, work.now)
      if (effect) effects.push(effect)
    }
    if (effects.length === transfer.moves.length) await carryOut(desk, work, transfer, effects, 0)
    else {
      await settleTransfer(work.trx, id, 'failed', 0, work.now)
      work.note(`transfer:${id}`, { state: 'failed' })
      await tellSecretariat(desk, work, id, 0)
    }
    return done(null)
  })
}

/** For views: a transfer with the offices it is about, and by whom it was applied; null: by the clock. */
export async function readTransferTold(desk: Desk, transferId: string) {
  const transfer = await findTransfer(desk.db, transferId)
  if (!transfer) return undefined
  const moves = []
  for (const { officeId, taker } of transfer.moves)
    moves.push({ taker, officeId, office: await findOfficeById(desk.db, officeId) })
  const by = transfer.settledBy ? await findPerson(desk.db, transfer.settledBy) : undefined
  return { transfer, moves, byName: transfer.settledBy ? (by?.name ?? String(transfer.settledBy)) : null }
}
