import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const rapat =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, bidang KARET, undang DISBUN'

describe.each(engines)('a task made step by step on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const last = () => secretariat.lastSeen()
  const says = async (text: string, person: Person = secretariat) => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp) => {
    await secretariat.presses(secretariat.private, label)
    await turn()
    return last().text ?? ''
  }
  const forges = async (data: string, on: Message = last(), person: Person = secretariat) => {
    const press = await person.pressesData(on, data)
    await turn()
    return (await press.answer).text ?? ''
  }
  const tasks = () => world.app.desk.db.selectFrom('task').selectAll().execute()
  const drafts = () => world.app.desk.db.selectFrom('task_draft').selectAll().execute()
  const begins = async () => {
    await says('/tindaklanjut')
    return presses('Tugas baru')
  }

  it('goes by buttons from its field to its creation', async () => {
    const disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    await says(rapat)
    await presses('Terbitkan')
    expect(await begins()).toContain('Langkah 1 dari 5\nTugas ini untuk bidang kerja sama yang mana?')
    expect(await presses('#KS_Karet')).toContain('Langkah 2 dari 5\nPerangkat daerah')
    expect(last().buttons()[0]).toBe('Dinas Perkebunan')
    expect(await presses('Dinas Perkebunan')).toContain('Langkah 3 dari 5\nKapan tenggatnya?')
    // A Wednesday: the days are named, none twice.
    expect(last().buttons()).toEqual([
      'Besok, Kamis 27 April',
      'Jumat ini, Jumat 28 April',
      'Satu minggu, Rabu 3 Mei',
      'Dua minggu, Rabu 10 Mei',
      'Akhir bulan, Minggu 30 April (libur)',
      'Tanggal lain',
      'Kembali',
      'Batal',
    ])
    expect(await presses('Dua minggu, Rabu 10 Mei')).toContain('Apa yang harus dikerjakan?')
    expect(await says('susun rencana kerja demplot karet')).toContain('Tugas ini tindak lanjut rapat yang mana?')
    expect(await presses(/Rakor Kerja Sama Karet/)).toBe(
      [
        'Pratinjau tugas, belum dibuat',
        '',
        'Uraian: susun rencana kerja demplot karet',
        'Penanggung jawab: Dinas Perkebunan',
        'Bidang: Pengembangan Usaha Tani Komoditas Karet #KS_Karet',
        'Tenggat: Rabu, 10 Mei 2023',
        'Rapat asal: Rakor Kerja Sama Karet',
      ].join('\n'),
    )
    expect(await tasks()).toEqual([])
    await presses('Ubah')
    expect(last().buttons()).toEqual([
      'Bidang',
      'Penanggung jawab',
      'Tenggat',
      'Uraian',
      'Rapat asal',
      'Pembantu',
      'Kembali',
    ])
    await presses('Tenggat')
    expect(await says('Jumat 12 Mei')).toContain('Tenggat: Jumat, 12 Mei 2023')
    expect(await presses('Buat tugas')).toContain('Tugas TL-KARET-2023-0001 tercatat dan disampaikan')
    expect(last().text).toContain('Dicatat sebagai tindak lanjut Rakor Kerja Sama Karet.')
    expect(disbun.lastSeen().text).toContain('susun rencana kerja demplot karet')
    expect(await drafts()).toEqual([])
  })

  it('takes words at every step, and asks about a year that is far away', async () => {
    await world.advanceTo('2023-11-10T08:00:00+07:00')
    await begins()
    expect(await says('entahlah')).toContain('Jawaban itu belum dapat dipahami. Tugas ini untuk bidang')
    expect(await says('karet, dinas perkebunan')).toContain('Penanggung jawab: Dinas Perkebunan')
    expect(await says('12 Mei')).toContain('lebih dari lima bulan lagi. Apakah itu yang dimaksud?')
    expect(last().buttons()[0]).toBe('Minggu, 12 Mei 2024 (libur)')
    expect(await says('1 Oktober 2023')).toContain('sudah lewat')
    expect(await says('24 November')).toContain('Apa yang harus dikerjakan?')
    await presses('Kembali')
    expect(last().text).toContain('Kapan tenggatnya?')
    expect(await presses('Lanjut')).toContain('Apa yang harus dikerjakan?')
    expect(await says('x'.repeat(10_000))).toContain('Teks terlalu panjang. Mohon dipersingkat')
    expect(await says('telaah karet')).toContain('Pratinjau tugas')
    await says('/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja')
    expect(last().text).toContain('lebih dari lima bulan lagi')
    expect(last().text).toContain('Penyusunan tugas “telaah karet” disisihkan')
    expect(await tasks()).toEqual([])
    expect(await presses('Minggu, 12 Mei 2024 (libur)')).toContain('Tenggat: Minggu, 12 Mei 2024')
    expect(await presses('Buat tugas')).toContain('TL-KARET-2023-0001')
  })

  it('survives a restart, other commands, an unknown step, and is gone on with from the agenda', async () => {
    await begins()
    await says('#KS_Karet DISBUN')
    const due = last()
    await world.restart()
    expect(await presses('Besok, Kamis 27 April')).toContain('Apa yang harus dikerjakan?')
    await world.app.desk.db.updateTable('wizard').set({ step: 'anggaran' }).execute()
    await says('/bidang')
    expect(await says('/agenda')).toContain('Agenda rapat')
    expect(await presses('Tugas (draf): tanpa uraian')).toContain('Apa yang harus dikerjakan?')
    const [draft] = await drafts()
    for (const data of [
      `tw-pick:${draft!.id}:due:2023-05-09`,
      `tw-pick:${draft!.id}:field:NONE`,
      `tw-pick:${draft!.id}:description:x`,
      `tw-go:${draft!.id}:anggaran`,
      `tw-back:${draft!.id}:field`,
      `tw-on:${draft!.id}:due`,
      'tw-pick:none:due:2023-05-09',
    ])
      await forges(data)
    expect(await forges(`tw-create:${draft!.id}`)).toContain('Draf belum lengkap')
    expect((await drafts()).map(({ sheet }) => JSON.parse(sheet).dueOn)).toEqual(['2023-04-27'])
    expect(due.id).toBeGreaterThan(0)
    expect(await says('telaah karet')).toContain('Pratinjau tugas')
    expect(await presses('Buat tugas')).toContain('TL-KARET-2023-0001')
    expect(await forges(`tw-create:${draft!.id}`)).toContain('tidak ada lagi')
    expect(await tasks()).toHaveLength(1)
  })

  it('is never made beside something else, ends after a day, and is nobody else’s', async () => {
    const head = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    await begins()
    await says('#KS_Karet')
    const [draft] = await drafts()
    expect(await forges(`tw-pick:${draft!.id}:office:DISBUN`, head.lastSeen(), head)).toContain('tidak memiliki hak')
    expect(await says('/rapat')).toContain('Penyusunan tugas “tanpa uraian” belum selesai')
    await presses('Sisihkan, mulai rapat baru')
    await says('Rakor Karet')
    await says('/tindaklanjut')
    await presses('Tugas baru')
    expect(last().text).toContain('Penyusunan rapat “Rakor Karet” belum selesai')
    expect(await presses('Sisihkan, mulai tugas baru')).toContain('bidang kerja sama yang mana?')
    expect(await presses('Batal')).toContain('Tugas yang sedang disusun dibatalkan')
    await says('/agenda')
    expect(await presses('Tugas (draf): tanpa uraian')).toContain('Bidang: Pengembangan Usaha Tani')
    await world.advance({ hours: 25 })
    expect(await says('DISBUN')).toContain('tidak menjawab pertanyaan yang terbuka')
    expect(world.secretariat.sees().at(-2)?.text).toContain('Penyusunan tugas “tanpa uraian” berakhir')
    await presses('Lanjutkan')
    expect(world.secretariat.sees().at(-2)?.text).toContain('Perangkat daerah')
    expect(await says('/batal')).toContain('dibatalkan')
    expect(await drafts()).toEqual([])
  })

  it('begins from a group by a link', async () => {
    const group = await world.linkedGroup('Rakor Kerja Sama', [])
    await secretariat.writes(group, '/tindaklanjut')
    await turn()
    const url = secretariat.sees(group).at(-1)!.keyboard.flat()[0]?.url ?? ''
    expect(url).toMatch(/\?start=tugas_-\d+$/)
    await secretariat.opens(url)
    await turn()
    expect(last().text).toContain('bidang kerja sama yang mana?')
  })
})
