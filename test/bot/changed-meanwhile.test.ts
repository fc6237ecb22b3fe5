import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../hostile/stage.ts'
import { engines } from '../support/engines.ts'

const changed = /Isinya telah diubah sesudah pesan ini ditampilkan, sehingga belum dilaksanakan/

describe('what changed after it was shown', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage(engines[0]!)
  })
  afterEach(() => stage.close())

  const meeting = async (id: string) =>
    stage.world.app.desk.db
      .selectFrom('meeting')
      .select(['state', 'place', 'cancel_reason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  /** A secretary settles what the other one changed meanwhile, and then what is shown instead. */
  const settles = async (on: ReturnType<Stage['anchor']>, label: string, shows: string) => {
    const told = await stage.presses(stage.secretariat, on, label)
    expect(told).toMatch(changed)
    expect(told).toContain(shows)
    return () => stage.presses(stage.secretariat, on, label)
  }

  it('is not published until it is seen', async () => {
    const { secretariat, second, meetings } = stage
    await stage.forges(secretariat, `draft-group:${meetings.draf}:none`)
    const preview = stage.anchor(secretariat)
    await stage.forges(second, `wz-go:${meetings.draf}:place`)
    await stage.says(second, 'Ruang Rapat Sekda')
    const again = await settles(preview, 'Terbitkan', 'Tempat: Ruang Rapat Sekda')
    expect(await meeting(meetings.draf)).toMatchObject({ state: 'draft' })
    expect(await again()).toContain('Undangan telah diterbitkan')
    expect(await meeting(meetings.draf)).toMatchObject({ state: 'scheduled', place: 'Ruang Rapat Sekda' })
  })

  it('is not applied to a meeting until it is seen', async () => {
    const { secretariat, meetings } = stage
    const placed = async (place: string) => {
      await stage.forges(secretariat, `ch-fact:${meetings.karet}:place`)
      await stage.says(secretariat, place)
      return stage.anchor(secretariat)
    }
    await stage.forges(secretariat, `ch:${meetings.karet}`)
    const first = await placed('Aula Bappeda')
    // What is changed further is changed in another message, so that the first preview stays.
    await stage.says(secretariat, '/bantuan')
    await placed('Ruang Rapat Sekda')
    const again = await settles(first, 'Terapkan', '→ Ruang Rapat Sekda')
    expect(await meeting(meetings.karet)).toMatchObject({ place: 'Ruang Rapat Serasan Sekundang' })
    expect(await again()).toContain('Perubahan telah diterapkan')
    expect(await meeting(meetings.karet)).toMatchObject({ place: 'Ruang Rapat Sekda' })
  })

  it('does not cancel a meeting for a reason that was not seen', async () => {
    const { secretariat, meetings } = stage
    await stage.forges(secretariat, `mc:${meetings.karet}`)
    const first = stage.anchor(secretariat)
    await stage.says(secretariat, 'Pimpinan rapat berhalangan')
    const again = await settles(first, 'Ya, batalkan rapat', 'Pimpinan rapat berhalangan')
    expect(await meeting(meetings.karet)).toMatchObject({ state: 'scheduled' })
    expect(await again()).toContain('dibatalkan')
    expect(await meeting(meetings.karet)).toMatchObject({
      state: 'cancelled',
      cancel_reason: 'Pimpinan rapat berhalangan',
    })
  })
})
