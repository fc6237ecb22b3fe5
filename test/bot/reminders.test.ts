import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA PDAM'
const place = 'Ruang Rapat Serasan Sekundang'

describe.each(engines)('reminders in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let bappeda: Person
  let group: Group
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await world.joined('Kepala Bappeda', 'BAPPEDA')
    group = await world.linkedGroup('Rakor Kerja Sama', [disbun])
    await turn()
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 3 })
  const says = async (person: Person, text: string) => {
    await person.writes(person.private, text)
    await turn()
  }
  const presses = async (person: Person, label: string | RegExp) => {
    await person.presses(person.private, label)
    await turn()
  }
  const published = async (text = line) => {
    await says(secretariat, text)
    await presses(secretariat, 'Terbitkan')
  }
  const to = (moment: string) => world.advanceTo(`${moment}:03+07:00`)
  const last = (person: Person): string => person.sees(person.private).at(-1)?.text ?? ''
  const inGroup = (): string[] => disbun.sees(group).map(({ text }) => text ?? '')
  const count = (person: Person): number => person.sees(person.private).length

  it('address an acting head by the seat as held, like the invitation before them', async () => {
    const acting = await world.joined('Plt. Kepala Balitbangda', 'BALITBANGDA', 'Plt.')
    await published(line.replace('undang DISBUN', 'undang BALITBANGDA DISBUN'))
    await turn()
    expect(last(acting)).toMatch(/^Yth\. Plt\. Kepala Balitbangda\n/)
    await presses(acting, 'Hadir')
    expect(acting.sees(acting.private).some(({ text }) => /^Yth\. Kepala/.test(text))).toBe(false)
    await to('2023-04-28T08:00')
    expect(last(acting)).toMatch(/^Yth\. Plt\. Kepala Balitbangda,\n/)
    expect(last(disbun)).toMatch(/^Yth\. Kepala Dinas Perkebunan,\n/)
  })

  it('speak by what was answered and name the day', async () => {
    await published()
    await presses(disbun, 'Hadir')
    await to('2023-04-28T08:00')
    expect(last(disbun)).toBe(
      [
        'Yth. Kepala Dinas Perkebunan,',
        `Dengan ini kami ingatkan bahwa Rakor Kerja Sama Karet dilaksanakan pada Kamis, 4 Mei 2023 pukul 09.00 WIB di ${place}. Konfirmasi Dinas Perkebunan saat ini: hadir.`,
        'Mohon menyiapkan bahan untuk bidang Pengembangan Usaha Tani Komoditas Karet.',
        'Apabila terdapat perubahan, mohon berkenan memperbarui konfirmasi melalui tombol di bawah ini.',
      ].join('\n'),
    )
    expect(last(bappeda)).toBe(
      [
        'Yth. Kepala Bappeda,',
        `Hingga saat ini kami belum menerima konfirmasi kehadiran dari Badan Perencanaan Pembangunan Daerah untuk Rakor Kerja Sama Karet yang dilaksanakan pada Kamis, 4 Mei 2023 pukul 09.00 WIB di ${place}.`,
        'Mohon kiranya dapat dikonfirmasi paling lambat Rabu, 3 Mei 2023 pukul 12.00 WIB agar persiapan rapat dapat kami lakukan dengan baik.',
      ].join('\n'),
    )
    // PDAM has no account: the group is told, in counts.
    expect(inGroup().at(-1)).toContain('Pengingat: Rakor Kerja Sama Karet dilaksanakan pada Kamis, 4 Mei 2023')
    expect(inGroup().at(-1)).toContain('1 dari 4 undangan telah menjawab.')
    expect(inGroup().at(-1)).not.toMatch(/PDAM|Bappeda/)

    const before = count(bappeda)
    await to('2023-05-03T08:00')
    expect(last(disbun)).toContain('dilaksanakan besok, Kamis, 4 Mei 2023')
    expect(count(bappeda)).toBe(before + 1)
    await presses(bappeda, 'Tidak hadir')
    const quiet = count(bappeda)
    await to('2023-05-03T12:00')
    expect(last(secretariat)).toContain(
      'Batas konfirmasi Rakor Kerja Sama Karet telah tiba. 2 dari 4 undangan telah menjawab.',
    )
    expect(last(secretariat)).toContain('Belum menjawab: 2\nWajib: AS1 (pimpinan), PDAM')
    await to('2023-05-04T07:00')
    expect(last(disbun)).toContain('dilaksanakan hari ini, Kamis, 4 Mei 2023')
    expect(count(bappeda)).toBe(quiet)
  })

  it('let a reminder be answered', async () => {
    await published()
    await to('2023-04-28T08:00')
    await bappeda.presses(bappeda.private, 'Hadir')
    await turn()
    const answer = await world.app.desk.db
      .selectFrom('invitation')
      .select('rsvp')
      .where('office_id', '=', 'BAPPEDA')
      .executeTakeFirst()
    expect(answer?.rsvp).toBe('accepted')
  })

  it('bring the link privately to who comes online, never to the group', async () => {
    await published(`${line}, tautan https://rapat.example/karet`)
    await presses(disbun, 'Daring')
    await to('2023-05-03T08:00')
    expect(last(disbun)).toContain('Tautan rapat: https://rapat.example/karet')
    expect(last(bappeda)).not.toContain('rapat.example')
    expect(inGroup().join()).not.toContain('rapat.example')
  })

  it('say of a confidential meeting no more than its code', async () => {
    await published(`${line}, sifat Rahasia`)
    await to('2023-04-28T08:00')
    expect(last(bappeda)).toMatch(
      /Kami ingatkan undangan dengan kode R-\w+ yang telah disampaikan melalui saluran kedinasan/,
    )
    expect(bappeda.sees(bappeda.private).at(-1)?.buttons()).toContain('Hadir')
    expect(inGroup().at(-1)).toMatch(/undangan dengan kode R-\w+ telah disampaikan melalui saluran kedinasan/)
    await to('2023-05-04T07:00')
    for (const text of [last(bappeda), inGroup().at(-1)]) expect(text).not.toMatch(/Karet|Serasan|Mei/)
  })

  it('are looked at by the secretariat, with whom they reached and what comes next', async () => {
    await published()
    await bappeda.blocks()
    await to('2023-04-28T08:00')
    await says(secretariat, '/status')
    const status = last(secretariat)
    const overview = secretariat.sees().at(-2)?.text
    expect(overview).toMatch(/^Ada \S+ hal yang perlu diperhatikan\. 3 pengingat hari ini\./)
    expect(overview).toContain('Tidak dapat dihubungi secara pribadi: BAPPEDA.')
    expect(status).toContain('Status pengingat Rakor Kerja Sama Karet')
    expect(status).toContain('Undangan pribadi, dikirim saat diterbitkan\nSampai (2): BAPPEDA, DISBUN')
    expect(status).toContain('Pengingat H-3, dikirim Jumat, 28 April 2023 pukul 08.00 WIB')
    expect(status).toContain('Belum ada akun yang dapat dihubungi (3): AS1, BAPPEDA, PDAM')
    expect(status).toContain('Pengingat H-1, akan dikirim Rabu, 3 Mei 2023 pukul 08.00 WIB')
    await presses(secretariat, 'Perbarui')
    await presses(secretariat, 'Rapat lain')
    expect(last(secretariat)).toContain('silakan pilih rapat')
    await presses(secretariat, '4 Mei 2023 · Rakor Kerja Sama Karet')
    expect(last(secretariat)).toContain('Status pengingat Rakor Kerja Sama Karet')
    await disbun.writes(disbun.private, '/status')
    await turn()
    expect(last(disbun)).toContain('tidak memiliki hak')
  })
})
