import { afterEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { type Engine, engines } from '../support/engines.ts'
import { holder, linkedGroup } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

const line =
  '/rapat Rakor Karet setiap Kamis pukul 09.00 s.d. 12.00 WIB mulai 4 Mei 2023, 6 kali, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN'
const sqlite = engines.find(({ name }) => name === 'sqlite')!

let two: TwoSecretaries
let disbun: Person
afterEach(() => two.world.close())

async function open(engine: Engine): Promise<void> {
  two = await openWithTwo(engine)
  const { world } = two
  disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
  await linkedGroup(world, [disbun])
  // Reminders are another test's matter.
  const off = ['chase', 'check-in', 'two-hours', 'three-days', 'one-day', 'answer-day']
  const at = { value: 'off', changed_by: null, changed_at: null }
  await world.app.desk.db
    .insertInto('setting')
    .values(off.map((name) => ({ key: `set:${name}`, ...at })))
    .execute()
}

const says = (text: string, person = two.secretariat) => two.says(person, text)
const last = () => two.secretariat.lastSeen()
const buttons = () => last().buttons()
/** Presses below the last message; resolves with what stands there then. */
const presses = async (label: string | RegExp): Promise<string> => {
  await two.presses(two.secretariat, label)
  return last().text
}
const to = (moment: string) => two.world.advanceTo(`2023-${moment}:00+07:00`)
const seenBy = (person: Person, text: RegExp): Message[] =>
  person.sees(person.private).filter((message) => text.test(message.text))
const lines = (text: string, of: RegExp): string[] => text.split('\n').filter((each) => of.test(each))
const page = async (number: number): Promise<string> => {
  await says('/agenda')
  return presses(new RegExp(`^${number}\\. `))
}

describe.each(engines)('a series of meetings on $name', (engine) => {
  it('is written in one line, makes its meetings by itself, and asks about a holiday before anybody is invited', async () => {
    await open(engine)
    const preview = await says(line)
    expect(lines(preview, /^(?:Hari|Pukul|Rangkaian|Berikutnya|2 rapat)/)).toEqual([
      'Hari/tanggal: Kamis, 4 Mei 2023',
      'Pukul: 09.00 s.d. 12.00 WIB',
      'Rangkaian: setiap Kamis s.d. Kamis, 8 Juni 2023 (6 rapat)',
      'Berikutnya: 11 Mei 2023, 18 Mei 2023, dan 25 Mei 2023',
      '2 rapat jatuh pada hari libur (18 Mei 2023 dan 1 Juni 2023) dan akan ditanyakan sebelum undangannya dikirim.',
    ])
    expect(await presses('Terbitkan')).toContain('Rangkaian: setiap Kamis s.d. Kamis, 8 Juni 2023, ke-1 dari 6')
    // A forged number beyond every calendar is nobody's.
    const { id } = await two.world.app.desk.db.selectFrom('series').select('id').executeTakeFirstOrThrow()
    for (const data of [`sq:${id}:${'9'.repeat(40)}`, `sq-keep:${id}:x:y`]) {
      const press = await two.secretariat.pressesData(last(), data)
      await two.world.settle()
      expect((await press.answer).text).toMatch(/tidak ditemukan|tidak lagi/)
    }

    await to('05-02T08:01')
    expect(last().text).toMatch(
      /^Rakor Karet: rapat ke-2 dari 6 telah diterbitkan\n\nHal: Rakor Karet\nHari\/tanggal: Kamis, 11 Mei 2023/,
    )
    expect(seenBy(disbun, /^Yth\. Kepala Dinas Perkebunan\n\nDengan hormat, kami sampaikan undangan/)).toHaveLength(2)
    expect(await says('/agenda')).toContain(
      '1. Rakor Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB (ke-1 dari 6)\n2. Rakor Karet, Kamis, 11 Mei 2023 pukul 09.00 WIB (ke-2 dari 6)',
    )

    await to('05-04T08:01')
    const question = seenBy(two.secretariat, /^Rapat berkala/).at(-1)!
    expect(question.text).toBe(
      [
        'Rapat berkala perlu diputuskan',
        '',
        'Rakor Karet, rapat ke-3 dari 6: Kamis, 18 Mei 2023 pukul 09.00 WIB',
        '• hari rapat merupakan hari libur nasional: Kenaikan Isa Almasih.',
        '',
        'Undangannya belum dikirim. Tanpa keputusan sampai dengan Selasa, 9 Mei 2023 pukul 08.00 WIB, rapat ini tidak diselenggarakan dan sekretariat diberi tahu.',
      ].join('\n'),
    )
    expect(question.buttons()).toEqual([
      'Tetap',
      'Maju ke Rabu 17 Mei',
      'Mundur ke Jumat 19 Mei',
      'Lewati',
      'Rangkaian',
    ])
    const old = seenBy(two.second, /^Rapat berkala/).at(-1)!
    await two.secretariat.presses(question, 'Maju ke Rabu 17 Mei')
    await two.turn()
    // The other secretary sees what was decided, and presses what they still see.
    expect(seenBy(two.second, /^Rapat berkala/).at(-1)?.text).toContain(
      'Rapat ini dipindahkan ke tanggal tersebut, diputuskan oleh Bagian Tata Pemerintahan. Undangannya dikirim pada Senin, 8 Mei 2023 pukul 08.00 WIB.',
    )
    const press = await two.second.presses(old, 'Lewati')
    await two.turn()
    expect((await press.answer).text).toMatch(
      /^(?:Sudah diputuskan oleh Bagian Tata Pemerintahan|Tercatat: rapat dilewati)/,
    )
  })
})

describe('a series of meetings', () => {
  it('is chosen by buttons or words at the preview, and follows the day of its first meeting', async () => {
    await open(sqlite)
    await says('/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, undang DISBUN')
    const asked = await presses('Ulangi…')
    expect(asked).toContain('Seberapa sering rapat ini diulang, dan sampai kapan?')
    expect(buttons().slice(0, 5)).toEqual([
      'Mingguan',
      'Dua mingguan',
      'Bulanan tanggal 4',
      'Bulanan Kamis pertama',
      'Triwulanan',
    ])
    expect(await presses('Bulanan Kamis pertama')).toContain(
      'Rangkaian: setiap bulan pada Kamis pertama s.d. Kamis, 7 Desember 2023 (8 rapat)',
    )
    expect(last().text).toContain('Akhir rangkaian tidak disebut, sehingga dipakai 31 Desember 2023.')
    expect(await presses('6 kali')).toContain('s.d. Kamis, 5 Oktober 2023 (6 rapat)')
    // At the preview words are understood as well; what they do not name stays.
    expect(await says('sampai Juli')).toContain('s.d. Kamis, 6 Juli 2023 (3 rapat)')
    expect(await says('tiap bulan tanggal 31')).toContain(
      'Rangkaian: setiap bulan tanggal 31 (atau hari terakhir bulan yang lebih pendek) s.d. Senin, 31 Juli 2023 (4 rapat)',
    )
    expect(last().text).toContain('Rapat pertama tidak jatuh pada hari rangkaian; yang berikutnya mengikuti rangkaian.')
    await presses('Ubah rangkaian')
    await presses('Mingguan')
    await presses('Lanjut')
    await presses('Ubah')
    await presses('Tanggal')
    expect(await says('Rabu 10 Mei 2023')).toContain('Rangkaian: setiap Rabu s.d. Rabu, 26 Juli 2023 (12 rapat)')
    await presses('Ubah rangkaian')
    expect(await presses('Tidak berulang')).not.toContain('Rangkaian')
    expect(buttons()).toContain('Ulangi…')
    await presses('Batalkan draf')
    await presses('Ya, batalkan draf')

    // Step by step the day may be said as a rule.
    await says('/rapat')
    await says('Rakor Sawit')
    expect(await says('setiap Selasa pertama sampai Oktober')).toContain('Hari/tanggal: Selasa, 2 Mei 2023')
    expect(last().text).toContain('Rangkaian: setiap bulan pada Selasa pertama s.d. Selasa, 3 Oktober 2023 (6 rapat)')
  })

  it('is changed and cancelled for one meeting or for those after it, asked once', async () => {
    await open(sqlite)
    await says(line)
    await presses('Terbitkan')
    await to('05-02T08:01')
    expect(await page(1)).toContain('Rangkaian: setiap Kamis s.d. Kamis, 8 Juni 2023, ke-1 dari 6')
    expect(await presses('Ubah')).toBe(
      'Rakor Karet bagian dari suatu rangkaian. Apa yang diubah?\nRangkaian: setiap Kamis s.d. Kamis, 8 Juni 2023, ke-1 dari 6',
    )
    expect(buttons()).toEqual(['Hanya rapat ini', 'Rapat ini dan seterusnya', 'Kembali'])
    await presses('Rapat ini dan seterusnya')
    await presses('Waktu')
    const change = await says('Rabu 10 Mei 2023 pukul 13.30 s.d. 15.00')
    expect(lines(change, /^(?:Berlaku|Rangkaian)/)).toEqual([
      'Berlaku untuk: rapat ini dan seterusnya, termasuk 1 rapat yang sudah diterbitkan.',
      'Rangkaian menjadi setiap Rabu; berikutnya 17 Mei 2023, 24 Mei 2023, dan 31 Mei 2023.',
    ])
    expect(await presses('Hanya rapat ini')).toContain('Berlaku untuk: hanya rapat ini.')
    await presses('Juga seterusnya')
    expect(await presses('Terapkan')).toContain(
      '1 rapat berikutnya yang sudah diterbitkan ikut diubah; yang belum diterbitkan akan mengikuti.',
    )
    await two.world.advance({ minutes: 1 })
    expect(seenBy(disbun, /diubah menjadi Rabu, 10 Mei/)).toHaveLength(1)
    expect(
      seenBy(
        disbun,
        /semula dijadwalkan Kamis, 11 Mei 2023 pukul 09\.00 WIB diubah menjadi Rabu, 17 Mei 2023 pukul 13\.30 WIB/,
      ),
    ).toHaveLength(1)

    await page(2)
    expect(lines(await presses('Rangkaian'), /^ke-/)).toEqual([
      'ke-1 · Rabu, 10 Mei 2023 · sudah diterbitkan',
      'ke-2 · Rabu, 17 Mei 2023 · sudah diterbitkan',
      'ke-3 · Rabu, 24 Mei 2023 · belum diterbitkan',
      'ke-4 · Rabu, 31 Mei 2023 · belum diterbitkan',
      'ke-5 · Rabu, 7 Juni 2023 · belum diterbitkan',
      'ke-6 · Rabu, 14 Juni 2023 · belum diterbitkan',
    ])
    await presses('ke-4: Rabu 31 Mei')
    expect(await presses('Lewati')).toContain('Rapat ini dilewati, diputuskan oleh Bagian Tata Pemerintahan.')
    await presses('Rangkaian')
    await presses('Perpanjang')
    expect(await presses('3 bulan, s.d. 14 September 2023')).toContain('s.d. Rabu, 13 September 2023 (19 rapat)')
    // One meeting moved alone leaves the others, and keeps its answers of its own.
    await page(1)
    await presses('Batalkan rapat')
    await presses('Rapat ini dan seterusnya')
    expect(await presses('Ya, batalkan rapat')).toContain(
      '1 rapat berikutnya yang sudah diterbitkan ikut dibatalkan, dan rangkaian berakhir.',
    )
    await two.world.advance({ minutes: 1 })
    expect(seenBy(disbun, /yang dijadwalkan Rabu, 1[07] Mei 2023 pukul 13\.30 WIB dibatalkan/)).toHaveLength(2)
    await to('07-01T08:00')
    expect(seenBy(two.secretariat, /rapat ke-3/)).toEqual([])
  })

  it('tells nothing of when a confidential one is, goes on after a restart, and tells the end', async () => {
    await open(sqlite)
    await says(
      '/rapat sifat Terbatas, setiap Kamis pukul 09.00 mulai 4 Mei 2023, 3 kali, pimpinan Asisten I, undang DISBUN',
    )
    expect(lines(last().text, /Rangkaian/)).toEqual(['Rangkaian: 3 rapat'])
    await presses('Terbitkan')
    await two.world.restart()
    await to('05-04T08:01')
    const [question] = seenBy(two.secretariat, /^Rapat berkala/)
    expect(question?.text).toMatch(
      /^Rapat berkala perlu diputuskan\n\nR-\w+, rapat ke-3 dari 3\n• jadwalnya bukan hari kerja\.\n\nUndangannya belum dikirim\. Tanpa keputusan, rapat ini tidak diselenggarakan/,
    )
    expect(question?.buttons()).toEqual([
      'Tetap',
      'Maju ke hari kerja terdekat',
      'Mundur ke hari kerja terdekat',
      'Lewati',
      'Rangkaian',
    ])
    await to('05-08T08:01')
    expect(seenBy(two.secretariat, /^Pengingat: rapat berkala belum diputuskan/)).toHaveLength(1)
    await to('05-09T08:01')
    expect(
      seenBy(two.secretariat, /^R-\w+: rapat yang tidak diterbitkan\n• ke-3: tidak diputuskan sampai batasnya/),
    ).toHaveLength(1)
    const [ending] = seenBy(two.secretariat, /^Rangkaian R-\w+ berakhir dengan rapat ke-3\. Apakah/)
    expect(ending?.buttons()).toEqual(['Perpanjang', 'Akhiri', 'Rangkaian'])
    await two.secretariat.presses(ending!, 'Akhiri')
    await two.turn()
    expect(seenBy(two.second, /^Rangkaian R-\w+ diakhiri oleh Bagian Tata Pemerintahan/)).toHaveLength(1)
    // Nothing that was said of it names a day of its.
    const told = two.secretariat.sees(two.secretariat.private).slice(-8)
    expect(told.map(({ text }) => text).join('\n')).not.toMatch(/Kamis|18 Mei|11 Mei/)
  })
})
