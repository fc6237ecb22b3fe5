import { codeFrom } from '../../src/operations/check-in.ts'
import { type Act, act, playLost } from './lost.ts'
import type { Stage } from './stage.ts'

type Who = 'secretariat' | 'disbun' | 'pupr' | 'stranger'

/** Twenty minutes before the meeting, with the registration open; the code on its screen. */
async function opened({ world, meetings }: Stage): Promise<string> {
  await world.advanceTo('2023-05-04T08:40:00+07:00')
  const { desk } = world.app
  const { code_key: key } = await desk.db
    .selectFrom('check_in_window')
    .select('code_key')
    .where('meeting_id', '=', meetings.karet)
    .executeTakeFirstOrThrow()
  return codeFrom(desk, key)
}
const forges = (who: Who, name: string, data: (stage: Stage) => string, given: Act['given']): Act => ({
  name,
  who: (stage) => stage[who],
  given: given!,
  does: (stage) => stage[who].pressesData(stage.anchor(stage[who]), data(stage)),
})
const writesCode = (who: Who, name: string): Act =>
  act({
    name,
    who: (stage) => stage[who],
    given: opened,
    does: (stage, code) => stage[who].writes(stage[who].private, code),
  })
const karet = ({ meetings }: Stage): string => meetings.karet
const registered = async (stage: Stage): Promise<void> => {
  await opened(stage)
  await stage.forges(stage.disbun, `pi:${karet(stage)}:room`)
}
const three = (stage: Stage) => stage.world.advanceTo('2023-05-04T06:30:00+07:00')
/** A draft at the time of another meeting, in its room. */
const colliding = (stage: Stage) =>
  stage.says(
    stage.secretariat,
    '/rapat Rakor Riset, Kamis 4 Mei 2023 pukul 10.00 s.d. 12.00 WIB, R. Rapat Serasan Sekundang, grup Perbatasan, undang BAPPEDA PUPR',
  )
const settles = (name: string, label: string | RegExp): Act => ({
  name,
  who: (stage) => stage.secretariat,
  given: colliding,
  does: ({ secretariat }) => secretariat.presses(secretariat.private, label),
})

playLost([
  forges('disbun', 'Saya sudah di tempat', (stage) => `pi:${karet(stage)}:room`, opened),
  forges('disbun', 'Batalkan presensi', (stage) => `pu:${karet(stage)}`, registered),
  writesCode('disbun', 'the code of an invited office'),
  writesCode('pupr', 'the code of an office that is not invited'),
  writesCode('stranger', 'the code of a guest'),
  act({
    name: 'who a guest is',
    who: (stage) => stage.stranger,
    given: async (stage: Stage) => stage.says(stage.stranger, await opened(stage)),
    does: ({ stranger }) => stranger.writes(stranger.private, 'Peneliti Madya, Balai Riset Karet'),
  }),
  forges('secretariat', 'Buka presensi', (stage) => `po:${karet(stage)}`, three),
  forges('secretariat', 'Kode baru', (stage) => `pn:${karet(stage)}`, opened),
  settles('a free time', /^Pindah ke/),
  settles('a time kept with a reason', 'Tetap: dapat diwakilkan'),
])
