import { extractText } from 'unpdf'
import { expect, it } from 'vitest'
import { checkInScreenPdf } from '../../src/documents/check-in-screen.ts'
import { at, pen } from './cases.ts'

it.each(['Rakor Karet', `Rapat Koordinasi ${'yang panjang judulnya '.repeat(12)}`])(
  'the screen of a registration names the meeting and its code on one page: %s',
  async (title) => {
    const startsAt = at('2023-05-04T09:00:00+07:00')
    const meeting = { title, startsAt, place: 'Ruang Rapat Serasan Sekundang' }
    const link = 'https://t.me/rakor_muaraenim_bot?start=p_K7M3R4'
    const bytes = await checkInScreenPdf(pen, {
      meeting,
      code: 'K7M3R4',
      link,
      bot: 'rakor_muaraenim_bot',
      madeAt: startsAt,
    })
    const { text, totalPages } = await extractText(bytes, { mergePages: true })
    const plain = text.replace(/\s+/g, ' ')
    expect(totalPages).toBe(1)
    expect(plain).toContain(title.trim().slice(0, 60))
    expect(plain).toContain('Kamis, 4 Mei 2023 pukul 09.00 WIB · Ruang Rapat Serasan Sekundang')
    expect(plain).toContain('kirim kode ini kepada @rakor_muaraenim_bot')
    expect(plain.replaceAll(' ', '')).toContain('K7M3R4')
  },
)
