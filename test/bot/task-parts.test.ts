import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { movePart } from '../../src/operations/task-parts.ts'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { by } from '../support/people.ts'
import { talkIn } from '../support/task-talk.ts'
import { openWorld, type World } from '../support/world.ts'

const sqlite = engines.filter(({ name }) => name === 'sqlite')

describe.each(sqlite)('offices that help with a task on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let bappeda: Person
  let talk: ReturnType<typeof talkIn>
  beforeEach(async () => {
    world = await openWorld({ engine, startAt: '2023-05-08T08:00:00+07:00' })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
    talk = talkIn(world)
  })
  afterEach(() => world.close())

  const code = 'TL-KARET-2023-0001'

  it('are told their part, take it on, report and finish it; the responsible office sees them', async () => {
    const { last, buttons, says, presses, count } = talk
    const made = await says(
      secretariat,
      '/tindaklanjut #KS_Karet DISBUN dibantu BAPPEDA 12 Mei: susun rencana kerja demplot karet',
    )
    expect(made).toContain('Penanggung jawab: Dinas Perkebunan\nPembantu: Badan Perencanaan Pembangunan Daerah (belum')
    expect(last(bappeda)).toBe(
      [
        `Yth. Kepala Bappeda, Badan Perencanaan Pembangunan Daerah diminta membantu Dinas Perkebunan dalam tugas ${code}: susun rencana kerja demplot karet`,
        'Tenggat: Jumat, 12 Mei 2023',
        'Mohon menekan tombol Terima bagian.',
      ].join('\n'),
    )
    expect(buttons(bappeda)).toEqual(['Terima bagian', 'Laporkan bagian', 'Bagian selesai'])
    expect(await presses(bappeda, 'Terima bagian')).toContain(`dalam tugas ${code} diterima`)
    expect(last(bappeda)).toContain('Pembantu: Badan Perencanaan Pembangunan Daerah (diterima)')
    // The task itself is not the helper's.
    expect(buttons(bappeda)).toEqual(['Laporkan bagian', 'Bagian selesai', 'Daftar tugas'])
    await presses(bappeda, 'Laporkan bagian')
    expect(await says(bappeda, 'data lahan 60 persen')).toContain('tercatat (60 %) dan disampaikan kepada Dinas Perkeb')
    expect(last(disbun)).toBe(
      `Badan Perencanaan Pembangunan Daerah melaporkan bagiannya dalam tugas ${code} (60 %): data lahan 60 persen`,
    )
    // Both are reminded, the helper of its part; finished, it is reminded of nothing.
    await world.advanceTo('2023-05-11T08:01:00+07:00')
    expect(last(bappeda)).toContain('Yth. Kepala Bappeda, bagian Badan Perencanaan Pembangunan Daerah dalam tugas')
    expect(last(disbun)).toContain(`tugas ${code} (susun rencana kerja demplot karet) akan jatuh tempo`)
    await presses(bappeda, 'Bagian selesai')
    expect(last(disbun)).toContain('telah menyelesaikan bagiannya')
    const told = count(bappeda)
    await world.advanceTo('2023-05-12T08:01:00+07:00')
    expect(count(bappeda)).toBe(told)
    await says(disbun, `/tindaklanjut ${code}`)
    expect(last(disbun)).toContain('Pembantu: Badan Perencanaan Pembangunan Daerah (selesai)')
    expect(last(disbun)).toContain('bagian dilaporkan oleh Kepala Bappeda. BAPPEDA: data lahan 60 persen')
  })

  it('are added and ended by the secretariat, with a part each, and follow the task', async () => {
    const { last, buttons, says, presses } = talk
    await says(secretariat, '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja')
    await presses(secretariat, 'Buka')
    await presses(secretariat, 'Pembantu')
    expect(last(secretariat)).toContain('Belum ada perangkat daerah/instansi yang membantu.')
    await presses(secretariat, 'Tambah pembantu')
    expect(await says(secretariat, 'entahlah: apa saja')).toContain('belum dikenali')
    await says(secretariat, 'BAPPEDA: sediakan data lahan\nPUPR: peta jalan produksi')
    expect(last(secretariat)).toContain('Badan Perencanaan Pembangunan Daerah diminta membantu tugas')
    expect(last(secretariat)).toContain('belum ada akunnya yang dapat dihubungi')
    expect(last(secretariat)).toContain(
      'Pembantu: Dinas Pekerjaan Umum dan Penataan Ruang (belum diterima): peta jalan',
    )
    expect(last(bappeda)).toContain('Bagian Badan Perencanaan Pembangunan Daerah: sediakan data lahan')
    await presses(secretariat, 'Tambah pembantu')
    expect(await says(secretariat, 'DISBUN')).toContain('sudah bertanggung jawab atas tugas')
    // Moved, postponed and cancelled, the task is told to who helps too.
    await says(secretariat, `/tindaklanjut ${code}`)
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Tenggat')
    await says(secretariat, '19 Mei')
    await presses(secretariat, 'Simpan')
    expect(last(bappeda)).toContain('diubah menjadi Jumat, 19 Mei 2023')
    // A helper that becomes responsible helps no more.
    await presses(secretariat, 'Alihkan')
    await says(secretariat, 'BAPPEDA')
    await presses(secretariat, 'Alihkan')
    expect(last(bappeda)).toContain('ditugaskan untuk: susun rencana kerja')
    expect(last(secretariat)).not.toContain('Pembantu: Badan Perencanaan')
    await presses(secretariat, 'Pembantu')
    await presses(secretariat, 'Akhiri PUPR')
    expect(last(secretariat)).toContain('tidak lagi membantu tugas')
    expect(buttons(secretariat)).toEqual(['Tambah pembantu', 'Kembali'])
  })

  it('named beside the responsible office are asked about once, and can be left out', async () => {
    const { last, says, presses } = talk
    await says(secretariat, '/tindaklanjut #KS_Karet DISBUN dan BAPPEDA 12 Mei: susun rencana kerja')
    expect(last(secretariat)).toContain('Siapa yang bertanggung jawab? Yang lain dicatat sebagai pembantu.')
    await presses(secretariat, 'Dinas Perkebunan')
    expect(last(secretariat)).toContain('Penanggung jawab: Dinas Perkebunan\nPembantu: Badan Perencanaan Pembangunan')
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Pembantu')
    await says(secretariat, 'BAPPEDA: data lahan')
    expect(last(secretariat)).toContain('Pembantu: Badan Perencanaan Pembangunan Daerah: data lahan')
    await presses(secretariat, 'Ubah')
    await presses(secretariat, 'Pembantu')
    await presses(secretariat, 'Tanpa pembantu')
    expect(last(secretariat)).not.toContain('Pembantu:')
    await presses(secretariat, 'Buat tugas')
    expect(last(bappeda)).not.toContain('diminta membantu')
  })

  it('act for themselves alone, once, and not after the end', async () => {
    const { last, says, presses, forges } = talk
    const staff = await world.joined('Staf Bappeda', 'BAPPEDA', 'Staf')
    const partner = await world.joined('Kepala BSIP', 'BSIP')
    await talk.turn()
    await says(secretariat, '/tindaklanjut #KS_Karet DISBUN dibantu BAPPEDA 12 Mei: susun rencana kerja')
    const task = await world.app.desk.db.selectFrom('task').select('id').executeTakeFirstOrThrow()
    for (const [person, data] of [
      [disbun, `part-accept:${task.id}`],
      [partner, `part-finish:${task.id}`],
      [partner, `part-report:${task.id}`],
      [secretariat, `part-accept:${task.id}`],
    ] as const)
      expect(await forges(person, data), data).toMatch(/ditangani perangkat daerah|tidak memiliki hak/)
    for (const data of [
      `part-helpers:${task.id}`,
      `part-add:${task.id}`,
      `part-end:${task.id}:BAPPEDA`,
      `part-pick:${task.id}:PUPR`,
    ])
      expect(await forges(bappeda, data), data).toContain('tidak memiliki hak')
    expect(await forges(secretariat, `part-end:${task.id}:PUPR`)).toContain('sudah tidak dalam keadaan itu')
    expect(await forges(secretariat, `part-pick:${task.id}:none`)).toBeTruthy()
    // Helpers see the task in their list, of which they are not responsible, and finish no task.
    expect(await says(bappeda, '/tindaklanjut')).toContain(`${code} · DISBUN`)
    expect(await forges(bappeda, `task-finish:${task.id}`)).toContain('ditangani perangkat daerah')
    // Two of one office at once: one accepts.
    const at = [bappeda, staff].map((person) => movePart(world.app.desk, by(person.id), task.id, 'help-accept'))
    const results = await Promise.all(at)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'task-part-state' })
    expect(await forges(staff, `part-accept:${task.id}`)).toContain('sudah tidak dalam keadaan itu')
    await says(secretariat, `/tindaklanjut ${code}`)
    await presses(secretariat, 'Batalkan tugas')
    await says(secretariat, 'salah catat')
    await presses(secretariat, 'Batalkan tugas')
    expect(last(bappeda)).toContain('dibatalkan oleh sekretariat. Tidak ada lagi yang perlu dikerjakan.')
    expect(await forges(bappeda, `part-finish:${task.id}`)).toContain('sudah dibatalkan')
  })
})
