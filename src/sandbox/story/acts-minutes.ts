import type { Scene } from './scene.ts'
import { must } from './stage.ts'

/** The minutes grow while the meeting goes on: privately, and out of what was said in the group. */
export async function minuting({ secretariat, assistantOne, group, player }: Scene): Promise<void> {
  await player.advanceTo('2023-05-04T10:00:00+07:00')
  const notes = (text: string) => player.writes(secretariat, secretariat.private, text)
  await notes('/notulen')
  player.finds(secretariat, secretariat.private, /^Notula Rakor Kerja Sama Karet.*\nRancangan, versi 1/)
  await notes('agenda 2: BSIP siap mendampingi demplot karet di tiga kecamatan')
  await notes('putusan: demplot karet dilaksanakan di tiga kecamatan')
  const said = await player.writes(assistantOne, group, 'Mohon Dinas Perkebunan menyiapkan demplot karet.')
  const command = await player.writes(
    secretariat,
    group,
    '/tl #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet',
    said,
  )
  must(command.reactions.includes('✍'), 'a point noted in the group got no sign')
  await notes('agenda 3')
  await notes('tl: #KS_Riset BALITBANGDA 19 Mei: telaah teknologi penyadapan ramah lingkungan')
  await notes('tl: #KS_SDM DISBUN 26 Mei: susun daftar peserta pelatihan penyadap karet')
  player.finds(
    secretariat,
    secretariat.private,
    /2\. Keputusan: demplot karet dilaksanakan di tiga kecamatan \[KARET\]\n+3\. Tindak lanjut: susun rencana kerja demplot karet \(DISBUN, 12 Mei 2023\) \[KARET\]/,
  )
}

/** The chair approves them; everybody invited gets them, and what is to be done becomes three tasks in three fields. */
export async function approving(scene: Scene): Promise<void> {
  const { secretariat, assistantOne, plantation, research, group, player } = scene
  await player.writes(secretariat, secretariat.private, '/notulen')
  await player.presses(secretariat, secretariat.private, 'Kirim ke pimpinan')
  player.finds(assistantOne, assistantOne.private, /^Notula Rakor Kerja Sama Karet.* untuk disetujui/)
  await player.presses(assistantOne, assistantOne.private, 'Setujui')
  await player.pauses()
  player.finds(plantation, plantation.private, /Nomor tugas: TL-KARET-2023-0001/)
  player.finds(plantation, plantation.private, /Nomor tugas: TL-SDM-2023-0001/)
  player.finds(research, research.private, /Nomor tugas: TL-RISET-2023-0001/)
  player.finds(plantation, plantation.private, /^Tindak lanjut untuk Bapak\/Ibu \(2\):/)
  const summary = player.finds(secretariat, group, /^Hasil Rakor Kerja Sama Karet/).text
  must(/TL-RISET-2023-0001/.test(summary), 'the summary in the group names no task')
  must(!/Pembangunan|ADPEM/.test(summary), 'the summary in the group names who was away')
}
