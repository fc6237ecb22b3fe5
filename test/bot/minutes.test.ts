import { describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, acara Kerja sama karet; Demplot, pimpinan Asisten I, undang DISBUN BAPPEDA PDAM, grup Rakor Kerja Sama'

interface Talk {
  /** What Rakor says last to words in private; the growing minutes, mostly. */
  says(text: string, person?: Person): Promise<string>
  /** Presses a button of the newest message that has it; the toast, and what stands last then. */
  presses(label: string | RegExp, person?: Person): Promise<{ toast: string; text: string }>
  last(person?: Person): Message
}

const talkIn = (world: World): Talk => {
  const last = (person = world.secretariat) => person.lastSeen()
  return {
    last,
    says: async (text, person = world.secretariat) => {
      await person.writes(person.private, text)
      await world.advance({ seconds: 5 })
      return last(person).text
    },
    presses: async (label, person = world.secretariat) => {
      const press = await person.presses(person.private, label)
      await world.advance({ seconds: 8 })
      return { toast: (await press.answer).text ?? '', text: last(person).text }
    },
  }
}

interface Room extends Talk {
  world: World
  secretariat: Person
  as1: Person
  disbun: Person
  group: Group
}

/** The meeting has begun; Dinas Perkebunan and whoever chairs it registered. */
async function openRoom(engine: (typeof engines)[number]): Promise<Room> {
  const world = await openWorld({ engine })
  const as1 = await holder(world, 'Asisten I', 'AS1')
  const disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
  const group = await linkedGroup(world, [disbun, as1])
  await published(world, line)
  // On one engine with headings and tables, on the other in plain text.
  if (engine.name === 'postgres')
    await world.app.desk.db
      .insertInto('setting')
      .values({ key: 'set:rich', value: 'off', changed_by: null, changed_at: null })
      .execute()
  const talk = talkIn(world)
  await talk.presses('Hadir', disbun)
  await world.advanceTo('2023-05-04T09:02:00+07:00')
  await talk.presses('Saya sudah di tempat', disbun)
  return { world, secretariat: world.secretariat, as1, disbun, group, ...talk }
}

/** Messages of Rakor's that are the growing minutes. */
const growing = (person: Person): number =>
  person.sees(person.private).filter(({ text }) => /^Notula Rakor.*\nRancangan/.test(text)).length

describe.each(engines)('notulen on $name', (engine) => {
  it('grow while the meeting goes on, are approved as they were seen, and reach everybody', async () => {
    const { world, secretariat, as1, disbun, group, says, presses, last } = await openRoom(engine)

    expect(await says('/notulen')).toMatch(
      /^Notula Rakor Kerja Sama Karet\nRancangan, versi 1\n.*\n+1\. Kerja sama karet\n–\n+2\. Demplot\n–\n+Kehadiran menurut catatan: 1 hadir/,
    )
    expect(await says('BSIP siap mendampingi demplot karet')).toContain(
      '▸ 1. BSIP siap mendampingi demplot karet [KARET]',
    )
    expect(await says('putusan: demplot di tiga kecamatan')).toContain(
      '▸ 2. Keputusan: demplot di tiga kecamatan [KARET]',
    )
    expect(await says('agenda 2')).toMatch(/untuk agenda 2\.$/)
    expect(await says('tl: DISBUN 12 Mei susun rencana kerja demplot')).toContain(
      '▸ 3. Tindak lanjut: susun rencana kerja demplot (DISBUN, 12 Mei 2023) [KARET]',
    )
    // What was written as information is made an action, and completed in words.
    await says('Menyiapkan data penyadap')
    expect((await presses('Tindak lanjut')).text).toContain('(penanggung jawab belum disebut, tenggat belum disebut)')
    expect((await presses('Lengkapi butir 4')).text).toMatch(/Siapa penanggung jawabnya\?/)
    expect(await says('Bappeda, 19 Mei')).toContain('4. Tindak lanjut: Menyiapkan data penyadap (BAPPEDA, 19 Mei 2023)')
    expect(growing(secretariat)).toBe(1)

    // In the group a reply is enough, and a sign is all that is said.
    const spoken = await disbun.writes(group, 'Bibit disiapkan dinas')
    const before = group.messages.length
    const command = await secretariat.writes(group, '/putusan', { replyTo: spoken })
    await world.advance({ seconds: 20 })
    expect(command.reactions).toEqual(['✍'])
    expect(group.messages.length).toBe(before + 1)
    expect(last().text).toContain('▸ 5. Keputusan: Bibit disiapkan dinas [KARET]')

    // It cannot go to the chair while the meeting goes on; closed, its attendance is what was registered.
    expect(last().buttons()).not.toContain('Kirim ke pimpinan')
    await presses('Tutup rapat')
    await presses('Ya, tutup rapat')
    await presses('Notula')
    expect(last().text).toMatch(/pukul 09\.00 s\.d\. 09\.\d\d WIB/)
    expect((await presses('Kirim ke pimpinan')).toast).toBe('Notula dikirim kepada pimpinan rapat.')
    await world.advance({ seconds: 10 })
    expect(last(as1).text).toMatch(/^Notula Rakor Kerja Sama Karet untuk disetujui\n/)
    const seen = last(as1)

    // Returned, mended and sent again; written on after that, the chair's press shows what it says now.
    await presses('Kembalikan', as1)
    expect(await says('Mohon lengkapi pembukaan', as1)).toMatch(/^Notula dikembalikan/)
    expect(last().text).toMatch(/Catatan: Mohon lengkapi pembukaan$/)
    await presses('Buka notula')
    await says('pembukaan: Asisten I menekankan kerja sama antardaerah.')
    await presses('Kirim ke pimpinan')
    await world.advance({ seconds: 10 })
    const sent = last(as1)
    expect(sent.text).toContain('Pembukaan: Asisten I menekankan kerja sama antardaerah.')
    await presses('Tulis butir')
    await says('catat: rapat berikutnya bulan Juni')
    const early = await as1.presses(sent, 'Setujui')
    await world.advance({ seconds: 5 })
    expect((await early.answer).text).toMatch(/diubah sesudah ditampilkan, sehingga belum disetujui/)
    expect(sent.text).toContain('rapat berikutnya bulan Juni')
    expect((await as1.presses(seen, 'Setujui').then((press) => press.answer)).text).toMatch(
      /diubah sesudah ditampilkan/,
    )
    expect((await presses('Setujui', as1)).toast).toBe('Terima kasih. Notula disetujui.')
    await world.advance({ seconds: 40 })

    // To the invitees privately, what is theirs first; to the group decisions and tasks, nobody who was away.
    const told = disbun.sees(disbun.private).map(({ text }) => text)
    expect(told.filter((text) => /TL-KARET-2023-0001/.test(text))).toHaveLength(2)
    expect(last(disbun).text).toMatch(
      /^Tindak lanjut untuk Bapak\/Ibu \(1\):\n– TL-KARET-2023-0001: susun rencana kerja demplot, tenggat 12 Mei 2023\n\nDengan hormat, kami sampaikan notula/,
    )
    const summary = group.messages.at(-1)!.text
    expect(summary).toMatch(/^Hasil Rakor Kerja Sama Karet\n/)
    expect(summary).toContain('– TL-KARET-2023-0002: Menyiapkan data penyadap (BAPPEDA, 19 Mei 2023)')
    expect(summary).not.toMatch(/PDAM|tidak hadir/)
    expect((await presses('Baca notula', disbun)).text).toMatch(/^Notula Rakor Kerja Sama Karet\n/)

    // Attendance is locked, until another version is begun; what changes there changes its task.
    await says('/agenda')
    await presses('Rapat yang telah ditutup')
    await presses(/Rakor Kerja Sama Karet/)
    await presses('Kehadiran')
    await presses(/^PDAM/)
    expect((await presses('Hadir')).toast).toMatch(
      /^Notula rapat ini telah disetujui, sehingga kehadirannya tidak dapat diubah/,
    )
    await says('/notulen')
    await presses(/Rakor Kerja Sama Karet/)
    await presses('Versi baru')
    expect(await says('tenggat disepakati ulang')).toMatch(/Rancangan, versi 2/)
    await presses('Butir lain')
    await presses('3')
    await presses('Tulis ulang')
    expect(await says('susun rencana kerja demplot 26 Mei')).toContain('(DISBUN, 26 Mei 2023)')
    await presses('Kirim ke pimpinan')
    await world.advance({ seconds: 10 })
    expect(last(as1).text).toContain('Versi 2. Alasan perubahan: tenggat disepakati ulang')
    await presses('Setujui', as1)
    await world.advance({ seconds: 40 })
    expect(group.messages.at(-1)!.text).toContain('Versi 2. Alasan perubahan: tenggat disepakati ulang')
    expect(await says('/tindaklanjut TL-KARET-2023-0001')).toMatch(/26 Mei 2023/)
    await world.close()
  })
})
