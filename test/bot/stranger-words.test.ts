import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'undang DISBUN BAPPEDA',
].join(', ')

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))(
  'somebody unknown in private on $name',
  (engine) => {
    let world: World
    let secretariat: Person
    let stranger: Person
    let group: Group

    beforeEach(async () => {
      world = await openWorld({ engine })
      secretariat = world.secretariat
      stranger = world.sandbox.person({ name: 'Orang Perkebunan' })
      group = await linkedGroup(world, [stranger])
    })
    afterEach(() => world.close())

    const turn = () => world.advance({ seconds: 4 })
    const says = async (text: string) => {
      await stranger.writes(stranger.private, text)
      await turn()
      return stranger.lastSeen().text
    }
    const presses = async (person: Person, label: string) => {
      const press = await person.presses(person.private, label)
      await turn()
      return press.shown?.text
    }

    it('sends what /bantuan offers to copy, and is led to the claim of that office', async () => {
      const help = await says('/bantuan')
      expect(help).toContain('Permohonan dimulai dengan menekan tombol pada kartu rapat di grup')
      const example = help.split('\n').at(-1)!
      expect(example).toBe('Mohon tautan undangan Rakor untuk Kepala Dinas Perkebunan.')
      expect(await says(example)).toContain('Bapak/Ibu dari perangkat daerah/instansi mana?')
      expect(stranger.lastSeen().text).toContain('UU 27/2022')
      expect(stranger.lastSeen().buttons()).toEqual(['Dinas Perkebunan', 'Bukan salah satunya'])
      // What is kept of a person is said to them once.
      expect(await says(example)).toContain('Bapak/Ibu dari perangkat daerah/instansi mana?')
      expect(stranger.lastSeen().text).not.toContain('UU 27/2022')
      await presses(stranger, 'Dinas Perkebunan')
      await presses(stranger, 'Kepala')
      expect(stranger.lastSeen().text).toBe(
        'Permohonan sebagai Kepala Dinas Perkebunan telah kami sampaikan kepada sekretariat. Hasilnya kami kabarkan di sini.',
      )
      expect(secretariat.lastSeen().text).toContain('Diajukan sendiri dalam percakapan pribadi, tanpa tautan undangan.')
      expect(await says('halo')).toContain('sedang diperiksa sekretariat')
      await presses(secretariat, 'Benar')
      expect(await says('/siapasaya')).toContain('• Kepala Dinas Perkebunan')
    })

    it('is offered the search by words that name no office', async () => {
      expect(await says('selamat pagi')).toContain('menuliskan nama perangkat daerah/instansi di sini')
      await presses(stranger, 'Cari perangkat daerah/instansi')
      expect(await says('???')).toContain('belum kami temukan')
      await says('Staf Ahli Bupati')
      expect(stranger.lastSeen().buttons()).toHaveLength(4)
      await says('bapeda')
      expect(stranger.lastSeen().buttons()[0]).toBe('Badan Perencanaan Pembangunan Daerah')
    })

    it('finds the own office where the list of a card lacks it, and the answer goes with an invited one alone', async () => {
      await published(world, line)
      const card = group.messages.find((message) => message.buttons().includes('Hadir'))!
      const press = await stranger.presses(card, 'Hadir')
      await turn()
      await stranger.opens((await press.answer).url!)
      await turn()
      await presses(stranger, 'Bukan salah satunya')
      await says('dinas perhubungan')
      expect(stranger.lastSeen().text).toContain('Yang tidak diundang pada rapat itu dimohonkan tanpa jawabannya.')
      await says('dinas perkebunan')
      await presses(stranger, 'Dinas Perkebunan')
      await presses(stranger, 'Staf')
      expect(stranger.lastSeen().text).toContain('Jawaban sementara: hadir')
      await presses(secretariat, 'Benar')
      await world.advance({ minutes: 1 })
      expect(
        await world.app.desk.db.selectFrom('invitation').select('rsvp').where('office_id', '=', 'DISBUN').execute(),
      ).toEqual([{ rsvp: 'accepted' }])
    })

    it('cannot forge a claim of what there is not', async () => {
      await says('selamat pagi')
      for (const data of ['seat-of:NONE', 'seat-as:NONE:head', 'seat-as:DISBUN:king', 'claim-find:none:dancing']) {
        const press = await stranger.pressesData(stranger.lastSeen(), data)
        await turn()
        expect((await press.answer).text, data).toMatch(/tidak ditemukan|tidak berlaku/)
      }
      expect(await world.app.desk.db.selectFrom('claim').selectAll().execute()).toEqual([])
    })
  },
)
