import { type Case, play } from './cases.ts'
import type { Stage } from './stage.ts'

/** Everything Rakor does at Telegram while the last updates come once more. */
async function again(stage: Stage, count = 1): Promise<string> {
  const { sandbox } = stage.world
  const before = sandbox.calls.length
  sandbox.redeliver(count)
  await stage.world.settle()
  await stage.world.advance({ minutes: 2 })
  return sandbox.calls
    .slice(before)
    .map(({ method, params }) => `${method} ${params.text ?? ''}`)
    .join('\n')
}
/** Done once, answered once; the same update again is answered by nothing. */
const once = (name: string, act: (stage: Stage) => Promise<unknown>, count = 1): Case => ({
  name,
  given: async (stage) => {
    await act(stage)
    // What follows from it by itself, such as news to colleagues, is out before it is repeated.
    await stage.world.advance({ minutes: 3 })
  },
  when: (stage) => again(stage, count),
  told: '',
})
const line = '/rapat Rakor Ulang, Selasa 9 Mei 2023 pukul 09.00, Aula Bappeda, grup Kerja Sama, undang DISBUN'

play('updates that come twice', [
  once('a press on the card', (s) => s.presses(s.disbun, s.card(), 'Hadir')),
  once('a press that asks for more', (s) => s.presses(s.bappeda, s.card(), 'Terlambat')),
  once('a press that is refused', (s) => s.presses(s.pupr, s.card(), 'Hadir')),
  once('words in reply to the card', (s) => s.inGroup(s.staf, 'diwakilkan Kabid Produksi', { replyTo: s.card() })),
  once('unclear words in reply to the card', (s) => s.inGroup(s.bappeda, 'siap', { replyTo: s.card() })),
  once('words in private', (s) => s.says(s.pupr, 'terlambat 15 menit')),
  once('talk in private', (s) => s.says(s.pupr, 'selamat pagi')),
  once('a line of a meeting', (s) => s.says(s.secretariat, line)),
  once('Terbitkan', (s) => s.presses(s.secretariat, s.anchor(s.secretariat), 'Terbitkan')),
  once('a line of a task', (s) => s.says(s.secretariat, '/tindaklanjut #KS_SDM DISBUN 12 Mei: susun daftar')),
  once('Terima', (s) => s.forges(s.disbun, `task-accept:${s.tasks.baru}`)),
  once('the opening of a link', async (s) => {
    const said = await s.forges(s.secretariat, 'link-as:DINKES:head')
    await s.does(s.stranger, () => s.stranger.opens(/https:\/\/t\.me\/\S+/.exec(said)![0]))
  }),
  once('Benar', async (s) => {
    const { id } = await s.world.app.desk.db.selectFrom('claim').select('id').executeTakeFirstOrThrow()
    await s.forges(s.secretariat, `claim:${id}:confirmed`)
  }),
  once('Hubungkan', (s) => s.forges(s.secretariat, `group:${s.unlinked.id}:linked`)),
  once('a command in the group', (s) => s.inGroup(s.disbun, '/rekap')),
  once('the last twenty of all', (s) => s.says(s.disbun, '/konfirmasi'), 20),
])
