import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prove } from '../../src/domain/ledger-chain.ts'
import { forgetWhatHasServed } from '../../src/operations/housekeeping.ts'
import { watchRecord } from '../../src/operations/proving.ts'
import { sealLedger } from '../../src/operations/sealing.ts'
import { backUp } from '../../src/store/backup.ts'
import { type Database, openDatabase, transact } from '../../src/store/database.ts'
import { notedHeads, noteHead } from '../../src/store/heads.ts'
import { writeLedger } from '../../src/store/ledger.ts'
import { findHead, recordOf, sealEntries } from '../../src/store/ledger-chain.ts'
import { migrate } from '../../src/store/migrate.ts'
import { proveCopy, proveDatabase } from '../../src/store/proving.ts'
import { restore } from '../../src/store/restore.ts'
import { type Engine, engines, type Opened } from '../support/engines.ts'
import { meetingRow } from '../support/sending.ts'

const night = Temporal.Instant.from('2023-05-04T02:30:00+07:00')

const entry = (id: string, minute: number, text?: string) => ({
  id,
  at: night.add({ minutes: minute }),
  actor: 'user:7',
  operation: 'answer.give',
  subject: 'meeting:m1',
  officeId: 'DISBUN',
  change: { office: 'DISBUN', answer: 'absent', before: null },
  ...(text && { texts: [{ name: 'reason', salt: `salt of ${id}`, text }] }),
})

const write = (db: Database, ...entries: ReturnType<typeof entry>[]): Promise<void> =>
  transact(db, (trx) => writeLedger(trx, entries))

/** What somebody with the database's password can do. */
async function tamper(engine: Engine, db: Database, statement: string): Promise<void> {
  const off =
    engine.name === 'sqlite'
      ? ['drop trigger if exists ledger_stays', 'drop trigger if exists ledger_unchanged']
      : ['alter table ledger disable trigger user']
  for (const each of [...off, statement]) await sql.raw(each).execute(db)
}

describe.each(engines)('the ledger on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
  })
  afterEach(async () => {
    if (engine.name === 'postgres') await sql.raw('alter table ledger enable trigger user').execute(opened.db)
    await opened.close()
  })
  const proof = async () => prove(await recordOf(opened.db, []))

  it('seals what was written once, in order, however many seal at the same time', async () => {
    const all = Array.from({ length: 20 }, (_, at) =>
      entry(`e${String(at).padStart(2, '0')}`, at, at === 7 ? 'sakit' : undefined),
    )
    await Promise.all([
      ...all.map(async (each) => {
        await write(opened.db, each)
        await sealLedger(opened.desk)
      }),
      ...Array.from({ length: 4 }, () => transact(opened.db, (trx) => sealEntries(trx, 3, night))),
    ])
    await sealLedger(opened.desk)
    const rows = await opened.db.selectFrom('ledger').select(['seq', 'hash']).orderBy('seq').execute()
    expect(rows.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1))
    expect(await proof()).toMatchObject({ flaw: undefined, unsealed: 0, head: { seq: 20, hash: rows.at(-1)!.hash } })
    // Nothing is left to do, and nothing is done.
    const head = await findHead(opened.db)
    await sealLedger(opened.desk)
    expect(await findHead(opened.db)).toEqual(head)
  })

  it('takes up what a crash left between the change and its seal, and says meanwhile how much that is', async () => {
    await write(opened.db, entry('a', 1), entry('b', 0))
    await sealLedger(opened.desk)
    await write(opened.db, entry('c', 2))
    expect(await proof()).toMatchObject({ flaw: undefined, unsealed: 1, head: { seq: 2 } })
    // A seal that failed half way leaves nothing of itself.
    await expect(
      transact(opened.db, async (trx) => {
        await sealEntries(trx, 10, night)
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    expect(await proof()).toMatchObject({ flaw: undefined, unsealed: 1, head: { seq: 2 } })
    await sealLedger(opened.desk)
    expect(await proof()).toMatchObject({ flaw: undefined, unsealed: 0, head: { seq: 3 } })
  })

  it('lets nobody change or remove an entry, neither before nor after it is sealed', async () => {
    await write(opened.db, entry('a', 1))
    const refused = async () => {
      await expect(opened.db.deleteFrom('ledger').execute()).rejects.toThrow('append-only')
      await expect(opened.db.updateTable('ledger').set({ actor: 'user:1' }).execute()).rejects.toThrow('append-only')
    }
    await refused()
    await sealLedger(opened.desk)
    await refused()
    await expect(opened.db.updateTable('ledger').set({ hash: 'x' }).execute()).rejects.toThrow('append-only')
  })

  it.each([
    ['a change', "update ledger set actor = 'user:1' where id = 'c'", { kind: 'altered', seq: 3, id: 'c' }],
    ['a removal', "delete from ledger where id = 'c'", { kind: 'missing', seq: 3, until: 3 }],
    ['a cut', 'delete from ledger where seq > 3', { kind: 'missing', seq: 4, until: 5 }],
    ['an empty table', 'delete from ledger', { kind: 'missing', seq: 1, until: 5 }],
    [
      'an insertion',
      "insert into ledger (id, at, actor, operation, subject, change, seq, hash) values ('x', 1, 'a', 'b', 'c', '{}', 6, 'h')",
      { kind: 'foreign', seq: 6, id: 'x' },
    ],
    [
      'another text',
      "update ledger_text set text = 'lain' where ledger_id = 'b'",
      { kind: 'text-altered', seq: 2, id: 'b', name: 'reason' },
    ],
    [
      'a text removed by hand',
      "delete from ledger_text where ledger_id = 'b'",
      { kind: 'text-missing', seq: 2, id: 'b', name: 'reason' },
    ],
    ['no head', 'delete from ledger_head', { kind: 'foreign', seq: 1, id: 'a' }],
  ])('names the first entry where %s shows', async (_, statement, flaw) => {
    await write(opened.db, entry('a', 1), entry('b', 2, 'sakit'), entry('c', 3), entry('d', 4), entry('e', 5, 'dinas'))
    await sealLedger(opened.desk)
    await tamper(engine, opened.db, statement)
    expect((await proof()).flaw).toEqual(flaw)
  })

  it('loses the words about a meeting when its time is over, also those written after it', async () => {
    const now = opened.clock.now()
    const days = (count: number) => now.subtract({ hours: 24 * count })
    const held = { ...meetingRow, id: 'm1', uid: 'm1', state: 'closed', starts_at: days(91).epochMilliseconds }
    await opened.db
      .insertInto('meeting')
      .values([held, { ...held, id: 'm2', uid: 'm2', starts_at: days(89).epochMilliseconds }])
      .execute()
    await transact(opened.db, (trx) =>
      writeLedger(trx, [
        { ...entry('a', 0, 'sakit'), at: days(85) },
        { ...entry('b', 0, 'dinas'), at: days(85), subject: 'meeting:m2' },
      ]),
    )
    await sealLedger(opened.desk)
    expect((await forgetWhatHasServed(opened.desk)).texts).toBe(1)
    expect(await opened.db.selectFrom('ledger_text').select('text').execute()).toEqual([{ text: 'dinas' }])
    expect(await proof()).toMatchObject({ flaw: undefined, erased: 1 })
  })

  it('is proved at night, and the secretariat hears of it when it is broken', async () => {
    await write(opened.db, entry('a', 1), entry('b', 2))
    await sealLedger(opened.desk)
    const troubles = () => opened.db.selectFrom('trouble').select(['what', 'detail']).execute()
    await watchRecord(opened.desk)
    expect(await troubles()).toEqual([])
    await tamper(engine, opened.db, "update ledger set actor = 'user:1' where id = 'b'")
    await watchRecord(opened.desk)
    expect(await troubles()).toEqual([{ what: 'record-broken', detail: '2' }])
  })

  it('goes on being sound when old texts are erased, which is an entry of its own', async () => {
    const now = opened.clock.now()
    await transact(opened.db, (trx) =>
      writeLedger(trx, [
        { ...entry('old', 0, 'sakit'), at: now.subtract({ hours: 24 * 400 }) },
        { ...entry('new', 0, 'dinas'), at: now.subtract({ hours: 24 }) },
      ]),
    )
    await sealLedger(opened.desk)
    expect((await forgetWhatHasServed(opened.desk)).texts).toBe(1)
    expect(await proof()).toMatchObject({ flaw: undefined, erased: 1, unsealed: 1 })
    await sealLedger(opened.desk)
    expect(await proof()).toMatchObject({ flaw: undefined, erased: 1, head: { seq: 3 } })
    const kept = await opened.db.selectFrom('ledger_text').select('text').execute()
    expect(kept).toEqual([{ text: 'dinas' }])
    const noted = await opened.db
      .selectFrom('ledger')
      .select('change')
      .where('operation', '=', 'ledger.erase')
      .execute()
    expect(noted).toEqual([{ change: '{"erased":1}' }])
    expect((await forgetWhatHasServed(opened.desk)).texts).toBe(0)
  })
})

describe.each(engines)('a copy of the ledger of $name', (engine) => {
  let folder: string
  let database: Awaited<ReturnType<Engine['database']>>
  let db: Database
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rakor-ledger-'))
    database = await engine.database()
    db = openDatabase(database.url)
    await migrate(db)
  })
  afterEach(async () => {
    await db.destroy()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const seal = () => transact(db, (trx) => sealEntries(trx, 100, night))
  const copyAt = (minute: number) =>
    backUp({ url: database.url, folder }, 'nightly', night.add({ minutes: minute }), 'Asia/Jakarta')

  it('is proved like the ledger, by the heads noted until then, and the ledger by all of them', async () => {
    await write(db, entry('a', 1, 'sakit'), entry('b', 2))
    await seal()
    const first = await copyAt(0)
    await write(db, entry('c', 3), entry('d', 4))
    await seal()
    const second = await copyAt(1)
    await write(db, entry('e', 5))
    const named = (path: string) => notedHeads(folder, path.slice(folder.length + 1))
    expect(notedHeads(folder).map(({ seq }) => seq)).toEqual([2, 4])
    expect(named(first).map(({ seq }) => seq)).toEqual([2])
    // While the bot is at work: the database is open here as well.
    expect(await proveDatabase(database.url, notedHeads(folder))).toMatchObject({ flaw: undefined, unsealed: 1 })
    expect(await proveCopy(first, named(first))).toMatchObject({ flaw: undefined, head: { seq: 2 } })
    expect(await proveCopy(second, named(second))).toMatchObject({ flaw: undefined, head: { seq: 4 } })

    // Cut off with its head: only what was noted beside the copies tells.
    await tamper(engine, db, 'delete from ledger where seq > 3 or seq is null')
    const { hash } = await db.selectFrom('ledger').select('hash').where('seq', '=', 3).executeTakeFirstOrThrow()
    await tamper(engine, db, `update ledger_head set seq = 3, hash = '${hash}'`)
    expect((await proveDatabase(database.url, [])).flaw).toBeUndefined()
    expect((await proveDatabase(database.url, notedHeads(folder))).flaw).toEqual({ kind: 'missing', seq: 4, until: 4 })
  })

  it('brings the chain back, on either engine, and the chain goes on from there', async () => {
    await write(db, entry('a', 1, 'sakit'), entry('b', 2))
    await seal()
    const copy = await copyAt(0)
    await write(db, entry('c', 3))
    await seal()
    await copyAt(1)
    for (const other of engines) {
      const fresh = await other.database()
      await restore(copy, fresh.url, night, folder)
      expect(await proveDatabase(fresh.url, notedHeads(folder))).toMatchObject({ flaw: undefined, head: { seq: 2 } })
      const back = openDatabase(fresh.url)
      await write(back, entry('f', 9))
      await transact(back, (trx) => sealEntries(trx, 100, night))
      await expect(back.deleteFrom('ledger').execute()).rejects.toThrow('append-only')
      await back.destroy()
      expect(await proveDatabase(fresh.url, notedHeads(folder))).toMatchObject({ flaw: undefined, head: { seq: 3 } })
      await fresh.close()
    }
  })
})

it('the list of heads has no line that can be spoilt unnoticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rakor-heads-'))
  noteHead(folder, { seq: 3, hash: 'abc' }, 'rakor-1.sqlite', night)
  expect(notedHeads(folder)).toMatchObject([{ seq: 3, hash: 'abc' }])
  appendFileSync(join(folder, 'audit-heads.jsonl'), '{"seq":\n')
  expect(() => notedHeads(folder)).toThrow('audit-heads.jsonl, line 2 cannot be read')
  rmSync(folder, { recursive: true })
})
