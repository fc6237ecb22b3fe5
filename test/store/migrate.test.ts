import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import * as locks from '../../migrations/0012-locks.ts'
import { migrations } from '../../migrations/index.ts'
import { settingsFrom } from '../../src/domain/settings.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { tables as dumped } from '../../src/store/dump.ts'
import { findGroupChoices } from '../../src/store/groups.ts'
import { migrate } from '../../src/store/migrate.ts'
import { dueReminders } from '../../src/store/reminders.ts'
import { findSetting, settingsOf } from '../../src/store/settings.ts'
import { engines } from '../support/engines.ts'
import { invited } from '../support/invited.ts'

const pendingReminders = async (db: Database) =>
  (await dueReminders(db, Temporal.Instant.from('2023-06-01T00:00:00Z'), 10)).map(
    ({ uniqueKey, subject, subjectId, kind, dueAt }) => ({ uniqueKey, subject, subjectId, kind, dueAt }),
  )

describe.each(engines)('migrations on $name', (engine) => {
  it('go from empty to the first house, and a second time do nothing', async () => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    const first = await migrate(db)
    expect(first).toContain('0001-first-house')
    expect(await migrate(db)).toEqual([])
    const tables = (await db.introspection.getTables()).map((table) => table.name)
    expect(tables).toEqual(expect.arrayContaining(['inbox', 'outbox', 'request', 'meeting', 'reminder', 'task']))
    // A backup knows every one of them.
    const own = tables.filter((name) => !name.startsWith('kysely') && !name.startsWith('sqlite'))
    expect([...dumped].toSorted()).toEqual(own.toSorted())
    await db.destroy()
    await database.close()
  })

  it('leave groups as they were, and what the bot remembers', async () => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(
      '0005-files',
    )
    expect(error).toBeUndefined()
    await sql`insert into group_chat (chat_id, title, state, is_forum, bot_is_admin, updated_at)
      values (-100500, 'Rakor Kerja Sama', 'linked', 0, 0, 1)`.execute(db)
    await sql`insert into setting (key, value) values ('job:backup', '2023-04-26T00:00:00Z')`.execute(db)
    expect(await migrate(db)).toContain('0006-settings')
    expect(await findGroupChoices(db, -100500)).toEqual({
      locale: 'id',
      gets: { cards: true, counts: true, 'task-notices': true },
    })
    expect(await findSetting(db, 'job:backup')).toBe('2023-04-26T00:00:00Z')
    expect(await settingsOf(db, { zone: 'Asia/Jakarta' })).toEqual(settingsFrom({}, 'Asia/Jakarta'))
    await db.destroy()
    await database.close()
  })

  it('empty how far a task is where nobody had named it', async () => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    const provider = { getMigrations: async () => migrations }
    const { error } = await new Migrator({ db, provider }).migrateTo('0014-report-drafts')
    expect(error).toBeUndefined()
    await sql`insert into office (id, code, name, kind, head_title, aliases, rank, enabled)
      values ('DISBUN', 'DISBUN', 'Dinas Perkebunan', 'agency', 'Kepala Dinas', '[]', 1, 1)`.execute(db)
    await sql`insert into cooperation_field (code, hashtag, name, group_code, lead_offices, support_offices, partners, cross_cutting, rank)
        values ('KARET', '#KS_Karet', 'Karet', 'A', '[]', '[]', '[]', 0, 1)`.execute(db)
    for (const [id, progress] of [
      ['T1', 0],
      ['T2', 60],
    ] as const)
      await sql`insert into task (id, code, field_code, office_id, description, due_on, state, progress, created_by, created_at)
        values (${id}, ${id}, 'KARET', 'DISBUN', 'susun', '2023-05-12', 'in_progress', ${progress}, 1, 1)`.execute(db)
    expect(await migrate(db)).toContain('0015-named-progress')
    const tasks = await db.selectFrom('task').select(['id', 'progress']).orderBy('id').execute()
    expect(tasks).toEqual([
      { id: 'T1', progress: null },
      { id: 'T2', progress: 60 },
    ])
    await db.destroy()
    await database.close()
  })

  it('give the meetings to come, and no others, the moment at which their cards close', async () => {
    const opened = await engine.open()
    const { db } = opened
    const due = Temporal.Instant.from('2023-05-03T12:00:00+07:00')
    await invited(opened, [], [])
    await invited(opened, [], [], { id: 'M2', uid: 'M2@rakor', state: 'cancelled' })
    await invited(opened, [], [], { id: 'M3', uid: 'M3@rakor', answerBy: null })
    await invited(opened, [], [], {
      id: 'M4',
      uid: 'M4@rakor',
      answerBy: Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
    })
    await locks.up(db as Kysely<unknown>)
    expect(await pendingReminders(db)).toEqual([
      {
        uniqueKey: `meeting:M1:lock:${due.epochMilliseconds}`,
        subject: 'meeting',
        subjectId: 'M1',
        kind: 'lock',
        dueAt: due,
      },
    ])
    await opened.close()
  })
})
