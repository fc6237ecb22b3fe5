import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Daerah, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, tautan https://rapat.example/karet, undang DISBUN BAPPEDA DISHUB PUPR DLH'

const six = ['Hadir', 'Daring', 'Diwakilkan', 'Terlambat', 'Tidak hadir', 'Belum pasti']

/**
 * Talk in a group and what Rakor does. `↳` replies to the card, `>` replies to what Rakor said last, `:` is said to
 * nobody. Below each line stands what Rakor says, `(diam)` when it must be silent, `(🙏)` when it only shows that it
 * has seen, `(bertanya)` when it must ask with the six buttons, where only the writer sees it.
 */
const conversations: Record<string, string> = {
  'a head answers as in any group': `
Disbun ↳ Siap hadir, Pak Asisten 🙏
    Dinas Perkebunan: hadir.`,
  'abbreviated and without capitals': `
Bappeda ↳ hdr pak, insyaallah
    Badan Perencanaan Pembangunan Daerah: hadir.`,
  'an aide answers for the head': `
Dishub ↳ Mohon izin, Pak Kadis berkenan hadir
    Dinas Perhubungan: hadir.`,
  'leave with a reason, of which the group hears nothing': `
PUPR ↳ Mohon izin tidak dapat hadir, sedang sakit
    Dinas Pekerjaan Umum dan Penataan Ruang: izin tidak hadir.`,
  'somebody is sent': `
DLH ↳ izin pak, saya diwakilkan Kabid Tata Lingkungan
    Dinas Lingkungan Hidup: diwakilkan Kabid Tata Lingkungan.`,
  'in the dialect of Palembang': `
Dishub ↳ aku dak pacak dateng pak
    Dinas Perhubungan: tidak hadir.`,
  'a correction counts': `
Disbun ↳ ralat, jadinya saya ikut lewat zoom saja
    Dinas Perkebunan: hadir secara daring.`,
  'late, in minutes': `
Bappeda ↳ telat 20 mnt, masih apel
    Badan Perencanaan Pembangunan Daerah: terlambat 20 menit.`,
  'late, by the clock': `
Bappeda ↳ Hadir pak tapi jam 9.30
    Badan Perencanaan Pembangunan Daerah: terlambat 30 menit.`,
  'asked: twice denied': `
PUPR ↳ tidak mungkin saya tidak hadir, undangannya dari Pak Sekda
    (menegaskan)`,
  'the deputy cannot, so the head comes': `
DLH ↳ Kabid tidak bisa hadir, saya yang hadir
    Dinas Lingkungan Hidup: hadir.`,
  undecided: `
Dishub ↳ belum bisa dipastikan, masih menunggu disposisi
    Dinas Perhubungan: belum pasti.`,
  'in reply to what Rakor said': `
Disbun ↳ diwakilkan Kabid Produksi
    Dinas Perkebunan: diwakilkan Kabid Produksi.
Disbun > eh saya hadir sendiri
    Dinas Perkebunan: hadir.`,
  'silence: a question in the words of an answer': `
Bappeda ↳ Apakah boleh diwakilkan?
    (diam)
Bappeda ↳ hadirnya jam 9 kan?
    (dijawab pribadi)`,
  'silence: talk among colleagues': `
Disbun : makan siang di mana kita
    (diam)
Bappeda : saya hadir kok nanti
    (diam)
PUPR : saya juga tidak hadir kalau hujan 😁
    (diam)`,
  'silence: an instruction to all': `
Bappeda ↳ Mohon seluruh kepala OPD hadir tepat waktu
    (diam)`,
  'silence: what is over': `
DLH ↳ kemarin saya tidak hadir karena sakit
    (diam)`,
  'seen: mere courtesies, after the answer': `
PUPR ↳ siap 86
    (🙏)
Bappeda ↳ terima kasih, Pak
    (🙏)
PUPR ↳ Aamiin
    (🙏)`,
  'asked: of two minds': `
DLH ↳ hadir tapi tidak bisa hadir
    (bertanya)`,
  'asked: a list passed on': `
Dishub ↳ 1. Bappeda hadir
2. PUPR izin
3. DLH diwakilkan
    (bertanya)`,
  'asked: another office than the own one': `
Disbun ↳ Bappeda tidak hadir sepertinya
    (diam)
Disbun ↳ hadir atau zoom ya, lihat besok
    (menegaskan)`,
}

interface Said {
  who: string
  to: string
  text: string
  answer: string
}

const turns = (talk: string): Said[] =>
  [...talk.matchAll(/^(\w+) ([↳>:]) ([\s\S]*?)\n {4}(.*)$/gm)].map(([, who = '', to = '', text = '', answer = '']) => ({
    who,
    to,
    text,
    answer,
  }))

describe('talk in a group', () => {
  let world: World
  let group: Group
  const people = new Map<string, Person>()

  beforeAll(async () => {
    world = await openWorld({ engine: engines.find(({ name }) => name === 'sqlite')! })
    for (const office of ['DISBUN', 'BAPPEDA', 'DISHUB', 'PUPR', 'DLH'])
      people.set(office, await holder(world, `Kepala ${office}`, office))
    group = await linkedGroup(world, [...people.values()])
    await published(world, line)
  })
  afterAll(() => world.close())

  const card = (): Message => group.messages.find((message) => message.text.startsWith('Hal:'))!
  const lastOfRakor = (): Message => group.messages.findLast((message) => message.fromBot)!

  /** What Rakor said after a line, as the conversations are written. */
  const heard = (person: Person, since: { group: number; alone: number }, words: Message): string => {
    const said = group.messages.slice(since.group).filter((message) => message.fromBot)
    if (said.length === 0) {
      const alone = person
        .sees()
        .slice(since.alone)
        .filter((message) => message.fromBot)
      if (alone.length === 0) return words.reactions.length > 0 ? `(${words.reactions.join()})` : '(diam)'
      if (alone.every((message) => message.buttons().join() === 'Buka undangan')) return '(dijawab pribadi)'
      if (alone.every((message) => message.buttons().join() === 'Benar,Ubah')) return '(menegaskan)'
      expect(alone.map((message) => message.buttons().map((label) => label.replace('✓ ', '')))).toEqual([six])
      return '(bertanya)'
    }
    expect(said).toHaveLength(1)
    const [message] = said as [Message]
    expect(message.buttons()).toEqual(['Benar', 'Ubah'])
    return message.text
  }

  it('has twenty conversations and more, four with silence and four with a question', () => {
    const all = Object.values(conversations)
    expect(all.length).toBeGreaterThanOrEqual(20)
    expect(all.filter((talk) => talk.includes('(diam)')).length).toBeGreaterThanOrEqual(4)
    expect(all.filter((talk) => /\((bertanya|menegaskan)\)/.test(talk)).length).toBeGreaterThanOrEqual(4)
  })

  it.each(Object.entries(conversations))('%s', async (_, talk) => {
    const lines = turns(talk)
    expect(lines.length).toBe(talk.match(/^ {4}/gm)?.length)
    for (const { who, to, text, answer } of lines) {
      await world.advance({ minutes: 3 })
      const person = people.get(who.toUpperCase())!
      const before = { group: group.messages.length, alone: person.sees().length }
      const replyTo = to === '↳' ? card() : to === '>' ? lastOfRakor() : undefined
      const said = await person.writes(group, text, replyTo ? { replyTo } : {})
      await world.advance({ seconds: 10 })
      expect([text, heard(person, before, said)]).toEqual([text, answer])
      const reaction = {
        '(diam)': [],
        '(dijawab pribadi)': [],
        '(bertanya)': ['👀'],
        '(menegaskan)': ['👀'],
        '(🙏)': ['🙏'],
      }[answer] ?? ['👍']
      expect(said.reactions).toEqual(reaction)
    }
  })
})
