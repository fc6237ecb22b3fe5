import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder } from '../support/holders.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

describe.each(engines)('the roster as a file on $name', (engine) => {
  let { world, secretariat, second, turn, says, presses } = {} as TwoSecretaries
  beforeEach(async () => {
    ;({ world, secretariat, second, turn, says, presses } = await openWithTwo(engine))
  })
  afterEach(() => world.close())

  const sends = async (person: Person, content: string | Uint8Array, fileName = 'daftar.csv') => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    await person.sendsDocument(person.private, { bytes, fileName })
    await turn()
    return person.lastSeen().text ?? ''
  }
  /** The bytes of the newest document somebody sees. */
  const received = async (person: Person): Promise<Uint8Array> => {
    const { apiRoot, token } = world.sandbox
    const id = person.lastSeen().document?.file_id
    const answer = await fetch(`${apiRoot}/bot${token}/getFile?file_id=${id}`)
    const { result } = (await answer.json()) as { result: { file_path: string } }
    return new Uint8Array(await (await fetch(`${apiRoot}/file/bot${token}/${result.file_path}`)).arrayBuffer())
  }
  const texts = (person: Person): string =>
    person
      .sees(person.private)
      .map(({ text }) => text ?? '')
      .join('\n')
  const officeNamed = (id: string) =>
    world.app.desk.db.selectFrom('office').selectAll().where('id', '=', id).executeTakeFirst()

  it('is handed out for Excel, changed there, shown before it is applied, and applied at once', async () => {
    const head = await holder(world, 'Akun lama', 'DISBUN')
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Unduh daftar')
    const seen = secretariat.lastSeen()
    expect(seen.document?.file_name).toBe('daftar-perangkat-daerah-2023-04-26.csv')
    expect(seen.caption).toContain('per 26 April 2023')
    const bytes = await received(secretariat)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text).toMatch(
      /^\uFEFFkode;nama;jenis;asisten koordinator;jabatan kepala;singkatan\/alias;nama pejabat;status \(definitif\/Plt\.\/Plh\.\);sejak;sampai;aktif\r\n/,
    )
    expect(text).toContain('\r\nDISBUN;Dinas Perkebunan;Dinas;AS2;Kepala Dinas Perkebunan;')
    expect(await sends(secretariat, bytes)).toMatch(/^Tidak ada yang berubah: \d\d perangkat daerah/)

    // First names, then a new office, a renaming, an office set aside and a head who is replaced.
    await sends(secretariat, 'kode;nama pejabat;sejak\nDISBUN;Kepala Lama, S.P.;1 Januari 2020\n')
    expect(secretariat.lastSeen().text).toBe(
      'Perubahan dari berkas\n1 pejabat baru dicatat; tidak berubah 0.\n\nBelum ada yang diubah sebelum Terapkan ditekan.',
    )
    await presses(secretariat, 'Terapkan')
    expect(await says(head, '/siapasaya')).toContain('Kepala Dinas Perkebunan')
    const changed =
      'Kode,Nama,Jenis,Jabatan kepala,Nama pejabat,Status,Sejak,Aktif,NIP\r\n' +
      'DISEKRAF,Dinas Ekonomi Kreatif,dinas,Kepala Dinas Ekonomi Kreatif,,,,ya,\r\n' +
      'BAPPEDA,Badan Perencanaan,,,,,,,\r\n' +
      'PUPR,,,,,,,tidak,\r\n' +
      'DISBUN,,,,"Kepala Baru, M.Si.",definitif,45042,,1\r\n'
    await says(secretariat, '/pejabat')
    await presses(secretariat, 'Unggah daftar')
    expect(await says(secretariat, 'ini daftarnya')).toContain('bukan teks atau gambar')
    await sends(secretariat, changed, 'Buku1.txt')
    expect(secretariat.lastSeen().text).toBe(
      'Perubahan dari berkas\n' +
        '1 perangkat daerah/instansi baru, 1 ganti nama, 1 pejabat berganti, dan 1 nonaktif; tidak berubah 0.\n' +
        'Akun yang berakhir: 1. Tautan baru yang diterbitkan: 1.\n' +
        'Kolom yang tidak dikenal dan diabaikan: NIP.\n\nBelum ada yang diubah sebelum Terapkan ditekan.',
    )
    await presses(secretariat, 'Rincian')
    expect(secretariat.lastSeen().text).toContain(
      'Kepala Dinas Perkebunan\n  • berakhir: Kepala Lama, S.P.\n  • mulai: Kepala Baru, M.Si.\n' +
        '  • akun yang berakhir: Akun lama\n  • tautan baru diterbitkan',
    )
    expect(secretariat.lastSeen().text).toContain('Baru: DISEKRAF – Dinas Ekonomi Kreatif')
    expect(await presses(secretariat, 'Terapkan')).toBe('Daftar telah diperbarui.')
    expect(texts(head)).toContain('Hubungan akun Bapak/Ibu sebagai Kepala Dinas Perkebunan telah berakhir')
    expect(texts(secretariat)).toMatch(/Kepala Dinas Perkebunan[\s\S]*https:\/\/t\.me\/\S+\?start=j_/)
    expect(await officeNamed('BAPPEDA')).toMatchObject({ name: 'Badan Perencanaan' })
    expect(await officeNamed('PUPR')).toMatchObject({ enabled: 0, disabled_on: '2023-04-26' })
    expect(await officeNamed('DISEKRAF')).toMatchObject({ kind: 'dinas', enabled: 1 })
    // Whoever presses the same button again, or another one of it, hears who did it and when.
    const again = await second.pressesData(second.lastSeen(), 'roster:none:1')
    await turn()
    expect((await again.answer)?.text).toContain('tidak ditemukan')
  })

  it('with bad rows is refused with every one of them, many of them in a file', async () => {
    const few = 'kode;nama;jenis;aktif\nDISBUN;;Badan;mungkin\n;Dinas Baru;;\n'
    expect(await sends(secretariat, few)).toBe(
      'Berkas belum dapat diterapkan: 2 hal perlu diperbaiki. Tidak ada yang diubah.\n\n' +
        'Baris 2, aktif: “mungkin” tidak dikenal; isikan ya atau tidak\n' +
        'Baris 3, kode: kode kosong',
    )
    expect(await sends(secretariat, 'kode;jenis\nDISBUN;Badan\nXYZ;\n')).toBe(
      'Berkas belum dapat diterapkan: 4 hal perlu diperbaiki. Tidak ada yang diubah.\n\n' +
        'Baris 2, jenis: jenis DISBUN tidak dapat diganti; buat kode baru bila memang lain\n' +
        'Baris 3, nama: nama harus diisi untuk XYZ, karena kodenya baru\n' +
        'Baris 3, jenis: jenis harus diisi untuk XYZ, karena kodenya baru\n' +
        'Baris 3, jabatan kepala: jabatan kepala harus diisi untuk XYZ, karena kodenya baru',
    )
    await sends(secretariat, `kode;aktif\n${'DISBUN;entah\n'.repeat(40)}`)
    expect(texts(secretariat)).toContain('40 hal perlu diperbaiki')
    expect(secretariat.lastSeen().document?.file_name).toBe('perbaikan-daftar.txt')
    const text = new TextDecoder().decode(await received(secretariat))
    expect(text.split('\r\n').at(39)).toBe('Baris 41, aktif: “entah” tidak dikenal; isikan ya atau tidak')
    expect(await world.app.desk.db.selectFrom('roster_file').selectAll().execute()).toEqual([])
  })

  it('that is none gets a clear answer, whatever was sent and whatever went wrong on the way', async () => {
    const tries: [string, string | Uint8Array, string][] = [
      ['daftar.csv', Uint8Array.from([0x50, 0x4b, 3, 4]), 'Itu berkas Excel, bukan CSV'],
      ['daftar.csv', 'nama;jenis\nDinas;dinas', 'diawali “nama”'],
      ['daftar.csv', `kode\n${'DISBUN\n'.repeat(5_000)}`, 'Berkas memuat 5000 baris'],
      ['daftar.csv', 'x'.repeat(600 * 1_024), 'Berkas lebih besar dari 512 KB'],
      ['daftar.csv', 'kode;nama\nDISBUN;"terbuka', 'Tanda kutip (") pada sekitar baris'],
      ['daftar.csv', 'kode;nama\n', 'kosong atau hanya berisi judul'],
      ['daftar.csv', '%PDF-1.7', 'bukan teks CSV'],
    ]
    for (const [name, content, answer] of tries) expect(await sends(secretariat, content, name), name).toContain(answer)
    const takeAway = world.sandbox.faults.add({ kind: '500', method: 'getFile' })
    expect(await sends(secretariat, 'kode\nDISBUN')).toContain('belum dapat diambil dari Telegram')
    takeAway()
    world.sandbox.faults.add({ kind: 'reset-before', method: 'getFile', times: 1 })
    expect(await sends(secretariat, 'kode\nDISBUN')).toContain('belum dapat diambil dari Telegram')
    expect(await sends(secretariat, 'kode\nDISBUN')).toContain('Tidak ada yang berubah: 1')
    const head = await holder(world, 'Kepala', 'DISBUN')
    expect(await sends(head, 'kode;nama\nDISBUN;Dinas Saya')).toContain('belum dapat menyimpan')
    for (const data of ['roster-get', 'roster-put', 'roster:x:1', 'roster-do:x:y', 'roster-drop:x', 'mutasi-list']) {
      const press = await head.pressesData(head.lastSeen(), data)
      await turn()
      expect((await press.answer)?.text, data).toContain('tidak memiliki hak')
    }
  })

  it('is shown anew when the directory changed meanwhile, and applied by one of two', async () => {
    await sends(secretariat, 'kode;nama;aktif\nDISBUN;Dinas Kebun;\nPUPR;;tidak\n')
    await sends(second, 'kode;aktif\nPUPR;tidak\n')
    await presses(second, 'Terapkan')
    expect(await presses(secretariat, 'Terapkan')).toContain('Daftar telah berubah sejak pratinjau dibuat')
    expect(secretariat.lastSeen().text).toContain('1 ganti nama; tidak berubah 1.')
    expect((await officeNamed('DISBUN'))?.name).toBe('Dinas Perkebunan')
    await presses(secretariat, 'Terapkan')
    expect((await officeNamed('DISBUN'))?.name).toBe('Dinas Kebun')
    const rows = await world.app.desk.db.selectFrom('roster_file').select(['id', 'state']).execute()
    expect(rows.map(({ state }) => state)).toEqual(['applied', 'applied'])
    const own = await world.app.desk.db
      .selectFrom('roster_file')
      .select('id')
      .where('sent_by', '=', secretariat.id)
      .executeTakeFirstOrThrow()
    const late = await second.pressesData(second.lastSeen(), `roster-drop:${own.id}`)
    await turn()
    expect((await late.answer)?.text).toMatch(
      /^Berkas ini sudah diterapkan oleh Bagian Tata Pemerintahan pada Rabu, 26 April 2023 pukul 08\.0\d WIB\. Untuk mengubah lagi/,
    )
    // Nothing is left of a file whose change somebody else made.
    await sends(secretariat, 'kode;aktif\nPUPR;ya\n')
    await sends(second, 'kode;aktif\nPUPR;ya\n')
    await presses(second, 'Terapkan')
    await presses(secretariat, 'Terapkan')
    expect(secretariat.lastSeen().text).toContain('kini sama dengan berkas')
    await sends(secretariat, 'kode;aktif\nPUPR;tidak\n')
    await presses(secretariat, 'Batal')
    expect(secretariat.lastSeen().text).toContain('Berkas tidak diterapkan')
    expect((await officeNamed('PUPR'))?.enabled).toBe(1)
    // The same updates once more, as after a lost confirmation, change nothing.
    const files = await world.app.desk.db.selectFrom('roster_file').selectAll().orderBy('id').execute()
    const names = await world.app.desk.db.selectFrom('office_name').selectAll().orderBy('id').execute()
    world.sandbox.redeliver(12)
    await turn()
    expect(await world.app.desk.db.selectFrom('roster_file').selectAll().orderBy('id').execute()).toEqual(files)
    expect(await world.app.desk.db.selectFrom('office_name').selectAll().orderBy('id').execute()).toEqual(names)
  })
})
