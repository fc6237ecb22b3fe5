import type { Message } from '../../src/sandbox/index.ts'
import { type Act, act, playLost } from './lost.ts'
import type { Stage } from './stage.ts'

type Who = Parameters<typeof presses>[0]
const presses = (
  who: 'secretariat' | 'second' | 'disbun' | 'bappeda' | 'stranger',
  name: string,
  label: string | RegExp,
  given?: (stage: Stage) => Promise<unknown>,
): Act => ({
  name,
  who: (stage) => stage[who],
  ...(given && { given }),
  does: (stage) => stage[who].presses(stage[who].private, label),
})
const forges = (who: Who, name: string, data: (stage: Stage) => string, given?: Act['given']): Act => ({
  name,
  who: (stage) => stage[who],
  ...(given && { given }),
  does: (stage) => stage[who].pressesData(stage.anchor(stage[who]), data(stage)),
})
const writes = (who: Who, name: string, text: string, given?: Act['given']): Act => ({
  name,
  who: (stage) => stage[who],
  ...(given && { given }),
  does: (stage) => stage[who].writes(stage[who].private, text),
})

const discards = (stage: Stage) => stage.forges(stage.secretariat, `draft-discard-yes:${stage.meetings.draf}`)
const steps =
  (who: Who, ...done: (string | ((stage: Stage) => string))[]) =>
  async (stage: Stage): Promise<void> => {
    for (const step of done) {
      if (typeof step === 'string') await stage.says(stage[who], step)
      else await stage.forges(stage[who], step(stage))
    }
  }

const written = async (stage: Stage, text: string): Promise<Message> => {
  const message = await stage.disbun.writes(stage.disbun.private, text)
  await stage.world.settle()
  return message
}
const answersDue = (stage: Stage) => stage.world.advanceTo('2023-05-03T12:01:00+07:00')

const acts: Act[] = [
  // A task and its evidence.
  forges('disbun', 'Selesai', ({ tasks }) => `task-finish:${tasks.baru}`),
  writes(
    'disbun',
    'a note of evidence',
    'Rencana tersusun',
    steps('disbun', ({ tasks }) => `task-finish:${tasks.baru}`),
  ),
  act({
    name: 'a file of evidence',
    who: (stage) => stage.disbun,
    given: steps('disbun', ({ tasks }) => `task-finish:${tasks.baru}`, 'Rencana tersusun'),
    does: (stage) => stage.disbun.sendsDocument(stage.disbun.private, { fileName: 'bukti.pdf' }),
  }),
  presses(
    'disbun',
    'Kirim under evidence',
    'Kirim',
    steps('disbun', ({ tasks }) => `task-finish:${tasks.baru}`, 'Rencana tersusun'),
  ),
  presses(
    'disbun',
    'Batal under evidence',
    'Batal',
    steps('disbun', ({ tasks }) => `task-finish:${tasks.baru}`, 'Rencana tersusun'),
  ),
  writes(
    'disbun',
    '/batal beside evidence',
    '/batal',
    steps('disbun', ({ tasks }) => `task-finish:${tasks.baru}`),
  ),
  forges(
    'disbun',
    'Selesai of another task',
    ({ tasks }) => `task-finish:${tasks.baru}`,
    async (stage) => {
      await stage.says(stage.secretariat, '/tindaklanjut #KS_SDM DISBUN 12 Mei: susun daftar hadir')
      const { id } = await stage.world.app.desk.db
        .selectFrom('task')
        .select('id')
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow()
      await stage.forges(stage.disbun, `task-finish:${id}`)
      await stage.says(stage.disbun, 'Daftar hadir tersusun')
      await stage.says(stage.disbun, '/bantuan')
    },
  ),
  forges('disbun', 'Terima', ({ tasks }) => `task-accept:${tasks.baru}`),
  writes(
    'secretariat',
    'a remark of return',
    'lengkapi lampiran',
    steps('secretariat', ({ tasks }) => `task-return:${tasks.diserahkan}`),
  ),

  // A report.
  writes(
    'disbun',
    'a report',
    'sudah 40%',
    steps('disbun', ({ tasks }) => `task-report:${tasks.baru}`),
  ),
  presses(
    'disbun',
    'Kirim under a report',
    'Kirim',
    steps('disbun', ({ tasks }) => `task-report:${tasks.baru}`, 'sudah 40%'),
  ),
  presses(
    'disbun',
    'Batal under a report',
    'Batal',
    steps('disbun', ({ tasks }) => `task-report:${tasks.baru}`, 'sudah 40%'),
  ),
  presses(
    'disbun',
    'Jawaban undangan',
    'Jawaban undangan',
    steps('disbun', ({ tasks }) => `task-report:${tasks.baru}`, 'Kami hadir di Rakor Kerja Sama Karet'),
  ),

  // Corrections of tasks.
  writes(
    'secretariat',
    'a new due day',
    '20 Mei 2023',
    steps('secretariat', ({ tasks }) => `tc:${tasks.baru}:redate`),
  ),
  presses(
    'secretariat',
    'Simpan under a new text',
    'Simpan',
    steps('secretariat', ({ tasks }) => `tc:${tasks.baru}:reword`, 'susun rencana baru'),
  ),
  forges(
    'secretariat',
    'Batal of a correction',
    ({ tasks }) => `tc-no:${tasks.baru}`,
    steps('secretariat', ({ tasks }) => `tc:${tasks.baru}:reword`, 'susun rencana baru'),
  ),

  // Tasks and meetings in the making.
  writes('secretariat', 'a task in one line', '/tindaklanjut #KS_SDM DISBUN 12 Mei: susun daftar'),
  act({
    ...writes('secretariat', 'a field of a task', 'karet'),
    given: async (stage) => {
      await discards(stage)
      await stage.forges(stage.secretariat, 'task-new:-')
    },
  }),
  act({
    ...writes('secretariat', '/tindaklanjut beside a task in the making', '/tindaklanjut'),
    given: async (stage) => {
      await discards(stage)
      await stage.forges(stage.secretariat, 'task-new:-')
    },
  }),
  forges('secretariat', 'Buang', ({ meetings }) => `draft-discard-yes:${meetings.draf}`),
  writes('secretariat', 'a title', 'Rakor Pemupukan', async (stage) => {
    await discards(stage)
    await stage.says(stage.secretariat, '/rapat')
  }),
  writes('secretariat', 'invitees', 'DISBUN BAPPEDA', async (stage) => {
    await discards(stage)
    await stage.says(stage.secretariat, '/rapat Rakor Pupuk, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda')
  }),
  presses('secretariat', 'Batal of a blank draft', 'Batal', async (stage) => {
    await discards(stage)
    await stage.says(stage.secretariat, '/rapat')
  }),
  presses(
    'secretariat',
    'Terbitkan',
    'Terbitkan',
    steps('secretariat', ({ meetings }) => `draft-group:${meetings.draf}:none`),
  ),

  // Changes of meetings.
  writes(
    'secretariat',
    'a new place',
    'Aula Bappeda',
    steps(
      'secretariat',
      ({ meetings }) => `ch:${meetings.karet}`,
      ({ meetings }) => `ch-fact:${meetings.karet}:place`,
    ),
  ),
  forges(
    'secretariat',
    'an invitee taken back',
    ({ meetings }) => `ch-set:${meetings.karet}:invitees:BAPPEDA`,
    steps(
      'secretariat',
      ({ meetings }) => `ch:${meetings.karet}`,
      ({ meetings }) => `ch-fact:${meetings.karet}:invitees`,
    ),
  ),
  presses(
    'secretariat',
    'Terapkan',
    'Terapkan',
    steps(
      'secretariat',
      ({ meetings }) => `ch:${meetings.karet}`,
      ({ meetings }) => `ch-fact:${meetings.karet}:place`,
      'Aula Bappeda',
    ),
  ),
  presses(
    'secretariat',
    'Ya, batalkan rapat',
    'Ya, batalkan rapat',
    steps('secretariat', ({ meetings }) => `mc:${meetings.karet}`),
  ),
  forges('secretariat', 'Ya, tutup', ({ meetings }) => `meeting-close-yes:${meetings.karet}`),

  // Answers.
  forges('disbun', 'Tidak hadir', ({ meetings }) => `ap:${meetings.karet}:absent:DISBUN`),
  writes('disbun', 'an answer that lacks a detail', 'terlambat di Rakor Perbatasan'),
  writes('disbun', 'the number of a meeting', '1', steps('disbun', 'terlambat')),
  act({
    name: 'an answer that is edited',
    who: (stage) => stage.disbun,
    given: (stage) => written(stage, 'kami hadir di Rakor Perbatasan'),
    does: (stage, answer) => stage.disbun.edits(answer, 'tidak hadir di Rakor Perbatasan, dinas luar ke provinsi'),
  }),
  act({
    name: 'an answer that is edited to one that lacks a detail',
    who: (stage) => stage.disbun,
    given: (stage) => written(stage, 'kami hadir di Rakor Perbatasan'),
    does: (stage, answer) => stage.disbun.edits(answer, 'diwakilkan di Rakor Perbatasan'),
  }),
  act({
    name: 'words that became an answer by an edit',
    who: (stage) => stage.disbun,
    given: (stage) => written(stage, 'Rakor Perbatasan ya'),
    does: (stage, words) => stage.disbun.edits(words, 'tidak hadir di Rakor Perbatasan'),
  }),
  act({
    name: 'a detail that became one by an edit',
    who: (stage) => stage.disbun,
    given: async (stage) => {
      await stage.says(stage.disbun, 'tidak hadir di Rakor Perbatasan')
      return written(stage, '???')
    },
    does: (stage, words) => stage.disbun.edits(words, 'ada tugas mendadak ke provinsi'),
  }),
  act({
    name: 'an edit that is no answer any more',
    who: (stage) => stage.disbun,
    given: (stage) => written(stage, 'kami hadir di Rakor Perbatasan'),
    does: (stage, answer) => stage.disbun.edits(answer, 'hadir atau tidak hadir di Rakor Perbatasan'),
  }),
  ...(['terlambat', 'kami hadir'] as const).map((words) =>
    forges(
      'disbun',
      `the choice of a meeting for “${words}”`,
      ({ meetings }) => `aw:${meetings.batas}:DISBUN`,
      steps('disbun', words),
    ),
  ),
  writes('disbun', 'a reason', 'ada tugas mendadak ke provinsi', steps('disbun', 'tidak hadir di Rakor Perbatasan')),

  // The forecast when answers are due.
  presses('secretariat', 'Lanjutkan', 'Lanjutkan', answersDue),
  presses('secretariat', 'a moment to which the deadline is put off', /^Dua jam sebelum rapat/, async (stage) => {
    await answersDue(stage)
    await stage.presses(stage.secretariat, stage.anchor(stage.secretariat), 'Perpanjang')
  }),
  presses('secretariat', 'another moment, to be typed', 'Waktu lain', async (stage) => {
    await answersDue(stage)
    await stage.presses(stage.secretariat, stage.anchor(stage.secretariat), 'Perpanjang')
  }),
  presses('secretariat', 'Tunda', 'Tunda', answersDue),

  // The directory.
  forges('secretariat', 'Tautan undangan', () => 'link-as:DINKES:head'),
  forges('secretariat', 'links for all heads', () => 'links-do:k-agencies:text:-'),
  writes(
    'secretariat',
    'an alias',
    'Disbunkar',
    steps('secretariat', () => 'office-ask:DISBUN:aliases'),
  ),
  presses(
    'secretariat',
    'Simpan under a new name',
    /^Simpan/,
    steps('secretariat', () => 'office-ask:DISBUN:name', 'Dinas Kebun'),
  ),
  presses(
    'secretariat',
    'Simpan under a new office',
    'Simpan',
    steps('secretariat', () => 'office-new-kind:dinas', 'Dinas Kebudayaan Daerah'),
  ),
  presses(
    'secretariat',
    'Batal under a new office',
    'Batal',
    steps('secretariat', () => 'office-new-kind:dinas', 'Dinas Kebudayaan Daerah'),
  ),
  writes(
    'secretariat',
    'a transfer with a day of no use',
    'Kepala Dinas Perkebunan: Kepala Baru\nberlaku kapan-kapan',
    steps('secretariat', () => 'mutasi-add:-'),
  ),
]

playLost(acts)
