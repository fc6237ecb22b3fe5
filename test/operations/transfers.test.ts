import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TransferLine } from '../../src/domain/transfer.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { endRight, grantRight } from '../../src/operations/rights.ts'
import { runDueTransfers } from '../../src/operations/transfer-apply.ts'
import { expireTransfers } from '../../src/operations/transfer-expiry.ts'
import {
  addMoves,
  applyTransfer,
  cancelTransfer,
  dateTransfer,
  listTransfers,
  readTransfer,
  removeMove,
} from '../../src/operations/transfers.ts'
import { accountsOfOffice } from '../../src/store/accounts.ts'
import { transact } from '../../src/store/database.ts'
import { openLinks } from '../../src/store/links.ts'
import { setDisabled } from '../../src/store/offices.ts'
import { officialsOf } from '../../src/store/officials.ts'
import { rightsIn } from '../../src/store/secretariat.ts'
import { findTransfer } from '../../src/store/transfers.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed, joins, meets, owedTo } from '../support/people.ts'

const [second, planning, assistant, acting] = [9002, 1, 2, 3]

describe.each(engines)('a transfer on $name', (engine) => {
  let opened: Opened
  let today: Temporal.PlainDate
  beforeEach(async () => {
    opened = await engine.open()
    today = opened.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Sekretariat satu')
    await meets(opened.desk, second, 'Sekretariat dua')
    await grantRight(opened.desk, by(secretariatId), second)
    await joins(opened.desk, planning, 'Kepala Bappeda', 'BAPPEDA')
    await joins(opened.desk, assistant, 'Asisten', 'AS2')
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  const move = (from: string, to: string, standing: 'definitif' | 'plt' | 'plh' = 'definitif'): TransferLine => ({
    is: 'move',
    text: `${from} → ${to}`,
    from,
    to,
    standing,
  })
  const take = (to: string, name: string, standing: 'definitif' | 'plt' | 'plh' = 'definitif'): TransferLine => ({
    is: 'take',
    text: `${to}: ${name}`,
    to,
    name,
    standing,
  })
  const leave = (from: string): TransferLine => ({ is: 'leave', text: `${from} → pensiun`, from })
  const draft = async (...lines: TransferLine[]): Promise<string> => {
    const added = await addMoves(opened.desk, by(secretariatId), null, lines)
    if (!added.ok || added.value.is !== 'added') throw new Error(JSON.stringify(added))
    return added.value.transferId
  }
  const printOf = async (id: string): Promise<string> => {
    const shown = await readTransfer(opened.desk, caller(secretariatId), id)
    if (!shown.ok) throw new Error(shown.reason)
    return shown.value.print
  }
  const apply = async (id: string) => applyTransfer(opened.desk, by(secretariatId), id, await printOf(id))
  const heads = async (officeId: string) => (await accountsOfOffice(opened.db, officeId)).map(({ name }) => name)
  const holders = async (officeId: string) =>
    (await officialsOf(opened.db, officeId)).map(
      ({ name, standing, untilOn }) => `${name} ${standing} ${untilOn ? 'until' : 'now'}`,
    )

  it('moves a holder: the old seat is left, the new one taken, accounts end and a link is issued', async () => {
    const id = await draft(move('BAPPEDA', 'AS2'))
    expect(await apply(id)).toEqual({ ok: true, value: { outcome: 'applied', seats: 2 } })
    expect(await heads('BAPPEDA')).toEqual([])
    expect(await heads('AS2')).toEqual([])
    expect(await holders('AS2')).toEqual(['Kepala Bappeda definitif now'])
    expect(await openLinks(opened.db, opened.clock.now(), 'AS2')).toHaveLength(1)
    expect(await openLinks(opened.db, opened.clock.now(), 'BAPPEDA')).toHaveLength(0)
    expect(await owedTo(opened.db, planning)).toEqual(['commands', 'transfer-left', 'transfer-moved'])
    expect(await owedTo(opened.db, assistant)).toEqual(['commands', 'transfer-left'])
    expect(await owedTo(opened.db, second)).toEqual(['transfer-done'])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['office-link'])
  })

  it('swaps two seats in one go', async () => {
    await apply(await draft(take('BAPPEDA', 'Nama Satu'), take('AS2', 'Nama Dua')))
    await forgetOwed(opened.db)
    expect(await apply(await draft(move('BAPPEDA', 'AS2'), move('AS2', 'BAPPEDA')))).toMatchObject({
      value: { outcome: 'applied', seats: 2 },
    })
    const now = async (officeId: string) => (await holders(officeId)).filter((each) => each.endsWith('now'))
    expect(await now('AS2')).toEqual(['Nama Satu definitif now'])
    expect(await now('BAPPEDA')).toEqual(['Nama Dua definitif now'])
  })

  it('lets a Plt. act beside their own seat, and a Plh. beside the head', async () => {
    await apply(await draft(move('BAPPEDA', 'AS2', 'plt')))
    expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda'])
    expect(await heads('AS2')).toEqual([])
    await joins(opened.desk, acting, 'Pelaksana', 'AS1')
    await apply(await draft(take('AS1', 'Pelaksana Harian', 'plh')))
    expect(await heads('AS1')).toEqual(['Pelaksana'])
    expect(await openLinks(opened.db, opened.clock.now(), 'AS1')).toMatchObject([{ standing: 'plh' }])
  })

  it('names what cannot be done, and takes none of the lines then', async () => {
    const added = await addMoves(opened.desk, by(secretariatId), null, [
      move('PUPR', 'AS1'),
      move('AS2', 'AS2'),
      take('DISBUN', 'Satu'),
      take('DISBUN', 'Dua'),
      take('DISHUB', ' \u200b '),
      { is: 'unclear', text: 'x', what: 'form', part: 'x', officeIds: [] },
    ])
    expect(added.ok && added.value.is === 'faulty' && added.value.faults.map(({ reason }) => reason)).toEqual([
      'holder-unknown',
      'same-seat',
      'seat-twice',
      'name-long',
      'form',
    ])
    expect(await listTransfers(opened.desk, caller(secretariatId))).toEqual({ ok: true, value: [] })
  })

  it('gives a seat its holder leaves to a Plt., not to a Plh., in one go or one after the other', async () => {
    const reasons = async (id: string | null, ...lines: TransferLine[]) => {
      const added = await addMoves(opened.desk, by(secretariatId), id, lines)
      return added.ok && added.value.is === 'faulty' && added.value.faults.map(({ reason }) => reason)
    }
    expect(await reasons(null, move('BAPPEDA', 'AS2'), take('BAPPEDA', 'Nama', 'plh'))).toEqual(['vacant-plh'])
    expect(await reasons(await draft(move('BAPPEDA', 'AS2')), take('BAPPEDA', 'Nama', 'plh'))).toEqual(['vacant-plh'])
    expect(await reasons(await draft(take('BAPPEDA', 'Nama', 'plh')), leave('BAPPEDA'))).toEqual(['vacant-plh'])
    await apply(await draft(move('BAPPEDA', 'AS2'), take('BAPPEDA', 'Nama', 'plt')))
    expect(await heads('BAPPEDA')).toEqual([])
  })

  it('grows and shrinks as a draft; the last seat takes the draft with it', async () => {
    const id = await draft(leave('AS2'))
    await addMoves(opened.desk, by(second), id, [move('BAPPEDA', 'AS2'), leave('PUPR')])
    const shown = await readTransfer(opened.desk, caller(second), id)
    expect(shown.ok && shown.value.moves.map(({ officeId, taker }) => [officeId, taker?.name ?? null])).toEqual([
      ['AS2', 'Kepala Bappeda'],
      ['BAPPEDA', null],
      ['PUPR', null],
    ])
    for (const officeId of ['AS2', 'PUPR', 'BAPPEDA']) await removeMove(opened.desk, by(second), id, officeId)
    expect((await findTransfer(opened.db, id))?.state).toBe('cancelled')
    expect(await removeMove(opened.desk, by(second), id, 'AS2')).toEqual({ ok: false, reason: 'transfer-gone' })
    expect(await addMoves(opened.desk, by(second), id, [leave('AS2')])).toEqual({ ok: false, reason: 'transfer-gone' })
    expect(await addMoves(opened.desk, by(second), null, [])).toEqual({ ok: false, reason: 'transfer-empty' })
  })

  it('is not applied when what would happen is no longer what was shown', async () => {
    const id = await draft(leave('BAPPEDA'))
    const before = await printOf(id)
    await joins(opened.desk, acting, 'Kepala lain', 'BAPPEDA', 'plh')
    expect(await applyTransfer(opened.desk, by(secretariatId), id, before)).toMatchObject({
      value: { outcome: 'changed' },
    })
    expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda', 'Kepala lain'])
    expect(await apply(id)).toMatchObject({ value: { outcome: 'applied' } })
    expect(await heads('BAPPEDA')).toEqual([])
  })

  it('is applied by one of two at the same moment, and a repeated request changes nothing', async () => {
    const id = await draft(leave('BAPPEDA'))
    const print = await printOf(id)
    const request = by(secretariatId)
    const outcomes = await Promise.all([
      applyTransfer(opened.desk, request, id, print),
      applyTransfer(opened.desk, by(second), id, print),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((each) => !each.ok && each.reason === 'transfer-settled')).toHaveLength(1)
    expect(await applyTransfer(opened.desk, { ...request }, id, print)).toEqual(outcomes[0])
    const ended = await opened.db.selectFrom('account').selectAll().where('until', 'is not', null).execute()
    expect(ended).toHaveLength(1)
  })

  it('two transfers of the same seats at once leave one state, whole', async () => {
    const [one, other] = [
      await draft(take('BAPPEDA', 'Satu'), take('AS2', 'Satu')),
      await draft(take('AS2', 'Dua'), take('BAPPEDA', 'Dua')),
    ]
    const prints = [await printOf(one), await printOf(other)]
    const outcomes = await Promise.all([
      applyTransfer(opened.desk, by(secretariatId), one, prints[0]!),
      applyTransfer(opened.desk, by(second), other, prints[1]!),
    ])
    expect(outcomes.map((each) => each.ok && each.value.outcome).toSorted()).toEqual(['applied', 'changed'])
    const now = [await holders('BAPPEDA'), await holders('AS2')].map((each) =>
      each.find((line) => line.endsWith('now')),
    )
    expect(new Set(now).size).toBe(1)
  })

  it('is refused whole where an office was set aside', async () => {
    const id = await draft(leave('BAPPEDA'), leave('PUPR'))
    await transact(opened.db, (trx) => setDisabled(trx, 'PUPR', today))
    const shown = await readTransfer(opened.desk, caller(secretariatId), id)
    expect(shown.ok && shown.value.missing).toHaveLength(1)
    expect(await apply(id)).toMatchObject({ ok: false, reason: 'transfer-office-gone' })
    expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda'])
  })

  describe('of a day to come', () => {
    const plan = async (days: number, ...lines: TransferLine[]): Promise<string> => {
      const id = await draft(...lines)
      await dateTransfer(opened.desk, by(secretariatId), id, today.add({ days }).toString())
      expect(await apply(id)).toMatchObject({ value: { outcome: 'planned' } })
      return id
    }

    it('waits for its day, is carried out once, and is told to everybody', async () => {
      await plan(3, move('BAPPEDA', 'AS2'))
      expect(await runDueTransfers(opened.desk)).toBe(0)
      await opened.clock.advance({ hours: 48 })
      expect(await runDueTransfers(opened.desk)).toBe(0)
      expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda'])
      await opened.clock.advance({ hours: 24 })
      expect(await runDueTransfers(opened.desk)).toBe(1)
      expect(await runDueTransfers(opened.desk)).toBe(0)
      expect(await heads('BAPPEDA')).toEqual([])
      expect(await owedTo(opened.db, secretariatId)).toEqual(['office-link', 'transfer-done'])
      expect(await owedTo(opened.db, second)).toEqual(['transfer-done'])
      const [noted] = await officialsOf(opened.db, 'AS2')
      expect(noted?.sinceOn?.toString()).toBe(today.add({ days: 3 }).toString())
    })

    it('sends its links to somebody of the secretariat when who planned it is that no more', async () => {
      const id = await draft(move('BAPPEDA', 'AS2'))
      await dateTransfer(opened.desk, by(secretariatId), id, today.add({ days: 1 }).toString())
      await apply(id)
      const without = { ...opened.desk, settings: { ...opened.desk.settings, secretariatIds: [] } }
      await opened.clock.advance({ hours: 24 })
      expect(await runDueTransfers(without)).toBe(1)
      expect(await owedTo(opened.db, secretariatId)).toEqual([])
      expect(await owedTo(opened.db, second)).toEqual(['office-link', 'transfer-done'])
    })

    it('is made up for after some days of standstill', async () => {
      await plan(1, leave('BAPPEDA'))
      await opened.clock.advance({ hours: 24 * 5 })
      expect(await runDueTransfers(opened.desk)).toBe(1)
      expect(await heads('BAPPEDA')).toEqual([])
    })

    it('is cancelled until then, by one of two, and not afterwards', async () => {
      const id = await plan(1, leave('BAPPEDA'))
      const outcomes = await Promise.all([
        cancelTransfer(opened.desk, by(secretariatId), id),
        cancelTransfer(opened.desk, by(second), id),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      await opened.clock.advance({ hours: 24 })
      expect(await runDueTransfers(opened.desk)).toBe(0)
      expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda'])
      const done = await plan(2, leave('BAPPEDA'))
      await opened.clock.advance({ hours: 24 })
      await runDueTransfers(opened.desk)
      expect(await cancelTransfer(opened.desk, by(second), done)).toMatchObject({
        reason: 'transfer-settled',
        details: { state: 'applied', by: 'Rakor' },
      })
    })

    it('is set aside whole when an office is gone by then, and the secretariat hears of it', async () => {
      const id = await plan(1, leave('BAPPEDA'), leave('PUPR'))
      await transact(opened.db, (trx) => setDisabled(trx, 'PUPR', today))
      await forgetOwed(opened.db)
      await opened.clock.advance({ hours: 24 })
      expect(await runDueTransfers(opened.desk)).toBe(1)
      expect((await findTransfer(opened.db, id))?.state).toBe('failed')
      expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda'])
      expect(await owedTo(opened.db, second)).toEqual(['transfer-done'])
      expect(await owedTo(opened.db, secretariatId)).toEqual(['transfer-done'])
    })

    it('cannot be today, in the past or years away', async () => {
      const id = await draft(leave('BAPPEDA'))
      const date = (day: Temporal.PlainDate) => dateTransfer(opened.desk, by(secretariatId), id, day.toString())
      expect(await date(today)).toEqual({ ok: false, reason: 'transfer-day-past' })
      expect(await date(today.subtract({ days: 1 }))).toEqual({ ok: false, reason: 'transfer-day-past' })
      expect(await date(today.add({ years: 1, days: 1 }))).toEqual({ ok: false, reason: 'transfer-day-far' })
      await date(today.add({ days: 1 }))
      const print = await printOf(id)
      await opened.clock.advance({ hours: 24 })
      expect(await applyTransfer(opened.desk, by(secretariatId), id, print)).toEqual({
        ok: false,
        reason: 'transfer-day-past',
      })
    })
  })

  it('is the secretariat’s alone, also when the right ended between preview and press', async () => {
    expect(await addMoves(opened.desk, by(planning), null, [leave('AS2')])).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
    expect(await listTransfers(opened.desk, caller(404))).toEqual({ ok: false, reason: 'unknown-person' })
    const id = await draft(leave('BAPPEDA'))
    const print = await printOf(id)
    const [right] = await rightsIn(opened.db, 'held')
    await endRight(opened.desk, by(secretariatId), right!.id)
    expect(await applyTransfer(opened.desk, by(second), id, print)).toEqual({ ok: false, reason: 'right-ended' })
    expect(await cancelTransfer(opened.desk, by(second), id)).toEqual({ ok: false, reason: 'right-ended' })
    expect(await heads('BAPPEDA')).toEqual(['Kepala Bappeda'])
  })

  it('ends as a draft after thirty days, and who made it is told; a planned one waits for its day', async () => {
    const left = await draft(take('AS3', 'Asisten baru'))
    const planned = await draft(take('AS2', 'Asisten lain'))
    await dateTransfer(opened.desk, by(secretariatId), planned, today.add({ months: 6 }).toString())
    await apply(planned)
    await forgetOwed(opened.db)
    await opened.clock.advance({ hours: 30 * 24 - 1 })
    expect(await expireTransfers(opened.desk)).toBe(0)
    const print = await printOf(left)
    await opened.clock.advance({ hours: 1 })
    expect(await expireTransfers(opened.desk)).toBe(1)
    expect(await expireTransfers(opened.desk)).toBe(0)
    expect(await owedTo(opened.db, secretariatId)).toEqual(['transfer-done'])
    expect(await owedTo(opened.db, second)).toEqual([])
    expect(await applyTransfer(opened.desk, by(secretariatId), left, print)).toMatchObject({
      reason: 'transfer-settled',
      details: { state: 'expired' },
    })
    expect((await findTransfer(opened.db, planned))?.state).toBe('planned')
  })
})
