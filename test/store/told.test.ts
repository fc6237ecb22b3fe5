import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { openDatabase } from '../../src/store/database.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { migrate } from '../../src/store/migrate.ts'
import { toldOf } from '../../src/store/told.ts'
import { engines } from '../support/engines.ts'

describe.each(engines)('what chats were told, on $name', (engine) => {
  it('is known of invitations that went out before it was written down', async () => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(
      '0003-rights',
    )
    expect(error).toBeUndefined()
    await sql`insert into office (id, code, name, kind, head_title, aliases, rank, enabled)
      values ('DISBUN', 'DISBUN', 'Dinas Perkebunan', 'dinas', 'Kepala Dinas Perkebunan', '[]', 1, 1)`.execute(db)
    await sql`insert into meeting (id, uid, sequence, state, title, classification, zone, online, agenda, fields, groups,
      open_points, created_by, created_at) values ('M1', 'M1@rakor', 0, 'scheduled', 'Rakor Karet', 'Biasa',
      'Asia/Jakarta', 0, '[]', '[]', '[]', '{}', 9001, 1)`.execute(db)
    const row = (id: string, chatId: number, state: string, messageId: number | null) =>
      sql`insert into outbox (id, kind, chat_id, subject, priority, not_before, state, revision, created_at, settled_at,
        message_id) values (${id}, 'invitation', ${chatId}, ${JSON.stringify({ meetingId: 'M1', officeId: 'DISBUN' })},
        1, 1, ${state}, 1, 1, ${Number(id.slice(1))}, ${messageId})`.execute(db)
    await row('o1', 11, 'sent', 41)
    await row('o2', 11, 'sent', 42)
    await row('o3', 12, 'failed', null)
    expect(await migrate(db)).toContain('0004-changes')
    expect(await toldOf(db, 'M1')).toEqual([
      { meetingId: 'M1', officeId: 'DISBUN', chatId: 11, sequence: 0, messageId: 42 },
    ])
    expect(await findMeeting(db, 'M1')).toMatchObject({ round: 0, roundAt: null, deadlineTyped: false })
    await db.destroy()
    await database.close()
  })
})
