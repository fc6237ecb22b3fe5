import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const karet =
  '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Sekda, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA, grup Rakor Kerja Sama'
const air =
  '/rapat Rakor Air, Rabu 10 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Ruang Rapat Sekda, bidang YANLIK, pimpinan Asisten I, undang PDAM'
const batas =
  '/rapat Rakor Batas, Senin 8 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Ruang Rapat Sekda, bidang BATAS, acara Pilar; Peta, pimpinan Asisten I, undang DISBUN BAPPEDA, grup Rakor Kerja Sama'

// One world after another would take a minute: one day follows the other here, as it does in the office.
describe('notulen among people', () => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let staff: Person
  let group: Group

  beforeAll(async () => {
    world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
    secretariat = world.secretariat
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    staff = await holder(world, 'Kabid Produksi', 'DISBUN', 'staff')
    group = await linkedGroup(world, [disbun, staff])
    await published(world, karet)
    await published(world, batas)
    await published(world, air)
  })
  afterAll(() => world.close())

  const turn = () => world.advance({ seconds: 6 })
  const says = async (person: Person, text: string, options = {}): Promise<string> => {
    await person.writes(person.private, text, options)
    await turn()
    return person.lastSeen().text
  }
  const presses = async (person: Person, label: string | RegExp, on?: Message): Promise<string> => {
    const press = await person.presses(on ?? person.private, label)
    await turn()
    return (await press.answer).text ?? ''
  }
  const minutesOf = (person: Person): Message =>
    person.sees(person.private).findLast(({ text }) => /^Notula Rakor/.test(text))!

  it('are not there long before the meeting; from an hour before a note taker can be named, who is told', async () => {
    expect(await says(secretariat, '/notulen')).toMatch(/^Belum ada notula/)
    await world.advanceTo('2023-05-04T08:05:00+07:00')
    expect(await says(secretariat, '/notulen')).toMatch(
      /^Notula Rakor Karet\n[\s\S]*Silakan tulis butir berikutnya\. Awali/,
    )
    await presses(secretariat, 'Lainnya')
    await presses(secretariat, 'Notulis')
    expect(await presses(secretariat, /^Kabid Produksi/)).toBe('Notulis tersimpan.')
    expect(staff.lastSeen().text).toMatch(/^Bapak\/Ibu ditunjuk sebagai notulis Rakor Karet/)
    await presses(secretariat, 'Kembali')
    await presses(staff, 'Buka notula')
    expect(staff.lastSeen().buttons()).not.toContain('Tutup rapat')
  })

  it('are written by two at once, each seeing the other; of two corrections the second is asked again', async () => {
    await world.advanceTo('2023-05-04T09:05:00+07:00')
    await Promise.all([
      secretariat.writes(secretariat.private, 'Bibit tersedia'),
      staff.writes(staff.private, 'putusan: tanam bulan Juni'),
    ])
    await world.advance({ seconds: 20 })
    for (const person of [secretariat, staff])
      expect(minutesOf(person).text).toMatch(
        /Bibit tersedia[\s\S]*Keputusan: tanam bulan Juni|Keputusan: tanam bulan Juni[\s\S]*Bibit/,
      )
    const number = /(\d)\. Bibit/.exec(minutesOf(staff).text)![1]!
    for (const person of [secretariat, staff]) {
      await presses(person, 'Butir lain')
      await presses(person, number)
      await presses(person, 'Tulis ulang')
    }
    expect(await says(secretariat, 'Bibit tersedia 1.000 batang')).toContain(`${number}. Bibit tersedia 1.000 batang`)
    await says(staff, 'Bibit tersedia 2.000 batang')
    const told = staff.sees(staff.private).slice(-2)
    expect(told[0]?.text).toMatch(/^Butir ini baru saja diubah oleh notulis lain/)
    expect(told[1]?.text).toMatch(/Bibit tersedia 1\.000 batang/)
    expect(await says(staff, 'Bibit tersedia 2.000 batang')).toContain('Bibit tersedia 2.000 batang')
    await world.advance({ seconds: 20 })
    expect(minutesOf(secretariat).text).toContain('Bibit tersedia 2.000 batang')
  })

  it('are not written by anybody else, in the group or by a button that was passed on', async () => {
    const spoken = await secretariat.writes(group, 'Kita sepakati pola kemitraan')
    await turn()
    const before = group.messages.length
    const command = await disbun.writes(group, '/putusan', { replyTo: spoken })
    await turn()
    expect(command.reactions).toEqual([])
    expect(group.messages.length).toBe(before + 1)
    expect(disbun.lastSeen().text).toMatch(/^Notula rapat ini ditulis oleh sekretariat dan notulis yang ditunjuk\./)
    expect(await says(disbun, '/notulen')).toMatch(/^Belum ada notula/)
    // The named note taker may, also with words of their own.
    const noted = await staff.writes(group, '/tl BAPPEDA 12 Mei: siapkan data pola kemitraan', { replyTo: spoken })
    await world.advance({ seconds: 20 })
    expect(noted.reactions).toEqual(['✍'])
    expect(minutesOf(staff).text).toContain('siapkan data pola kemitraan (BAPPEDA, 12 Mei 2023)')
    await presses(staff, 'Ubah butir 3')
    expect(staff.lastSeen().text).toContain('Pesan asal')
    await presses(staff, 'Kembali')
  })

  it('take words that are passed on, but no command; and go on after a restart', async () => {
    expect(await says(staff, 'Harga karet naik', { forwardedFrom: 'Kabid Pasar' })).toContain('▸ 4. Harga karet naik')
    expect(await says(staff, '/putusan tanam bulan Mei', { forwardedFrom: 'Kabid Pasar' })).toMatch(
      /^Perintah dalam pesan yang diteruskan/,
    )
    expect(await says(staff, '/putusan harga dipantau')).toContain('▸ 5. Keputusan: harga dipantau')
    await world.restart()
    expect(await says(staff, 'info: pupuk cukup')).toContain('▸ 6. pupuk cukup')
    expect(await says(staff, `putusan: ${'panjang '.repeat(130)}`)).toMatch(/paling panjang|terlalu panjang/i)
    // A message that is edited says what it says now; the growing minutes follow where they stand.
    const typed = await staff.writes(staff.private, 'Pupk dibagi Juli')
    await turn()
    await staff.edits(typed, 'Pupuk dibagi Juli')
    await turn()
    expect(minutesOf(staff).text).toContain('▸ 7. Pupuk dibagi Juli')
    await presses(staff, 'Ubah butir 7')
    await presses(staff, 'Hapus')
    await presses(staff, 'Kembali')
    expect(await says(staff, '- satu\n- tl: dua')).toMatch(
      /7\. satu[\s\S]*▸ 8\. Tindak lanjut: dua \(penanggung jawab belum disebut/,
    )
  })

  it('are put in order by presses: moved, taken out, put back; what lacks is asked before it goes to the chair', async () => {
    await presses(staff, 'Ubah butir 8')
    await presses(staff, 'Naikkan')
    expect(staff.lastSeen().text).toMatch(/^Butir 7: tindak lanjut/)
    await presses(staff, 'Hapus')
    await presses(staff, 'Kembalikan butir')
    await presses(staff, 'Selesai mencatat')
    expect(await says(staff, 'bukan butir')).not.toMatch(/^Notula/)
    await says(secretariat, '/notulen')
    await presses(secretariat, 'Tutup rapat')
    await presses(secretariat, 'Ya, tutup rapat')
    await says(secretariat, '/notulen')
    expect(await presses(secretariat, 'Kirim ke pimpinan')).toMatch(/^Butir 7 belum lengkap/)
    expect(secretariat.lastSeen().text).toMatch(/^Butir 7: tindak lanjut/)
    await presses(secretariat, 'Penanggung jawab')
    await presses(secretariat, /\(DISBUN\)$/)
    await presses(secretariat, 'Tenggat')
    await presses(secretariat, /^Satu minggu/)
    await presses(secretariat, 'Kembali')
    await presses(secretariat, 'Lainnya')
    await presses(secretariat, 'Waktu')
    expect(await says(secretariat, '09.10 s.d. 11.45')).toContain('pukul 09.10 s.d. 11.45 WIB')
  })

  it('of a chair without an account are approved as the secretariat records it, with a basis', async () => {
    expect(await presses(secretariat, 'Kirim ke pimpinan')).toMatch(/^Pimpinan rapat belum memiliki akun/)
    await presses(secretariat, 'Catat persetujuan pimpinan')
    expect(await says(secretariat, 'paraf pada konsep, 4 Mei 2023', { forwardedFrom: 'Ajudan' })).toMatch(/diteruskan/)
    await says(secretariat, 'paraf pada konsep, 4 Mei 2023')
    expect(
      secretariat.sees(secretariat.private).findLast(({ text }) => /telah disetujui, versi 1\./.test(text)),
    ).toBeDefined()
    await world.advance({ seconds: 60 })
    expect(disbun.lastSeen().text).toMatch(/TL-KARET-2023-0002: dua, tenggat/)
    expect(await says(staff, '/notulen')).toMatch(/^Notula rapat yang telah disetujui:/)
    const late = await staff.writes(group, '/catat terlambat')
    await turn()
    expect(late.reactions).toEqual([])
  })

  it('leave no trace of a meeting that becomes Terbatas', async () => {
    await world.advanceTo('2023-05-08T09:05:00+07:00')
    expect(await says(secretariat, '/notulen')).toMatch(/^Notula Rakor Batas/)
    expect(secretariat.lastSeen().text).not.toContain('\n\n')
    // A server of an earlier version, or one that does not take it, gets the same in plain text.
    const later = world.sandbox.faults.add({ kind: '404', method: 'sendRichMessage' })
    expect(await says(secretariat, 'Pilar Rahasiakata dibahas')).toMatch(
      /\n\n1\. Pilar\n▸ 1\. Pilar Rahasiakata dibahas/,
    )
    later()
    const growing = minutesOf(secretariat)
    await says(secretariat, '/agenda')
    await presses(secretariat, /Rakor Batas/)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Sifat')
    await presses(secretariat, '☐ Terbatas')
    await presses(secretariat, 'Terapkan')
    await world.advance({ minutes: 2 })
    expect(secretariat.sees(secretariat.private)).not.toContain(growing)
    for (const table of ['minutes', 'minutes_outcome', 'minutes_desk', 'inbox', 'request', 'open_question'] as const)
      expect(JSON.stringify(await world.app.desk.db.selectFrom(table).selectAll().execute())).not.toMatch(/Rahasiakata/)
    expect(await says(secretariat, 'putusan: pilar dipasang')).not.toMatch(/^Notula/)
    const spoken = await disbun.writes(group, 'Pilar 12')
    await secretariat.writes(group, '/putusan', { replyTo: spoken })
    await turn()
    expect(secretariat.lastSeen().text).toMatch(/^Notula rapat Terbatas atau Rahasia tidak ditulis/)
  })

  it('that nobody finished are asked for once, on the next working day', async () => {
    await world.advanceTo('2023-05-10T10:00:00+07:00')
    expect(await says(secretariat, '/notulen')).toMatch(/^Notula Rakor Air/)
    await says(secretariat, 'info: air keruh')
    await world.advanceTo('2023-05-11T08:01:00+07:00')
    const asked = () =>
      secretariat.sees(secretariat.private).filter(({ text }) => /^Notula Rakor Air, .* belum dikirim/.test(text))
    expect(asked()).toHaveLength(1)
    await world.advanceTo('2023-05-12T08:01:00+07:00')
    expect(asked()).toHaveLength(1)
    const [ask] = asked()
    await presses(secretariat, 'Buka notula', ask)
    expect(ask!.text).toMatch(/air keruh/)
  })
})
