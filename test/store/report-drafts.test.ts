import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import * as reportDrafts from '../../migrations/0014-report-drafts.ts'
import * as reportWords from '../../migrations/0017-report-words.ts'
import { transact } from '../../src/store/database.ts'
import {
  findReportDraft,
  forgetReportDrafts,
  newestReportDraft,
  putReportDraft,
  reportSaidIn,
} from '../../src/store/report-drafts.ts'
import { engines } from '../support/engines.ts'

const at = (day: number) => Temporal.Instant.from(`2023-05-0${day}T01:00:00Z`)
const draft = { userId: 1, taskId: 'T1', note: 'bibit tersedia', shown: 5, saidIn: null, doubt: null, touchedAt: at(1) }

describe.each(engines)('reports that wait on $name', (engine) => {
  it('are one a person and task, found by either, and forgotten', async () => {
    const { db, close } = await engine.open()
    const doubt = { text: 'nanti saja', messageId: 8, saidAt: 9, asked: 10 }
    await transact(db, async (trx) => {
      await putReportDraft(trx, draft)
      await putReportDraft(trx, { ...draft, taskId: 'T2', touchedAt: at(2) })
      await putReportDraft(trx, { ...draft, note: 'bibit ditanam', saidIn: 7, doubt, touchedAt: at(3) })
    })
    expect(await newestReportDraft(db, 1)).toEqual({
      ...draft,
      note: 'bibit ditanam',
      saidIn: 7,
      doubt,
      touchedAt: at(3),
    })
    expect(await findReportDraft(db, 1, 'T2')).toEqual({ ...draft, taskId: 'T2', touchedAt: at(2) })
    expect(await findReportDraft(db, 2, 'T2')).toBeUndefined()
    expect(await reportSaidIn(db, 1, 7)).toMatchObject({ taskId: 'T1' })
    expect(await reportSaidIn(db, 2, 7)).toBeUndefined()
    expect(await transact(db, (trx) => forgetReportDrafts(trx, at(3)))).toBe(1)
    expect(await newestReportDraft(db, 1)).toMatchObject({ taskId: 'T1' })
    await close()
  })

  it('are kept where they lived in a question until now; what is only asked stays asked', async () => {
    const { db, close } = await engine.open()
    await db.schema.dropTable('report_draft').execute()
    for (const [userId, subject] of [
      [1, { taskId: 'T1', note: 'bibit tersedia', shown: 5 }],
      [2, { taskId: 'T1', shown: 6 }],
    ] as const)
      await sql`insert into open_question (chat_id, user_id, kind, subject, asked_at, expires_at)
        values (${userId}, ${userId}, 'task-report', ${JSON.stringify(subject)}, ${at(1).epochMilliseconds}, 9000000000000)`.execute(
        db,
      )
    await reportDrafts.up(db as Kysely<unknown>)
    await reportWords.up(db as Kysely<unknown>)
    expect(await newestReportDraft(db, 1)).toEqual(draft)
    expect(await db.selectFrom('open_question').select('user_id').execute()).toEqual([{ user_id: 2 }])
    await close()
  })
})
