import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const facts = 'Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang'

describe.each(engines)('a press by somebody unknown in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  let stranger: Person
  let group: Group
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    stranger = world.sandbox.person({ name: 'Orang Perkebunan' })
    group = await world.linkedGroup('Rakor Kerja Sama', [stranger])
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const presses = async (person: Person, label: string | RegExp) => {
    const press = await person.presses(person.private, label)
    await turn()
    return press.answer
  }
  /** A meeting with its card in the group. */
  const publishes = async (line: string) => {
    await secretariat.writes(secretariat.private, `/rapat ${line}`)
    await turn()
    await presses(secretariat, /^Terbitkan/)
    await world.advance({ minutes: 1 })
  }
  /** Presses the card and follows the link that answers the press. */
  const pressesCard = async (label: string) => {
    const press = await stranger.presses(group, label)
    await turn()
    const { url } = await press.answer
    if (!url) throw new Error('the press leads nowhere')
    await stranger.opens(url)
    await turn()
    return stranger.lastSeen().text ?? ''
  }
  const card = () => group.messages.find((message) => message.buttons().includes('Hadir'))

  it('is led to the claim of an office, and counts once it is confirmed', async () => {
    await publishes(`${facts}, undang DISBUN BAPPEDA PUPR`)
    expect(card()?.text).toContain('0 dari 3')
    const question = await pressesCard('Hadir')
    expect(question).toContain('UU 27/2022')
    expect(question).toContain('Rakor Kerja Sama Karet: Bapak/Ibu menjawab untuk perangkat daerah/instansi mana?')
    expect(stranger.lastSeen().buttons()).toEqual([
      'Badan Perencanaan Pembangunan Daerah',
      'Dinas Perkebunan',
      'Dinas Pekerjaan Umum dan Penataan Ruang',
      'Bukan salah satunya',
    ])
    await presses(stranger, 'Dinas Perkebunan')
    expect(stranger.lastSeen().buttons()).toEqual(['Kepala', 'Plt.', 'Plh.', 'Staf', 'Kembali'])
    await presses(stranger, 'Kepala')
    expect(stranger.lastSeen().text).toContain('telah kami sampaikan kepada sekretariat')
    expect(secretariat.lastSeen().text).toContain('Bermula dari tombol pada kartu rapat')
    expect(card()?.text).toContain('0 dari 3')
    await presses(secretariat, 'Benar')
    await world.advance({ minutes: 1 })
    expect(card()?.text).toContain('1 dari 3')
    const seen = stranger.sees(stranger.private).map(({ text }) => text ?? '')
    expect(
      seen.some((text) =>
        text.includes('Jawaban yang tadi Bapak/Ibu tekan telah kami catat: hadir (Rakor Kerja Sama Karet).'),
      ),
    ).toBe(true)
    expect(seen.at(-1)).toContain('Rakor Kerja Sama Karet')
  })

  it('is asked for what its answer lacks, once confirmed', async () => {
    await publishes(`${facts}, undang DISBUN BAPPEDA`)
    await pressesCard('Terlambat')
    await presses(stranger, 'Dinas Perkebunan')
    await presses(stranger, 'Staf')
    await presses(secretariat, 'Benar')
    await world.advance({ minutes: 1 })
    expect(card()?.text).toContain('1 dari 2')
    await stranger.writes(stranger.private, '30 menit')
    await turn()
    const places = await world.app.desk.db.selectFrom('invitation').select(['office_id', 'minutes_late']).execute()
    expect(places).toContainEqual({ office_id: 'DISBUN', minutes_late: 30 })
  })

  it('learns nothing of a confidential meeting but that there is one', async () => {
    await publishes(`${facts}, sifat Rahasia, undang DISBUN BAPPEDA`)
    const question = await pressesCard('Hadir')
    expect(question).toContain('saluran kedinasan')
    expect(question).not.toContain('Karet')
    // All offices, so that nobody learns who is invited.
    expect(stranger.lastSeen().buttons()).toHaveLength(10)
    await presses(stranger, 'Berikutnya')
    expect(stranger.lastSeen().buttons()).toContain('Sebelumnya')
  })

  it('that was revoked is refused clearly', async () => {
    await publishes(`${facts}, undang DISBUN BAPPEDA`)
    await pressesCard('Hadir')
    await presses(stranger, 'Dinas Perkebunan')
    await presses(stranger, 'Kepala')
    await presses(secretariat, 'Benar')
    await secretariat.writes(secretariat.private, '/pejabat DISBUN')
    await turn()
    for (const label of ['Akun', 'Cabut 1', 'Ya, cabut']) await presses(secretariat, label)
    const press = await stranger.presses(group, 'Tidak hadir')
    await turn()
    expect(await press.answer).toMatchObject({ text: expect.stringContaining('telah berakhir') })
    await world.advance({ minutes: 1 })
    expect(card()?.text).toContain('1 dari 2')
  })

  it('counts for nothing when the meeting moves before the office is named', async () => {
    await publishes(`${facts}, undang DISBUN BAPPEDA`)
    await pressesCard('Hadir')
    await presses(secretariat, 'Rekap')
    const said = secretariat.sees(secretariat.private).length
    await world.app.desk.db.updateTable('meeting').set({ round: 1 }).execute()
    expect(await presses(stranger, 'Dinas Perkebunan')).toMatchObject({
      text: 'Rapat ini telah diubah sesudah pesan itu dikirim, sehingga jawaban belum dicatat. Mohon menjawab pada undangan atau kartu yang terbaru.',
    })
    expect(secretariat.sees(secretariat.private)).toHaveLength(said)
  })

  it('cannot be forged: buttons of a claim lead nowhere without a meeting', async () => {
    await stranger.starts('c_nomeeting_present')
    await turn()
    expect(stranger.lastSeen().text).toContain('tidak ditemukan')
    await stranger.starts('c_nomeeting_dancing')
    await turn()
    expect(stranger.lastSeen().text).toContain('tidak dikenali')
    for (const data of ['claim-at:x:present:1', 'claim-of:x:present:DISBUN', 'claim-as:x:present:DISBUN:head']) {
      const press = await stranger.pressesData(stranger.lastSeen(), data)
      await turn()
      const answered = (await press.answer).text ?? stranger.lastSeen().text
      expect(answered, data).toContain('tidak ditemukan')
    }
    expect(await world.app.desk.db.selectFrom('claim').selectAll().execute()).toEqual([])
  })
})
