import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pressData } from '../../src/bot/callback-data.ts'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const secondId = 900_000_002

describe.each(engines)('the settings on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  const says = async (text: string, person = secretariat): Promise<string> => {
    await person.writes(person.private, text)
    await world.settle()
    return person.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp, person = secretariat): Promise<string> => {
    const press = await person.presses(person.private, label)
    await world.settle()
    return press.shown?.text ?? ''
  }
  const last = (person = secretariat): string => person.lastSeen().text ?? ''
  /** The command menu of a chat as Rakor last set it. */
  const menuOf = (chatId: number): string =>
    JSON.stringify(
      world.sandbox.calls
        .filter(
          ({ method, params }) => method === 'setMyCommands' && JSON.stringify(params.scope).includes(String(chatId)),
        )
        .at(-1)?.params.commands,
    )
  const pending = () =>
    world.app.desk.db
      .selectFrom('reminder')
      .select(['kind', 'due_at'])
      .where('state', '=', 'pending')
      .where('kind', 'in', ['three-days', 'one-day', 'two-hours', 'answer-day'])
      .orderBy('due_at')
      .orderBy('kind')
      .execute()
  const dues = async () =>
    (await pending()).map(
      ({ kind, due_at }) =>
        `${kind} ${Temporal.Instant.fromEpochMilliseconds(Number(due_at)).toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString({ smallestUnit: 'minute' })}`,
    )

  it('are changed by buttons and by words, and what is scheduled follows', async () => {
    await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    await says(
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN',
    )
    await presses('Terbitkan')
    expect(await dues()).toEqual([
      'three-days 2023-04-28T08:00',
      'answer-day 2023-05-03T08:00',
      'one-day 2023-05-03T08:00',
      'two-hours 2023-05-04T07:00',
    ])

    expect(await says('/pengaturan')).toBe(
      [
        'Pengaturan Rakor',
        '',
        'Zona waktu: WIB (Asia/Jakarta)',
        'Jam tenang: pukul 20.00 sampai dengan 06.30',
        'Pengingat H-3: pukul 08.00',
        'Pengingat H-1: pukul 08.00',
        'Pengingat dua jam sebelumnya: dikirim',
        'Pengingat hari batas konfirmasi: pukul 08.00',
        'Pengingat bertahap: dikirim',
        'Presensi otomatis: dibuka sendiri',
        'Batas konfirmasi: satu hari kerja sebelumnya, pukul 12.00',
        'Undangan rapat berkala: 7 hari kerja sebelumnya, pukul 08.00',
        'Kuorum: lebih dari separuh undangan wajib',
        'Jenjang wakil: eselon III (Sekretaris, Kabid, Kabag)',
        'Eskalasi ke kepala: 1 hari setelah tenggat',
        'Eskalasi ke asisten: 3 hari setelah tenggat',
        'Eskalasi ke Sekda: 7 hari setelah tenggat',
        'Penyimpanan alasan: 90 hari setelah rapat',
        'Jam kerja: pukul 07.30 sampai dengan 16.00',
        'Jam rapat Ramadan: pukul 08.00 sampai dengan 14.30',
        'Notula bertabel: dengan judul dan tabel',
        '',
        'Silakan pilih yang hendak diubah; setiap perubahan berlaku saat itu juga.',
      ].join('\n'),
    )
    const home = secretariat.lastSeen().id
    await presses('Pengingat H-1')
    expect(secretariat.lastSeen().buttons()).toEqual([
      '07.00',
      '✓ 08.00',
      '09.00',
      'Tidak dikirim',
      'Tulis sendiri',
      'Kembali',
    ])
    expect(await presses('09.00')).toBe('Tersimpan: pukul 09.00')
    expect(last()).toContain('Pengingat 1 rapat yang akan datang telah disesuaikan; yang sudah dikirim tidak diulang.')
    expect(last()).toContain('Sekarang: pukul 09.00')
    expect(last()).toContain('Terakhir diubah oleh Bagian Tata Pemerintahan, Rabu, 26 April 2023 pukul 08.')
    expect(await dues()).toContain('one-day 2023-05-03T09:00')
    expect(await dues()).not.toContain('one-day 2023-05-03T08:00')
    await presses('Kembali')
    expect(secretariat.lastSeen().id).toBe(home)

    await presses('Pengingat H-3')
    await presses('Tulis sendiri')
    expect(last()).toContain('misalnya 07.30')
    expect(await says('besok saja')).toContain('Pukul itu tidak terbaca, sehingga pengaturan belum diubah.')
    expect(await says('pukul 21.00')).toContain('Pengingat tidak dikirim selama jam tenang')
    expect(await says(`${'9'.repeat(3000)}`)).toContain('Pukul itu tidak terbaca')
    expect(await says('jam 7.30')).toContain('Sekarang: pukul 07.30')
    expect(await dues()).toContain('three-days 2023-04-28T07:30')
    expect(await presses('Tidak dikirim')).toBe('Tersimpan: tidak dikirim')
    expect((await dues()).join()).not.toContain('three-days')
    expect(await presses('Kembalikan ke semula')).toBe('Tersimpan: pukul 08.00')
    expect(await dues()).toContain('three-days 2023-04-28T08:00')
    expect(secretariat.lastSeen().buttons()).not.toContain('Kembalikan ke semula')

    const kept = await world.app.desk.db
      .selectFrom('ledger')
      .select(['subject', 'change'])
      .where('operation', '=', 'setting.change')
      .orderBy('at')
      .execute()
    expect(kept.map(({ subject, change }) => `${subject} ${change}`)).toEqual([
      'setting:one-day {"from":"08:00","to":"09:00"}',
      'setting:three-days {"from":"08:00","to":"07:30"}',
      'setting:three-days {"from":"07:30","to":"off"}',
      'setting:three-days {"from":"off","to":"08:00"}',
    ])
  })

  it('never send a reminder twice, though its hour changes after it was sent', async () => {
    const head = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    await says(
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN',
    )
    await presses('Terbitkan')
    const reminders = () =>
      head.sees(head.private).filter(({ text }) => text?.includes('Hingga saat ini kami belum')).length
    await world.advanceTo('2023-05-03T08:30:00+07:00')
    const before = reminders()
    expect(before).toBeGreaterThan(0)
    for (const setting of ['Pengingat H-1', 'Pengingat hari batas konfirmasi']) {
      await says('/pengaturan')
      await presses(setting)
      await presses('09.00')
    }
    await says('/pengaturan')
    await presses('Jam tenang')
    await presses('21.00–06.00')
    await world.advanceTo('2023-05-03T23:00:00+07:00')
    expect(reminders()).toBe(before)
    await world.advanceTo('2023-05-04T08:00:00+07:00')
    expect(reminders()).toBe(before + 1)
  })

  it('change the zone in which times are shown and read; what exists keeps its moment', async () => {
    await says(
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN',
    )
    await presses('Terbitkan')
    await says('/pengaturan')
    await presses('Zona waktu')
    await presses('Tulis sendiri')
    expect(await says('Asia/Atlantis')).toContain('Zona waktu itu tidak dikenal')
    expect(await says('asia/makassar')).toContain('Sekarang: WITA (Asia/Makassar)')
    expect(await says('/agenda')).toContain('10.00')
    const [meeting] = await world.app.desk.db.selectFrom('meeting').select(['zone', 'starts_at']).execute()
    expect(meeting).toMatchObject({ zone: 'Asia/Jakarta' })
    await says(
      '/rapat Rakor Perbatasan, Jumat 5 Mei 2023 pukul 09.00 s.d. 10.00, Ruang Rapat Bupati, bidang BATAS, pimpinan Asisten I, undang BAPPEDA',
    )
    expect(last()).toMatch(/Jumat, 5 Mei 2023.*09\.00 s\.d\. 10\.00 WITA/s)
  })

  it('show whoever comes second what the first has chosen', async () => {
    const second = world.sandbox.person({ name: 'Bagian Kerja Sama', id: secondId })
    await second.starts()
    await world.settle()
    for (const person of [secretariat, second]) {
      await says('/pengaturan', person)
      await presses('Batas konfirmasi', person)
    }
    await presses('2 hari kerja, 12.00', second)
    expect(await presses('1 hari kerja, 15.00')).toContain('baru saja diubah oleh Bagian Kerja Sama')
    expect(last()).toContain('Sekarang: 2 hari kerja sebelumnya, pukul 12.00')
    expect(await presses('1 hari kerja, 15.00')).toBe('Tersimpan: satu hari kerja sebelumnya, pukul 15.00')

    await says('/pengaturan', second)
    await presses('Batas konfirmasi', second)
    await presses('Tulis sendiri', second)
    await says('/pengaturan')
    await presses('Batas konfirmasi')
    await presses('Kembalikan ke semula')
    expect(await says('3 hari kerja pukul 10.00', second)).toContain('baru saja diubah oleh Bagian Tata Pemerintahan')
    // With it stands the page as it is now, so that the next choice counts.
    expect(second.lastSeen().text).toContain('Sekarang: ')
    expect(second.lastSeen().buttons()).toContain('Tulis sendiri')
  })

  it('belong to the secretariat; everybody else chooses their own language', async () => {
    const head = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    expect(await says('/pengaturan', head)).toContain('Pengaturan Bapak/Ibu\n\nBahasa: Bahasa Indonesia')
    expect(last(head)).toContain('undangan dan pengingat rapat')
    expect(head.lastSeen().buttons()).toEqual(['✓ Bahasa Indonesia', 'English'])
    const forged = async (data: string) => {
      const press = await head.pressesData(head.lastSeen(), data)
      await world.settle()
      return press.shown?.text ?? ''
    }
    for (const data of [
      pressData('set-home'),
      pressData('set', 'zone'),
      pressData('set-to', 'two-hours', 'off', '0'),
      pressData('set-type', 'zone', '0'),
      pressData('set-groups', 0),
      pressData('set-group-to', -100, 'cards', 'off'),
    ])
      expect(await forged(data)).toContain('tidak memiliki hak')
    expect(await forged(pressData('set-language', 'xx'))).toContain('tidak ditemukan')
    expect(await presses('English', head)).toBe('From now on Rakor writes to you in English.')
    expect(last(head)).toContain('Your settings\n\nLanguage: English')
    expect(menuOf(head.id)).toContain('Language, times and reminders')
    expect(await says('/bantuan', head)).toMatch(/invit/i)

    const own = async (data: string) => {
      const press = await secretariat.pressesData(secretariat.lastSeen(), data)
      await world.settle()
      return press.shown?.text ?? ''
    }
    for (const data of [
      pressData('set-to', 'three-days', '2560', '0'),
      pressData('set-to', 'zone', 'Nowhere', '0'),
      pressData('set-to', 'nonsense', 'on', '0'),
      pressData('set', 'nonsense'),
      pressData('set-type', 'two-hours', '0'),
    ])
      expect(await own(data)).toContain('tidak ditemukan')
    expect(await own(pressData('set-to', 'two-hours', 'off', 'zzz'))).toContain('baru saja diubah')
    expect(await own(pressData('set-group', -1))).toContain('tidak berada di grup itu')
  })

  it('say what each group gets, in its language', async () => {
    const group = await world.linkedGroup('Rakor Kerja Sama', [])
    await says('/pengaturan')
    await presses('Grup')
    await presses('Rakor Kerja Sama')
    expect(last()).toContain(
      'Bahasa: Bahasa Indonesia\nKartu rapat: ya\nPengingat jumlah jawaban: ya\nPemberitahuan tugas: ya',
    )
    await presses('English')
    expect(last()).toContain('Bahasa: English')
    await presses('✓ Kartu rapat')
    expect(last()).toContain('Kartu rapat: tidak')
    await presses('✓ Tugas')
    expect(menuOf(group.id)).toContain('Meetings to come')
    await says(
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN',
    )
    expect(last()).not.toContain('Rakor Kerja Sama')
    await says('/pengaturan')
    await presses('Grup')
    await presses('Rakor Kerja Sama')
    await presses('Kartu rapat')
    await says(
      '/rapat Rakor Batas, Jumat 5 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Bupati, bidang BATAS, pimpinan Asisten I, undang BAPPEDA',
    )
    await presses('Terbitkan dengan waktu ini')
    await world.advance({ seconds: 10 })
    expect(
      secretariat
        .sees(group)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Friday, 5 May 2023')
    await secretariat.writes(group, '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet')
    await world.advance({ seconds: 10 })
    expect(
      secretariat
        .sees(group)
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('TL-KARET')
    expect(
      secretariat
        .sees(secretariat.private)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('TL-KARET-2023-0001')
  })
})
