import { joining, linking } from './acts-before.ts'
import { answering, inviting } from './acts-invitation.ts'
import { meeting, reminding } from './acts-meeting.ts'
import { confirmed, filing, overdue, working } from './acts-tasks.ts'
import { castOf } from './cast.ts'
import type { Scene } from './scene.ts'
import { playerOn, type Stage } from './stage.ts'

export interface Act {
  title: string
  play(scene: Scene): Promise<void>
}

/**
 * The meeting of 4 May 2023, from the invitation to the last confirmed task. Begins on 26 April 2023 at 08.00 WIB.
 * Every act checks what its people see and throws `Broken` when it is not as told.
 */
export const acts: Act[] = [
  { title: 'Grup koordinasi dihubungkan', play: linking },
  { title: 'Pejabat bergabung melalui tautan', play: joining },
  { title: 'Rapat disusun dan undangannya diterbitkan', play: inviting },
  { title: 'Undangan dijawab', play: answering },
  { title: 'Pengingat berjalan sendiri', play: reminding },
  { title: 'Rapat berlangsung dan ditutup', play: meeting },
  { title: 'Tugas tindak lanjut dicatat', play: filing },
  { title: 'Tugas dikerjakan', play: working },
  { title: 'Satu tugas melewati tenggat', play: overdue },
  { title: 'Semua tugas terkonfirmasi', play: confirmed },
]

export async function tellStory(stage: Stage): Promise<void> {
  const scene: Scene = { ...castOf(stage.sandbox), stage, player: playerOn(stage) }
  for (const act of acts) {
    stage.announce(act.title)
    await act.play(scene)
  }
}
