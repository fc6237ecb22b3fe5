import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('words land where was asked last, on $name', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine })
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const last = () => world.secretariat.lastSeen()
  const says = async (text: string) => {
    await world.secretariat.writes(world.secretariat.private, text)
    await turn()
    return last().text ?? ''
  }
  const presses = async (label: string | RegExp) => {
    await world.secretariat.presses(world.secretariat.private, label)
    await turn()
    return last().text ?? ''
  }
  const meetings = async () => {
    const rows = await world.app.desk.db.selectFrom('meeting').select(['title', 'place', 'state']).execute()
    return rows.map(({ title, place, state }) => `${title}: ${place ?? '–'}, ${state}`).toSorted()
  }
  /** A published meeting, and a draft that is asked for its place. */
  const published = async () => {
    await says(
      '/rapat Rakor Karet, Rabu 24 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, pimpinan Sekda, undang DISBUN',
    )
    await presses('Terbitkan')
  }
  const draft = async () => {
    await says('/rapat')
    await says('Rakor Batas')
    await says('Selasa 23 Mei 2023 pukul 09.00 s.d. 10.00')
    expect(last().text).toContain('Di mana rapat dilaksanakan?')
  }
  const changes = async () => {
    await says('/agenda')
    await presses(/Rakor Karet/)
    await presses('Ubah')
  }

  it('not in the draft beneath while it is asked what of a meeting is to be changed', async () => {
    await published()
    await draft()
    await changes()
    const told = await says('Aula Disbun')
    expect(told).toContain('Pesan itu belum dicatat. Mohon pilih dahulu bagian yang akan diubah.')
    expect(told).toContain('Rakor Karet')
    expect(await meetings()).toEqual(['Rakor Batas: –, draft', 'Rakor Karet: Aula Bappeda, scheduled'])
    await presses('Tempat')
    expect(await says('Aula Disbun')).toContain('Aula Disbun')
    // What was changed is in view still: the next words are no place of the draft either.
    expect(await says('Aula PDAM')).toContain('Pesan itu belum dicatat')
    await presses(/^Terapkan/)
    expect(await meetings()).toEqual(['Rakor Batas: –, draft', 'Rakor Karet: Aula Disbun, scheduled'])
  })

  it('or are spared by a press on a room, as in the making', async () => {
    await published()
    await changes()
    expect(await presses('Tempat')).toContain('Aula Bappeda')
    expect(last().buttons()).toContain('Ruang Rapat Sekda')
    expect(await presses('Ruang Rapat Sekda')).toContain('Ruang Rapat Sekda')
    await presses(/^Terapkan/)
    expect(await meetings()).toEqual(['Rakor Karet: Ruang Rapat Sekda, scheduled'])
  })

  it('in the draft once it is taken up again, or the change is left for something else', async () => {
    await published()
    await draft()
    const step = last()
    await changes()
    await world.secretariat.presses(step, 'Tempat lain')
    await turn()
    await says('Aula Disbun')
    expect(await meetings()).toEqual(['Rakor Batas: Aula Disbun, draft', 'Rakor Karet: Aula Bappeda, scheduled'])
    await changes()
    await says('/agenda')
    await says('Sekda')
    expect(last().text).toContain('Pimpinan rapat: Sekretaris Daerah')
    expect(last().text).toContain('Rakor Batas')
  })

  it('in the one of two drafts that was asked last', async () => {
    await draft()
    await says('/rapat Rakor Air, Senin 22 Mei 2023 pukul 09.00, undang DISBUN')
    expect(last().text).toContain('Di mana rapat dilaksanakan?')
    await presses('Kembali ke rapat “Rakor Batas”')
    await says('Aula Disbun')
    expect(await meetings()).toEqual(['Rakor Air: –, draft', 'Rakor Batas: Aula Disbun, draft'])
    await says('/agenda')
    await presses(/Rakor Air/)
    await says('Aula PDAM')
    expect(await meetings()).toEqual(['Rakor Air: Aula PDAM, draft', 'Rakor Batas: Aula Disbun, draft'])
  })

  it('in an answer to an invitation when the draft lay too long, after that is said', async () => {
    const { secretariat } = world
    await says('/pejabat DISBUN')
    await presses('Tautan undangan')
    await presses('Kepala')
    await secretariat.opens(/https:\/\/t\.me\/\S+/.exec(last().text ?? '')![0])
    await turn()
    await presses('Benar')
    await published()
    await draft()
    await world.advance({ hours: 25 })
    expect(await says('siap hadir')).toContain('telah kami catat: hadir')
    expect(secretariat.sees().filter(({ text }) => text?.includes('“Rakor Batas” berakhir'))).toHaveLength(1)
    const [answer] = await world.app.desk.db
      .selectFrom('invitation')
      .select('rsvp')
      .where('office_id', '=', 'DISBUN')
      .execute()
    expect(answer).toEqual({ rsvp: 'accepted' })
  })
})
