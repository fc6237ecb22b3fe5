import { type Case, hostile, play } from './cases.ts'
import type { Stage } from './stage.ts'

type Who =
  | 'secretariat'
  | 'second'
  | 'disbun'
  | 'staf'
  | 'bappeda'
  | 'asisten'
  | 'pupr'
  | 'mitra'
  | 'former'
  | 'stranger'
/** Data may name what only the stage knows: `KARET`, `BATAS`, `LAMA`, `DRAF`, `BARU`, `SERAH`, `LAIN`, or a person's id. */
const filled = (data: string, { meetings, tasks, ...people }: Stage): string =>
  data
    .replace('KARET', meetings.karet)
    .replace('BATAS', meetings.batas)
    .replace('RAHASIA', meetings.rahasia)
    .replace('LAMA', meetings.lama)
    .replace('DRAF', meetings.draf)
    .replace('BARU', tasks.baru)
    .replace('SERAH', tasks.diserahkan)
    .replace('LAIN', tasks.lain)
    .replace(/@(\w+)/, (_, who: Who) => String(people[who].id))

/** Forged data on the newest private message. */
const privately = (who: Who, data: string, told: RegExp): Case => ({
  name: `${who} forges ${data} in private`,
  when: (stage) => stage.forges(stage[who], filled(data, stage)),
  told,
})
/** Forged data on the card in the group. */
const onCard = (who: Who, data: string, told: RegExp): Case => ({
  name: `${who} forges ${data} on the card`,
  when: (stage) => stage.forges(stage[who], filled(data, stage), stage.card()),
  told,
})

const stale = /^Tombol ini sudah tidak berlaku/
const unknownButton = /^Tombol ini tidak dikenal lagi/
const notFound = /^Data yang dimaksud tidak ditemukan/
const notInvited = /tidak tercatat dalam undangan rapat ini/
const noRight = /^Akun Bapak\/Ibu tidak memiliki hak/

/** Somebody says in the group who comes; the echo of it. */
async function echoOf(stage: Stage, who: Who, words: string) {
  await stage.inGroup(stage[who], words, { replyTo: stage.card() })
  const echo = stage.group.messages.findLast((message) => message.buttons().includes('Ubah'))
  if (!echo) throw new Error('there is no echo')
  const data = echo.keyboard.flat().map((button) => button.data ?? '')
  return { echo, right: data[0]!, change: data[1]! }
}

play('presses on the card', [
  {
    name: 'a stranger presses and is led to a claim',
    when: (stage) => stage.presses(stage.stranger, stage.card(), 'Hadir'),
    told: /^https:\/\/t\.me\/[a-z_]+\?start=c_[A-Za-z0-9_-]+_present_t[a-z0-9]+$/,
  },
  {
    name: 'an office that is not invited presses',
    when: (stage) => stage.presses(stage.pupr, stage.card(), 'Hadir'),
    told: notInvited,
  },
  {
    name: 'the secretariat presses without an office of its own',
    when: (stage) => stage.presses(stage.secretariat, stage.card(), 'Hadir'),
    told: /\/rekap, tombol Catat jawaban/,
  },
  {
    name: 'a former head presses',
    when: (stage) => stage.presses(stage.former, stage.card(), 'Hadir'),
    told: /telah berakhir, sehingga tindakan ini tidak dicatat/,
  },
  hostile({
    name: 'an administrator who appears as the group presses for an office that is not invited',
    given: (stage) => stage.group.promote(stage.pupr, { is_anonymous: true }),
    when: (stage) => stage.presses(stage.pupr, stage.card(), 'Tidak hadir'),
    told: notInvited,
  }),
  {
    name: 'a card of another group is pressed',
    when: (stage) => stage.forges(stage.disbun, `a:${stage.meetings.batas}:present`, stage.card()),
    told: /bukan milik percakapan ini/,
  },
  {
    name: 'a card is pressed in a private chat',
    when: (stage) => stage.forges(stage.mitra, `a:${stage.meetings.batas}:present`),
    told: notInvited,
  },
  {
    name: 'the card of a closed meeting is pressed',
    when: (stage) => stage.forges(stage.disbun, `a:${stage.meetings.lama}:present`, stage.card()),
    told: /sudah ditutup/,
  },
  {
    name: 'a draft is answered',
    when: (stage) => stage.forges(stage.disbun, `a:${stage.meetings.draf}:present`),
    told: notFound,
  },
  hostile({
    name: 'an old invitation is pressed after the meeting was closed',
    when: (stage) => {
      const old = stage.disbun.sees().find((message) => message.text.includes('Hal: Rakor Lama'))!
      return stage.presses(stage.disbun, old, 'Hadir')
    },
    told: /sudah ditutup/,
  }),
  {
    name: 'an online answer to a meeting without a link',
    when: (stage) => stage.forges(stage.pupr, `ap:${stage.meetings.batas}:online:PUPR`),
    told: /tatap muka, jadi Daring belum dicatat\. Mohon menekan Hadir, Diwakilkan, atau Tidak hadir\./,
  },
  onCard('disbun', 'a:M1:present', notFound),
  onCard('disbun', 'a:KARET:king', unknownButton),
  onCard('disbun', 'a:KARET:__proto__', unknownButton),
  onCard('disbun', 'a:KARET:present:BAPPEDA', stale),
  onCard('disbun', 'a:KARET', stale),
  onCard('disbun', 'a:-1:present', notFound),
  onCard('disbun', '', stale),
  onCard('disbun', '🙂', stale),
  onCard('disbun', '{"kind":"present","office":"BAPPEDA"}', stale),
  onCard('disbun', "a:' OR 1=1 --:present", stale),
  onCard('disbun', 'a:../../x:present', stale),
  onCard('disbun', 'x'.repeat(64), stale),
])

play('presses for others', [
  privately('disbun', 'ap:KARET:present:BAPPEDA', notInvited),
  privately('disbun', 'ao:KARET:present:BAPPEDA', notInvited),
  privately('disbun', 'ao:KARET:present:BAPPEDA:1', notInvited),
  privately('disbun', 'ac:KARET:present:BAPPEDA:@bappeda', /hanya untuk penulis pesannya/),
  onCard('disbun', 'ac:KARET:present:DISBUN:@bappeda', /hanya untuk penulis pesannya/),
  onCard('disbun', 'ao:KARET:present:BAPPEDA:99999999999999999999', notInvited),
  privately('bappeda', 'ad:KARET:DISBUN:late:15', notInvited),
  privately('disbun', 'ad:KARET:DISBUN:late:15', /sudah berubah/),
  privately('disbun', 'ad:KARET:DISBUN:late:99999', unknownButton),
  privately('disbun', 'ad:KARET:DISBUN:late:-15', unknownButton),
  privately('disbun', 'ad:KARET:DISBUN:absent:hukuman', unknownButton),
  privately('disbun', 'ad:KARET:DISBUN:present:1', unknownButton),
  privately('disbun', 'ad:KARET:DISBUN:delegated:type', /sudah berubah/),
  privately('disbun', 'rd:KARET:BAPPEDA:absent:sakit', noRight),
  privately('disbun', 'ae:nothing:ok', notFound),
  privately('disbun', 'ae:nothing:edit', notFound),
  privately('disbun', 'ah:KARET:BAPPEDA:present', notInvited),
  privately('disbun', 'ah:KARET:DISBUN:present', /sudah berubah/),
  privately('disbun', 'ax:KARET:BAPPEDA', notInvited),
  onCard('disbun', 'ax:KARET:DISBUN', notInvited),
  privately('disbun', 'ai:KARET:BAPPEDA', notInvited),
  privately('pupr', 'ai:KARET:DISBUN', notInvited),
  privately('stranger', 'ap:KARET:present:DISBUN', /belum terhubung/),
  privately('former', 'ap:KARET:present:DISBUN', /telah berakhir/),
  privately('disbun', 'rk:KARET:0', noRight),
  privately('disbun', 'rj:KARET:0', noRight),
  privately('asisten', 'rj:KARET:0', noRight),
  privately('asisten', 'ro:KARET:DISBUN', noRight),
  privately('asisten', 'rs:KARET:present:DISBUN', noRight),
  privately('secretariat', 'rs:KARET:present:PUPR', notInvited),
  privately('secretariat', 'rs:KARET:king:DISBUN', unknownButton),
  privately('secretariat', 'rs:LAMA:present:DISBUN', /sudah ditutup/),
  privately('secretariat', 'rk:DRAF:0', notFound),
  privately('secretariat', 'rk:KARET:99999999999', /Rekap konfirmasi Rakor Kerja Sama Karet/),
  privately('secretariat', 'rk:LAMA:abc', /Rekap konfirmasi Rakor Lama/),
  hostile({
    name: 'the echo of somebody else is confirmed',
    given: (stage) => echoOf(stage, 'bappeda', 'hadir'),
    when: (stage, { echo }) => stage.presses(stage.disbun, echo, 'Benar'),
    told: /hanya untuk penulis pesannya/,
  }),
  hostile({
    name: 'the echo of somebody else is changed',
    given: (stage) => echoOf(stage, 'bappeda', 'diwakilkan Kabid Ekonomi'),
    when: (stage, { echo }) => stage.presses(stage.stranger, echo, 'Ubah'),
    told: /belum terhubung/,
  }),
  hostile({
    name: 'what only one person sees is pressed by another',
    given: async (stage) => {
      await stage.presses(stage.bappeda, stage.card(), 'Terlambat')
      return stage.bappeda.sees(stage.group).findLast((message) => message.ephemeralId !== undefined)!
    },
    when: (stage, question) => stage.forges(stage.disbun, question.keyboard[0]![0]!.data!, stage.card()),
    told: notInvited,
  }),
  hostile({
    name: 'the standing answer is confirmed on the card itself',
    given: async (stage) => {
      await stage.presses(stage.mitra, stage.card(), 'Tidak hadir')
      await stage.forges(stage.mitra, `ad:${stage.meetings.karet}:BSIP:absent:sakit`)
      return stage.card().text
    },
    when: async (stage, before) => {
      const told = await stage.forges(stage.mitra, `ah:${stage.meetings.karet}:BSIP:absent`, stage.card())
      return stage.card().text === before ? told : `the card became: ${stage.card().text}`
    },
    told: /bukan milik percakapan ini/,
  }),
])

play('presses that belong to the secretariat', [
  ...(
    [
      'draft-open:DRAF',
      'draft-publish:DRAF',
      'draft-discard:DRAF',
      'draft-discard-yes:DRAF',
      'draft-group:DRAF:none',
    ] as const
  ).map((data) => privately('disbun', data, noRight)),
  ...(
    [
      'meeting',
      'meeting-close',
      'mc',
      'mc-take',
      'mc-yes',
      'mc-no',
      'mo',
      'mo-yes',
      'ch',
      'ch-take',
      'ch-drop',
    ] as const
  ).map((name) => privately('secretariat', `${name}:DRAF`, /\S/)),
  privately('asisten', 'draft-point:DRAF:1:guest', noRight),
  privately('disbun', 'meeting-close-yes:KARET', noRight),
  privately('asisten', 'meeting-close-yes:KARET', noRight),
  privately('pupr', 'meeting:KARET', notInvited),
  privately('disbun', 'meeting:DRAF', notFound),
  privately('disbun', 'attendance:LAMA', noRight),
  privately('disbun', 'attendance-of:LAMA:DISBUN', noRight),
  privately('disbun', 'attendance-set:LAMA:DISBUN:present', noRight),
  privately('disbun', 'st:KARET', noRight),
  privately('disbun', 'status-page:KARET:1', noRight),
  privately('disbun', 'group:-100500:linked', noRight),
  privately('secretariat', 'group:-100500:linked', notFound),
  privately('secretariat', 'group:-99999999999999999999:linked', stale),
  privately('secretariat', 'group:abc:left', stale),
  privately('secretariat', 'group:1:perhaps', stale),
  hostile({
    name: 'a group that was linked is left by a second press',
    when: (stage) => stage.forges(stage.second, `group:${stage.group.id}:left`),
    told: /sudah diputuskan oleh Bagian Tata Pemerintahan/,
  }),
  privately('secretariat', 'draft-publish:DRAF', /pilih grup yang menerima kartu/),
  privately('secretariat', 'draft-publish:KARET', /sudah diterbitkan/),
  privately('secretariat', 'draft-discard-yes:KARET', /sudah diterbitkan/),
  privately('secretariat', 'draft-open:M1', notFound),
  privately('secretariat', 'draft-group:DRAF:-100500', /belum dihubungkan/),
  privately('secretariat', 'draft-group:DRAF:abc', /belum dihubungkan/),
  privately('secretariat', 'draft-point:DRAF:99:guest', /Pratinjau undangan/),
  privately('secretariat', 'meeting-close-yes:KARET', /belum dimulai/),
  privately('secretariat', 'meeting-close-yes:LAMA', /sudah ditutup/),
  privately('secretariat', 'meeting-close-yes:DRAF', /belum dimulai/),
  privately('secretariat', 'attendance:KARET', /tutup rapat terlebih dahulu/),
  privately('secretariat', 'attendance-set:KARET:DISBUN:present', /tutup rapat terlebih dahulu/),
  privately('secretariat', 'attendance-set:LAMA:DISBUN:king', notFound),
  privately('secretariat', 'attendance-set:LAMA:PUPR:present', notFound),
  privately('secretariat', 'attendance:LAMA:abc', /Kehadiran Rakor Lama/),
  privately('secretariat', 'agenda:coming:abc', /Agenda rapat/),
  privately('secretariat', 'attendance:LAMA:-5', /Kehadiran Rakor Lama/),
  privately('secretariat', 'agenda:closed:99999999999999999999999', /Rapat yang telah ditutup/),
  privately('secretariat', 'attendance-of:LAMA:RAJA', /Kehadiran Rakor Lama/),
  privately('secretariat', 'agenda:king:-3', /Agenda rapat/),
  privately('secretariat', 'draft-point:DRAF:x:y', /Pratinjau undangan/),
  privately('secretariat', 'st:DRAF', notFound),
  privately('secretariat', 'status-page:KARET:abc', /Status pengingat/),
])

play('presses on tasks', [
  privately('bappeda', 'task-accept:BARU', /ditangani perangkat daerah\/instansi lain/),
  privately('bappeda', 'task-report:BARU', /ditangani perangkat daerah\/instansi lain/),
  privately('bappeda', 'task-finish:BARU', /ditangani perangkat daerah\/instansi lain/),
  privately('stranger', 'task-accept:BARU', /belum terhubung/),
  privately('former', 'task-finish:BARU', /telah berakhir/),
  privately('secretariat', 'task-accept:BARU', noRight),
  privately('secretariat', 'task-confirm:BARU', /belum diserahkan/),
  privately('secretariat', 'task-return:BARU', /belum diserahkan/),
  privately('disbun', 'task-confirm:SERAH', noRight),
  privately('disbun', 'task-return:SERAH', noRight),
  privately('asisten', 'task-confirm:SERAH', noRight),
  privately('disbun', 'task-finish:SERAH', /sudah diserahkan oleh Kepala Dinas Perkebunan/),
  privately('staf', 'task-finish:SERAH', /sudah diserahkan oleh Kepala Dinas Perkebunan/),
  privately('staf', 'task-report:SERAH', /sudah diserahkan/),
  privately('staf', 'task-accept:SERAH', /sudah diserahkan/),
  privately('disbun', 'task-accept:T1', notFound),
  privately('disbun', 'task-confirm:__proto__', noRight),
  privately('secretariat', 'task-confirm:T1', notFound),
  privately('stranger', 'task:BARU', /belum terhubung/),
  privately('disbun', 'task-file:nothing', notFound),
  privately('disbun', 'task-new:KARET', noRight),
  privately('disbun', 'task-field:KARET', noRight),
  privately('secretariat', 'task-field:SDM', /tidak ada lagi.*\/tindaklanjut/),
  privately('secretariat', 'task-due:2023-02-31', /tidak ada lagi.*\/tindaklanjut/),
  privately('secretariat', 'task-new:M1', notFound),
  privately('disbun', 'evidence-send', stale),
  privately('disbun', 'evidence-cancel', stale),
  privately('disbun', 'task-drop', noRight),
  privately('secretariat', 'tasks:field:__proto__:0', notFound),
  privately('secretariat', 'tasks:meeting:M1:9999999', notFound),
  privately('stranger', 'tasks:all:-:0', /belum terhubung/),
  privately('disbun', 'tasks-meetings', noRight),
])
