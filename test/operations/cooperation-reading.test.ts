import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  listCooperations,
  openCooperationByCode,
  searchCooperations,
} from '../../src/operations/cooperation-reading.ts'
import { cooperationsIn } from '../../src/operations/cooperation-report.ts'
import { endCooperation, takeCooperationBack, tieCooperationToMeeting } from '../../src/operations/cooperation-steps.ts'
import { listCooperations as stored } from '../../src/store/cooperations.ts'
import { transact } from '../../src/store/database.ts'
import { keepFormerName } from '../../src/store/office-names.ts'
import {
  bappeda,
  bsip,
  type CooperationDesk,
  disbun,
  document,
  kb,
  openCooperationDesk,
  pks,
  press,
  sekda,
  skipped,
} from '../support/cooperation-desk.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'
import { by, caller } from '../support/people.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe.each(engines)('what is read of the register on $name', (engine) => {
  let opened: CooperationDesk
  beforeEach(async () => {
    opened = await openCooperationDesk(engine)
  })
  afterEach(() => opened.close())

  it('is read by the secretariat and the leaders whole, by others as far as it is theirs', async () => {
    const codes = async (userId: number, scope: Parameters<typeof listCooperations>[2] = { of: 'all' }) => {
      const list = await listCooperations(opened.desk, caller(userId), scope, 0)
      return list.ok ? [list.value.total, ...list.value.entries.map(({ code }) => code.slice(-2))] : list.reason
    }
    expect(await codes(secretariatId)).toEqual([9, '01', '02', '03', '04', '05', '06'])
    expect((await codes(sekda))[0]).toBe(9)
    expect(await codes(disbun)).toEqual([2, '01', '02'])
    expect(await codes(bappeda)).toEqual([1, '07'])
    expect(await codes(bsip)).toEqual([1, '01'])
    expect(await codes(99)).toBe('unknown-person')
    expect(await codes(secretariatId, { of: 'partner', officeId: 'PROV-SUMSEL' })).toEqual([2, '08', '09'])
    expect(await codes(secretariatId, { of: 'stage', stage: 'TTD_PKS' })).toEqual([0])
    const open = async (userId: number, code: string) =>
      (await openCooperationByCode(opened.desk, caller(userId), code)).ok
    expect([
      await open(bsip, 'KS-2023-0001'),
      await open(bsip, 'KS-2023-0002'),
      await open(sekda, 'KS-2023-0002'),
    ]).toEqual([true, false, true])
    const found = await searchCooperations(opened.desk, caller(bsip), {
      words: ['karet'],
      partners: [],
      fields: ['KARET'],
    })
    expect(found.ok && found.value.map(({ code }) => code)).toEqual(['KS-2023-0001'])
  })

  it('is the outcome of a meeting that has begun, and of no other', async () => {
    const id = await opened.recorded()
    const moved = await opened.advance(id, press)
    const eventId = moved.ok ? moved.value.eventId : ''
    const tie = (eventOf = eventId) => tieCooperationToMeeting(opened.desk, by(secretariatId), id, eventOf, meetingId)
    expect(await tie()).toMatchObject({ reason: 'meeting-not-begun' })
    expect(await opened.advance(id, { ...press, meetingId })).toMatchObject({ reason: 'meeting-not-begun' })
    await opened.db.updateTable('meeting').set({ state: 'closed' }).where('id', '=', meetingId).execute()
    expect(await tie('antah')).toMatchObject({ reason: 'not-found' })
    expect(await tie()).toMatchObject({ ok: true })
    const meetingOf = async () => (await opened.view(id)).history.at(-1)?.meeting?.title
    expect(await meetingOf()).toBe('Rapat Koordinasi Kerja Sama Daerah')
    // Said with the step itself it is one change.
    expect(await opened.advance(id, { ...press, meetingId })).toMatchObject({ ok: true })
    expect((await opened.view(id)).history.at(-1)).toMatchObject({ event: { step: 'advance', meetingId } })
    await opened.db.updateTable('meeting').set({ classification: 'Terbatas' }).where('id', '=', meetingId).execute()
    expect(await meetingOf()).toBeUndefined()
    expect(await tie()).toMatchObject({ reason: 'not-found' })
  })

  it('names a partner as it was called when it signed', async () => {
    const id = (await stored(opened.db))[0]!.id
    await opened.goes(id, press, press, { document: document('5/NK/2023', '2023-04-20', { endless: true }) })
    expect((await opened.view(id)).documents[0]?.formerly).toEqual([])
    const former = { name: 'Badan Lama', headTitle: 'Kepala', sinceOn: null, untilOn: day('2025-03-31') }
    await transact(opened.db, (trx) => keepFormerName(trx, 'n1', 'BSIP', former))
    expect((await opened.view(id)).documents[0]?.formerly).toEqual(['Badan Lama'])
  })

  it('is reported as it stood at the end of a period', async () => {
    const id = await opened.recorded()
    await opened.goes(id, press, press, press, kb, skipped, press, pks, { words: 'Pilar batas telah dipasang.' })
    await opened.advanceTo('2023-08-01T09:00')
    await takeCooperationBack(opened.desk, by(secretariatId), await opened.now(id), 'SUSUN_PKS', 'naskah diperbaiki')
    await endCooperation(opened.desk, by(secretariatId), await opened.now(id), 'terminated', 'mitra bubar')
    const line = async (from: string, until: string) => {
      const lines = await cooperationsIn(opened.desk, caller(secretariatId), { from: day(from), until: day(until) })
      const found = lines.ok ? lines.value.find(({ cooperation }) => cooperation.id === id) : undefined
      return (
        found && {
          stage: found.stage,
          ended: found.ended,
          gate: found.gate,
          documents: found.documents.length,
          done: found.carriedOut,
          partners: found.partners.map(({ name }) => name),
        }
      )
    }
    const lahat = ['Pemerintah Kabupaten Lahat']
    expect(await line('2023-01-01', '2023-06-30')).toEqual({
      stage: 'PENATAUSAHAAN',
      ended: null,
      gate: 'not-needed',
      documents: 2,
      done: ['Pilar batas telah dipasang.'],
      partners: lahat,
    })
    expect(await line('2023-07-01', '2023-12-31')).toEqual({
      stage: 'SUSUN_PKS',
      ended: 'terminated',
      gate: 'not-needed',
      documents: 2,
      done: [],
      partners: lahat,
    })
    expect(await line('2022-07-01', '2022-12-31')).toBeUndefined()
    expect(await line('2024-01-01', '2024-06-30')).toBeUndefined()
    const own = await cooperationsIn(opened.desk, caller(bsip), { from: day('2023-01-01'), until: day('2023-06-30') })
    expect(own.ok && own.value.map(({ cooperation, gate }) => `${cooperation.code} ${gate}`)).toEqual([
      'KS-2023-0001 none',
    ])
  })
})
