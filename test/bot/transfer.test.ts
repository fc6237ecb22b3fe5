import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

describe.each(engines)('a transfer in the bot on $name', (engine) => {
  let { world, secretariat, second, turn, says, presses } = {} as TwoSecretaries
  beforeEach(async () => {
    ;({ world, secretariat, second, turn, says, presses } = await openWithTwo(engine))
  })
  afterEach(() => world.close())

  const texts = (person: Person): string =>
    person
      .sees(person.private)
      .map(({ text }) => text ?? '')
      .join('\n')
  const opensTransfers = async (person: Person) => {
    await says(person, '/pejabat')
    await presses(person, 'Mutasi')
  }

  it('takes several seats written in one line, with the day from which on they hold', async () => {
    await opensTransfers(secretariat)
    await presses(secretariat, 'Tulis mutasi')
    await says(secretariat, 'DINKES: dr. Rina, DLH: pak joko plt per 1 juni')
    const preview = secretariat.lastSeen().text ?? ''
    expect(preview).toContain('1 Juni 2023')
    expect(preview).toContain('mulai: dr. Rina\n')
    expect(preview).toContain('mulai: pak joko (Plt.)')
  })

  it('is seen at the office as long as it is planned, its day being said on a line of its own', async () => {
    await opensTransfers(secretariat)
    await presses(secretariat, 'Tulis mutasi')
    await says(secretariat, 'mulai 1 Juni 2023\nDINKES: dr. Rina\nDLH: pak joko, Plt.\nKepala Bappeda → pensiun')
    await presses(secretariat, 'Jadwalkan 1 Juni 2023')
    const page = async (code: string) => (await says(secretariat, `/pejabat ${code}`)).split('\n')
    expect(await page('DINKES')).toContain('Mulai 1 Juni 2023: dr. Rina')
    expect(await page('DLH')).toContain('Mulai 1 Juni 2023: pak joko (Plt.)')
    expect(await page('BAPPEDA')).toContain('Mulai 1 Juni 2023: kosong')
    await says(secretariat, '/pejabat dinkes')
    await presses(secretariat, 'Pejabat')
    expect(secretariat.lastSeen().text).toContain('\n\nMulai 1 Juni 2023: dr. Rina')
    await world.advanceTo('2023-06-01T07:00:00+07:00')
    expect(await page('DINKES')).toContain('Pejabat: dr. Rina, sejak 1 Juni 2023')
  })

  it('moves holders in one go: answers and tasks stay, accounts end, links are issued, everybody is told', async () => {
    const planning = await holder(world, 'Akun Bappeda', 'BAPPEDA')
    const assistant = await holder(world, 'Akun Asisten II', 'AS2')
    const staff = await holder(world, 'Staf Bappeda', 'BAPPEDA', 'staff')
    await linkedGroup(world, [planning, assistant])
    await published(
      world,
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, Ruang Rapat Serasan Sekundang, undang BAPPEDA AS2',
    )
    await planning.presses(planning.private, 'Hadir')
    await turn()

    await opensTransfers(secretariat)
    await presses(secretariat, 'Tulis mutasi')
    await says(secretariat, 'Kepala Bappeda -> Asisten II\nAsisten II -> pensiun\nBappeda: Kepala Bappeda Baru, Plt.')
    const preview = secretariat.lastSeen().text ?? ''
    expect(preview).toBe(
      'Mutasi (draf), belum ada yang diubah\nBerlaku saat diterapkan.\nDisusun oleh Bagian Tata Pemerintahan.\nDraf ini disimpan sampai Jumat, 26 Mei 2023.\n\n' +
        'Asisten II\n' +
        '  • pemangku sebelumnya belum tercatat\n' +
        '  • mulai: Akun Bappeda\n' +
        '  • akun yang berakhir: Akun Asisten II\n' +
        '  • tautan baru diterbitkan\n' +
        '  • undangan yang tetap pada jabatan: Rakor Karet\n' +
        'Kepala Bappeda\n' +
        '  • pemangku sebelumnya belum tercatat\n' +
        '  • mulai: Kepala Bappeda Baru (Plt.)\n' +
        '  • akun yang berakhir: Akun Bappeda\n' +
        '  • tautan baru diterbitkan\n' +
        '  • undangan yang tetap pada jabatan: Rakor Karet',
    )
    expect(await presses(secretariat, 'Terapkan sekarang')).toBe('Mutasi telah diterapkan.')
    expect(texts(planning)).toContain(
      'Sehubungan dengan mutasi yang berlaku 26 April 2023, hubungan akun Bapak/Ibu sebagai Kepala Bappeda berakhir',
    )
    expect(texts(planning)).toContain('Bapak/Ibu bertugas sebagai Asisten II')
    expect(texts(assistant)).toContain('hubungan akun Bapak/Ibu sebagai Asisten II berakhir')
    expect(await says(staff, '/konfirmasi')).toContain('Rakor Karet')
    expect(planning.menu()).not.toContain('/konfirmasi')
    expect(second.lastSeen().text).toBe(
      'Mutasi yang berlaku 26 April 2023 telah diterapkan oleh Bagian Tata Pemerintahan:\n' +
        '• Asisten II: Akun Bappeda\n• Kepala Bappeda: Kepala Bappeda Baru (Plt.)',
    )
    // The answer given before stands, and the mover joins the new seat by the link that was sent to them.
    await says(secretariat, '/rekap')
    expect(texts(secretariat)).toMatch(/BAPPEDA.*hadir|hadir.*BAPPEDA/is)
    const link = /https:\/\/t\.me\/\S+/.exec(texts(planning).split('bertugas sebagai Asisten II')[1] ?? '')![0]
    await planning.opens(link)
    await turn()
    expect(planning.lastSeen().text).toContain('Permohonan sebagai Asisten II telah kami sampaikan')
    await presses(second, 'Benar')
    expect(await says(planning, '/konfirmasi')).toContain('Rakor Karet')
    expect(planning.menu()).toContain('/konfirmasi')
  })

  it('is corrected line by line, planned for a day, carried out at five past midnight, or cancelled before', async () => {
    const assistant = await holder(world, 'Akun Asisten II', 'AS2')
    await opensTransfers(secretariat)
    await presses(secretariat, 'Tulis mutasi')
    expect(await says(secretariat, 'Kepala Bappeda -> Nama Orang\nAsisten II -> Kepala Bappeda\nPUPR -> AS3')).toBe(
      'Belum ada yang dicatat: 2 baris perlu diperbaiki. Silakan menulis ulang semua barisnya.\n\n' +
        '“Kepala Bappeda -> Nama Orang”: “Nama Orang” tidak dikenali sebagai jabatan; bila itu nama orang, pakailah titik dua, misalnya Kepala Bappeda: Nama Pejabat\n' +
        '“PUPR -> AS3”: pemangku Kepala Dinas PUPR belum tercatat; tulis namanya, misalnya Asisten II: Nama Pejabat',
    )
    expect(await says(secretariat, 'x'.repeat(10_000))).toContain('1 baris perlu diperbaiki')
    await says(secretariat, 'Asisten II -> Kepala Bappeda\nKepala Dinas Perkebunan: Nama Baru')
    expect(secretariat.lastSeen().buttons()).toEqual(
      expect.arrayContaining(['Terapkan sekarang', 'Hapus AS2', 'Hapus BAPPEDA', 'Hapus DISBUN']),
    )
    await presses(secretariat, 'Hapus DISBUN')
    expect(secretariat.lastSeen().text).not.toContain('Nama Baru')

    // The other secretary goes on with it.
    await opensTransfers(second)
    await presses(second, 'Lanjutkan draf (2) – Bagian Tata Pemerintahan')
    await presses(second, 'Tanggal berlaku')
    await presses(second, 'Tanggal lain')
    expect(await says(second, 'kapan-kapan')).toContain('“kapan-kapan” bukan tanggal')
    expect(await says(second, '26 April 2023')).toContain('Tanggal berlaku harus setelah hari ini')
    expect(await says(second, '28 April 2023')).toContain('Berlaku Jumat, 28 April 2023 pukul 00.05.')
    expect(await presses(second, 'Jadwalkan 28 April 2023')).toBe('Mutasi telah dijadwalkan.')
    expect(second.lastSeen().text).toContain('2 jabatan, berlaku Jumat, 28 April 2023 pukul 00.05')
    const late = await secretariat.presses(secretariat.private, 'Terapkan sekarang')
    await turn()
    expect((await late.answer)?.text).toContain('Mutasi ini sudah dijadwalkan')

    await world.advanceTo('2023-04-28T00:04:00+07:00')
    expect(await says(assistant, '/konfirmasi')).not.toContain('telah berakhir')
    // Carried out at night, told in the morning.
    await world.advanceTo('2023-04-28T00:06:00+07:00')
    expect(texts(assistant)).not.toContain('mutasi yang berlaku')
    expect(await says(assistant, '/konfirmasi')).toContain('telah berakhir')
    await world.advanceTo('2023-04-28T06:31:00+07:00')
    expect(texts(assistant)).toContain('mutasi yang berlaku 28 April 2023, hubungan akun Bapak/Ibu sebagai Asisten II')
    expect(texts(secretariat)).toContain(
      'Mutasi yang dijadwalkan untuk 28 April 2023 telah diterapkan:\n• Kepala Bappeda: Akun Asisten II\n• Asisten II: kosong',
    )

    await opensTransfers(secretariat)
    await presses(secretariat, 'Tulis mutasi')
    await says(secretariat, 'Kepala Bappeda -> pensiun')
    await presses(secretariat, 'Tanggal berlaku')
    await presses(secretariat, '1 Mei 2023')
    await presses(secretariat, 'Jadwalkan 1 Mei 2023')
    await opensTransfers(second)
    expect(second.lastSeen().text).toContain('• 1 Mei 2023: 1 jabatan, disusun oleh Bagian Tata Pemerintahan')
    await presses(second, '1 Mei 2023 (1 jabatan)')
    await presses(second, 'Batalkan mutasi')
    await presses(second, 'Ya, batalkan')
    expect(second.lastSeen().text).toContain('Mutasi dibatalkan')
    await world.advanceTo('2023-05-01T00:10:00+07:00')
    expect(texts(secretariat)).not.toContain('Mutasi yang dijadwalkan untuk 1 Mei 2023')
  })

  it('that lies as a draft ends after thirty days', async () => {
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Mutasi')
    await presses(secretariat, /^Tulis/)
    expect(await says(secretariat, 'Kepala Dinas Perkebunan: Pejabat baru')).toContain(
      'Draf ini disimpan sampai Jumat, 26 Mei 2023.',
    )
    const preview = secretariat.lastSeen()
    await world.advanceTo('2023-05-27T08:00:00+07:00')
    expect(secretariat.lastSeen().text).toBe(
      [
        'Draf mutasi ini tidak diterapkan dalam 30 hari, sehingga berakhir pada 27 Mei 2023. Tidak ada yang diubah; mohon menyusunnya kembali bila masih diperlukan:',
        '• Kepala Dinas Perkebunan: Pejabat baru',
      ].join('\n'),
    )
    const press = await secretariat.presses(preview, 'Terapkan sekarang')
    await world.advance({ seconds: 5 })
    expect(press.shown?.text).toContain('Draf mutasi ini berakhir pada Sabtu, 27 Mei 2023 pukul 02.00 WIB')
  })

  it('does nothing on forged buttons', async () => {
    await opensTransfers(secretariat)
    const tries: [string, RegExp][] = [
      ['mutasi:none:1', /tidak ditemukan/],
      ['mutasi-do:none:print', /tidak ditemukan/],
      ['mutasi-off:none:AS2', /tidak ada lagi/],
      ['mutasi-day:none:2023-05-01', /tidak ada lagi/],
      ['mutasi-day:none:kapan', /tidak berlaku/],
      ['mutasi-cancel:none:yes', /tidak ditemukan/],
      ['mutasi-cancel:none:now', /tidak berlaku/],
      ['mutasi-date:none', /tidak ditemukan/],
    ]
    for (const [data, answer] of tries) {
      const press = await secretariat.pressesData(secretariat.lastSeen(), data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(answer)
    }
  })

  it('is put together by buttons as well', async () => {
    await holder(world, 'Akun Bappeda', 'BAPPEDA')
    await opensTransfers(secretariat)
    await presses(secretariat, 'Pilih jabatan')
    expect(secretariat.lastSeen().text).toBe('Jabatan mana yang berganti pemangku?')
    await presses(secretariat, 'OPD')
    while (!secretariat.lastSeen().buttons().includes('Kepala Bappeda')) await presses(secretariat, 'Berikutnya')
    await presses(secretariat, 'Kepala Bappeda')
    expect(secretariat.lastSeen().buttons()).toEqual([
      'Pindah ke jabatan lain',
      'Pensiun atau berhenti',
      'Pejabat baru',
      'Plt.',
      'Plh.',
      'Kembali',
    ])
    await presses(secretariat, 'Pindah ke jabatan lain')
    await presses(secretariat, 'Sekda, Asisten, Staf Ahli')
    await presses(secretariat, 'Asisten II')
    expect(secretariat.lastSeen().text).toContain(
      'Asisten II\n  • pemangku sebelumnya belum tercatat\n  • mulai: Akun Bappeda',
    )
    await presses(secretariat, 'Pilih jabatan')
    await presses(secretariat, 'OPD')
    while (!secretariat.lastSeen().buttons().includes('Kepala Bappeda')) await presses(secretariat, 'Berikutnya')
    await presses(secretariat, 'Kepala Bappeda')
    await presses(secretariat, 'Plt.')
    expect(secretariat.lastSeen().text).toContain('Siapa nama pejabat yang menjadi Kepala Bappeda?')
    await says(secretariat, 'Nama Pelaksana, S.T.')
    expect(secretariat.lastSeen().text).toContain('mulai: Nama Pelaksana, S.T. (Plt.)')
    expect(await presses(secretariat, 'Terapkan sekarang')).toBe('Mutasi telah diterapkan.')
    // A seat whose holder nobody knows has nobody to move.
    await opensTransfers(secretariat)
    await presses(secretariat, 'Pilih jabatan')
    await presses(secretariat, 'Bagian')
    const [first] = secretariat.lastSeen().buttons()
    await presses(secretariat, first!)
    await presses(secretariat, 'Pindah ke jabatan lain')
    await presses(secretariat, 'Sekda, Asisten, Staf Ahli')
    await presses(secretariat, 'Asisten III')
    expect(secretariat.lastSeen().text).toContain('belum tercatat; tulis namanya')
    for (const data of [
      'mw:-:-:rahasia:1',
      'mw-seat:-:NONE',
      'mw-name:-:AS1:raja',
      'mw-move:-:NONE:AS1',
      'mw-out:none:AS1',
    ]) {
      const press = await secretariat.pressesData(secretariat.lastSeen(), data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(/tidak berlaku|tidak ditemukan|tidak ada lagi/)
    }
  })
})
