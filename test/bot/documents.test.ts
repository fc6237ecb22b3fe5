import readExcelFile from 'read-excel-file/node'
import { extractText } from 'unpdf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { bytesOf } from '../support/sent-file.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, pimpinan Asisten I, undang DISBUN BAPPEDA DINSOS'

describe.each(engines)('documents of a meeting on $name', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ engine })
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const says = async (person: Person, text: string) => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen()
  }
  const presses = async (person: Person, label: string | RegExp) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer).text ?? ''
  }
  const textOf = async (person: Person) => {
    const { text } = await extractText(await bytesOf(world, person.lastSeen()), { mergePages: true })
    return text.replace(/\s+/g, ' ')
  }

  it('are made for the secretariat and leaders alone, from what is true when they are sent', async () => {
    const { secretariat } = world
    const disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    const asisten = await world.joined('Asisten I', 'AS1')
    const dinsos = await world.joined('Kepala Dinas Sosial', 'DINSOS', 'Staf')
    await says(secretariat, line)
    await presses(secretariat, 'Terbitkan')
    await says(disbun, 'diwakili Sekretaris Dinas, Kasubbag Umum menyusul')
    await says(dinsos, 'mohon maaf, izin tidak hadir karena sakit demam')
    await says(disbun, 'Kami diwakilkan Sekretaris Dinas')

    await says(secretariat, '/agenda')
    await presses(secretariat, /^1\. /)
    expect(await presses(secretariat, 'Daftar hadir')).toContain('Dokumen sedang disiapkan')
    const sheet = secretariat.lastSeen()
    expect(sheet.document?.file_name).toBe('Daftar-Hadir_Rakor-Kerja-Sama-Karet_2023-05-04.pdf')
    expect(sheet.text).toContain('siap dicetak dan ditandatangani')
    const printed = await textOf(secretariat)
    expect(printed).toContain('PEMERINTAH KABUPATEN MUARA ENIM SEKRETARIAT DAERAH DAFTAR HADIR')
    expect(printed).toContain('Kamis, 4 Mei 2023')
    expect(printed).toContain('Sekretaris Dinas')
    expect(printed).toContain('mewakili Kepala Dinas Perkebunan')
    expect(printed).not.toContain('demam')

    await says(secretariat, '/rekap')
    await presses(secretariat, 'Salin sebagai teks')
    const copied = secretariat.lastSeen()
    expect(copied.text).toContain('REKAP KONFIRMASI KEHADIRAN\nRakor Kerja Sama Karet\n')
    expect(copied.text).toContain('Diwakilkan (1)\n1. Dinas Perkebunan – Sekretaris Dinas\n')
    expect(copied.text).toContain('Izin tidak hadir (1)\n2. Dinas Sosial – berhalangan\n')
    expect(copied.text).toContain('Belum mengonfirmasi (2)\n3. Asisten Pemerintahan')
    expect(copied.text).not.toMatch(/sakit|demam/)
    expect(copied.entities).toEqual([])
    await presses(secretariat, 'Unduh XLSX')
    const full = await readExcelFile(Buffer.from(await bytesOf(world, secretariat.lastSeen())))
    expect(JSON.stringify(full)).toContain('sakit demam')

    await says(asisten, '/rekap')
    await presses(asisten, 'Unduh XLSX')
    expect(asisten.lastSeen().document?.file_name).toBe('Rekap-Konfirmasi_Rakor-Kerja-Sama-Karet_2023-05-04.xlsx')
    const shown = JSON.stringify(await readExcelFile(Buffer.from(await bytesOf(world, asisten.lastSeen()))))
    expect(shown).toContain('berhalangan')
    expect(shown).not.toMatch(/sakit|demam/)

    // Forged: the list to sign is the secretariat's, the recap not of every office.
    const meetingId = idOf(secretariat)
    const before = disbun.sees().length
    for (const data of [`doc:attendance-sheet:${meetingId}`, `doc:recap-workbook:${meetingId}`, `rx:${meetingId}`]) {
      const press = await disbun.pressesData(disbun.lastSeen(), data)
      await turn()
      expect((await press.answer).text).toContain('tidak memiliki hak')
    }
    const odd = await secretariat.pressesData(secretariat.lastSeen(), `doc:minutes:${meetingId}`)
    await turn()
    expect((await odd.answer).text).not.toBe('')
    expect(disbun.sees()).toHaveLength(before)
  })

  /** The meeting's id, out of a button of its recap. */
  const idOf = (person: Person): string => {
    const data = person
      .sees()
      .flatMap((message) => message.keyboard.flat())
      .map((button) => button.data ?? '')
      .find((each) => each.startsWith('rx:'))
    return data?.slice(3) ?? ''
  }

  it('are none of a confidential meeting, not even for a forged press', async () => {
    const { secretariat } = world
    await says(secretariat, `${line}, sifat Rahasia`)
    await presses(secretariat, 'Terbitkan')
    await says(secretariat, '/rekap')
    expect(secretariat.lastSeen().buttons()).not.toContain('Unduh XLSX')
    const row = await world.app.desk.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
    for (const data of [`doc:attendance-sheet:${row.id}`, `doc:recap-workbook:${row.id}`, `rx:${row.id}`]) {
      const press = await secretariat.pressesData(secretariat.lastSeen(), data)
      await turn()
      expect((await press.answer).text).toContain('melalui saluran kedinasan')
    }
  })
})
