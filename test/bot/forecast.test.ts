import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'
import type { World } from '../support/world.ts'

/** To be answered until Wednesday, 3 May 2023, 12.00 WIB. */
const line =
  '/rapat Rakor Kerja Sama Karet, Senin 8 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA PDAM, batas Rabu 3 Mei 2023 pukul 12.00'

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
const sqlite = engines.find(({ name }) => name === 'sqlite')!

const six = ['Hadir', 'Daring', 'Diwakilkan', 'Terlambat', 'Tidak hadir', 'Belum pasti']
const undecided = ['Lanjutkan', 'Perpanjang', 'Tunda', 'Rekap', 'Status', 'Tugas']
const decided = ['Rekap', 'Status', 'Tugas']

describe('the forecast when answers are due', () => {
  let two: TwoSecretaries
  let world: World
  let secretariat: Person
  let second: Person
  let disbun: Person
  let bappeda: Person
  let group: Group

  beforeEach(async () => {
    two = await openWithTwo(sqlite)
    ;({ world, secretariat, second } = two)
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    group = await linkedGroup(world, [disbun, bappeda])
    await published(world, line)
    await disbun.presses(card(), 'Hadir')
    await bappeda.presses(card(), 'Tidak hadir')
    await world.advance({ seconds: 10 })
  })
  afterEach(() => world.close())

  const card = (): Message => group.messages.find((message) => message.text.startsWith('Hal:'))!
  /** The forecast somebody of the secretariat got: the last one, whatever it has become. */
  const forecast = (person: Person): Message =>
    person
      .sees(person.private)
      .findLast(({ text }) => /^(?:Batas konfirmasi .* (?:telah tiba|diperpanjang)|Sampai kapan|Perkiraan)/.test(text))!
  const presses = async (person: Person, on: Message, label: string | RegExp): Promise<string> => {
    const press = await person.presses(on, label)
    await world.advance({ seconds: 5 })
    return (await press.answer).text ?? ''
  }
  const privately = async (label: string | RegExp, person = secretariat): Promise<string> => {
    await person.presses(person.private, label)
    await world.advance({ seconds: 5 })
    return person.lastSeen().text
  }
  const to = (moment: string) => world.advanceTo(`${moment}:00+07:00`)

  it('says who comes; the meeting goes on, and both secretaries see who decided', async () => {
    await to('2023-05-03T12:00')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
    for (const person of [secretariat, second]) {
      expect(forecast(person).text).toBe(
        [
          'Batas konfirmasi Rakor Kerja Sama Karet telah tiba. 2 dari 4 undangan telah menjawab.',
          'Rapat: Senin, 8 Mei 2023 pukul 09.00 WIB',
          '',
          'Akan hadir: 1',
          'Hadir 1',
          'Wajib: DISBUN',
          '',
          'Tidak hadir: 1',
          'Wajib: BAPPEDA',
          '',
          'Belum menjawab: 2',
          'Wajib: AS1 (pimpinan), PDAM',
          '',
          'Perhatian: kuorum belum terpenuhi. Baru 1 dari 4 undangan wajib akan hadir atau diwakili (diperlukan 3).',
          '',
          'Apakah rapat dilanjutkan sesuai jadwal, batas konfirmasinya diperpanjang, atau rapatnya ditunda?',
        ].join('\n'),
      )
      expect(forecast(person).buttons()).toEqual(undecided)
    }
    const asItWas = forecast(second).snapshot()
    // It is decided on the bot that comes back after a stop.
    await world.restart()
    expect(await presses(secretariat, forecast(secretariat), 'Lanjutkan')).toBe(
      'Tercatat: rapat dilanjutkan sesuai jadwal.',
    )
    for (const person of [secretariat, second]) {
      expect(forecast(person).buttons()).toEqual(decided)
      expect(forecast(person).text).toMatch(
        /\n\nRapat dilanjutkan sesuai jadwal, diputuskan oleh Bagian Tata Pemerintahan pada Rabu, 3 Mei 2023 pukul 12\.\d\d WIB\.$/,
      )
    }
    // Whose telephone still shows the buttons is told who was first; nothing changes.
    for (const label of ['Lanjutkan', 'Perpanjang', 'Tunda']) {
      const late = await second.pressesOld(asItWas, label)
      await world.advance({ seconds: 5 })
      expect((await late.answer).text).toContain('Sudah diputuskan oleh Bagian Tata Pemerintahan')
    }
    expect(forecast(second).buttons()).toEqual(decided)
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
  })

  it('is decided by one of two who press in one moment', async () => {
    await to('2023-05-03T12:00')
    const both = [
      await secretariat.presses(forecast(secretariat), 'Lanjutkan'),
      await second.presses(forecast(second), 'Lanjutkan'),
    ]
    await world.advance({ seconds: 10 })
    const said = await Promise.all(both.map(async (press) => (await press.answer).text ?? ''))
    expect(said.filter((text) => text.startsWith('Tercatat'))).toHaveLength(1)
    expect(said.filter((text) => text.startsWith('Sudah diputuskan oleh'))).toHaveLength(1)
    expect(forecast(secretariat).text).toBe(forecast(second).text)
  })

  it('puts the deadline off: the card opens, those invited are told, and it comes again', async () => {
    await to('2023-05-03T12:00')
    const asItWas = forecast(second).snapshot()
    await presses(secretariat, forecast(secretariat), 'Perpanjang')
    expect(forecast(secretariat).buttons()).toEqual([
      'Kamis, 4 Mei 2023 pukul 12.00 WIB',
      'Dua jam sebelum rapat, 07.00 WIB',
      'Waktu lain',
      'Kembali',
    ])
    await presses(secretariat, forecast(secretariat), 'Kembali')
    expect(forecast(secretariat).buttons()).toEqual(undecided)
    await presses(secretariat, forecast(secretariat), 'Perpanjang')
    expect(await presses(secretariat, forecast(secretariat), /^Kamis, 4 Mei/)).toBe(
      'Batas konfirmasi diperpanjang sampai dengan Kamis, 4 Mei 2023 pukul 12.00 WIB.',
    )
    await world.advance({ seconds: 10 })
    for (const person of [secretariat, second]) {
      expect(forecast(person).text).toBe(
        'Batas konfirmasi Rakor Kerja Sama Karet diperpanjang oleh Bagian Tata Pemerintahan sampai dengan Kamis, 4 Mei 2023 pukul 12.00 WIB. Kartu di grup dibuka kembali, dan yang diundang diberi tahu.',
      )
      expect(forecast(person).buttons()).toEqual(decided)
    }
    expect(card().buttons()).toEqual(six)
    expect(disbun.lastSeen().text).toContain(
      'Batas konfirmasi: Rabu, 3 Mei 2023 pukul 12.00 WIB → Kamis, 4 Mei 2023 pukul 12.00 WIB',
    )
    const late = await second.pressesOld(asItWas, 'Lanjutkan')
    await world.advance({ seconds: 5 })
    expect((await late.answer).text).toContain('sudah diperpanjang oleh Bagian Tata Pemerintahan')

    await bappeda.presses(card(), 'Hadir')
    await to('2023-05-04T12:00')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
    expect(forecast(second).text).toContain('Akan hadir: 2\nHadir 2\nWajib: BAPPEDA, DISBUN')
    expect(forecast(second).buttons()).toEqual(undecided)
  })

  it('puts the deadline off to a moment that is typed', async () => {
    await to('2023-05-03T12:00')
    await presses(secretariat, forecast(secretariat), 'Perpanjang')
    await presses(secretariat, forecast(secretariat), 'Waktu lain')
    expect(secretariat.lastSeen().text).toContain('Batas konfirmasi saat ini: Rabu, 3 Mei 2023 pukul 12.00 WIB')
    await two.says(secretariat, 'Jumat 5 Mei 2023 pukul 15.00')
    // While somebody changes the meeting, nobody else puts its deadline off.
    await presses(second, forecast(second), 'Perpanjang')
    expect(await presses(second, forecast(second), /^Kamis, 4 Mei/)).toContain(
      'sedang diubah oleh Bagian Tata Pemerintahan',
    )
    await privately('Terapkan')
    await world.advance({ seconds: 10 })
    expect(card().buttons()).toEqual(six)
    expect(card().text).toContain('Batas konfirmasi: Jumat, 5 Mei 2023 pukul 15.00 WIB')
    expect(forecast(secretariat).text).toContain('telah tiba. 2 dari 4 undangan')
    expect(forecast(secretariat).buttons()).toEqual(decided)
  })

  it('is put off although another secretary has opened the meeting and changed nothing', async () => {
    await to('2023-05-03T12:00')
    await two.says(second, '/agenda')
    for (const label of [/^1\. /, 'Ubah']) await privately(label, second)
    await presses(secretariat, forecast(secretariat), 'Perpanjang')
    await presses(secretariat, forecast(secretariat), /^Besok|^Sampai|^Kamis|^4 Mei|pukul/)
    expect(forecast(secretariat).text).toContain('diperpanjang oleh')
    expect(await privately('Terapkan', second).catch(() => 'no such button')).toBe('no such button')
  })

  it('postpones the meeting by its usual change; what was told before is to be decided no more', async () => {
    await to('2023-05-03T12:00')
    const asItWas = forecast(second).snapshot()
    // Another secretary is just choosing until when to put the deadline off.
    await presses(second, forecast(second), 'Perpanjang')
    expect(forecast(second).text).toContain('Sampai kapan')
    await presses(secretariat, forecast(secretariat), 'Tunda')
    expect(secretariat.lastSeen().text).toContain('Waktu saat ini:')
    expect(forecast(secretariat).buttons()).toEqual(undecided)
    await two.says(secretariat, 'Senin 15 Mei 2023 pukul 09.00 s.d. 12.00')
    await privately('Terapkan')
    await world.advance({ seconds: 10 })
    expect(card().buttons()).toEqual(six)
    expect(card().text).toContain('Konfirmasi: 0 dari 4 undangan telah menjawab.')
    for (const person of [secretariat, second]) {
      expect(forecast(person).text).toBe(
        'Perkiraan kehadiran Rakor Kerja Sama Karet tidak berlaku lagi, karena waktu rapat telah diubah dan konfirmasi diminta kembali. Keadaan terbarunya ada di Rekap.',
      )
      expect(forecast(person).buttons()).toEqual(decided)
    }
    for (const label of ['Lanjutkan', 'Perpanjang', 'Tunda']) {
      const late = await second.pressesOld(asItWas, label)
      await world.advance({ seconds: 5 })
      expect((await late.answer).text).toContain('sudah diubah sesudah pesan itu dikirim')
    }
    expect(second.sees(second.private).at(-1)?.text).not.toContain('belum diterapkan')
    expect(card().text).toContain('Senin, 15 Mei 2023')
  })

  it('takes nothing from who is not of the secretariat, nor after the meeting was cancelled or began', async () => {
    await to('2023-05-03T12:00')
    const asItWas = forecast(second).snapshot()
    const data = forecast(second).keyboard.flat().slice(0, 3)
    const before = disbun.sees().length
    for (const button of data) {
      const forged = await disbun.pressesData(disbun.lastSeen(), button.data ?? '')
      await world.advance({ seconds: 5 })
      expect((await forged.answer).text).toContain('tidak memiliki hak')
    }
    expect(disbun.sees()).toHaveLength(before)
    expect(forecast(second).buttons()).toEqual(undecided)

    await two.says(secretariat, '/agenda')
    for (const label of [/^1\. /, 'Batalkan rapat', 'Ya, batalkan rapat']) await privately(label)
    await world.advance({ seconds: 10 })
    expect(forecast(second).text).toContain('tidak berlaku lagi, karena rapat dibatalkan')
    expect(forecast(second).buttons()).toEqual(decided)
    const cancelled = await second.pressesOld(asItWas, 'Lanjutkan')
    await world.advance({ seconds: 5 })
    expect((await cancelled.answer).text).toContain('dibatalkan')
  })

  it('that nobody decided about is moot when the meeting begins, and the meeting goes on', async () => {
    await to('2023-05-08T09:05')
    expect(await presses(second, forecast(second), 'Perpanjang')).toContain('Rapat sudah dimulai')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
    expect(await two.says(secretariat, '/agenda')).toContain('Rakor Kerja Sama Karet')
  })

  it('comes when quiet hours end; the card closes in time all the same', async () => {
    await two.says(secretariat, '/agenda')
    for (const label of [/^1\. /, 'Ubah', 'Batas konfirmasi']) await privately(label)
    await two.says(secretariat, 'Rabu 3 Mei 2023 pukul 21.00')
    await privately('Terapkan')
    await to('2023-05-03T20:59')
    expect(card().buttons()).toEqual(six)
    await to('2023-05-03T21:00')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
    expect(forecast(second)).toBeUndefined()
    await to('2023-05-04T06:30')
    expect(forecast(second).buttons()).toEqual(undecided)
  })

  it('keeps to the quorum that the house has set, also with none', async () => {
    await two.says(secretariat, '/pengaturan')
    await privately('Kuorum')
    expect(secretariat.lastSeen().text).toContain('Sekarang: lebih dari separuh undangan wajib')
    expect(secretariat.lastSeen().buttons()).toEqual([
      '✓ Lebih dari separuh',
      'Dua pertiga',
      'Tidak diperiksa',
      'Kembali',
    ])
    await privately('Tidak diperiksa')
    expect(secretariat.lastSeen().text).toContain('Sekarang: tidak diperiksa')
    await to('2023-05-03T12:00')
    expect(forecast(second).text).toContain('\n\n1 dari 4 undangan wajib akan hadir atau diwakili.\n\n')
    expect(forecast(second).text).not.toContain('uorum')
  })
})
