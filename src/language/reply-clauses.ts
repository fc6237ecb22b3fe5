import { does, type Mark } from './reply-marks.ts'
import { WEEKDAYS } from './time-words.ts'

/** Marks that belong to one statement. */
export interface Clause {
  marks: Mark[]
  /** Begins with "karena": it gives a reason. */
  reason: boolean
  /** Begins with "kalau": it sets a condition. */
  condition: boolean
  /** Ends with a question mark or asks with a word. */
  question: boolean
  /** Ends with a negation that denies nothing: "hadir ya tidak ya". */
  hanging: boolean
  /** The sign it stands behind: a comma, a bracket, a colon, a line end; empty where there is none. */
  behind: string
}

/** Cuts the marks of an answer into clauses: at punctuation, line ends, "tapi", "karena", "kalau" and "jadi". */
export function cutClauses(marks: Mark[]): Clause[] {
  const clauses: Clause[] = []
  let open: Mark[] = []
  /** The first clause since the last punctuation. */
  let sentence = 0
  /** The first since the last that was more than a comma. */
  let whole = 0
  let begun: 'reason' | 'condition' | undefined
  let behind = ''
  const close = (asked: boolean) => {
    if (open.length > 0)
      clauses.push({
        marks: open,
        reason: begun === 'reason',
        condition: begun === 'condition',
        question: asked || asks(open),
        hanging: !asked && hangs(open),
        behind,
      })
    if (open.length > 0) behind = ''
    open = []
    begun = undefined
  }
  for (const [index, mark] of marks.entries()) {
    const boundary = mark.kind === 'boundary' || mark.kind === 'newline'
    if (mark.word === '?') {
      close(true)
      // "Terlambat karena macet?" asks about all of it, "hadir, Pak?" about what stands before the comma.
      for (const clause of clauses.slice(sentence)) clause.question = true
      if (clauses.slice(sentence).every(({ marks }) => marks.every(isTag)))
        for (const clause of clauses.slice(whole)) clause.question = true
    }
    // "Yang hadir: Kabid Data" is one statement.
    if (mark.word === ':' && does(marks[index + 1], 'deputy') && open.some(introducesDeputy)) continue
    // "Saya (Kadis) sendiri": one's own seat, in brackets.
    const ownSeat = mark.word === '(' && does(marks[index - 1], 'self') && does(marks[index + 1], 'head')
    const ownSeatEnds = mark.word === ')' && marks[index - 2]?.word === '(' && does(marks[index - 3], 'self')
    if ((ownSeat && marks[index + 2]?.word === ')') || (ownSeatEnds && does(marks[index - 1], 'head'))) continue
    if (boundary || mark.word === '?') {
      close(false)
      behind = mark.word
      sentence = clauses.length
      if (!/^[,()"-]$/.test(mark.word)) whole = clauses.length
    } else if (does(mark, 'but')) {
      if (!open.every(isWho)) close(false)
    } else {
      if (beginsAnew(marks, index, open)) close(false)
      const opens = opening(marks, index)
      if (opens && open.length > 0) close(false)
      if (opens) begun = opens === 'result' ? undefined : opens
      open.push(mark)
    }
  }
  close(false)
  return clauses
}

/** "Gubernur cuma zoom": before it nothing is said yet but of whom. */
const isWho = (mark: Mark): boolean =>
  does(mark, 'foreign', 'head', 'person', 'everyone') || mark.offices !== undefined || /^(pak|bu|dari)$/.test(mark.word)

const introducesDeputy = (mark: Mark): boolean =>
  mark.word === 'yang' || does(mark, 'proxy', 'send', 'represent', 'delegate')

/**
 * "Kabid tidak bisa hadir saya yang hadir", "Kamis hadir Jumat tidak": after something said, "saya yang" and another day
 * begin anew also without a comma.
 */
function beginsAnew(marks: Mark[], index: number, open: Mark[]): boolean {
  if (WEEKDAYS.has(marks[index]!.word) && open.some(({ word }) => WEEKDAYS.has(word)))
    return open.some((mark) => does(mark, ...SAYING)) && marks[index - 1]?.word !== 'hari'
  if (!does(marks[index], 'self') || !open.some((mark) => does(mark, ...SAYING))) return false
  // "Menyuruh aku yang pergi": who is sent belongs to it.
  if (does(marks[index - 1], 'send', 'delegate', 'represent') || marks[index - 1]?.word === 'pun') return false
  const next = marks.slice(index + 1, index + 4)
  return marks[index + 1]?.word === 'yang' || next.some((mark) => does(mark, 'attend', 'join', 'online', 'negation'))
}

const SAYING = [
  'attend',
  'join',
  'online',
  'late',
  'follow',
  'delegate',
  'represent',
  'send',
  'leave',
  'hindered',
  'cancel',
] as const

type Opening = 'reason' | 'condition' | 'result'

function opening(marks: Mark[], index: number): Opening | undefined {
  const mark = marks[index]!
  if (does(mark, 'reason_link')) return 'reason'
  if (does(mark, 'condition') || needsLeave(marks, index) || excepts(marks, index)) return 'condition'
  const denied = does(marks[index - 1], 'negation', 'not_yet', 'attend', 'online')
  if (/^(maka|sehingga|makanya)$/.test(mark.word)) return 'result'
  return mark.word === 'jadi' && !denied && marks[index + 1] ? 'result' : undefined
}

/** "Kalau diizinkan atasan" depends on her; without anybody it is a courtesy. */
const needsLeave = (marks: Mark[], index: number): boolean =>
  /^(kalau|jika|bila) di(izin|perkenan|perboleh)kan$/.test(marks[index]!.word) &&
  (does(marks[index + 1], 'head', 'foreign', 'person') || /^(oleh|pimpinan|dokter)$/.test(marks[index + 1]?.word ?? ''))

/** "Hadir kecuali dipanggil Gubernur" depends on what may happen; "kecuali BPBD" leaves somebody out. */
const excepts = (marks: Mark[], index: number): boolean =>
  marks[index]!.word === 'kecuali' &&
  marks.slice(index + 1, index + 3).every((mark) => mark.word !== 'yang' && mark.kind === 'word') &&
  marks[index + 1] !== undefined &&
  !WEEKDAYS.has(marks[index + 1]!.word) &&
  !does(marks[index + 1], 'self', 'head', 'deputy', 'unit', 'foreign', 'person', 'everyone') &&
  marks[index + 1]!.offices === undefined

/** "…, betul?", "…, ya Bu?": a tag that asks about what was said before it. */
const isTag = (mark: Mark): boolean =>
  does(mark, 'courtesy', 'ack', 'question', 'able', 'foreign', 'head') ||
  /^(ya|tidak|bukan|betul|benar|boleh|oke|kan|apa)$/.test(mark.word)

const TAGS = new Set(['kan'])
const CLOSING = new Set(['ya', 'yo', 'pak', 'bu', 'besok', 'nanti', 'nian'])

/** What says anything; who is spoken to after a last "tidak" does not. */
function meaningful(marks: Mark[]): Mark[] {
  const words = marks.filter((mark) => !does(mark, 'courtesy', 'ack') && !CLOSING.has(mark.word))
  const said = words.findLastIndex((mark) => !does(mark, 'head', 'foreign', 'deputy') && !mark.offices)
  return does(words[said], 'negation', 'not_yet') ? words.slice(0, said + 1) : words
}

/** True when a clause asks: by a question word, by "kan" at its end, or by "gak" after an unknown word. */
function asks(marks: Mark[]): boolean {
  const open = marks.some((mark, at) => does(mark, 'unsure') || (does(mark, 'not_yet') && does(marks[at + 1], 'sure')))
  const leads = meaningful(marks)[0]
  const tagged = marks.length > 1 && TAGS.has(meaningful(marks).at(-1)?.word ?? '')
  if (marks.some((_, at) => asksWhetherDone(marks, at)) || asksOfRecord(marks)) return true
  if (tagged || (does(leads, 'question') && /kah$/.test(leads?.word ?? ''))) return true
  // "belum tahu bisa apa tidak" tells, though with the words of a question.
  if (open && !marks.some((mark) => mark.word === '?')) return false
  if (marks.some((mark) => does(mark, 'question') && !TAGS.has(mark.word))) return true
  const words = meaningful(marks)
  const last = words.at(-1)
  if (!last || words.length < 2) return false
  const known = words.slice(0, -1).every((mark) => mark.concepts.size > 0 && !mark.offices)
  return TAGS.has(last.word) || (does(last, 'negation') && !known)
}

/** "Saya sudah dicatat hadir belum ya", "la datang lum pak": done, or not yet? */
function asksWhetherDone(marks: Mark[], at: number): boolean {
  const before = marks.slice(0, at)
  return (
    marks[at]!.word === 'belum' &&
    meaningful(marks).at(-1) === marks[at] &&
    before.some(({ word }) => /^(sudah|lah|telah)( |$)/.test(word)) &&
    before.some((mark) => does(mark, 'attend', 'online', 'leave', 'skip', 'arrive', 'ack', 'report', 'reply', 'come'))
  )
}

const TELLS_RECORD = /^(dicatat|tercatat|catat|terdaftar|dianggap|terekam)$/

/** "Kami dak dicatat hadir to", "kami hadir toh di daftar": what stands on record is asked about by a tag. */
const asksOfRecord = (marks: Mark[]): boolean =>
  marks.some(({ word }, at) => at > 0 && /^(to|toh)$/.test(word)) &&
  marks.some(({ word }, at) => TELLS_RECORD.test(word) || (word === 'daftar' && marks[at - 1]?.word === 'di'))

/** True when a negation stands last and denies nothing of what stands before it. */
function hangs(marks: Mark[]): boolean {
  const words = meaningful(marks)
  return words.length > 1 && does(words.at(-1), 'negation') && !asks(marks)
}
