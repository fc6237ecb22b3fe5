import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, published } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN BAPPEDA PDAM'

const asked = /^Yth\. .*\nPresensi Rakor Kerja Sama Karet/

describe.each(engines)('presensi on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  let staff: Person
  let bappeda: Person
  let pdam: Person

  beforeEach(async () => {
    world = await openWorld({ engine })
    ;({ secretariat } = world)
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    staff = await world.joined('Kepala Bidang Produksi', 'DISBUN', 'Staf')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    pdam = await holder(world, 'Direktur PDAM', 'PDAM')
    await published(world, line)
    await answers(disbun, 'Hadir')
    await answers(bappeda, 'Hadir')
    await answers(pdam, 'Tidak hadir')
  })
  afterEach(() => world.close())

  const answers = async (person: Person, label: string): Promise<void> => {
    const card = person.sees(person.private).findLast(({ text }) => /Rakor Kerja Sama Karet/.test(text))!
    await person.presses(card, label)
    await world.advance({ seconds: 5 })
  }
  const to = (moment: string) => world.advanceTo(`2023-05-${moment}:00+07:00`)
  const invited = (person: Person): Message | undefined =>
    person.sees(person.private).findLast(({ text }) => asked.test(text))
  const presses = async (person: Person, on: Message, label: string | RegExp): Promise<string> => {
    const press = await person.presses(on, label)
    await world.advance({ seconds: 5 })
    return (await press.answer).text ?? ''
  }
  const writes = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await world.advance({ seconds: 5 })
    return person.lastSeen().text
  }
  const privately = async (label: string | RegExp): Promise<string> => {
    await secretariat.presses(secretariat.private, label)
    await world.advance({ seconds: 5 })
    return secretariat.lastSeen().text
  }
  const page = () => writes(secretariat, '/presensi')
  const code = async () => /Kode: ([A-Z0-9]{6})/.exec(await page())![1]!

  it('opens by itself; one press, a code, and the list of attendance follow', async () => {
    await to('04T08:30')
    const told = invited(disbun)!
    expect(told.text).toBe(
      [
        'Yth. Kepala Dinas Perkebunan,',
        'Presensi Rakor Kerja Sama Karet, Kamis, 4 Mei 2023 pukul 09.00 WIB telah dibuka.',
        'Bila Bapak/Ibu sudah berada di Ruang Rapat Serasan Sekundang, silakan tekan tombol di bawah ini.',
      ].join('\n'),
    )
    expect(told.buttons()).toEqual(['Saya sudah di tempat'])
    // Who declined is left in peace.
    expect(invited(pdam)).toBeUndefined()

    await to('04T08:52')
    expect(await presses(disbun, told, 'Saya sudah di tempat')).toBe('Tercatat. Terima kasih.')
    expect(disbun.lastSeen().text).toBe(
      ['Rakor Kerja Sama Karet', 'Tercatat hadir: Kepala Dinas Perkebunan, pukul 08.52 WIB.'].join('\n'),
    )

    await to('04T09:12')
    expect(await writes(staff, (await code()).toLowerCase())).toBe(
      [
        'Rakor Kerja Sama Karet',
        'Tercatat hadir: mewakili Kepala Dinas Perkebunan, pukul 09.12 WIB.',
        'Rapat dimulai 12 menit sebelumnya.',
      ].join('\n'),
    )
    expect(await page()).toMatch(
      /1 dari 4 undangan telah mengisi presensi\.\n1 hadir, 0 diwakili, 0 daring, 0 di luar undangan\./,
    )
    expect(secretariat.lastSeen().text).toMatch(/1 orang datang setelah rapat dimulai\./)
    expect(secretariat.lastSeen().text).toMatch(/belum presensi \(1\): BAPPEDA$/)
  })

  it('asks a guest with the code where they come from, and shows them to the secretariat', async () => {
    await to('04T08:45')
    const guest = world.sandbox.person({ name: 'Tamu' })
    await guest.opens(`https://t.me/${world.sandbox.bot.username}?start=p_${await code()}`)
    await world.advance({ seconds: 5 })
    expect(guest.lastSeen().text).toBe(
      'Selamat datang di Rakor Kerja Sama Karet. Silakan tulis jabatan dan instansi Bapak/Ibu, misalnya: Kepala Bidang Produksi, Dinas Perkebunan.',
    )
    expect(await writes(guest, 'hadir pak')).toMatch(/^Jabatan dan instansi belum terbaca\./)
    expect(await writes(guest, 'Peneliti Madya, Balai Riset Karet Sembawa')).toMatch(
      /Tercatat hadir: Peneliti Madya, Balai Riset Karet Sembawa, pukul 08\.45 WIB\.$/,
    )
    expect(await page()).toMatch(/Tamu: Peneliti Madya \(Balai Riset Karet Sembawa\)$/)
  })

  it('takes no `saya` for a position', async () => {
    await to('04T08:45')
    const guest = world.sandbox.person({ name: 'Tamu' })
    await guest.starts()
    await writes(guest, await code())
    expect(await writes(guest, 'saya dari smk pembangunan')).toMatch(/^Jabatan dan instansi belum terbaca\./)
    expect(await writes(guest, 'saya guru dari smk pembangunan')).toMatch(/Tercatat hadir: guru, smk pembangunan,/)
  })

  it('takes a deputy without an account for the office, to be looked at', async () => {
    await to('04T08:45')
    const deputy = world.sandbox.person({ name: 'Sekretaris' })
    await deputy.starts()
    await writes(deputy, await code())
    expect(await writes(deputy, 'Sekretaris Bappeda')).toMatch(/Tercatat hadir: Sekretaris Bappeda, .*pukul 08\.45 WIB/)
    await page()
    await privately('Per undangan')
    // The asterisk marks what the secretariat has not looked at.
    expect(secretariat.lastSeen().buttons()).toContain('BAPPEDA*: Mewakili')
    expect(await privately('Kembali')).toMatch(/Kode: [A-Z0-9]{6}/)
  })

  it('refuses before and after its time, a wrong code, and whoever is not invited', async () => {
    await to('04T05:00')
    expect(await page()).toMatch(/^Tidak ada rapat yang presensinya dapat dibuka sekarang\./)
    expect(await writes(disbun, '/presensi')).toMatch(/^Belum ada presensi yang dibuka untuk Bapak\/Ibu\./)
    await to('04T07:00')
    expect(await page()).toMatch(/Presensi belum dibuka\./)
    expect(await privately('Buka presensi')).toMatch(/Kode: [A-Z0-9]{6}/)
    const first = await code()
    expect(await privately('Kode baru')).toMatch(/Kode: [A-Z0-9]{6}/)
    expect(await code()).not.toBe(first)
    expect(await writes(bappeda, first)).toMatch(/^Kode presensi ini tidak berlaku\./)
    const told = invited(disbun)!
    await to('04T12:00')
    expect(await presses(disbun, told, 'Saya sudah di tempat')).toMatch(/^Presensi rapat ini telah ditutup\./)
    expect(await writes(bappeda, '/presensi')).toMatch(/^Belum ada presensi/)
  })

  it('has none for a meeting that is Terbatas', async () => {
    await published(world, `${line.replace('Kamis 4 Mei', 'Jumat 5 Mei')}, sifat Terbatas`)
    await to('05T08:45')
    expect(await page()).toMatch(/^Tidak ada rapat yang presensinya dapat dibuka sekarang\./)
    expect(secretariat.sees(secretariat.private).filter(({ text }) => /^Presensi R-/.test(text))).toEqual([])
  })

  it('is offered to whoever says in words, or late, that they are there: an answer alone registers nobody', async () => {
    await to('04T08:30')
    const before = disbun.sees(disbun.private).length
    await writes(disbun, 'saya sudah sampai')
    expect(disbun.sees(disbun.private).length).toBe(before + 3)
    expect(await presses(disbun, invited(disbun)!, 'Saya sudah di tempat')).toBe('Tercatat. Terima kasih.')
    // Who has registered is not asked once more.
    expect(await writes(disbun, 'hadir')).toMatch(/^Terima kasih\. Konfirmasi/)
    // Who had declined hears of it with the answer that takes it back.
    expect(invited(pdam)).toBeUndefined()
    await answers(pdam, 'Terlambat')
    expect(invited(pdam)!.buttons()).toEqual(['Saya sudah di tempat'])
    const late = pdam.sees(pdam.private).filter(({ text }) => asked.test(text)).length
    await writes(pdam, 'terlambat 20 menit')
    expect(pdam.sees(pdam.private).filter(({ text }) => asked.test(text)).length).toBe(late)
  })

  it('shows the button to whoever looks for it in words', async () => {
    await to('04T08:35')
    expect(await writes(disbun, 'absennya gimana?')).toMatch(
      /^Pesan ini belum kami pahami, sehingga tidak dicatat\. .*\nPresensi Rakor Kerja Sama Karet, .* telah dibuka\./,
    )
    expect(await presses(disbun, disbun.lastSeen(), 'Saya sudah di tempat')).toBe('Tercatat. Terima kasih.')
    expect(await writes(disbun, 'absennya gimana?')).toMatch(/Undangan yang terbuka dapat dijawab/)
  })

  it('reads a code with a few words around it; what only looks like one stays what it is', async () => {
    await to('04T08:45')
    expect(await writes(bappeda, 'hadir pak, besok A3B4C6')).not.toMatch(/^Kode presensi/)
    expect(await writes(staff, `izin pak, kodenya: ${(await code()).toLowerCase()}`)).toMatch(
      /\nTercatat hadir: mewakili/,
    )
  })

  it('counts once for each person, and a press by mistake can be taken back', async () => {
    await to('04T08:30')
    const told = invited(disbun)!
    await presses(disbun, told, 'Saya sudah di tempat')
    expect(await writes(disbun, await code())).toMatch(
      /Bapak\/Ibu sudah tercatat sebelumnya; tidak ada yang berubah\.$/,
    )
    expect(await page()).toMatch(/1 dari 4 undangan/)
    expect(await presses(disbun, disbun.lastSeen(), 'Batalkan presensi')).toBe('Presensi Bapak/Ibu dibatalkan.')
    expect(await page()).toMatch(/0 dari 4 undangan/)
    expect(await presses(disbun, disbun.lastSeen(), 'Saya sudah di tempat')).toBe('Tercatat. Terima kasih.')
  })

  it('stays apart from the answers; closing puts it on record, to be corrected', async () => {
    await to('04T08:30')
    await presses(disbun, invited(disbun)!, 'Saya sudah di tempat')
    await to('04T12:00')
    const meeting = await writes(secretariat, '/agenda')
    expect(meeting).toMatch(/Rakor Kerja Sama Karet/)
    await privately(/Rakor Kerja Sama Karet/)
    await privately('Tutup rapat')
    await privately(/^Ya/)
    await world.advance({ seconds: 30 })
    const closed = secretariat.sees(secretariat.private).findLast(({ text }) => /presensi: 1\./.test(text))!
    expect(closed.text).toMatch(/Menyatakan akan hadir tetapi tidak mengisi presensi: 1\. Mohon diperiksa/)
    await presses(secretariat, closed, 'Kehadiran')
    const rows = secretariat.lastSeen().buttons().join('\n')
    expect(rows).toMatch(/DISBUN[^\n]*[Hh]adir/)
    expect(rows).toMatch(/BAPPEDA[^\n]*[Tt]idak hadir/)
  })

  it('a meeting moved to another day begins its registration anew; after a restart it goes on', async () => {
    await to('04T07:00')
    await page()
    await privately('Buka presensi')
    await presses(disbun, invited(disbun)!, 'Saya sudah di tempat')
    await world.restart()
    expect(await page()).toMatch(/1 dari 4 undangan telah mengisi presensi/)
    const old = await code()
    await writes(secretariat, '/agenda')
    await privately(/Rakor Kerja Sama Karet/)
    await privately('Ubah')
    await privately('Waktu')
    await writes(secretariat, 'Jumat 5 Mei 2023 pukul 09.00 s.d. 11.00')
    await privately(/Terapkan/)
    await world.advance({ seconds: 30 })
    expect(await writes(bappeda, old)).toMatch(/^Kode presensi ini tidak berlaku\./)
    await to('05T08:31')
    expect(await page()).toMatch(/0 dari 4 undangan telah mengisi presensi/)
  })
})
