import type { Clause } from './reply-clauses.ts'
import { does, type Mark } from './reply-marks.ts'
import { RECORDS } from './reply-phrases.ts'
import type { Claim } from './reply-state.ts'

/** Why a clause is no answer: it asks, tells others what to do, or speaks of what is over. */
export function setAside(clause: Clause, claims: Claim[]): 'asked' | 'ordered' | 'past' | undefined {
  if (clause.question) return 'asked'
  // "Ketik HADIR bila bersedia".
  const first = clause.marks.find((mark) => !does(mark, 'courtesy', 'ack'))
  if (/^(ketik|pilih|klik|tekan|pencet|balas)$/.test(first?.word ?? '') && claims.length > 0) return 'ordered'
  // "karena jalan tertutup longsor sejak semalam": reasons may be old.
  if (
    !clause.reason &&
    (opensPast(clause) ||
      clause.marks.some(
        (mark, at) =>
          does(mark, 'past') || isLongAgo(clause.marks, at) || isYear(clause.marks, at) || isCounted(clause.marks, at),
      ))
  )
    return 'past'
  const self = claims.some((claim) => claim.subject === 'self')
  const orders = clause.marks.findIndex(
    (mark, at) => (does(mark, 'order') && !asksToNote(clause.marks, at)) || asksSomebody(clause.marks, at),
  )
  if (thanks(clause)) return 'past'
  const everyone = clause.marks.findIndex((mark) => does(mark, 'everyone'))
  // "Beliau meminta Kabid supaya hadir" sends somebody.
  const sent = claims.some(
    ({ kind, subject, mark }) =>
      kind === 'delegate' && /^(self|head)$/.test(subject) && !does(mark, 'delegate', 'represent', 'proxy'),
  )
  if (sent && orders >= 0) return undefined
  const told = orders >= 0 || (everyone >= 0 && clause.marks.some((mark) => mark.word === 'mohon'))
  return told && !self ? 'ordered' : undefined
}

/** "Tolong catat kami hadir" answers. */
const asksToNote = (marks: Mark[], at: number): boolean =>
  marks.slice(at + 1, at + 3).some((next) => RECORDS.test(next.word)) &&
  !marks.slice(at + 1, at + 5).some(({ word }) => word === 'yang')

/** "Sudah tiga kali tidak hadir": how often, up to now. */
const isCounted = (marks: Mark[], at: number): boolean =>
  (marks[at]!.word === 'sekali' && marks[at - 1]?.word === 'baru') ||
  (marks[at]!.word === 'kali' &&
    (marks[at - 1]?.kind === 'number' ||
      /^(dua|tiga|empat|lima|beberapa|berapa|sekian)$/.test(marks[at - 1]?.word ?? '')))

/** "Mohon Bapak Asisten berkenan hadir", "mohon yang mewakili membawa surat tugas": others are asked to. */
function asksSomebody(marks: Mark[], at: number): boolean {
  // "Kadis diminta hadir": so the letter says.
  if (/^(diminta|diharuskan|diwajibkan)$/.test(marks[at]!.word))
    return does(marks[at + 1], 'attend', 'join') && !marks.slice(0, at).some((mark) => does(mark, 'self', 'deputy'))
  if (marks[at]!.word !== 'mohon') return false
  const rest = marks.slice(at + 1).filter(({ word }) => word !== 'segera')
  if (
    /konfirmasi|jawab|balas/.test(rest[0]?.word ?? '') &&
    does(rest[1], 'attend') &&
    !rest.some((mark) => does(mark, 'self'))
  )
    return true
  const asked = rest.findIndex((mark) => !/^(pak|bu|asisten)$/.test(mark.word) && !does(mark, 'foreign', 'person'))
  if (rest[0]?.word === 'yang') return true
  return asked > 0 && does(rest[asked], 'able', 'attend', 'join', 'order') && !rest.some((mark) => does(mark, 'self'))
}

/** "Terima kasih kepada yang sudah hadir": others came. */
function thanks({ marks }: Clause): boolean {
  const at = marks.findIndex(({ word }) => word === 'terima kasih')
  if (at < 0) return false
  const rest = marks.slice(at + 1)
  const comes = rest.findIndex((mark) => does(mark, 'attend', 'join', 'online', 'represent', 'delegate'))
  const who = rest.slice(0, Math.max(0, comes))
  return who.some(({ word }) => /^(yang|sudah|telah|kepada)$/.test(word)) && !who.some((mark) => does(mark, 'self'))
}

const isYear = (marks: Mark[], at: number): boolean =>
  marks[at]?.word === 'tahun' && marks[at + 1]?.kind === 'number' && marks[at + 1]!.word.length === 4

// "waktu rakor di Lahat dulu kami hadir": before who speaks, "dulu" is long ago; elsewhere it is "first".
const isLongAgo = (marks: Mark[], at: number): boolean =>
  marks[at]?.word === 'dulu' && (at === 0 ? marks.length > 1 : true) && does(marks[at + 1], 'self')

/** "Waktu rapat di Lahat, kami datang terlambat": an old story, told by when it was. */
export function opensPast({ marks }: Clause): boolean {
  const [first, second, third] = marks.filter((mark) => !does(mark, 'courtesy', 'ack'))
  const when = /^(waktu|pas|ketika|saat|semasa)$/.test(first?.word ?? '')
  const meeting = /^(rapat|rakor|acara|kegiatan|apel|sidang)$/.test(second?.word ?? '')
  const present = marks.some((mark) => does(mark, 'later') || /^(ini|nanti|besok)$/.test(mark.word))
  return when && meeting && third?.word === 'di' && !present
}

/** "Contoh isian: Dinas X hadir": how others are to answer. */
export const isSample = ({ marks }: Clause): boolean =>
  /^(contoh|contohnya|format|template|templat|misal|misalnya)$/.test(
    marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word ?? '',
  )

const WRITES = /^(tulis|ketik|jawab|balas|pilih|isi|klik|tekan|kirim|format)$/

/** "Silakan tulis: hadir / izin": what others may answer. */
export function asksToWrite(clauses: Clause[], index: number): boolean {
  const [first, second] = clauses[index]!.marks.filter(
    (mark) => !does(mark, 'courtesy', 'ack') || mark.word === 'mohon',
  )
  const asks =
    WRITES.test(first?.word ?? '') ||
    ((does(first, 'order') || first?.word === 'mohon') && WRITES.test(second?.word ?? ''))
  if (!asks || clauses[index + 1]?.behind !== ':') return false
  const rest = clauses.slice(index + 1).flatMap(({ marks }) => marks)
  return !rest.some((mark) => does(mark, 'self', 'head', 'deputy') || mark.offices)
}
