import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CooperationDraft, cooperationLacks } from '../../src/domain/cooperation-draft.ts'
import { blankDocument, type DocumentDraft } from '../../src/domain/cooperation-term.ts'
import { amendDocument, extendCooperation, recordDocument } from '../../src/operations/cooperation-documents.ts'
import { readExpiring } from '../../src/operations/cooperation-expiry.ts'
import { advanceCooperation, endCooperation, takeCooperationBack } from '../../src/operations/cooperation-steps.ts'
import { correctCooperation, recordCooperation } from '../../src/operations/cooperations.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { listCooperations as stored } from '../../src/store/cooperations.ts'
import {
  bappeda,
  type CooperationDesk,
  disbun,
  document,
  draft,
  kb,
  openCooperationDesk,
  pks,
  press,
  sekda,
  skipped,
} from '../support/cooperation-desk.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { by } from '../support/people.ts'

describe.each(engines)('the register on $name', (engine) => {
  let opened: CooperationDesk
  beforeEach(async () => {
    opened = await openCooperationDesk(engine)
  })
  afterEach(() => opened.close())

  const pending = async (id: string): Promise<string[]> => {
    const rows = await opened.db
      .selectFrom('reminder')
      .select(['kind', 'due_at'])
      .where('subject_id', '=', id)
      .where('state', '=', 'pending')
      .orderBy('due_at')
      .execute()
    return rows.map(({ kind, due_at }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(Number(due_at)).toZonedDateTimeISO('Asia/Jakarta')
      return `${kind} ${at.toPlainDateTime()}`
    })
  }
  const owed = async (): Promise<number[]> => {
    const rows = await opened.db
      .selectFrom('outbox')
      .select('chat_id')
      .where('kind', '=', 'cooperation-expiry')
      .orderBy('chat_id')
      .execute()
    return rows.map((row) => Number(row.chat_id))
  }

  it('begins with what is in preparation, without any number or date, and is not loaded twice', async () => {
    await loadReference(opened.desk)
    const all = await stored(opened.db)
    expect(all.map(({ code, scheme, stage }) => `${code} ${scheme} ${stage}`)).toEqual([
      'KS-2023-0001 SINERGI PERSIAPAN',
      'KS-2023-0002 KSDPK PERSIAPAN',
      ...[3, 4, 5, 6, 7, 8, 9].map((number) => `KS-2023-000${number} KSDD PERSIAPAN`),
    ])
    expect(await opened.db.selectFrom('cooperation_document').selectAll().execute()).toEqual([])
    expect(all[0]).toMatchObject({ partners: ['BSIP'], fields: ['SDM', 'RISET', 'KARET'], leadOfficeId: 'DISBUN' })
    expect(await opened.recorded()).toBeTruthy()
    expect((await stored(opened.db)).at(-1)).toMatchObject({ code: 'KS-2023-0010', stage: 'PERSIAPAN', version: 1 })
  })

  it('is led from preparation to the report; the gate is passed with a reason on record', async () => {
    const id = await opened.recorded()
    expect(await opened.goes(id, press, press, press)).toBe('TTD_KB')
    expect(await opened.goes(id, press)).toBe('cooperation-document-missing')
    expect(await opened.goes(id, { document: { ...blankDocument, signedOn: '2023-04-03' } })).toBe(
      'document-incomplete',
    )
    expect(await opened.goes(id, kb)).toBe('PERSETUJUAN_DPRD')
    expect(await opened.goes(id, { words: 'telah teranggarkan' })).toBe('cooperation-dprd-unasked')
    expect(await opened.goes(id, { gate: { burdens: false, unbudgeted: false } })).toBe('cooperation-words-missing')
    expect(await opened.goes(id, { gate: { burdens: true, unbudgeted: false }, words: 'mendesak' })).toBe(
      'cooperation-dprd-needed',
    )
    expect(await opened.goes(id, skipped)).toBe('SUSUN_PKS')
    expect(await opened.now(id)).toMatchObject({ burdens: false, unbudgeted: false, dprdSkipped: 'telah teranggarkan' })
    expect(await opened.goes(id, press, pks)).toBe('PELAKSANAAN')
    expect(await opened.now(id)).toMatchObject({ endsOn: '2023-07-31' })
    expect(await opened.goes(id, { words: 'Pilar batas telah dipasang.' }, press)).toBe('PELAPORAN')
    expect(await opened.goes(id, press)).toBe('cooperation-last-stage')
    const { documents, history } = await opened.view(id)
    expect(documents.map(({ kind, numbers }) => `${kind} ${numbers}`)).toEqual(['KB 1/KB/2023', 'PKS 2/PKS/2023'])
    expect(history.map(({ event }) => `${event.step} ${event.to}`)).toEqual([
      'record PERSIAPAN',
      'advance PENAWARAN',
      'advance SUSUN_KB',
      'advance TTD_KB',
      'advance PERSETUJUAN_DPRD',
      'advance SUSUN_PKS',
      'advance TTD_PKS',
      'advance PELAKSANAAN',
      'advance PENATAUSAHAAN',
      'advance PELAPORAN',
    ])
    // What people wrote stands in the history and not in the record of changes.
    const ledger = JSON.stringify(await opened.db.selectFrom('ledger').selectAll().execute())
    expect(ledger).toContain('PELAPORAN')
    expect(ledger).not.toMatch(/Pilar batas|telah teranggarkan/)
  })

  it('with an approval of the DPRD, which holds after a way back, though the gate is asked again', async () => {
    const id = await opened.recorded()
    const gate = { burdens: true, unbudgeted: true }
    await opened.goes(id, press, press, press, kb)
    expect(await opened.goes(id, { gate, document: document('12/DPRD/2023', '2023-04-20') })).toBe('SUSUN_PKS')
    expect(await opened.now(id)).toMatchObject({ burdens: true, unbudgeted: true, dprdSkipped: null })
    const back = (to: 'TTD_KB' | 'PELAPORAN', why: string) => async () =>
      takeCooperationBack(opened.desk, by(secretariatId), await opened.now(id), to, why)
    expect(await back('PELAPORAN', 'salah')()).toMatchObject({ reason: 'cooperation-not-back' })
    expect(await back('TTD_KB', '  ')()).toMatchObject({ reason: 'cooperation-words-missing' })
    expect(await back('TTD_KB', 'nomor keliru')()).toMatchObject({ ok: true })
    expect(await opened.now(id)).toMatchObject({ stage: 'TTD_KB', burdens: null, unbudgeted: null })
    expect(await opened.goes(id, { onRecord: true })).toBe('PERSETUJUAN_DPRD')
    expect(await opened.goes(id, { onRecord: true })).toBe('cooperation-dprd-unasked')
    expect(await opened.goes(id, { onRecord: true, gate })).toBe('SUSUN_PKS')
    expect((await opened.view(id)).documents).toHaveLength(2)
  })

  it('never brings a cross-cutting field to an agreement, by no way', async () => {
    const id = await opened.recorded({ fields: ['BATAS', 'MEKAR'], title: 'Koordinasi batas dan pemekaran' })
    const refusal = { reason: 'cooperation-cross-cutting', details: { field: 'Pemekaran Daerah' } }
    expect(await opened.goes(id, press, press, press, kb, skipped)).toBe('cooperation-cross-cutting')
    expect(await opened.advance(id, skipped)).toMatchObject(refusal)
    const seen = await opened.now(id)
    expect(
      await recordDocument(
        opened.desk,
        by(secretariatId),
        seen,
        'PKS',
        document('2/PKS', '2023-04-20', { endless: true }),
      ),
    ).toMatchObject(refusal)
    expect(
      await correctCooperation(opened.desk, by(secretariatId), seen, { fact: 'fields', fields: ['BATAS'] }),
    ).toMatchObject({ ok: true })
    expect(await opened.goes(id, skipped)).toBe('SUSUN_PKS')
    const fields = { fact: 'fields' as const, fields: ['BATAS', 'PROV'] }
    expect(await correctCooperation(opened.desk, by(secretariatId), await opened.now(id), fields)).toMatchObject({
      reason: 'cooperation-cross-cutting',
      details: { field: 'Peningkatan Peran Provinsi' },
    })
  })

  it('warns before the end, anew when the last day changes, and of several in one message', async () => {
    const one = await opened.recorded({ leadOfficeId: 'DISBUN' })
    const two = await opened.recorded({ title: 'Penataan ruang', fields: ['TARU'] })
    await opened.goes(one, press, press, press, kb, skipped, press, pks)
    await opened.goes(two, press, press, press, kb, skipped, press, pks)
    // 31 July 2023 is a Monday; 1 June is a holiday, 1 July a Saturday after three days off.
    const first = [
      'ends-90 2023-05-02T09:00:00',
      'ends-60 2023-05-31T09:00:00',
      'ends-30 2023-06-27T09:00:00',
      'ends-7 2023-07-24T09:00:00',
      'ends-0 2023-07-31T09:00:00',
    ]
    expect(await pending(one)).toEqual(first)
    await opened.advanceTo('2023-05-02T09:00')
    await fireDueReminders(opened.desk)
    // The head of DISBUN for one of them, the secretariat for both.
    expect(await owed()).toEqual([disbun, secretariatId])
    const told = async (userId: number) =>
      (await readExpiring(opened.desk, userId, '2023-05-02')).ending.map(
        ({ cooperation, days, untold }) => `${cooperation.code} ${days} ${untold}`,
      )
    expect(await told(disbun)).toEqual(['KS-2023-0010 90 false'])
    expect(await told(secretariatId)).toEqual(['KS-2023-0010 90 false', 'KS-2023-0011 90 true'])
    expect(await told(bappeda)).toEqual([])

    const extend = (more: Partial<DocumentDraft>) => async () =>
      extendCooperation(
        opened.desk,
        by(secretariatId),
        await opened.now(one),
        document('3/AD/2023', '2023-05-02', more),
      )
    expect(await extend({ validUntil: '2023-07-31' })()).toMatchObject({ reason: 'document-end-not-later' })
    expect(await extend({ validUntil: '2023-04-30' })()).toMatchObject({ reason: 'document-reversed' })
    expect(await extend({})()).toMatchObject({ reason: 'document-incomplete' })
    expect(await extend({ validUntil: '2025-07-31' })()).toMatchObject({ ok: true })
    expect((await opened.now(one)).endsOn).toBe('2025-07-31')
    expect((await pending(one))[0]).toBe('ends-90 2025-05-02T09:00:00')
    // What was extended is warned of no more, also in a message that waits.
    expect(await told(disbun)).toEqual([])

    // A wrong day is corrected, and the warnings follow.
    const adendum = (await opened.view(one)).documents.at(-1)!
    const corrected = document('3/AD/2023', '2023-05-02', { validUntil: '2024-07-31' })
    expect(
      await amendDocument(opened.desk, by(secretariatId), await opened.now(one), adendum.id, corrected),
    ).toMatchObject({
      ok: true,
    })
    expect((await pending(one))[0]).toBe('ends-90 2024-05-02T09:00:00')
    expect(
      await endCooperation(opened.desk, by(secretariatId), await opened.now(one), 'terminated', 'mitra bubar'),
    ).toMatchObject({ ok: true })
    expect(await pending(one)).toEqual([])
    expect(await opened.now(one)).toMatchObject({ ended: 'terminated', endReason: 'mitra bubar' })
    expect(await opened.goes(one, press)).toBe('cooperation-ended')
  })

  it('is not warned of after a downtime but once, and not outside working hours', async () => {
    const id = await opened.recorded()
    await opened.goes(id, press, press, press, kb, skipped, press, pks)
    // A Sunday evening after the first three were due.
    await opened.advanceTo('2023-07-16T19:00')
    await fireDueReminders(opened.desk)
    expect(await owed()).toEqual([])
    await opened.advanceTo('2023-07-17T07:30')
    await fireDueReminders(opened.desk)
    expect(await owed()).toEqual([secretariatId])
    const states = await opened.db
      .selectFrom('reminder')
      .select('state')
      .where('subject_id', '=', id)
      .where('state', '!=', 'cancelled')
      .execute()
    expect(states.map(({ state }) => state).sort()).toEqual(['fired', 'pending', 'pending', 'skipped', 'skipped'])
  })

  it('changes once however often it is asked, and one of two who act at once', async () => {
    const id = await opened.recorded()
    const seen = await opened.now(id)
    const request = by(secretariatId)
    const [first, again] = [
      await advanceCooperation(opened.desk, request, seen, press),
      await advanceCooperation(opened.desk, { ...request }, seen, press),
    ]
    expect(again).toEqual(first)
    expect(await advanceCooperation(opened.desk, by(secretariatId), seen, press)).toMatchObject({
      reason: 'cooperation-changed',
    })
    const later = await opened.now(id)
    const both = await Promise.all([
      advanceCooperation(opened.desk, by(secretariatId), later, press),
      endCooperation(opened.desk, by(secretariatId), later, 'terminated', 'ditolak mitra'),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await opened.view(id)).history).toHaveLength(3)
    const twice = await Promise.all([
      recordCooperation(opened.desk, by(secretariatId), { ...draft, title: 'Dua kali' }),
      recordCooperation(opened.desk, by(secretariatId), { ...draft, title: 'Tiga kali' }),
    ])
    expect(new Set(twice.map((each) => each.ok && each.value.code))).toEqual(new Set(['KS-2023-0011', 'KS-2023-0012']))
  })

  it('records nothing that is incomplete, known, or names nobody', async () => {
    const why = async (change: Partial<CooperationDraft>) => {
      const done = await recordCooperation(opened.desk, by(secretariatId), { ...draft, ...change })
      return done.ok ? 'recorded' : done.reason
    }
    expect(await why({})).toBe('recorded')
    expect(await why({ title: 'PENEGASAN BATAS DAERAH' })).toBe('cooperation-known')
    expect(await why({ partners: [] })).toBe('cooperation-incomplete')
    expect(await why({ partners: ['LAHAT', 'LAHAT'] })).toBe('cooperation-incomplete')
    expect(await why({ partners: ['DISBUN'] })).toBe('cooperation-office-gone')
    expect(await why({ partners: ['ANTAH'] })).toBe('cooperation-office-gone')
    expect(await why({ leadOfficeId: 'LAHAT' })).toBe('cooperation-office-gone')
    expect(await why({ fields: ['ANTAH'] })).toBe('not-found')
    expect(await why({ scheme: 'HIBAH' as 'KSDD' })).toBe('cooperation-incomplete')
    expect(cooperationLacks({ ...draft, duty: null })).toBe('duty')
    expect(await why({ title: 'Lain', duty: 'undecided' })).toBe('recorded')
    const refused = await recordCooperation(opened.desk, by(sekda), { ...draft, title: 'Sekda' })
    expect(refused).toMatchObject({ reason: 'not-allowed' })
  })
})
