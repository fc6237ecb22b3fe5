import { does, isUnknown, type Mark } from './reply-marks.ts'

/** A word that decides an answer, so that "atau" beside it leaves it open. */
export const decides = (mark: Mark) =>
  does(mark, 'negation', 'attend', 'join', 'online', 'delegate', 'represent', 'send')

export const isAboutThing = (marks: Mark[], at: number) =>
  marks.slice(0, at).some((before) => does(before, 'document', 'proxy'))

/** "Maaf terlambat membalas": the answer is late, not who gives it. */
export const isAboutReply = (marks: Mark[], at: number) =>
  marks.slice(at + 1, at + 3).some((next) => does(next, 'reply') && !does(next, 'attend'))

/** Words that may make the opposite of what follows: "lupa hadir", "saya bilang hadir", "bukan saya yang hadir". */
export function mayTurnRound(marks: Mark[], at: number, plain: boolean): boolean {
  const mark = marks[at]!
  if (does(mark, 'say', 'wish', 'turn')) return true
  if (/^(bukan|tanpa|jangan)$/.test(mark.word)) return !does(marks[at + 1], 'online', 'delegate', 'offline')
  if (does(mark, 'negation'))
    return does(marks[at + 1], 'self', 'head', 'deputy', 'everyone') || marks[at + 1]?.word === 'yang'
  return plain && isUnknown(mark) && !isPlaced(marks, at) && !isNameOfDeputy(marks, at)
}

/** Within "dari ruang kerja", "di gedung lama": it names a place. */
function isPlaced(marks: Mark[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    if (/^(di|ke|dari|dalam)$/.test(marks[before]!.word)) return true
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
export function isElsewhere(marks: Mark[], at: number): boolean {
  const next = marks[at + 1]
  const where = next?.word === 'di' ? marks[at + 2] : undefined
  const unknownPlace =
    where !== undefined && (isUnknown(where) || (does(where, 'place') && where.word !== 'muara enim'))
  const other = marks.slice(at + 1, at + 4).some((mark) => does(mark, 'busy') && !does(mark, 'filler'))
  const another = where?.word === 'rapat' || marks.slice(at + 1, at + 4).some((mark) => mark.word === 'lain')
  return unknownPlace || other || another
}

/** Nothing but courtesies before it. */
export const isFirst = (marks: Mark[], at: number) =>
  marks.slice(0, at).every((before) => does(before, 'courtesy', 'ack'))

export const isSomebody = (mark: Mark) =>
  does(mark, 'self', 'head', 'deputy', 'proxy', 'represent') || mark.offices !== undefined
