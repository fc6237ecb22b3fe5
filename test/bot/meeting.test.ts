import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const facts = 'Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang'
const line = `/rapat ${facts}, bidang SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA`

describe.each(engines)('a meeting in the bot on $name', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine })
  })
  afterEach(() => world.close())

  /** A chat takes a message a second, so each turn takes a moment. */
  const turn = () => world.advance({ seconds: 3 })
  const last = () => world.secretariat.lastSeen()
  const says = async (text: string) => {
    await world.secretariat.writes(world.secretariat.private, text)
    await turn()
    return last().text ?? ''
  }
  const presses = async (label: string | RegExp) => {
    await world.secretariat.presses(world.secretariat.private, label)
    await turn()
    return last().text ?? ''
  }

  const joined = async (name: string, office: string) => {
    const person = world.sandbox.person({ name })
    await says(`/pejabat ${office}`)
    await presses('Tautan undangan')
    const link = /https:\/\/t\.me\/\S+/.exec(await presses('Kepala'))?.[0] ?? ''
    await person.opens(link)
    await turn()
    await presses('Benar')
    return person
  }
  const linkedGroup = async (title: string, members: Awaited<ReturnType<typeof joined>>[]) => {
    const group = world.sandbox.group({ title, members: [world.secretariat, ...members] })
    await group.addBot(world.secretariat)
    await turn()
    await presses('Hubungkan')
    return group
  }

  it('goes from one line to corrected attendance', async () => {
    const disbun = await joined('Kepala Dinas Perkebunan', 'DISBUN')
    const group = await linkedGroup('Rakor Kerja Sama', [disbun])
    const preview = await says(line)
    expect(preview).toContain('Hari/tanggal: Kamis, 4 Mei 2023\nPukul: 09.00 s.d. 12.00 WIB')
    // 1 May is a holiday; the working day before the meeting is Wednesday.
    expect(preview).toContain('Batas konfirmasi: Rabu, 3 Mei 2023 pukul 12.00 WIB')
    expect(preview).toContain('Pimpinan rapat: Asisten I\n')
    expect(preview).toContain(
      'Wajib (3):\n• Asisten I (pimpinan)\n• Badan Perencanaan Pembangunan Daerah\n• Dinas Perkebunan\n',
    )
    expect(preview).not.toContain('Perhatian')
    expect(last().buttons()).toEqual(['Terbitkan', 'Ubah', 'Ulangi…', 'Berkas', 'Batalkan draf'])
    const published = await presses('Terbitkan')
    expect(published).toContain('Undangan telah diterbitkan')
    expect(published).toContain('Diundang 3 perangkat daerah/instansi; 1 di antaranya')
    expect(published).toContain('Belum terhubung: AS1 dan BAPPEDA.')
    expect(last().buttons()).toEqual(['Rekap', 'Status', 'Tugas'])
    // The card counts the required as the preview did.
    expect(group.messages.at(-1)?.text).toContain('Undangan wajib yang belum menjawab: 3')
    expect(disbun.sees(group).some((message) => message.text?.includes('Rakor Kerja Sama Karet'))).toBe(true)
    expect(disbun.sees(disbun.private).some((message) => message.text?.includes('Rakor Kerja Sama Karet'))).toBe(true)

    await disbun.writes(disbun.private, '/agenda')
    await turn()
    expect(disbun.lastSeen().text).toContain('1. Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB')
    await disbun.presses(disbun.private, /^1\. /)
    await turn()
    expect(disbun.lastSeen().text).toContain('Rapat terjadwal.')

    await world.advanceTo('2023-05-04T11:00:00+07:00')
    expect(await says('/agenda')).toContain('(sedang berlangsung)')
    await presses(/^1\. /)
    expect(await presses('Tutup rapat')).toContain('Konfirmasi yang tercatat diambil sebagai kehadiran sementara')
    await presses('Ya, tutup rapat')
    const closed = world.secretariat.sees(world.secretariat.private).map((message) => message.text ?? '')
    expect(closed.some((text) => text.includes('telah ditutup') && text.includes('tidak hadir 3'))).toBe(true)
    expect(await presses('Kehadiran')).toContain('3 bertanda * masih sementara')
    await presses('DISBUN*: Tidak hadir')
    expect(await presses('Mewakili')).toContain('DISBUN dicatat: Mewakili.')
    expect(last().buttons()).toContain('DISBUN: Mewakili')
  })

  it('closes by itself four hours after its end', async () => {
    await says(line)
    await presses('Terbitkan')
    await world.advanceTo('2023-05-04T15:59:00+07:00')
    expect(await says('/agenda')).toContain('(sedang berlangsung)')
    await world.advanceTo('2023-05-04T16:01:00+07:00')
    expect(await says('/agenda')).toContain('Belum ada rapat yang akan datang')
    expect(await presses('Rapat yang telah ditutup')).toContain('(telah ditutup)')
  })

  it('is asked about point by point, by words and by buttons', async () => {
    expect(await says('/rapat Rakor Kerja Sama Karet, undang DISBUN PT Bukit')).toContain('Pertanyaan 1 dari')
    expect(await says('terserah saja')).toContain('Jawaban belum dapat dipahami')
    expect(await says('Jumat 4 Mei 2023 pukul 09.00 s.d. 12.00')).toContain(
      'Hari dan tanggal yang ditulis tidak cocok: tanggal itu Kamis, 4 Mei 2023.',
    )
    expect(last().buttons().length).toBeGreaterThanOrEqual(3)
    expect(await presses(/4 Mei 2023/)).toContain('Di mana rapat dilaksanakan?')
    expect(await says('Aula Bappeda')).toContain('“PT Bukit” belum ada dalam daftar')
    const preview = await presses('Undang sebagai tamu')
    expect(preview).toContain('Pukul: 09.00 s.d. 12.00 WIB\nTempat: Aula Bappeda')
    expect(preview).toContain('PT Bukit (tamu)')
    expect(await presses('Terbitkan')).toContain('Diundang 2 perangkat daerah/instansi')
  })

  it('shows an example that can be copied as it stands, on any day', async () => {
    await world.advanceTo('2024-02-27T08:00:00+07:00')
    const example = /^\/rapat .*$/m.exec(await says('/rapat'))?.[0] ?? ''
    expect(example).toContain(', Kamis 7 Maret 2024 pukul 09.00 s.d. 12.00 WIB,')
    expect(await says(example)).toContain('Hari/tanggal: Kamis, 7 Maret 2024\nPukul: 09.00 s.d. 12.00 WIB')
    expect(last().text).toContain('Pratinjau undangan')
    expect(await says('/rapat Rakor Karet, pukul 09.00 WIB')).toContain('Contoh: Kamis 7 Maret 2024.')
  })

  it('keeps what is known of the time while the rest is asked', async () => {
    const over = await says(line.replace('Kamis 4 Mei 2023', 'Kamis 20 April 2023'))
    expect(over).toContain('Pukul: 09.00 s.d. 12.00 WIB')
    expect(over).toContain('Pertanyaan 1 dari 1\nWaktu itu sudah lewat. Pada tanggal berapa')
    expect(await says('4 Mei 2023')).toContain('Hari/tanggal: Kamis, 4 Mei 2023\nPukul: 09.00 s.d. 12.00 WIB')
    expect(last().buttons()).toContain('Terbitkan')
    const dated = await says(line.replace(' pukul 09.00 s.d. 12.00 WIB', ''))
    expect(dated).toContain('Hari/tanggal: Kamis, 4 Mei 2023\nTempat:')
    expect(dated).toContain('Pukul berapa rapat dilaksanakan?')
    expect(await says('/agenda')).toContain('Rakor Kerja Sama Karet, Kamis, 4 Mei 2023, pukul belum ditentukan (draf)')
  })

  it('invites all districts by one word, and says when the directory has none', async () => {
    const invites = line.replace('undang DISBUN BAPPEDA', 'undang semua camat, DISBUN')
    expect(await says(invites)).toContain('“KECAMATAN” belum ada dalam daftar')
    const district = (code: string, name: string, rank: number) => ({
      ...{ id: code, code, name, kind: 'kecamatan', head_title: `Camat ${name.slice(10)}`, rank },
      ...{ coordinator_id: null, aliases: '[]', enabled: 1 },
    })
    await world.app.desk.db
      .insertInto('office')
      .values([district('KECLK', 'Kecamatan Lawang Kidul', 900), district('KECGM', 'Kecamatan Gunung Megang', 901)])
      .execute()
    const preview = await says(invites)
    expect(preview).toContain('• Kecamatan Lawang Kidul\n• Kecamatan Gunung Megang\n')
    expect(preview).toContain('Diundang: 4 perangkat daerah/instansi')
  })

  it('keeps a draft through /batal and says where, with a way to discard it', async () => {
    expect(await says('/batal')).toBe('Tidak ada pertanyaan yang terbuka. /bantuan menunjukkan perintah yang tersedia.')
    await says('/rapat Rakor Kerja Sama Karet, undang DISBUN')
    const kept = await says('/batal')
    expect(kept).toContain('Pertanyaan yang terbuka telah dibatalkan.')
    expect(kept).toContain('Draf tetap tersimpan di /agenda.')
    expect(last().buttons()).toEqual(['Batalkan draf'])
    expect(await says('/agenda')).toContain(
      '1. Rakor Kerja Sama Karet, waktu belum ditentukan, disusun sejak Rabu, 26 April 2023 pukul 08.00 WIB (draf)',
    )
    expect(last().buttons()[0]).toBe('1. Rakor Kerja Sama Karet (draf)')
    expect(await says('/batal')).toContain('Draf tetap tersimpan di /agenda.')
    await presses('Batalkan draf')
    expect(await presses('Ya, batalkan draf')).toContain('dibatalkan. Rapat baru dapat dibuat dengan /rapat')
    expect(await says('/batal')).not.toContain('Draf')
  })

  it('asks which of several groups get the card', async () => {
    await linkedGroup('Rakor Kerja Sama', [])
    await linkedGroup('Rakor Perbatasan', [])
    expect(await says(line)).toContain('Mohon pilih grup yang menerima kartu rapat')
    await presses('Terbitkan')
    expect(last().buttons()[0]).toBe('Terbitkan')
    await presses('☐ Rakor Perbatasan')
    expect(last().text).toContain('Kartu di grup: Rakor Perbatasan')
    expect(await presses('Terbitkan')).toContain('kartu dikirim ke 1 grup')
  })

  it('shows nothing of a confidential meeting but its code and numbers', async () => {
    const disbun = await joined('Kepala Dinas Perkebunan', 'DISBUN')
    const group = await linkedGroup('Rakor Kerja Sama', [disbun])
    const preview = await says(`${line}, sifat Rahasia`)
    expect(preview).toContain('Undangan telah disampaikan melalui saluran kedinasan.')
    expect(preview).toContain('Mohon tidak menuliskan judul dan materi rapat bersifat Rahasia')
    expect(await presses('Terbitkan')).not.toContain('Belum terhubung')
    await says('/agenda')
    await world.advanceTo('2023-05-04T17:00:00+07:00')
    const seen = [
      ...world.secretariat.sees(world.secretariat.private).filter((message) => !message.text?.startsWith('/rapat')),
      ...disbun.sees(group),
      ...disbun.sees(disbun.private),
    ].map((message) => message.text ?? '')
    expect(seen.some((text) => /R-[A-Z0-9]{6}/.test(text))).toBe(true)
    expect(seen.filter((text) => /Karet|Serasan|4 Mei 2023/.test(text))).toEqual([])
  })

  it('answers every stale press', async () => {
    await says(line)
    const preview = last()
    await says(line)
    await presses('Batalkan draf')
    expect(await presses('Kembali')).toContain('Pratinjau undangan')
    await presses('Batalkan draf')
    expect(await presses('Ya, batalkan draf')).toContain('dibatalkan. Rapat baru dapat dibuat dengan /rapat')
    const first = await world.secretariat.presses(preview, 'Terbitkan')
    const again = await world.secretariat.pressesData(preview, 'draft-publish:nothing')
    await turn()
    expect((await first.answer).text).toContain('telah diterbitkan')
    expect((await again.answer).text).toContain('tidak ditemukan')
  })

  it('typed in a group is shown privately alone, and the agenda there to whoever asked', async () => {
    const member = world.sandbox.person({ name: 'Anggota' })
    const group = await linkedGroup('Rakor Kerja Sama', [member])
    await world.secretariat.writes(group, line)
    await turn()
    const preview = world.secretariat.sees(world.secretariat.private).at(-1)
    expect(preview?.text).toContain('Pratinjau undangan')
    expect(preview?.text).toContain('Kartu di grup: Rakor Kerja Sama')
    await presses('Terbitkan')
    await world.secretariat.writes(group, '/agenda')
    await turn()
    expect(world.secretariat.sees(group).at(-1)?.text).toContain('1. Rakor Kerja Sama Karet, Kamis, 4 Mei 2023')
    await member.writes(group, '/rapat coba')
    await turn()
    expect(member.sees(group).at(-1)?.text).toContain('belum terhubung')
  })
})
