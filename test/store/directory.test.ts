import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadReference } from '../../src/operations/reference.ts'
import { transact } from '../../src/store/database.ts'
import { formerNames, keepFormerName } from '../../src/store/office-names.ts'
import { findOfficeRecord, listOffices, setDisabled, updateOffice } from '../../src/store/offices.ts'
import { endOfficial, findOfficial, insertOfficial, officialsOf, removeOfficial } from '../../src/store/officials.ts'
import { engines, type Opened } from '../support/engines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe.each(engines)('the directory in the store on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
  })
  afterEach(() => opened.close())

  it('counts every change of an office, and leaves alone what is not named', async () => {
    const before = await findOfficeRecord(opened.db, 'DISBUN')
    expect(before).toMatchObject({ version: 0, disabledOn: null, enabled: true })
    await transact(opened.db, (trx) => updateOffice(trx, 'DISBUN', { headTitle: 'Kadis' }))
    await transact(opened.db, (trx) => updateOffice(trx, 'DISBUN', {}))
    await transact(opened.db, (trx) => updateOffice(trx, 'DISBUN', { coordinatorId: null, aliases: ['kebun'] }))
    expect(await findOfficeRecord(opened.db, 'DISBUN')).toEqual({
      ...before,
      headTitle: 'Kadis',
      coordinatorId: null,
      aliases: ['kebun'],
      version: 3,
    })
  })

  it('sets an office aside with its day, and takes it back', async () => {
    await transact(opened.db, (trx) => setDisabled(trx, 'DISBUN', day('2023-04-26')))
    expect(await findOfficeRecord(opened.db, 'DISBUN')).toMatchObject({
      enabled: false,
      disabledOn: day('2023-04-26'),
      version: 1,
    })
    await transact(opened.db, (trx) => setDisabled(trx, 'DISBUN', null))
    expect(await findOfficeRecord(opened.db, 'DISBUN')).toMatchObject({ enabled: true, disabledOn: null, version: 2 })
  })

  it('calls an office as it was called on a day', async () => {
    await transact(opened.db, async (trx) => {
      const first = { name: 'BPTP', headTitle: 'Kepala BPTP', sinceOn: null, untilOn: day('2022-12-31') }
      const second = { name: 'BSIP', headTitle: 'Kepala BSIP', sinceOn: day('2023-01-01'), untilOn: day('2024-12-31') }
      await keepFormerName(trx, 'n1', 'BSIP', first)
      await keepFormerName(trx, 'n2', 'BSIP', second)
      await updateOffice(trx, 'BSIP', { name: 'BRMP', headTitle: 'Kepala BRMP' })
    })
    const calledOn = async (on?: string) => {
      const offices = await listOffices(opened.db, on === undefined ? undefined : day(on))
      const { name, headTitle } = offices.find(({ id }) => id === 'BSIP') ?? {}
      expect(offices).toHaveLength(58)
      return [name, headTitle]
    }
    expect(await calledOn('2022-12-31')).toEqual(['BPTP', 'Kepala BPTP'])
    expect(await calledOn('2023-01-01')).toEqual(['BSIP', 'Kepala BSIP'])
    expect(await calledOn('2024-12-31')).toEqual(['BSIP', 'Kepala BSIP'])
    expect(await calledOn('2025-01-01')).toEqual(['BRMP', 'Kepala BRMP'])
    expect(await calledOn()).toEqual(['BRMP', 'Kepala BRMP'])
    expect((await formerNames(opened.db, 'BSIP')).map(({ name }) => name)).toEqual(['BSIP', 'BPTP'])
    expect((await formerNames(opened.db, 'BSIP'))[1]?.sinceOn).toBeNull()
    expect(await formerNames(opened.db, 'DISBUN')).toEqual([])
  })

  it('keeps who held an office, the latest first and the undated last', async () => {
    const held = (id: string, since: string | null, until: string | null) => ({
      id,
      name: `Pejabat ${id}`,
      standing: 'definitif' as const,
      sinceOn: since === null ? null : day(since),
      untilOn: until === null ? null : day(until),
    })
    await transact(opened.db, async (trx) => {
      await insertOfficial(trx, 'DISBUN', held('a', null, '2020-12-31'))
      await insertOfficial(trx, 'DISBUN', held('b', '2021-01-01', '2022-12-31'))
      await insertOfficial(trx, 'DISBUN', held('c', '2023-01-01', null))
      await insertOfficial(trx, 'BAPPEDA', held('d', null, null))
    })
    const idsOf = async (office: string) => (await officialsOf(opened.db, office)).map(({ id }) => id)
    expect(await idsOf('DISBUN')).toEqual(['c', 'b', 'a'])
    await transact(opened.db, (trx) => endOfficial(trx, 'c', day('2023-04-30')))
    expect(await findOfficial(opened.db, 'c')).toEqual({ ...held('c', '2023-01-01', '2023-04-30'), officeId: 'DISBUN' })
    await transact(opened.db, (trx) => removeOfficial(trx, 'b'))
    expect(await idsOf('DISBUN')).toEqual(['c', 'a'])
    expect(await findOfficial(opened.db, 'b')).toBeUndefined()
  })
})
