import { does, isUnknown, type Mark } from './reply-marks.ts'

/** A word that decides an answer, so that "atau" beside it leaves it open. */
export const decides = (mark: Mark) =>
  does(mark, 'negation', 'attend', 'join', 'online', 'delegate', 'represent', 'send')

export const isAboutThing = (marks: Mark[], at: number) =>
  marks.slice(0, at).some((before) => does(before, 'document', 'proxy')) ||
  (does(nextBefore(marks, at), 'matter') && !nextBefore(marks, at)?.offices) ||
  ownsThing(marks, at) ||
  // "Menyusul surat kami nomor …".
  (does(marks[at], 'follow') && does(marks[at + 1], 'document'))

/** "Tanda tangan Kadis menyusul": it is the signature that does. */
function ownsThing(marks: Mark[], at: number): boolean {
  const owner = nextBefore(marks, at)
  const owned = owner && marks[marks.indexOf(owner) - 1]
  return does(owner, 'head', 'deputy', 'foreign') && does(owned, 'matter', 'document') && !does(owned, 'filler')
}

/** The last mark before it that is more than a filler. */
export const nextBefore = (marks: Mark[], at: number): Mark | undefined =>
  marks.slice(0, at).findLast((before) => !does(before, 'filler', 'courtesy') || does(before, 'matter'))

/** "Maaf terlambat membalas": the answer is late, not who gives it. */
export const isAboutReply = (marks: Mark[], at: number) =>
  isDeed(marks.slice(at + 1).find((next) => does(next, 'matter') || !does(next, 'filler', 'courtesy', 'self'))) ||
  marks.slice(at + 1, at + 3).some((next) => does(next, 'reply') && !does(next, 'attend'))

/** "Terlambat kami kirim", "telat isi formulir"; "kami sampaikan" is one phrase. */
const isDeed = (mark: Mark | undefined): boolean => WORK.test(mark?.word.replace(/^(kami|saya) /, '') ?? '')

/** "Terlambat bayar iuran": something else is done late. */
const WORK =
  /^(mem|men|meng|me|ter|di|ng|n)?(bayar|kirim|lapor|kumpul|setor|serah|upload|unggah|input|daftar|susun|buat|tanda tangan|cetak|proses|cair|isi|jawab|respon|terima|kerja)(kan|i|in)?$|^(me|di)?(nyampaikan|sampaikan|sampaike|ketahui|ngetahui|tahu)$/

/** Words that may make the opposite of what follows: "lupa hadir", "saya bilang hadir", "bukan saya yang hadir". */
export function mayTurnRound(marks: Mark[], at: number, plain: boolean): boolean {
  const mark = marks[at]!
  if (does(mark, 'say', 'wish', 'turn')) return true
  if (/^(bukan|tanpa|jangan)$/.test(mark.word)) return !does(marks[at + 1], 'online', 'delegate', 'offline')
  if (does(mark, 'negation'))
    return does(marks[at + 1], 'self', 'head', 'deputy', 'everyone') || marks[at + 1]?.word === 'yang'
  return plain && isUnknown(mark) && !isPlaced(marks, at) && !isNameOfDeputy(marks, at)
}

const PLACES = new Set('di ke dari dalam karena sedang masih setelah habis untuk ada pakai'.split(' '))

/** Within "dari ruang kerja", "di gedung lama", "karena hujan lebat": it names a place or other business. */
export function isPlaced(marks: Mark[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    if (PLACES.has(marks[before]!.word)) return true
    if (!isUnknown(marks[before]!) && !does(marks[before], 'filler')) return false
  }
  return false
}

export const isContent = (mark: Mark) => isUnknown(mark) || (does(mark, 'busy') && !does(mark, 'filler'))

function isNameOfDeputy(marks: Mark[], at: number): boolean {
  let first = at
  while (first > 0 && at - first < 3 && isUnknown(marks[first]!)) first--
  return does(marks[first], 'deputy')
}

/** "hadir di paripurna", "menghadiri apel": another meeting than the one asked about. */
export function isElsewhere(marks: Mark[], at: number, denied = false): boolean {
  const next = marks[at + 1]
  const where = /^(di|dalam|lewat|via|melalui)$/.test(next?.word ?? '') ? marks[at + 2] : undefined
  const unknownPlace =
    where !== undefined &&
    (isUnknown(where) || does(where, 'matter', 'foreign') || (does(where, 'place') && where.word !== 'muara enim'))
  // "Hadir walaupun hujan", "hadir sesudah senam"; "tidak hadir ada kegiatan" tells why.
  const behind = marks.slice(at + 1, at + 4)
  const ends = behind.findIndex(
    (mark) => mark.word === 'walau' || does(mark, 'after') || (denied && TELLS_WHY.test(mark.word)),
  )
  const other = behind.slice(0, ends < 0 ? 3 : ends).some((mark) => does(mark, 'busy') && !does(mark, 'filler'))
  const ours = /^(tersebut|dimaksud|ini)$/.test(marks[at + 3]?.word ?? '')
  const another = (where?.word === 'rapat' && !ours) || marks.slice(at + 1, at + 4).some((mark) => mark.word === 'lain')
  return unknownPlace || other || another
}

const TELLS_WHY = /^(ada|sedang|masih|lagi|karena|bentrok|bersamaan|berbarengan|terkendala)( |$)/

/** "Masuk grup", "jalan ke Palembang", "sampai Jakarta": not to the meeting. */
export function goesElsewhere(marks: Mark[], at: number): boolean {
  const behind = marks.slice(at + 1).filter((mark) => mark.kind === 'word')
  const first = behind.find(({ word }) => !/^(ke|di|dari|pada|lagi|dulu|baru)$/.test(word))
  return (
    first !== undefined &&
    (isUnknown(first) ||
      (does(first, 'matter', 'busy') && !does(first, 'filler')) ||
      (does(first, 'place') && first.word !== 'muara enim'))
  )
}

/** Nothing but courtesies before it. */
export const isFirst = (marks: Mark[], at: number) =>
  marks.slice(0, at).every((before) => does(before, 'courtesy', 'ack'))

export const isSomebody = (mark: Mark) =>
  does(mark, 'self', 'head', 'deputy', 'proxy', 'represent') || mark.offices !== undefined
