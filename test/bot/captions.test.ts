import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { openGathering, six } from '../support/gathering.ts'
import { published } from '../support/holders.ts'
import type { World } from '../support/world.ts'

const karet =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA'
const kopi = '/rapat Rakor Hilirisasi Kopi, Jumat 5 Mei 2023 pukul 14.00 s.d. 15.00 WIB, Aula Bappeda, undang DISBUN'
const letter = { fileName: 'surat-tugas.pdf', mimeType: 'application/pdf' }

describe('what stands under a picture or document in private', () => {
  let world: World
  let disbun: Person

  beforeEach(async () => {
    ;({ world, disbun } = await openGathering({ meetings: [karet] }))
  })
  afterEach(() => world.close())

  const invitation = (): Message => disbun.sees(disbun.private).find(({ text }) => text.startsWith('Yth.'))!
  const sends = async (caption?: string, replyTo?: Message): Promise<string> => {
    const options = { ...(caption && { caption }), ...(replyTo && { replyTo }) }
    await disbun.sendsDocument(disbun.private, { ...letter, ...options })
    await world.advance({ seconds: 5 })
    return disbun.lastSeen().text
  }

  it('is read as words, by itself and in reply to the invitation', async () => {
    const words = 'izin pak, ini surat tugas, yg hadir Kabag Teknik'
    expect(await sends(words)).toContain('telah kami catat: diwakilkan Kabag Teknik')
    expect(await sends('diwakilkan Kabid Produksi', invitation())).toContain(
      'telah kami catat: diwakilkan Kabid Produksi',
    )
    expect(disbun.lastSeen().buttons()).toEqual(['Disposisi', 'Surat tugas', 'Lisan', 'Benar', 'Ubah'])
  })

  it('is no answer when it says none: that is said, and that the file is not kept, with the buttons', async () => {
    for (const [caption, to] of [[undefined], ['surat tugas terlampir'], [undefined, invitation()]] as const) {
      expect(await sends(caption, to)).toBe(
        'Mohon maaf, Rakor belum dapat menyimpan berkas ini, dan belum ada jawaban yang dicatat. Bila diperlukan, berkasnya mohon disampaikan langsung kepada sekretariat. Mohon memilih salah satu tombol untuk Dinas Perkebunan pada Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB.',
      )
      expect(disbun.lastSeen().buttons()).toEqual(six)
    }
    await published(world, kopi)
    expect(await sends()).toContain('Mohon menjawab pada undangan yang dimaksud.')
    await disbun.presses(disbun.private, 'Undangan saya')
    await world.advance({ seconds: 5 })
    expect(disbun.lastSeen().text).toContain('Rakor Hilirisasi Kopi')
  })

  it('speaks for its whole album: of the rest nothing more is said', async () => {
    const fromRakor = () => disbun.sees().filter(({ fromBot }) => fromBot).length
    const send = async (album: string, caption?: string) => {
      await disbun.sendsDocument(disbun.private, { ...letter, album, ...(caption && { caption }) })
      await world.advance({ seconds: 5 })
    }
    // An album without words is answered once.
    let before = fromRakor()
    for (let sent = 0; sent < 3; sent += 1) await send('a1')
    expect(fromRakor()).toBe(before + 1)
    expect(disbun.sees().findLast(({ fromBot }) => fromBot)?.text).toContain('belum ada jawaban yang dicatat')
    // What its words lack is asked; the pictures that follow do not answer it.
    before = fromRakor()
    await send('a2', 'tidak hadir, ini surat tugasnya')
    const said = fromRakor()
    expect(said).toBeGreaterThan(before)
    await send('a2')
    await send('a2')
    expect(fromRakor()).toBe(said)
  })
})
