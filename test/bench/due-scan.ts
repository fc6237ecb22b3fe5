import { sql } from 'kysely'
import type { Desk } from '../../src/operations/desk.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { engineOf, transact } from '../../src/store/database.ts'
import { addReminders } from '../../src/store/reminders.ts'
import { median } from './figures.ts'
import { openDesk } from './seed.ts'

export interface DueScan {
  future: number
  /** Milliseconds of one look when nothing is due, and when `few` reminders are and are fired. */
  idle: number
  few: number
}

export const few = 5
const warmUp = 100
const looks = 200
const firings = 40
const day = 24 * 60 * 60 * 1000

/**
 * What a look for due reminders costs with each number of reminders in the future, each in a new database of its
 * own. They are looked at in turns, so that what else the machine does hits all alike.
 */
export async function measureDueScan(databases: { url: string; future: number }[]): Promise<DueScan[]> {
  const entries: { desk: Desk; future: number; idle: number[]; few: number[] }[] = []
  for (const { url, future } of databases) {
    const desk = await openDesk(url)
    await addFuture(desk, engineOf(url), future)
    entries.push({ desk, future, idle: [], few: [] })
  }
  for (let round = 0; round < warmUp + looks; round += 1)
    for (const { desk, idle } of entries) {
      const took = await look(desk)
      if (round >= warmUp) idle.push(took)
    }
  for (let round = 0; round < firings; round += 1)
    for (const { desk, few } of entries) {
      await addDue(desk, round)
      few.push(await look(desk))
    }
  for (const { desk } of entries) await desk.db.destroy()
  return entries.map(({ future, idle, few }) => ({ future, idle: median(idle), few: median(few) }))
}

async function look(desk: Desk): Promise<number> {
  const began = performance.now()
  await fireDueReminders(desk)
  return performance.now() - began
}

/** Spread over ten years, the first of them a day from now. */
async function addFuture(desk: Desk, engine: 'sqlite' | 'postgres', count: number): Promise<void> {
  const from = desk.clock.now().epochMilliseconds + day
  const series =
    engine === 'sqlite'
      ? sql`with recursive s(n) as (select 1 union all select n + 1 from s where n < ${count}) select n from s`
      : sql`select n from generate_series(1, ${count}::int) as g(n)`
  await sql`insert into reminder (id, unique_key, subject, subject_id, kind, due_at, state)
    select 'f' || n, 'future:' || n, 'meeting', 'm' || (n / 8), 'three-days',
      ${from} + cast(n as bigint) * 315000 % ${3650 * day}, 'pending'
    from (${series}) as numbers`.execute(desk.db)
  if (engine === 'postgres') await sql`analyze`.execute(desk.db)
}

const addDue = (desk: Desk, round: number): Promise<void> =>
  transact(desk.db, (trx) =>
    addReminders(
      trx,
      Array.from({ length: few }, (_, at) => ({
        id: `d${round}-${at}`,
        uniqueKey: `due:${round}:${at}`,
        subject: 'meeting' as const,
        subjectId: 'a meeting that is gone',
        kind: 'three-days' as const,
        dueAt: desk.clock.now().subtract({ seconds: 1 }),
      })),
    ),
  )
