import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

const line = (when: string, more = 'undang DISBUN BAPPEDA') =>
  `/rapat Rakor Kerja Sama Karet, ${when}, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, ${more}`

describe.each(engines)('what is to be minded about a time on $name', (engine) => {
  let { world, secretariat, second, turn, says, presses } = {} as TwoSecretaries
  beforeEach(async () => {
    ;({ world, secretariat, second, turn, says, presses } = await openWithTwo(engine))
  })
  afterEach(() => world.close())

  // What stands in rows is held to both engines here; what is said and asked is the same on both.
  const onSqlite = engine.name === 'sqlite' ? it : () => {}
  const last = (person: Person = secretariat): string => person.lastSeen().text ?? ''
  const minded = (text = last()): string[] => text.split('\n').filter((each) => each.startsWith('• '))
  const noted = async (operation: string): Promise<unknown[]> =>
    (await world.app.desk.db.selectFrom('ledger').select('change').where('operation', '=', operation).execute()).map(
      ({ change }) => JSON.parse(change).keptTime,
    )
  const pressesOn = async (message: Message, label: string, person = secretariat) => {
    const press = await person.presses(message, label)
    await turn()
    return (await press.answer)?.text
  }

  it('is said before publishing, and one press keeps the time in spite of it', async () => {
    await world.linkedGroup('Rakor Kerja Sama', [])
    await says(secretariat, line('Jumat 2 Juni 2023 pukul 09.00 s.d. 12.00'))
    expect(last()).toContain('Perhatian:')
    expect(minded().slice(-2)).toEqual([
      '• hari rapat merupakan cuti bersama: Waisak.',
      '• waktu rapat berhimpitan dengan salat Jumat (11.30 s.d. 13.15).',
    ])
    expect(secretariat.lastSeen().buttons().slice(0, 3)).toEqual([
      'Terbitkan dengan waktu ini',
      'Pilih waktu lain',
      'Ubah',
    ])
    await presses(secretariat, 'Terbitkan dengan waktu ini')
    expect(last()).toContain('Undangan telah diterbitkan.')
    expect(await noted('meeting.publish')).toEqual([['collective-leave', 'friday-prayer']])
  })

  it('is not said of a time that is well, and nothing stands in the way of publishing it', async () => {
    await world.linkedGroup('Rakor Kerja Sama', [])
    await says(secretariat, line('Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00'))
    expect(last()).not.toContain('Perhatian:')
    expect(secretariat.lastSeen().buttons()).toEqual(['Terbitkan', 'Ubah', 'Ulangi…', 'Berkas', 'Batalkan draf'])
    await presses(secretariat, 'Terbitkan')
    expect(last()).toContain('Undangan telah diterbitkan.')
    expect(await noted('meeting.publish')).toEqual([undefined])
  })

  onSqlite('is asked anew about another time, which leads back to the preview', async () => {
    await world.linkedGroup('Rakor Kerja Sama', [])
    await says(secretariat, line('Senin 1 Mei 2023 pukul 09.00 s.d. 11.00'))
    expect(minded().at(-1)).toBe(
      '• undangan mendadak: 2 hari kerja sebelum rapat, sedangkan yang lazim sekurang-kurangnya tiga.',
    )
    expect(last()).toContain('• hari rapat merupakan hari libur nasional: Hari Buruh Internasional.')
    await presses(secretariat, 'Pilih waktu lain')
    expect(last()).toContain('Pada tanggal berapa rapat dilaksanakan?')
    await says(secretariat, 'Senin 8 Mei 2023 pukul 07.30 s.d. 09.00')
    expect(minded().at(-1)).toBe('• waktu rapat berhimpitan dengan apel Senin (07.30 s.d. 08.00).')
    // The day is well, so that only the hour is asked for.
    await presses(secretariat, 'Pilih waktu lain')
    expect(last()).toContain('Pukul berapa rapat dilaksanakan?')
    await presses(secretariat, '08.30')
    expect(last()).not.toContain('Perhatian:')
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terbitkan')
  })

  onSqlite('is said of every kind of time there is something to mind about', async () => {
    await world.linkedGroup('Rakor Kerja Sama', [])
    await says(secretariat, line('Rabu 17 Mei 2023 pukul 09.00 s.d. 12.00'))
    expect(minded().at(-1)).toBe('• tanggal 17: pagi hari, sampai dengan pukul 11.00, mungkin ada upacara bendera.')
    await says(secretariat, line('Sabtu 6 Mei 2023 pukul 15.00 s.d. 17.00'))
    expect(minded().slice(-2)).toEqual([
      '• hari rapat jatuh pada akhir pekan.',
      '• waktu rapat di luar jam kerja (07.30 s.d. 16.00).',
    ])
    await says(secretariat, line('Rabu 3 Mei 2023 pukul 09.00 s.d. 12.00', 'undang BSIP'))
    expect(minded().at(-1)).toBe(
      '• ada mitra yang diundang 4 hari kerja sebelum rapat, sedangkan yang lazim sekurang-kurangnya lima.',
    )
    await says(secretariat, line('Rabu 26 April 2023 pukul 14.00'))
    expect(minded().at(-1)).toContain('undangan mendadak: kurang dari satu hari kerja sebelum rapat')
    await says(secretariat, line('Kamis 2 Mei 2024 pukul 09.00 s.d. 12.00'))
    expect(minded().at(-1)).toBe('• daftar hari libur 2024 belum ada, sehingga hari libur tidak diperiksa.')
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terbitkan')
    await world.advanceTo('2026-02-10T08:00:00+07:00')
    await says(secretariat, line('Selasa 24 Februari 2026 pukul 13.00 s.d. 15.00'))
    expect(minded().at(-1)).toBe('• waktu rapat di luar jam rapat pada Ramadan 1447 H (08.00 s.d. 14.30).')
    await says(secretariat, '/pengaturan')
    await presses(secretariat, 'Jam rapat Ramadan')
    expect(last()).toContain('Sekarang: pukul 08.00 sampai dengan 14.30')
    await presses(secretariat, '08.00–15.00')
    await says(secretariat, line('Selasa 24 Februari 2026 pukul 13.00 s.d. 15.00'))
    expect(last()).not.toContain('Ramadan')
    await says(secretariat, line('Selasa 24 Februari 2026 pukul 13.00 s.d. 15.00, sifat Rahasia'))
    expect(minded()).toEqual([])
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terbitkan')
  })

  onSqlite('is marked on the days that are offered', async () => {
    await world.advanceTo('2023-05-22T08:00:00+07:00')
    await says(secretariat, '/rapat')
    await says(secretariat, 'Rakor Kerja Sama Karet')
    const days = secretariat.lastSeen().buttons()
    expect(days).toEqual(
      expect.arrayContaining(['Kamis 1 Juni (libur)', 'Jumat 2 Juni (cuti bersama)', 'Senin 5 Juni']),
    )
  })

  onSqlite('is said in the preview of a meeting that was made step by step', async () => {
    await says(secretariat, '/rapat')
    await says(secretariat, 'Rakor Kerja Sama Karet')
    expect(secretariat.lastSeen().buttons()).toContain('Senin 1 Mei (libur)')
    await says(secretariat, 'Sabtu 6 Mei 2023')
    await presses(secretariat, '09.00')
    await presses(secretariat, 's.d. 12.00')
    await says(secretariat, 'Aula Bappeda')
    await presses(secretariat, 'Lewati')
    await presses(secretariat, 'Lanjut')
    await says(secretariat, 'DISBUN')
    await presses(secretariat, 'Lanjut')
    expect(last()).toContain('• hari rapat jatuh pada akhir pekan.')
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terbitkan dengan waktu ini')
  })

  onSqlite(
    'is asked about when it came up after the preview, and a press on what was seen does not settle it',
    async () => {
      await world.linkedGroup('Rakor Kerja Sama', [])
      await world.advanceTo('2023-05-01T20:00:00+07:00')
      await says(secretariat, line('Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00'))
      await world.advanceTo('2023-05-02T07:00:00+07:00')
      expect(await presses(secretariat, 'Terbitkan')).toBe(
        'Ada yang perlu diperhatikan tentang waktu rapat ini. Mohon membacanya di pesan ini, lalu memilih tetap dengan waktu ini atau Pilih waktu lain.',
      )
      expect(minded().at(-1)).toContain('undangan mendadak: 2 hari kerja sebelum rapat')
      // The button of one time settles no other, in whatever hands.
      const data = secretariat.lastSeen().keyboard.flat()[0]?.data ?? ''
      await presses(secretariat, 'Pilih waktu lain')
      await says(secretariat, 'Sabtu 6 Mei 2023')
      const old = await secretariat.pressesData(secretariat.lastSeen(), data)
      await turn()
      expect((await old.answer)?.text).toContain('Isinya telah diubah sesudah pesan ini ditampilkan')
      const head = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
      const forged = await head.pressesData(head.lastSeen(), data)
      await turn()
      expect((await forged.answer)?.text).toContain('tidak memiliki hak')
      expect(await noted('meeting.publish')).toEqual([])
      // Another one of the secretariat may keep it just as well, once.
      await says(second, '/agenda')
      await presses(second, /^1\. Rakor Kerja Sama Karet/)
      expect(await presses(second, 'Terbitkan dengan waktu ini')).toContain('telah diterbitkan')
      expect(await noted('meeting.publish')).toEqual([['weekend']])
    },
  )

  onSqlite('is answered in English as well, and shown to whoever comes upon an old preview', async () => {
    await says(secretariat, '/pengaturan')
    await presses(secretariat, 'Bahasa')
    await presses(secretariat, 'English')
    await says(secretariat, line('Jumat 2 Juni 2023 pukul 09.00 s.d. 12.00'))
    expect(minded().slice(-3)).toEqual([
      '• the day is collective leave: Waisak.',
      '• the time touches the Friday prayer (11.30 to 13.15).',
      '• no group is linked yet.',
    ])
    expect(secretariat.lastSeen().buttons().slice(0, 2)).toEqual(['Publish with this time', 'Choose another time'])
  })

  it('is said of the new time of a meeting that moves, and of nothing that stays', async () => {
    await world.linkedGroup('Rakor Kerja Sama', [])
    await says(secretariat, line('Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00'))
    await presses(secretariat, 'Terbitkan')
    await says(secretariat, '/agenda')
    await presses(secretariat, /^1\. Rakor Kerja Sama Karet/)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Waktu')
    await says(secretariat, 'Jumat 5 Mei 2023 pukul 09.00 s.d. 12.00')
    expect(last()).toContain('• waktu rapat berhimpitan dengan salat Jumat (11.30 s.d. 13.15).')
    expect(secretariat.lastSeen().buttons().slice(0, 2)).toEqual(['Terapkan dengan waktu ini', 'Pilih waktu lain'])
    const first = secretariat.lastSeen()
    await presses(secretariat, 'Pilih waktu lain')
    expect(last()).toContain('Waktu saat ini: Jumat, 5 Mei 2023, 09.00 s.d. 12.00 WIB.')
    await says(secretariat, 'Sabtu 6 Mei 2023 pukul 09.00 s.d. 11.00')
    expect(await pressesOn(first, 'Kembali')).toBeUndefined()
    await presses(secretariat, 'Terapkan dengan waktu ini')
    expect(last()).toContain('Perubahan telah diterapkan.')
    expect(await noted('meeting.change')).toContainEqual(['weekend'])
    // The Saturday was kept; another room does not ask about it again, nor does a later end of the same day.
    await presses(secretariat, 'Lihat rapat')
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Tempat')
    await says(secretariat, 'Aula Bappeda')
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terapkan')
    await presses(secretariat, 'Waktu')
    await says(secretariat, 'Sabtu 6 Mei 2023 pukul 09.00 s.d. 12.00')
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terapkan')
    await presses(secretariat, 'Waktu')
    await says(secretariat, 'Sabtu 6 Mei 2023 pukul 13.00 s.d. 15.00')
    expect(secretariat.lastSeen().buttons()[0]).toBe('Terapkan dengan waktu ini')
  })
})
