import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const line = '/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet'

describe.each(engines)('tasks in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let group: Group
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    group = await world.linkedGroup('Rakor Kerja Sama', [disbun])
    await turn()
  })
  afterEach(() => world.close())

  /** A chat takes a message a second, so each turn takes a moment. */
  const turn = () => world.advance({ seconds: 3 })
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (person: Person, label: string | RegExp) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer).text
  }
  const last = (person: Person): string => person.sees(person.private).at(-1)?.text ?? ''
  const buttons = (person: Person): string[] => person.sees(person.private).at(-1)?.buttons() ?? []

  it('are made in one line, told, taken on, reported, handed in and confirmed', async () => {
    const made = await says(secretariat, line)
    expect(made).toContain('Tugas TL-KARET-2023-0001 tercatat dan disampaikan kepada Dinas Perkebunan.')
    expect(last(disbun)).toContain(
      'Yth. Kepala Dinas Perkebunan, dengan ini ditugaskan untuk: susun rencana kerja demplot karet',
    )
    expect(last(disbun)).toContain('Tenggat: Jumat, 12 Mei 2023')
    expect(buttons(disbun)).toEqual(['Terima', 'Laporkan', 'Selesai', 'Keberatan', 'Minta waktu'])

    expect(await presses(disbun, 'Terima')).toContain('TL-KARET-2023-0001 diterima')
    expect(last(disbun)).toContain('Status: diterima')
    await presses(disbun, 'Laporkan')
    expect(buttons(disbun)).toEqual(['Batal'])
    expect(await says(disbun, 'bibit tersedia, 60%')).toBe(
      'Laporan tugas TL-KARET-2023-0001 (60 %):\nbibit tersedia, 60%\nKirim kepada sekretariat?',
    )
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('tercatat (60 %)')
    expect(last(secretariat)).toBe('Dinas Perkebunan melaporkan tugas TL-KARET-2023-0001 (60 %): bibit tersedia, 60%')

    await presses(disbun, 'Selesai')
    expect(last(disbun)).toContain('Kirim catatan singkat, tautan, atau berkas')
    expect(await says(disbun, 'Rencana kerja tersusun')).toContain('Catatan: Rencana kerja tersusun')
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('telah dikirim kepada sekretariat')
    expect(last(secretariat)).toContain('Dinas Perkebunan menyerahkan hasil tugas TL-KARET-2023-0001')
    await presses(secretariat, 'Konfirmasi')
    expect(last(secretariat)).toContain('Status: selesai')
    expect(last(disbun)).toContain('telah dikonfirmasi selesai')
  })

  it('ask for what a line lacks and keep what it says', async () => {
    expect(await says(secretariat, '/tindaklanjut DISBUN: susun rencana kerja')).toContain(
      'bidang kerja sama yang mana?',
    )
    await presses(secretariat, '#KS_Karet')
    expect(last(secretariat)).toContain('Uraian: susun rencana kerja\nPenanggung jawab: Dinas Perkebunan\n')
    expect(last(secretariat)).toContain('Bidang: Pengembangan Usaha Tani Komoditas Karet #KS_Karet')
    expect(last(secretariat)).toContain('Kapan tenggatnya?')
    expect(await says(secretariat, 'entahlah')).toContain('Jawaban itu belum dapat dipahami.')
    expect(await says(secretariat, '1 April 2023')).toContain('sudah lewat')
    expect(await says(secretariat, 'Jumat 12 Mei')).toBe(
      [
        'Pratinjau tugas, belum dibuat',
        '',
        'Uraian: susun rencana kerja',
        'Penanggung jawab: Dinas Perkebunan',
        'Bidang: Pengembangan Usaha Tani Komoditas Karet #KS_Karet',
        'Tenggat: Jumat, 12 Mei 2023',
      ].join('\n'),
    )
    expect(buttons(secretariat)).toEqual(['Buat tugas', 'Ubah', 'Batal'])
    expect(last(disbun)).not.toContain('susun rencana kerja')
    await presses(secretariat, 'Buat tugas')
    expect(last(secretariat)).toContain('TL-KARET-2023-0001 tercatat')
    expect(last(disbun)).toContain('susun rencana kerja')
  })

  it('made at once are shown whole and can be taken back for two minutes', async () => {
    expect(await says(secretariat, line)).toBe(
      [
        'Tugas TL-KARET-2023-0001 tercatat dan disampaikan kepada Dinas Perkebunan.',
        'Uraian: susun rencana kerja demplot karet',
        'Penanggung jawab: Dinas Perkebunan',
        'Bidang: Pengembangan Usaha Tani Komoditas Karet #KS_Karet',
        'Tenggat: Jumat, 12 Mei 2023',
      ].join('\n'),
    )
    expect(buttons(secretariat)).toEqual(['Buka', 'Batalkan'])
    await presses(secretariat, 'Batalkan')
    expect(last(secretariat)).toContain('Tugas TL-KARET-2023-0001 dibatalkan dan Dinas Perkebunan diberi tahu.')
    expect(last(disbun)).toContain('ditarik kembali oleh sekretariat')
    await says(secretariat, line)
    await world.advance({ minutes: 3 })
    expect(await presses(secretariat, 'Batalkan')).toContain('Mohon menuliskan alasan pembatalannya.')
    await says(secretariat, 'salah perangkat daerah')
    await presses(secretariat, 'Batalkan tugas')
    expect(last(disbun)).toContain('Alasan: salah perangkat daerah.')
    await says(secretariat, line)
    await presses(disbun, 'Terima')
    expect(await presses(secretariat, 'Batalkan')).toContain('sudah diterima oleh Kepala Dinas Perkebunan')
    expect(last(secretariat)).toContain('Status: diterima')
  })

  it('read with doubt are shown before they are made', async () => {
    await says(secretariat, '/tindaklanjut #KS_Karet DISBUN 12 Mei susun rencana kerja')
    expect(last(secretariat)).toContain('Pratinjau tugas, belum dibuat\n\nUraian: susun rencana kerja\n')
    await presses(secretariat, 'Batal')
    await says(secretariat, '/tindaklanjut #KS_Karet Dinas Perkebuan 12 Mei: susun rencana kerja')
    expect(last(secretariat)).toContain('Penanggung jawab: Dinas Perkebunan')
    expect(buttons(secretariat)).toEqual(['Buat tugas', 'Ubah', 'Batal'])
    expect(await world.app.desk.db.selectFrom('task').selectAll().execute()).toEqual([])
  })

  it('offer the offices a name may mean, and the days a date may mean', async () => {
    await says(secretariat, '/tindaklanjut #KS_Karet Staf Ahli Bupati, Senin 12 Mei: telaah karet')
    expect(buttons(secretariat)).toEqual([
      'Staf Ahli Bupati Bidang Ekonomi, Keuangan dan Pembangun…',
      'Staf Ahli Bupati Bidang Kemasyarakatan dan Sumber Daya …',
      'Staf Ahli Bupati Bidang Pemerintahan, Hukum dan Politik',
      'Cari perangkat daerah/instansi lain',
      'Kembali',
      'Batal',
    ])
    await presses(secretariat, /Ekonomi, Keuangan/)
    expect(last(secretariat)).toContain('dapat berarti lebih dari satu hari')
    await presses(secretariat, /Jumat, 12 Mei 2023/)
    await presses(secretariat, 'Buat tugas')
    expect(last(secretariat)).toContain('belum ada akun')
  })

  it('are asked for one office where several are named, and keep the text whole', async () => {
    await world.joined('Kepala Dinas PUPR', 'PUPR')
    await says(secretariat, '/tindaklanjut #KS_SDM bapeda dan pu, tgl 22 mei, rapikan data pelanggan')
    expect(last(secretariat)).toContain('Uraian: rapikan data pelanggan\n')
    expect(last(secretariat)).toContain(
      'Dua perangkat daerah disebut: Badan Perencanaan Pembangunan Daerah dan Dinas Pekerjaan Umum dan Penataan Ruang. Siapa yang bertanggung jawab? Yang lain dicatat sebagai pembantu.',
    )
    expect(buttons(secretariat).slice(0, 2)).toEqual([
      'Badan Perencanaan Pembangunan Daerah',
      'Dinas Pekerjaan Umum dan Penataan Ruang',
    ])
    await presses(secretariat, 'Dinas Pekerjaan Umum dan Penataan Ruang')
    expect(last(secretariat)).toContain('Pratinjau tugas, belum dibuat')
    await presses(secretariat, 'Buat tugas')
    expect(last(secretariat)).toContain('disampaikan kepada Dinas Pekerjaan Umum dan Penataan Ruang')
  })

  it('are asked for one office in the steps, and in one line before a colon', async () => {
    await says(secretariat, '/tindaklanjut')
    await presses(secretariat, 'Tugas baru')
    await presses(secretariat, '#KS_SDM')
    expect(await says(secretariat, 'pu sama dinkes')).toContain('Dua perangkat daerah disebut')
    await presses(secretariat, 'Dinas Kesehatan')
    expect(last(secretariat)).toContain('Penanggung jawab: Dinas Kesehatan')
    expect(last(secretariat)).toContain('Kapan tenggatnya?')
    await presses(secretariat, 'Batal')
    await says(secretariat, '/tindaklanjut #KS_SDM DISBUN, BAPPEDA dan DINKES 22 Mei: susun data bersama PUPR')
    expect(last(secretariat)).toContain('Beberapa perangkat daerah disebut')
    expect(last(secretariat)).toContain('Uraian: susun data bersama PUPR')
  })

  it.each(['TL-KARET-2023-0001', 'tl karet 2023 1', 'TL_KARET_1', 'tugas tl-karet-2023-0001 sampai mana?'])(
    'open by their number: %s',
    async (number) => {
      await says(secretariat, line)
      expect(await says(secretariat, `/tindaklanjut ${number}`)).toContain('Nomor tugas: TL-KARET-2023-0001\n')
      expect(buttons(secretariat)).toContain('Batalkan tugas')
    },
  )

  it('open by their number for whoever may see them, privately, and begin nothing else', async () => {
    await says(secretariat, line)
    expect(await says(disbun, '/tindaklanjut TL-KARET-2023-0001')).toContain('Status: baru')
    expect(buttons(disbun)).toEqual(['Terima', 'Laporkan', 'Selesai', 'Keberatan', 'Minta waktu', 'Daftar tugas'])
    expect(await says(secretariat, '/tindaklanjut TL-YANLIK-2023-0002')).toBe(
      'Tugas TL-YANLIK-2023-0002 tidak ditemukan di antara tugas yang dapat dilihat Bapak/Ibu. Mohon memeriksa nomornya, atau mencarinya melalui /tindaklanjut.',
    )
    const partner = await world.joined('Kepala BSIP', 'BSIP')
    expect(await says(partner, '/tindaklanjut TL-KARET-2023-0001')).toContain('tidak ditemukan')
    await disbun.writes(group, '/tindaklanjut tl-karet-2023-1')
    await turn()
    expect(disbun.sees(group).at(-1)?.text).toBe('/tindaklanjut tl-karet-2023-1')
    expect(last(disbun)).toContain('/tindaklanjut')
    expect(await world.app.desk.db.selectFrom('task_draft').selectAll().execute()).toEqual([])
  })

  it('can be begun without a word and given up', async () => {
    await says(secretariat, '/tindaklanjut')
    expect(last(secretariat)).toContain('Semua tugas terbuka')
    await presses(secretariat, 'Tugas baru')
    expect(last(secretariat)).toContain('/tindaklanjut #KS_Karet DISBUN 10 Mei 2023: susun rencana kerja demplot karet')
    expect(await says(secretariat, '#KS_SDM DISBUN 26 Mei: susun daftar peserta')).toContain('Pratinjau tugas')
    await presses(secretariat, 'Buat tugas')
    expect(last(secretariat)).toContain('TL-SDM-2023-0001 tercatat')
    await says(secretariat, '/tindaklanjut DISBUN: telaah')
    await presses(secretariat, 'Batal')
    expect(last(secretariat)).toContain('dibatalkan')
    expect(await says(secretariat, '#KS_SDM')).not.toContain('telaah')
  })

  it('come out of a message in the group, whose words are not kept', async () => {
    const said = await disbun.writes(group, 'Kami akan menyiapkan demplot karet.')
    await secretariat.writes(group, line, { replyTo: said })
    await turn()
    const confirmation = disbun.sees(group).at(-1)
    expect(confirmation?.text).toBe(
      'Tugas TL-KARET-2023-0001 tercatat: susun rencana kerja demplot karet (Dinas Perkebunan, tenggat Jumat, 12 Mei 2023) #KS_Karet',
    )
    const { task } = { task: await world.app.desk.db.selectFrom('task').selectAll().executeTakeFirstOrThrow() }
    expect(task).toMatchObject({ source_chat_id: group.id, source_message_id: said.id })
    const inbox = await world.app.desk.db.selectFrom('inbox').select('body').execute()
    expect(inbox.some(({ body }) => body?.includes('Kami akan menyiapkan') && !body.includes('reply_to_message'))).toBe(
      false,
    )
  })

  it('begun in the group are completed in private', async () => {
    await secretariat.writes(group, '/tindaklanjut DISBUN 12 Mei: susun rencana kerja')
    await turn()
    expect(last(secretariat)).toContain('bidang kerja sama yang mana?')
    await presses(secretariat, '#KS_Karet')
    expect(last(secretariat)).toContain('Pratinjau tugas')
    await presses(secretariat, 'Buat tugas')
    expect(last(secretariat)).toContain('TL-KARET-2023-0001 tercatat')
    expect(disbun.sees(group).at(-1)?.text).toContain('Tugas TL-KARET-2023-0001 tercatat')
  })

  it('are made by the secretariat alone', async () => {
    expect(await says(disbun, line)).toContain('tidak memiliki hak')
    await disbun.writes(group, line)
    await turn()
    // The group hears nothing of it.
    expect(disbun.sees(group).at(-1)?.fromBot).toBe(false)
    expect(last(disbun)).toContain('tidak memiliki hak')
    expect(await world.app.desk.db.selectFrom('task').selectAll().execute()).toEqual([])
  })

  it('are handed in with a photo, seen by the secretariat, returned and seen again', async () => {
    await says(secretariat, line)
    await presses(disbun, 'Selesai')
    await disbun.sendsSticker(disbun.private)
    await turn()
    expect(last(disbun)).toContain('Bukti dapat berupa catatan singkat, tautan, foto, atau dokumen.')
    await disbun.sendsPhoto(disbun.private, { caption: 'Lokasi demplot' })
    await turn()
    expect(last(disbun)).toContain('Berkas: foto')
    await presses(disbun, 'Kirim')
    const evidence = secretariat.sees(secretariat.private).at(-1)
    expect(evidence?.text).toContain('Catatan: Lokasi demplot')
    await presses(secretariat, 'Kembalikan')
    expect(await says(secretariat, 'Mohon lampirkan peta')).toContain('dikembalikan kepada Dinas Perkebunan')
    expect(last(disbun)).toContain('Catatan sekretariat: Mohon lampirkan peta')
    await presses(disbun, 'Selesai')
    await disbun.sendsDocument(disbun.private, { fileName: 'peta.pdf' })
    await turn()
    expect(last(disbun)).toContain('Berkas: peta.pdf')
    await presses(disbun, 'Kirim')
    await presses(secretariat, 'Buka')
    expect(last(secretariat)).toContain('diserahkan oleh')
    const before = secretariat.sees(secretariat.private).length
    await presses(secretariat, 'Bukti 2')
    expect(secretariat.sees(secretariat.private)).toHaveLength(before + 1)
  })

  it('let a wizard be passed by and given up', async () => {
    await says(secretariat, line)
    await presses(disbun, 'Selesai')
    expect(await says(disbun, '/bidang')).toContain('Bidang kerja sama')
    expect(await says(disbun, 'Catatan pertama')).toContain('Catatan: Catatan pertama')
    await presses(disbun, 'Batal')
    expect(last(disbun)).toContain('Status tugas TL-KARET-2023-0001 tidak berubah.')
    expect(await says(disbun, 'Catatan kedua')).not.toContain('Catatan kedua')
    await presses(disbun, 'Selesai')
    await presses(disbun, 'Selesai')
    expect(await says(disbun, '/batal')).toContain('dibatalkan')
    expect(await says(disbun, 'Catatan ketiga')).not.toContain('Catatan ketiga')
    expect((await world.app.desk.db.selectFrom('task').select('state').executeTakeFirstOrThrow()).state).toBe('new')
  })

  it('stay in the wizard when what was sent can be mended', async () => {
    await says(secretariat, line)
    await presses(disbun, 'Selesai')
    await says(disbun, 'a'.repeat(600))
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('Teks terlalu panjang')
    expect(buttons(disbun)).toEqual(['Batal'])
    const task = await world.app.desk.db.selectFrom('task').select('id').executeTakeFirstOrThrow()
    await disbun.pressesData(disbun.lastSeen(), `evidence-send:${task.id}`)
    await turn()
    expect(last(disbun)).toContain('Bukti belum ada')
    await says(disbun, 'Catatan singkat')
    await presses(disbun, 'Kirim')
    expect(last(disbun)).toContain('telah dikirim kepada sekretariat')
  })

  it('tell the second who presses what the first did', async () => {
    const staff = await world.joined('Staf Dinas Perkebunan', 'DISBUN', 'Staf')
    await turn()
    await says(secretariat, line)
    await presses(disbun, 'Terima')
    expect(await presses(staff, 'Terima')).toContain('sudah diterima oleh Kepala Dinas Perkebunan')
    expect(last(staff)).toContain('Status: diterima')
  })

  it('refuse forged presses and change nothing', async () => {
    await says(secretariat, line)
    const task = await world.app.desk.db.selectFrom('task').select('id').executeTakeFirstOrThrow()
    const other = await world.joined('Kepala Bappeda', 'BAPPEDA')
    await turn()
    const somewhere = other.sees(other.private).at(-1)!
    for (const data of [
      `task-accept:${task.id}`,
      `task-confirm:${task.id}`,
      `task-return:${task.id}`,
      `task-finish:${task.id}`,
      'task:none',
      'task-file:none',
      'tasks:field:NONE:0',
      'tasks-meetings',
      'task-due:2023-99-99',
      'task-new:none',
      'st:none',
    ]) {
      const press = await other.pressesData(somewhere, data)
      await turn()
      expect((await press.answer).text, data).toBeTruthy()
    }
    expect((await world.app.desk.db.selectFrom('task').select('state').executeTakeFirstOrThrow()).state).toBe('new')
    await other.pressesData(somewhere, 'tasks:all:-:99999999999999999999')
    await turn()
    expect(last(other)).toContain('Tugas perangkat daerah/instansi saya\n\nTidak ada tugas')
    expect(
      await world.app.desk.db.selectFrom('open_question').selectAll().where('user_id', '=', other.id).execute(),
    ).toEqual([])
  })

  it('are listed per office and field', async () => {
    await says(secretariat, line)
    await says(secretariat, '/tindaklanjut #KS_SDM BAPPEDA 26 Mei: susun daftar peserta')
    expect(await says(disbun, '/tindaklanjut')).toContain('TL-KARET-2023-0001 · DISBUN · baru')
    expect(last(disbun)).not.toContain('TL-SDM')
    await presses(disbun, 'TL-KARET-2023-0001')
    expect(last(disbun)).toContain('Riwayat')
    await presses(disbun, 'Daftar tugas')
    expect(last(disbun)).toContain('Tugas perangkat daerah/instansi saya')
    const fields = await says(disbun, '/bidang')
    const counts = 'terbuka 1, lewat tenggat 0, selesai 0'
    expect(fields.split('\n\n').slice(0, 3)).toEqual([
      'Bidang kerja sama',
      `1. Pendidikan dan Pengembangan Sumber Daya Manusia #KS_SDM\n${counts}`,
      `2. Pengembangan Usaha Tani Komoditas Karet #KS_Karet\n${counts}`,
    ])
    expect(fields.split('\n\n')[3]).toMatch(/^Belum ada tugas: Penelitian, Pemanfaatan .*; dan Pemekaran Daerah\.$/)
    expect(disbun.sees(disbun.private).at(-1)?.buttons().slice(0, 3)).toEqual([
      '#KS_SDM (1)',
      '#KS_Karet (1)',
      '#KS_Riset',
    ])
    expect(disbun.sees(disbun.private).at(-1)?.buttons()).toHaveLength(10)
    await presses(disbun, '#KS_SDM (1)')
    expect(last(disbun)).toContain('TL-SDM-2023-0001 · BAPPEDA')
    await secretariat.writes(group, '/bidang')
    await turn()
    const answer = secretariat.sees(group).at(-1)
    expect(answer?.text).toContain('Bidang kerja sama')
    expect(answer?.ephemeralFor?.id).toBe(secretariat.id)
    expect(answer?.buttons()).toEqual([])
    expect(disbun.sees(group)).not.toContain(answer)
  })
})
