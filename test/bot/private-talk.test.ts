import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { type Gathering, openGathering, six } from '../support/gathering.ts'
import { holder, published } from '../support/holders.ts'
import type { World } from '../support/world.ts'

const karet =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'
const kopi = '/rapat Rakor Hilirisasi Kopi, Jumat 5 Mei 2023 pukul 14.00 s.d. 15.00 WIB, Aula Bappeda, undang DISBUN'

describe('talk in private', () => {
  let world: World
  let disbun: Person
  let group: Group
  let card: Gathering['card']
  let says: Gathering['says']
  let pressing: Gathering['presses']

  beforeEach(async () => {
    ;({ world, disbun, group, card, says, presses: pressing } = await openGathering({ meetings: [karet] }))
  })
  afterEach(() => world.close())

  const presses = (label: string | RegExp, where: Message = disbun.lastSeen()) => pressing(disbun, where, label)

  const answers = async () =>
    (
      await world.app.desk.db
        .selectFrom('answer')
        .innerJoin('invitation', 'invitation.id', 'answer.invitation_id')
        .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
        .select(['meeting.title', 'answer.kind'])
        .orderBy('answer.given_at')
        .execute()
    ).map(({ title, kind }) => `${title}: ${kind}`)

  it('makes a promise of a mere “siap” by one press', async () => {
    expect(await says('Siap Pak')).toBe(
      'Kami catat Dinas Perkebunan hadir pada Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB?',
    )
    expect(disbun.lastSeen().buttons()).toEqual(['Benar', 'Ubah'])
    await presses('Ubah')
    expect(disbun.lastSeen().buttons()).toEqual(six)
    expect(await says('siap')).toContain('Kami catat Dinas Perkebunan hadir')
    await presses('Benar')
    expect(disbun.lastSeen().text).toContain('telah kami catat: hadir')
    expect(await answers()).toEqual(['Rakor Kerja Sama Karet: present'])
    // Nothing waits for an answer any more: a receipt is a receipt.
    expect(await says('siap')).toBe('Terima kasih, Bapak/Ibu.')
    expect(await says('siap, laksanakan')).toBe('')
  })

  it('asks by one press for what is nearly said, and never guesses an illness', async () => {
    const when = 'Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB'
    expect(await says('Siap hadir mendampingi Pak Wabup')).toBe(`Kami catat Dinas Perkebunan hadir pada ${when}?`)
    expect(disbun.lastSeen().buttons()).toEqual(['Benar', 'Ubah'])
    expect(await answers()).toEqual([])
    await presses('Benar')
    expect(await answers()).toEqual(['Rakor Kerja Sama Karet: present'])
    expect(await says('hadir tapi tidak bisa hadir')).toBe(
      `Jawaban itu belum kami pahami. Mohon memilih salah satu tombol untuk Dinas Perkebunan pada ${when}.`,
    )
    expect(disbun.lastSeen().buttons()).toEqual(six)
    expect(await says('badan kurang sehat, lihat besok')).not.toContain('Kami catat')
  })

  it('asks what was nearly said in the group privately', async () => {
    const words = await disbun.writes(group, 'Siap hadir mendampingi Pak Wabup', { replyTo: card() })
    await world.advance({ seconds: 10 })
    expect(words.reactions).toEqual(['👀'])
    expect(disbun.lastSeen().text).toContain('Kami catat Dinas Perkebunan hadir pada Rakor Kerja Sama Karet')
    await presses('Benar')
    expect(await answers()).toEqual(['Rakor Kerja Sama Karet: present'])
  })

  it('returns thanks, once an hour at most', async () => {
    expect(await says('terima kasih')).toBe('Sama-sama, Bapak/Ibu.')
    expect(await says('makasih ya')).toBe('')
    await world.advance({ hours: 1 })
    expect(await says('🙏')).toBe('Terima kasih, Bapak/Ibu.')
    expect(await answers()).toEqual([])
  })

  it('tells when and where the next meeting is', async () => {
    for (const question of ['jam berapa rapatnya', 'lokasi rapat?', 'rapatnya di mana ya?']) {
      const told = await says(question)
      expect(told).toContain('Hari/tanggal: Kamis, 4 Mei 2023')
      expect(told).toContain('Pukul: 09.00 s.d. 12.00 WIB')
      expect(told).toContain('Tempat: Ruang Rapat Serasan Sekundang')
      expect(disbun.lastSeen().buttons()).toEqual(['Buka undangan'])
    }
    await presses('Buka undangan')
    expect(disbun.lastSeen().buttons()).toEqual(six)
  })

  it('points to the open invitations by a button', async () => {
    expect(await says('bahan paparan menyusul sore')).toContain('belum kami pahami, sehingga tidak dicatat')
    await presses('Undangan saya')
    expect(disbun.lastSeen().buttons()).toEqual(six)
  })

  it('shows the six buttons at once when one invitation is open', async () => {
    expect(await says('/konfirmasi')).toContain('Yth. Kepala Dinas Perkebunan')
    expect(disbun.lastSeen().buttons()).toEqual(six)
  })

  it('follows the record in the newest invitation, wherever the answer was given', async () => {
    await says('/konfirmasi')
    const copy = disbun.lastSeen()
    await presses('Hadir', card())
    expect(copy.buttons()).toContain('✓ Hadir')
    await disbun.writes(group, 'diwakilkan Kabid Produksi', { replyTo: card() })
    await world.advance({ seconds: 10 })
    expect(copy.buttons()).toContain('✓ Diwakilkan')
    expect(copy.text).toContain('diwakilkan Kabid Produksi')
  })

  it('follows it in the invitation that was sent, too', async () => {
    const invitation = disbun.lastSeen()
    await presses('Belum pasti', card())
    expect(invitation.buttons()).toContain('✓ Belum pasti')
  })

  it('keeps words that may be for two meetings until it is chosen which', async () => {
    await published(world, kopi)
    expect(await says('diwakilkan Kabid Produksi')).toContain('Untuk rapat yang mana jawaban itu?')
    const which = disbun.lastSeen()
    expect(which.buttons()).toEqual(['1. Rakor Kerja Sama Karet', '2. Rakor Hilirisasi Kopi'])
    await presses('2. Rakor Hilirisasi Kopi')
    expect(which.text).toBe('Jawaban Bapak/Ibu untuk Rakor Hilirisasi Kopi:')
    expect(disbun.lastSeen().text).toContain('telah kami catat: diwakilkan Kabid Produksi')
    expect(await answers()).toEqual(['Rakor Hilirisasi Kopi: delegated'])
    // Said once, it is for one meeting.
    await presses('1. Rakor Kerja Sama Karet', which).catch(() => 'gone')
    expect(await answers()).toHaveLength(1)

    await says('hadir')
    expect(await says('1')).toContain('telah kami catat: hadir')
    expect(await answers()).toEqual(['Rakor Hilirisasi Kopi: delegated', 'Rakor Kerja Sama Karet: present'])
  })

  it('takes the meeting that the words name', async () => {
    await published(world, kopi)
    expect(await says('siap hadir rakor kopi')).toContain('telah kami catat: hadir')
    expect(await answers()).toEqual(['Rakor Hilirisasi Kopi: present'])
    expect(await says('hadir rakor karet dan kopi')).toContain('Untuk rapat yang mana')
    expect(await answers()).toHaveLength(1)
  })

  it('names the offices beside the meetings for whoever holds several', async () => {
    const both = await holder(world, 'Plt. Kepala', ['DISBUN', 'BAPPEDA'])
    await published(world, kopi)
    await says('hadir', both)
    expect(both.lastSeen().buttons()).toEqual([
      '1. Rakor Kerja Sama Karet · Badan Perencanaan Pembangunan Daerah',
      '2. Rakor Kerja Sama Karet · Dinas Perkebunan',
      '3. Rakor Hilirisasi Kopi · Dinas Perkebunan',
    ])
  })

  it('says that a meeting is closed to whoever answers it after that', async () => {
    await world.advanceTo('2023-05-04T16:30:00+07:00')
    expect(await says('hadir')).toContain('Rakor Kerja Sama Karet sudah ditutup')
    expect(await answers()).toEqual([])
  })

  it('says that a meeting is cancelled to whoever answers it after that, though an older one was closed', async () => {
    await world.advanceTo('2023-05-04T16:30:00+07:00')
    await published(world, '/rapat Rapat Evaluasi Sawit, Senin 8 Mei 2023 pukul 09.00 WIB, Aula, undang DISBUN')
    await world.secretariat.writes(world.secretariat.private, '/agenda')
    await world.advance({ seconds: 5 })
    for (const label of [/^1\. /, 'Batalkan rapat', 'Ya, batalkan rapat']) {
      await world.secretariat.presses(world.secretariat.private, label)
      await world.advance({ seconds: 5 })
    }
    const said =
      'Rapat Evaluasi Sawit, Senin, 8 Mei 2023 pukul 09.00 WIB dibatalkan, sehingga konfirmasi tidak diperlukan lagi. Bila rapat itu jadi dilaksanakan, pemberitahuannya kami sampaikan.'
    expect(await says('hadir')).toBe(said)
    // What is closed later is what words are meant for from then on, and after two weeks nothing is.
    await published(world, '/rapat Rakor Kakao, Selasa 9 Mei 2023 pukul 09.00 WIB, Aula, undang DISBUN')
    await world.advanceTo('2023-05-09T17:00:00+07:00')
    expect(await says('hadir')).toContain('Rakor Kakao sudah ditutup')
    await world.advanceTo('2023-05-24T09:00:00+07:00')
    expect(await says('hadir')).toContain('tidak menjawab pertanyaan yang terbuka')
    expect(await answers()).toEqual([])
  })

  it('names the meeting where a detail is asked and two meetings are open', async () => {
    await presses('Tidak hadir', card())
    const asked = () => disbun.sees(group).findLast((message) => message.ephemeralFor)!.text
    expect(asked()).toBe('Baik, Dinas Perkebunan kami catat tidak hadir. Mohon berkenan menyampaikan alasannya.')
    await published(world, kopi)
    await presses('Terlambat', card())
    expect(asked()).toContain('dalam menit. (Rakor Kerja Sama Karet)')
  })

  it('writes to staff as to the office, and calls things by their names', async () => {
    const staff = await holder(world, 'Staf Dinas Perkebunan', 'DISBUN', 'staff')
    expect(await says('/konfirmasi', staff)).toMatch(/^Yth\. Dinas Perkebunan\n/)
    expect(await says('/konfirmasi')).toMatch(/^Yth\. Kepala Dinas Perkebunan\n/)
    await staff.sendsLocation(staff.private)
    await world.advance({ seconds: 5 })
    expect(staff.lastSeen().text).toContain('Rakor belum dapat menyimpan kontak dan lokasi')
  })
})
