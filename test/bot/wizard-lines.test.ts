import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openGathering } from '../support/gathering.ts'
import type { World } from '../support/world.ts'

const complete =
  '/rapat Rakor Karet, Kamis 18 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, pimpinan Asisten I, undang DISBUN'

describe('one line of a draft', () => {
  let world: World
  beforeEach(async () => {
    ;({ world } = await openGathering())
  })
  afterEach(() => world.close())

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
  const edits = async (line: string) => {
    await presses('Ubah')
    return presses(line)
  }

  it('takes one leader, and changes nothing else', async () => {
    await says(complete)
    await edits('Pimpinan')
    const asked = await says('pdam, bapeda, dinas pu')
    expect(asked).toContain('Satu pimpinan saja. Siapa yang memimpin rapat ini?')
    expect(asked).toContain('Tempat: Aula Bappeda')
    expect(last().buttons().slice(0, 4)).toEqual([
      expect.stringContaining('(PDAM)'),
      expect.stringContaining('(BAPPEDA)'),
      expect.stringContaining('(PUPR)'),
      'Abaikan',
    ])
    const preview = await presses(/\(BAPPEDA\)/)
    expect(preview).toContain('Pratinjau undangan')
    expect(preview).toContain('Pimpinan rapat: Kepala Bappeda')
    expect(preview).toContain('Tempat: Aula Bappeda')
  })

  it('reads a day that contradicts itself by its own words', async () => {
    await says(complete)
    await edits('Pukul mulai')
    expect(await says('selasa tgl 24 mei')).toContain(
      'Hari dan tanggal yang ditulis tidak cocok: tanggal itu Rabu, 24 Mei 2023. Manakah yang dimaksud?',
    )
    expect(last().buttons().slice(0, 2)).toEqual(['Rabu, 24 Mei 2023', 'Selasa, 23 Mei 2023'])
    expect(await presses('Selasa, 23 Mei 2023')).toContain(
      'Hari/tanggal: Selasa, 23 Mei 2023\nPukul: 09.00 s.d. 12.00 WIB',
    )
  })

  it('offers for a name nobody knows what is like it in more than its kind, or nothing', async () => {
    await says('/rapat Rakor Karet, Selasa 23 Mei 2023 pukul 09.00, Aula Bappeda')
    await says('Dinas Perkebunanan Rakyat')
    expect(last().buttons().slice(0, 3)).toEqual(['Kepala Dinas Perkebunan (DISBUN)', 'Undang sebagai tamu', 'Abaikan'])
    await presses('Abaikan')
    await says('Dinas Kemaritiman')
    expect(last().text).toContain('“Dinas Kemaritiman” belum ada dalam daftar')
    expect(last().buttons().slice(0, 2)).toEqual(['Undang sebagai tamu', 'Abaikan'])
  })

  it('goes back from a leader nobody knows to the list of leaders', async () => {
    await says('/rapat')
    await says('Rakor Karet')
    await says('Kamis 18 Mei 2023 pukul 09.00 s.d. 12.00')
    await says('eh salah, aula dinas pendidikan')
    expect(last().text).toContain('Tempat: aula dinas pendidikan\n')
    expect(await says('Pak Camat Rambang')).toContain('Pimpinan “Pak Camat Rambang” belum ada dalam daftar')
    const again = await presses('Kembali')
    expect(again).not.toContain('Pak Camat')
    expect(last().buttons()).toContain('Asisten I')
  })

  it('tells words at the preview and before a line is chosen that they changed nothing, and where it is changed', async () => {
    await says('/rapat Rakor Karet, Selasa 23 Mei 2023 pukul 09.00, Aula PDAM, undang DISBUN')
    expect(await says('jamnya 10 ya bukan 9')).toContain(
      'Pratinjau rapat “Rakor Karet” masih terbuka dan tidak berubah',
    )
    expect(last().buttons()).toEqual(['Lanjutkan', 'Ubah'])
    expect(await presses('Ubah')).toContain('Bagian mana yang diubah?')
    expect(await says('jamnya 10 ya bukan 9')).toContain('Pesan itu belum dicatat. Mohon pilih dahulu bagian')
    await presses('Pukul mulai')
    expect(await says('jam 9an')).toContain('Pukulnya baru perkiraan. Apakah ini yang dimaksud? Bila bukan,')
    expect(await says('jam 10')).toContain('Pukul: 10.00 WIB')
  })

  it('offers only rooms of published meetings again, each once', async () => {
    const meets = async (place: string, publishes = true) => {
      await says(`/rapat Rakor Karet, Selasa 23 Mei 2023 pukul 09.00, tempat ${place}, undang DISBUN`)
      if (publishes) await presses(/^(?:Terbitkan|Tetap: sudah disepakati)$/)
    }
    await meets('Aula PDAM')
    await meets('aula pdam')
    await meets('Ruang di lantai dua gedung lama yang pintunya berada di sebelah kantin')
    await meets('Ruang Draf', false)
    await says('/rapat Rakor Batas, Selasa 23 Mei 2023 pukul 09.00, undang DISBUN')
    const rooms = last().buttons()
    expect(rooms.filter((room) => room.toLowerCase() === 'aula pdam')).toHaveLength(1)
    expect(rooms.join()).not.toMatch(/lantai dua|Ruang Draf/)
  })

  it('takes what it asks also from a forwarded letter, which is shown before it counts', async () => {
    await says('/rapat')
    const letter = [
      'Hal: Rakor Hilirisasi Karet',
      'Hari/tanggal: Kamis, 25 Mei 2023',
      'Pukul: 09.00 s.d. 12.00 WIB',
      'Tempat: Aula Bappeda',
    ]
    const { secretariat } = world
    await secretariat.writes(secretariat.private, letter.join('\n'), { forwardedFrom: 'Bagian Umum' })
    await turn()
    expect(last().text).toContain('Rakor Hilirisasi Karet')
    expect(last().text).toContain('Hari/tanggal: Kamis, 25 Mei 2023')
    expect(last().text).toContain('Tempat: Aula Bappeda')
  })

  it('takes an invitee out by a press or by words, a guest as well, and stays complete meanwhile', async () => {
    await says('/rapat')
    await says('Rakor Karet, Kamis 25 Mei 2023 pukul 09.00 s.d. 12.00, Aula Bappeda, pimpinan Asisten I')
    await presses('Lanjut')
    await says('DISBUN, PUPR, DLH')
    await says('PT Bukit')
    await presses('Undang sebagai tamu')
    await presses('Lanjut')
    expect(last().text).toContain('Pratinjau undangan')
    const editing = await edits('Undangan')
    expect(editing).toContain('Mengubah draf rapat')
    expect(last().buttons().slice(0, 4)).toEqual([
      '☑ Dinas Perkebunan',
      '☑ Dinas Pekerjaan Umum dan Penataan Ruang',
      '☑ Dinas Lingkungan Hidup',
      '☑ PT Bukit (tamu)',
    ])
    const without = await presses('☑ PT Bukit (tamu)')
    expect(without).not.toContain('PT Bukit')
    expect(without).toContain('Mengubah draf rapat')
    expect(await says('hapus dinas pu')).not.toContain('Dinas Pekerjaan Umum')
    expect(await says('tanpa DLH')).not.toContain('Dinas Lingkungan Hidup')
    // What nobody knows is asked about; the draft is not called incomplete for it.
    const asked = await says('PT Antah Berantah')
    expect(asked).toContain('“PT Antah Berantah” belum ada dalam daftar')
    expect(asked).not.toMatch(/belum lengkap|Langkah/)
    await presses('Abaikan')
    expect(await presses('Lanjut')).toContain('Pratinjau undangan')
    expect(last().text).toContain('Wajib (2):\n• Asisten I (pimpinan)\n• Dinas Perkebunan\n')
  })
})
