import { tokenise } from './normalise.ts'
import { requestsIn } from './task-requests.ts'

/** How surely words are about a task. */
export type TaskTalk = 'clearly' | 'perhaps' | 'no'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const naming = set('tugas tugasnya tugasny penugasan tindaklanjut tindaklanjutnya tl')
/** What makes of `tugas` the reason of somebody who is away. */
const away = set('luar dinas negara belajar lain luarkota surat mendampingi pimpinan')
const progress = set('progres progress progresnya perkembangan perkembangannya kemajuan capaian realisasi persen')
const reporting = set('lapor laporan laporannya melaporkan dilaporkan laporkan tenggat tenggatnya deadline')
const doing = set(
  'selesai diselesaikan menyelesaikan penyelesaian rampung dirampungkan tuntas dituntaskan beres kelar finish dikerjakan mengerjakan pengerjaan diproses proses berproses berjalan terlaksana dilaksanakan disusun tersusun menyusun penyusunan dibuat draf draft terkendala kendala kendalanya terealisasi',
)
const meetings = set('rapat rapatnya rakor undangan undangannya acara acaranya pertemuan')
const correcting = set('ralat koreksi dikoreksi maksud maksudnya maksudku revisi direvisi ganti diganti')
const goingAhead = set(
  'kirim kirimkan kirimlah dikirim ya iya iyo yo ok oke okey oks baik siap silakan silahkan lanjut lanjutkan betul benar batal batalkan',
)
const around = set('pak bapak bu ibu mohon tolong saja aja lah sudah bae min admin laporan laporannya')
/** Words that many tasks share or that name nothing. */
const common = set(
  'yang untuk dengan pada dari akan sudah belum telah kami kita saya bapak mohon dapat bisa tidak atau juga agar oleh serta para dalam hari tanggal kepala dinas badan kabupaten melalui dapatkah masih baru sedang rencana kerja sama',
)
const shortest = 4
/** The longest text that is looked at, in UTF-16 units. */
const longest = 1000

/** From here on words are clearly about a task. */
const clear = 2

/** Whether words speak of a task; `matters`: what the tasks in question are about, and what was said of them. */
export function talkOfTask(text: string, matters: readonly string[]): TaskTalk {
  const weight = weigh(text.slice(0, longest), matters)
  if (weight >= clear) return 'clearly'
  return weight > 0 ? 'perhaps' : 'no'
}

/** Whether words look like a report said anew: they correct something, or are clearly about the same matter. */
export function correctsReport(text: string, matters: readonly string[]): boolean {
  const words = wordsOf(text.slice(0, longest))
  return words.some((word) => correcting.has(word)) || talkOfTask(text, matters) === 'clearly'
}

/** Whether words do nothing but tell to go ahead with what was just shown, or to stop. */
export function isGoAhead(text: string): boolean {
  const words = wordsOf(text.slice(0, longest))
  return words.some((word) => goingAhead.has(word)) && words.every((word) => goingAhead.has(word) || around.has(word))
}

/** Whether words name a meeting. */
export const namesMeeting = (text: string): boolean =>
  wordsOf(text.slice(0, longest)).some((word) => meetings.has(word))

function weigh(text: string, matters: readonly string[]): number {
  const words = wordsOf(text)
  const says = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word))
  const named = words.some((word, at) => naming.has(word) && !isAway(words, at))
  const numbered = /(?<![\d.,-])\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|persen\b)/i.test(text) || /\btl-/i.test(text)
  const requests = requestsIn(text)
  const asks = requests.moreTime !== undefined || requests.handOver !== undefined
  const own = new Set(matters.flatMap((matter) => wordsOf(matter).map(stem).filter(isContent)))
  const shared = new Set(words.map(stem).filter((word) => own.has(word))).size
  return (
    (named ? 2 : 0) +
    (says(progress) || numbered || asks ? 2 : 0) +
    (says(reporting) ? 1 : 0) +
    (says(doing) ? 1 : 0) +
    Math.min(shared, 2) -
    (says(meetings) ? 2 : 0)
  )
}

/** `ada tugas luar`, `surat tugas`: why somebody does not come, and no task of the office. */
const isAway = (words: readonly string[], at: number): boolean =>
  away.has(words[at + 1] ?? '') || words[at - 1] === 'surat' || words[at - 1] === 'ada'

const wordsOf = (text: string): string[] =>
  tokenise(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ text: word }) => word)

const stem = (word: string): string => word.replace(/(?:nya|lah)$/, '')
const isContent = (word: string): boolean => word.length >= shortest && !common.has(word)
