import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadReference } from '../../src/operations/reference.ts'
import { referenceCooperations } from '../../src/reference/cooperations.ts'
import { referenceFields } from '../../src/reference/fields.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'
import { listCooperations } from '../../src/store/cooperations.ts'
import { listFields } from '../../src/store/fields.ts'
import { listHolidays, listRamadans } from '../../src/store/holidays.ts'
import { findOfficeById, listOffices } from '../../src/store/offices.ts'
import { engines, type Opened } from '../support/engines.ts'

describe.each(engines)('the reference data on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
  })
  afterEach(() => opened.close())

  it('loads 44 offices, 14 partners, 10 fields and the holidays', async () => {
    await loadReference(opened.desk)
    const offices = await listOffices(opened.db)
    expect(offices.filter(({ kind }) => kind !== 'partner')).toHaveLength(44)
    expect(offices.filter(({ kind }) => kind === 'partner')).toHaveLength(14)
    expect(await listFields(opened.db)).toHaveLength(10)
    expect(await listHolidays(opened.db)).toContainEqual({
      date: '2023-05-01',
      kind: 'libur',
      name: 'Hari Buruh Internasional',
    })
    expect(await listRamadans(opened.db)).toContainEqual({
      first: '2023-03-23',
      last: '2023-04-21',
      name: 'Ramadan 1444 H',
    })
  })

  it('gives each office its code as id, its place in protocol order and the head it is addressed by', async () => {
    await loadReference(opened.desk)
    expect(await findOfficeById(opened.db, 'DISBUN')).toMatchObject({
      code: 'DISBUN',
      headTitle: 'Kepala Dinas Perkebunan',
      coordinatorId: 'AS2',
      enabled: true,
    })
    const order = (await listOffices(opened.db)).map(({ code }) => code)
    expect(order.slice(0, 4)).toEqual(['SEKDA', 'AS1', 'AS2', 'AS3'])
    expect(order.at(-1)).toBe('PROV-SUMSEL')
    const titleOf = async (id: string) => (await findOfficeById(opened.db, id))?.headTitle
    expect(await titleOf('PALEMBANG')).toBe('Wali Kota Palembang')
    expect(await titleOf('PALI')).toBe('Bupati Penukal Abab Lematang Ilir')
    expect(await titleOf('PROV-SUMSEL')).toBe('Gubernur Sumatera Selatan')
  })

  it('leaves Bagian Kerja Sama disabled', async () => {
    await loadReference(opened.desk)
    const disabled = (await listOffices(opened.db)).filter(({ enabled }) => !enabled)
    expect(disabled.map(({ code }) => code)).toEqual(['BAG-KS'])
  })

  it('never touches what was changed since', async () => {
    await loadReference(opened.desk)
    await opened.db.updateTable('office').set({ name: 'Dinas Lain' }).where('id', '=', 'DISBUN').execute()
    await opened.db.deleteFrom('holiday').execute()
    await opened.db.deleteFrom('request').execute()
    await loadReference(opened.desk)
    expect((await findOfficeById(opened.db, 'DISBUN'))?.name).toBe('Dinas Lain')
    expect(await listHolidays(opened.db)).toEqual([])
  })

  it('gives a house of an earlier version the cooperations whose parties it knows', async () => {
    await loadReference(opened.desk)
    const none = async () => {
      for (const table of ['cooperation_event', 'cooperation', 'cooperation_number', 'request'] as const)
        await opened.db.deleteFrom(table).execute()
    }
    const codes = async () => (await listCooperations(opened.db)).map(({ code, scheme }) => `${code} ${scheme}`)
    await none()
    await opened.db.deleteFrom('office').where('id', '=', 'BSIP').execute()
    await loadReference(opened.desk)
    expect(await codes()).toHaveLength(8)
    expect((await codes())[0]).toBe('KS-2023-0001 KSDPK')
    await none()
    await opened.db.deleteFrom('office').where('kind', '=', 'partner').execute()
    await loadReference(opened.desk)
    expect(await codes()).toEqual([])
  })

  it('loads once when two start at the same time', async () => {
    await Promise.allSettled([loadReference(opened.desk), loadReference(opened.desk)])
    expect(await listOffices(opened.db)).toHaveLength(58)
  })
})

describe('the reference data', () => {
  const ids = new Set([...referenceOffices, ...referencePartners].map(({ code }) => code))

  it('has codes that fit button data and are used once', () => {
    expect(ids.size).toBe(referenceOffices.length + referencePartners.length)
    for (const code of ids) expect(code).toMatch(/^[A-Z0-9-]{2,12}$/)
  })

  it('names only offices and partners that are there', () => {
    const coordinators = referenceOffices.map(({ coordinator }) => coordinator)
    expect(coordinators.filter((code) => code !== null && !ids.has(code))).toEqual([])
    const named = referenceFields.flatMap((field) => [...field.leadOffices, ...field.supportOffices, ...field.partners])
    const parties = referenceCooperations.flatMap(({ lead, partners }) => [lead, ...partners])
    expect([...named, ...parties].filter((code) => !ids.has(code))).toEqual([])
    const fields = referenceFields.map(({ code }) => code)
    expect(referenceCooperations.flatMap((each) => each.fields).filter((code) => !fields.includes(code))).toEqual([])
  })
})
