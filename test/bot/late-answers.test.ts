import readExcelFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, MessageSnapshot, Person } from '../../src/sandbox/index.ts'
import { type Gathering, openGathering, six } from '../support/gathering.ts'
import { bytesOf } from '../support/sent-file.ts'
import type { World } from '../support/world.ts'

/** To be answered until Wednesday, 3 May 2023, 12.00 WIB. */
const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

describe('answers after the deadline', () => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group
  let card: Gathering['card']
  /** The card as it was before it closed: a telephone may show it so for a while. */
  let open: MessageSnapshot

  beforeEach(async () => {
    ;({ world, disbun, bappeda, group, card } = await openGathering({ bappeda: true, meetings: [line] }))
    open = card().snapshot()
    await presses(disbun, 'Hadir')
    await world.advanceTo('2023-05-03T13:00:00+07:00')
  })
  afterEach(() => world.close())

  const presses = async (person: Person, label: string): Promise<string> => {
    const press = await person.pressesOld(open, label)
    await world.advance({ seconds: 5 })
    return press.shown?.text ?? ''
  }
  const says = async (text: string, person = world.secretariat): Promise<string> => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 5 })
    return person.lastSeen().text
  }
  const privately = async (label: string | RegExp, person = world.secretariat): Promise<string> => {
    await person.presses(person.private, label)
    await world.advance({ seconds: 5 })
    return person.lastSeen().text
  }
  const changes = async (fact: string, to: string): Promise<void> => {
    await says('/agenda')
    await privately(/^1\. /)
    await privately('Ubah')
    await privately(fact)
    await says(to)
    await privately(/^Terapkan/)
    await world.advance({ seconds: 10 })
  }
  const countOn = (): string => card().text.split('\n\n')[1] ?? ''
  const notices = (): string[] =>
    world.secretariat
      .sees()
      .map(({ text }) => text)
      .filter((text) => text.startsWith('Sesudah batas konfirmasi'))

  it('find the card closed, its count true, and the way to change said on it', async () => {
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
    expect(
      card()
        .keyboard.flat()
        .every((button) => button.disabled),
    ).toBe(true)
    expect(countOn()).toContain('Konfirmasi: 1 dari 3 undangan telah menjawab.')
    expect(card().text).toContain('Perubahan masih dapat disampaikan kepada Rakor secara pribadi')
    // Privately the six buttons stay, and the invitation says what becomes of an answer now.
    expect(await says('/konfirmasi', bappeda)).toContain('kami catat sesudah batas konfirmasi')
    expect(bappeda.lastSeen().buttons()).toEqual(six)
    await privately('Hadir', bappeda)
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
    expect(countOn()).toContain('Konfirmasi: 2 dari 3 undangan telah menjawab.\nHadir 2')
    // It does not open again because the bot starts anew, nor because the meeting begins.
    await world.restart()
    await world.advanceTo('2023-05-04T09:30:00+07:00')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
  })

  it('are recorded as always, said to be late, and told to the secretariat once an office', async () => {
    expect(await presses(disbun, 'Belum pasti')).toBe(
      'Tercatat: Dinas Perkebunan belum pasti. Terima kasih. Dicatat sesudah batas konfirmasi; sekretariat kami beri tahu.',
    )
    await disbun.writes(group, 'jadinya diwakilkan Kabid Produksi', { replyTo: card() })
    await world.advance({ seconds: 5 })
    expect(group.messages.at(-1)?.text).toBe('Dinas Perkebunan: diwakilkan Kabid Produksi (sesudah batas konfirmasi).')
    expect(await says('hadir', bappeda)).toBe(
      'Terima kasih. Konfirmasi Badan Perencanaan Pembangunan Daerah telah kami catat sesudah batas konfirmasi: hadir. Sekretariat kami beri tahu.',
    )
    expect(countOn()).toContain('Hadir 1 · Diwakilkan 1')
    expect(notices()).toEqual([])
    await world.advance({ minutes: 3 })
    expect(notices()).toEqual([
      'Sesudah batas konfirmasi, Dinas Perkebunan menjawab Rakor Kerja Sama Karet: diwakilkan Kabid Produksi.',
      'Sesudah batas konfirmasi, Badan Perencanaan Pembangunan Daerah menjawab Rakor Kerja Sama Karet: hadir.',
    ])
  })

  it('are marked in the recap, as text and as a workbook', async () => {
    await presses(bappeda, 'Belum pasti')
    const recap = await says('/rekap')
    expect(recap).toMatch(/Badan Perencanaan Pembangunan Daerah \(wajib\): belum pasti – .*\(setelah batas\)$/m)
    expect(recap).toMatch(/Dinas Perkebunan \(wajib\): hadir – [^(]*$/m)
    expect(await privately('Salin sebagai teks')).toContain(
      'Hadir (1)\n1. Dinas Perkebunan\n\nBelum pasti (1)\n2. Badan Perencanaan Pembangunan Daerah – setelah batas\n',
    )
    await privately('Unduh XLSX')
    const workbook = JSON.stringify(
      await readExcelFile(Buffer.from(await bytesOf(world, world.secretariat.lastSeen()))),
    )
    expect(workbook.match(/setelah batas/g)).toHaveLength(1)
  })

  it('that say the same again stir nobody, and are marked nowhere', async () => {
    expect(await presses(disbun, 'Hadir')).toBe('Tercatat: Dinas Perkebunan hadir. Terima kasih.')
    expect(await says('hadir', disbun)).not.toContain('sesudah batas')
    await world.advance({ minutes: 3 })
    expect(notices()).toEqual([])
    expect(await says('/rekap')).not.toContain('setelah batas')
  })

  it('are in time again when the deadline is put off, and the card opens', async () => {
    await presses(bappeda, 'Belum pasti')
    await changes('Batas konfirmasi', 'Rabu 3 Mei 2023 pukul 16.00')
    expect(card().buttons()).toEqual(six)
    expect(await says('/rekap')).not.toContain('setelah batas')
    await bappeda.presses(card(), 'Hadir')
    await world.advance({ seconds: 5 })
    expect(countOn()).toContain('Hadir 2')
    await world.advanceTo('2023-05-03T16:00:00+07:00')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
  })

  it('are asked for anew on an open card when the meeting moves', async () => {
    await changes('Waktu', 'Senin 8 Mei 2023 pukul 09.00 s.d. 12.00')
    expect(card().buttons()).toEqual(six)
    expect(countOn()).toContain('Waktu rapat telah diubah.')
    await world.advanceTo('2023-05-05T12:00:00+07:00')
    expect(card().buttons()).toEqual(['Konfirmasi ditutup'])
  })

  it('are asked of who cannot be reached privately elsewhere than on the closed card', async () => {
    await world.advanceTo('2023-05-04T07:00:00+07:00')
    expect(group.messages.at(-1)?.text).toContain(
      'Batas konfirmasi telah lewat. Perangkat daerah/instansi yang belum mengonfirmasi dimohon menyampaikannya kepada Rakor secara pribadi, atau menghubungi sekretariat.',
    )
  })

  it('are refused once the meeting is over, though nobody has closed it', async () => {
    await world.advanceTo('2023-05-04T12:30:00+07:00')
    const count = countOn()
    expect(await presses(disbun, 'Tidak hadir')).toContain('Rapat sudah berlangsung')
    await bappeda.writes(group, 'hadir', { replyTo: card() })
    await world.advance({ minutes: 2 })
    expect(group.messages.at(-1)?.text).toContain('Rapat sudah berlangsung')
    expect(await says('hadir', bappeda)).toContain('mohon menghubungi sekretariat')
    expect(countOn()).toBe(count)
    // The secretariat still can.
    await says('/rekap')
    for (const press of ['Catat jawaban', /^Badan Perencanaan/, 'Hadir']) await privately(press)
    expect(countOn()).toContain('Hadir 2')
  })
})
