import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const secondId = 900_000_002

describe.each(engines)('/kerjasama on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine, alsoSecretariat: [secondId] })
    ;({ secretariat } = world)
  })
  afterEach(() => world.close())

  const says = async (text: string, person = secretariat): Promise<string> => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 3 })
    return person.lastSeen().text
  }
  const presses = async (label: string | RegExp, person = secretariat): Promise<string> => {
    await person.presses(person.private, label)
    await world.advance({ seconds: 3 })
    return person.lastSeen().text
  }
  const buttons = (person = secretariat) => person.lastSeen().buttons()

  it('leads a cooperation from one line to its agreement, as the outcome of a meeting, and warns before it ends', async () => {
    const tapem = await holder(world, 'Kepala Bagian Tata Pemerintahan', 'BAG-TAPEM')
    expect(await says('/kerjasama')).toMatch(
      /^Register kerja sama daerah\n\n9 kerja sama berjalan: 9 Persiapan\.\n\n1\. KS-2023-0001 · SINERGI\nPendidikan dan .*\nBSIP · Persiapan\n/,
    )
    expect(secretariat.lastSeen().text).toMatch(/PALI, BANYUASIN, PALEMBANG, dan 7 lainnya · Persiapan/)

    expect(await says('/kerjasama KSDD wajib Lahat bidang BATAS: Penegasan batas daerah')).toBe(
      [
        'Kerja sama baru',
        'Judul: Penegasan batas daerah',
        'Skema: KSDD wajib',
        'Mitra: Pemerintah Kabupaten Lahat',
        'Bidang: Pengelolaan Kawasan Perbatasan',
        'Pelaksana: Bagian Tata Pemerintahan',
        '',
        'Bila sudah benar, tekan Catat. Kerja sama dimulai pada tahap Persiapan.',
      ].join('\n'),
    )
    expect(await presses('Catat')).toBe(
      [
        'KS-2023-0010 · KSDD wajib',
        'Penegasan batas daerah',
        '',
        'Skema: Kerja Sama Daerah dengan Daerah Lain (KSDD)',
        'Mitra: Pemerintah Kabupaten Lahat',
        'Bidang: Pengelolaan Kawasan Perbatasan (#KS_Perbatasan)',
        'Pelaksana: Bagian Tata Pemerintahan',
        'Tahap 1 dari 10: Persiapan, sejak 26 April 2023',
        'Berikutnya: Penawaran. Syarat: kerangka acuan kerja (KAK) diterima TKKSD.',
        'Persetujuan DPRD: belum ditentukan',
        '',
        'Riwayat',
        '26 April 2023 08.00 · Dicatat · Bagian Tata Pemerintahan',
      ].join('\n'),
    )

    expect(await presses('Tahap berikutnya')).toBe(
      [
        'KS-2023-0010',
        'Penegasan batas daerah',
        '',
        'Tahap sekarang: Persiapan. Berikutnya: Penawaran.',
        'Syarat: kerangka acuan kerja (KAK) diterima TKKSD.',
      ].join('\n'),
    )
    expect(await presses('KAK telah diterima TKKSD')).toMatch(/\nTahap 2 dari 10: Penawaran, sejak 26 April 2023\n/)
    await presses('Tahap berikutnya')
    expect(buttons()).toEqual(['Mitra telah menyetujui', 'Mitra tidak setuju', 'Kembali'])
    await presses('Mitra telah menyetujui')
    await presses('Tahap berikutnya')
    await presses('Rancangan telah diparaf')
    expect(await presses('Tahap berikutnya')).toMatch(
      /\nSilakan tulis nomor Kesepakatan Bersama dari setiap pihak beserta tanggalnya, misalnya: 100\.3\.7\/1\/KB\/2023 dan /,
    )
    expect(await says('100.3.7/1/KB/2023 dan 120/2/KB/2023')).toMatch(
      /\nNomor: 100\.3\.7\/1\/KB\/2023 dan 120\/2\/KB\/2023\n\nTanggal penandatanganan Kesepakatan Bersama\?$/,
    )
    expect(await says('3 April 2023')).toMatch(
      /\nTanggal: Senin, 3 April 2023\n\nBerapa lama Kesepakatan Bersama berlaku\?/,
    )
    expect(await presses('5 tahun')).toMatch(
      /\nBerlaku: 3 April 2023 s\.d\. 2 April 2028\n\nBila sudah benar, tekan Simpan/,
    )
    expect(await presses('Simpan')).toMatch(/\nTahap 5 dari 10: Persetujuan DPRD, sejak 26 April 2023\n/)

    await presses('Tahap berikutnya')
    expect(buttons()).toEqual(['Ya, membebani', 'Tidak membebani', 'Kembali'])
    await presses('Tidak membebani')
    expect(await presses('Sudah teranggarkan')).toMatch(/Persetujuan DPRD tidak diperlukan\.\nAlasannya dicatat\./)
    expect(await says('Pembiayaan telah ada dalam APBD 2023.')).toMatch(
      /\nPersetujuan DPRD: tidak diperlukan\. Pembiayaan telah ada dalam APBD 2023\.\n/,
    )
    await presses('Tahap berikutnya')
    await presses('Rancangan selesai dibahas')
    await presses('Tahap berikutnya')
    expect(await says('Nomor 5/PKS/2023, 20 April 2023 s.d. 26 Juli 2023')).toMatch(
      /\nNomor: 5\/PKS\/2023\nTanggal: Kamis, 20 April 2023\nBerlaku: 20 April 2023 s\.d\. 26 Juli 2023\n/,
    )
    expect(await presses('Simpan')).toMatch(/\nBerlaku sampai dengan 26 Juli 2023, 91 hari lagi\n/)

    // The step is the outcome of a meeting that has begun.
    expect(await presses('Hasil rapat…')).toMatch(/Belum ada rapat yang telah dimulai atau ditutup/)
    await published(
      world,
      '/rapat Rakor Batas, Rabu 26 April 2023 pukul 10.00 s.d. 11.00 WIB, Aula Bappeda, bidang BATAS, pimpinan Asisten I, undang BAG-TAPEM',
    )
    await world.advanceTo('2023-04-26T10:30:00+07:00')
    await says('/kerjasama ks 2023 10')
    await presses('Hasil rapat…')
    expect(await presses(/^Rakor Batas/)).toMatch(
      /Tahap Pelaksanaan · Bagian Tata Pemerintahan \(hasil Rakor Batas, Rabu, 26 April 2023/,
    )

    // A decision in its minutes leads there too, and the next step is the outcome of the meeting at once.
    await says('/notulen')
    await says('putusan: pelaksanaan dinyatakan selesai')
    const point = await world.app.desk.db.selectFrom('minutes_outcome').select('id').executeTakeFirstOrThrow()
    await secretariat.pressesData(secretariat.lastSeen(), `minutes-point:${point.id}`)
    await world.advance({ seconds: 3 })
    expect(await presses('Tahap kerja sama…')).toMatch(
      /^Keputusan Rakor Batas, .*: tahap kerja sama yang mana yang berubah\?$/,
    )
    expect(await presses('KS-2023-0010 · Penegasan batas daerah')).toMatch(
      /^Langkah dari halaman ini dicatat sebagai hasil Rakor Batas, .*\.\n\nKS-2023-0010 · KSDD wajib\n/,
    )
    await presses('Tahap berikutnya')
    expect(await says('Pilar batas telah dipasang.')).toMatch(
      /Tahap Penatausahaan · Bagian Tata Pemerintahan: Pilar batas telah dipasang\. \(hasil Rakor Batas, Rabu, 26 April 2023/,
    )

    // Ninety days before the last day, at nine.
    await world.advanceTo('2023-04-27T09:05:00+07:00')
    const warning = [
      'Dengan hormat, kami ingatkan bahwa masa berlaku kerja sama berikut akan atau telah berakhir.',
      '',
      'KS-2023-0010 · Penegasan batas daerah',
      'Berlaku sampai dengan 26 Juli 2023, 90 hari lagi. Pelaksana: Bagian Tata Pemerintahan.',
      '',
      'Mohon perpanjangan atau pengakhirannya disiapkan. Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.',
    ].join('\n')
    expect(secretariat.lastSeen().text).toBe(warning)
    expect(tapem.lastSeen().text).toBe(warning)
    // Who leads it reads it, and changes nothing.
    expect(await presses('KS-2023-0010', tapem)).toMatch(/^KS-2023-0010 · KSDD wajib\n/)
    expect(buttons(tapem)).toEqual(['Daftar'])

    await presses('KS-2023-0010')
    await presses('Perpanjang')
    expect(await says('7/AD/2023, 27 April 2023, diperpanjang 2 tahun')).toMatch(
      /\nBerlaku: 27 Juli 2023 s\.d\. 26 Juli 2025\n/,
    )
    expect(await presses('Simpan')).toMatch(/\nBerlaku sampai dengan 26 Juli 2025, 821 hari lagi\n/)
  })
})

describe('/kerjasama with wrong turns', () => {
  let world: World
  let secretariat: Person
  let second: Person
  beforeEach(async () => {
    world = await openWorld({ engine: engines[0]!, alsoSecretariat: [secondId] })
    ;({ secretariat } = world)
    second = world.sandbox.person({ name: 'Bagian Kerja Sama', id: secondId })
    await second.starts()
    await world.advance({ seconds: 3 })
  })
  afterEach(() => world.close())

  const says = async (text: string, person = secretariat): Promise<string> => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 3 })
    return person.lastSeen().text
  }
  const presses = async (label: string | RegExp, person = secretariat): Promise<string> => {
    await person.presses(person.private, label)
    await world.advance({ seconds: 3 })
    return person.lastSeen().text
  }
  const toast = async (label: string | RegExp, on = secretariat.lastSeen(), person = secretariat): Promise<string> => {
    const press = await person.presses(on, label)
    await world.advance({ seconds: 3 })
    return (await press.answer).text ?? ''
  }
  const forges = async (person: Person, data: string): Promise<string> => {
    const press = await person.pressesData(person.lastSeen(), data)
    await world.advance({ seconds: 3 })
    return (await press.answer).text ?? ''
  }
  const idOf = async (code: string): Promise<string> =>
    (await world.app.desk.db.selectFrom('cooperation').select('id').where('code', '=', code).executeTakeFirstOrThrow())
      .id

  it('asks step by step for what a line lacks; what is no answer is said and nothing is lost', async () => {
    await says('/kerjasama')
    expect(await presses('Tambah')).toMatch(/^Kerja sama baru\n\nSkema mana\?/)
    expect(await says('hibah saja')).toMatch(/\nSkema itu belum dikenal\.\nSkema mana\?/)
    await presses('KSDPK')
    const partners = secretariat.lastSeen()
    expect(await says('Universitas Antah Berantah')).toMatch(/Mitra itu belum dikenal\. Mitra baru ditambahkan/)
    await presses('PUSLITKARET')
    expect(await presses('Lanjut')).toMatch(/Mitra: Pusat Penelitian Karet Sembawa\n\nBidang apa\?/)
    // A button of an earlier turn holds no more.
    expect(await toast('PALI', partners)).toMatch(/tidak dikenal lagi|tidak berlaku/)
    expect(await says('karet')).toMatch(/Pelaksana: Dinas Perkebunan\n\nSilakan tulis judul kerja sama\.$/)
    expect(await says('🙏')).toMatch(/Judul belum dapat dicatat; paling banyak 300 huruf\./)
    expect(await says('Demplot karet rakyat')).toMatch(/^Kerja sama baru\nJudul: Demplot karet rakyat\n/)
    await presses('Pelaksana')
    expect(await says('Balitbangda')).toMatch(/Pelaksana: Badan Penelitian dan Pengembangan Daerah\n/)
    await world.restart()
    expect(await presses('Catat')).toMatch(/^KS-2023-0010 · KSDPK\nDemplot karet rakyat\n/)
    // The same once more is known.
    await says('/kerjasama KSDPK Puslit Karet Sembawa bidang KARET pelaksana DISBUN: Demplot karet rakyat')
    expect(await toast('Catat')).toBe(
      'Kerja sama dengan judul, skema, dan mitra yang sama sudah tercatat: KS-2023-0010.',
    )
    expect(await presses('Batal')).toBe('Pencatatan kerja sama dibatalkan; tidak ada yang tersimpan.')
    // Coordination is no object of an agreement, and that is said before.
    expect(await says('/kerjasama KSDD sukarela Lahat bidang MEKAR: Pemekaran')).toMatch(
      /Perhatian: Pemekaran Daerah merupakan koordinasi/,
    )
    expect(await says('/batal')).toMatch(/telah dibatalkan/)
  })

  it('looks for words, and shows what was ended apart', async () => {
    expect(await says('/kerjasama ks-2023-0099')).toMatch(/^Kerja sama KS-2023-0099 tidak ditemukan\./)
    expect(await says('/kerjasama tambang emas')).toMatch(
      /^Pencarian “tambang emas”: 0 kerja sama\n\nTidak ada kerja sama yang cocok\./,
    )
    expect(await says('/kerjasama sembawa')).toMatch(/^KS-2023-0002 · KSDPK\n/)
    await presses('Daftar')
    await presses('Cari')
    expect(await says('karet')).toMatch(/^Pencarian “karet”: 2 kerja sama\n\n1\. KS-2023-0001/)
    await presses('Semua')
    await presses('Menurut mitra')
    expect(await presses('PROV-SUMSEL (2)')).toMatch(
      /^Kerja sama dengan Pemerintah Provinsi Sumatera Selatan\n\n1\. KS-2023-0008/,
    )
    await presses('Menurut tahap')
    expect(await presses('Persiapan (9)')).toMatch(
      /^Kerja sama pada tahap Persiapan\n[\s\S]*9 kerja sama, halaman 1 dari 2$/,
    )
    expect(await presses('Masa berlaku')).toMatch(/Tidak ada kerja sama pada daftar ini\.$/)
    // Once something is found, words are no search any more.
    expect(await says('batas')).toMatch(/^Pesan ini tidak menjawab pertanyaan/)
    await says('/kerjasama KS-2023-0008')
    await presses('Akhiri')
    await presses('Dihentikan')
    expect(await says('\u200B')).toMatch(/^Keterangan belum terbaca\./)
    expect(await says('Ditangani provinsi.')).toMatch(/\nDihentikan 26 April 2023: Ditangani provinsi\.\n/)
    expect(secretariat.lastSeen().buttons()).toEqual(['Daftar'])
    await presses('Daftar')
    expect(await presses('Telah diakhiri')).toMatch(/1\. KS-2023-0008 · KSDD\n.*\n.*\nDihentikan$/)
  })

  it('of two who act at once the second is shown how it stands; impossible days are told; a reason is asked', async () => {
    await says('/kerjasama KS-2023-0001', second)
    const theirs = second.lastSeen()
    await says('/kerjasama KS-2023-0001')
    await presses('Tahap berikutnya')
    await presses('KAK telah diterima TKKSD')
    expect(await toast('Tahap berikutnya', theirs, second)).toMatch(
      /^KS-2023-0001 telah diubah sejak tombol ini ditampilkan\./,
    )
    expect(second.lastSeen().text).toMatch(/\nTahap 2 dari 6: Penyusunan Nota Kesepakatan/)
    await presses('Tahap berikutnya')
    await presses('Rancangan dan rencana kerja siap')
    await presses('Tahap berikutnya')
    expect(await says('5/NK/2023, 31 Februari 2023')).toMatch(
      /^KS-2023-0001\n.*\n\nTanggal 31 februari 2023 tidak ada dalam kalender\.\n\nNota Kesepakatan:\nNomor: 5\/NK\/2023\n/,
    )
    expect(await says('3 Mei 2024')).toMatch(/Tanggal penandatanganan belum tiba\./)
    expect(await says(`nomor ${'9'.repeat(3000)}`)).toMatch(/\nTeks terlalu panjang\./)
    expect(await says('belum tahu')).toMatch(/Nomor, tanggal, atau jangka waktu belum terbaca\./)
    await says('3 April 2023')
    expect(await says('sampai dengan 1 Januari 2022')).toMatch(/Akhir masa berlaku mendahului awalnya\./)
    expect(await says('tanpa jangka waktu')).toMatch(/\nBerlaku tanpa jangka waktu\n/)
    const review = secretariat.lastSeen()
    expect(await says('6/NK/2023')).toMatch(/\nNomor: 6\/NK\/2023\n/)
    // What was shown before the correction is not saved.
    expect(await toast('Simpan', review)).toMatch(/tidak berlaku/)
    expect(await presses('Simpan')).toMatch(/\nTahap 4 dari 6: Pelaksanaan/)

    await presses('Kembali ke tahap…')
    await presses('Penyusunan Nota Kesepakatan')
    expect(await says('Lampiran diperbaiki.')).toMatch(
      /Kembali ke tahap Penyusunan Nota Kesepakatan · Bagian Tata Pemerintahan: Lampiran diperbaiki\.$/,
    )
    await presses('Tahap berikutnya')
    await presses('Rancangan dan rencana kerja siap')
    await presses('Tahap berikutnya')
    expect(await presses('Naskah yang tercatat tetap berlaku')).toMatch(/\nTahap 4 dari 6: Pelaksanaan/)

    await presses('Naskah')
    await presses(/^Koreksi Nota Kesepakatan/)
    expect(await says('tanggal 4 April 2023, berlaku 3 tahun')).toMatch(/\nBerlaku: 4 April 2023 s\.d\. 3 April 2026\n/)
    expect(await presses('Simpan')).toMatch(
      /Naskah dikoreksi · Bagian Tata Pemerintahan: sebelumnya Nota Kesepakatan nomor 6\/NK\/2023, 3 April 2023, berlaku tanpa jangka waktu/,
    )
    await presses('Ubah')
    await presses('Mitra')
    expect(await says('DISBUN')).toMatch(/^Mitra itu belum dikenal\./)
    expect(await says('BSIP, Puslit Karet Sembawa')).toMatch(/\nMitra: .*Pusat Penelitian Karet Sembawa\n/)

    // Coordination goes no further than its Kesepakatan Bersama.
    await world.app.desk.db
      .updateTable('cooperation')
      .set({ stage: 'PERSETUJUAN_DPRD' })
      .where('code', '=', 'KS-2023-0009')
      .execute()
    expect(await says('/kerjasama KS-2023-0009')).toMatch(
      /\nTidak berlanjut ke perjanjian: Pemekaran Daerah merupakan koordinasi lintas bidang\.\n/,
    )
    expect(secretariat.lastSeen().buttons()).not.toContain('Tahap berikutnya')

    // An approval of the DPRD, with the two questions.
    await says('/kerjasama KSDD wajib PALI bidang TARU: Tata ruang bersama')
    await presses('Catat')
    await presses('Tahap berikutnya')
    // A plain yes long after the question is none to it.
    await world.advance({ minutes: 16 })
    expect(await says('sudah')).toMatch(/^Pesan ini tidak menjawab pertanyaan/)
    await presses('Kembali')
    await presses('Tahap berikutnya')
    expect(await says('belum')).toMatch(/^Tahap ini berlanjut setelah syaratnya dipastikan\./)
    expect(await says('sudah diterima')).toMatch(/\nTahap 2 dari 10: Penawaran,/)
    for (const label of ['Mitra telah menyetujui', 'Rancangan telah diparaf']) {
      await presses('Tahap berikutnya')
      await presses(label)
    }
    await presses('Tahap berikutnya')
    await says('1/KB/2023, 3 April 2023, berlaku 5 tahun')
    await presses('Simpan')
    await presses('Tahap berikutnya')
    expect(await says('kurang tahu')).toMatch(/^Jawabannya belum terbaca\. Silakan tekan salah satu tombol\./)
    await says('tidak')
    expect(await says('belum')).toMatch(/\nSilakan tulis nomor Persetujuan DPRD /)
    await says('Keputusan DPRD Nomor 12 Tahun 2023 tanggal 20 April 2023')
    expect(await presses('Simpan')).toMatch(/\nPersetujuan DPRD: ada, nomor 12 Tahun 2023\n/)
  })

  it('is changed by nobody but the secretariat, and shown to nobody it does not concern', async () => {
    const disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    const bsip = await holder(world, 'Kepala BSIP', 'BSIP')
    const stranger = world.sandbox.person({ name: 'Orang Lain' })
    await stranger.starts()
    await world.advance({ seconds: 3 })
    expect(await says('/kerjasama', bsip)).toMatch(
      /^Kerja sama perangkat daerah\/instansi Bapak\/Ibu\n\n1 kerja sama berjalan/,
    )
    expect(await says('/kerjasama', disbun)).toMatch(/2 kerja sama berjalan: 2 Persiapan\./)
    expect(await says('/kerjasama KSDD wajib Lahat bidang BATAS: Batas', disbun)).toMatch(
      /^Akun Bapak\/Ibu tidak memiliki hak/,
    )
    expect(await says('/kerjasama', stranger)).toMatch(/belum terhubung|tidak memiliki/)
    const [one, two] = [await idOf('KS-2023-0001'), await idOf('KS-2023-0002')]
    expect(await forges(disbun, `ks-ac:${one}:1`)).toMatch(/^Akun Bapak\/Ibu tidak memiliki hak/)
    expect(await forges(disbun, `ks-d:${one}`)).toMatch(/^Akun Bapak\/Ibu tidak memiliki hak/)
    expect(await forges(bsip, `ks-ac:${two}:1`)).toMatch(/^Data yang dimaksud tidak ditemukan/)
    expect(await forges(secretariat, `ks-ac:${two}:7`)).toMatch(/telah diubah sejak/)
    expect(await forges(secretariat, `ks-bt:${two}:1:PELAPORAN`)).toBe('')
    expect(await says('coba-coba')).toMatch(/^Kerja sama hanya dapat dikembalikan ke tahap sebelumnya\./)
    expect(await forges(secretariat, `ks-ds:${two}:1:abcdefghij`)).toMatch(/tidak berlaku/)
    expect(await forges(secretariat, 'ks-l:stage:__proto__:9')).toBe('')
    expect(secretariat.lastSeen().text).toMatch(/^Register kerja sama daerah\n/)
    const stages = await world.app.desk.db.selectFrom('cooperation').select('stage').distinct().execute()
    expect(stages).toEqual([{ stage: 'PERSIAPAN' }])
  })
})
