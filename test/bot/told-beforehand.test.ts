import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Group, Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { holder, linkedGroup } from '../support/holders.ts'
import { openWorld, type World } from '../support/world.ts'

// Both engines are held to the same by the tests of the operations; a whole bot on each would only take time.
const sqlite = engines.filter(({ name }) => name === 'sqlite')

const line = (more = 'undang DISBUN PUPR DLH') =>
  `/rapat Rakor Kerja Sama Karet, Jumat 26 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, ${more}`

describe.each(sqlite)('what a secretariat knows beforehand on $name', (engine) => {
  let world: World
  let disbun: Person
  let bappeda: Person
  let group: Group

  beforeEach(async () => {
    world = await openWorld({ engine })
    disbun = await holder(world, 'Kepala Dinas Perkebunan', 'DISBUN')
    bappeda = await holder(world, 'Kepala Bappeda', 'BAPPEDA')
    group = await linkedGroup(world, [disbun, bappeda])
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 5 })
  const says = async (text: string, who = world.secretariat): Promise<string> => {
    await who.writes(who.private, text)
    await turn()
    return who.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp, who = world.secretariat): Promise<string> => {
    await who.presses(who.private, label)
    await turn()
    return who.lastSeen().text ?? ''
  }
  const opensMeeting = async () => {
    await says('/agenda')
    await presses(/^1\. /)
  }
  const invitation = (who: Person): Message =>
    who.sees(who.private).findLast((message) => message.buttons().includes('Hadir'))!
  const answers = async (label: string, where: Message, who: Person) => {
    await who.presses(where, label)
    await turn()
  }
  const inGroup = (): string[] => group.messages.map((message) => message.text ?? '')

  it('names in the preview of a draft whom no private invitation reaches', async () => {
    const preview = await says(line())
    expect(preview).toContain('Belum terhubung (3 dari 4): AS1, PUPR, dan DLH; undangan pribadinya tidak terkirim.')
    await holder(world, 'Kepala Dinas PUPR', 'PUPR')
    expect(await says(line('undang DISBUN PUPR'))).toContain(
      'Belum terhubung (1 dari 3): AS1; undangan pribadinya tidak terkirim.',
    )
  })

  it('counts in the preview of a change only those who can be asked again', async () => {
    await says(line('undang DISBUN BAPPEDA'))
    await presses('Terbitkan')
    await answers('Hadir', invitation(disbun), disbun)
    await answers('Hadir', invitation(bappeda), bappeda)
    await bappeda.blocks()
    await turn()
    await opensMeeting()
    await presses('Ubah')
    await presses('Undangan')
    expect(await says('DLH')).toContain(
      '• 1 undangan baru.\n• Belum terhubung: DLH; undangan pribadinya tidak terkirim.',
    )
    await presses('Waktu')
    expect(await says('Senin 29 Mei 2023 pukul 09.00 s.d. 12.00')).toContain(
      [
        '• 1 undangan yang sudah disampaikan akan menerima pemberitahuan perubahan.',
        '• 1 yang sudah menjawab diminta menjawab ulang.',
        '• 1 jawaban gugur, tetapi tidak dapat diminta ulang secara pribadi karena belum terhubung: BAPPEDA.',
      ].join('\n'),
    )
  })

  it('takes the buttons from the invitations of a cancelled meeting, and tells the group why', async () => {
    await says(line('undang DISBUN BAPPEDA DLH'))
    await presses('Terbitkan')
    await turn()
    const [first, second] = [invitation(disbun), invitation(bappeda)]
    await answers('Hadir', first, disbun)
    await opensMeeting()
    await presses('Batalkan rapat')
    await says('Gedung sedang diperbaiki')
    await presses('Ya, batalkan rapat')
    await world.advance({ seconds: 10 })
    for (const message of [first, second]) {
      expect(message.buttons()).toEqual(['Dibatalkan'])
      expect(message.text).toContain('Rapat ini dibatalkan.')
    }
    expect(disbun.lastSeen().text).toContain('dibatalkan.\n\nAlasan: Gedung sedang diperbaiki')
    expect(inGroup().at(-1)).toBe(
      'Kami sampaikan bahwa Rakor Kerja Sama Karet yang dijadwalkan Jumat, 26 Mei 2023 pukul 09.00 WIB dibatalkan. Terima kasih atas perhatian Bapak/Ibu.\n\nAlasan: Gedung sedang diperbaiki',
    )
  })

  it('announces a meeting that takes place after all as such', async () => {
    await says(line('undang DISBUN BAPPEDA DLH'))
    await presses('Terbitkan')
    await answers('Hadir', invitation(disbun), disbun)
    await opensMeeting()
    await presses('Batalkan rapat')
    await presses('Ya, batalkan rapat')
    await world.advance({ minutes: 10 })
    await opensMeeting()
    expect(await presses('Buka kembali')).toContain(
      [
        'Membuka kembali Rakor Kerja Sama Karet, belum diterapkan',
        '',
        'Hari/tanggal: Jumat, 26 Mei 2023',
        'Pukul: 09.00 s.d. 11.00 WIB',
        'Tempat: Ruang Rapat Serasan Sekundang',
        '',
        'Yang akan diberi tahu:',
      ].join('\n'),
    )
    await presses('Terapkan')
    expect(world.secretariat.lastSeen().buttons()).toContain('Lihat rapat')
    await world.advance({ seconds: 10 })
    expect(inGroup().at(-1)).toBe(
      'Rakor Kerja Sama Karet yang semula dibatalkan tetap akan dilaksanakan Jumat, 26 Mei 2023 pukul 09.00 WIB di Ruang Rapat Serasan Sekundang. Perangkat daerah/instansi yang diundang dimohon menyampaikan kembali konfirmasinya pada kartu undangan. Terima kasih atas perhatian Bapak/Ibu.',
    )
    expect(inGroup().join('\n')).toContain('Rapat yang semula dibatalkan ini tetap akan dilaksanakan.')
    expect(await says('/agenda')).toContain('pukul 09.00 WIB (tetap dilaksanakan)')
  })

  it('says that a deadline set by hand stays behind, and moves it along', async () => {
    await says(line('undang DISBUN, batas Kamis 25 Mei 2023 pukul 10.00'))
    await presses('Terbitkan')
    await opensMeeting()
    await presses('Ubah')
    await presses('Waktu')
    expect(await says('Senin 29 Mei 2023 pukul 09.00 s.d. 12.00')).toContain(
      '• batas konfirmasi yang ditentukan sendiri tetap Kamis, 25 Mei 2023 pukul 10.00 WIB; dapat digeser menjadi Jumat, 26 Mei 2023 pukul 10.00 WIB.',
    )
    const moved = await presses('Geser batas konfirmasi')
    expect(moved).toContain('Batas konfirmasi: Kamis, 25 Mei 2023 pukul 10.00 WIB → Jumat, 26 Mei 2023 pukul 10.00 WIB')
    expect(moved).not.toContain('dapat digeser')
    await presses('Terapkan')
    await world.advance({ seconds: 10 })
    expect(disbun.lastSeen().text).toContain('paling lambat Jumat, 26 Mei 2023 pukul 10.00 WIB.')
  })
})
