import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Group, Message, Person, Press } from '../src/sandbox/index.ts'
import { engines } from './support/engines.ts'
import { connectEveryone } from './support/everyone.ts'
import { randomOf } from './support/random.ts'
import { openWorld, type World } from './support/world.ts'

const labels = ['Hadir', 'Daring', 'Diwakilkan', 'Terlambat', 'Tidak hadir', 'Belum pasti'] as const

/** How an answer stands in the count of the card. */
const counted: Record<(typeof labels)[number], RegExp> = {
  Hadir: /hadir (\d+)/,
  Daring: /daring (\d+)/,
  Diwakilkan: /diwakilkan (\d+)/,
  Terlambat: /terlambat (\d+)/,
  'Tidak hadir': /tidak hadir (\d+)/,
  'Belum pasti': /belum pasti (\d+)/,
}

describe.each(engines)('500 presses by 58 offices and partners in one group within ten seconds, on $name', (engine) => {
  let world: World
  let group: Group
  let card: Message
  let people: Map<string, Person>
  const presses: { office: string; label: (typeof labels)[number]; press: Press }[] = []
  let lastPress: Temporal.Instant

  beforeAll(async () => {
    world = await openWorld({ engine })
    people = await connectEveryone(world)
    group = await world.linkedGroup('Rakor Kerja Sama Daerah', [...people.values()])
    await world.secretariat.writes(
      world.secretariat.private,
      '/rapat Rakor Kerja Sama Daerah, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, ' +
        'tautan https://rapat.example.go.id/rakor, bidang KARET, pimpinan SEKDA, undang SEMUA OPD ASISTEN BAGIAN MITRA SA-EKB SA-SDM SA-HUK BAG-KS PDAM',
    )
    await world.settle()
    await world.secretariat.presses(world.secretariat.private, 'Terbitkan')
    // The invitations leave in their own time; the burst begins when all is quiet.
    await world.advance({ minutes: 2 })
    card = group.messages.findLast((message) => message.buttons().includes('Hadir'))!
    const random = randomOf(2023)
    const offices = [...people.keys()]
    for (let i = 0; i < 500; i += 1) {
      const office = offices[i % offices.length]!
      const label = labels[Math.floor(random() * labels.length)]!
      presses.push({ office, label, press: await people.get(office)!.presses(card, label) })
      await world.sandbox.clock.advance({ milliseconds: 20 })
    }
    lastPress = world.sandbox.clock.now()
    await world.advance({ seconds: 5 })
  }, 120_000)
  afterAll(() => world.close())

  it('has 58 offices on the card', () => expect(people.size).toBe(58))

  it('answers every press', () => {
    expect(presses.filter(({ press }) => !press.answered)).toEqual([])
    expect(lastPress.toString()).toBeDefined()
  })

  it('edits the card at most 15 times in any minute', () => {
    const edits = world.sandbox.calls.filter((call) => call.method === 'editMessageText' && call.chatId === group.id)
    expect(edits.length).toBeGreaterThan(1)
    for (const first of edits) {
      const within = edits.filter((call) => {
        const after = call.at.since(first.at).total('seconds')
        return after >= 0 && after < 60
      })
      expect(within.length).toBeLessThanOrEqual(15)
    }
  })

  it('is never told to slow down because of the card', () => {
    const slowed = world.sandbox.refusals().filter((call) => call.error?.code === 429)
    expect(slowed.map((call) => call.method)).toEqual([])
  })

  it('shows the true count within five seconds of the last press', () => {
    const last = new Map(presses.map(({ office, label }) => [office, label]))
    for (const label of labels) {
      const expected = [...last.values()].filter((l) => l === label).length
      const line = card.text
        .split('\n')
        .filter((text) => !/Konfirmasi:/.test(text))
        .join('\n')
      const shown =
        label === 'Hadir' ? /(?<!tidak )hadir (\d+)/i.exec(line) : new RegExp(counted[label], 'i').exec(line)
      expect(Number(shown?.[1] ?? 0), `${label} in:\n${card.text}`).toBe(expected)
    }
  })
})
