import type { Person } from '../index.ts'
import type { Scene } from './scene.ts'
import { must } from './stage.ts'

/** The two that go well: taken on, reported, handed in with a note or a photo, confirmed. */
export async function working(scene: Scene): Promise<void> {
  const { secretariat, plantation, research, player } = scene
  const riset = player.finds(research, research.private, /Nomor tugas: TL-RISET-2023-0001/)
  await player.presses(research, riset, 'Terima')
  await player.presses(research, research.private, 'Laporkan')
  await player.writes(research, research.private, 'Telaah pustaka selesai, 60%')
  await player.presses(research, research.private, 'Kirim')
  player.finds(secretariat, secretariat.private, /melaporkan tugas TL-RISET-2023-0001 \(60 %\)/)
  await player.presses(research, riset, 'Selesai')
  await research.sendsPhoto(research.private)
  await player.pauses()
  await player.presses(research, research.private, 'Kirim')
  await confirms(scene, 'TL-RISET-2023-0001')

  const sdm = player.finds(plantation, plantation.private, /Nomor tugas: TL-SDM-2023-0001/)
  await player.presses(plantation, sdm, 'Terima')
  await finishes(scene, plantation, 'TL-SDM-2023-0001', 'Daftar 40 peserta telah disampaikan kepada BKPSDM')
  await confirms(scene, 'TL-SDM-2023-0001')
}

/** The third is reminded, passes its due date, is reminded again and told to whoever leads. */
export async function overdue(scene: Scene): Promise<void> {
  const { secretariat, plantation, assistantTwo, player } = scene
  await player.presses(
    plantation,
    player.finds(plantation, plantation.private, /Nomor tugas: TL-KARET-2023-0001/),
    'Terima',
  )
  for (const day of ['2023-05-09', '2023-05-11', '2023-05-12']) {
    const before = plantation.sees(plantation.private).length
    await player.advanceTo(`${day}T08:00:00+07:00`)
    must(plantation.sees(plantation.private).length > before, `no reminder on ${day}`)
    player.finds(plantation, plantation.private, /TL-KARET-2023-0001 .*jatuh tempo/)
  }
  await player.advanceTo('2023-05-15T08:00:00+07:00')
  player.finds(
    plantation,
    plantation.private,
    /TL-KARET-2023-0001 .*telah melewati tenggat .*12 Mei 2023 selama 3 hari/,
  )
  await player.writes(secretariat, secretariat.private, '/bidang')
  player.finds(secretariat, secretariat.private, /Pengembangan Usaha Tani Komoditas Karet.*\n.*lewat tenggat 1/)

  // The day after was a Saturday: on Monday the assistant who coordinates the office hears too, and directs.
  const report = /kami laporkan bahwa tugas TL-KARET-2023-0001 .*belum terselesaikan 3 hari setelah tenggat/
  await player.presses(assistantTwo, player.finds(assistantTwo, assistantTwo.private, report), 'Beri arahan')
  await player.writes(assistantTwo, assistantTwo.private, 'Mohon diselesaikan pekan ini')
  await player.presses(assistantTwo, assistantTwo.private, 'Kirim')
  player.finds(plantation, plantation.private, /Arahan Asisten II atas tugas TL-KARET-2023-0001 .*pekan ini/)
}

/** The next meeting on the field looks back on the task that is open; its invitation tells the office so. */
export async function carried({ secretariat, plantation, group, player }: Scene): Promise<void> {
  const { private: desk } = secretariat
  await player.writes(
    secretariat,
    desk,
    '/rapat Rakor Lanjutan Demplot Karet, Rabu 24 Mei 2023 pukul 09.00 s.d. 11.00 WIB, Ruang Rapat Serasan Sekundang, ' +
      'bidang KARET, acara Rencana tanam, pimpinan Asisten I, undang DISBUN BSIP',
  )
  player.finds(secretariat, desk, /1\. Evaluasi tindak lanjut rapat sebelumnya\n2\. Rencana tanam/)
  player.finds(secretariat, desk, /TL-KARET-2023-0001 · DISBUN: susun rencana kerja.*terlewat 3 hari/)
  await player.presses(secretariat, desk, 'Terbitkan')
  const own = /Tindak lanjut Dinas Perkebunan yang masih terbuka:\n• TL-KARET-2023-0001/
  player.finds(plantation, plantation.private, own)
  player.finds(plantation, group, /Tindak lanjut terbuka pada bidang rapat ini: 1 tugas\./)
}

/** It is handed in, returned, and handed in once more. */
export async function handedIn(scene: Scene): Promise<void> {
  const { secretariat, plantation, player } = scene
  await finishes(scene, plantation, 'TL-KARET-2023-0001', 'Rencana kerja demplot tersusun')
  await player.presses(secretariat, secretariat.private, 'Kembalikan')
  await player.writes(secretariat, secretariat.private, 'Mohon lampirkan lokasi demplot')
  player.finds(plantation, plantation.private, /dikembalikan untuk dilengkapi.*lokasi demplot/s)
  await player.presses(plantation, plantation.private, 'Selesai')
  await plantation.sendsDocument(plantation.private, { fileName: 'rencana-kerja-demplot.pdf' })
  await player.pauses()
  await player.presses(plantation, plantation.private, 'Kirim')
  await confirms(scene, 'TL-KARET-2023-0001')
}

export async function confirmed({ secretariat, player }: Scene): Promise<void> {
  await player.writes(secretariat, secretariat.private, '/bidang')
  const fields = player.finds(secretariat, secretariat.private, /Bidang kerja sama/).text
  const finished = fields.match(/terbuka 0, lewat tenggat 0, selesai 1/g) ?? []
  must(finished.length === 3, `three fields should have one finished task each: ${fields}`)
}

async function finishes({ player }: Scene, who: Person, code: string, note: string): Promise<void> {
  await player.presses(who, player.finds(who, who.private, new RegExp(`(?:Nomor tugas: )?${code}(?!: )`)), 'Selesai')
  await player.writes(who, who.private, note)
  await player.presses(who, who.private, 'Kirim')
}

async function confirms({ secretariat, player }: Scene, code: string): Promise<void> {
  player.finds(secretariat, secretariat.private, new RegExp(`menyerahkan hasil tugas ${code}`))
  await player.presses(secretariat, secretariat.private, 'Konfirmasi')
}
