import { isInstitution } from './institutions.ts'
import type { Clause } from './reply-clauses.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { WEEKDAYS } from './time-words.ts'

type Start = Temporal.ZonedDateTime | undefined

/** What the meeting asked about may be called itself. */
const MEETING = /^(rapat|rakor|acara|kegiatan|pertemuan|undangan)$/
/** What it is not: each is business of its own. */
const EVENT =
  /^(apel|audiensi|bimtek|diklat|expo|halal bihalal|hut|konser|kunker|kunjungan|launching|lomba|lokakarya|monev|musrenbang|nikahan|pameran|paripurna|pelantikan|pemakaman|penandatanganan|pengajian|peresmian|pernikahan|pesta|reses|resepsi|reuni|senam|seminar|sertijab|sidang|silaturahmi|sosialisasi|syukuran|takziah|turnamen|upacara|wisuda|workshop)( |$)/
const ABOUT = /^(untuk|buat|soal|perihal|tentang|mengenai|terkait|menyangkut)$/
const AT = /^(di|ke|pada|dalam|ke acara|waktu|saat)$/
/** Before business it is what keeps one, not what one speaks of. */
const KEEPS = /^(ada|sedang|masih|lagi|bentrok|bersamaan|tabrakan|habis|abis|usai|selesai|dari|baru)$/
const NAMES_OURS = /^(kerja sama|kerjasama|koordinasi|daerah|ini|tersebut|dimaksud|tkksd|rakor)$/

/** Later than the meeting, whenever that is: "lain kali saya hadir", "bulan depan". */
const LATER =
  /(^| )((bulan|tahun|semester|triwulan) depan|lain (kali|waktu)|kali (lain|berikutnya)|kesempatan (lain|berikutnya)|(rapat|rakor|acara|kegiatan|pertemuan|undangan) (berikutnya|selanjutnya))( |$)/
const WEEK_AFTER = /(^| )(minggu|pekan) depan( |$)/
const EVENING = /(^| )(nanti (sore|malam)|(sore|malam) (ini|nanti)|besok malam)( |$)/

/** "Lain kali saya hadir", "nanti malam saya datang" for a meeting in the morning: another time than the one asked about. */
export function isOfOtherTime({ marks, reason }: Clause, start: Start, now: Start): boolean {
  if (reason || marks.some((mark) => KEEPS.test(mark.word) || does(mark, 'tell_later'))) return false
  const said = marks.map(({ word }) => word).join(' ')
  if (LATER.test(said)) return true
  if (start && marks.some((_, at) => namesOtherHour(marks, at, start.hour))) return true
  const ownDay = start !== undefined && marks.some(({ word }) => WEEKDAYS.get(word) === start.dayOfWeek)
  if (WEEK_AFTER.test(said)) return !(ownDay || isNextWeek(start, now))
  return EVENING.test(said) && start !== undefined && start.hour < 14
}

/** "Yang jam 13 saya bisa", "rapat jam 2 siang": one that begins at another hour. */
function namesOtherHour(marks: Mark[], at: number, ours: number): boolean {
  const which = /^(yang|rapat|rakor|acara|kegiatan|undangan|zoom)$/.test(marks[at]!.word)
  if (!which || !/^(jam|pukul)$/.test(marks[at + 1]?.word ?? '') || marks[at + 2]?.kind !== 'number') return false
  const hour = Number(marks[at + 2]!.word)
  return hour !== ours && hour + 12 !== ours
}

function isNextWeek(start: Start, now: Start): boolean {
  if (!start || !now) return false
  const monday = (day: Temporal.ZonedDateTime) => day.toPlainDate().subtract({ days: day.dayOfWeek - 1 })
  return monday(now).add({ weeks: 1 }).equals(monday(start))
}

/**
 * "Untuk upacara Hardiknas kami hadir", "soal pelantikan, saya tidak bisa": what stands before a statement says of what
 * it is stated, and this is another matter. `at` is where the statement is made.
 */
export function isOfOtherMatter(clauses: Clause[], index: number, at: Mark, coming: boolean): boolean {
  const { marks, reason } = clauses[index]!
  if (reason) return false
  const before = marks.slice(0, Math.max(0, marks.indexOf(at)))
  const topic = topicIn(before)
  if (topic === 'about' || (topic === 'bare' && coming)) return true
  const last = clauses[index - 1]
  if (!last || last.reason || last.question || !/^[,:-]$/.test(clauses[index]!.behind)) return false
  // "Ada zoom provinsi, saya ikut".
  const joins =
    does(at, 'join') && marks.every((mark) => mark === at || does(mark, 'self', 'courtesy', 'ack', 'filler'))
  if (joins && last.marks.some((_, place) => isOther(last.marks, place))) return true
  const ours = marks.some((mark, place) => MEETING.test(mark.word) && NAMES_OURS.test(marks[place + 1]?.word ?? ''))
  return !ours && topicIn(last.marks) === 'about' && ABOUT.test(firstOf(last.marks)?.word ?? '')
}

const firstOf = (marks: Mark[]): Mark | undefined => marks.find((mark) => !does(mark, 'courtesy', 'ack'))

/** Another matter that is spoken of: named with "untuk" or "di", or standing bare before what is said. */
function topicIn(marks: Mark[]): 'about' | 'bare' | undefined {
  for (const [at, mark] of marks.entries()) {
    if (!isOther(marks, at)) continue
    const before = marks.slice(0, at).filter((one) => !does(one, 'courtesy', 'ack'))
    if (before.some((one) => KEEPS.test(one.word) || does(one, 'reason_link', 'after', 'leave', 'negation', 'late')))
      continue
    const led = before.at(-1)?.word ?? ''
    if (ABOUT.test(led) || AT.test(led)) return 'about'
    if (before.every((one) => does(one, 'filler', 'quoted', 'past')) && !does(mark, 'away')) return 'bare'
  }
  return undefined
}

/** A meeting by a name of its own, or what is no such meeting at all. */
function isOther(marks: Mark[], at: number): boolean {
  const { word } = marks[at]!
  if (EVENT.test(word)) return true
  // "Zoom BKN", "zoom dengan BPKP", "undangan dari DPRD": whose it is.
  if (/^(zoom|vicon|undangan|rapat|acara)$/.test(word)) {
    const whose = marks.slice(at + 1).find((mark) => !/^(dengan|bersama|sama|dari|oleh|pak|bu|di)$/.test(mark.word))
    if (whose && (isInstitution(whose.word) || does(whose, 'foreign') || whose.word === 'provinsi')) return true
  }
  if (!MEETING.test(word)) return /^(rapat|rakor|acara|kegiatan) /.test(word) && does(marks[at], 'busy')
  const next = marks[at + 1]
  if (!next || NAMES_OURS.test(next.word) || WEEKDAYS.has(next.word)) return false
  // "Undangan ditindaklanjuti Bagian Hukum": what is done with it, no name.
  if (/^(di|me|ter|ber)\p{L}{3}/u.test(next.word)) return false
  return isUnknown(next) || EVENT.test(next.word) || (does(next, 'matter', 'busy') && !does(next, 'filler'))
}
