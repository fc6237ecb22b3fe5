import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Person, Press } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openStage, type Stage } from './stage.ts'

describe.each(engines)('two at once on $name', (engine) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engine)
  })
  afterEach(async () => {
    stage.holds()
    const inbox = await stage.world.app.desk.db.selectFrom('inbox').select(['attempts', 'error']).distinct().execute()
    expect(inbox).toEqual([{ attempts: 0, error: null }])
  })
  afterAll(() => stage.close())

  /** Both press in the same moment; what each is told. */
  const both = async (first: [Person, string], second: [Person, string]): Promise<string[]> => {
    const presses: Press[] = []
    for (const [person, data] of [first, second]) presses.push(await person.pressesData(stage.anchor(person), data))
    await stage.world.settle()
    await stage.world.advance({ minutes: 2 })
    return presses.map((press) => press.shown?.text ?? '')
  }
  const oneOf = (told: string[], won: RegExp, lost: RegExp): void => {
    expect(
      told.filter((text) => lost.test(text)),
      told.join(' | '),
    ).toHaveLength(1)
    expect(
      told.filter((text) => won.test(text) && !lost.test(text)),
      told.join(' | '),
    ).toHaveLength(1)
  }
  const count = async (
    table: 'claim' | 'account' | 'invitation' | 'attendance' | 'task_event' | 'answer',
  ): Promise<number> => (await stage.world.app.desk.db.selectFrom(table).selectAll().execute()).length
  /** What the button under the preview carries. */
  const publishButton = (): string =>
    stage
      .anchor(stage.secretariat)
      .keyboard!.flat()
      .find(({ label }) => label === 'Terbitkan')!.data!
  const link = async (office: string): Promise<string> =>
    /https:\/\/t\.me\/\S+/.exec(await stage.forges(stage.secretariat, `link-as:${office}:head`))![0]

  it('one of two opens a link', async () => {
    const url = await link('DINKES')
    await Promise.all([stage.stranger.opens(url), stage.former.opens(url)])
    await stage.world.settle()
    const said = [stage.stranger, stage.former].map((person) => stage.anchor(person).text)
    oneOf(said, /telah kami sampaikan kepada sekretariat/, /sudah digunakan/)
    expect(await count('claim')).toBe(1)
  })

  it('one of Benar and Bukan decides a claim', async () => {
    const { id } = await stage.world.app.desk.db.selectFrom('claim').select('id').executeTakeFirstOrThrow()
    const accounts = await count('account')
    const told = await both([stage.secretariat, `claim:${id}:confirmed`], [stage.second, `claim:${id}:refused`])
    oneOf(told, /telah/, /sudah (?:dibenarkan|ditolak) oleh/)
    expect(await count('account')).toBe(accounts + (told.includes('Akun telah terhubung.') ? 1 : 0))
  })

  it('one of two publishes, and the other cannot discard', async () => {
    const { draf } = stage.meetings
    await stage.forges(stage.secretariat, `draft-group:${draf}:${stage.group.id}`)
    const publishes = publishButton()
    const before = await count('invitation')
    oneOf(
      await both([stage.secretariat, publishes], [stage.second, publishes]),
      /telah diterbitkan/,
      /sudah diterbitkan/,
    )
    expect(await count('invitation')).toBe(before + 1)
    const cards = stage.group.messages.filter((message) => message.text.startsWith('Hal: Rakor Draf'))
    expect(cards).toHaveLength(1)
    expect(await both([stage.secretariat, `draft-discard-yes:${draf}`], [stage.second, publishes])).toEqual([
      expect.stringContaining('sudah diterbitkan'),
      expect.stringContaining('sudah diterbitkan'),
    ])
  })

  it('one of publishing and discarding wins', async () => {
    await stage.says(
      stage.secretariat,
      '/rapat Rakor Kedua, Selasa 9 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN',
    )
    const { id: draf } = await stage.world.app.desk.db
      .selectFrom('meeting')
      .select('id')
      .where('state', '=', 'draft')
      .executeTakeFirstOrThrow()
    await stage.forges(stage.secretariat, `draft-group:${draf}:none`)
    const told = await both([stage.secretariat, `draft-discard-yes:${draf}`], [stage.second, publishButton()])
    const lost = told.filter((text) => /sudah diterbitkan|sudah dibatalkan/.test(text))
    expect(lost).toHaveLength(1)
  })

  it('head and staff take on a task once', async () => {
    const before = await count('task_event')
    const { baru } = stage.tasks
    oneOf(
      await both([stage.disbun, `task-accept:${baru}`], [stage.staf, `task-accept:${baru}`]),
      /diterima\. Terima kasih/,
      /sudah diterima oleh/,
    )
    expect(await count('task_event')).toBe(before + 1)
  })

  it('a task is confirmed once', async () => {
    const before = await count('task_event')
    const { diserahkan } = stage.tasks
    oneOf(
      await both([stage.secretariat, `task-confirm:${diserahkan}`], [stage.second, `task-confirm:${diserahkan}`]),
      /dikonfirmasi selesai\.$/,
      /sudah dikonfirmasi selesai oleh/,
    )
    expect(await count('task_event')).toBe(before + 1)
  })

  it('one of Hubungkan and Keluar decides about a group', async () => {
    const { id } = stage.unlinked
    const told = await both([stage.secretariat, `group:${id}:linked`], [stage.second, `group:${id}:left`])
    oneOf(told, /telah dihubungkan|meninggalkan grup/, /sudah diputuskan oleh/)
  })

  it('head and staff answer in one moment: one answer stands, both are in the history', async () => {
    const before = await count('answer')
    const presses = [
      await stage.disbun.presses(stage.card(), 'Hadir'),
      await stage.staf.presses(stage.card(), 'Tidak hadir'),
    ]
    await stage.world.settle()
    await stage.world.advance({ minutes: 2 })
    for (const press of presses) expect(press.shown?.text).toContain('Tercatat')
    expect(await count('answer')).toBe(before + 2)
    expect(stage.card().text).toContain('1 dari 4 undangan')
  })

  it('one of two closes a meeting, and whoever presses meanwhile counts before or not at all', async () => {
    const { karet } = stage.meetings
    await stage.world.advanceTo('2023-05-04T10:00:00+07:00')
    const before = await count('attendance')
    const press = await stage.disbun.pressesData(stage.card(), `a:${karet}:present`)
    const late = await stage.bappeda.pressesData(stage.card(), `a:${karet}:present`)
    const told = await both(
      [stage.secretariat, `meeting-close-yes:${karet}`],
      [stage.second, `meeting-close-yes:${karet}`],
    )
    expect(told.filter((text) => /sudah ditutup/.test(text))).toHaveLength(1)
    expect(await count('attendance')).toBe(before + 4)
    const { db } = stage.world.app.desk
    for (const [answered, office] of [
      [press, 'DISBUN'],
      [late, 'BAPPEDA'],
    ] as const) {
      const counted = answered.shown?.text?.includes('Tercatat')
      expect(answered.shown?.text).toMatch(/Tercatat|sudah ditutup/)
      const found = await db
        .selectFrom('attendance')
        .select('state')
        .where('meeting_id', '=', karet)
        .where('office_id', '=', office)
        .executeTakeFirstOrThrow()
      expect(found.state).toBe(counted ? 'present' : 'absent')
    }
  })

  it('one of two changes the zone, and the other is shown what it is now, in that zone', async () => {
    const asked = await both([stage.secretariat, 'set:zone'], [stage.second, 'set:zone'])
    expect(asked).toEqual(['', ''])
    const to = (zone: string) => `set-to:zone:${zone}:0`
    const told = await both([stage.secretariat, to('Asia_Makassar')], [stage.second, to('Asia_Jayapura')])
    oneOf(told, /./, /baru saja diubah/)
    const pages = [stage.secretariat, stage.second].map((person) => stage.anchor(person).text)
    for (const text of pages) expect(text).toMatch(/Sekarang: (WITA|WIT) [\s\S]*Terakhir diubah oleh .*\d\d\.\d\d \1\./)
    expect(new Set(pages.map((text) => /Sekarang: (\w+)/.exec(text)![1])).size).toBe(1)
  })
})
