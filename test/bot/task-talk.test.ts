import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const meeting = [
  '/rapat Rakor Kerja Sama Kopi',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'undang DISBUN BAPPEDA',
].join(', ')

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))('words about no named task on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let bappeda: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    await published(world, meeting)
    await given('#KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet')
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 5 })
  const given = async (line: string) => {
    await secretariat.writes(secretariat.private, `/tindaklanjut ${line}`)
    await turn()
  }
  const says = async (person: Person, text: string) => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen()
  }
  const presses = async (person: Person, label: string) => {
    await person.presses(person.private, label)
    await turn()
    return person.lastSeen()
  }
  const answer = async () =>
    (
      await world.app.desk.db
        .selectFrom('invitation')
        .select('rsvp')
        .where('office_id', '=', 'DISBUN')
        .executeTakeFirstOrThrow()
    ).rsvp

  it.each(['tugas perkebunan sudah selesai pak', 'laporan progres 40 persen', 'sudah selesai pak'])(
    'show the only one: %s',
    async (text) => {
      const card = await says(disbun, text)
      expect(card.text).toContain(
        'Untuk menyampaikannya kepada sekretariat, mohon menekan Laporkan; kata-kata itu tidak perlu ditulis ulang.\n\nNomor tugas: TL-KARET-2023-0001',
      )
      expect(card.buttons()).toEqual(['Terima', 'Laporkan', 'Selesai', 'Keberatan', 'Minta waktu', 'Daftar tugas'])
      expect((await presses(disbun, 'Laporkan')).text).toContain(`\n${text}\nKirim kepada sekretariat?`)
      await presses(disbun, 'Kirim')
      expect(secretariat.lastSeen().text).toContain(text)
      expect(await answer()).toBe('needs_action')
    },
  )

  it('ask which of several, which is answered by a press or its number', async () => {
    await given('#KS_SDM DISBUN 14 Mei: data petani kopi')
    const asked = await says(disbun, 'laporan progres 40 persen')
    expect(asked.text).toContain(
      '1. TL-KARET-2023-0001: susun rencana kerja demplot karet\n2. TL-SDM-2023-0001: data petani kopi',
    )
    expect(asked.buttons()).toEqual(['TL-KARET-2023-0001', 'TL-SDM-2023-0001', 'Tugas perangkat daerah/instansi saya'])
    expect((await presses(disbun, 'TL-SDM-2023-0001')).text).toContain('Nomor tugas: TL-SDM-2023-0001')
    expect((await presses(disbun, 'Laporkan')).text).toContain('Laporan tugas TL-SDM-2023-0001 (40 %):')
    await presses(disbun, 'Batal')

    await says(disbun, 'tugas sudah hampir selesai')
    expect((await says(disbun, '1')).text).toContain('Nomor tugas: TL-KARET-2023-0001')
    // One of them named by a word that it alone has needs no asking.
    expect((await says(disbun, 'progres petani baru 20%')).text).toContain('Nomor tugas: TL-SDM-2023-0001')
  })

  it('under a photo show it too, and that the photo is not kept', async () => {
    await disbun.sendsPhoto(disbun.private, { caption: 'progres demplot karet 40 persen' })
    await turn()
    expect(disbun.lastSeen().text).toContain(
      'Berkasnya belum disimpan: untuk menyerahkannya sebagai bukti penyelesaian',
    )
    expect(disbun.lastSeen().buttons()).toEqual([
      'Terima',
      'Laporkan',
      'Selesai',
      'Keberatan',
      'Minta waktu',
      'Daftar tugas',
    ])
    expect((await presses(disbun, 'Laporkan')).text).toContain('(40 %):\nprogres demplot karet 40 persen')
  })

  it('are kept for the report for an hour only', async () => {
    await says(disbun, 'laporan progres 40 persen')
    await world.advance({ hours: 2 })
    expect((await presses(disbun, 'Laporkan')).text).toContain('Mohon tuliskan perkembangan')
  })

  it('stay an answer where they clearly answer, and the question about coming where they are about that', async () => {
    await says(disbun, 'mohon maaf tidak hadir, ada tugas luar kota')
    expect(await answer()).toBe('declined')
    expect((await says(disbun, 'siap pak, sepertinya bisa')).text).not.toContain('Nomor tugas')
  })

  it('of an office without a task are talk', async () => {
    expect((await says(bappeda, 'tugas perkebunan sudah selesai pak')).text).not.toContain('Nomor tugas')
  })
})
