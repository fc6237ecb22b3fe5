import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isForOthers } from '../../src/operations/for-secretariat.ts'
import { claimRows, recordDropped } from '../../src/operations/outbox.ts'
import { type OutboxKind, priorities } from '../../src/operations/outbox-kinds.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { transact } from '../../src/store/database.ts'
import { owe } from '../../src/store/outbox.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { meets } from '../support/people.ts'

const [former, second] = [11, 12]

describe.each(engines)('what is for the secretariat alone, on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    const bare = await engine.open()
    const settings = { ...bare.desk.settings, secretariatIds: [secretariatId, second] }
    opened = { ...bare, desk: { ...bare.desk, settings } }
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Bagian Tata Pemerintahan')
    await meets(opened.desk, second, 'Sekretaris dua')
    await meets(opened.desk, former, 'Dahulu sekretaris')
    await opened.db.deleteFrom('outbox').execute()
  })
  afterEach(() => opened.close())

  const add = (kind: OutboxKind, chatId: number, subject: Record<string, string>, coalesceKey: string | null = null) =>
    transact(opened.db, (trx) => {
      const now = opened.clock.now()
      const row = { id: `${kind}${chatId}`, kind, chatId, subject, coalesceKey }
      return owe(trx, [{ ...row, priority: priorities.rest, notBefore: now, expiresAt: null }], now)
    })
  const drops = async (chatId: number) => {
    const rows = await claimRows(opened.desk, { limit: 10, busyChats: [], cardlessChats: [] })
    const row = rows.find((each) => each.chatId === chatId)!
    await recordDropped(opened.desk, row, 'dropped', 'test')
  }
  const waiting = async () => {
    const rows = await opened.db
      .selectFrom('outbox')
      .select(['kind', 'chat_id'])
      .where('state', '=', 'waiting')
      .orderBy('chat_id')
      .execute()
    return rows.map((row) => [row.kind, row.chat_id])
  }

  it('is told from what others may read as well', async () => {
    const row = { subject: {}, chatId: former }
    expect(await isForOthers(opened.desk, { ...row, kind: 'claim-asked' })).toBe(true)
    expect(await isForOthers(opened.desk, { ...row, kind: 'claim-asked', chatId: second })).toBe(false)
    expect(await isForOthers(opened.desk, { ...row, kind: 'invitation' })).toBe(false)
  })

  it('goes on when it is a link, to the first alone', async () => {
    await add('office-link', former, { officeId: 'DISBUN', linkKey: 'k' })
    await drops(former)
    expect(await waiting()).toEqual([['office-link', secretariatId]])
  })

  it('goes on when it is a question nobody else was asked, to everybody', async () => {
    await add('claim-asked', former, { claimId: 'c' }, `claim-asked:c:${former}`)
    await drops(former)
    const asked = [second, secretariatId].toSorted((one, other) => one - other)
    expect(await waiting()).toEqual(asked.map((chatId) => ['claim-asked', chatId]))
  })

  it('ends there when another was asked, when it is news, and when its chat is secretariat', async () => {
    await add('claim-asked', former, { claimId: 'c' }, `claim-asked:c:${former}`)
    await add('claim-asked', second, { claimId: 'c' }, `claim-asked:c:${second}`)
    await drops(former)
    expect(await waiting()).toEqual([['claim-asked', second]])
    await opened.clock.advance({ minutes: 3 })
    await drops(second)
    await add('transfer-done', former, { transferId: 't' })
    await drops(former)
    expect(await waiting()).toEqual([])
  })
})
