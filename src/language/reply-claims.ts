import type { Clause } from './reply-clauses.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import {
  decides,
  isAboutReply,
  isAboutThing,
  isContent,
  isElsewhere,
  isFirst,
  isSomebody,
  mayTurnRound,
} from './reply-neighbours.ts'

/** What a clause says about coming. */
export type ClaimKind =
  | 'present'
  | 'in_person'
  | 'absent'
  | 'not_in_person'
  | 'online'
  | 'not_online'
  | 'late'
  | 'not_late'
  | 'delegate'
  | 'not_delegate'
  | 'unsure'
  | 'no_obstacle'
  | 'obstacle'
  | 'cancelled'

/** Of whom it is said. */
type Subject = 'self' | 'head' | 'deputy' | 'office' | 'other' | 'none'

export interface Claim {
  kind: ClaimKind
  subject: Subject
  /** The mark it rests on. */
  mark: Mark
  clause: number
  /** Lowers what the reading is worth: "bisa" alone, "ikut" alone. */
  weak: boolean
  /** Its word was mended. */
  mended?: true
  /** Something stands before it that may turn it round. */
  doubted?: true
  /** Negated twice, or "belum dapat": the form of a polite answer. */
  turned?: 'twice' | 'not_yet'
}

/** Whose answers count as those of the sender's office. */
export interface Whose {
  own: ReadonlySet<string>
  /** True when the sender's offices are known. */
  known: boolean
}

interface State {
  claims: Claim[]
  clause: Clause
  index: number
  subject: Subject
  denials: number
  notYet: boolean
  able: Mark | undefined
  unsure: Mark | undefined
  /** Something stands before the claim that may turn it round: an unknown word, "bilang", "bukan saya yang". */
  turnedRound: boolean
  whose: Whose
}

/** Reads the claims of one clause from left to right; a negation reaches to the next word that says anything. */
export function claimsOf(clause: Clause, index: number, whose: Whose): Claim[] {
  const state: State = {
    claims: [],
    clause,
    index,
    subject: 'none',
    denials: 0,
    notYet: false,
    able: undefined,
    unsure: undefined,
    turnedRound: false,
    whose,
  }
  for (const [at, mark] of clause.marks.entries()) readMark(state, mark, at)
  finish(state)
  return state.unsure ? state.claims.map((claim) => doubted(claim)) : state.claims
}

function doubted(claim: Claim): Claim {
  return /^(present|in_person|absent|online|late|delegate)$/.test(claim.kind) ? { ...claim, kind: 'unsure' } : claim
}

function readMark(state: State, mark: Mark, at: number) {
  const marks = state.clause.marks
  const subject = subjectOf(mark, state, at)
  if (subject) state.subject = subject
  if (mayTurnRound(marks, at, clauseHolds(state))) state.turnedRound = true
  // "kalau tidak hujan hadir": there the rain is denied.
  if (state.clause.condition && state.denials > 0 && isContent(mark)) state.denials = 0
  if (does(mark, 'retract')) return
  if (does(mark, 'cancel')) return readCancel(state, mark, at)
  if (does(mark, 'hindered')) return claim(state, denied(state) ? 'no_obstacle' : 'absent', mark)
  if (does(mark, 'negation')) return deny(state, at)
  if (does(mark, 'nor', 'or') && isNegative(state.claims.at(-1))) {
    // "Tidak bisa zoom maupun datang": the denial reaches on.
    state.denials = 1
    return
  }
  if (does(mark, 'or') && state.clause.marks.some(decides)) return doubt(state, mark)
  if (does(mark, 'not_yet')) {
    state.notYet = true
    return
  }
  if (does(mark, 'sure') && (denied(state) || state.notYet)) return doubt(state, mark)
  if (does(mark, 'unsure')) return readUnsure(state, mark)
  if (does(mark, 'obstacle')) return claim(state, denied(state) ? 'no_obstacle' : 'obstacle', mark)
  if (does(mark, 'delegate', 'send', 'represent', 'proxy')) return readDelegation(state, mark, at)
  if (does(mark, 'offline')) return readOffline(state, mark)
  if (does(mark, 'online')) return readOnline(state, mark, at)
  const ofThing =
    isAboutThing(marks, at) &&
    (state.subject !== 'self' ||
      does(
        marks.find((first) => !does(first, 'courtesy', 'ack')),
        'document',
      ))
  if (does(mark, 'late') && isAboutReply(marks, at)) return
  if (does(mark, 'late', 'follow') && ofThing) return
  if (does(mark, 'late', 'follow')) return claim(state, denied(state) ? 'not_late' : 'late', mark)
  if (does(mark, 'attend')) return readAttend(state, mark, false)
  if (does(mark, 'go')) return readGoing(state, mark, at)
  if (does(mark, 'come')) return readComing(state, mark)
  if (does(mark, 'arrive')) return readArrival(state, mark, at)
  if (does(mark, 'join')) return readAttend(state, mark, true)
  if (does(mark, 'skip')) return claim(state, 'absent', mark, true)
  if (does(mark, 'on_time', 'whole')) return limitAbsence(state, mark)
  if (does(mark, 'able')) state.able = mark
}

const COMES = ['attend', 'join', 'online', 'delegate', 'represent', 'arrive'] as const

const isNegative = (claim: Claim | undefined) => /^(absent|not_.*)$/.test(claim?.kind ?? '')

const clauseHolds = (state: State) => !state.clause.condition && !state.clause.reason

/** "tidak ada" and "tanpa" deny a thing; before a noun that is no obstacle they say nothing about coming. */
function deny(state: State, at: number) {
  const mark = state.clause.marks[at]!
  const before = state.clause.marks[at - 1]
  // "❌ tidak hadir" denies once.
  if (!(does(before, 'negation') && (isSign(before) || isSign(mark)))) state.denials++
  const ours = state.clause.marks.slice(0, at).some((before) => does(before, 'self') || before.offices)
  // "Tidak ada yang hadir" may be said of everybody.
  if (/^tidak (ada yang|satu|seorang)/.test(mark.word) && !ours) state.turnedRound = true
  if (/^can't|cannot|couldn't|won't$/.test(mark.word)) state.able = mark
}

const isSign = (mark: Mark | undefined) => !/\p{L}/u.test(mark?.word ?? '')

const denied = (state: State) => state.denials % 2 === 1

function claim(state: State, kind: ClaimKind, mark: Mark, weak = false) {
  const turned = state.denials > 1 ? 'twice' : state.notYet ? 'not_yet' : undefined
  state.claims.push({
    kind,
    subject: state.subject,
    mark,
    clause: state.index,
    weak,
    ...(mark.mended && { mended: true as const }),
    ...(state.turnedRound && { doubted: true as const }),
    ...(turned && { turned }),
  })
  state.denials = 0
  state.notYet = false
  state.able = undefined
}

function doubt(state: State, mark: Mark) {
  claim(state, 'unsure', mark)
  state.unsure = mark
}

// "tidak mungkin" denies; "mungkin tidak" doubts.
function readUnsure(state: State, mark: Mark) {
  if (denied(state) && /^(mungkin|kemungkinan)$/.test(mark.word)) return
  // "Semoga lancar rapatnya" wishes well and says nothing of coming.
  const { marks } = state.clause
  // "Kemungkinan terlambat 10 menit" promises all the same.
  if (
    mark.word === 'kemungkinan' &&
    marks.slice(marks.indexOf(mark) + 1, marks.indexOf(mark) + 4).some((next) => does(next, 'late')) &&
    marks.some((other) => other.kind === 'number')
  )
    return
  // "Kira-kira 20 menit" is a measure.
  if (mark.word === 'kira-kira' && marks[marks.indexOf(mark) + 1]?.kind === 'number') return
  if (does(mark, 'hope') && !marks.some((other) => does(other, 'able', ...COMES))) return
  doubt(state, mark)
}

function readAttend(state: State, mark: Mark, weak: boolean) {
  // "Berangkat ke Jakarta" is other business.
  const away = mark.word === 'berangkat' && state.clause.marks[state.clause.marks.indexOf(mark) + 1]?.word === 'ke'
  if (away) return
  // "berhalangan hadir" is one statement.
  if (does(state.claims.at(-1)?.mark, 'hindered') && state.denials === 0) return
  const { marks } = state.clause
  const at = marks.indexOf(mark)
  // "yang biasanya hadir" tells of a habit, "nanti kami konfirmasi kehadiran" of an answer to come.
  if (marks.slice(Math.max(0, at - 3), at).some((before) => does(before, 'habit'))) return
  if (/konfirmasi/.test(mark.word) && marks.slice(0, at).some((before) => does(before, 'later')))
    return doubt(state, mark)
  const negative = denied(state) || state.notYet
  // "Lagi di jalan tol" says where one is, hardly where one is going.
  const elsewhere = isElsewhere(marks, at) || (does(mark, 'underway') && isUnknown(marks[at + 1]))
  // "masih menghadiri rapat di Palembang" is other business; "masih otw" is not.
  const busy = !negative && marks.slice(0, at).some((before) => /^(sedang|masih)$/.test(before.word))
  if (busy && !does(mark, 'underway')) return
  claim(state, negative ? 'absent' : 'present', mark, (weak && !negative) || elsewhere)
}

/** "Sekdin yang jalan", "saya masuk rapat": coming when somebody of the office does it, and nothing else is said. */
function readComing(state: State, mark: Mark) {
  const somebody = /^(self|head|deputy|office)$/.test(state.subject)
  if (!somebody || state.claims.length > 0 || state.notYet || state.clause.reason) return
  claim(state, denied(state) ? 'absent' : 'present', mark, state.subject !== 'deputy' || denied(state))
}

/** "Kami akan ke sana", "siap ke lokasi"; "tidak ke sana" leaves the screen. */
function readGoing(state: State, mark: Mark, at: number) {
  if (state.claims.length > 0 || state.notYet) return
  const meant = state.clause.marks
    .slice(0, at)
    .some((before) => does(before, 'self', 'ack') || /^(akan|menuju|langsung|jalan|sedang)$/.test(before.word))
  claim(state, denied(state) ? 'not_in_person' : 'present', mark, !meant)
}

/** "Sampai lokasi jam 10", "sudah sampai": coming, where nothing else is said of it. */
function readArrival(state: State, mark: Mark, at: number) {
  const { marks } = state.clause
  if (state.claims.length > 0 || denied(state) || state.notYet || isAboutThing(marks, at)) return
  if (marks.some((other) => does(other, 'attend', 'join', 'late', 'follow', 'whole'))) return
  const there = marks.slice(0, at).some((before) => before.word === 'sudah')
  if (there || marks.some((other) => other.kind === 'number')) claim(state, 'present', mark)
}

function readCancel(state: State, mark: Mark, at: number) {
  const rest = state.clause.marks.slice(at + 1)
  const denies = rest.some((next) =>
    does(next, 'attend', 'join', 'delegate', 'represent', 'online', 'late', 'leave', 'send'),
  )
  if (denies) state.denials++
  else claim(state, 'cancelled', mark)
}

// "tidak bisa hadir tepat waktu" is late; "tidak bisa sampai selesai" comes all the same.
function limitAbsence(state: State, mark: Mark) {
  const last = state.claims.findLast((known) => known.kind === 'absent')
  if (!last) return
  if (does(mark, 'on_time')) last.kind = 'late'
  last.weak = true
}

function readOffline(state: State, mark: Mark) {
  const last = state.claims.findLast((known) => known.kind === 'absent' || known.kind === 'present')
  if (last?.kind === 'absent' && !denied(state)) last.kind = 'not_in_person'
  else if (last?.kind === 'present' && !denied(state)) last.kind = 'in_person'
  else if (!denied(state)) claim(state, 'in_person', mark, mark.word === 'sendiri' || mark.word === 'langsung')
}

function readOnline(state: State, mark: Mark, at: number) {
  const { marks } = state.clause
  const before = marks.slice(0, at)
  const after = marks.slice(at + 1)
  if (after.some((next) => does(next, 'broken'))) return claim(state, 'not_online', mark)
  // "ada zoom provinsi dulu" is what else one does, not how one comes.
  const busy =
    state.clause.reason ||
    before.some((earlier) => /^(ada|sedang|masih|bentrok|bersamaan|habis|setelah)$/.test(earlier.word))
  // "tidak ikut zoom" denies the manner only.
  if (state.claims.at(-1)?.kind === 'absent' && does(before.at(-1), 'join')) {
    state.claims.pop()
    state.denials++
  }
  const absent = state.claims.some((known) => known.kind === 'absent')
  if (busy && !before.some((earlier) => does(earlier, 'attend', 'join'))) return
  const joined = marks.some(
    (other) => does(other, 'attend', 'join') || /^(via|lewat|melalui|secara|by)$/.test(other.word),
  )
  const unknown = marks.some(isUnknown)
  claim(state, denied(state) || absent ? 'not_online' : 'online', mark, unknown && !joined)
}

function readDelegation(state: State, mark: Mark, at: number) {
  if (state.notYet) return doubt(state, mark)
  if (denied(state)) return claim(state, 'not_delegate', mark)
  const { marks } = state.clause
  // "Mengirim perwakilan" is one statement.
  if (does(mark, 'proxy') && /delegate/.test(state.claims.at(-1)?.kind ?? '')) return
  // "Surat tugas tim menyusul": the paper comes later.
  if (does(mark, 'document') && marks.some((other) => does(other, 'follow'))) return
  if (/^ditugaskan ke$/.test(mark.word)) return
  // "Mewakili Muara Enim di lomba" is other business.
  if (does(mark, 'represent') && does(marks[at + 1], 'place')) state.turnedRound = true
  const waiting = marks.slice(0, at).some((before) => does(before, 'unsure'))
  if (waiting) return
  const named = marks.slice(at + 1, at + 3).some((next) => does(next, 'deputy'))
  if (does(mark, 'proxy') && named) return claim(state, 'delegate', mark)
  if (does(mark, 'proxy') && !marks.some((other) => does(other, 'follow', 'attend', 'document') && other !== mark))
    return
  // "Bisa diwakilkan pak", "boleh diwakilkan" asks whether one may.
  const permitted = marks.slice(0, at).some((before) => does(before, 'able') || before.word === 'boleh')
  const nameless = !marks.some((other) => does(other, 'deputy'))
  claim(state, 'delegate', mark, does(mark, 'proxy') || (permitted && nameless && does(mark, 'delegate')))
}

/** A word before the first claim of a clause, or after "yang", that says who is meant. */
function subjectOf(mark: Mark, state: State, at: number): Subject | undefined {
  const { marks } = state.clause
  if (state.claims.length > 0) return undefined
  const next = marks[at + 1]
  const addressed = does(marks[at - 1], 'courtesy') && marks[at - 1]?.word !== 'asisten' && at > 1 && !next
  if (addressed) return undefined
  // "Kabid saya" is still the Kabid.
  if (does(mark, 'self') && does(marks[at - 1], 'deputy', 'head', 'proxy')) return undefined
  if (does(mark, 'self'))
    return marks[at - 1] && isContent(marks[at - 1]!) && !state.clause.condition ? 'other' : 'self'
  if (does(mark, 'foreign')) return 'other'
  if (
    mark.word === 'yang' &&
    isFirst(marks, at) &&
    !marks.slice(0, does(marks.at(-1), 'head') ? -1 : undefined).some(isSomebody)
  )
    return 'other'
  if (does(mark, 'unit') && !mark.offices)
    return state.subject === 'none' ? (state.whose.known ? 'other' : 'office') : undefined
  if (does(mark, 'everyone')) return 'other'
  if (does(mark, 'deputy')) return state.subject === 'self' ? undefined : 'deputy'
  if (mark.offices) return officeSubject(mark.offices, state)
  if (does(mark, 'head')) return state.subject === 'none' ? 'head' : undefined
  return isUnknown(mark) && !state.clause.condition && state.subject === 'none' ? 'other' : undefined
}

function officeSubject(offices: string[], state: State): Subject | undefined {
  if (state.subject === 'deputy' || state.subject === 'head' || state.subject === 'self') return undefined
  if (!state.whose.known) return 'office'
  return offices.some((office) => state.whose.own.has(office)) ? 'self' : 'other'
}

const OPPOSITES: Partial<Record<ClaimKind, ClaimKind>> = {
  present: 'absent',
  in_person: 'not_in_person',
  online: 'not_online',
  late: 'not_late',
  delegate: 'not_delegate',
}

/** "Hadir ga bisa": the denial follows what it denies. */
function turnAll(state: State) {
  for (const known of state.claims) known.kind = OPPOSITES[known.kind] ?? known.kind
}

/** What is left when the clause ends: "gak bisa pak" is an absence, "bisa" hardly an answer. */
function finish(state: State) {
  const { able } = state
  const { marks } = state.clause
  if (!able || /^(jadi|mau|ingin)$/.test(able.word)) return
  if (denied(state) && state.claims.length > 0 && !state.notYet) turnAll(state)
  else if (denied(state) || state.notYet) claim(state, state.notYet ? 'unsure' : 'absent', able)
  // "Bisa pak" alone answers the invitation; among other words it may be about anything.
  else if (state.claims.length === 0)
    claim(state, 'present', able, !marks.every((mark) => does(mark, 'able', 'courtesy', 'ack')))
}
