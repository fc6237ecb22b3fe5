import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 09.00 atau Jumat 5 Mei 2023 08.30 atau Senin 8 Mei 2023 13.30, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA, opsional PDAM'

let world: World
let secretariat: Person
let as1: Person
let disbun: Person
let staff: Person
let bappeda: Person
let pdam: Person
let group: Group

const open = async (engine: (typeof engines)[number]): Promise<void> => {
  world = await openWorld({ engine })
  ;({ secretariat } = world)
  as1 = await holder(world, 'Asisten I', 'AS1')
  disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
  staff = await holder(world, 'Sekretaris Dinas Perkebunan', 'DISBUN', 'staff')
  bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
  pdam = await holder(world, 'Direktur PDAM', 'PDAM')
  group = await linkedGroup(world, [as1, disbun, staff, bappeda, pdam])
}
const writes = async (person: Person, text: string): Promise<string> => {
  await person.writes(person.private, text)
  await world.advance({ seconds: 6 })
  return person.lastSeen().text
}
/** Presses a button; what the toast said. */
const presses = async (person: Person, label: string | RegExp, on?: Message): Promise<string> => {
  const press = await person.presses(on ?? person.private, label)
  await world.advance({ seconds: 6 })
  return (await press.answer).text ?? ''
}
const text = (): string => secretariat.lastSeen().text
const buttons = (): string[] => secretariat.lastSeen().buttons()
const asked = (person: Person): Message =>
  person.sees(person.private).findLast(({ text }) => /1\. .*: |Waktu telah ditetapkan|Pilihan waktu untuk/.test(text))!
const inGroup = (): Message => secretariat.sees(group).findLast(({ text }) => /pilihan waktu|ditetapkan/i.test(text))!
/** `✓ ~ ✗ –` of each time in a message of an office. */
const said = (person: Person): string =>
  [...asked(person).text.matchAll(/^\d\. .*: ([✓~✗–])/gm)].map(([, sign]) => sign).join('')
const invitation = (person: Person): string =>
  person.sees(person.private).findLast(({ text }) => text.includes('undangan rapat berikut'))?.text ?? ''
const sends = async (written = line): Promise<void> => {
  await writes(secretariat, written)
  await presses(secretariat, 'Kirim pilihan waktu')
}

describe.each(engines)('finding a time on $name', (engine) => {
  beforeEach(() => open(engine))
  afterEach(() => world.close())

  it('is offered in one line, answered by presses and words, proposed by itself and published with one press', async () => {
    expect(await writes(secretariat, line)).toMatch(/^Pratinjau pilihan waktu, belum dikirim\n/)
    expect(text()).toContain(
      [
        'Pilihan waktu:',
        '1. Kamis, 4 Mei 2023 pukul 09.00 WIB',
        '2. Jumat, 5 Mei 2023 pukul 08.30 WIB',
        '3. Senin, 8 Mei 2023 pukul 13.30 WIB',
        'Batas menjawab: Jumat, 28 April 2023 pukul 15.00 WIB.',
      ].join('\n'),
    )
    expect(await presses(secretariat, 'Kirim pilihan waktu')).toBe('Pilihan waktu telah dikirim.')
    expect(text()).toMatch(
      /Ditanyakan kepada 4 perangkat daerah\/instansi; 4 di antaranya menerima pesan pribadi\. Batas menjawab: Jumat, 28 April 2023 pukul 15\.00 WIB\./,
    )

    expect(asked(disbun).text).toBe(
      [
        'Yth. Kepala Dinas Perkebunan',
        'Kami bermaksud menyelenggarakan rapat berikut. Mohon kesediaan Bapak/Ibu menyampaikan waktu yang sesuai paling lambat Jumat, 28 April 2023 pukul 15.00 WIB.',
        'Hal: Rakor Kerja Sama Karet\nTempat: Ruang Rapat Serasan Sekundang\nPimpinan rapat: Asisten I',
        [
          '1. Kamis, 4 Mei 2023 pukul 09.00 WIB: – belum diisi',
          '2. Jumat, 5 Mei 2023 pukul 08.30 WIB: – belum diisi',
          '3. Senin, 8 Mei 2023 pukul 13.30 WIB: – belum diisi',
        ].join('\n'),
        'Setiap tekanan langsung tersimpan dan dapat diubah sampai batas tersebut. Jawaban juga dapat ditulis, misalnya: Kamis bisa, Jumat tidak bisa.',
      ].join('\n\n'),
    )
    expect(asked(disbun).buttons().slice(0, 5)).toEqual([
      'Semua bisa',
      'Tidak ada yang bisa',
      '1 · Bisa',
      'Bila perlu',
      'Tidak',
    ])
    expect(inGroup().buttons()).toEqual(['Semua bisa', 'Isi satu per satu'])
    expect(inGroup().text).not.toMatch(/DISBUN|Dinas Perkebunan/)

    // The usual answer is one press; staff of the office sees it, and may correct it.
    expect(await presses(disbun, 'Semua bisa')).toBe('Tersimpan untuk Dinas Perkebunan.')
    expect(said(disbun)).toBe('✓✓✓')
    expect(said(staff)).toBe('✓✓✓')
    await presses(staff, /^☑ 1/, asked(staff))
    await staff.presses(asked(staff), 'Tidak')
    await world.advance({ seconds: 6 })
    expect(said(disbun)).toBe('✗✓✓')
    expect(asked(disbun).text).toMatch(/Terakhir diisi 26 April \d\d\.\d\d oleh staf\.$/)
    expect(asked(disbun).text).toMatch(
      /^Yth\. Kepala Dinas Perkebunan\n\nJawaban staf Dinas Perkebunan berbeda dengan jawaban Bapak\/Ibu/,
    )

    // Words, privately and in reply to the card in the group; and a press there.
    await writes(as1, 'Kamis biso, jumat bisa, senin kalau terpaksa')
    expect(said(as1)).toBe('✓✓~')
    await pdam.writes(group, 'semua bisa kecuali jumat', { replyTo: inGroup() })
    await world.advance({ seconds: 6 })
    expect(said(pdam)).toBe('✓✗✓')
    expect(await presses(bappeda, 'Semua bisa', inGroup())).toBe(
      'Tersimpan untuk Badan Perencanaan Pembangunan Daerah.',
    )
    expect(inGroup().text).toMatch(/2\. Jumat, 5 Mei 2023 pukul 08\.30 WIB: 3 dapat, 0 bila perlu, 1 tidak dapat/)

    // Everybody required has answered: after a moment for second thoughts the secretariat has the proposal.
    await world.advance({ minutes: 2 })
    expect(text()).toBe(
      [
        'Pilihan waktu Rakor Kerja Sama Karet',
        'Semua undangan wajib telah memilih waktu.',
        'Batas menjawab: Jumat, 28 April 2023 pukul 15.00 WIB.',
        '4 dari 4 undangan telah menjawab lengkap.',
        '',
        '1. Kamis, 4 Mei 2023 pukul 09.00 WIB: wajib 2 dari 3 dapat, lainnya 1 dari 1',
        '2. Jumat, 5 Mei 2023 pukul 08.30 WIB: wajib 3 dari 3 dapat, lainnya 0 dari 1',
        '3. Senin, 8 Mei 2023 pukul 13.30 WIB: wajib 3 dari 3 dapat (1 bila perlu), lainnya 1 dari 1',
        '',
        'Usulan: Jumat, 5 Mei 2023 pukul 08.30 WIB, karena semua undangan wajib dapat hadir; undangan lainnya 0 dari 1.',
        '',
        'Wajib            1 2 3',
        'AS1 (pimpinan)   ✓ ✓ ~',
        'BAPPEDA          ✓ ✓ ✓',
        'DISBUN           ✗ ✓ ✓',
        'Lainnya          1 2 3',
        'PDAM             ✓ ✗ ✓',
        '✓ dapat · ~ bila perlu · ✗ tidak dapat · – belum menjawab',
      ].join('\n'),
    )
    await world.restart()
    expect(await presses(secretariat, 'Jadikan rapat: Jumat 5 Mei 08.30')).toBe('Rapat diterbitkan.')
    expect(text()).toMatch(
      /^Undangan telah diterbitkan\.\n[\s\S]*Hari\/tanggal: Jumat, 5 Mei 2023\n[\s\S]*\n3 undangan sudah menyatakan dapat hadir pada waktu ini; mereka diminta menegaskannya\.$/,
    )

    // Who could come confirms with one press, who could not is asked as usual.
    expect(asked(disbun).text).toBe(
      'Waktu telah ditetapkan: Jumat, 5 Mei 2023 pukul 08.30 WIB. Undangan disampaikan pada pesan tersendiri.',
    )
    expect(asked(disbun).buttons()).toEqual([])
    expect(invitation(disbun)).toMatch(
      /\n\nMenurut pilihan waktu, Dinas Perkebunan dapat hadir pada waktu ini\. Mohon ditegaskan dengan tombol Hadir\.$/,
    )
    expect(invitation(pdam)).not.toMatch(/Menurut pilihan waktu|belum pasti/)
    await presses(disbun, 'Hadir')
    expect(invitation(disbun)).toMatch(/hadir\.$/)
    expect(invitation(disbun)).not.toMatch(/Menurut pilihan waktu/)
    await writes(secretariat, '/rekap')
    expect(text()).toMatch(/Badan Perencanaan Pembangunan Daerah.*belum pasti, menurut pilihan waktu dapat hadir/)

    // Pressed again, or from another phone, it is the meeting already.
    const card = secretariat.sees(group).findLast(({ text }) => text.startsWith('Hal: Rakor Kerja Sama Karet'))
    expect(card?.text).toMatch(/Konfirmasi: 3 dari 4 undangan telah menjawab\./)
  })
})

const [sqlite] = engines

describe('a time that is sought', () => {
  beforeEach(() => open(sqlite!))
  afterEach(() => world.close())

  it('is made step by step, closes at its deadline, and is extended, withdrawn and asked anew', async () => {
    await writes(secretariat, '/rapat')
    await writes(secretariat, 'Rakor Irigasi')
    await presses(secretariat, 'Tawarkan beberapa waktu')
    expect(text()).toMatch(/Mohon pilih atau tuliskan dua sampai delapan pilihan waktu/)
    // Friday begins early, so that it is over before prayer; the first of May is a day off.
    expect(buttons().slice(0, 3)).toEqual(['☐ Selasa 2 Mei 09.00', '☐ Rabu 3 Mei 09.00', '☐ Kamis 4 Mei 09.00'])
    await presses(secretariat, '☐ Rabu 3 Mei 09.00')
    expect(buttons()).toContain('☑ Rabu 3 Mei 09.00')
    await writes(secretariat, 'besok')
    expect(text()).toMatch(/pilihan waktu/)
    await writes(secretariat, 'Kamis 4 Mei 13.30-15.00 dan Sabtu 6 Mei jam 9')
    expect(text()).toMatch(
      /1\. Rabu, 3 Mei 2023 pukul 09\.00 WIB\n2\. Kamis, 4 Mei 2023 pukul 13\.30 s\.d\. 15\.00 WIB\n3\. Sabtu, 6 Mei 2023 pukul 09\.00 WIB\n {4}• hari rapat jatuh pada akhir pekan\./,
    )
    await writes(secretariat, 'Ruang Rapat Serasan Sekundang')
    await presses(secretariat, 'Lewati')
    await presses(secretariat, 'Lewati')
    await writes(secretariat, 'DISBUN BAPPEDA')
    await presses(secretariat, 'Lanjut')
    expect(buttons()[0]).toBe('Kirim pilihan waktu')
    await presses(secretariat, 'Kirim pilihan waktu')

    // Who says nothing is reminded once, in the morning; who has answered is not.
    await presses(disbun, 'Semua bisa')
    const before = bappeda.sees(bappeda.private).length
    await world.advanceTo('2023-04-28T09:01:00+07:00')
    expect(bappeda.lastSeen().text).toMatch(
      /Kami belum menerima jawaban lengkap Badan Perencanaan Pembangunan Daerah mengenai waktu rapat berikut\./,
    )
    expect(bappeda.sees(bappeda.private).length).toBe(before + 1)
    expect(disbun.lastSeen().text).toMatch(/Jawaban Dinas Perkebunan sudah lengkap/)

    await world.advanceTo('2023-04-28T15:01:00+07:00')
    expect(text()).toMatch(
      /Batas memilih waktu telah tiba\.\nBatas menjawab telah lewat: Jumat, 28 April 2023 pukul 15\.00 WIB\.\n1 dari 2 undangan telah menjawab lengkap\.\nBelum lengkap: BAPPEDA\./,
    )
    expect(text()).toMatch(/karena 1 dari 2 undangan wajib dapat hadir, 1 belum menjawab\./)
    expect(asked(bappeda).buttons()).toEqual(['Pilihan waktu ditutup'])
    expect(await writes(bappeda, 'rabu bisa')).not.toMatch(/✓/)
    const page = secretariat.lastSeen()

    // More time, and an answer taken down by phone.
    expect(await presses(secretariat, /^Perpanjang s\.d\./)).toBe('Batas menjawab diperpanjang.')
    expect(asked(bappeda).buttons()).toContain('Semua bisa')
    expect(asked(disbun).buttons()).toContain('Semua bisa')
    await presses(secretariat, 'Catat jawaban')
    await presses(secretariat, /Badan Perencanaan/)
    await presses(secretariat, 'Semua bisa')
    expect(said(bappeda)).toBe('✓✓✓')
    await presses(secretariat, 'Kembali')
    await presses(secretariat, 'Kembali')
    expect(text()).toMatch(/Batas menjawab: Selasa, 2 Mei 2023 pukul 15\.00 WIB\./)

    // While it is asked its time is not changed; the draft leads back to the answers.
    await presses(secretariat, 'Buka draf')
    expect(text()).toMatch(/^Pilihan waktu sedang ditanyakan kepada undangan/)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Pilihan waktu')
    expect(await presses(secretariat, /^☑ Rabu/)).toMatch(/^Waktu rapat ini sedang ditanyakan kepada undangan\./)
    await writes(secretariat, '/rekap')
    await presses(secretariat, 'Pilihan waktu: Rakor Irigasi')
    await presses(secretariat, 'Batalkan pilihan waktu')
    expect(await presses(secretariat, 'Ya, batalkan')).toBe('Pilihan waktu dibatalkan.')
    expect(asked(disbun).text).toBe(
      'Pilihan waktu untuk Rakor Irigasi tidak dilanjutkan. Waktu yang disisihkan dapat dipakai kembali.',
    )
    expect(page.buttons()).toEqual([])
  })

  it('takes no press too late, of nobody invited, or of a time that is over; a clash needs its reason', async () => {
    await sends()
    const kesra = await holder(world, 'Kepala Dinas Sosial', 'DINSOS')
    const stranger = world.sandbox.person({ name: 'Tamu' })
    const { id } = await world.app.desk.db.selectFrom('time_poll').select('id').executeTakeFirstOrThrow()
    expect(await writes(kesra, `/start w_${id}`)).toMatch(/^Tidak ada pilihan waktu/)
    await stranger.starts()
    expect(await writes(stranger, `/start w_${id}`)).toMatch(/belum terhubung/)

    // Two phones at once: both presses count, the last one of a time stands.
    const [first, second] = [asked(disbun), asked(staff)]
    await Promise.all([disbun.presses(first, '1 · Bisa'), staff.presses(second, '2 · Bisa')])
    await world.advance({ seconds: 6 })
    expect(said(disbun)).toBe('✓✓–')
    await presses(disbun, 'Semua bisa')
    await presses(bappeda, 'Semua bisa')
    await presses(as1, 'Semua bisa')
    await world.advance({ minutes: 3 })
    const page = secretariat.lastSeen()
    expect(page.text).toMatch(/Usulan: Kamis, 4 Mei 2023 pukul 09\.00 WIB/)

    // Another meeting takes the chair at the proposed time meanwhile.
    await writes(
      secretariat,
      '/rapat Rakor Pupuk, Kamis 4 Mei 2023 pukul 10.00, Aula Bappeda, pimpinan Asisten I, undang DINSOS',
    )
    await presses(secretariat, 'Terbitkan')
    expect(await presses(secretariat, 'Jadikan rapat: Kamis 4 Mei 09.00', page)).toBe('')
    expect(page.text).toMatch(
      /Waktu ini perlu diperhatikan:\n {4}• pimpinan rapat pada waktu yang sama diperlukan pada Rakor Pupuk/,
    )
    await presses(secretariat, 'Kembali', page)
    expect(page.text).toMatch(/1\. Kamis.*\n {4}• pimpinan rapat pada waktu yang sama diperlukan/)

    // The chair is another one by now: whoever it is decides what is proposed.
    await presses(secretariat, 'Buka draf', page)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Pimpinan')
    await writes(secretariat, 'Asisten II')
    const as2 = await holder(world, 'Asisten II', 'AS2')
    await presses(secretariat, 'Lihat jawaban')
    expect(text()).toMatch(/AS2 \(pimpinan\) +– – –/)
    expect(await presses(secretariat, 'Tanyakan juga (1)')).toBe('Pilihan waktu dikirim.')
    await presses(as2, 'Tidak', asked(as2))
    expect(said(as2)).toBe('✗––')

    // Of two offices of one person words say for neither which is meant.
    await world.app.desk.db
      .insertInto('account')
      .values({
        id: 'both',
        user_id: bappeda.id,
        office_id: 'PDAM',
        capacity: 'head',
        standing: 'plt',
        since: world.sandbox.clock.ms(),
        confirmed_by: secretariat.id,
      })
      .execute()
    expect(await writes(bappeda, 'jumat tidak bisa')).toMatch(
      /^Jawaban itu dapat dimaksudkan untuk beberapa pertanyaan\./,
    )
    expect(said(bappeda)).toMatch(/^(✓✓✓|–––)$/)

    // A time that has passed is offered no more, and the press on an old page says so.
    await world.advanceTo('2023-05-05T09:00:00+07:00')
    expect(asked(as2).buttons()).toEqual(['Pilihan waktu ditutup'])
    const latest = secretariat.sees(secretariat.private).findLast(({ text }) => text.startsWith('Pilihan waktu Rakor'))!
    expect(await presses(secretariat, 'Jadikan rapat: Jumat 5 Mei 08.30', latest)).toMatch(/^Waktu itu sudah lewat\./)
    expect(latest.text).toMatch(/2\. Jumat, 5 Mei 2023 pukul 08\.30 WIB \(sudah lewat\)/)
    await writes(
      secretariat,
      '/rapat Rakor Benih, Senin 8 Mei 2023 pukul 14.00, Aula Bappeda, pimpinan Asisten II, undang DINSOS',
    )
    await presses(secretariat, /^Terbitkan/)
    await presses(secretariat, /Senin 8 Mei 13\.30$/, latest)
    expect(latest.text).toMatch(
      /^Senin, 8 Mei 2023 pukul 13\.30 WIB\nWaktu ini perlu diperhatikan:\n[\s\S]*Rakor Benih/,
    )
    expect(latest.buttons()).toHaveLength(4)
    expect(await presses(secretariat, latest.buttons()[0]!, latest)).toBe('Rapat diterbitkan.')
    // Whoever chairs now could not, and is asked as usual.
    expect(invitation(as2)).not.toMatch(/Menurut pilihan waktu/)
    expect(invitation(disbun)).toMatch(/Menurut pilihan waktu, Dinas Perkebunan dapat hadir/)
  })

  it('of a meeting that is Terbatas is not asked here, and ends when its draft becomes that or is cancelled', async () => {
    await sends()
    await presses(disbun, 'Semua bisa')
    await writes(secretariat, '/agenda')
    await presses(secretariat, /Rakor Kerja Sama Karet/)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Sifat')
    await presses(secretariat, 'Rahasia')
    await world.advance({ seconds: 6 })
    for (const person of [disbun, bappeda]) {
      expect(asked(person).text).toMatch(/^Pilihan waktu untuk R-[A-Z0-9]{6} tidak dilanjutkan\./)
      expect(
        person
          .sees(person.private)
          .map(({ text }) => text)
          .join(),
      ).not.toMatch(/Karet|Serasan/)
    }
    expect(inGroup().text).not.toMatch(/Karet|Serasan|Mei/)

    await sends(line.replaceAll('Karet', 'Tebu').replace('bidang KARET, ', ''))
    const late = asked(bappeda)
    await writes(secretariat, '/agenda')
    await presses(secretariat, /Rakor Kerja Sama Tebu/)
    await presses(secretariat, 'Batalkan draf')
    await presses(secretariat, 'Ya, batalkan draf')
    expect(late.buttons()).toEqual([])
    expect(asked(bappeda).text).toMatch(/^Pilihan waktu untuk Rakor Kerja Sama Tebu tidak dilanjutkan\./)
  })
})
