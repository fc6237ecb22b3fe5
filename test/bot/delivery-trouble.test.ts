import { afterEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, grup Kerja Sama, undang DISBUN BAPPEDA'

/** Real time, for what goes over the wire. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 5))

const answered = (card: Message): string => /Konfirmasi: (\d dari \d)/.exec(card.text)?.[1] ?? card.text

describe.each(engines)('delivery under trouble in the whole bot, on $name', (engine) => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group
  let card: Message
  afterEach(() => world.close())

  const open = async () => {
    world = await openWorld({ engine })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    group = await linkedGroup(world, [disbun, bappeda])
    await published(world, line)
    card = group.messages.find(({ text }) => text.startsWith('Hal: '))!
  }
  /** What Rakor wrote to somebody since the count `from`. */
  const told = (person: Person, from = 0) =>
    person
      .sees()
      .filter(({ fromBot }) => fromBot)
      .map(({ text }) => text)
      .slice(from)
  const rows = (state: string) =>
    world.app.desk.db.selectFrom('outbox').select(['kind', 'error']).where('state', '=', state).execute()

  it('an hour without Telegram loses nothing and doubles nothing but what was on its way', async () => {
    await open()
    const { sandbox, app, secretariat } = world
    await world.advanceTo('2023-05-03T07:55:00+07:00')
    const before = { disbun: told(disbun).length, bappeda: told(bappeda).length }
    // Nothing reaches Telegram, and Telegram hands nothing out: only the bot can come to rest meanwhile.
    const rest = sandbox.clock.between
    sandbox.clock.between = app.settled
    const over = sandbox.faults.add({ kind: 'reset-before', method: /./ })
    await disbun.writes(disbun.private, '/agenda')
    await sandbox.clock.advance({ minutes: 30 })
    expect((await app.health()).problems).toContain('Telegram takes no messages')
    expect(told(disbun, before.disbun)).toEqual([])
    await sandbox.clock.advance({ minutes: 35 })
    over()
    await sandbox.clock.advance({ minutes: 2 })
    sandbox.clock.between = rest
    await world.advance({ minutes: 1 })
    // The reminder of the day before, once for each, and the agenda that was asked for.
    const after = [told(disbun, before.disbun), told(bappeda, before.bappeda)]
    for (const texts of after) expect(texts.filter((text) => text.includes('besok, Kamis'))).toHaveLength(1)
    expect(after[0]!.filter((text) => text.includes('Agenda'))).toHaveLength(1)
    expect(await rows('waiting')).toEqual([])
    expect((await rows('failed')).filter(({ kind }) => kind !== 'card-pin')).toEqual([])
    expect(told(secretariat).filter((text) => text.includes('Telegram sempat tidak dapat dihubungi'))).toHaveLength(1)
    expect((await app.health()).problems).toEqual([])

    // Processed, but the answer is lost: that one message may come twice, and only that.
    const count = told(bappeda).length
    sandbox.faults.add({ kind: 'reset-after', method: 'sendMessage', chat: bappeda.private, times: 1 })
    await bappeda.writes(bappeda.private, '/agenda')
    await world.advance({ minutes: 1 })
    expect(told(bappeda, count).length).toBeLessThanOrEqual(2)

    // Fifteen minutes of silence asked for in the group: everybody else goes on, and the card is true in the end.
    sandbox.faults.add({ kind: '429', retryAfter: 900, chat: group, times: 1 })
    await disbun.presses(card, 'Hadir')
    await world.advance({ seconds: 10 })
    const press = await bappeda.presses(card, 'Tidak hadir')
    await bappeda.writes(bappeda.private, '/konfirmasi')
    await world.advance({ seconds: 20 })
    expect((await press.answer).text).toContain('Badan Perencanaan Pembangunan Daerah tidak hadir')
    // Beside the question after the reason: which of the two is sent first nobody promised.
    expect(told(bappeda).slice(-2)).toContainEqual(expect.stringContaining('Rakor Kerja Sama Karet'))
    expect(answered(card)).toBe('0 dari 2')
    const calls = sandbox.calls.filter(
      ({ chatId, ok, method }) => chatId === group.id && !ok && method !== 'pinChatMessage',
    )
    expect(calls).toHaveLength(1)
    await world.advance({ minutes: 15 })
    expect(answered(card)).toBe('2 dari 2')
  }, 120_000)

  it('who cannot be written to is stood in for: the next account, the group in counts, the secretariat', async () => {
    await open()
    const { secretariat, app, sandbox } = world
    const staff = await holder(world, 'Sekretaris Dinas Perkebunan', 'DISBUN', 'staff')
    // Blocked without a word of Telegram's: only the refusal of a message tells.
    const blocks = async (person: Person) => {
      await person.blocks()
      await world.settle()
      await app.desk.db.updateTable('person').set({ reachable: 1 }).where('id', '=', person.id).execute()
    }
    const status = async () => {
      await secretariat.writes(secretariat.private, '/status')
      await world.settle()
      return told(secretariat).at(-1)!
    }
    await blocks(disbun)
    await world.advanceTo('2023-05-01T08:30:00+07:00')
    expect(told(staff).at(-1)).toContain('belum menerima konfirmasi kehadiran dari Dinas Perkebunan')
    // One tells the count to who is silent; none stands in for the head, whose staff was told.
    expect(group.messages.filter(({ text }) => text.startsWith('Pengingat'))).toHaveLength(1)
    await blocks(staff)
    await world.advanceTo('2023-05-03T08:30:00+07:00')
    const counts = group.messages.filter(({ text }) => text.startsWith('Pengingat'))
    expect(counts).toHaveLength(2)
    expect(counts.at(-1)?.replyTo).toBe(card)
    expect(counts.at(-1)?.text).not.toContain('Perkebunan')
    expect(await status()).toContain('DISBUN')

    // A further meeting, in no group: the secretariat learns whom nobody tells.
    await published(
      world,
      line.replace('Rakor Kerja Sama Karet', 'Rakor Lahan').replace('4 Mei', '11 Mei').replace(', grup Kerja Sama', ''),
    )
    await world.advance({ minutes: 5 })
    await blocks(bappeda)
    await published(
      world,
      line.replace('Rakor Kerja Sama Karet', 'Rakor Air').replace('4 Mei', '25 Mei').replace(', grup Kerja Sama', ''),
    )
    await world.advance({ minutes: 5 })
    const unreached = told(secretariat).filter((text) => text.startsWith('Pesan mengenai Rakor Air'))
    expect(unreached).toEqual([expect.stringMatching(/tidak sampai kepada .*BAPPEDA/)])

    // Whoever comes back is written to again.
    await bappeda.unblocks()
    await world.settle()
    await disbun.starts()
    await world.settle()
    const people = await app.desk.db.selectFrom('person').select(['name', 'reachable']).orderBy('name').execute()
    expect(people.filter(({ reachable }) => reachable === 0).map(({ name }) => name)).toEqual([
      'Sekretaris Dinas Perkebunan',
    ])
    expect(sandbox.refusals().filter(({ error }) => error?.code === 403).length).toBeGreaterThan(2)
  })

  it('what fails for ever, a second poller, a silent connection and a flood hold up nobody and are told once', async () => {
    await open()
    const { secretariat, sandbox, app } = world
    const toldOf = (what: string) => told(secretariat).filter((text) => text.includes(what))

    // A record that cannot be read: every card of the meeting and every handler that needs it fails.
    await app.desk.db.updateTable('meeting').set({ agenda: '{' }).execute()
    await disbun.writes(disbun.private, '/agenda')
    await disbun.writes(disbun.private, '/batal')
    await disbun.presses(card, 'Hadir')
    await bappeda.writes(bappeda.private, '/batal')
    await world.advance({ seconds: 2 })
    expect(told(bappeda).at(-1)).toContain('Tidak ada pertanyaan')
    await world.advance({ minutes: 6 })
    const said = told(disbun)
    expect(said).toContainEqual(expect.stringContaining('tidak dapat kami proses karena gangguan'))
    // What waited behind it is answered.
    expect(said).toContainEqual(expect.stringContaining('Tidak ada pertanyaan'))
    expect(toldOf('telah disisihkan').length).toBeGreaterThanOrEqual(1)
    const poisoned = await app.desk.db.selectFrom('inbox').select('attempts').where('state', '=', 'poisoned').execute()
    expect(poisoned.every(({ attempts }) => attempts === 5)).toBe(true)
    const before = toldOf('telah disisihkan').length
    await disbun.writes(disbun.private, '/agenda')
    await world.advance({ minutes: 3 })
    expect(toldOf('telah disisihkan')).toHaveLength(before)
    await app.desk.db.updateTable('meeting').set({ agenda: '[]' }).execute()

    // Somebody else polls with the same token.
    const poll = () =>
      fetch(`${sandbox.apiRoot}/bot${sandbox.token}/getUpdates?timeout=1`)
        .then((answer) => answer.text())
        .catch(() => '')
    const rest = sandbox.clock.between
    sandbox.clock.between = app.settled
    const conflicts = () => sandbox.calls.filter(({ error }) => error?.code === 409).length
    for (let time = 1; time <= 3; time += 1) {
      while (!sandbox.polling()) await moment()
      const other = poll()
      while (conflicts() < time) await moment()
      await sandbox.clock.advance({ seconds: 20 })
      await other
    }
    sandbox.clock.between = rest
    await world.advance({ minutes: 1 })
    expect(toldOf('program lain yang memakai token Rakor')).toHaveLength(1)
    await world.advance({ minutes: 12 })
    expect(toldOf('Tidak ada lagi program lain yang memakai token Rakor')).toHaveLength(1)
    await secretariat.writes(secretariat.private, '/status')
    await world.settle()
    expect(told(secretariat).slice(-2)).toContainEqual(
      expect.stringContaining('Program lain sempat memakai token Rakor; gangguan itu telah berakhir'),
    )

    // The connection of the poll falls silent.
    const over = sandbox.faults.add({ kind: 'hang', method: 'getUpdates' })
    await world.advance({ minutes: 1 })
    sandbox.clock.between = app.settled
    await bappeda.writes(bappeda.private, '/agenda')
    for (let step = 0; step < 11; step += 1) await sandbox.clock.advance({ seconds: 10 })
    over()
    await sandbox.clock.advance({ seconds: 10 })
    sandbox.clock.between = rest
    await world.advance({ minutes: 1 })
    expect(toldOf('telah kami perbarui')).toHaveLength(1)
    expect(told(bappeda).at(-1)).toContain('Agenda')

    // A thousand messages of one account within a minute; somebody else is answered at once.
    for (let hundred = 0; hundred < 10; hundred += 1) {
      for (let one = 0; one < 100; one += 1) await disbun.writes(disbun.private, `pesan ${hundred}-${one}`)
      await sandbox.delivered()
      await moment()
    }
    const count = told(bappeda).length
    await bappeda.writes(bappeda.private, '/batal')
    sandbox.clock.between = async () => {
      for (let turn = 0; turn < 20; turn += 1) await moment()
    }
    await sandbox.clock.advance({ seconds: 1 })
    await sandbox.clock.advance({ seconds: 1 })
    expect(told(bappeda, count)).toHaveLength(1)
    sandbox.clock.between = rest
    await world.advance({ minutes: 1 })
    expect(toldOf('mengirim pesan jauh lebih cepat')).toHaveLength(1)
    expect(told(disbun).filter((text) => text.includes('lebih cepat daripada yang dapat kami jawab'))).toHaveLength(1)
    const stored = await app.desk.db
      .selectFrom('inbox')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('lane', '=', `u:${disbun.id}`)
      .executeTakeFirstOrThrow()
    expect(Number(stored.count)).toBeLessThan(600)
    expect((await app.health()).problems).toEqual([])
  }, 120_000)
})
