import { isInstitution } from './institutions.ts'
import type { Clause } from './reply-clauses.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { isFirst, isSomebody } from './reply-neighbours.ts'

/** Of whom something is said. */
export type Subject = 'self' | 'head' | 'deputy' | 'office' | 'other' | 'none'

/** Whose answers count as those of the sender's office. */
export interface Whose {
  own: ReadonlySet<string>
  /** True when the sender's offices are known. */
  known: boolean
}

/** What has been read of a clause before the mark. */
interface Before {
  clause: Clause
  claims: readonly unknown[]
  subject: Subject
  whose: Whose
}

/** "Kepala DPMD mohon izin", "Kabid dari DLH", of an office the sender does not answer for, and of none of the sender's. */
export function namesSeatOfOthers(marks: Mark[], { own, known }: Whose): boolean {
  if (!known || marks.some(({ offices }) => offices?.some((office) => own.has(office)))) return false
  return marks.some((mark, at) => {
    if (!mark.offices) return false
    const [before, earlier] = [marks[at - 1], marks[at - 2]]
    const from = /^(dari|di)$/.test(before?.word ?? '')
    const seat = does(mark, 'head') || does(before, 'head', 'deputy', 'proxy')
    return (
      (seat && !marks.slice(0, at - 1).some(isReason) && !marks.slice(0, at).some(sends)) ||
      (from && does(earlier, 'head', 'deputy', 'proxy', 'attend'))
    )
  })
}

/** "Diwakili Kepala Bagian Hukum": whom one sends, who may be of another office. */
const sends = (mark: Mark): boolean => does(mark, 'delegate', 'send')

/** "Mendampingi Kepala DPMD", "karena bersama Kadis DLH": with whom one is elsewhere. */
const isReason = (mark: Mark): boolean => does(mark, 'reason_link', 'leave', 'negation', 'late') || isBusy(mark)
const isBusy = (mark: Mark): boolean => does(mark, 'busy') && !does(mark, 'filler')

/** A word before the first claim of a clause, or after "yang", that says who is meant; undefined leaves it as it was. */
export function subjectAt(marks: Mark[], at: number, before: Before): Subject | undefined {
  const { clause, claims, subject, whose } = before
  const mark = marks[at]!
  if (claims.length > 0) return undefined
  const addressed = does(marks[at - 1], 'courtesy') && marks[at - 1]?.word !== 'asisten' && at > 1 && !marks[at + 1]
  if (addressed) return undefined
  // "Kabid saya" is still the Kabid.
  if (does(mark, 'self') && does(marks[at - 1], 'deputy', 'head', 'proxy')) return undefined
  // "Dari kami Kasi Ekbang yang merapat": whoever is named next.
  if (does(mark, 'self') && /^(dari|pihak)$/.test(marks[at - 1]?.word ?? '') && namesDeputy(marks, at + 1))
    return subject === 'none' ? 'office' : undefined
  const seat = mark.offices !== undefined || does(mark, 'head', 'deputy', 'unit')
  if (subject === 'other' && seat && marks.slice(0, at).some((_, first) => namesOtherGroup(marks, first)))
    return undefined
  if (does(mark, 'self'))
    return !clause.condition &&
      (does(marks[at - 1], 'person') ||
        isUnknown(marks[at - 1]) ||
        /^(rekan|teman|kawan)$/.test(marks[at - 1]?.word ?? ''))
      ? 'other'
      : 'self'
  if (does(mark, 'foreign')) return 'other'
  // "Bappeda nulis hadir": an answer of theirs, told on.
  if (does(mark, 'say') && marks[at - 1]?.offices && subject !== 'self') return 'other'
  if (mark.word === 'yang' && ((isFirst(marks, at) && !namesSomebody(marks, at, whose)) || isGivenTo(marks, at)))
    return 'other'
  // "Bapak saja yang hadir": who is spoken to.
  if (/^(pak|bu)$/.test(mark.word) && isFirst(marks, at) && /^(saja|lah)$/.test(marks[at + 1]?.word ?? ''))
    return 'other'
  if (does(mark, 'unit') && !mark.offices) return subject === 'none' ? (whose.known ? 'other' : 'office') : undefined
  if (namesOtherGroup(marks, at)) return 'other'
  if (does(mark, 'everyone')) return subject === 'self' && does(marks[at - 1], 'self') ? undefined : 'other'
  if (does(mark, 'person'))
    return subject === 'none' && !clause.condition && !isBusyAfter(marks, at) ? 'other' : undefined
  if (isInstitution(mark.word) && isFirst(marks, at)) return 'other'
  if (does(mark, 'deputy')) return deputySubject(marks, at, subject)
  // "Tamu dari Dinas Kesehatan" is still a guest, "rekan kami di Bappeda" somebody else.
  if (mark.offices && does(marks[at - 2], 'person')) return undefined
  if (mark.offices && subject === 'other' && marks[at - 1]?.word === 'di') return undefined
  if (mark.offices && does(mark, 'head') && !whose.known) return subject === 'none' ? 'head' : undefined
  if (mark.offices) return officeSubject(mark.offices, subject, whose)
  if (does(mark, 'head')) return subject === 'none' ? 'head' : undefined
  return isUnknown(mark) && !clause.condition && subject === 'none' ? 'other' : undefined
}

const AWAITS =
  /^(tunggu|ditunggu|menunggu|masih menunggu|menanti|tungguin|nungguin|begitu|sampai|setelah|sesudah|kalau)$/
/** What one wants, thinks or has heard of others: "kami harap Bappeda hadir", "saya dengar Disnaker tidak hadir". */
const THINKS =
  /^(harap|berharap|mau|ingin|butuh|membutuhkan|perlu|memerlukan|minta|meminta|dengar|mendengar|kudengar|lihat|melihat|kulihat|baca|kira|rasa|pikir|yakin|pastikan|sebaiknya|seharusnya|semestinya|harusnya|usul|menyarankan|sarankan|mengundang|undang|ajak|mengajak|ingatkan)$/
const HOPES = /^(semoga|mudah - mudahan|moga - moga|harapannya|doakan)$/
const BESIDE_NAME = /^(pak|bu|dulu|sudah|para|semua|kepala|agar|supaya|juga|bahwa)$/

/**
 * "Tunggu PUPR hadir", "begitu DLH datang", "kami butuh Kominfo hadir": what somebody else does is waited for, wanted or
 * heard of, and not stated.
 */
export function isAwaited(marks: Mark[], at: number): boolean {
  const mark = marks[at]!
  const somebody = mark.offices !== undefined || mark.word === 'asisten' || does(mark, 'foreign', 'person', 'everyone')
  if (!somebody && !does(mark, 'head', 'deputy') && mark.word !== 'bu') return false
  const before = marks.slice(0, at).findLast(({ word }) => !BESIDE_NAME.test(word))?.word ?? ''
  const hopes = HOPES.test(before) && (somebody || (mark.word === 'bu' && marks[at - 1]?.word === 'pak'))
  const waits = hopes || (mark.word !== 'bu' && AWAITS.test(before) && (somebody || before !== 'kalau'))
  const thinks = mark.word !== 'bu' && THINKS.test(before) && !(does(mark, 'deputy') && /minta/.test(before))
  if (!waits && !thinks) return false
  const between = thinks ? BETWEEN_DENIED : BETWEEN
  const doing = marks
    .slice(at + 1)
    .find((next) => !between.test(next.word) && !does(next, 'head', 'unit') && !next.offices)
  return does(doing, 'attend', 'join', 'come', 'arrive', 'go')
}

const BETWEEN = /^(pak|bu|dulu|sudah|semua|lengkap|juga|bisa|akan)$/
const BETWEEN_DENIED = /^(pak|bu|dulu|sudah|semua|lengkap|juga|bisa|akan|tidak|belum|dapat|berkenan|harus|ikut|turut)$/

const namesDeputy = (marks: Mark[], from: number): boolean =>
  does(
    marks.slice(from).find((mark) => !does(mark, 'filler', 'courtesy')),
    'deputy',
  )

/** "Diteruskan ke yang akan hadir". */
const isGivenTo = (marks: Mark[], at: number): boolean => {
  const before = marks.slice(0, at).findLast((mark) => !/^(pak|bu)$/.test(mark.word))
  return /^(ke|kepada|bagi|siapa|untuk|orang|peserta|tamu|undangan|opd)$/.test(before?.word ?? '')
}

/** "Yang akan hadir Kabid Produksi": behind what is done stands who does it. */
function namesSomebody(marks: Mark[], at: number, whose: Whose): boolean {
  const addressee = does(marks.at(-1), 'head') ? marks.length - 1 : marks.length
  const behind = marks.slice(at + 1, addressee)
  const first = behind.find(
    (mark) => !does(mark, 'filler', 'courtesy', 'attend', 'join', 'come', 'go', 'able', 'online'),
  )
  // "Yang sudah hadir baru Bappeda": who came, of all.
  const office = first?.offices !== undefined && !does(first, 'head') && !marks.slice(0, at).some(isSomebody)
  if (office && !first.offices!.some((id) => whose.own.has(id)) && !behind.some((mark) => does(mark, 'deputy', 'head')))
    return false
  return (first !== undefined && isSomebody(first)) || marks.slice(0, at).some(isSomebody)
}

/** "Tim KPK", "pihak BPN", "rombongan DPRD": a group that belongs to others. */
export function namesOtherGroup(marks: Mark[], at: number): boolean {
  const next = marks[at + 1]
  if (does(marks[at - 1], 'self')) return false
  if (!next || !/^(tim|pihak|rombongan|utusan|delegasi|perwakilan)$/.test(marks[at]!.word)) return false
  if (does(next, 'self') || next.offices) return false
  const party = /^(pihak|rombongan)$/.test(marks[at]!.word) && (does(next, 'unit', 'person') || isUnknown(next))
  return party || isInstitution(next.word) || does(next, 'foreign')
}

/** Several of an office together, no stand-in for its head. */
const GROUP = /^(tim|anggota|perangkat)$/

const JOINS = /^(dan|beserta|bersama|dengan|didampingi|serta|plus|ditemani|mendampingi|bareng)$/

/** "Camat dan Kasi", "Kadis didampingi Kabid": the head comes, with somebody. */
function deputySubject(marks: Mark[], at: number, subject: Subject): Subject | undefined {
  if (subject === 'self') return undefined
  if (GROUP.test(marks[at]!.word) && !does(marks[at + 1], 'self')) return subject === 'none' ? 'office' : undefined
  const joined = marks.slice(Math.max(0, at - 2), at).some(({ word }) => JOINS.test(word))
  return subject === 'head' && joined ? undefined : 'deputy'
}

// "Istri melahirkan tidak bisa hadir": of her another thing is said.
const isBusyAfter = (marks: Mark[], at: number): boolean =>
  marks.slice(at + 1, at + 4).some((next) => does(next, 'busy', 'away'))

function officeSubject(offices: string[], subject: Subject, whose: Whose): Subject | undefined {
  if (subject === 'deputy' || subject === 'head' || subject === 'self') return undefined
  if (!whose.known) return 'office'
  return offices.some((office) => whose.own.has(office)) ? 'self' : 'other'
}
