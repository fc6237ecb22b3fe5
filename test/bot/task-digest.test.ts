import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { talkIn } from '../support/task-talk.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(engines)('what is told of tasks in the morning on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let assistant: Person
  let talk: ReturnType<typeof talkIn>
  beforeEach(async () => {
    world = await openWorld({ engine, startAt: '2023-05-08T08:00:00+07:00' })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    assistant = await world.joined('Asisten II', 'AS2')
    talk = talkIn(world)
  })
  afterEach(() => world.close())

  const onSqlite = engine.name === 'sqlite' ? it : () => {}
  const make = async (due: string, what: string, office = 'DISBUN'): Promise<string> => {
    const made = await talk.says(secretariat, `/tindaklanjut #KS_Karet ${office} ${due}: ${what}`)
    return /TL-KARET-2023-\d{4}/.exec(made)![0]
  }

  it('is one message a person, by urgency; who leads hears after the due date, and nobody after the end', async () => {
    const { last, buttons, count, presses, says } = talk
    await make('9 Mei', 'susun rencana kerja demplot')
    await make('12 Mei', 'data petani karet')
    await make('15 Mei', 'jadwal penyuluhan')
    await world.advanceTo('2023-05-11T07:59:00+07:00')
    await says(disbun, '/tindaklanjut TL-KARET-2023-0001')
    await presses(disbun, 'Laporkan')
    await says(disbun, 'bibit belum datang dari Sembawa')
    await presses(disbun, 'Kirim')
    const before = [count(disbun), count(assistant)]
    await world.advanceTo('2023-05-12T08:01:00+07:00')
    // On the 11th one reminder of tomorrow's; on the 12th all three in one.
    expect(count(disbun)).toBe(before[0]! + 2)
    expect(last(disbun)).toBe(
      [
        'Yth. Kepala Dinas Perkebunan, berikut 3 tugas tindak lanjut yang memerlukan perhatian Bapak/Ibu.',
        '1. TL-KARET-2023-0001 · terlewat 3 hari\nsusun rencana kerja demplot',
        '2. TL-KARET-2023-0002 · jatuh tempo hari ini\ndata petani karet',
        '3. TL-KARET-2023-0003 · jatuh tempo Senin, 15 Mei 2023\njadwal penyuluhan',
        'Mohon menyampaikan perkembangan atau kendalanya melalui tombol masing-masing tugas.',
      ].join('\n\n'),
    )
    expect(buttons(disbun)).toEqual(['TL-KARET-2023-0001', 'TL-KARET-2023-0002', 'TL-KARET-2023-0003'])
    expect(count(assistant)).toBe(before[1]! + 1)
    expect(last(assistant)).toBe(
      [
        'Yth. Asisten II, kami laporkan bahwa tugas TL-KARET-2023-0001 (susun rencana kerja demplot) pada Dinas Perkebunan, bidang Pengembangan Usaha Tani Komoditas Karet, belum terselesaikan 3 hari setelah tenggat Selasa, 9 Mei 2023.',
        'Kendala yang disampaikan: bibit belum datang dari Sembawa',
        'Mohon arahan Bapak/Ibu.',
      ].join('\n'),
    )
    await presses(assistant, 'Buka')
    expect(last(assistant)).toContain('Nomor tugas: TL-KARET-2023-0001')
    expect(buttons(assistant)).toEqual(['Beri arahan', 'Daftar tugas'])
    // What is asked for can be given, with the button or in reply.
    const report = assistant.sees(assistant.private).find(({ text }) => text?.includes('kami laporkan'))!
    await assistant.writes(assistant.private, 'Selesaikan sebelum Kamis, koordinasikan dengan Sembawa', {
      replyTo: report,
    })
    await talk.turn()
    expect(last(assistant)).toBe(
      'Arahan untuk tugas TL-KARET-2023-0001: Selesaikan sebelum Kamis, koordinasikan dengan Sembawa\nKirim kepada perangkat daerah/instansi yang bersangkutan dan sekretariat?',
    )
    await presses(assistant, 'Kirim')
    expect(last(assistant)).toContain('telah disampaikan kepada Dinas Perkebunan dan sekretariat')
    const directed =
      'Arahan Asisten II atas tugas TL-KARET-2023-0001 (susun rencana kerja demplot): Selesaikan sebelum Kamis, koordinasikan dengan Sembawa'
    expect(last(disbun)).toBe(directed)
    expect(last(secretariat)).toBe(directed)
    await presses(disbun, 'TL-KARET-2023-0001')
    await presses(disbun, 'Selesai')
    await says(disbun, 'rencana kerja tersusun')
    await presses(disbun, 'Kirim')
    const done = count(assistant)
    await world.advanceTo('2023-05-19T08:01:00+07:00')
    // The second is three days over on Monday, the third on Thursday, a holiday: it comes on Friday.
    expect(count(assistant)).toBe(done + 2)
    expect(last(assistant)).toContain('tugas TL-KARET-2023-0003 (jadwal penyuluhan)')
    expect(last(assistant)).toContain('belum terselesaikan 4 hari setelah tenggat Senin, 15 Mei 2023.')
    expect(last(assistant)).toContain('Belum ada kendala yang disampaikan.')
  })

  onSqlite(
    'is what is true when it is sent: a due date moved meanwhile is not told, nor a task handed over',
    async () => {
      const { count, last, presses, says } = talk
      const bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
      const moved = await make('9 Mei', 'satu')
      const handed = await make('9 Mei', 'dua')
      await world.advanceTo('2023-05-12T07:58:00+07:00')
      // The reminders and the escalation fire, and Telegram has both chats wait; meanwhile the tasks change.
      for (const person of [disbun, assistant])
        world.sandbox.faults.add({ kind: '429', retryAfter: 1200, chat: person.private, times: 1 })
      const before = [count(disbun), count(assistant)]
      await world.advanceTo('2023-05-12T08:01:00+07:00')
      await says(secretariat, `/tindaklanjut ${moved}`)
      await presses(secretariat, 'Ubah')
      await presses(secretariat, 'Tenggat')
      await says(secretariat, '26 Mei')
      await presses(secretariat, 'Simpan')
      await says(secretariat, `/tindaklanjut ${handed}`)
      await presses(secretariat, 'Alihkan')
      await says(secretariat, 'BAPPEDA')
      await presses(secretariat, 'Alihkan')
      await world.advanceTo('2023-05-12T09:00:00+07:00')
      const told = disbun.sees(disbun.private).slice(before[0]!)
      expect(told.map(({ text }) => text?.split('\n')[0])).toEqual([
        `Tugas ${moved} untuk Dinas Perkebunan diubah oleh sekretariat. Yang berlaku sekarang:`,
        expect.stringContaining(`Tugas ${handed} (dua) telah dialihkan`),
      ])
      // Whoever leads still hears of the task that is over, whoever has it now.
      expect(count(assistant)).toBe(before[1]! + 1)
      expect(last(assistant)).toContain(`tugas ${handed} (dua) pada Badan Perencanaan Pembangunan Daerah`)
      expect(last(bappeda)).toContain('ditugaskan untuk: dua')
      // After a restart nothing is told twice.
      const then = [count(disbun), count(assistant)]
      await world.restart()
      await world.advance({ hours: 2 })
      expect([count(disbun), count(assistant)]).toEqual(then)
    },
  )

  onSqlite('comes in pages that show how the tasks stand when they are turned, to nobody else', async () => {
    const { count, last, buttons, presses, forges, says } = talk
    for (let number = 1; number <= 10; number += 1) await make('9 Mei', `pekerjaan ${number}`)
    await world.advanceTo('2023-05-09T08:01:00+07:00')
    expect(last(disbun)).toContain('berikut 10 tugas tindak lanjut')
    expect(last(disbun)).toContain('8. TL-KARET-2023-0008 · jatuh tempo hari ini')
    expect(last(disbun)).toContain('Halaman 1 dari 2')
    expect(buttons(disbun)).toHaveLength(9)
    await presses(disbun, 'Berikutnya ›')
    expect(last(disbun)).toContain('9. TL-KARET-2023-0009 · jatuh tempo hari ini\npekerjaan 9')
    // Nobody but who leads directs.
    const { id } = await world.app.desk.db.selectFrom('task').select('id').orderBy('code').executeTakeFirstOrThrow()
    expect(await forges(disbun, `task-direct:${id}`)).toContain('tidak memiliki hak')
    expect(await forges(secretariat, `direct-send:${id}:x`)).toContain('tidak memiliki hak')
    await forges(assistant, `task-direct:${id}`)
    expect(last(assistant)).toContain('Mohon tuliskan arahan Bapak/Ibu untuk tugas TL-KARET-2023-0001.')
    expect(await forges(assistant, `direct-send:${id}:x`)).toContain('tidak ada lagi')
    await forges(assistant, `direct-drop:${id}`)
    expect(last(assistant)).toContain('Arahan tidak dikirim.')
    const digest = (await world.app.desk.db.selectFrom('task_nudge').select('digest_id').executeTakeFirstOrThrow())
      .digest_id
    // Nobody but its reader sees anything by its number.
    await forges(assistant, `digest:${digest}:0`)
    expect(last(assistant)).toContain('Tidak ada lagi yang perlu diingatkan')
    for (let number = 1; number <= 3; number += 1) {
      await says(secretariat, `/tindaklanjut TL-KARET-2023-000${number}`)
      await presses(secretariat, 'Tunda')
      await says(secretariat, 'menunggu anggaran')
      await presses(secretariat, 'Tunda')
    }
    const before = count(disbun)
    await disbun.presses(
      disbun.sees(disbun.private).find((message) => message.text?.includes('Halaman 2'))!,
      '‹ Sebelumnya',
    )
    await talk.turn()
    expect(count(disbun)).toBe(before)
    const page = disbun.sees(disbun.private).find((message) => message.text?.includes('berikut 7 tugas'))
    expect(page?.text).not.toContain('TL-KARET-2023-0001')
    expect(page?.text).not.toContain('Halaman')
  })
})
