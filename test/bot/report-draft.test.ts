import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const task = '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'
const meeting = [
  '/rapat Rakor Kerja Sama Kopi',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'tautan https://zoom.us/j/1',
  'undang DISBUN BAPPEDA',
].join(', ')

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))(
  'a report that waits to be sent on $name',
  (engine) => {
    let world: World
    let secretariat: Person
    let disbun: Person

    beforeEach(async () => {
      world = await openWorld({ engine })
      secretariat = world.secretariat
      disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
      await secretariat.writes(secretariat.private, task)
      await turn()
    })
    afterEach(() => world.close())

    const turn = () => world.advance({ seconds: 5 })
    const says = async (text: string, replyTo?: Message) => {
      await disbun.writes(disbun.private, text, replyTo ? { replyTo } : {})
      await turn()
      return disbun.lastSeen().text
    }
    const presses = async (label: string, where: Parameters<Person['presses']>[0] = disbun.private) => {
      await disbun.presses(where, label)
      await turn()
      return disbun.lastSeen().text
    }
    const told = () => disbun.sees().find(({ text }) => text.includes('ditugaskan untuk'))!
    const waiting = () => disbun.sees().filter((message) => message.buttons().includes('Kirim'))
    const answer = async () =>
      (
        await world.app.desk.db
          .selectFrom('invitation')
          .select('rsvp')
          .where('office_id', '=', 'DISBUN')
          .executeTakeFirstOrThrow()
      ).rsvp
    const drafted = async () => {
      await presses('Laporkan', told())
      expect(await says('bibit tersedia, 40%')).toContain(
        'Laporan tugas TL-KARET-2023-0001 (40 %):\nbibit tersedia, 40%',
      )
    }
    const named = () => world.app.desk.db.selectFrom('task').select('progress').executeTakeFirst()
    const reported = () => secretariat.lastSeen().text

    it('stays while an invitation is answered in words', async () => {
      await published(world, meeting)
      await drafted()
      await says('hadir pak')
      expect(await answer()).toBe('accepted')
      expect(waiting()).toHaveLength(1)
      await presses('Kirim', waiting()[0]!)
      expect(reported()).toContain('(40 %): bibit tersedia, 40%')
    })

    it('stays while it is asked who comes instead, and that is answered', async () => {
      await published(world, meeting)
      await drafted()
      await says('diwakilkan')
      await says('Kabid Produksi')
      expect(await answer()).toBe('delegated')
      await presses('Kirim', waiting()[0]!)
      expect(reported()).toContain('(40 %): bibit tersedia, 40%')
    })

    it('stays while a question is asked and answered', async () => {
      await published(world, meeting)
      await drafted()
      expect(await says('link zoom mana?')).not.toContain('Laporan')
      expect(disbun.lastSeen().text).toMatch(/tautan/i)
      await presses('Kirim', waiting()[0]!)
      expect(reported()).toContain('(40 %): bibit tersedia, 40%')
    })

    it('gives way to words that correct it, and says so', async () => {
      await published(world, meeting)
      await drafted()
      expect(await says('ralat, 45 persen')).toBe(
        'Rancangan laporan diganti.\nLaporan tugas TL-KARET-2023-0001 (45 %):\nralat, 45 persen\nKirim kepada sekretariat?',
      )
      expect(await says('bibit demplot karet belum tersedia')).toBe(
        'Rancangan laporan diganti.\nLaporan tugas TL-KARET-2023-0001:\nbibit demplot karet belum tersedia\nKirim kepada sekretariat?',
      )
      expect(waiting()).toEqual([disbun.lastSeen()])
      await presses('Kirim')
      expect(reported()).toContain('TL-KARET-2023-0001: bibit demplot karet belum tersedia')
      expect(await named()).toEqual({ progress: null })
    })

    it('gives way to words in reply to the task or to the draft itself', async () => {
      await drafted()
      expect(await says('sudah saya cek di lapangan', told())).toContain('Rancangan laporan diganti.')
      expect(await says('sudah dicek di lapangan', waiting()[0])).toContain('Rancangan laporan diganti.')
      expect(waiting()).toEqual([disbun.lastSeen()])
    })

    it('stays while unclear words are asked about: they replace it', async () => {
      await published(world, meeting)
      await drafted()
      expect(await says('nanti dibawa kabid saja')).toBe(
        '“nanti dibawa kabid saja”: apakah ini pengganti rancangan laporan tugas TL-KARET-2023-0001 yang belum dikirim, atau jawaban atas undangan rapat?',
      )
      expect(disbun.lastSeen().buttons()).toEqual(['Ganti rancangan', 'Jawaban undangan', 'Abaikan'])
      expect(await presses('Ganti rancangan')).toContain('Rancangan laporan diganti.')
      expect(waiting()).toEqual([disbun.lastSeen()])
      await presses('Kirim')
      expect(reported()).toContain('nanti dibawa kabid saja')
    })

    it('stays while unclear words are asked about: they are an answer', async () => {
      await published(world, meeting)
      await drafted()
      await says('nanti dibawa kabid saja')
      await presses('Jawaban undangan')
      expect(disbun.sees().map(({ text }) => text)).toContain(
        'Baik. Rancangan laporan tugas TL-KARET-2023-0001 tetap tersimpan sampai Bapak/Ibu menekan Kirim atau Batal.',
      )
      expect(disbun.lastSeen().buttons()).toContain('Hadir')
      await presses('Hadir')
      expect(await answer()).toBe('accepted')
      await presses('Kirim', waiting()[0]!)
      expect(reported()).toContain('(40 %): bibit tersedia, 40%')
    })

    it('stays while unclear words are asked about: they are nothing', async () => {
      await drafted()
      expect(await says('nanti dibawa kabid saja')).toContain('yang belum dikirim?')
      expect(disbun.lastSeen().buttons()).toEqual(['Ganti rancangan', 'Abaikan'])
      // What is asked once more takes the buttons from what was asked before.
      await says('pak asisten sudah tahu')
      expect(disbun.sees().filter((message) => message.buttons().includes('Abaikan'))).toEqual([disbun.lastSeen()])
      await presses('Abaikan')
      expect(disbun.lastSeen().text).toBe(
        'Baik, diabaikan. Rancangan laporan tidak berubah.\nLaporan tugas TL-KARET-2023-0001 (40 %):\nbibit tersedia, 40%\nKirim kepada sekretariat?',
      )
      expect(waiting()).toEqual([disbun.lastSeen()])
      await presses('Kirim')
      expect(reported()).toContain('(40 %): bibit tersedia, 40%')
      expect(waiting()).toEqual([])
    })

    it('is shown once more to whoever writes that it be sent', async () => {
      await drafted()
      expect(await says('ya kirim pak')).toContain('Laporan ini belum dikirim. Mohon menekan Kirim atau Batal.')
      expect(waiting()).toEqual([disbun.lastSeen()])
    })

    it('stays when another report is begun, and for the night', async () => {
      await secretariat.writes(secretariat.private, '/tindaklanjut #KS_SDM DISBUN 14 Mei: data petani kopi')
      await turn()
      const other = disbun.sees().findLast(({ text }) => text.includes('ditugaskan untuk'))!
      await drafted()
      await presses('Laporkan', other)
      expect(await says('sudah didata 200 petani')).toContain(
        'Laporan tugas TL-SDM-2023-0001:\nsudah didata 200 petani',
      )
      expect(waiting()).toHaveLength(2)
      await world.advance({ hours: 30 })
      await presses('Kirim', waiting()[0]!)
      expect(reported()).toContain('(40 %): bibit tersedia, 40%')
      await presses('Kirim', waiting()[0]!)
      expect(reported()).toContain('sudah didata 200 petani')
    })

    it('keeps the percentage it names itself, 0 too, and no report shows that of another', async () => {
      await drafted()
      await presses('Kirim')
      await presses('Laporkan', told())
      await says('bibit sudah ditanam')
      expect(await presses('Kirim')).toBe('Laporan tugas TL-KARET-2023-0001 tercatat. Terima kasih.')
      expect(reported()).toBe('Dinas Perkebunan melaporkan tugas TL-KARET-2023-0001: bibit sudah ditanam')
      expect(await named()).toEqual({ progress: 40 })
      await presses('Laporkan', told())
      await says('0% karena kebanjiran')
      expect(await presses('Kirim')).toBe('Laporan tugas TL-KARET-2023-0001 tercatat (0 %). Terima kasih.')
      expect(reported()).toContain('(0 %): 0% karena kebanjiran')
      expect(await named()).toEqual({ progress: 0 })
    })

    it('gives way to what its message says after an edit', async () => {
      await presses('Laporkan', told())
      const words = await disbun.writes(disbun.private, 'bibit tersedia, 40%')
      await turn()
      await disbun.edits(words, 'bibit tersedia, 45%')
      await turn()
      expect(disbun.lastSeen().text).toContain('Rancangan laporan diganti.\nLaporan tugas TL-KARET-2023-0001 (45 %):')
      expect(waiting()).toEqual([disbun.lastSeen()])
      await presses('Kirim')
      expect(reported()).toContain('(45 %): bibit tersedia, 45%')
    })

    it('goes with /batal, and words after it are no report', async () => {
      await drafted()
      expect(await says('/batal')).toContain('dibatalkan')
      expect(await says('ya kirim')).not.toContain('Laporan')
      await presses('Kirim', waiting()[0]!)
      expect(reported()).not.toContain('melaporkan')
    })

    it('is not begun by a question about a meeting', async () => {
      await published(world, meeting)
      await presses('Laporkan', told())
      expect(await says('link zoom mana?')).not.toContain('Kirim')
      expect(await says('bibit tersedia')).toContain('Laporan tugas TL-KARET-2023-0001:\nbibit tersedia')
    })
  },
)
