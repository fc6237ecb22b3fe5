import type { Clause } from './reply-clauses.ts'
import { readDelegation, readOffline, readOnline } from './reply-manner.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import {
  decides,
  goesElsewhere,
  isAboutReply,
  isAboutThing,
  isContent,
  isElsewhere,
  mayTurnRound,
  nextBefore,
} from './reply-neighbours.ts'
import {
  AFAR,
  AWAITS_OTHERS,
  asksDeputy,
  awaitsWord,
  isContentOrThing,
  isMeasure,
  isOfMeeting,
  isOfOther,
  isOfWork,
  isOtherMatter,
  isPartOfHundred,
  knowsNotOf,
  leavesFor,
  namesHour,
  namesTime,
  namesWhoComes,
  PLACE_OF_MEETING,
  passes,
  RECORDS,
  WAITS,
} from './reply-phrases.ts'
import { type Claim, type ClaimKind, claim, denied, doubt, type State, type Weakness } from './reply-state.ts'
import { isAwaited, subjectAt, type Whose } from './reply-subject.ts'
import { WEEKDAYS } from './time-words.ts'

/** No clause that anybody means says more. */
const MOST_CLAIMS = 20

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
    awaited: false,
    whose,
  }
  for (const [at, mark] of clause.marks.entries()) {
    if (state.claims.length >= MOST_CLAIMS) break
    readMark(state, mark, at)
  }
  finish(state)
  const claims = state.claims.map((claim) => deniedBehind(clause.marks, claim))
  return state.unsure ? claims.map((claim) => doubted(claim)) : claims
}

/** "Zoom pun terkendala", "diwakilkan pun tidak ada orang": not even that. */
function deniedBehind(marks: Mark[], claim: Claim): Claim {
  const at = marks.indexOf(claim.mark)
  const opposite = OPPOSITES[claim.kind]
  if (!opposite || marks[at + 1]?.word !== 'pun') return claim
  const denies = marks
    .slice(at + 2)
    .some((mark) => does(mark, 'negation', 'hindered', 'broken', 'not_yet') || /^tidak /.test(mark.word))
  return denies ? { ...claim, kind: opposite } : claim
}

function doubted(claim: Claim): Claim {
  return /^(present|in_person|absent|online|late|delegate)$/.test(claim.kind) ? { ...claim, kind: 'unsure' } : claim
}

function readMark(state: State, mark: Mark, at: number) {
  const marks = state.clause.marks
  const subject = subjectAt(marks, at, state)
  if (subject) state.subject = subject
  if (isAwaited(marks, at)) state.awaited = true
  else if (does(mark, 'self')) state.awaited = false
  if (mayTurnRound(marks, at, clauseHolds(state))) state.turnedRound = true
  // "kalau tidak hujan hadir": there the rain is denied.
  if (state.clause.condition && state.denials > 0 && isContent(mark)) state.denials = 0
  if (does(mark, 'retract')) return
  if (does(mark, 'cancel')) return readCancel(state, mark, at)
  if (does(mark, 'hindered')) return claim(state, denied(state) ? 'no_obstacle' : 'absent', mark)
  if (does(mark, 'negation')) return deny(state, at)
  if (does(mark, 'on_time') && denied(state)) {
    if (!isOfWork(marks, at)) return claim(state, 'late', mark)
    state.denials = 0
    state.able = undefined
    return
  }
  if (does(mark, 'nor', 'or') && isNegative(state.claims.at(-1))) {
    // "Tidak bisa zoom maupun datang": the denial reaches on.
    state.denials = 1
    return
  }
  if (does(mark, 'or') && state.clause.marks.some(decides)) return doubt(state, mark)
  if (mark.word === 'lewat' && passes(marks, at)) return claim(state, 'late', mark)
  if (does(mark, 'not_yet')) {
    state.notYet = true
    return
  }
  if (does(mark, 'sure') && (denied(state) || state.notYet))
    return isOfOther(marks, at) || knowsNotOf(marks, at)
      ? claim(state, 'unsure', mark, 'elsewhere')
      : doubt(state, mark)
  if (does(mark, 'sure') && marks.slice(0, at).some((before) => before.word === 'kehadiran'))
    return claim(state, 'present', mark, 'come')
  if (does(mark, 'unsure')) return readUnsure(state, mark)
  if (mark.kind === 'number' && isPartOfHundred(mark, marks[at + 1])) return doubt(state, mark)
  if (does(mark, 'obstacle')) return claim(state, denied(state) ? 'no_obstacle' : 'obstacle', mark)
  if (does(mark, 'delegate', 'send', 'represent', 'proxy') || asksDeputy(marks, at))
    return readDelegation(state, mark, at)
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
  const ofMeeting = state.subject === 'none' && isOfMeeting(marks, at)
  if (does(mark, 'late', 'follow') && (ofThing || ofMeeting)) return
  if (does(mark, 'late', 'follow')) return claim(state, denied(state) ? 'not_late' : 'late', mark)
  if (does(mark, 'report') && /^(hadir|datang)nya$/.test(mark.word) && namesTime(marks))
    return claim(state, denied(state) ? 'absent' : 'present', mark)
  if (does(mark, 'attend')) return readAttend(state, mark)
  if (does(mark, 'go')) return readGoing(state, mark, at)
  if (does(mark, 'come')) return readComing(state, mark)
  if (does(mark, 'arrive')) return readArrival(state, mark, at)
  if (does(mark, 'join')) return readAttend(state, mark, 'join')
  // "Terlambat mengisi absen": there it is the list.
  if (does(mark, 'skip') && /^(isi|mengisi|ngisi|diisi|input)$/.test(marks[at - 1]?.word ?? '')) return
  // "Kami bukan OPD yang suka absen".
  if (does(mark, 'skip')) return claim(state, denied(state) ? 'no_obstacle' : 'absent', mark, 'skip')
  if (does(mark, 'on_time', 'whole') && !does(mark, 'come')) return limitAbsence(state, mark)
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

function namesAnother(marks: Mark[], at: number): boolean {
  const word = marks[at]!.word
  const hopes = does(marks[at], 'hope')
  if (!hopes && !/^(mungkin|kemungkinan|sepertinya|kayaknya|belum tentu)$/.test(word)) return false
  // "Semoga Bapak Ibu hadir".
  if (hopes && marks[at + 1]?.word === 'pak' && marks[at + 2]?.word === 'bu') return true
  const next = marks.slice(at + 1).find((mark) => !does(mark, 'courtesy', 'filler'))
  return does(next, 'foreign', 'everyone') && !marks.slice(0, at).some((mark) => does(mark, 'self', 'head'))
}

// "tidak mungkin" denies; "mungkin tidak" doubts.
function readUnsure(state: State, mark: Mark) {
  // "Belum tahu lokasinya" leaves another thing open.
  if (/^belum (tahu|jelas)/.test(mark.word) && isOfOther(state.clause.marks, state.clause.marks.indexOf(mark)))
    return claim(state, 'unsure', mark, 'elsewhere')
  if (denied(state) && /^(mungkin|kemungkinan)$/.test(mark.word)) return
  // "Tidak usah ragu, kami hadir".
  if (denied(state) && mark.word === 'ragu') {
    state.denials = 0
    return
  }
  // "Mungkin Bupati yang hadir": of another it is left open.
  if (namesAnother(state.clause.marks, state.clause.marks.indexOf(mark))) {
    state.subject = 'other'
    return
  }
  // "Semoga lancar rapatnya" wishes well and says nothing of coming.
  const { marks } = state.clause
  const at = marks.indexOf(mark)
  const measures = /^(mungkin|kemungkinan|kira - kira|sepertinya)$/.test(mark.word)
  // "Kemungkinan terlambat 10 menit" promises all the same.
  const late = measures && marks.slice(at + 1, at + 4).some((next) => does(next, 'late'))
  if (late && marks.some((other) => other.kind === 'number')) return
  // "Mungkin 20 menitan", "jam 11 kira-kira" are measures.
  // "Mohon dicek adminnya" asks somebody else.
  if (/^di/.test(mark.word) && /^(mohon|tolong|harap|silakan)$/.test(marks[at - 1]?.word ?? '')) return
  // "Nomor suratnya kami cek dulu" is not about coming.
  const thing = nextBefore(marks, at)
  const ofThing =
    does(thing, 'matter', 'document') && !/^(undangan|surat|disposisi|jadwal|agenda|nama)$/.test(thing!.word)
  if (ofThing && !measures && !does(mark, 'hope') && !marks.some((other) => does(other, 'able', ...COMES))) return
  if (measures && isMeasure(marks[at + (does(marks[at + 1], 'arrive') ? 2 : 1)])) return
  if (measures && does(marks[at + 1], 'arrive') && namesHour(marks)) return
  if (/^kira/.test(mark.word) && marks[at - 1]?.kind === 'number') return
  // "Usahakan datang lebih awal" tries to be early, and leaves hardly open whether one comes.
  if (/usaha/.test(mark.word) && marks.some((other) => does(other, 'early')))
    return claim(state, 'unsure', mark, 'elsewhere')
  // "Diusahakan snack datang jam 8" is about the snack.
  const of = marks.slice(at + 1).find((next) => !does(next, 'filler', 'courtesy'))
  if (state.subject === 'none' && does(of, 'matter') && isContentOrThing(of!) && !does(of, 'able', ...COMES)) return
  // "Nunggu mobil dinas": what is waited for decides nothing.
  if (WAITS.test(mark.word) && !awaitsWord(marks, at)) return
  // "Mungkin hujan", "sepertinya listrik padam": not about coming.
  const speaksOfComing = marks.some((other) =>
    does(other, 'able', 'late', 'follow', 'send', 'proxy', 'tell_later', ...COMES),
  )
  if ((measures || does(mark, 'hope')) && !speaksOfComing && marks.some(isContentOrThing)) return
  if (does(mark, 'hope') && !marks.some((other) => does(other, 'able', ...COMES))) return
  doubt(state, mark)
}

/** "Snack datang jam 9", "ikut arahan pimpinan", "kami tunggu di lokasi": nobody comes. */
function doesOtherThing(state: State, mark: Mark, at: number): boolean {
  const { subject } = state
  const { marks } = state.clause
  const before = nextBefore(marks, at)
  const thing =
    subject === 'none' && does(before, 'matter', 'document') && !RECORDS.test(before!.word) && before!.word !== 'nama'
  const joined = marks.slice(at + 1).find((next) => !does(next, 'filler', 'courtesy'))
  const obeys = does(mark, 'join') && !denied(state) && isOtherMatter(joined) && !AFAR.test(joined?.word ?? '')
  const awaits = /^di /.test(mark.word) && marks.slice(0, at).some(({ word }) => AWAITS_OTHERS.test(word))
  return thing || obeys || awaits
}

/** "Hadir hatinya saja", "datang suratnya": what comes stands behind it, and is nobody. */
const isOfThingBehind = (marks: Mark[], at: number): boolean =>
  /^(hadir|datang)$/.test(marks[at]!.word) &&
  does(marks[at + 1], 'matter', 'document') &&
  /(nya|nyo)$/.test(marks[at + 1]!.word)

function readAttend(state: State, mark: Mark, weak?: Weakness) {
  // "Berangkat ke Jakarta" is other business.
  if (mark.word === 'berangkat' && leavesFor(state.clause.marks, state.clause.marks.indexOf(mark) + 1)) return
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
  const elsewhere =
    isElsewhere(marks, at, negative) ||
    (/^di (lokasi|tempat)$/.test(mark.word) && (isUnknown(marks[at + 1]) || does(marks[at + 1], 'matter'))) ||
    (does(mark, 'underway') && isUnknown(marks[at + 1]))
  // "masih menghadiri rapat di Palembang" is other business; "masih otw" is not.
  const busy = !negative && marks.slice(0, at).some((before) => /^(sedang|masih)$/.test(before.word))
  if (busy && !does(mark, 'underway')) return
  // "Izin mengambil berkas di ruangan Bapak": where something else is done.
  const where = /^di /.test(mark.word) && marks.slice(0, at).some((before) => does(before, 'leave'))
  if (where && (isUnknown(marks[at - 1]) || does(marks[at - 1], 'matter', 'document'))) return
  if (doesOtherThing(state, mark, at) || isOfThingBehind(marks, at)) return
  // "Karena mengikuti Musrenbang" tells why.
  if (state.clause.reason && elsewhere && !negative) return
  // "Ikut Pak Kadis saja" leaves open what he does.
  const after =
    weak === 'join' &&
    (marks.slice(at + 1, at + 3).some((next) => does(next, 'head', 'foreign')) || marks[at + 1]?.offices !== undefined)
  claim(
    state,
    negative ? 'absent' : 'present',
    mark,
    elsewhere || (after && !negative) ? 'elsewhere' : !negative && weak,
  )
}

/** "Sekdin yang jalan", "saya masuk rapat": coming when somebody of the office does it, and nothing else is said. */
function readComing(state: State, mark: Mark) {
  const { marks } = state.clause
  const alone = !denied(state) && marks.every((other) => does(other, 'come', 'ack', 'courtesy', 'filler'))
  const elsewhere = !denied(state) && goesElsewhere(marks, marks.indexOf(mark))
  const chosen = /^(none|other)$/.test(state.subject) && namesWhoComes(marks, marks.indexOf(mark))
  if (chosen) state.subject = 'none'
  const somebody = /^(self|head|deputy|office)$/.test(state.subject) || alone || chosen
  // "Tidak masuk kantor": where one works, not where one meets.
  if (mark.word === 'masuk' && /^(kantor|kerja|dinas|sekolah)$/.test(marks[marks.indexOf(mark) + 1]?.word ?? '')) return
  // "Izin tidak masuk rapat".
  const excused = denied(state) && marks.some((other) => does(other, 'leave', 'sorry'))
  if (!(somebody || excused) || state.claims.length > 0 || state.notYet || state.clause.reason) return
  claim(
    state,
    denied(state) ? 'absent' : 'present',
    mark,
    elsewhere ? 'elsewhere' : (state.subject !== 'deputy' || denied(state)) && 'come',
  )
}

/** "Kami akan ke sana", "siap ke lokasi"; "tidak ke sana" leaves the screen. */
function readGoing(state: State, mark: Mark, at: number) {
  if (state.claims.length > 0 || state.notYet) return
  const meant = state.clause.marks
    .slice(0, at)
    .some((before) => does(before, 'self', 'ack') || /^(akan|menuju|langsung|jalan|sedang)$/.test(before.word))
  claim(state, denied(state) ? 'not_in_person' : 'present', mark, !meant && 'go')
}

/** "Sampai lokasi jam 10", "sudah sampai": coming, where nothing else is said of it. */
function readArrival(state: State, mark: Mark, at: number) {
  const { marks } = state.clause
  if (state.claims.length > 0 || denied(state) || state.notYet || isAboutThing(marks, at)) return
  if (marks.some((other) => does(other, 'attend', 'join', 'late', 'follow', 'whole'))) return
  const there = marks.slice(0, at).some((before) => /^(sudah|lah|la|baru saja|barusan)$/.test(before.word))
  const where = marks.slice(at + 1).some((after) => does(after, 'early', 'place') || PLACE_OF_MEETING.test(after.word))
  const thing = state.subject === 'none' && does(nextBefore(marks, at), 'matter', 'document')
  if (!thing && (there || where || marks.some((other) => other.kind === 'number') || namesHour(marks)))
    claim(state, 'present', mark, goesElsewhere(marks, at) && 'elsewhere')
}

function readCancel(state: State, mark: Mark, at: number) {
  // "Tidak batal" holds to what was said.
  if (denied(state)) {
    state.denials = 0
    return
  }
  const rest = state.clause.marks.slice(at + 1)
  const denies = rest.some((next) =>
    does(next, 'attend', 'join', 'delegate', 'represent', 'online', 'late', 'leave', 'send', 'skip'),
  )
  if (denies) state.denials++
  else claim(state, 'cancelled', mark)
}

// "tidak bisa hadir tepat waktu" is late; "tidak bisa sampai selesai" comes all the same.
function limitAbsence(state: State, mark: Mark) {
  const last = state.claims.findLast((known) => known.kind === 'absent')
  if (!last) return
  if (does(mark, 'on_time')) last.kind = 'late'
  last.weak = 'partly'
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
  const punctual = state.clause.marks.some((mark) => does(mark, 'on_time'))
  // "Hadir tepat waktu tidak bisa": later, but there.
  for (const known of state.claims)
    known.kind = punctual && known.kind === 'present' ? 'late' : (OPPOSITES[known.kind] ?? known.kind)
}

/** "Kamis kami bisa, pak": nothing beside it that one might be able to do. */
const saysOneCan = (mark: Mark): boolean =>
  does(mark, 'able', 'courtesy', 'ack', 'self', 'head', 'sure') || WEEKDAYS.has(mark.word)

/** What is left when the clause ends: "gak bisa pak" is an absence, "bisa" hardly an answer. */
function finish(state: State) {
  const { able } = state
  const { marks } = state.clause
  if (!able || /^(jadi|mau|ingin)$/.test(able.word)) return
  // "Tidak bisa buka lampiran", "parkir tidak bisa": not of coming.
  const at = marks.indexOf(able)
  const other =
    (state.subject === 'none' && does(nextBefore(marks, at), 'matter', 'document')) ||
    marks
      .slice(at + 1)
      .some((next) => isUnknown(next) || (does(next, 'matter', 'document', 'reply', 'send') && !does(next, 'filler')))
  if (denied(state) && state.claims.length > 0 && !state.notYet) turnAll(state)
  else if (denied(state) || state.notYet) claim(state, state.notYet ? 'unsure' : 'absent', able, other && 'elsewhere')
  // "Bisa pak" alone answers the invitation; among other words it may be about anything.
  else if (state.claims.length === 0)
    claim(state, 'present', able, !marks.every((mark) => saysOneCan(mark)) && 'ability')
}
