import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { transact } from '../../src/store/database.ts'
import { addReminders, dueQuery, dueReminders, nextReminderAt, type Reminder } from '../../src/store/reminders.ts'
import { engines } from '../support/engines.ts'

const now = Temporal.Instant.from('2023-05-04T08:00:00+07:00')
const rows = 20_000

const reminder = (number: number, dueAt: Temporal.Instant): Omit<Reminder, 'state' | 'settledAt' | 'note'> => ({
  id: `r${number}`,
  uniqueKey: `meeting:${number}:one-day:0`,
  subject: 'meeting',
  subjectId: `m${number}`,
  kind: 'one-day',
  dueAt,
})

describe.each(engines)('the due scan on $name', (engine) => {
  it('reads the pending rows by time and never those of the future', async () => {
    const { db, close } = await engine.open()
    await transact(db, async (trx) => {
      for (let from = 0; from < rows; from += 1000)
        await addReminders(
          trx,
          Array.from({ length: 1000 }, (_, at) => reminder(from + at, now.add({ minutes: from + at - 1 }))),
        )
      // Settled rows of the past, as many as a busy year leaves behind.
      await sql`update reminder set state = 'fired' where due_at < ${now.add({ hours: 200 }).epochMilliseconds} and id <> 'r0'`.execute(
        trx,
      )
    })
    await sql`analyze`.execute(db)

    expect((await dueReminders(db, now, 10)).map(({ id }) => id)).toEqual(['r0'])
    expect(await nextReminderAt(db)).toEqual(now.subtract({ minutes: 1 }))

    const plan = await planOf(dueQuery(db, now, 10))
    expect(plan).toContain('reminder_due')
    expect(plan).not.toMatch(/seq scan|SCAN reminder(?! USING INDEX)|temp b-tree/i)
    await close()
  })

  async function planOf(query: ReturnType<typeof dueQuery>): Promise<string> {
    const explained = engine.name === 'sqlite' ? query.explain(undefined, sql`query plan`) : query.explain()
    return JSON.stringify(await explained)
  }
})

describe('another query', () => {
  it('does not use the index of the due scan, so the look at the plan can fail', async () => {
    const { db, close } = await engines[0]!.open()
    const settled = db.selectFrom('reminder').selectAll().where('state', '=', 'fired').where('due_at', '<=', 0)
    const plan = JSON.stringify(await settled.explain(undefined, sql`query plan`))
    expect(plan).not.toContain('reminder_due')
    expect(plan).toMatch(/SCAN reminder/)
    await close()
  })
})
