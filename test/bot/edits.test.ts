import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, undang DISBUN BAPPEDA'

describe.each(engines)('an edited message on $name', (engine) => {
  let world: World
  let disbun: Person
  let group: Group
  beforeEach(async () => {
    world = await openWorld({ engine })
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    group = await world.linkedGroup('Rakor Kerja Sama', [disbun])
    await world.secretariat.writes(world.secretariat.private, line)
    await turn()
    await world.secretariat.presses(world.secretariat.private, 'Terbitkan')
    await turn()
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 4 })
  const edits = async (message: Message, text: string) => {
    await disbun.edits(message, text)
    await turn()
  }
  const answers = async (): Promise<string[]> =>
    (await world.app.desk.db.selectFrom('answer').select('kind').orderBy('given_at').execute()).map(({ kind }) => kind)
  const card = () => disbun.sees(group).find((message) => message.buttons().includes('Hadir'))!
  const inGroup = () => disbun.sees(group).map((message) => message.text)

  it('in a group corrects the answer, its echo and the reaction', async () => {
    const words = await disbun.writes(group, 'Siap, hadir', { replyTo: card() })
    await turn()
    expect(inGroup().at(-1)).toBe('Dinas Perkebunan: hadir.')
    expect(words.reactions).toEqual(['👍'])
    const spoken = inGroup().length

    await edits(words, 'Maaf, izin tidak hadir karena dinas luar')
    expect(await answers()).toEqual(['present', 'absent'])
    expect(inGroup()).toHaveLength(spoken)
    expect(inGroup().at(-1)).toBe('Dinas Perkebunan: izin tidak hadir.')
    expect(disbun.lastSeen(group).buttons()).toEqual(['Benar', 'Ubah'])
    expect(words.reactions).toEqual(['✍'])
    expect(card().text).toContain('Tidak hadir 1')

    // The same in other words, and a comma more: nothing happens.
    await edits(words, 'Maaf, izin tidak hadir, karena dinas luar')
    expect(await answers()).toHaveLength(2)

    // No answer any more: the one that was read stands and the writer is asked.
    await edits(words, 'siap 86')
    expect(words.reactions).toEqual(['👀'])
    await disbun.presses(disbun.lastSeen(), 'Diwakilkan')
    await turn()
    expect((await answers()).at(-1)).toBe('delegated')

    // A later answer by button stands, and the edit says so.
    await edits(words, 'Saya hadir sendiri')
    expect((await answers()).at(-1)).toBe('delegated')
    expect(inGroup().at(-1)).toContain('Jawaban yang disampaikan sesudah pesan itu tetap berlaku.')
  })

  it('in a group counts from now when it was no answer, and is never stored when it was not for Rakor', async () => {
    const talk = await disbun.writes(group, 'Rapatnya di lantai berapa?')
    const asked = await disbun.writes(group, 'Siapa yang memimpin?', { replyTo: card() })
    await turn()
    await edits(talk, 'hadir')
    expect(await answers()).toEqual([])
    const stored = await world.app.desk.db.selectFrom('inbox').select('body').execute()
    expect(stored.some(({ body }) => body?.includes('lantai'))).toBe(false)
    expect(stored.filter(({ body }) => body?.includes('edited_message'))).toEqual([])
    await edits(asked, 'Kami hadir')
    expect(await answers()).toEqual(['present'])
    expect(inGroup().at(-1)).toBe('Dinas Perkebunan: hadir.')
    expect(asked.reactions).toEqual(['👍'])

    // Not by somebody else, whatever they edit.
    const stranger = world.sandbox.person({ name: 'Anggota' })
    await world.secretariat.adds(stranger, group)
    const theirs = await stranger.writes(group, 'siapa saja?', { replyTo: card() })
    await turn()
    await stranger.edits(theirs, 'kami tidak hadir')
    await turn()
    expect(await answers()).toEqual(['present'])
    expect(inGroup().at(-1)).toContain('Mohon menekan salah satu tombol pada kartu rapat')
  })

  it('in private corrects the thanks in its place, asks what is missing, and corrects a delegate', async () => {
    const words = await disbun.writes(disbun.private, 'hadir')
    await turn()
    const thanks = disbun.lastSeen()
    expect(thanks.text).toContain('Konfirmasi Dinas Perkebunan telah kami catat: hadir.')
    await edits(words, 'diwakilkan')
    expect(thanks.text).toContain('telah kami catat: diwakilkan.')
    expect(disbun.lastSeen().buttons()).toContain('Tulis')
    const name = await disbun.writes(disbun.private, 'Kepala Bidan Produksi')
    await turn()
    const completed = disbun.lastSeen()
    expect(completed.text).toContain('diwakilkan Kepala Bidan Produksi')
    const seen = disbun.sees().length
    await edits(name, 'Kepala Bidang Produksi')
    expect(completed.text).toContain('diwakilkan Kepala Bidang Produksi')
    expect(disbun.sees()).toHaveLength(seen)
    expect(await answers()).toEqual(['present', 'delegated', 'delegated', 'delegated'])

    // The first words were overtaken by the delegate's name.
    await edits(words, 'hadir sendiri')
    expect(await answers()).toHaveLength(4)
    expect(disbun.lastSeen().text).toContain('jawaban itulah yang berlaku')
    expect(disbun.lastSeen().buttons()).toContain('Hadir')

    // The completion becomes another answer.
    await edits(name, 'maaf, kami tidak hadir karena dinas luar')
    expect((await answers()).at(-1)).toBe('absent')
    await edits(name, 'apakah ada makan siang?')
    expect((await answers()).at(-1)).toBe('absent')
    expect(disbun.lastSeen().text).toContain('untuk Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB tetap: ')
  })

  it('that is no clear answer any more is not passed over, also when it was completed since', async () => {
    const words = await disbun.writes(disbun.private, 'hadir pak')
    await turn()
    await edits(words, 'hmm lihat nanti jadinya gimana')
    expect(disbun.lastSeen().text).toContain('Perubahan pesan itu belum kami pahami')
    expect(disbun.lastSeen().buttons()).toContain('Hadir')
    expect(await answers()).toEqual(['present'])

    const sent = await disbun.writes(disbun.private, 'diwakilkan')
    await turn()
    await disbun.writes(disbun.private, 'Kabid Produksi')
    await turn()
    await edits(sent, 'hmm lihat nanti jadinya gimana')
    expect(disbun.lastSeen().text).toContain('jawaban lain telah disampaikan dan jawaban itulah yang berlaku')
    expect(disbun.lastSeen().buttons()).toContain('Hadir')
    expect((await answers()).at(-1)).toBe('delegated')
  })

  it('answers what was asked when it could not be used before, also for the secretariat in its own name', async () => {
    await disbun.writes(disbun.private, 'diwakilkan')
    await turn()
    const unusable = await disbun.writes(disbun.private, '???')
    await turn()
    const [before] = (await answers()).slice(-1)
    expect(before).toBe('delegated')
    await edits(unusable, 'Kepala Bidang Produksi')
    expect(disbun.lastSeen().text).toContain('diwakilkan Kepala Bidang Produksi')
    expect(await answers()).toEqual(['delegated', 'delegated'])

    const { secretariat } = world
    const says = async (press: string | RegExp) => {
      await secretariat.presses(secretariat.private, press)
      await turn()
    }
    await secretariat.writes(secretariat.private, '/rekap')
    await turn()
    await says('Catat jawaban')
    await says(/^Badan Perencanaan/)
    await says('Terlambat')
    await says('Tulis')
    const minutes = await secretariat.writes(secretariat.private, '20 menit')
    await turn()
    await secretariat.edits(minutes, '45 menit')
    await turn()
    const row = await world.app.desk.db
      .selectFrom('invitation')
      .select(['minutes_late', 'answered_via'])
      .where('office_id', '=', 'BAPPEDA')
      .executeTakeFirst()
    expect(row).toEqual({ minutes_late: 45, answered_via: 'secretariat' })
  })

  it('keeps the rules of a late answer, survives a repeated update, and leaves commands alone', async () => {
    const words = await disbun.writes(disbun.private, 'hadir')
    const command = await disbun.writes(disbun.private, '/agenda')
    await turn()
    const seen = disbun.sees().length
    await edits(command, '/konfirmasi')
    expect(disbun.sees()).toHaveLength(seen)
    await world.advanceTo('2023-05-04T08:00:00+07:00')
    await edits(words, 'terlambat 30 menit')
    expect((await answers()).at(-1)).toBe('late')
    await world.advanceTo('2023-05-04T17:00:00+07:00')
    await edits(words, 'tidak hadir')
    expect((await answers()).at(-1)).toBe('late')
    expect(disbun.lastSeen().text).toContain('Rapat ini sudah ditutup')
  })
})
