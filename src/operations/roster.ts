import type { Office, Official } from '../domain/directory.ts'
import { inProtocolOrder } from '../domain/directory-groups.ts'
import { comingAfter, holdersOn } from '../domain/officials.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { checkRoster, type RosterFault, type RosterLine, type RosterRow } from '../domain/roster-check.ts'
import { changesIn, farAhead, planRoster, type RosterPlan } from '../domain/roster-plan.ts'
import { lock, type Reader } from '../store/database.ts'
import { listOffices } from '../store/offices.ts'
import { officialsOfOffices } from '../store/officials.ts'
import { insertList, type SentList, settleList } from '../store/sent-lists.ts'
import { settingsOf } from '../store/settings.ts'
import { transfersIn } from '../store/transfers.ts'
import type { Desk } from './desk.ts'
import { inTurns } from './in-turns.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'
import { printOf } from './print.ts'
import { dropQuestion } from './questions.ts'
import { applyPlan } from './roster-apply.ts'
import { readSeat, type SeatEffect } from './seats.ts'
import { lockedList, waitingList } from './sent-lists.ts'

/** One row of the roster as it is handed out: an office, and one of those who hold it or are to. */
export interface RosterEntry {
  office: Office
  official: Official | null
}

/** The whole roster in protocol order, without guests; an office held by several has several rows. */
export async function readRoster(desk: Desk, caller: Caller): Promise<Outcome<RosterEntry[]>> {
  return consult(desk, caller, 'roster.read', async (reader, _actor, now) => {
    const offices = inProtocolOrder(await listOffices(reader)).filter(({ kind }) => kind !== 'guest')
    const officials = await officialsOfOffices(
      reader,
      offices.map(({ id }) => id),
    )
    const today = await dayOf(desk, reader, now)
    return done(
      offices.flatMap((office): RosterEntry[] => {
        const all = officials.get(office.id) ?? []
        const shown = [...holdersOn(all, today), ...comingAfter(all, today)]
        return shown.length === 0 ? [{ office, official: null }] : shown.map((official) => ({ office, official }))
      }),
    )
  })
}

/** The day it is where the secretariat is. */
export async function dayOf(desk: Desk, reader: Reader, now: Temporal.Instant): Promise<Temporal.PlainDate> {
  return now.toZonedDateTimeISO((await settingsOf(reader, desk.settings)).zone).toPlainDate()
}

/** What became of a file that was sent: faults, or nothing to change, or a roster that waits. */
export type RosterReceived =
  | { is: 'faulty'; faults: RosterFault[] }
  | { is: 'same'; unchanged: number }
  | { is: 'waiting'; rosterId: string }

/** Takes the lines of a file: checks them all, and keeps them for a preview when something would change. */
export async function receiveRoster(
  desk: Desk,
  request: Request,
  lines: readonly RosterLine[],
): Promise<Outcome<RosterReceived>> {
  return perform<RosterReceived>(desk, request, 'roster.import', async (work) => {
    const { trx, actor, now } = work
    const { rows, faults } = checkRoster(lines, await listOffices(trx))
    if (faults.length > 0) return done({ is: 'faulty', faults })
    await desk.giveWay()
    const plan = await planOf(desk, trx, rows, now)
    await desk.giveWay()
    const far = farAhead(rows, plan, await dayOf(desk, trx, now))
    if (far.length > 0) return done({ is: 'faulty', faults: far })
    await dropQuestion(work, actor.userId, actor.userId, 'roster-file')
    if (changesIn(plan) === 0) return done({ is: 'same', unchanged: plan.unchanged })
    const id = work.newId()
    await insertList(trx, 'roster', { id, rows, sentBy: actor.userId, sentAt: now })
    work.note(`roster:${id}`, { rows: rows.length })
    return done({ is: 'waiting', rosterId: id })
  })
}

async function planOf(
  desk: Desk,
  reader: Reader,
  rows: readonly RosterRow[],
  now: Temporal.Instant,
): Promise<RosterPlan> {
  const offices = await listOffices(reader)
  const officials = await officialsOfOffices(
    reader,
    offices.map(({ id }) => id),
  )
  const planned = (await transfersIn(reader, 'planned')).flatMap(({ moves }) => moves)
  return planRoster(rows, { offices, officials, planned }, await dayOf(desk, reader, now))
}

/** A roster as it would change the directory at this moment. */
export interface RosterPreview {
  rosterId: string
  plan: RosterPlan
  /** What the seats that pass on do to accounts. */
  effects: SeatEffect[]
  /** Names of the offices, as they are or will be. */
  names: Record<string, string>
  /** Tells one state of the directory from another: who presses says by it what they saw. */
  print: string
}

/** The preview of a roster that waits; refuses with `list-settled` once it was put in force or dropped. */
export async function previewRoster(desk: Desk, caller: Caller, rosterId: string): Promise<Outcome<RosterPreview>> {
  return consult(desk, caller, 'roster.import', async (reader, _actor, now) => {
    const roster = await waitingList(reader, 'roster', rosterId)
    if ('ok' in roster) return roster
    return done(await preview(desk, reader, roster, now))
  })
}

async function preview(
  desk: Desk,
  reader: Reader,
  roster: SentList<'roster'>,
  now: Temporal.Instant,
): Promise<RosterPreview> {
  const plan = await planOf(desk, reader, roster.rows, now)
  await desk.giveWay()
  const today = await dayOf(desk, reader, now)
  const effects: SeatEffect[] = []
  for await (const { officeId, taker } of inTurns(desk, plan.passed)) {
    const effect = await readSeat(reader, { officeId, taker }, today, now, true)
    if (effect) effects.push(effect)
  }
  const names = Object.fromEntries([...(await listOffices(reader)), ...plan.added].map(({ id, name }) => [id, name]))
  return { rosterId: roster.id, plan, effects, names, print: printOf({ plan, effects }) }
}

/**
 * Puts a roster in force, all of it or nothing. When the directory has changed since the preview with this print was
 * shown it writes nothing and says so, for the preview to be shown anew.
 */
export async function applyRoster(
  desk: Desk,
  request: Request,
  rosterId: string,
  print: string,
): Promise<Outcome<{ applied: boolean; changes: number }>> {
  return perform<{ applied: boolean; changes: number }>(desk, request, 'roster.import', async (work) => {
    const roster = await lockedList(work, 'roster', rosterId)
    if ('ok' in roster) return roster
    // In one order for everybody, so that two files at once do not wait for each other.
    const codes = new Set(roster.rows.map(({ code }) => code))
    for await (const id of inTurns(desk, [...codes].sort())) await lock(work.trx, 'office', id)
    const shown = await preview(desk, work.trx, roster, work.now)
    if (shown.print !== print) return done({ applied: false, changes: 0 })
    await applyPlan(desk, work, { id: rosterId, ...shown })
    await settleList(work.trx, rosterId, 'applied', work.actor.userId, work.now)
    return done({ applied: true, changes: changesIn(shown.plan) })
  })
}
