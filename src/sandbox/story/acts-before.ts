import { seats } from './cast.ts'
import type { Scene } from './scene.ts'
import { must } from './stage.ts'

/** The secretariat meets Rakor, adds it to the group and links the group. */
export async function linking({ secretariat, group, player }: Scene): Promise<void> {
  await secretariat.starts()
  await player.pauses()
  await group.addBot(secretariat)
  await player.pauses()
  await player.presses(secretariat, secretariat.private, 'Hubungkan')
  player.finds(secretariat, group, /Rakor siap membantu rapat koordinasi/)
}

/** Ten accounts join by links; each is bound only when the secretariat has pressed Benar. */
export async function joining(scene: Scene): Promise<void> {
  const { secretariat, player } = scene
  for (const [office, capacity, role] of seats) {
    const official = scene[role]
    await player.writes(secretariat, secretariat.private, `/pejabat ${office}`)
    await player.presses(secretariat, secretariat.private, 'Tautan undangan')
    await player.presses(secretariat, secretariat.private, capacity)
    const link = /https:\/\/t\.me\/\S+/.exec(
      player.finds(secretariat, secretariat.private, /Tautan undangan Rakor/).text,
    )
    must(link, `no link for ${office}`)
    await official.opens(link[0])
    await player.pauses()
    player.finds(official, official.private, /Permohonan sebagai .* telah kami sampaikan/)
    await player.presses(secretariat, secretariat.private, 'Benar')
    player.finds(official, official.private, /kini terhubung sebagai/)
  }
}
