import type { Scene } from './scene.ts'
import { must } from './stage.ts'

/** What the secretariat types, in one line. */
const meetingLine =
  '/rapat Rakor Kerja Sama Karet dengan BSIP dan Pusat Penelitian Karet, Kamis 4 Mei 2023 pukul 09.00 WIB s.d. selesai, ' +
  'Ruang Rapat Serasan Sekundang, nomor 005/118/Setda/2023, bidang SDM RISET KARET, ' +
  'acara Pembukaan; Kerja sama pengembangan karet; Rencana tindak lanjut, tautan https://rapat.example.go.id/rakor-karet, ' +
  'pimpinan Asisten I, pakaian Batik, undang AS2 BAPPEDA BAG-ADPEM BALITBANGDA DISBUN PDAM BSIP PUSLITKARET'

const aboutTheMeeting = /Rakor Kerja Sama Karet/

export async function inviting({ secretariat, plantation, group, player }: Scene): Promise<void> {
  await player.writes(secretariat, secretariat.private, meetingLine)
  const preview = player.finds(secretariat, secretariat.private, /Pratinjau undangan/)
  must(
    /Rabu, 3 Mei 2023 pukul 12\.00 WIB/.test(preview.text),
    `the deadline is not the working day before: ${preview.text}`,
  )
  must(preview.buttons()[0] === 'Terbitkan', `the first button is ${preview.buttons()[0]}`)
  await player.presses(secretariat, preview, 'Terbitkan')
  const card = player.finds(secretariat, group, aboutTheMeeting)
  must(card.buttons().join() === 'Hadir,Daring,Diwakilkan,Terlambat,Tidak hadir,Belum pasti', card.buttons().join())
  must(!card.text.includes('rapat.example.go.id'), 'the link to the online room stands in the group')
  must(/0 dari 9/.test(card.text), `the card counts wrongly: ${card.text}`)
  player.finds(plantation, plantation.private, /kami sampaikan undangan rapat/)
}

/** Nine offices answer in every way there is; a stranger's press changes nothing. */
export async function answering(scene: Scene): Promise<void> {
  const { secretariat, assistantOne, assistantTwo, bappeda, development, research, stage, player, group } = scene
  const card = player.finds(secretariat, group, aboutTheMeeting)
  await player.presses(assistantOne, card, 'Hadir')

  await player.presses(assistantTwo, card, 'Terlambat')
  await player.presses(assistantTwo, group, '15 menit')

  await player.writes(bappeda, group, 'Siap hadir, Pak Asisten', card)
  const echo = player.finds(bappeda, group, /Badan Perencanaan Pembangunan Daerah: hadir/)
  await player.presses(bappeda, echo, 'Benar')

  await player.presses(development, card, 'Tidak hadir')
  await player.presses(development, group, 'Dinas luar')

  const online = await player.presses(research, card, 'Daring')
  must(/Tautan/.test((await online.answer).text ?? ''), 'nothing is said about the link')
  player.finds(research, research.private, /https:\/\/rapat\.example\.go\.id\/rakor-karet/)
  await stage.sandbox.clock.advance({ minutes: 2 })
  await answeringForTheOffice(scene)
}

async function answeringForTheOffice(scene: Scene): Promise<void> {
  const { secretariat, plantationStaff, water, bsip, rubberCentre, stranger, stage, player, group } = scene
  const card = player.finds(secretariat, group, aboutTheMeeting)
  await player.presses(plantationStaff, card, 'Diwakilkan')
  const typed = await player.presses(plantationStaff, group, 'Tulis')
  await plantationStaff.opens((await typed.answer).url ?? '')
  await player.pauses()
  await player.writes(plantationStaff, plantationStaff.private, 'Kabid Produksi')
  player.finds(plantationStaff, plantationStaff.private, /diwakilkan Kabid Produksi/)

  await player.writes(water, group, 'izin, terlambat 30 menit', card)
  await player.presses(water, group, 'Benar')
  await player.presses(bsip, card, 'Belum pasti')

  // Nobody yet: the press opens the private chat, and counts once the secretariat has confirmed the office.
  await claims(scene, rubberCentre, 'Hadir', /Puslit|Pusat Penelitian Karet/, 'Benar')
  player.finds(rubberCentre, rubberCentre.private, /telah kami catat/)
  await claims(scene, stranger, 'Tidak hadir', /Asisten Perekonomian/, 'Bukan')

  await stage.sandbox.clock.advance({ seconds: 10 })
  must(/9 dari 9/.test(card.text), `the card does not show the true count: ${card.text}`)
  must(/tidak hadir 1/i.test(card.text), `the stranger's press counts: ${card.text}`)
  await player.writes(secretariat, secretariat.private, '/rekap')
  player.finds(secretariat, secretariat.private, /Rekap konfirmasi/)
}

/** The head of Bappeda sends somebody of the office after all, who is asked and agrees. */
export async function delegating({ secretariat, bappeda, planner, player }: Scene): Promise<void> {
  await player.advanceTo('2023-04-27T10:00:00+07:00')
  await player.presses(bappeda, player.finds(bappeda, bappeda.private, /kami sampaikan undangan rapat/), 'Diwakilkan')
  await player.presses(bappeda, bappeda.private, planner.name)
  const asked = player.finds(planner, planner.private, /ditunjuk mewakili Kepala Bappeda/)
  await player.presses(planner, asked, 'Bersedia hadir')
  player.finds(bappeda, bappeda.private, /Kabid Infrastruktur Bappeda bersedia mewakili/)
  await player.writes(secretariat, secretariat.private, '/rekap')
  player.finds(secretariat, secretariat.private, /Perencanaan Pembangunan Daerah[^\n]*diwakilkan Kabid Infrastruktur/)
}

/** A press by somebody unknown, the claim of an office that follows, and what the secretariat says to it. */
async function claims(
  { secretariat, group, player }: Scene,
  who: Scene['stranger'],
  answer: string,
  office: RegExp,
  verdict: 'Benar' | 'Bukan',
): Promise<void> {
  const card = player.finds(secretariat, group, aboutTheMeeting)
  const press = await player.presses(who, card, answer)
  const url = (await press.answer).url
  must(url, `${who.name} is not led to the private chat`)
  await who.opens(url)
  await player.pauses()
  while (
    !who
      .lastSeen()
      .buttons()
      .some((label) => office.test(label))
  )
    await player.presses(who, who.private, 'Berikutnya')
  await player.presses(who, who.private, office)
  await player.presses(who, who.private, 'Kepala')
  await player.presses(secretariat, secretariat.private, verdict)
}
