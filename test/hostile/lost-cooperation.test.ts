import { act, playLost } from './lost.ts'
import type { Stage } from './stage.ts'

const presses = (stage: Stage, ...labels: string[]): Promise<unknown> =>
  labels.reduce<Promise<unknown>>(
    (before, label) => before.then(() => stage.presses(stage.secretariat, stage.anchor(stage.secretariat), label)),
    Promise.resolve(),
  )
/** The page of the first cooperation, whose agreement is ready to be signed. */
const toSign = async (stage: Stage) => {
  await stage.says(stage.secretariat, '/kerjasama KS-2023-0001')
  await presses(
    stage,
    'Tahap berikutnya',
    'KAK telah diterima TKKSD',
    'Tahap berikutnya',
    'Rancangan dan rencana kerja siap',
  )
}

playLost([
  act({
    name: 'a document that is saved',
    who: ({ secretariat }) => secretariat,
    given: async (stage) => {
      await toSign(stage)
      await presses(stage, 'Tahap berikutnya')
      await stage.says(stage.secretariat, '5/NK/2023, 3 April 2023, berlaku 3 tahun')
    },
    does: ({ secretariat }) => secretariat.presses(secretariat.private, 'Simpan'),
  }),
])
