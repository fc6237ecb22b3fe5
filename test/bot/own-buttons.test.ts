import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { openStage, type Stage } from '../hostile/stage.ts'
import { engines } from '../support/engines.ts'

const stale = /Tombol ini sudah tidak berlaku/

describe('a button of something older', () => {
  let stage: Stage
  let secretariat: Person
  beforeEach(async () => {
    stage = await openStage(engines[0]!)
    secretariat = stage.secretariat
  })
  afterEach(() => stage.close())

  const offices = async (...ids: string[]) =>
    (
      await stage.world.app.desk.db.selectFrom('office').select('name').where('id', 'in', ids).orderBy('id').execute()
    ).map(({ name }) => name)
  /** Asks about an office by its page, and returns the message that what was typed got. */
  const renames = async (id: string, name: string): Promise<Message> => {
    await stage.says(secretariat, `/pejabat ${id}`)
    await stage.forges(secretariat, `office-ask:${id}:name`)
    await stage.says(secretariat, name)
    return stage.anchor(secretariat)
  }
  const adds = async (kind: string, name: string): Promise<Message> => {
    await stage.says(secretariat, '/bantuan')
    await stage.forges(secretariat, `office-new-kind:${kind}`)
    await stage.says(secretariat, name)
    return stage.anchor(secretariat)
  }

  it('renames no other office', async () => {
    const first = await renames('DISBUN', 'Dinas Perkebunan dan Hortikultura')
    const second = await renames('PUPR', 'Dinas Pekerjaan Umum')
    for (const label of ['Simpan, nama lama tetap ada', 'Hanya perbaikan ejaan'])
      expect(await stage.presses(secretariat, first, label)).toMatch(stale)
    expect(await offices('DISBUN', 'PUPR')).toEqual(['Dinas Perkebunan', 'Dinas Pekerjaan Umum dan Penataan Ruang'])
    await stage.presses(secretariat, first, 'Batal')
    expect(await stage.presses(secretariat, second, 'Simpan, nama lama tetap ada')).toContain('Dinas Pekerjaan Umum')
    expect(await offices('DISBUN', 'PUPR')).toEqual(['Dinas Perkebunan', 'Dinas Pekerjaan Umum'])
  })

  it('saves no older name of the same office', async () => {
    const first = await renames('DISBUN', 'Dinas Perkebunan dan Hortikultura')
    await stage.says(secretariat, 'Dinas Perkebunan Rakyat')
    expect(await stage.presses(secretariat, first, 'Simpan, nama lama tetap ada')).toMatch(stale)
    await stage.presses(secretariat, stage.anchor(secretariat), 'Hanya perbaikan ejaan')
    expect(await offices('DISBUN')).toEqual(['Dinas Perkebunan Rakyat'])
  })

  it('adds no other office, and gives none up', async () => {
    const first = await adds('dinas', 'Dinas Alfa Daerah')
    const second = await adds('badan', 'Badan Beta Daerah')
    for (const label of ['Simpan', 'Nama', 'Kode', 'Jabatan kepala', 'Asisten koordinator', 'Batal'])
      expect(await stage.presses(secretariat, first, label), label).toMatch(stale)
    expect(await stage.presses(secretariat, second, 'Simpan')).toContain('Badan Beta Daerah telah ditambahkan.')
    expect(await offices('DAD', 'BBD')).toEqual(['Badan Beta Daerah'])
  })

  it('drops no question about another meeting', async () => {
    const { disbun, meetings } = stage
    const asked = async (data: string) => {
      await stage.says(disbun, '/bantuan')
      await stage.forges(disbun, data)
      return stage.anchor(disbun)
    }
    const absent = await asked(`ap:${meetings.karet}:absent:DISBUN`)
    await asked(`ap:${meetings.batas}:late:DISBUN`)
    expect(await stage.presses(disbun, absent, 'Lewati')).toContain('Baik, tanpa rincian.')
    expect(await stage.says(disbun, '20 menit')).toContain('terlambat 20 menit')

    const again = await asked(`ap:${meetings.karet}:absent:DISBUN`)
    await asked(`ap:${meetings.batas}:late:DISBUN`)
    expect(await stage.presses(disbun, again, 'Dinas luar')).toContain('Tercatat')
    expect(await stage.says(disbun, '30 menit')).toContain('terlambat 30 menit')
  })

  it('drops no correction of another task', async () => {
    const { tasks } = stage
    const rewords = async (id: string, text: string) => {
      await stage.says(secretariat, '/bantuan')
      await stage.forges(secretariat, `tc:${id}:reword`)
      await stage.says(secretariat, text)
      return stage.anchor(secretariat)
    }
    const first = await rewords(tasks.baru, 'susun rencana kerja')
    const second = await rewords(tasks.lain, 'susun daftar peserta pelatihan')
    await stage.presses(secretariat, first, 'Batal')
    expect(await stage.presses(secretariat, second, 'Simpan')).toContain('Uraian: susun daftar peserta pelatihan')
  })

  it.each([
    ['cancel', 'tidak diperlukan lagi', 'Batalkan tugas'],
    ['reword', 'susun rencana kerja', 'Simpan'],
    ['redate', '20 Mei 2023', 'Simpan'],
  ])('to %s a task holds no more once it was handed over', async (step, text, label) => {
    const { second, tasks } = stage
    await stage.forges(secretariat, `tc:${tasks.baru}:${step}`)
    await stage.says(secretariat, text)
    const first = stage.anchor(secretariat)
    await stage.forges(second, `tc:${tasks.baru}:hand-over`)
    await stage.says(second, 'BAPPEDA')
    await stage.presses(second, stage.anchor(second), 'Alihkan')
    expect(await stage.presses(secretariat, first, label)).toContain('sudah diubah')
    const { db } = stage.world.app.desk
    expect(
      await db
        .selectFrom('task')
        .select(['state', 'office_id', 'description', 'due_on'])
        .where('id', '=', tasks.baru)
        .executeTakeFirstOrThrow(),
    ).toEqual({
      state: 'new',
      office_id: 'BAPPEDA',
      description: 'susun rencana kerja demplot karet',
      due_on: '2023-05-12',
    })
  })
})
