import { extractText } from 'unpdf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { bytesOf } from '../support/sent-file.ts'
import { openWorld, type World } from '../support/world.ts'

const line = (when: string) =>
  `/rapat Rakor Kerja Sama Karet, ${when}, Ruang Rapat Serasan Sekundang, pimpinan Asisten I, undang DISBUN BAPPEDA`
const TWO_DAYS = 'Hari/tanggal: Kamis, 4 Mei 2023 s.d. Jumat, 5 Mei 2023\n'

describe.each(engines)('a meeting of several days on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  const onSqlite = engine.name === 'sqlite' ? it : () => {}
  const turn = () => world.advance({ seconds: 4 })
  const says = async (text: string, person = secretariat) => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp, person = secretariat) => {
    await person.presses(person.private, label)
    await turn()
    return person.lastSeen().text ?? ''
  }

  it('is shown with its last day everywhere, and closes after it', async () => {
    const disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    const group = await world.linkedGroup('Rakor Kerja Sama', [disbun])
    expect(await says(line('4-5 Mei 2023 pukul 09.00'))).toContain(`${TWO_DAYS}Pukul: 09.00 WIB s.d. selesai\n`)
    await presses('Terbitkan dengan waktu ini')
    const seen = (text: string, person = disbun) =>
      [...person.sees(person.private), ...person.sees(group)].filter((message) => message.text?.includes(text)).length
    expect(seen(`${TWO_DAYS}Pukul: 09.00 WIB s.d. selesai`)).toBe(2)

    await says('/agenda')
    await presses(/^1\. /)
    await presses('Daftar hadir')
    const { text } = await extractText(await bytesOf(world, secretariat.lastSeen()), { mergePages: true })
    const printed = text.replace(/\s+/g, ' ')
    expect(printed).toContain('Kamis, 4 Mei 2023 – Jumat, 5 Mei 2023')
    expect(printed).toContain('09.00 WIB s.d. selesai')
    await says('/rekap')
    await presses('Salin sebagai teks')
    expect(secretariat.lastSeen().text).toContain('Kamis, 4 Mei 2023 – Jumat, 5 Mei 2023')

    // The morning of the second day: it goes on, and answers are still taken.
    await world.advanceTo('2023-05-05T08:00:00+07:00')
    expect(await says('/agenda')).toContain('(sedang berlangsung)')
    await world.advanceTo('2023-05-05T23:30:00+07:00')
    expect(await says('/agenda')).toContain('(sedang berlangsung)')
    await world.advanceTo('2023-05-06T04:05:00+07:00')
    expect(await says('/agenda')).toContain('Belum ada rapat yang akan datang')
    await presses('Rapat yang telah ditutup')
    expect(secretariat.lastSeen().text).toContain('(telah ditutup)')
  })

  onSqlite('is named with all its days in reminders, lists, and what is told of a change', async () => {
    const disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    const group = await world.linkedGroup('Rakor Kerja Sama', [disbun])
    await says(line('4-5 Mei 2023 pukul 09.00 s.d. 15.00'))
    await presses(/^Terbitkan/)
    const days = 'Kamis, 4 Mei 2023 s.d. Jumat, 5 Mei 2023, mulai pukul 09.00 WIB'
    expect(await says('/agenda')).toContain(`1. Rakor Kerja Sama Karet, ${days}`)
    expect(await says('/agenda', disbun)).toContain(days)
    const heard = () => [...disbun.sees(disbun.private), ...group.messages].map(({ text }) => text).join('\n')
    await disbun.presses(disbun.private, 'Hadir')
    await world.advanceTo('2023-05-03T17:00:00+07:00')
    expect(heard()).toContain(`besok, ${days} di Ruang Rapat Serasan Sekundang`)
    await world.advanceTo('2023-05-04T07:30:00+07:00')
    expect(heard()).toContain(`hari ini, ${days} di Ruang Rapat Serasan Sekundang`)
    const reminded = () => heard().split(/(?:besok|hari ini|pada), /).length
    const before = reminded()
    // The second day is not reminded of once more.
    await world.advanceTo('2023-05-05T16:00:00+07:00')
    expect(reminded()).toBe(before)
  })

  onSqlite('is told with all its days where they change', async () => {
    const disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    await says(line('4-5 Mei 2023 pukul 09.00 s.d. 15.00'))
    await presses(/^Terbitkan/)
    await says('/agenda')
    await presses(/^1\. /)
    await presses('Ubah')
    await presses('Waktu')
    await says('8-10 Mei 2023 pukul 09.00 s.d. 15.00')
    await presses(/^Terapkan/)
    expect(disbun.sees(disbun.private).at(-1)?.text).toContain(
      'yang semula dijadwalkan Kamis, 4 Mei 2023 s.d. Jumat, 5 Mei 2023, mulai pukul 09.00 WIB diubah menjadi Senin, 8 Mei 2023 s.d. Rabu, 10 Mei 2023, mulai pukul 09.00 WIB.',
    )
  })

  onSqlite('ends at the hour that is said for its last day', async () => {
    const preview = await says(line('Kamis s.d. Jumat, 4 s.d. 5 Mei 2023 pukul 13.30 s.d. 11.00 WIB'))
    expect(preview).toContain(`${TWO_DAYS}Pukul: 13.30 s.d. 11.00 WIB\n`)
    await presses('Terbitkan')
    await world.advanceTo('2023-05-05T14:50:00+07:00')
    expect(await says('/agenda')).toContain('(sedang berlangsung)')
    await world.advanceTo('2023-05-05T15:05:00+07:00')
    expect(await says('/agenda')).toContain('Belum ada rapat yang akan datang')
  })

  onSqlite('keeps its days while the hour is asked, and takes other hours later', async () => {
    expect(await says(line('4-5 Mei 2023'))).toContain(`${TWO_DAYS}Tempat:`)
    expect(await says('08.00 s.d. 16.00')).toContain(`${TWO_DAYS}Pukul: 08.00 s.d. 16.00 WIB\n`)
    expect(await presses('Terbitkan dengan waktu ini')).toContain('Undangan telah diterbitkan')
  })

  onSqlite('asks about an hour in doubt and keeps its days', async () => {
    await says(line('4-5 Mei 2023 jam 2'))
    expect(await presses(/14\.00/)).toContain(`${TWO_DAYS}Pukul: 14.00 WIB s.d. selesai\n`)
  })

  onSqlite('minds a day off among its days, and office hours of each', async () => {
    const preview = await says(line('17 s.d. 19 Mei 2023 pukul 13.30 s.d. 15.00'))
    expect(preview).toContain('• hari rapat merupakan hari libur nasional: Kenaikan')
    expect(preview).not.toContain('jam kerja')
  })
})
