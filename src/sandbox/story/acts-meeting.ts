import type { Scene } from './scene.ts'
import { must } from './stage.ts'

/** All reminders: H-3 (moved before the holiday), the last day for answers, the forecast as the card closes, two hours before. */
export async function reminding({
  secretariat,
  assistantOne,
  plantation,
  planner,
  development,
  bsip,
  group,
  player,
}: Scene): Promise<void> {
  // Days, not messages: one that was on its way when the bot died may stand twice.
  const daysHeard = (person: Scene['bsip'], pattern: RegExp) => {
    const heard = person.sees(person.private).filter((message) => pattern.test(message.text))
    return new Set(heard.map((message) => message.at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString()))
  }
  const declined = development.sees(development.private).length
  await player.advanceTo('2023-04-28T08:00:00+07:00')
  player.finds(assistantOne, assistantOne.private, /kami ingatkan bahwa .*Kamis, 4 Mei 2023 pukul 09\.00 WIB/)
  player.finds(bsip, bsip.private, /masih belum pasti/)

  await player.advanceTo('2023-05-03T08:00:00+07:00')
  player.finds(plantation, plantation.private, /besok, Kamis, 4 Mei 2023.*diwakilkan Kabid Produksi/s)
  player.finds(planner, planner.private, /besok, Kamis, 4 Mei 2023/)
  must(daysHeard(bsip, /masih belum pasti/).size === 2, 'the undecided are asked again the day before')
  await player.presses(bsip, bsip.private, 'Hadir')

  await player.advanceTo('2023-05-03T12:00:00+07:00')
  player.finds(secretariat, secretariat.private, /Batas konfirmasi .* telah tiba\. 9 dari 9 undangan telah menjawab/)
  player.finds(secretariat, secretariat.private, /Kuorum terpenuhi: 8 dari 9/)
  await player.presses(secretariat, secretariat.private, 'Lanjutkan')
  player.finds(secretariat, secretariat.private, /Rapat dilanjutkan sesuai jadwal, diputuskan oleh/)
  const card = player.finds(secretariat, group, /Rakor Kerja Sama Karet.*9 dari 9 undangan telah menjawab/s)
  must(card.buttons().join() === 'Konfirmasi ditutup', `the card is open after its deadline: ${card.buttons().join()}`)

  await player.advanceTo('2023-05-04T07:00:00+07:00')
  player.finds(bsip, bsip.private, /hari ini, Kamis, 4 Mei 2023 pukul 09\.00 WIB/)
  must(development.sees(development.private).length === declined, 'who declined is reminded all the same')
  await player.writes(secretariat, secretariat.private, '/status')
  player.finds(secretariat, secretariat.private, /Status pengingat/)
}

/** The registration opens by itself: most press, one comes late, one is forgotten, and a guest gives the code. */
export async function registering(scene: Scene): Promise<void> {
  const { secretariat, assistantOne, assistantTwo, plantationStaff, water, bsip, rubberCentre, stranger, player } =
    scene
  await player.advanceTo('2023-05-04T08:30:00+07:00')
  player.finds(secretariat, secretariat.private, /Presensi Rakor Kerja Sama Karet.*Kode: [A-Z0-9]{6}/s)
  await player.advanceTo('2023-05-04T08:48:00+07:00')
  for (const person of [assistantOne, assistantTwo, plantationStaff, bsip, rubberCentre])
    await player.presses(person, person.private, 'Saya sudah di tempat')
  player.finds(
    plantationStaff,
    plantationStaff.private,
    /Tercatat hadir: mewakili Kepala Dinas Perkebunan, pukul 08\.4/,
  )
  await player.presses(scene.research, scene.research.private, 'Saya mengikuti secara daring')

  await player.writes(secretariat, secretariat.private, '/presensi')
  const [, code] = /Kode: ([A-Z0-9]{6})/.exec(secretariat.lastSeen().text) ?? []
  must(code, 'the secretariat sees no code')
  await player.writes(stranger, stranger.private, code)
  await player.writes(stranger, stranger.private, 'Peneliti, Balai Riset Karet Sembawa')
  player.finds(stranger, stranger.private, /Tercatat hadir: Peneliti, Balai Riset Karet Sembawa/)

  await player.advanceTo('2023-05-04T09:25:00+07:00')
  await player.presses(water, water.private, 'Saya sudah di tempat')
  player.finds(water, water.private, /Rapat dimulai 2[5-9] menit sebelumnya/)
}

export async function meeting({ secretariat, group, player }: Scene): Promise<void> {
  await player.advanceTo('2023-05-04T11:30:00+07:00')
  await player.writes(secretariat, secretariat.private, '/agenda')
  await player.presses(secretariat, secretariat.private, /^1\. /)
  await player.presses(secretariat, secretariat.private, 'Tutup rapat')
  await player.presses(secretariat, secretariat.private, 'Ya, tutup rapat')
  player.finds(secretariat, secretariat.private, /Kehadiran sementara.*tetapi tidak mengisi presensi: 1\./s)
  await player.presses(secretariat, secretariat.private, 'Kehadiran')
  await player.presses(secretariat, secretariat.private, /^BAPPEDA/)
  await player.presses(secretariat, secretariat.private, 'Mewakili')
  player.finds(secretariat, secretariat.private, /BAPPEDA dicatat: Mewakili/)
  const card = player.finds(secretariat, group, /Rakor Kerja Sama Karet.*telah ditutup/s)
  must(
    card.keyboard.flat().every((button) => button.disabled),
    'the card of a closed meeting still takes answers',
  )
}
