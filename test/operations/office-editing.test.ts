import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewOffice, OfficeEdit } from '../../src/domain/office-edit.ts'
import { openLink } from '../../src/operations/claims.ts'
import { openOffice, readDirectory } from '../../src/operations/directory.ts'
import { addOffice, editOffice } from '../../src/operations/office-editing.ts'
import { officeHistory } from '../../src/operations/office-history.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { listOffices } from '../../src/store/offices.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, joins, link, meets } from '../support/people.ts'

const second = 9002

// The still clock begins on 26 April 2023, 08.00 WIB.
describe.each(engines)('changing an office on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open({ secretariatIds: [secretariatId, second] })
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Bagian Tata Pemerintahan')
    await meets(opened.desk, second, 'Bagian Kerja Sama')
  })
  afterEach(() => opened.close())

  const office = async (id = 'DISBUN') => {
    const read = await openOffice(opened.desk, caller(secretariatId), id)
    if (!read.ok) throw new Error(read.reason)
    return read.value
  }
  /** Edits an office as it is now; refusals come back as their reason. */
  const edits = async (edit: OfficeEdit, id = 'DISBUN'): Promise<string> => {
    const { version } = (await office(id)).office
    const outcome = await editOffice(opened.desk, by(secretariatId), id, version, edit)
    return outcome.ok ? 'done' : outcome.reason
  }
  const officials = async () =>
    (await office()).officials.map(
      ({ name, standing, sinceOn, untilOn }) => `${name} ${standing} ${sinceOn ?? ''}..${untilOn ?? ''}`,
    )
  const appoint = (name: string, standing: 'definitif' | 'plt' | 'plh', since: string | null, until?: string) =>
    edits({ field: 'official', name, standing, since, until: until ?? null })

  it('keeps the old name with its last day, and the old words among the aliases', async () => {
    expect(await edits({ field: 'name', name: '  Dinas\u202E Kebun ', from: '2023-04-01' })).toBe('done')
    const { office: now, formerNames } = await office()
    expect(now).toMatchObject({ name: 'Dinas Kebun', headTitle: 'Kepala Dinas Kebun', version: 1 })
    expect(now.aliases.slice(-2)).toEqual(['Dinas Perkebunan', 'Kepala Dinas Perkebunan'])
    expect(formerNames).toMatchObject([
      { name: 'Dinas Perkebunan', headTitle: 'Kepala Dinas Perkebunan', sinceOn: null },
    ])
    expect(formerNames[0]?.untilOn.toString()).toBe('2023-03-31')
    expect(await edits({ field: 'name', name: 'Dinas Tanaman', from: '2023-04-11' })).toBe('done')
    expect((await office()).formerNames.map(({ name, sinceOn }) => `${name} ${sinceOn ?? ''}`)).toEqual([
      'Dinas Kebun 2023-04-01',
      'Dinas Perkebunan ',
    ])
    expect(await edits({ field: 'name', name: 'Dinas Awal', from: '2023-04-01' })).toBe('name-day-too-early')
    expect(await edits({ field: 'name', name: 'dinas kesehatan', from: null })).toBe('office-name-taken')
    expect(await edits({ field: 'name', name: 'x'.repeat(151), from: null })).toBe('text-too-long')
    expect(await edits({ field: 'name', name: ' \u200B ', from: null })).toBe('text-too-long')
  })

  it('corrects a spelling without a trace', async () => {
    expect(await edits({ field: 'name', name: 'Dinas Perkebunan Rakyat', from: null })).toBe('done')
    const { office: now, formerNames } = await office()
    expect(now.headTitle).toBe('Kepala Dinas Perkebunan Rakyat')
    expect(formerNames).toEqual([])
    expect(now.aliases).not.toContain('Dinas Perkebunan')
  })

  it('adds each alias once, removes one, and stops at thirty', async () => {
    expect(await edits({ field: 'aliases', added: ['kebunku', 'KEBUNKU', 'disbun'] })).toBe('done')
    expect((await office()).office.aliases.slice(-1)).toEqual(['kebunku'])
    expect(await edits({ field: 'aliases', added: ['Kebunku'] })).toBe('alias-known')
    expect(await edits({ field: 'aliases', added: [] })).toBe('text-too-long')
    expect(await edits({ field: 'aliases', added: ['a'.repeat(61)] })).toBe('text-too-long')
    expect(await edits({ field: 'aliases', added: Array.from({ length: 30 }, (_, i) => `alias ${i}`) })).toBe(
      'too-many-aliases',
    )
    expect(await edits({ field: 'alias-off', alias: 'kebunku' })).toBe('done')
    expect(await edits({ field: 'alias-off', alias: 'kebunku' })).toBe('not-found')
  })

  it('takes only the Sekda and Asisten as coordinators', async () => {
    expect(await edits({ field: 'coordinator', officeId: 'AS3' })).toBe('done')
    expect((await office()).coordinator?.id).toBe('AS3')
    expect(await edits({ field: 'coordinator', officeId: null })).toBe('done')
    expect((await office()).coordinator).toBeNull()
    for (const id of ['DINKES', 'NONE']) expect(await edits({ field: 'coordinator', officeId: id })).toBe('not-found')
    expect(await edits({ field: 'coordinator', officeId: 'AS1' }, 'AS1')).toBe('not-found')
  })

  it('sets an office aside: its links end, nobody joins it, its accounts stay', async () => {
    await joins(opened.desk, 1, 'Kepala', 'DISBUN')
    const code = await link(opened.desk, 'DISBUN', 'staff')
    expect(await edits({ field: 'enabled', enabled: false })).toBe('done')
    const { office: now, accounts, links } = await office()
    expect(now.disabledOn?.toString()).toBe('2023-04-26')
    expect(accounts).toHaveLength(1)
    expect(links).toEqual([])
    await meets(opened.desk, 2, 'Staf')
    expect(await openLink(opened.desk, by(2), code)).toEqual({ ok: false, reason: 'link-revoked' })
    await expect(link(opened.desk, 'DISBUN')).rejects.toThrow('office-disabled')
    expect(await edits({ field: 'enabled', enabled: true })).toBe('done')
    expect((await office()).office.disabledOn).toBeNull()
  })

  it('lets a new head end those before, and a Plh. only another Plh.', async () => {
    expect(await appoint('Pertama', 'definitif', '2021-03-01')).toBe('done')
    expect(await appoint('Kedua', 'plh', '2023-04-24', '2023-04-28')).toBe('done')
    expect(await officials()).toEqual(['Kedua plh 2023-04-24..2023-04-28', 'Pertama definitif 2021-03-01..'])
    expect(await appoint('Ketiga', 'plh', '2023-04-26')).toBe('done')
    expect(await officials()).toEqual([
      'Ketiga plh 2023-04-26..',
      'Kedua plh 2023-04-24..2023-04-25',
      'Pertama definitif 2021-03-01..',
    ])
    expect(await appoint('Keempat', 'definitif', '2023-04-26')).toBe('done')
    // Ketiga was to begin on the same day: that was noted by mistake.
    expect(await officials()).toEqual([
      'Keempat definitif 2023-04-26..',
      'Kedua plh 2023-04-24..2023-04-25',
      'Pertama definitif 2021-03-01..2023-04-25',
    ])
    expect(await appoint('Kelima', 'plt', null)).toBe('done')
    expect((await officials()).at(-1)).toBe('Kelima plt ..')
    expect(await appoint('Terbalik', 'plh', '2023-05-05', '2023-05-01')).toBe('days-reversed')
    expect(await appoint('x'.repeat(101), 'plh', null)).toBe('text-too-long')
  })

  it('ends a time in office on its last day, and only of that office', async () => {
    await appoint('Pertama', 'definitif', '2021-03-01')
    const [first] = (await office()).officials
    const off = (until: string, id = 'DISBUN') =>
      edits({ field: 'official-off', officialId: first?.id ?? '', until }, id)
    expect(await off('2023-04-26', 'DINKES')).toBe('not-found')
    expect(await off('2020-01-01')).toBe('days-reversed')
    expect(await off('2023-04-26')).toBe('done')
    expect(await officials()).toEqual(['Pertama definitif 2021-03-01..2023-04-26'])
  })

  it('tells the second of two who changed what, and writes nothing', async () => {
    const { version } = (await office()).office
    const title = (text: string): OfficeEdit => ({ field: 'title', title: text })
    expect((await editOffice(opened.desk, by(second), 'DISBUN', version, title('Kadis Satu'))).ok).toBe(true)
    expect(await editOffice(opened.desk, by(secretariatId), 'DISBUN', version, title('Kadis Dua'))).toEqual({
      ok: false,
      reason: 'office-changed',
      details: { by: 'Bagian Kerja Sama', what: 'title' },
    })
    expect((await office()).office.headTitle).toBe('Kadis Satu')
  })

  it('lets one of two win who save at the same moment', async () => {
    const save = (userId: number, name: string) =>
      editOffice(opened.desk, by(userId), 'DISBUN', 0, { field: 'title', title: name })
    const outcomes = await Promise.all([save(secretariatId, 'Kadis Satu'), save(second, 'Kadis Dua')])
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason)).sort()).toEqual(['done', 'office-changed'])
    expect((await office()).office.version).toBe(1)
  })

  it('does a repeated request once', async () => {
    const request = by(secretariatId)
    const edit: OfficeEdit = { field: 'name', name: 'Dinas Kebun', from: '2023-04-26' }
    const first = await editOffice(opened.desk, request, 'DISBUN', 0, edit)
    expect(first).toEqual({ ok: true, value: { officeId: 'DISBUN' } })
    expect(await editOffice(opened.desk, { ...request }, 'DISBUN', 0, edit)).toEqual(first)
    expect((await office()).formerNames).toHaveLength(1)
  })

  it('is for the secretariat alone', async () => {
    await joins(opened.desk, 1, 'Kepala', 'DISBUN')
    const edit: OfficeEdit = { field: 'title', title: 'Raja' }
    expect(await editOffice(opened.desk, by(1), 'DISBUN', 0, edit)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await editOffice(opened.desk, by(3), 'DISBUN', 0, edit)).toMatchObject({ ok: false })
    expect(await edits(edit, 'DINKES')).toBe('done')
    expect(await editOffice(opened.desk, by(secretariatId), 'NONE', 0, edit)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })

  const sport: NewOffice = {
    kind: 'dinas',
    name: 'Dinas Kepemudaan dan Olahraga',
    code: 'DISPORA',
    headTitle: 'Kepala Dinas Kepemudaan dan Olahraga',
    coordinatorId: 'AS1',
  }
  const adds = async (wish: Partial<NewOffice>) => {
    const outcome = await addOffice(opened.desk, by(secretariatId), { ...sport, ...wish })
    return outcome.ok ? outcome.value.officeId : outcome.reason
  }

  it('adds an office behind the last of its kind', async () => {
    expect(await adds({})).toBe('DISPORA')
    const directory = await readDirectory(opened.desk, caller(secretariatId))
    const order = directory.ok ? directory.value.map(({ id }) => id) : []
    expect(order.indexOf('DISPORA')).toBe(order.indexOf('DISKOMINFO') + 1)
    expect(order.indexOf('SATPOLPP')).toBe(order.indexOf('DISPORA') + 1)
    expect(await adds({ kind: 'kecamatan', code: 'KEC-1', name: 'Kecamatan Lawang Kidul' })).toBe('KEC-1')
    const ranks = (await listOffices(opened.db)).map(({ id }) => id)
    expect(ranks.indexOf('KEC-1')).toBeLessThan(ranks.indexOf('PDAM'))
  })

  it('adds none with a code or name that is taken, or that is none', async () => {
    expect(await adds({ code: 'DINKES' })).toBe('office-code-taken')
    expect(await adds({ name: 'DINAS KESEHATAN' })).toBe('office-name-taken')
    for (const code of ['', 'x', 'kecil', '-AB', 'AB-', 'A B', 'TERLALU-PANJANG', 'É1'])
      expect(await adds({ code }), code).toBe('bad-office-code')
    expect(await adds({ name: '' })).toBe('text-too-long')
    expect(await adds({ headTitle: 'x'.repeat(121) })).toBe('text-too-long')
    expect(await adds({ coordinatorId: 'DINKES' })).toBe('not-found')
    expect(await addOffice(opened.desk, by(1), sport)).toMatchObject({ ok: false })
  })

  it('lets one of two win who add the same code at the same moment', async () => {
    const outcomes = await Promise.all([adds({}), adds({ name: 'Dinas Pariwisata' })])
    expect(outcomes.sort()).toEqual(['DISPORA', 'office-code-taken'])
  })

  it('has a history in plain words, newest first, in pages', async () => {
    await joins(opened.desk, 1, 'Kepala Perkebunan', 'DISBUN')
    await edits({ field: 'title', title: 'Kadis' })
    for (const enabled of [false, true, false, true, false, true, false, true])
      await edits({ field: 'enabled', enabled })
    const read = async (page: number) => {
      const history = await officeHistory(opened.desk, caller(secretariatId), 'DISBUN', page)
      if (!history.ok) throw new Error(history.reason)
      return history.value
    }
    const first = await read(1)
    expect(first).toMatchObject({ page: 1, pages: 2, name: 'Dinas Perkebunan' })
    expect(first.events).toHaveLength(10)
    const rest = await read(9)
    expect(rest.page).toBe(2)
    const all = [...first.events, ...rest.events]
    expect(all.map(({ what }) => what).sort()).toEqual(
      ['joined', 'link', 'title', ...Array(4).fill('enabled'), ...Array(4).fill('disabled')].sort(),
    )
    expect(all.find(({ what }) => what === 'joined')).toMatchObject({
      whom: 'Kepala Perkebunan',
      by: 'Bagian Tata Pemerintahan',
    })
    expect(await officeHistory(opened.desk, caller(1), 'DISBUN', 1)).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('keeps no name of a person in the ledger', async () => {
    await appoint('Ir. Rahasia', 'definitif', '2021-03-01')
    await edits({ field: 'name', name: 'Dinas Sandi', from: '2023-04-26' })
    const ledger = JSON.stringify(await opened.db.selectFrom('ledger').selectAll().execute())
    expect(ledger).not.toMatch(/Rahasia|Sandi/)
  })
})
