import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { talkIn } from '../support/task-talk.ts'
import { openWorld, type World } from '../support/world.ts'

const line = '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'

describe.each(engines)('what an office asks about its task on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let talk: ReturnType<typeof talkIn>
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    talk = talkIn(world)
    await talk.says(secretariat, line)
  })
  afterEach(() => world.close())

  const ids = async () => {
    const db = world.app.desk.db
    const task = await db.selectFrom('task').selectAll().executeTakeFirstOrThrow()
    const asked = await db.selectFrom('task_event').select('id').where('step', 'like', 'ask-%').execute()
    return { task, asked: asked.map(({ id }) => id) }
  }
  const onSqlite = engine.name === 'sqlite' ? it : () => {}

  it('is more time, until a day read from words, granted or refused by the secretariat', async () => {
    const { last, buttons, says, presses } = talk
    await presses(disbun, 'Minta waktu')
    expect(last(disbun)).toContain('Sampai kapan waktu yang diperlukan untuk tugas TL-KARET-2023-0001')
    expect(await says(disbun, 'data dari kecamatan belum lengkap')).toContain('Pilih salah satu, atau tuliskan')
    expect(await says(disbun, '10 Mei')).toContain('lebih awal dari tenggat sekarang')
    expect(await says(disbun, 'sampai 26 Mei')).toBe(
      [
        'Permohonan waktu tambahan untuk tugas TL-KARET-2023-0001',
        'Tenggat: semula Jumat, 12 Mei 2023, dimohon Jumat, 26 Mei 2023',
        'Alasan: data dari kecamatan belum lengkap',
        '',
        'Kirim kepada sekretariat untuk diputuskan?',
      ].join('\n'),
    )
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('Tenggat Jumat, 12 Mei 2023 tetap berlaku sampai disetujui')
    expect(last(secretariat)).toBe(
      [
        'Dinas Perkebunan memohon waktu tambahan untuk tugas TL-KARET-2023-0001 (susun rencana kerja demplot karet).',
        'Tenggat: semula Jumat, 12 Mei 2023, dimohon Jumat, 26 Mei 2023',
        'Alasan: data dari kecamatan belum lengkap',
        'Mohon diputuskan.',
      ].join('\n'),
    )
    expect(buttons(secretariat)).toEqual(['Setujui Jumat 26 Mei', 'Tolak', 'Tanggal lain', 'Buka'])
    await presses(secretariat, 'Tolak')
    expect(await says(secretariat, 'rapat dengan BSIP tanggal 15')).toContain('disampaikan kepada Dinas Perkebunan')
    expect(last(disbun)).toBe(
      'Permohonan waktu tambahan untuk tugas TL-KARET-2023-0001 (susun rencana kerja demplot karet) belum dapat disetujui. Tenggat tetap Jumat, 12 Mei 2023.\nCatatan sekretariat: rapat dengan BSIP tanggal 15',
    )
    await presses(disbun, 'Minta waktu')
    await says(disbun, 'sampai 19 Mei, menunggu peta dari PUPR')
    await presses(disbun, 'Kirim')
    const granted = await presses(secretariat, 'Setujui Jumat 19 Mei')
    expect(granted).toBe('Tenggat tugas TL-KARET-2023-0001 diubah dan Dinas Perkebunan diberi tahu.')
    expect(last(disbun)).toContain('Permohonan waktu tambahan untuk tugas TL-KARET-2023-0001 disetujui.')
    expect(last(disbun)).toContain('Tenggat: Jumat, 19 Mei 2023')
    const { task } = await ids()
    expect(task).toMatchObject({ due_on: '2023-05-19', first_due_on: '2023-05-12', state: 'new' })
  })

  onSqlite('is that another office takes the task, which it names, or an objection that is decided', async () => {
    const { last, buttons, says, presses } = talk
    const bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
    await talk.turn()
    await presses(disbun, 'Keberatan')
    expect(last(disbun)).toContain('Mohon tuliskan alasan keberatan atas tugas TL-KARET-2023-0001')
    await says(disbun, 'perencanaan demplot ranah Bappeda')
    expect(last(disbun)).toContain('Dialihkan kepada: Badan Perencanaan Pembangunan Daerah')
    await presses(disbun, 'Kirim')
    expect(buttons(secretariat)).toEqual(['Alihkan ke BAPPEDA', 'Tetap', 'Ubah', 'Alihkan', 'Buka'])
    await presses(secretariat, 'Tetap')
    await presses(secretariat, 'Tanpa catatan')
    expect(last(disbun)).toContain('telah dipertimbangkan. Tugas tetap pada Dinas Perkebunan')
    await presses(disbun, 'Laporkan')
    // A report that asks something asks it with it.
    await says(disbun, 'bibit tersedia 40 persen, mohon perpanjangan waktu sampai 31 Mei')
    expect(last(disbun)).toContain('Permohonan waktu tambahan sampai Rabu, 31 Mei 2023 ikut disampaikan.')
    await presses(disbun, 'Kirim')
    expect(last(secretariat)).toContain('melaporkan tugas TL-KARET-2023-0001 (40 %)')
    expect(buttons(secretariat)).toEqual(['Setujui Rabu 31 Mei', 'Tolak', 'Buka'])
    await says(disbun, '/tindaklanjut TL-KARET-2023-0001')
    expect(buttons(disbun).slice(0, 4)).toEqual(['Laporkan', 'Selesai', 'Minta waktu', 'Mohon dialihkan'])
    expect(last(disbun)).toContain('Permohonan waktu sampai Rabu, 31 Mei 2023 yang menunggu keputusan')
    await presses(disbun, 'Mohon dialihkan')
    await says(disbun, 'ke Bappeda karena menyangkut perencanaan')
    await presses(disbun, 'Kirim')
    expect(last(secretariat)).toContain('memohon agar tugas TL-KARET-2023-0001')
    expect(await says(secretariat, '/tindaklanjut')).toContain('Ada permohonan yang menunggu keputusan sekretariat.')
    await presses(secretariat, 'Alihkan ke BAPPEDA')
    expect(last(bappeda)).toContain('ditugaskan untuk: susun rencana kerja demplot karet')
    expect(last(disbun)).toContain('telah dialihkan kepada Badan Perencanaan Pembangunan Daerah')
    // What was asked before belongs to the office that asked it.
    await says(secretariat, '/tindaklanjut TL-KARET-2023-0001')
    expect(last(secretariat)).not.toContain('menunggu keputusan')
    expect(last(secretariat)).toContain('Penanggung jawab: Badan Perencanaan Pembangunan Daerah')
  })

  onSqlite('without a day is asked for one after the report, and nothing typed is lost', async () => {
    const { last, buttons, says, presses } = talk
    await presses(disbun, 'Laporkan')
    await says(disbun, 'hampir selesai, mohon tambahan waktu')
    expect(last(disbun)).toContain('(90 %)')
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('Sampai kapan waktu yang diperlukan untuk tugas TL-KARET-2023-0001?')
    await world.restart()
    await presses(disbun, 'Jumat, 26 Mei 2023')
    expect(last(disbun)).toContain('Alasan: mohon tambahan waktu')
    await presses(disbun, 'Kirim')
    expect(last(secretariat)).toContain('memohon waktu tambahan')
    expect(buttons(secretariat)[0]).toContain('Setujui')
  })

  onSqlite('is decided once, by the secretariat alone, and not after the end', async () => {
    const { last, says, presses, forges, count } = talk
    const bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
    const partner = await world.joined('Kepala BSIP', 'BSIP')
    await talk.turn()
    await presses(disbun, 'Minta waktu')
    await says(disbun, 'sampai 26 Mei, peta belum ada')
    const preview = disbun.sees(disbun.private).at(-1)!
    await says(disbun, 'sampai 29 Mei, peta belum ada')
    // An older preview sends nothing.
    const old = await disbun.presses(preview, 'Kirim')
    await talk.turn()
    expect((await old.answer).text).toContain('Permohonan itu tidak ada lagi')
    await says(disbun, '/tindaklanjut TL-KARET-2023-0001')
    await presses(disbun, 'Minta waktu')
    await says(disbun, 'sampai 26 Mei, peta belum ada')
    await presses(disbun, 'Kirim')
    const { task, asked } = await ids()
    for (const person of [disbun, bappeda, partner])
      for (const data of [
        `ask-grant:${task.id}:${asked[0]}`,
        `ask-refuse:${task.id}:${asked[0]}`,
        `ask-refuse-now:${task.id}:${asked[0]}`,
      ])
        expect(await forges(person, data), data).toContain('tidak memiliki hak')
    for (const data of [
      `task-object:${task.id}`,
      `task-ask-time:${task.id}`,
      `ask-send:${task.id}:x`,
      `ask-day:${task.id}:2023-05-30`,
    ])
      expect(await forges(bappeda, data), data).toMatch(/ditangani perangkat daerah|tidak ada lagi/)
    expect(await forges(secretariat, `ask-grant:${task.id}:none`)).toContain('sudah diputuskan')
    expect(await forges(secretariat, 'ask-grant:none:none')).toBeTruthy()
    expect((await ids()).task.due_on).toBe('2023-05-12')
    await presses(secretariat, 'Setujui Jumat 26 Mei')
    const told = count(disbun)
    expect(await forges(secretariat, `ask-grant:${task.id}:${asked[0]}`)).toContain('sudah diputuskan')
    expect(count(disbun)).toBe(told)
    await presses(secretariat, 'Tunda')
    await says(secretariat, 'menunggu anggaran perubahan')
    await presses(secretariat, 'Tunda')
    expect(last(disbun)).toContain('ditunda oleh sekretariat. Alasan: menunggu anggaran perubahan.')
    expect(await forges(disbun, `task-ask-time:${task.id}`)).toContain('sedang ditunda')
    const pending = () =>
      world.app.desk.db.selectFrom('reminder').selectAll().where('state', '=', 'pending').where('subject', '=', 'task')
    expect(await pending().execute()).toEqual([])
    await presses(secretariat, 'Lanjutkan')
    await says(secretariat, '2 Juni')
    await presses(secretariat, 'Lanjutkan')
    expect(last(disbun)).toContain('dilanjutkan dengan tenggat Jumat, 2 Juni 2023')
    expect((await ids()).task).toMatchObject({ state: 'new', due_on: '2023-06-02' })
    expect((await pending().execute()).length).toBeGreaterThan(0)
    await presses(secretariat, 'Batalkan tugas')
    await says(secretariat, 'tidak diperlukan')
    await presses(secretariat, 'Batalkan tugas')
    expect(await forges(disbun, `task-object:${task.id}`)).toContain('sudah dibatalkan')
  })
})
