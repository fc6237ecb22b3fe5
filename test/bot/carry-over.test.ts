import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { talkIn } from '../support/task-talk.ts'
import { openWorld, type World } from '../support/world.ts'

const line = (day: string, more = '') =>
  `/rapat Rakor Karet, ${day} pukul 09.00 s.d. 11.00, Aula Bappeda, bidang KARET, acara Pembahasan demplot, undang DISBUN BAPPEDA BSIP${more}`

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('open tasks carried into the next meeting on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let bappeda: Person
  let bsip: Person
  let group: Group
  let talk: ReturnType<typeof talkIn>
  beforeEach(async () => {
    world = await openWorld({ engine, startAt: '2023-05-08T08:00:00+07:00' })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
    bsip = await world.joined('Kepala BSIP', 'BSIP')
    group = await world.linkedGroup('Rakor Kerja Sama', [disbun, bappeda])
    talk = talkIn(world)
    await talk.says(secretariat, '/tindaklanjut #KS_Karet DISBUN 9 Mei: susun rencana kerja demplot')
    await talk.says(secretariat, '/tindaklanjut #KS_Karet BSIP 12 Mei: kirim bibit unggul')
    await talk.says(secretariat, '/tindaklanjut #KS_SDM BAPPEDA 12 Mei: susun daftar peserta')
  })
  afterEach(() => world.close())

  it('come first on its agenda, each office told of its own, the group of their number', async () => {
    const { last, buttons, says, presses } = talk
    await world.advanceTo('2023-05-11T09:00:00+07:00')
    const preview = await says(secretariat, line('Rabu 24 Mei 2023'))
    expect(preview).toContain('Acara:\n1. Evaluasi tindak lanjut rapat sebelumnya\n2. Pembahasan demplot')
    expect(preview).toContain(
      [
        'Tindak lanjut terbuka pada bidang rapat ini: 2',
        '• TL-KARET-2023-0001 · DISBUN: susun rencana kerja demplot (baru, terlewat 2 hari)',
        '• TL-KARET-2023-0002 · BSIP: kirim bibit unggul (baru, tenggat 12 Mei 2023)',
      ].join('\n'),
    )
    expect(preview).not.toContain('TL-SDM')
    expect(buttons(secretariat)).toContain('Tanpa evaluasi tindak lanjut')
    await presses(secretariat, 'Terbitkan')
    await world.advance({ seconds: 30 })
    const own = 'Tindak lanjut Dinas Perkebunan yang masih terbuka:\n• TL-KARET-2023-0001: susun rencana kerja demplot'
    expect(last(disbun)).toContain(own)
    expect(last(disbun)).toContain('1. Evaluasi tindak lanjut rapat sebelumnya')
    expect(last(disbun)).not.toContain('TL-KARET-2023-0002')
    expect(last(bappeda)).toContain('1. Evaluasi tindak lanjut rapat sebelumnya')
    expect(last(bappeda)).not.toContain('TL-')
    const card = disbun.sees(group).at(-1)?.text
    expect(card).toContain('Tindak lanjut terbuka pada bidang rapat ini: 2 tugas.')
    expect(card).not.toContain('TL-KARET')
    // On the day the state is read anew.
    await says(disbun, '/tindaklanjut TL-KARET-2023-0001')
    await presses(disbun, 'Selesai')
    await says(disbun, 'rencana kerja tersusun')
    await presses(disbun, 'Kirim')
    await presses(secretariat, 'Konfirmasi')
    await world.advanceTo('2023-05-24T09:30:00+07:00')
    await says(secretariat, '/agenda')
    await presses(secretariat, /Rakor Karet/)
    expect(last(secretariat)).toContain('Tindak lanjut terbuka pada bidang rapat ini: 1\n• TL-KARET-2023-0002 · BSIP')
    await presses(secretariat, 'Tindak lanjut bidang (1)')
    expect(last(secretariat)).toContain('Tindak lanjut terbuka untuk Rakor Karet')
    expect(last(secretariat)).toContain('TL-KARET-2023-0002 · BSIP · baru')
  })

  it('can be left out; what comes in after the preview is shown before it is published', async () => {
    const { last, buttons, says, presses, forges } = talk
    await says(secretariat, line('Rabu 24 Mei 2023'))
    await presses(secretariat, 'Tanpa evaluasi tindak lanjut')
    expect(last(secretariat)).toContain('Acara: Pembahasan demplot')
    expect(last(secretariat)).not.toContain('TL-KARET')
    expect(buttons(secretariat)).toContain('Dengan evaluasi tindak lanjut')
    await presses(secretariat, 'Terbitkan')
    await world.advance({ seconds: 30 })
    expect(last(bappeda)).toContain('Acara: Pembahasan demplot')
    const meeting = await world.app.desk.db.selectFrom('meeting').select(['id', 'agenda']).executeTakeFirstOrThrow()
    expect(JSON.parse(meeting.agenda)).toEqual(['Pembahasan demplot'])
    // Nobody else decides it, and not after publication.
    expect(await forges(disbun, `draft-carry:${meeting.id}:on`)).toContain('tidak memiliki hak')
    expect(await forges(secretariat, `draft-carry:${meeting.id}:on`)).toBeTruthy()
    // A partner sees its own tasks alone.
    await says(bsip, '/agenda')
    await presses(bsip, /Rakor Karet/)
    expect(last(bsip)).toContain('TL-KARET-2023-0002')
    expect(last(bsip)).not.toContain('TL-KARET-2023-0001')
    // Asked about a task, words that answer the invitation answer that, and the question waits.
    await presses(bappeda, 'Minta waktu')
    expect(await says(bappeda, 'siap hadir')).toContain('hadir')
    const rsvp = await world.app.desk.db
      .selectFrom('invitation')
      .select('rsvp')
      .where('office_id', '=', 'BAPPEDA')
      .execute()
    expect(rsvp).toEqual([{ rsvp: 'accepted' }])
    expect(await says(bappeda, 'sampai 26 Mei, peserta belum lengkap')).toContain('dimohon Jumat, 26 Mei 2023')
    // A field without tasks gets one between preview and press.
    const other = line('Kamis 25 Mei 2023').replace('Rakor Karet', 'Rakor Riset').replace('KARET', 'RISET')
    expect(await says(secretariat, other)).not.toContain('Evaluasi tindak lanjut')
    const shown = secretariat.sees(secretariat.private).at(-1)!
    await says(secretariat, '/tindaklanjut #KS_Riset DISBUN 30 Mei: telaah hasil riset')
    const press = await secretariat.presses(shown, 'Terbitkan')
    await talk.turn()
    expect((await press.answer).text).toContain('Isinya telah diubah sesudah pesan ini ditampilkan')
    const then = secretariat.sees(secretariat.private).find(({ id }) => id === shown.id)
    expect(then?.text).toContain('Evaluasi tindak lanjut rapat sebelumnya')
  })

  it('are none of a confidential meeting, and none that one gave', async () => {
    const { last, says, presses } = talk
    await world.app.desk.db
      .updateTable('task')
      .set({ description: 'hal rahasia' })
      .where('code', '=', 'TL-KARET-2023-0002')
      .execute()
    await says(secretariat, line('Rabu 24 Mei 2023', ', sifat Rahasia'))
    expect(last(secretariat)).not.toContain('TL-KARET')
    await presses(secretariat, 'Terbitkan')
    await world.advance({ seconds: 30 })
    expect(last(disbun)).not.toContain('TL-KARET')
    expect(disbun.sees(group).at(-1)?.text).not.toContain('Tindak lanjut')
    const { id } = await world.app.desk.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
    await world.app.desk.db
      .updateTable('task')
      .set({ meeting_id: id })
      .where('code', '=', 'TL-KARET-2023-0002')
      .execute()
    expect(await says(secretariat, line('Kamis 25 Mei 2023'))).toContain(
      'pada bidang rapat ini: 1\n• TL-KARET-2023-0001',
    )
    expect(last(secretariat)).not.toContain('hal rahasia')
  })
})
