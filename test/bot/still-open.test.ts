import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = (title: string, day = 'Kamis 4 Mei 2023') =>
  `/rapat ${title}, ${day} pukul 09.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA`

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))(
  'whoever comes back after a block on $name',
  (engine) => {
    let world: World
    let disbun: Person
    const turn = () => world.advance({ seconds: 8 })

    beforeEach(async () => {
      world = await openWorld({ engine })
      disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
      await published(world, line('Rakor Kopi'))
    })
    afterEach(() => world.close())

    const summaries = () => disbun.sees().filter(({ text }) => text.startsWith('Selama Rakor tidak dapat mengirim'))

    it('is told once what is still open, and opens it from there', async () => {
      await disbun.presses(disbun.private, 'Hadir')
      await turn()
      await disbun.blocks()
      await turn()
      await published(world, line('Rakor Karet', 'Rabu 10 Mei 2023'))
      await world.secretariat.writes(
        world.secretariat.private,
        '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet',
      )
      await turn()
      await disbun.unblocks()
      await disbun.starts()
      await turn()
      expect(summaries().map(({ text }) => text)).toEqual([
        [
          'Selama Rakor tidak dapat mengirim pesan kepada Bapak/Ibu, ada yang masih terbuka:',
          '• Rakor Karet, Rabu, 10 Mei 2023 pukul 09.00 WIB (Dinas Perkebunan): belum dijawab',
          '• Tugas TL-KARET-2023-0001: susun rencana kerja demplot karet. Tenggat: Jumat, 12 Mei 2023',
        ].join('\n'),
      ])
      expect(summaries()[0]!.buttons()).toEqual(['Undangan saya', 'Tugas perangkat daerah/instansi saya'])
      await disbun.presses(summaries()[0]!, 'Tugas perangkat daerah/instansi saya')
      await turn()
      expect(disbun.sees().some(({ text }) => text.includes('TL-KARET-2023-0001 · DISBUN · baru'))).toBe(true)
    })

    it('hears nothing of it when nothing is open', async () => {
      await disbun.presses(disbun.private, 'Hadir')
      await turn()
      await disbun.blocks()
      await turn()
      await disbun.unblocks()
      await disbun.starts()
      await turn()
      expect(summaries()).toEqual([])
    })
  },
)
