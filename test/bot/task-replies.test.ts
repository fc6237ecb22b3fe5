import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const task = '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'
const meeting = [
  '/rapat Rakor Kerja Sama Karet',
  'Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB',
  'Ruang Rapat Serasan Sekundang',
  'undang DISBUN BAPPEDA',
].join(', ')

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
describe.each(engines.filter((engine) => engine.name === 'sqlite'))('words about a task on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    await published(world, meeting)
    await secretariat.writes(secretariat.private, task)
    await turn()
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 5 })
  const says = async (person: Person, text: string, replyTo?: Message) => {
    await person.writes(person.private, text, replyTo ? { replyTo } : {})
    await turn()
    return person.lastSeen().text
  }
  const presses = async (person: Person, where: Parameters<Person['presses']>[0], label: string) => {
    await person.presses(where, label)
    await turn()
    return person.lastSeen().text
  }
  const told = () => disbun.sees().find(({ text }) => text.includes('ditugaskan untuk'))!
  const invitation = () => disbun.sees().find(({ text }) => text.includes('kami sampaikan undangan rapat'))!
  const withButton = (label: string) => disbun.sees().filter((message) => message.buttons().includes(label))
  const answer = () =>
    world.app.desk.db
      .selectFrom('invitation')
      .select(['rsvp', 'delegate_position'])
      .where('office_id', '=', 'DISBUN')
      .executeTakeFirst()

  it('in reply to it are offered as a report', async () => {
    expect(await says(disbun, 'bibit belum tersedia, mohon tambahan waktu', told())).toBe(
      'Laporan tugas TL-KARET-2023-0001:\nbibit belum tersedia, mohon tambahan waktu\nPermohonan perpanjangan waktu ikut disampaikan. Tenggat tetap berlaku sampai diubah oleh sekretariat.\nKirim kepada sekretariat?',
    )
    await presses(disbun, disbun.private, 'Kirim')
    expect(secretariat.lastSeen().text).toBe(
      'Dinas Perkebunan melaporkan tugas TL-KARET-2023-0001: bibit belum tersedia, mohon tambahan waktu\nDinas Perkebunan memohon perpanjangan waktu: “mohon tambahan waktu”',
    )
  })

  it('that ask to hand it over are told as that', async () => {
    expect(await says(disbun, 'Ini bukan tugas kami, ini ranah Bappeda', told())).toContain(
      'Permohonan pengalihan tugas ikut disampaikan. Tugas belum dialihkan sampai diputuskan oleh sekretariat.',
    )
    await presses(disbun, disbun.private, 'Kirim')
    expect(secretariat.lastSeen().text).toBe(
      'Dinas Perkebunan melaporkan tugas TL-KARET-2023-0001: Ini bukan tugas kami, ini ranah Bappeda\nDinas Perkebunan menyampaikan bahwa tugas ini bukan bagiannya atau memohon agar dialihkan: “Ini bukan tugas kami”',
    )
  })

  it('in reply to its card or reminder are offered as well', async () => {
    await presses(disbun, told(), 'Terima')
    await says(disbun, '/tindaklanjut')
    const card = await disbun
      .presses(disbun.private, 'TL-KARET-2023-0001')
      .then(turn)
      .then(() => disbun.lastSeen())
    expect(await says(disbun, 'bibit tersedia, 40%', card)).toContain('Laporan tugas TL-KARET-2023-0001 (40 %):')
    await world.advanceTo('2023-05-09T08:01:00+07:00')
    const reminder = disbun.sees().findLast(({ text }) => text.includes('jatuh tempo'))!
    expect(await says(disbun, 'bibit ditanam, 80%', reminder)).toContain('Laporan tugas TL-KARET-2023-0001 (80 %):')
  })

  it('come with a photo or file that is offered as evidence', async () => {
    await disbun.sendsPhoto(disbun.private, { caption: 'Demplot ditanam', replyTo: told() })
    await turn()
    expect(disbun.lastSeen().text).toContain('Catatan: Demplot ditanam\nBerkas: foto')
    await disbun.sendsDocument(disbun.private, { fileName: 'laporan.pdf', replyTo: told() })
    await turn()
    expect(disbun.lastSeen().text).toContain('2 berkas: foto dan laporan.pdf')
    await presses(disbun, disbun.private, 'Kirim')
    expect(
      secretariat
        .sees()
        .map(({ text }) => text)
        .join(),
    ).toContain('berkas 2 dari 2, laporan.pdf')
  })

  it('are told when the task takes no report any more', async () => {
    await disbun.sendsPhoto(disbun.private, { replyTo: told() })
    await turn()
    await presses(disbun, disbun.private, 'Kirim')
    expect(await says(disbun, 'bibit tersedia', told())).toContain('sudah diserahkan')
  })

  it('that answer an invitation are asked about while a report is waited for', async () => {
    await presses(disbun, told(), 'Laporkan')
    await world.advance({ hours: 5 })
    expect(await says(disbun, 'diwakilkan Kabid Produksi')).toBe(
      '“diwakilkan Kabid Produksi”: apakah ini jawaban atas undangan rapat, atau laporan tugas TL-KARET-2023-0001?',
    )
    expect(disbun.lastSeen().buttons()).toEqual(['Jawaban undangan', 'Laporan tugas TL-KARET-2023-0001'])
    await presses(disbun, disbun.private, 'Jawaban undangan')
    expect(await answer()).toEqual({ rsvp: 'delegated', delegate_position: 'Kabid Produksi' })
    expect(
      disbun
        .sees()
        .map(({ text }) => text)
        .join(),
    ).toContain('Baik, bukan laporan.')
    expect(
      secretariat
        .sees()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('melaporkan tugas')

    await presses(disbun, told(), 'Laporkan')
    await says(disbun, 'hadir')
    expect(await presses(disbun, disbun.private, 'Laporan tugas TL-KARET-2023-0001')).toContain('\nhadir\nKirim')
    await presses(disbun, disbun.private, 'Batal')
    expect(disbun.lastSeen().text).toBe('Laporan dibatalkan. Tugas TL-KARET-2023-0001 tidak berubah.')
    expect((await answer())?.rsvp).toBe('delegated')
  })

  it('in reply to the invitation answer it, whatever is asked', async () => {
    await presses(disbun, told(), 'Selesai')
    await says(disbun, 'diwakilkan Kabid Produksi', invitation())
    expect(await answer()).toEqual({ rsvp: 'delegated', delegate_position: 'Kabid Produksi' })
  })

  it('leave one preview with buttons, and none after it was sent or given up', async () => {
    await presses(disbun, told(), 'Laporkan')
    await says(disbun, 'bibit tersedia, 20%')
    await says(disbun, 'bibit tersedia, 30%')
    expect(withButton('Kirim')).toEqual([disbun.lastSeen()])
    await presses(disbun, disbun.private, 'Kirim')
    expect(secretariat.lastSeen().text).toContain('(30 %): bibit tersedia, 30%')
    expect(withButton('Kirim')).toEqual([])
    await presses(disbun, told(), 'Laporkan')
    await presses(disbun, disbun.private, 'Batal')
    expect(await says(disbun, 'bibit tersedia, 90%')).not.toContain('Laporan tugas')
  })
})
