import { type Case, hostile, play } from './cases.ts'
import type { Stage } from './stage.ts'

const tooLong = /Teks terlalu panjang\. Mohon dipersingkat/
const otherEvidence = /Bukti dapat berupa catatan singkat, tautan, foto, atau dokumen/

const line = (name: string, text: string, told: RegExp): Case => ({
  name,
  given: (stage) => stage.forges(stage.secretariat, 'task-drop'),
  when: (stage) => stage.says(stage.secretariat, `/tindaklanjut ${text}`),
  told,
})

/** The office has pressed `Laporkan` or `Selesai` and now says or sends what does not serve. */
const working = (
  press: 'report' | 'finish',
  name: string,
  act: (stage: Stage) => Promise<string>,
  told: RegExp,
): Case => ({
  name,
  given: (stage) => stage.forges(stage.disbun, `task-${press}:${stage.tasks.baru}`),
  when: act,
  told,
})
const sends = (send: (stage: Stage) => Promise<unknown>) => (stage: Stage) =>
  stage.does(stage.disbun, () => send(stage))

play('lines of a task', [
  line('a description of a thousand letters', `#KS_Karet DISBUN 12 Mei: ${'susun '.repeat(170)}`, tooLong),
])

play('work on a task', [
  working('report', 'a report of a thousand letters', (s) => s.says(s.disbun, 'bibit '.repeat(170)), tooLong),
  working(
    'report',
    'the words of somebody else for a report',
    (s) => s.says(s.disbun, 'Sudah 50 persen', { forwardedFrom: 'Orang Lain' }),
    /^Pesan yang diteruskan tidak dicatat/,
  ),
  working('report', 'a report of nothing but marks', (s) => s.says(s.disbun, '\u202E\u200B\u2066'), /dengan kata-kata/),
  working(
    'report',
    'a sticker for a report',
    sends((s) => s.disbun.sendsSticker(s.disbun.private)),
    /dengan kata-kata/,
  ),
  working(
    'report',
    'a voice message for a report',
    sends((s) => s.disbun.sendsVoice(s.disbun.private)),
    /dengan kata-kata/,
  ),
  working(
    'finish',
    'a sticker for evidence',
    sends((s) => s.disbun.sendsSticker(s.disbun.private)),
    otherEvidence,
  ),
  working(
    'finish',
    'the words of somebody else for evidence',
    (s) => s.says(s.disbun, 'Laporan tersusun', { forwardedFrom: 'Orang Lain' }),
    /^Pesan yang diteruskan tidak dicatat/,
  ),
  working(
    'finish',
    'a voice message for evidence',
    sends((s) => s.disbun.sendsVoice(s.disbun.private)),
    otherEvidence,
  ),
  working(
    'finish',
    'a contact for evidence',
    sends((s) => s.disbun.sendsContact(s.disbun.private)),
    otherEvidence,
  ),
  working(
    'finish',
    'a location for evidence',
    sends((s) => s.disbun.sendsLocation(s.disbun.private)),
    otherEvidence,
  ),
  working('finish', 'nothing but marks for evidence', (s) => s.says(s.disbun, '\u202E\u200B'), otherEvidence),
  working(
    'finish',
    'evidence is sent before there is any',
    (s) => s.forges(s.disbun, `evidence-send:${s.tasks.baru}`),
    /Bukti belum ada/,
  ),
  working(
    'finish',
    'a note of a thousand letters is handed in',
    async (s) => {
      await s.says(s.disbun, 'laporan '.repeat(140))
      return s.presses(s.disbun, s.anchor(s.disbun), 'Kirim')
    },
    tooLong,
  ),
  working(
    'finish',
    'evidence is given up',
    (s) => s.forges(s.disbun, `evidence-cancel:${s.tasks.baru}`),
    /dibatalkan\. Status tugas TL-KARET-2023-0001 tidak berubah/,
  ),
  hostile({
    name: '/batal in the middle',
    given: async (s) => {
      await s.says(s.disbun, '/batal')
      await s.forges(s.disbun, `task-finish:${s.tasks.baru}`)
    },
    when: (s) => s.says(s.disbun, '/batal'),
    told: /telah dibatalkan\. Yang sudah tercatat tetap tersimpan/,
  }),
  hostile({
    name: 'a note after /batal',
    given: async (s) => {
      await s.forges(s.disbun, `task-finish:${s.tasks.baru}`)
      await s.says(s.disbun, '/batal')
    },
    when: (s) => s.says(s.disbun, 'Catatannya di lemari'),
    told: /belum kami pahami, sehingga tidak dicatat/,
  }),
  hostile({
    name: 'evidence after the account was revoked',
    given: async (s) => {
      await s.forges(s.staf, `task-finish:${s.tasks.baru}`)
      await s.says(s.staf, 'Selesai semua')
      await s.forges(s.disbun, `revoke-yes:${await accountOf(s, s.staf.id)}`)
    },
    when: (s) => s.presses(s.staf, s.staf.sees().findLast((message) => message.buttons().includes('Kirim'))!, 'Kirim'),
    told: /telah berakhir/,
  }),
  hostile({
    name: 'a remark with which nothing is handed back',
    given: (s) => s.forges(s.secretariat, `task-return:${s.tasks.diserahkan}`),
    when: (s) => s.does(s.secretariat, () => s.secretariat.sendsPhoto(s.secretariat.private)),
    told: /catatan pengembaliannya dengan kata-kata/,
  }),
  hostile({
    name: 'a remark of a thousand letters',
    given: (s) => s.forges(s.secretariat, `task-return:${s.tasks.diserahkan}`),
    when: (s) => s.says(s.secretariat, 'lengkapi '.repeat(120)),
    told: tooLong,
  }),
  hostile({
    name: 'a remark on what a colleague has confirmed meanwhile',
    given: async (s) => {
      await s.forges(s.secretariat, `task-return:${s.tasks.diserahkan}`)
      await s.forges(s.second, `task-confirm:${s.tasks.diserahkan}`)
    },
    when: (s) => s.says(s.secretariat, 'Mohon lengkapi peta'),
    told: /sudah dikonfirmasi selesai oleh Bagian Kerja Sama/,
  }),
  hostile({
    name: 'confirming a second time',
    when: (s) => s.forges(s.secretariat, `task-confirm:${s.tasks.diserahkan}`),
    told: /sudah dikonfirmasi selesai oleh Bagian Kerja Sama/,
  }),
  hostile({
    name: 'finishing what is confirmed',
    when: (s) => s.forges(s.disbun, `task-finish:${s.tasks.diserahkan}`),
    told: /sudah dikonfirmasi selesai/,
  }),
])

async function accountOf(stage: Stage, userId: number): Promise<string> {
  const { db } = stage.world.app.desk
  const { id } = await db.selectFrom('account').select('id').where('user_id', '=', userId).executeTakeFirstOrThrow()
  return id
}
