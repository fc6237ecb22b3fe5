import { holdersOn } from '../domain/officials.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { SeatChange } from '../domain/seats.ts'
import {
  mostSeats,
  seatsOf,
  type TransferFault,
  type TransferLine,
  vacantWithPlh,
  withSeats,
} from '../domain/transfer.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { lock, type Reader } from '../store/database.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { officialsOf } from '../store/officials.ts'
import { findPerson } from '../store/people.ts'
import {
  findTransfer,
  insertTransfer,
  saveTransfer,
  settleTransfer,
  type Transfer,
  transfersIn,
} from '../store/transfers.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request, type Work } from './perform.ts'
import { printOf } from './print.ts'
import { dropQuestion } from './questions.ts'
import { dayOf } from './roster.ts'
import { readSeat, type SeatEffect } from './seats.ts'
import { carryOut } from './transfer-apply.ts'
import { keptUntil } from './transfer-expiry.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/** A transfer in a list. */
export interface ListedTransfer {
  id: string
  state: Transfer['state']
  effectiveOn: Temporal.PlainDate | null
  seats: number
  byName: string
}

/** Transfers in the making and those planned; drafts of everybody, so that one left behind can be gone on with. */
export async function listTransfers(desk: Desk, caller: Caller): Promise<Outcome<ListedTransfer[]>> {
  return consult(desk, caller, 'transfer.read', async (reader) => {
    const listed: ListedTransfer[] = []
    for (const each of [...(await transfersIn(reader, 'planned')), ...(await transfersIn(reader, 'draft'))])
      listed.push({
        id: each.id,
        state: each.state,
        effectiveOn: each.effectiveOn,
        seats: each.moves.length,
        byName: await nameOf(reader, each.madeBy),
      })
    return done(listed)
  })
}

const nameOf = async (reader: Reader, userId: number): Promise<string> =>
  (await findPerson(reader, userId))?.name ?? String(userId)

/** What came of lines that were written: the draft they stand in now, or why none of them was taken. */
export type MovesAdded = { is: 'faulty'; faults: TransferFault[] } | { is: 'added'; transferId: string }

/** Adds moves to a draft, or begins one; a line that cannot be taken, and none of them is. */
export async function addMoves(
  desk: Desk,
  request: ByUser,
  transferId: string | null,
  lines: readonly TransferLine[],
): Promise<Outcome<MovesAdded>> {
  return perform<MovesAdded>(desk, request, 'transfer.plan', async (work) => {
    const { trx, actor, now } = work
    const names = new Map((await listOffices(trx)).map((office) => [office.id, office.headTitle || office.name]))
    const holders = await holderNames(desk, work, lines)
    const { seats, faults } = seatsOf(
      lines,
      (id) => holders.get(id),
      (id) => names.get(id) ?? id,
    )
    if (faults.length > 0) return done({ is: 'faulty', faults })
    if (seats.length === 0) return refused('transfer-empty')
    const before = transferId === null ? undefined : await lockedTransfer(work, transferId)
    if (transferId !== null && before?.state !== 'draft') return refused('transfer-gone')
    const vacant = vacantWithPlh(before?.moves ?? [], seats)
    if (vacant !== undefined) {
      const part = names.get(vacant) ?? vacant
      return done({ is: 'faulty', faults: [{ text: part, reason: 'vacant-plh', part, officeIds: [] }] })
    }
    const moves = withSeats(before?.moves ?? [], seats)
    if (moves.length > mostSeats) return refused('transfer-too-long', { most: mostSeats })
    for (const kind of ['transfer-lines', 'transfer-name'] as const)
      await dropQuestion(work, actor.userId, actor.userId, kind)
    if (before) {
      await saveTransfer(trx, before.id, { moves })
      work.note(`transfer:${before.id}`, {
        before: { seats: officesIn(before.moves) },
        after: { seats: officesIn(moves) },
      })
      return done({ is: 'added', transferId: before.id })
    }
    const id = work.newId()
    await insertTransfer(trx, { id, state: 'draft', effectiveOn: null, moves, madeBy: actor.userId, madeAt: now })
    work.note(`transfer:${id}`, { state: 'draft', seats: officesIn(moves) })
    return done({ is: 'added', transferId: id })
  })
}

const officesIn = (moves: Transfer['moves']): string[] => moves.map(({ officeId }) => officeId)

/** By what name the holders of the seats that lines move from are known: as noted, or as their only account is called. */
async function holderNames(desk: Desk, work: Work, lines: readonly TransferLine[]): Promise<Map<string, string>> {
  const { trx, now } = work
  const today = await dayOf(desk, trx, now)
  const names = new Map<string, string>()
  for (const line of lines) {
    if (line.is !== 'move') continue
    const holders = holdersOn(await officialsOf(trx, line.from), today)
    const noted = holders.find(({ standing }) => standing === 'definitif') ?? holders[0]
    const heads = (await accountsOfOffice(trx, line.from)).filter(({ capacity }) => capacity === 'head')
    const name = noted?.name ?? (heads.length === 1 ? heads[0]?.name : undefined)
    if (name !== undefined) names.set(line.from, name)
  }
  return names
}

const lockedTransfer = async (work: Work, id: string): Promise<Transfer | undefined> =>
  (await lock(work.trx, 'transfer', id)) ? findTransfer(work.trx, id) : undefined

/** A transfer as it would take effect, seen from this moment. */
export interface TransferShown {
  id: string
  state: Transfer['state']
  effectiveOn: Temporal.PlainDate | null
  byName: string
  moves: SeatChange[]
  effects: SeatEffect[]
  /** Until when a draft is kept. */
  keptUntil: Temporal.Instant | null
  /** Offices that are gone or set aside: with them nothing can be applied. */
  missing: string[]
  /** Tells what was shown from what would happen now. */
  print: string
}

/** A draft or planned transfer with everything it does; `transfer-settled` once it was applied or cancelled. */
export async function readTransfer(desk: Desk, caller: Caller, id: string): Promise<Outcome<TransferShown>> {
  return consult(desk, caller, 'transfer.read', async (reader, _actor, now) => {
    const transfer = await findTransfer(reader, id)
    if (!transfer) return refused('not-found')
    if (!isOpen(transfer)) return settledBefore(reader, transfer)
    return done(await shown(desk, reader, transfer, now))
  })
}

const isOpen = ({ state }: Transfer): boolean => state === 'draft' || state === 'planned'

async function settledBefore(reader: Reader, transfer: Transfer) {
  return refused('transfer-settled', {
    state: transfer.state,
    by: transfer.settledBy ? await nameOf(reader, transfer.settledBy) : 'Rakor',
    at: (transfer.settledAt ?? transfer.madeAt).epochMilliseconds,
  })
}

async function shown(desk: Desk, reader: Reader, transfer: Transfer, now: Temporal.Instant): Promise<TransferShown> {
  const on = transfer.effectiveOn ?? (await dayOf(desk, reader, now))
  const effects: SeatEffect[] = []
  const missing: string[] = []
  for (const change of transfer.moves) {
    const effect = await readSeat(reader, change, on, now)
    if (effect) effects.push(effect)
    else missing.push((await findOfficeById(reader, change.officeId))?.name ?? change.officeId)
  }
  const { id, state, effectiveOn, moves } = transfer
  const print = printOf({ effectiveOn: effectiveOn?.toString() ?? null, effects, missing })
  const byName = await nameOf(reader, transfer.madeBy)
  return { id, state, effectiveOn, moves, effects, missing, print, byName, keptUntil: keptUntil(transfer) }
}

/** Takes a seat out of a draft; the last one takes the draft with it. */
export async function removeMove(
  desk: Desk,
  request: Request,
  id: string,
  officeId: string,
): Promise<Outcome<{ left: number }>> {
  return perform(desk, request, 'transfer.plan', async (work) => {
    const transfer = await lockedTransfer(work, id)
    if (transfer?.state !== 'draft') return refused('transfer-gone')
    const moves = transfer.moves.filter((each) => each.officeId !== officeId)
    await saveTransfer(work.trx, id, { moves })
    work.note(`transfer:${id}`, { before: { seats: officesIn(transfer.moves) }, after: { seats: officesIn(moves) } })
    if (moves.length === 0) await settleTransfer(work.trx, id, 'cancelled', work.actor.userId, work.now)
    return done({ left: moves.length })
  })
}

/** Says when a draft takes effect: a day to come, at most a year ahead, or null for the moment it is applied. */
export async function dateTransfer(
  desk: Desk,
  request: ByUser,
  id: string,
  day: string | null,
): Promise<Outcome<{ id: string }>> {
  return perform(desk, request, 'transfer.plan', async (work) => {
    const transfer = await lockedTransfer(work, id)
    if (transfer?.state !== 'draft') return refused('transfer-gone')
    const today = await dayOf(desk, work.trx, work.now)
    const on = day === null ? null : Temporal.PlainDate.from(day)
    if (on && Temporal.PlainDate.compare(on, today) <= 0) return refused('transfer-day-past')
    if (on && Temporal.PlainDate.compare(on, today.add({ years: 1 })) > 0) return refused('transfer-day-far')
    await saveTransfer(work.trx, id, { effectiveOn: on })
    work.note(`transfer:${id}`, {
      before: { on: transfer.effectiveOn?.toString() ?? null },
      after: { on: on?.toString() ?? null },
    })
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'transfer-day')
    return done({ id })
  })
}

/** What a press on `Terapkan` led to; `changed`: what would happen is no longer what was shown. */
export interface TransferPressed {
  outcome: 'applied' | 'planned' | 'changed'
  seats: number
}

/**
 * Applies a draft, all of it or nothing, or plans it for its day. When what would happen has changed since the preview
 * with this print was shown, it writes nothing and says so.
 */
export async function applyTransfer(
  desk: Desk,
  request: Request,
  id: string,
  print: string,
): Promise<Outcome<TransferPressed>> {
  return perform<TransferPressed>(desk, request, 'transfer.apply', async (work) => {
    const transfer = await lockedTransfer(work, id)
    if (!transfer) return refused('not-found')
    if (transfer.state !== 'draft') return settledBefore(work.trx, transfer)
    await lockSeats(work, transfer)
    const now = await shown(desk, work.trx, transfer, work.now)
    const seats = transfer.moves.length
    if (now.print !== print) return done({ outcome: 'changed', seats })
    if (now.missing.length > 0) return refused('transfer-office-gone', { office: now.missing[0] ?? '' })
    if (transfer.effectiveOn) {
      // A draft may lie for days.
      if (Temporal.PlainDate.compare(transfer.effectiveOn, await dayOf(desk, work.trx, work.now)) <= 0)
        return refused('transfer-day-past')
      await saveTransfer(work.trx, id, { state: 'planned' })
      work.note(`transfer:${id}`, { state: 'planned', before: transfer.state, on: transfer.effectiveOn.toString() })
      return done({ outcome: 'planned', seats })
    }
    await carryOut(desk, work, transfer, now.effects, work.actor.userId)
    return done({ outcome: 'applied', seats })
  })
}

/** In one order for everybody, so that two transfers at once do not wait for each other. */
export async function lockSeats(work: Work, { moves }: Pick<Transfer, 'moves'>): Promise<void> {
  for (const id of moves.map(({ officeId }) => officeId).toSorted()) await lock(work.trx, 'office', id)
}

/** Gives a draft up, or a planned transfer before its day; nothing was changed by either. */
export async function cancelTransfer(
  desk: Desk,
  request: Request,
  id: string,
): Promise<Outcome<{ wasPlanned: boolean }>> {
  return perform(desk, request, 'transfer.plan', async (work) => {
    const transfer = await lockedTransfer(work, id)
    if (!transfer) return refused('not-found')
    if (!isOpen(transfer)) return settledBefore(work.trx, transfer)
    await settleTransfer(work.trx, id, 'cancelled', work.actor.userId, work.now)
    work.note(`transfer:${id}`, { state: 'cancelled', before: transfer.state })
    return done({ wasPlanned: transfer.state === 'planned' })
  })
}
