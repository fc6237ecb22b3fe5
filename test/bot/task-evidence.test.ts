import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line = '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))('evidence of a task on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    await secretariat.writes(secretariat.private, line)
    await turn()
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 5 })
  const presses = async (person: Person, label: string) => {
    await person.presses(person.private, label)
    await turn()
  }
  const photo = async () => {
    await disbun.sendsPhoto(disbun.private)
    await turn()
  }
  const document = async (fileName: string, album?: string) => {
    await disbun.sendsDocument(disbun.private, { fileName, ...(album && { album }) })
    await turn()
  }
  const last = (person: Person) => person.lastSeen().text
  const states = async () =>
    (await world.app.desk.db.selectFrom('task').select('state').orderBy('created_at').execute()).map(
      ({ state }) => state,
    )
  const withSend = () => disbun.sees().filter((message) => message.buttons().includes('Kirim'))

  it('waits while an invitation is answered or the meeting is asked about', async () => {
    await published(
      world,
      '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN',
    )
    await presses(disbun, 'Selesai')
    await photo()
    await disbun.writes(disbun.private, 'insya Allah hadir pak')
    await turn()
    expect(last(disbun)).toMatch(/^Terima kasih\. Konfirmasi Dinas Perkebunan telah kami catat: hadir\./)
    await disbun.writes(disbun.private, 'jam berapa rapatnya?')
    await turn()
    expect(last(disbun)).toMatch(/Pukul: 09\.00/)
    await disbun.writes(disbun.private, 'Demplot sudah selesai ditanam')
    await turn()
    expect(last(disbun)).toBe(
      [
        'Bukti penyelesaian tugas TL-KARET-2023-0001:',
        'Catatan: Demplot sudah selesai ditanam',
        'Berkas: foto',
        'Kirim kepada sekretariat untuk diperiksa?',
      ].join('\n'),
    )
    await presses(disbun, 'Kirim')
    expect(await states()).toEqual(['in_review'])
  })

  it('is collected, shown once, and reaches the secretariat whole', async () => {
    await presses(disbun, 'Selesai')
    await photo()
    await photo()
    await document('laporan.pdf')
    await disbun.writes(disbun.private, 'Demplot selesai ditanam')
    await turn()
    expect(last(disbun)).toBe(
      [
        'Bukti penyelesaian tugas TL-KARET-2023-0001:',
        'Catatan: Demplot selesai ditanam',
        '3 berkas: foto, foto, dan laporan.pdf',
        'Kirim kepada sekretariat untuk diperiksa?',
      ].join('\n'),
    )
    expect(withSend()).toEqual([disbun.lastSeen()])

    const before = secretariat.sees().length
    await presses(disbun, 'Kirim')
    await turn()
    const came = secretariat.sees().slice(before)
    expect(came.map(({ text }) => text.split('\n').at(-1))).toEqual([
      'Berkas: 3, menyusul di bawah ini.',
      'TL-KARET-2023-0001: berkas 2 dari 3, foto',
      'TL-KARET-2023-0001: berkas 3 dari 3, laporan.pdf',
    ])
    expect(came[0]!.text).toContain('Catatan: Demplot selesai ditanam')
    expect(withSend()).toEqual([])

    await presses(secretariat, 'Buka')
    expect(last(secretariat)).toContain('3 berkas')
    expect(secretariat.lastSeen().buttons()).toContain('Bukti 3')
    const seen = secretariat.sees().length
    await presses(secretariat, 'Bukti 3')
    expect(secretariat.sees()).toHaveLength(seen + 1)
  })

  it('leaves words to a question that was asked since, and takes them again once that is answered', async () => {
    await presses(disbun, 'Selesai')
    await photo()
    await presses(disbun, 'Laporkan')
    await disbun.writes(disbun.private, 'sudah 40%')
    await turn()
    expect(last(disbun)).toContain('sudah 40%')
    expect(last(disbun)).not.toContain('Bukti penyelesaian')
    await presses(disbun, 'Kirim')
    await disbun.writes(disbun.private, 'Demplot selesai ditanam')
    await turn()
    expect(last(disbun)).toContain('Catatan: Demplot selesai ditanam\nBerkas: foto')
  })

  it('is confirmed with its task shown, also when the word that took the buttons away was lost on its way back', async () => {
    await presses(disbun, 'Selesai')
    await photo()
    await presses(disbun, 'Kirim')
    world.sandbox.faults.add({
      kind: 'reset-after',
      method: 'editMessageReplyMarkup',
      chat: secretariat.private,
      times: 1,
    })
    await presses(secretariat, 'Konfirmasi')
    await turn()
    expect(last(secretariat)).toContain('Status: selesai')
    expect(secretariat.sees().filter((message) => message.buttons().includes('Konfirmasi'))).toEqual([])
  })

  it('of an album is shown in one preview, corrected in place', async () => {
    await presses(disbun, 'Selesai')
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await document(name, 'album-1')
    expect(withSend()).toHaveLength(1)
    expect(withSend()[0]!.text).toContain('3 berkas: a.pdf, b.pdf, dan c.pdf')
  })

  it('is given up without leaving a button behind', async () => {
    await presses(disbun, 'Selesai')
    await photo()
    await photo()
    await presses(disbun, 'Batal')
    expect(last(disbun)).toContain('Penyerahan bukti dibatalkan.')
    expect(disbun.sees().filter((message) => message.buttons().includes('Batal'))).toEqual([])
  })

  it('is sent by the button of its own task alone', async () => {
    await secretariat.writes(secretariat.private, '/tindaklanjut #KS_Riset DISBUN 12 Mei: susun laporan riset')
    await turn()
    const told = (code: string) => disbun.sees().find((message) => message.text.includes(code))!
    await disbun.presses(told('TL-KARET-2023-0001'), 'Selesai')
    await turn()
    await disbun.writes(disbun.private, 'Demplot selesai ditanam')
    await turn()
    const ofKaret = disbun.lastSeen()
    const karet = await world.app.desk.db
      .selectFrom('task')
      .select('id')
      .where('code', 'like', '%KARET%')
      .executeTakeFirst()
    await disbun.presses(told('TL-RISET-2023-0001'), 'Selesai')
    await turn()
    expect(ofKaret.buttons()).toEqual([])
    await disbun.writes(disbun.private, 'Laporan riset tersusun')
    await turn()

    for (const where of [ofKaret, disbun.lastSeen()]) {
      const press = await disbun.pressesData(where, `evidence-send:${karet?.id}`)
      await turn()
      expect((await press.answer).text).toContain('Tombol ini sudah tidak berlaku')
    }
    expect(await states()).toEqual(['new', 'new'])
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('Bukti tugas TL-RISET-2023-0001 telah dikirim')
    expect(await states()).toEqual(['new', 'in_review'])
  })

  it.each([
    ['the buttons above', 'editMessageReplyMarkup'],
    ['the preview', 'sendMessage'],
  ])('stays collected when the call for %s is lost', async (_, method) => {
    await presses(disbun, 'Selesai')
    await disbun.writes(disbun.private, 'Demplot selesai ditanam')
    await turn()
    world.sandbox.faults.add({ kind: '500', method, chat: disbun.id, times: 1 })
    await document('laporan.pdf')
    await turn()
    expect(withSend()).toEqual([disbun.lastSeen()])
    expect(last(disbun)).toBe(
      [
        'Bukti penyelesaian tugas TL-KARET-2023-0001:',
        'Catatan: Demplot selesai ditanam',
        'Berkas: laporan.pdf',
        'Kirim kepada sekretariat untuk diperiksa?',
      ].join('\n'),
    )
  })

  it('stays collected when Telegram asks to wait for longer than an update is tried', async () => {
    await presses(disbun, 'Selesai')
    world.sandbox.faults.add({ kind: '429', retryAfter: 90, method: 'sendMessage', chat: disbun.id, times: 1 })
    await disbun.writes(disbun.private, 'Demplot selesai ditanam')
    await world.advance({ minutes: 3 })
    await document('laporan.pdf')
    expect(last(disbun)).toContain('Catatan: Demplot selesai ditanam\nBerkas: laporan.pdf')
  })

  it.each(['answerCallbackQuery', 'editMessageText'])(
    'asks no more once it is sent, though %s was lost',
    async (method) => {
      await presses(disbun, 'Selesai')
      await photo()
      world.sandbox.faults.add({ kind: '500', method, times: 1 })
      await presses(disbun, 'Kirim')
      await turn()
      expect(withSend()).toEqual([])
      expect(last(disbun)).toContain('telah dikirim kepada sekretariat')
      expect(await states()).toEqual(['in_review'])
    },
  )

  it('is asked for once more when the question was lost, and given up when the word about it was', async () => {
    const before = disbun.sees().length
    world.sandbox.faults.add({ kind: '500', method: 'sendMessage', chat: disbun.id, times: 1 })
    await presses(disbun, 'Selesai')
    await turn()
    expect(disbun.sees()).toHaveLength(before + 1)
    expect(last(disbun)).toContain('Kirim catatan singkat, tautan, atau berkas')
    world.sandbox.faults.add({ kind: '500', method: 'editMessageText', chat: disbun.id, times: 1 })
    await presses(disbun, 'Batal')
    await turn()
    expect(last(disbun)).toContain('Penyerahan bukti dibatalkan.')
    expect(disbun.lastSeen().buttons()).toEqual([])
  })

  it('is sent also when the press comes too late to be answered', async () => {
    await presses(disbun, 'Selesai')
    await photo()
    world.sandbox.faults.add({ kind: '429', retryAfter: 20, method: 'answerCallbackQuery', times: 1 })
    await presses(disbun, 'Kirim')
    await world.advance({ seconds: 30 })
    expect(last(disbun)).toContain('telah dikirim kepada sekretariat')
  })
})
