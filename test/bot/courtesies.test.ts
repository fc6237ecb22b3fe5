import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { type Gathering, openGathering, six } from '../support/gathering.ts'
import type { World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe('politeness in a group', () => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group
  let card: Gathering['card']
  let presses: Gathering['presses']

  beforeEach(async () => {
    ;({ world, disbun, bappeda, group, card, presses } = await openGathering({ bappeda: true, meetings: [line] }))
  })
  afterEach(() => world.close())

  const says = async (person: Person, text: string, replyTo: Message = card()): Promise<Message> => {
    const message = await person.writes(group, text, { replyTo })
    await world.advance({ seconds: 40 })
    return message
  }
  const ofRakor = (): string[] => group.messages.filter(({ fromBot }) => fromBot).map(({ text }) => text)

  it('is not interrogated once the office has answered', async () => {
    await presses(disbun, card(), 'Hadir')
    const before = [ofRakor(), disbun.sees().length] as const
    const courtesies = ['🙏', 'terima kasih', 'makasih', 'Siap, terima kasih', 'noted', 'Aamiin', 'Sama-sama, Pak']
    for (const text of courtesies) expect((await says(disbun, text)).reactions, text).toEqual(['🙏'])
    for (const text of ['Semoga lancar acaranya', 'xyz abc']) await says(disbun, text)
    await disbun.sendsSticker(group, { replyTo: card() })
    await world.advance({ minutes: 10 })
    expect([ofRakor(), disbun.sees().length]).toEqual(before)
  })

  it('is not read in a reply to the words of somebody else, nor to the echo of another office', async () => {
    const said = await says(disbun, 'siap hadir')
    const echo = group.messages.at(-1)!
    expect(echo.text).toBe('Dinas Perkebunan: hadir.')
    const before = [ofRakor(), bappeda.sees().length] as const
    await says(bappeda, 'tidak hadir ya Pak?', said)
    await says(bappeda, 'hadir', said)
    await says(bappeda, 'siap Pak Kadis, sampai jumpa', echo)
    await says(bappeda, 'terima kasih', echo)
    expect([ofRakor(), bappeda.sees().length]).toEqual(before)
  })

  it('gets one question, privately and in one place, as long as the office has not answered', async () => {
    const before = [ofRakor(), disbun.sees().length] as const
    for (const text of ['siap 86', 'terima kasih', 'hadir tapi tidak bisa hadir', 'noted']) await says(disbun, text)
    await disbun.sendsSticker(group, { replyTo: card() })
    await world.advance({ seconds: 40 })
    expect([ofRakor(), disbun.sees().length]).toEqual([before[0], before[1] + 1])
    const asked = disbun.lastSeen()
    expect(asked.text).toBe(
      'Tanggapan Bapak/Ibu di grup kami terima. Konfirmasi Dinas Perkebunan untuk Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB belum tercatat; mohon memilih salah satu tombol.',
    )
    expect(asked.buttons()).toEqual(six)
    await presses(disbun, asked, 'Hadir')
    expect(asked.text).toContain('telah kami catat: hadir')
    // Answered, and of two minds now: that is a new question.
    const said = await says(disbun, 'hadir tapi tidak bisa hadir')
    expect(said.reactions).toEqual(['👀'])
    expect(disbun.lastSeen().text).toContain('belum kami pahami sebagai jawaban Dinas Perkebunan')
  })

  it('asks in the group only who cannot be written to, once, and never about an illness', async () => {
    await disbun.blocks()
    await world.advance({ seconds: 5 })
    const before = ofRakor().length
    const ill = await says(disbun, 'badan kurang sehat, lihat besok')
    expect(ill.reactions).toEqual(['👀'])
    expect(ofRakor()).toHaveLength(before)
    for (const text of ['siap 86', 'hadir tapi tidak bisa hadir', 'siap']) await says(disbun, text)
    expect(ofRakor()).toHaveLength(before + 1)
    expect(group.messages.findLast(({ fromBot }) => fromBot)?.buttons()).toEqual(six)
  })

  it('hears of an illness nothing but a private question', async () => {
    const before = ofRakor()
    const ill = await says(bappeda, 'badan kurang sehat, lihat besok')
    expect(ill.reactions).toEqual(['👀'])
    expect(ofRakor()).toEqual(before)
    expect(bappeda.lastSeen().buttons()).toEqual(six)
  })

  it('never affirms what has changed since, and an echo of before loses its buttons', async () => {
    await says(disbun, 'hadir')
    const first = group.messages.at(-1)!
    const old = first.snapshot()
    await says(disbun, 'diwakilkan Sekretaris')
    const second = group.messages.at(-1)!
    expect([first.text, first.buttons()]).toEqual(['Dinas Perkebunan: hadir.', []])
    expect([second.text, second.buttons()]).toEqual(['Dinas Perkebunan: diwakilkan Sekretaris.', ['Benar', 'Ubah']])
    const late = await disbun.pressesOld(old, 'Benar')
    await world.advance({ seconds: 5 })
    expect(late.shown?.text).toContain('Jawaban sudah berubah: diwakilkan Sekretaris.')
    await presses(disbun, card(), 'Hadir')
    expect(second.buttons()).toEqual([])
  })

  it('loses the buttons of a private echo too', async () => {
    await disbun.writes(disbun.private, 'hadir')
    await world.advance({ seconds: 5 })
    const echo = disbun.lastSeen()
    expect(echo.buttons()).toEqual(['Benar', 'Ubah'])
    await presses(disbun, card(), 'Belum pasti')
    expect(echo.buttons()).toEqual([])
  })

  it('thanks nobody for an echo once the meeting is closed', async () => {
    await says(bappeda, 'hadir')
    const echo = group.messages.at(-1)!
    await world.advanceTo('2023-05-04T16:30:00+07:00')
    expect(await presses(bappeda, echo, 'Benar')).toContain('Rapat ini sudah ditutup')
  })
})
