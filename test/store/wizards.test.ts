import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { taskDraftsOf } from '../../src/store/task-drafts.ts'
import { findWizard } from '../../src/store/wizards.ts'
import { engines } from '../support/engines.ts'

describe.each(engines)('wizards on $name', (engine) => {
  it('go on with what was being asked before there were any', async () => {
    const database = await engine.database()
    const db = openDatabase(database.url)
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(
      '0006-settings',
    )
    expect(error).toBeUndefined()
    const task = { fieldCode: 'KARET', officeId: null, dueOn: null, description: 'susun', groupId: null }
    for (const [userId, kind, subject] of [
      [7000000001, 'task-draft', task],
      [7000000002, 'draft-point', { meetingId: 'm1', point: 'place' }],
      [7000000003, 'task-report', { taskId: 't1' }],
    ] as const)
      await sql`insert into open_question (chat_id, user_id, kind, subject, asked_at, expires_at)
        values (${userId}, ${userId}, ${kind}, ${JSON.stringify(subject)}, 5, 9000000000000)`.execute(db)
    expect(await migrate(db)).toContain('0007-wizards')
    expect(await findWizard(db, 7000000001)).toMatchObject({ kind: 'task', subjectId: 't7000000001', step: null })
    expect(await taskDraftsOf(db, 7000000001)).toMatchObject([{ id: 't7000000001', draft: task }])
    expect(await findWizard(db, 7000000002)).toMatchObject({ kind: 'meeting', subjectId: 'm1', messageId: null })
    expect(await findWizard(db, 7000000003)).toBeUndefined()
    const left = await db.selectFrom('open_question').select('kind').execute()
    expect(left).toEqual([{ kind: 'task-report' }])
    await db.destroy()
    await database.close()
  })
})
