import { afterEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = (title: string, groups: string) =>
  `/rapat ${title}, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, grup ${groups}, undang DISBUN BAPPEDA`

const cards = (group: Group): Message[] => group.messages.filter(({ text }) => text.startsWith('Hal: '))
const answered = (card: Message): string => /Konfirmasi: (\d dari \d)/.exec(card.text)?.[1] ?? card.text
const idInLink = (message: Message): string | undefined =>
  message.entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []))[0]

describe.each(engines)('a group that is never perfect, on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let bappeda: Person
  afterEach(() => world.close())

  const open = async (options: { privacyMode?: boolean } = {}) => {
    world = await openWorld({ engine, ...options })
    secretariat = world.secretariat
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
  }
  const groupOf = (title: string, more: { forum?: boolean; supergroup?: boolean } = {}) =>
    world.sandbox.group({ title, members: [secretariat, disbun, bappeda], ...more })
  const link = async (group: Group, admin = false) => {
    await group.addBot(secretariat, { admin })
    await world.settle()
    await secretariat.presses(secretariat.private, 'Hubungkan')
    await world.settle()
  }
  const talk = async (group: Group, count: number) => {
    for (let each = 0; each < count; each += 1) await bappeda.writes(group, 'selamat pagi')
    await world.settle()
  }

  it('is told of once when it throws Rakor out, and finds its card true when it takes it back', async () => {
    await open()
    const group = groupOf('Rakor Karet')
    const other = groupOf('Rakor Sumsel')
    await link(group)
    await link(other)
    await published(world, line('Rakor Karet', 'Rakor'))
    const [card] = cards(group)
    const [twin] = cards(other)
    await disbun.presses(card!, 'Hadir')
    await world.advance({ seconds: 10 })
    expect([answered(card!), answered(twin!)]).toEqual(['1 dari 2', '1 dari 2'])

    await group.removeBot(bappeda)
    await world.settle()
    const said = secretariat.sees().filter(({ text }) => text.includes('tidak lagi berada di grup “Rakor Karet”'))
    expect(said).toHaveLength(1)
    expect(said[0]?.text).toContain('Kartu rapat di sana tidak lagi diperbarui: Rakor Karet')
    // One group breaking does not hold the other.
    await bappeda.presses(twin!, 'Tidak hadir')
    await world.advance({ seconds: 10 })
    expect([answered(card!), answered(twin!)]).toEqual(['1 dari 2', '2 dari 2'])
    const refused = world.sandbox.refusals().filter(({ chatId }) => chatId === group.id)
    expect(refused.map(({ method }) => method)).toEqual(['pinChatMessage'])

    // Added again it is mute until the secretariat decides, also to presses on what still stands.
    await group.addBot(disbun)
    await world.settle()
    const press = await disbun.presses(card!, 'Terlambat')
    await world.settle()
    expect(await press.answer).toMatchObject({ text: expect.stringContaining('belum dihubungkan') })
    await secretariat.presses(secretariat.private, 'Hubungkan')
    await world.advance({ seconds: 10 })
    expect(answered(card!)).toBe('2 dari 2')
    expect(cards(group)).toHaveLength(1)

    // A word that waits for the group when it is lost goes to whoever it answers.
    world.sandbox.faults.add({ kind: '500', chat: group, times: 1 })
    await disbun.writes(group, 'maaf, kami tidak dapat hadir', { replyTo: card! })
    await world.sandbox.clock.advance({ milliseconds: 500 })
    world.sandbox.faults.add({ kind: '429', retryAfter: 20, chat: group, times: 1 })
    await group.removeBot(bappeda)
    await world.advance({ minutes: 3 })
    expect(disbun.sees().map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/Dinas Perkebunan.*tidak hadir/i),
    )
  })

  it('keeps its card findable: linked from /agenda, posted again when it is deleted or buried, pinned where allowed', async () => {
    await open({ privacyMode: false })
    const group = groupOf('Rakor Karet')
    const pinning = groupOf('Rakor Sumsel')
    await link(group)
    await link(pinning, true)
    await published(world, line('Rakor Karet', 'Rakor'))
    const [card] = cards(group)
    // Privacy mode is off: the help line says that everything arrives and only replies are read.
    expect(card!.text).toContain('Pesan lain di grup ini tidak dibaca Rakor.')
    expect([card!.pinned, cards(pinning)[0]!.pinned]).toEqual([false, true])

    await disbun.writes(group, '/agenda')
    await world.settle()
    const agenda = disbun.lastSeen(group)
    expect(agenda.text).toContain('Rakor Karet')
    expect(disbun.follows(idInLink(agenda)!)).toBe(card)

    await talk(group, 200)
    await talk(pinning, 200)
    await world.advanceTo('2023-04-28T09:00:00+07:00')
    for (const each of [group, pinning]) await bappeda.writes(each, `/agenda@${world.app.me.username}`)
    await world.advance({ minutes: 1 })
    // The answer to the asker alone says nothing to the group; a word to all does.
    const unknown = world.sandbox.person({ name: 'Belum menekan Mulai' })
    for (const each of [group, pinning]) {
      await bappeda.adds(unknown, each)
      await unknown.writes(each, `/siapasaya@${world.app.me.username}`)
    }
    await world.advance({ minutes: 1 })
    expect(cards(group)).toHaveLength(2)
    expect(cards(pinning)).toHaveLength(1)
    const [old, anew] = cards(group)
    expect(old!.buttons()).toEqual([])
    await disbun.presses(anew!, 'Hadir')
    await world.advance({ seconds: 10 })
    expect(answered(anew!)).toBe('1 dari 2')
    await disbun.writes(group, '/agenda')
    await world.settle()
    expect(disbun.follows(idInLink(disbun.lastSeen(group))!)).toBe(anew)

    // Deleted by somebody: the next change posts it again.
    await secretariat.deletes(anew!)
    await bappeda.presses(cards(pinning)[0]!, 'Hadir')
    await world.advance({ seconds: 15 })
    const last = cards(group).at(-1)!
    expect([last.id > anew!.id, answered(last)]).toEqual([true, '2 dari 2'])
  })

  it('with topics has its cards in the topic the secretariat chose, and in General when that is gone', async () => {
    await open()
    const forum = groupOf('Rakor Karet', { forum: true })
    const topic = forum.topic('Undangan')
    await link(forum)
    expect(forum.messages[0]?.text).toContain('Grup ini memiliki topik')
    await published(world, line('Rakor Karet', 'Karet'))
    expect(cards(forum)[0]?.thread).toBeUndefined()

    await disbun.writes(forum, '/agenda', { thread: topic.id })
    await world.settle()
    expect(disbun.lastSeen(forum)).toMatchObject({ thread: topic.id })
    expect(disbun.lastSeen(forum).buttons()).toEqual([])
    await secretariat.writes(forum, '/agenda', { thread: topic.id })
    await world.settle()
    expect(secretariat.lastSeen(forum).buttons()).toEqual(['Kartu di topik ini'])
    // Only whoever decides about groups may.
    const forged = await disbun.pressesData(cards(forum)[0]!, `topic:${topic.id}`)
    await world.settle()
    expect(await forged.answer).toMatchObject({ text: expect.stringContaining('tidak memiliki hak') })
    const choice = await secretariat.presses(secretariat.lastSeen(forum), 'Kartu di topik ini')
    await world.advance({ seconds: 15 })
    expect(await choice.answer).toMatchObject({ text: 'Kartu rapat selanjutnya dikirim ke topik ini.' })
    const [old, card] = cards(forum)
    expect([old!.buttons(), card!.thread]).toEqual([[], topic.id])

    // Answers stay in the topic.
    await disbun.writes(forum, 'siap hadir', { replyTo: card! })
    await world.advance({ seconds: 10 })
    const echo = forum.messages.findLast(({ text }) => text.startsWith('Dinas Perkebunan'))
    expect(echo?.thread).toBe(topic.id)
    await disbun.writes(forum, '/agenda', { thread: topic.id })
    await world.settle()
    expect(disbun.follows(idInLink(disbun.lastSeen(forum))!)).toBe(card)

    await forum.deleteTopic(topic)
    await bappeda.writes(bappeda.private, '/konfirmasi')
    await world.settle()
    await bappeda.presses(bappeda.private, 'Hadir')
    await world.advance({ seconds: 30 })
    const last = cards(forum).at(-1)!
    expect([last.thread, last.buttons().length > 0, answered(last)]).toEqual([undefined, true, '2 dari 2'])
    expect(secretariat.sees().filter(({ text }) => text.includes('kini dikirim ke topik Umum'))).toHaveLength(1)
  })

  it('that becomes a supergroup keeps what it is: link, card, tasks; nothing leads to a message of somebody else', async () => {
    await open()
    const group = groupOf('Rakor Karet', { supergroup: false })
    await link(group)
    await published(world, line('Rakor Karet', 'Karet'))
    const source = await bappeda.writes(group, 'Dinas Perkebunan menyusun rencana kerja demplot')
    await secretariat.writes(group, '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot', {
      replyTo: source,
    })
    await world.advance({ minutes: 1 })
    // A reply is on its way when the group moves.
    world.sandbox.faults.add({ kind: '429', retryAfter: 30, chat: group, times: 1 })
    await disbun.writes(group, 'siap hadir', { replyTo: cards(group)[0]! })
    await world.sandbox.clock.advance({ seconds: 2 })
    await group.migrate()
    await world.advance({ minutes: 2 })
    const [card] = cards(group)
    expect(answered(card!)).toBe('1 dari 2')
    const echo = group.messages.find(({ text }) => text.startsWith('Dinas Perkebunan'))
    expect(echo?.replyTo).toBeUndefined()
    const task = await world.app.desk.db.selectFrom('task').selectAll().executeTakeFirstOrThrow()
    expect(task).toMatchObject({ source_chat_id: group.id, source_message_id: null })
    await secretariat.writes(secretariat.private, '/tindaklanjut')
    await world.settle()
    const shown = await secretariat.pressesData(secretariat.lastSeen(), `task-show:${task.id}`)
    await world.settle()
    expect(shown.answered).toBe(true)
    expect(
      secretariat
        .lastSeen()
        .keyboard.flat()
        .filter(({ kind }) => kind === 'url'),
    ).toEqual([])
  })
  it('has members of every kind: never pressed Start, an anonymous administrator, a new name, one account for an office, English', async () => {
    await open()
    const { sandbox, app } = world
    const pupr = sandbox.person({ name: 'Kepala Dinas PUPR' })
    const guest = sandbox.person({ name: 'Attaché', languageCode: 'en' })
    const group = sandbox.group({ title: 'Rakor Karet', members: [secretariat, disbun, bappeda, pupr, guest] })
    for (const [person, office] of [
      [pupr, 'PUPR'],
      [guest, 'BPBD'],
    ] as const)
      await app.desk.db
        .insertInto('account')
        .values({
          ...{ id: `a${person.id}`, user_id: person.id, office_id: office, capacity: 'head', standing: 'definitif' },
          ...{ since: sandbox.clock.ms(), confirmed_by: secretariat.id },
        })
        .execute()
    await link(group)
    await published(world, `${line('Rakor Karet', 'Karet')} PUPR BPBD`)
    const [card] = cards(group)
    expect(card!.text).toContain('Pesan lain di grup ini tidak sampai kepada Rakor.')

    // Never pressed Start: the press counts, the rest is said where only they see it.
    const press = await pupr.presses(card!, 'Hadir')
    await world.advance({ seconds: 10 })
    expect((await press.answer).text).toMatch(/^Tercatat: .*hadir/)
    expect(answered(card!)).toBe('1 dari 4')

    // An administrator who writes as the group presses as themselves.
    await group.promote(bappeda, { is_anonymous: true })
    const anonymous = await bappeda.presses(card!, 'Hadir')
    await world.advance({ seconds: 10 })
    expect((await anonymous.answer).text).toContain('Badan Perencanaan Pembangunan Daerah hadir')
    await bappeda.writes(group, 'kami jadinya tidak hadir', { anonymous: true, replyTo: card! })
    await world.advance({ seconds: 10 })
    expect(group.messages.at(-1)?.text).toContain('percakapan pribadi')
    expect(answered(card!)).toBe('2 dari 4')

    // Two people behind one account: one answer for the office, and it is the office that is addressed.
    await disbun.presses(card!, 'Hadir')
    await world.advance({ seconds: 10 })
    const changed = await disbun.presses(card!, 'Belum pasti')
    await world.advance({ seconds: 10 })
    expect((await changed.answer).text).toContain('Dinas Perkebunan')
    expect((await changed.answer).text).not.toContain('Kepala Dinas Perkebunan')
    expect(answered(card!)).toBe('3 dari 4')

    // The new name of whoever pressed is the one that is shown.
    disbun.record.name = 'Plt. Kepala Dinas Perkebunan'
    await disbun.presses(card!, 'Hadir')
    await world.advance({ seconds: 10 })
    const { name } = await app.desk.db
      .selectFrom('person')
      .select('name')
      .where('id', '=', disbun.id)
      .executeTakeFirstOrThrow()
    expect(name).toBe('Plt. Kepala Dinas Perkebunan')

    // English is asked about, never misread; and Rakor speaks Indonesian until another language is chosen.
    await guest.writes(group, 'we regret that to attend is not possible', { replyTo: card! })
    await world.advance({ seconds: 10 })
    expect(answered(card!)).toBe('3 dari 4')
    const choice = group.messages.at(-1)!
    expect(choice.buttons()).toContain('Tidak hadir')
    await guest.presses(choice, 'Tidak hadir')
    await world.advance({ seconds: 10 })
    expect(answered(card!)).toBe('4 dari 4')
    await guest.starts()
    await world.settle()
    expect(guest.lastSeen().text).toMatch(/Bapak\/Ibu|perangkat daerah/)
  })
})
