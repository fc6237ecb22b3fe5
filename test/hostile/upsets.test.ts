import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { hostile, play } from './cases.ts'
import { openStage, type Stage } from './stage.ts'
import { stateOf } from './state.ts'

const blocked = /bot was blocked by the user/

play(
  'whoever goes away in the middle',
  [
    {
      name: 'blocks Rakor before the answer to talk',
      when: (stage) =>
        stage.does(stage.mitra, async () => {
          await stage.mitra.writes(stage.mitra.private, 'selamat pagi')
          await stage.mitra.blocks()
        }),
      told: '',
    },
    {
      name: 'comes back and presses a button of before',
      given: (stage) => stage.mitra.starts(),
      when: (stage) => stage.forges(stage.mitra, `ap:${stage.meetings.batas}:present:BSIP`),
      told: /tidak tercatat dalam undangan/,
    },
    {
      name: 'blocks Rakor before the answer to a command',
      when: (stage) =>
        stage.does(stage.mitra, async () => {
          await stage.mitra.writes(stage.mitra.private, '/konfirmasi')
          await stage.mitra.blocks()
        }),
      told: '',
    },
  ],
  { refusals: blocked },
)

play(
  'groups that lose Rakor',
  [
    hostile({
      name: 'a card is pressed after Rakor was removed and added again',
      given: async (stage) => {
        await stage.other.removeBot(stage.secretariat)
        await stage.world.settle()
        await stage.other.addBot(stage.secretariat)
        await stage.world.settle()
      },
      when: (stage) => stage.presses(stage.disbun, stage.card(stage.other), 'Hadir'),
      told: /^Grup ini belum dihubungkan/,
    }),
    {
      name: 'a card there is answered in words',
      when: (stage) => stage.inGroup(stage.disbun, 'hadir', { where: stage.other, replyTo: stage.card(stage.other) }),
      told: '',
    },
    {
      name: 'a command is written there',
      when: (stage) => stage.inGroup(stage.disbun, '/agenda', { where: stage.other }),
      told: '',
    },
  ],
  { fresh: true },
)

describe('in the middle of things', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage(engines[0]!)
  })
  afterEach(() => stage.close())
  const state = () => stateOf(stage.world.app.desk.db, ['group_chat', 'ledger', 'card', 'meeting'])

  it('a legitimate press changes the books: what compares them can fail', async () => {
    const before = await state()
    expect(await stage.presses(stage.disbun, stage.card(), 'Hadir')).toContain('Tercatat: Dinas Perkebunan hadir')
    expect(await state()).not.toEqual(before)
    stage.holds()
  })

  it('Rakor is removed from the group before it can answer there', async () => {
    const before = await state()
    await stage.disbun.writes(stage.group, 'siap', { replyTo: stage.card() })
    await stage.group.removeBot(stage.secretariat)
    await stage.world.advance({ minutes: 2 })
    expect(await state()).toEqual(before)
    expect(await stage.says(stage.secretariat, '/agenda')).toContain('Rakor Kerja Sama Karet')
    stage.holds(/bot was kicked|chat not found|bot is not a member/)
  })

  it('texts full of emoji and rare letters are cut between characters, whatever the limit', async () => {
    const { secretariat, disbun, world } = stage
    for (const lead of ['', 'a']) {
      const title = `Rakor ${lead}${'𐌀'.repeat(115)}`
      await stage.says(
        secretariat,
        `/rapat ${title}, Rabu 10 Mei 2023 pukul 09.00, Aula Bappeda, grup Kerja Sama, undang DISBUN`,
      )
      await stage.presses(secretariat, stage.anchor(secretariat), /^(?:Terbitkan|Tetap: sudah)/)
      await stage.says(secretariat, `/tindaklanjut #KS_SDM DISBUN 26 Mei: ${lead}${'🌱'.repeat(245)}`)
    }
    await world.advance({ minutes: 2 })
    for (const command of ['/agenda', '/rekap', '/status', '/tindaklanjut', '/bidang'])
      expect(await stage.says(secretariat, command)).not.toBe('')
    expect(await stage.says(disbun, '/konfirmasi')).toContain('𐌀')
    expect(await stage.says(disbun, '/tindaklanjut')).toContain('🌱')
    stage.holds()
  })

  it('whoever lost the office gets no link and no reminder any more', async () => {
    const { bappeda, secretariat, world } = stage
    await stage.presses(bappeda, stage.card(), 'Daring')
    const { id } = await world.app.desk.db
      .selectFrom('account')
      .select('id')
      .where('user_id', '=', bappeda.id)
      .executeTakeFirstOrThrow()
    await stage.forges(secretariat, `revoke-yes:${id}`)
    await world.advance({ minutes: 2 })
    const seen = bappeda.sees().length
    await world.advanceTo('2023-05-04T08:30:00+07:00')
    expect(bappeda.sees()).toHaveLength(seen)
  })

  it('a group becomes a supergroup between the card and the press', async () => {
    const { world, secretariat, disbun, pupr } = stage
    const group = world.sandbox.group({
      title: 'Rakor Lintas',
      members: [secretariat, disbun, pupr],
      supergroup: false,
    })
    await group.addBot(secretariat)
    await world.settle()
    await secretariat.presses(secretariat.private, 'Hubungkan')
    await world.settle()
    await stage.says(
      secretariat,
      '/rapat Rakor Pindah, Rabu 10 Mei 2023 pukul 09.00, Aula Bappeda, grup Lintas, undang DISBUN',
    )
    await stage.presses(secretariat, stage.anchor(secretariat), /^Terbitkan/)
    await world.advance({ minutes: 1 })
    const { id } = await world.app.desk.db
      .selectFrom('meeting')
      .select('id')
      .where('title', '=', 'Rakor Pindah')
      .executeTakeFirstOrThrow()
    await group.migrate()
    await world.advance({ minutes: 1 })
    const card = group.messages.find((message) => message.text.startsWith('Hal: Rakor Pindah'))!
    const before = await state()
    expect(await stage.presses(pupr, card, 'Hadir')).toMatch(/tidak tercatat dalam undangan/)
    expect(await stage.forges(pupr, `a:${id}:present`, stage.card())).toMatch(
      /bukan milik percakapan ini|tidak tercatat/,
    )
    expect(await state()).toEqual(before)
    expect(await stage.presses(disbun, card, 'Hadir')).toContain('Tercatat: Dinas Perkebunan hadir')
    stage.holds(/group chat was upgraded/)
  })
})
