import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const line = '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'

describe.each(engines)('a task corrected by the secretariat on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let bappeda: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
    await says(secretariat, line)
    await presses(secretariat, 'Buka')
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const last = (person: Person): string => person.sees(person.private).at(-1)?.text ?? ''
  const buttons = (person: Person): string[] => person.sees(person.private).at(-1)?.buttons() ?? []
  const count = (person: Person): number => person.sees(person.private).length
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return last(person)
  }
  const presses = async (person: Person, label: string | RegExp) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer).text
  }

  it('gets another text, which its office is told once', async () => {
    expect(buttons(secretariat)).toEqual(['Ubah', 'Alihkan', 'Pembantu', 'Tunda', 'Batalkan tugas', 'Daftar tugas'])
    await presses(secretariat, 'Ubah')
    expect(last(secretariat)).toBe(
      'Apa yang diubah pada tugas TL-KARET-2023-0001?\nUraian: susun rencana kerja demplot karet\nTenggat: Jumat, 12 Mei 2023',
    )
    await presses(secretariat, 'Uraian')
    expect(last(secretariat)).toContain('Uraian sekarang: susun rencana kerja demplot karet')
    expect(await says(secretariat, 'susun rencana kerja demplot karet')).toContain('sama dengan yang sudah tercatat')
    await says(secretariat, 'susun rencana kerja demplot karet di dua kecamatan')
    expect(last(secretariat)).toBe(
      [
        'Uraian tugas TL-KARET-2023-0001 akan diubah',
        'Semula: susun rencana kerja demplot karet',
        'Uraian: susun rencana kerja demplot karet di dua kecamatan',
        '',
        'Dinas Perkebunan akan diberi tahu.',
      ].join('\n'),
    )
    const before = count(disbun)
    expect(await presses(secretariat, 'Simpan')).toContain('Dinas Perkebunan diberi tahu')
    expect(last(secretariat)).toContain('Uraian: susun rencana kerja demplot karet di dua kecamatan')
    expect(last(secretariat)).toContain('uraian diubah oleh Bagian Tata Pemerintahan. Semula: susun rencana kerja')
    expect(count(disbun)).toBe(before + 1)
    expect(last(disbun)).toBe(
      [
        'Tugas TL-KARET-2023-0001 untuk Dinas Perkebunan diubah oleh sekretariat. Yang berlaku sekarang:',
        'Uraian: susun rencana kerja demplot karet di dua kecamatan',
        'Tenggat: Jumat, 12 Mei 2023',
        'Semula: susun rencana kerja demplot karet',
      ].join('\n'),
    )
    expect(buttons(disbun)).toEqual(['Terima', 'Laporkan', 'Selesai', 'Keberatan', 'Minta waktu'])
  })

  it('gets another due date, by button or in words, and is reminded by the new one', async () => {
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Tenggat')
    expect(buttons(secretariat)[0]).toBe('Besok, Kamis 27 April')
    expect(await says(secretariat, '1 April 2023')).toContain('sudah lewat')
    expect(await says(secretariat, 'entahlah')).toContain('belum dapat dipahami')
    await says(secretariat, 'Jumat 19 Mei')
    expect(last(secretariat)).toContain('Semula: Jumat, 12 Mei 2023\nTenggat: Jumat, 19 Mei 2023')
    await presses(secretariat, 'Simpan')
    expect(last(disbun)).toContain('Tenggat: Jumat, 19 Mei 2023\nSemula: Jumat, 12 Mei 2023')
    const before = count(disbun)
    await world.advanceTo('2023-05-12T09:00:00+07:00')
    expect(count(disbun)).toBe(before)
    await world.advanceTo('2023-05-16T08:01:00+07:00')
    expect(last(disbun)).toContain('akan jatuh tempo pada Jumat, 19 Mei 2023')
  })

  it('goes to another office: that one gets it, the first is relieved of it', async () => {
    await presses(disbun, 'Terima')
    await presses(secretariat, 'Alihkan')
    expect(last(secretariat)).toContain('dialihkan kepada perangkat daerah/instansi mana? Sekarang: Dinas Perkebunan.')
    expect(buttons(secretariat)).not.toContain('Dinas Perkebunan')
    expect(await says(secretariat, 'DISBUN')).toContain('sama dengan yang sudah tercatat')
    await says(secretariat, 'bapeda')
    expect(last(secretariat)).toMatch(/Semula: Dinas Perkebunan\nPenanggung jawab: Badan Perencanaan/)
    const before = count(bappeda)
    await presses(secretariat, 'Alihkan')
    expect(last(disbun)).toContain('Tidak ada lagi yang perlu dikerjakan Dinas Perkebunan untuk tugas ini.')
    expect(buttons(disbun)).toEqual([])
    expect(count(bappeda)).toBe(before + 1)
    expect(last(bappeda)).toContain('ditugaskan untuk: susun rencana kerja demplot karet')
    expect(buttons(bappeda)).toEqual(['Terima', 'Laporkan', 'Selesai', 'Keberatan', 'Minta waktu'])
    // The old office's buttons lead nowhere now; the reminders are the new one's.
    const accepted = disbun.sees(disbun.private).find((message) => message.buttons().includes('Laporkan'))!
    const press = await disbun.presses(accepted, 'Laporkan')
    await turn()
    expect((await press.answer).text).toContain('ditangani perangkat daerah/instansi lain')
    const relieved = count(disbun)
    await world.advanceTo('2023-05-12T08:01:00+07:00')
    expect(last(bappeda)).toContain('jatuh tempo hari ini')
    expect(count(disbun)).toBe(relieved)
  })

  it('is cancelled with a reason, and nobody is reminded of it any more', async () => {
    await presses(secretariat, 'Batalkan tugas')
    expect(last(secretariat)).toContain('Mohon tuliskan alasan pembatalan tugas TL-KARET-2023-0001')
    await says(secretariat, 'sudah dikerjakan provinsi')
    expect(last(secretariat)).toContain('Alasan: sudah dikerjakan provinsi\n\nDinas Perkebunan akan diberi tahu.')
    await presses(secretariat, 'Batalkan tugas')
    expect(last(secretariat)).toContain('Status: dibatalkan')
    expect(buttons(secretariat)).toEqual(['Daftar tugas'])
    expect(last(disbun)).toContain('dibatalkan oleh sekretariat. Alasan: sudah dikerjakan provinsi.')
    const told = disbun.sees(disbun.private).find((message) => message.buttons().includes('Terima'))!
    const press = await disbun.presses(told, 'Terima')
    await turn()
    expect((await press.answer).text).toContain('sudah dibatalkan oleh Bagian Tata Pemerintahan')
    const before = count(disbun)
    await world.advanceTo('2023-05-15T09:00:00+07:00')
    expect(count(disbun)).toBe(before)
    expect(await says(secretariat, '/tindaklanjut')).toContain('Tidak ada tugas pada daftar ini.')
  })

  it('stays as it is when the correction is given up, and an old preview changes nothing', async () => {
    await presses(secretariat, 'Batalkan tugas')
    await says(secretariat, 'keliru')
    const preview = secretariat.sees(secretariat.private).at(-1)!
    await says(secretariat, 'salah alamat')
    const stale = await secretariat.presses(preview, 'Batalkan tugas')
    await turn()
    expect((await stale.answer).text).toContain('Perubahan itu tidak ada lagi')
    expect(await presses(secretariat, 'Batal')).toBe('Tugas tidak diubah.')
    expect(last(secretariat)).toContain('Status: baru')
    expect(await says(secretariat, 'sudah tidak perlu')).not.toContain('akan dibatalkan')
  })

  it('is corrected by the secretariat alone', async () => {
    const { id } = await world.app.desk.db.selectFrom('task').select('id').executeTakeFirstOrThrow()
    for (const data of [
      `tc-which:${id}`,
      `tc:${id}:cancel`,
      `tc-pick:${id}:redate:2023-05-19`,
      `tc-yes:${id}:cancel:x`,
      `tc-no:${id}`,
    ]) {
      const press = await disbun.pressesData(disbun.sees(disbun.private).at(-1)!, data)
      await turn()
      expect((await press.answer).text, data).toContain('tidak memiliki hak')
    }
    const { state, due_on } = await world.app.desk.db.selectFrom('task').selectAll().executeTakeFirstOrThrow()
    expect({ state, due_on }).toEqual({ state: 'new', due_on: '2023-05-12' })
  })
})
