import type { Logger } from 'pino'
import { expect } from 'vitest'
import type { Call, Chat, Group, Message, Person, Press } from '../../src/sandbox/index.ts'
import type { Engine } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

type WriteOptions = NonNullable<Parameters<Person['writes']>[2]>

/**
 * A world in full swing on the morning of 26 April 2023: offices of every kind, two linked groups and one that is
 * not, a meeting to come, one in the other group, one that is confidential, one that is closed, a draft, and tasks.
 */
export interface Stage {
  world: World
  secretariat: Person
  /** The secretariat's second account. */
  second: Person
  disbun: Person
  staf: Person
  bappeda: Person
  asisten: Person
  /** Head of an office that no meeting in the first group invites. */
  pupr: Person
  mitra: Person
  /** Held an office until yesterday. */
  former: Person
  stranger: Person
  group: Group
  other: Group
  unlinked: Group
  meetings: Record<'karet' | 'batas' | 'rahasia' | 'lama' | 'draf', string>
  /** Of Dinas Perkebunan: one new, one handed in; and one of Bappeda. */
  tasks: Record<'baru' | 'diserahkan' | 'lain', string>
  card(group?: Group): Message
  /** The newest message of Rakor's in somebody's private chat. */
  anchor(person: Person): Message
  /** Writes in private and returns what Rakor says to it. */
  says(person: Person, text: string, options?: WriteOptions): Promise<string>
  /** Writes in a group and returns what Rakor shows the writer, there and in private. */
  inGroup(person: Person, text: string, options?: WriteOptions & { where?: Group }): Promise<string>
  /** Does something in private and returns what Rakor says to it. */
  does(person: Person, act: () => Promise<unknown>): Promise<string>
  /** Presses with forged data, by default on the newest message of Rakor's in private; toast, link and messages. */
  forges(person: Person, data: string, on?: Message): Promise<string>
  presses(person: Person, on: Message, label: string | RegExp): Promise<string>
  /** Waits until answers in groups, of which there is one a minute, are possible again. */
  minute(): Promise<void>
  /** Since last asked, every press was answered exactly once, and nothing unfit for people went out. */
  holds(expectedRefusals?: RegExp): void
  close(): Promise<void>
}

const karet =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, ' +
  'bidang KARET, pimpinan Asisten I, tautan https://rapat.example/karet, grup Kerja Sama, undang DISBUN BAPPEDA BSIP'
const batas =
  '/rapat Rakor Perbatasan, Jumat 5 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Aula Bappeda, grup Perbatasan, undang PUPR DISBUN'
const rahasia =
  '/rapat Rakor Sengketa Tapal Batas, Kamis 11 Mei 2023 pukul 09.00 WIB, Ruang Rapat Sekda, sifat Rahasia, grup Kerja Sama, undang DISBUN BAPPEDA'
const lama =
  '/rapat Rakor Lama, Rabu 26 April 2023 pukul 09.00 s.d. 09.30 WIB, Aula Bappeda, grup Kerja Sama, undang DISBUN BAPPEDA'
const draf = '/rapat Rakor Draf, Senin 8 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN'

export const secondId = 900_000_002

export async function openStage(engine: Engine, log?: Logger): Promise<Stage> {
  const world = await openWorld({ engine, alsoSecretariat: [secondId], ...(log && { log }) })
  const { sandbox, secretariat, app } = world
  const { db } = app.desk
  const asked: Press[] = []

  const person = async (name: string, ...ties: [office: string, capacity: 'head' | 'staff', until?: number][]) => {
    const made = sandbox.person({ name })
    await made.starts()
    await world.settle()
    for (const [office, capacity, until] of ties)
      await db
        .insertInto('account')
        .values({
          id: `a${made.id}-${office}`.slice(-12),
          user_id: made.id,
          office_id: office,
          capacity,
          standing: 'definitif',
          since: sandbox.clock.ms() - 86_400_000,
          until: until ?? null,
          confirmed_by: secretariat.id,
          ended_by: until === undefined ? null : secretariat.id,
        })
        .execute()
    return made
  }
  const second = sandbox.person({ name: 'Bagian Kerja Sama', id: secondId })
  await second.starts()
  await world.settle()
  const disbun = await person('Kepala Dinas Perkebunan', ['DISBUN', 'head'])
  const staf = await person('Staf Dinas Perkebunan', ['DISBUN', 'staff'])
  const bappeda = await person('Kepala Bappeda', ['BAPPEDA', 'head'])
  const asisten = await person('Asisten Satu', ['AS1', 'head'])
  const pupr = await person('Kepala Dinas PUPR', ['PUPR', 'head'])
  const mitra = await person('Kepala BSIP', ['BSIP', 'head'])
  const former = await person('Mantan Kepala Dinas Perhubungan', ['DISHUB', 'head', sandbox.clock.ms() - 3_600_000])
  const stranger = await person('Orang Tak Dikenal')

  const linked = async (title: string, members: Person[]): Promise<Group> => {
    const group = sandbox.group({ title, members: [secretariat, ...members] })
    await group.addBot(secretariat)
    await world.settle()
    await secretariat.presses(secretariat.private, 'Hubungkan')
    await world.settle()
    return group
  }
  const everybody = [second, disbun, staf, bappeda, asisten, pupr, mitra, former, stranger]
  const group = await linked('Rakor Kerja Sama', everybody)
  const other = await linked('Rakor Perbatasan', [pupr, disbun])
  const unlinked = sandbox.group({ title: 'Grup Lain', members: [secretariat, ...everybody] })
  await unlinked.addBot(disbun)
  await world.settle()

  const publishes = async (line: string): Promise<string> => {
    await secretariat.writes(secretariat.private, line)
    await world.settle()
    await secretariat.presses(secretariat.private, /^Terbitkan/)
    await world.advance({ seconds: 20 })
    const last = await db.selectFrom('meeting').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
    return last.id
  }
  const meetings = { lama: await publishes(lama), karet: '', batas: '', rahasia: '', draf: '' }
  await world.advanceTo('2023-04-26T09:05:00+07:00')
  await secretariat.pressesData(secretariat.lastSeen(), `meeting-close-yes:${meetings.lama}`)
  await world.settle()
  meetings.karet = await publishes(karet)
  meetings.batas = await publishes(batas)
  meetings.rahasia = await publishes(rahasia)
  await secretariat.writes(secretariat.private, draf)
  await world.settle()
  meetings.draf = (
    await db.selectFrom('meeting').select('id').where('state', '=', 'draft').executeTakeFirstOrThrow()
  ).id

  const assigned = async (line: string): Promise<string> => {
    await secretariat.writes(secretariat.private, `/tindaklanjut ${line}`)
    await world.settle()
    const last = await db.selectFrom('task').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
    return last.id
  }
  const tasks = {
    baru: await assigned('#KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'),
    lain: await assigned('#KS_SDM BAPPEDA 12 Mei: susun daftar peserta'),
    diserahkan: await assigned('#KS_Riset DISBUN 12 Mei: susun laporan riset'),
  }
  await disbun.pressesData(disbun.lastSeen(), `task-finish:${tasks.diserahkan}`)
  await world.settle()
  await disbun.writes(disbun.private, 'Laporan tersusun')
  await world.settle()
  await disbun.presses(disbun.private, 'Kirim')
  await world.advance({ minutes: 2 })

  const keyOf = (message: Message) => `${message.chat.id}:${message.id}:${message.ephemeralId ?? ''}`
  const heard = async (who: Person, chats: Chat[], act: () => Promise<unknown>): Promise<string> => {
    const before = new Set(chats.flatMap((chat) => who.sees(chat).map(keyOf)))
    await act()
    await world.settle()
    return chats
      .flatMap((chat) => who.sees(chat))
      .filter((message) => message.fromBot && !before.has(keyOf(message)))
      .map((message) => message.text)
      .join('\n')
  }
  const pressed = async (who: Person, on: Message, press: () => Promise<Press>): Promise<string> => {
    const shown = on.text
    const chats = on.chat.id === who.private.id ? [who.private] : [on.chat, who.private]
    let made: Press | undefined
    const said = await heard(who, chats, async () => {
      made = await press()
      asked.push(made)
    })
    const toast = made?.shown
    return [toast?.text, toast?.url, on.text === shown ? '' : on.text, said].filter(Boolean).join('\n')
  }
  const anchor = (who: Person): Message => {
    const found = who.sees().findLast((message) => message.fromBot)
    if (!found) throw new Error(`Rakor never wrote to ${who.name}`)
    return found
  }
  let looked = 0

  return {
    world,
    secretariat,
    second,
    disbun,
    staf,
    bappeda,
    asisten,
    pupr,
    mitra,
    former,
    stranger,
    group,
    other,
    unlinked,
    meetings,
    tasks,
    anchor,
    card(where = group) {
      const title = where === other ? 'Rakor Perbatasan' : 'Rakor Kerja Sama Karet'
      const found = where.messages.find((message) => message.text.startsWith(`Hal: ${title}`))
      if (!found) throw new Error('there is no card')
      return found
    },
    says: (who, text, options) => heard(who, [who.private], () => who.writes(who.private, text, options)),
    inGroup: (who, text, { where = group, ...options } = {}) =>
      heard(who, [where, who.private], () => who.writes(where, text, options)),
    does: (who, act) => heard(who, [who.private], act),
    forges: (who, data, on = anchor(who)) => pressed(who, on, () => who.pressesData(on, data)),
    presses: (who, on, label) => pressed(who, on, () => who.presses(on, label)),
    minute: () => world.advance({ seconds: 62 }),
    holds(expectedRefusals) {
      const calls = sandbox.calls.slice(looked)
      looked = sandbox.calls.length
      for (const press of asked.splice(0)) {
        const answers = calls.filter(
          ({ method, ok, params }) =>
            method === 'answerCallbackQuery' && ok && String(params.callback_query_id) === press.id,
        )
        expect(answers, `answers to the press ${press.label}`).toHaveLength(1)
      }
      for (const { params } of calls) fitForPeople(`${params.text ?? ''}\n${params.caption ?? ''}`)
      const unexpected = calls
        .filter((call) => !call.ok)
        .map(descriptionOf)
        .filter((refusal) => !refusalsThatHarmNothing.test(refusal) && !expectedRefusals?.test(refusal))
      expect(unexpected).toEqual([])
    },
    close: () => world.close(),
  }
}

/** Rakor is no administrator, so it may not pin; and a page that is shown already cannot be turned to. */
const refusalsThatHarmNothing = /^pinChatMessage|message is not modified/
const descriptionOf = (call: Call): string => `${call.method}: ${call.error?.description}`

/** Nothing that only a programmer understands may reach a chat: no stack, no empty value, no key of a text. */
export function fitForPeople(text: string): void {
  expect(text).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object|\bat .+:\d+:\d+|\b[A-Z]\w*Error\b|\{ ?\$/)
  expect(text).not.toMatch(/\b(refusal|answer|meeting|task|people|common|reminder|trouble)-[a-z]+[a-z_-]*/)
}
