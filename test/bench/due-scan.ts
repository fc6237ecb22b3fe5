import { sql } from 'kysely'
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
const looks = 200
const firings = 40
const day = 24 * 60 * 60 * 1000

/** What a look for due reminders costs, with each number of reminders in the future. The database is new and empty. */
export async function measureDueScan(url: string, futures: readonly number[]): Promise<DueScan[]> {
  const desk = await openDesk(url)
  const scans: DueScan[] = []
  let there = 0

  /** Spread over ten years, the first of them a day from now. */
  const addFuture = async (count: number): Promise<void> => {
    const from = desk.clock.now().epochMilliseconds + day
    const series =
      engineOf(url) === 'sqlite'
        ? sql`with recursive s(n) as (select ${there} union all select n + 1 from s where n + 1 < ${count}) select n from s`
        : sql`select n from generate_series(${there}::int, ${count - 1}::int) as g(n)`
    await sql`insert into reminder (id, unique_key, subject, subject_id, kind, due_at, state)
      select 'f' || n, 'future:' || n, 'meeting', 'm' || (n / 8), 'three-days', ${from} + cast(n as bigint) * 315000 % ${3650 * day}, 'pending'
      from (${series}) as numbers`.execute(desk.db)
    await sql`analyze`.execute(desk.db)
    there = count
  }

  const addDue = (round: string): Promise<void> =>
    transact(desk.db, (trx) =>
      addReminders(
        trx,
        Array.from({ length: few }, (_, at) => ({
          id: `d${round}-${at}`,
          uniqueKey: `due:${round}:${at}`,
          subject: 'meeting',
          subjectId: 'a meeting that is gone',
          kind: 'three-days',
          dueAt: desk.clock.now().subtract({ seconds: 1 }),
        })),
      ),
    )

  const timed = async (times: number, before: (round: number) => Promise<void> | void): Promise<number> => {
    const took: number[] = []
    for (let round = 0; round < times; round += 1) {
      await before(round)
      const began = performance.now()
      await fireDueReminders(desk)
      took.push(performance.now() - began)
    }
    return median(took)
  }

  for (const future of futures) {
    await addFuture(future)
    await timed(looks, () => {})
    await timed(20, (round) => addDue(`${future}-warm-${round}`))
    scans.push({
      future,
      idle: await timed(looks, () => {}),
      few: await timed(firings, (round) => addDue(`${future}-${round}`)),
    })
  }
  await desk.db.destroy()
  return scans
}
