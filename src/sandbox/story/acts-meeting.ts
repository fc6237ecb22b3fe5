import type { Scene } from './scene.ts'
import { must } from './stage.ts'

/** All reminders: H-3 (moved before the holiday), the last day for answers, the forecast as the card closes, two hours before. */
export async function reminding({
  secretariat,
  assistantOne,
  plantation,
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

export async function meeting({ secretariat, group, player }: Scene): Promise<void> {
  await player.advanceTo('2023-05-04T11:30:00+07:00')
  await player.writes(secretariat, secretariat.private, '/agenda')
  await player.presses(secretariat, secretariat.private, /^1\. /)
  await player.presses(secretariat, secretariat.private, 'Tutup rapat')
  await player.presses(secretariat, secretariat.private, 'Ya, tutup rapat')
  player.finds(secretariat, secretariat.private, /Kehadiran sementara/)
  await player.presses(secretariat, secretariat.private, 'Kehadiran')
  await player.presses(secretariat, secretariat.private, /^PDAM/)
  await player.presses(secretariat, secretariat.private, 'Mewakili')
  player.finds(secretariat, secretariat.private, /PDAM dicatat: Mewakili/)
  const card = player.finds(secretariat, group, /Rakor Kerja Sama Karet.*telah ditutup/s)
  must(
    card.keyboard.flat().every((button) => button.disabled),
    'the card of a closed meeting still takes answers',
  )
}
