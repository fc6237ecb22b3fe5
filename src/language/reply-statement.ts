import type { Token } from './normalise.ts'
import { claimsOf } from './reply-claims.ts'
import { type Clause, cutClauses } from './reply-clauses.ts'
import { isOfOtherDay, onlyNamesDay } from './reply-days.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { RECORDS } from './reply-phrases.ts'
import type { ReplyContext } from './reply-reading.ts'
import type { Claim, ClaimKind } from './reply-state.ts'
import type { Whose } from './reply-subject.ts'

/** What an answer states once questions, orders, old news and others' affairs are set aside. */
export interface Statement {
  marks: Mark[]
  clauses: Clause[]
  claims: Claim[]
  asked: boolean
  /** What is asked says another thing than what is told: "tidak bisa hadir, ikut zoom saja ya?" */
  contested: boolean
  /** Somebody is told to come or to stay away. */
  ordered: boolean
  /** Something else is asked for: "tolong siapkan kursi". */
  requested: boolean
  /** Somebody came, or did not, in the past. */
  past: boolean
  /** Something else was in the past. */
  before: boolean
  /** Somebody else is spoken of: known to be another, or by a word that is not known. */
  others: 'known' | 'unknown' | undefined
  /** A negation was left hanging. */
  hanging: boolean
  /** Something is said beside or within a condition. */
  conditional: boolean
  /** A condition other than "kalau tidak ada halangan". */
  condition: Clause | undefined
  /** "kalau tidak ada halangan": hardly more than courtesy. */
  politeCondition: boolean
  /** Something was said and taken back. */
  retracted: boolean
  /** What was said before it was taken back. */
  takenBack: Mark[]
  /** The claims are of somebody named by a word that is not known: perhaps the sender, perhaps another. */
  strange: boolean
  /** Something is said of another day than that of the meeting. */
  otherDay: boolean
  /** Several lines that each say something: a list passed on. */
  list: boolean
}

/** Everything a decision rests on. */
export interface Hearing {
  text: string
  tokens: Token[]
  statement: Statement
  context: Pick<ReplyContext, 'meetingStart' | 'now'>
}

/** Reads an answer's marks into claims; after "ralat", "jadinya" or "eh" only what follows counts. */
export function stateOf(marks: Mark[], tokens: Token[], whose: Whose, start?: Temporal.ZonedDateTime): Statement {
  const { cut, statement } = lastWord(marks, whose, start)
  const before = cut > 0 ? read(marks.slice(0, cut), whose, start).claims : []
  return {
    ...statement,
    claims: settleCancelled(statement.claims, before),
    retracted: cut >= 0,
    takenBack: marks.slice(0, Math.max(0, cut)),
    list: isList(marks, tokens, whose),
  }
}

/** What follows the last correction; "ternyata ban kempes" only gives the reason of what stands before it. */
function lastWord(marks: Mark[], whose: Whose, start: Start): { cut: number; statement: Statement } {
  const cut = marks.findLastIndex((mark, at) => does(mark, 'retract') && !endsSentence(marks, at))
  const statement = read(cut < 0 ? marks : marks.slice(cut + 1), whose, start)
  if (marks[cut]?.word !== 'ternyata' || cut < 1 || statement.claims.length > 0 || statement.asked)
    return { cut, statement }
  // "Saya hadir, ternyata dipanggil Bupati" takes it back.
  const before = lastWord(marks.slice(0, cut), whose, start)
  const explains = before.statement.claims.every(({ kind }) => kind === 'late' || kind === 'absent')
  return explains ? before : { cut, statement }
}

type Start = Temporal.ZonedDateTime | undefined

/** "Saya bisa hadir ternyata" is said of what stands before it. */
const endsSentence = (marks: Mark[], at: number): boolean =>
  marks[at]!.word === 'ternyata' &&
  marks[at - 1]?.kind === 'word' &&
  marks.slice(at + 1).find((mark) => !does(mark, 'courtesy'))?.kind !== 'word'

function read(marks: Mark[], whose: Whose, start: Start): Statement {
  const clauses = cutClauses(marks).map((clause) =>
    onlyNamesDay(clause, start) ? { ...clause, condition: false } : clause,
  )
  const all = clauses.map((clause, index) => claimsOf(clause, index, whose))
  const sample = clauses.findIndex(isSample)
  const told = clauses.map((clause, index) =>
    sample >= 0 && index >= sample
      ? 'ordered'
      : index > 0 && opensPast(clauses[index - 1]!) && all[index - 1]!.length === 0
        ? 'past'
        : setAside(clause, all[index]!),
  )
  const otherDays = clauses.map((clause, index) => all[index]!.length > 0 && isOfOtherDay(clause, start))
  const overtaken = clauses.map(
    (clause, index) =>
      (isQuoted(clause) && all.filter((claims) => claims.length > 0).length > 1) ||
      (opensEarlier(clause) && all.some((claims, at) => at > index && claims.length > 0 && !told[at])) ||
      (isWish(clause) &&
        all.some((claims, at) => at > index && !told[at] && claims.some(({ kind }) => kind === 'absent'))),
  )
  const claims = all.flatMap((claims, index) => (told[index] || overtaken[index] || otherDays[index] ? [] : claims))
  const own = claims.filter((claim) => claim.subject !== 'other' && !isOfEveryone(clauses[claim.clause]!, claim))
  const conditions = clauses.filter((clause, index) => clause.condition && told[index] !== 'asked')
  const polite = (clause: Clause) => all[clauses.indexOf(clause)]!.some((claim) => claim.kind === 'no_obstacle')
  const foreign = claims.length > own.length
  const named = marks.some((mark) => does(mark, 'foreign', 'everyone', 'person') || (mark.offices && whose.known))
  // "Yang tidak hadir traktir kopi" is about others, whoever they are.
  const relative = clauses.some(
    (clause) => clause.marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word === 'yang',
  )
  const strange = foreign && own.length === 0 && !named && !relative
  return {
    marks,
    clauses,
    claims: gossip(marks, own) ? [] : strange ? claims : own,
    strange,
    asked: told.includes('asked'),
    contested: all.some(
      (claims, index) =>
        told[index] === 'asked' &&
        claims.some(({ kind, subject }) => subject !== 'other' && own.some((claim) => claim.kind !== kind)),
    ),
    hanging: clauses.some((clause) => clause.hanging) && !own.some((claim) => claim.kind === 'unsure'),
    conditional: claims.length > 0,
    ...saidBeside(clauses, told, all),
    others: foreign
      ? marks.some((mark) => does(mark, 'foreign', 'everyone') || mark.offices)
        ? 'known'
        : 'unknown'
      : undefined,
    condition: conditions.find((clause) => !polite(clause)),
    politeCondition: conditions.some(polite),
    retracted: false,
    takenBack: [],
    otherDay: otherDays.includes(true),
    list: false,
  }
}

/** What was set aside: about coming, or about something else. */
function saidBeside(clauses: Clause[], told: ReturnType<typeof setAside>[], all: Claim[][]) {
  const of = (kind: 'ordered' | 'past', coming: boolean) =>
    clauses.some((clause, index) => told[index] === kind && coming === concernsComing(clause, all[index]!))
  return {
    ordered: of('ordered', true),
    requested: of('ordered', false),
    past: of('past', true),
    before: of('past', false),
  }
}

const concernsComing = (clause: Clause, claims: Claim[]): boolean =>
  claims.length > 0 || clause.marks.some((mark) => does(mark, 'everyone', 'report', 'reply'))

// "PUPR gak hadir lagi nih" is talk about an office, not its answer.
function gossip(marks: Mark[], claims: Claim[]): boolean {
  return marks.some((mark) => does(mark, 'talk')) && claims.some((claim) => claim.subject === 'office')
}

/** "Semua OPD hadir" is of others; "hadir semua, pak" is of those who answer. */
const isOfEveryone = ({ marks }: Clause, claim: Claim) =>
  claim.subject !== 'self' &&
  claim.subject !== 'head' &&
  marks.some((mark) => does(mark, 'everyone')) &&
  !(claim.subject === 'none' && claim.kind === 'present' && marks[marks.indexOf(claim.mark) + 1]?.word === 'semua')

/** Why a clause is no answer: it asks, tells others what to do, or speaks of what is over. */
function setAside(clause: Clause, claims: Claim[]): 'asked' | 'ordered' | 'past' | undefined {
  if (clause.question) return 'asked'
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
  const orders = clause.marks.findIndex((mark, at) => does(mark, 'order') && !asksToNote(clause.marks, at))
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
  marks[at]!.word === 'kali' &&
  (marks[at - 1]?.kind === 'number' || /^(dua|tiga|empat|lima|beberapa|berapa|sekian)$/.test(marks[at - 1]?.word ?? ''))

const isYear = (marks: Mark[], at: number): boolean =>
  marks[at]?.word === 'tahun' && marks[at + 1]?.kind === 'number' && marks[at + 1]!.word.length === 4

// "waktu rakor di Lahat dulu kami hadir": before who speaks, "dulu" is long ago; elsewhere it is "first".
const isLongAgo = (marks: Mark[], at: number): boolean =>
  marks[at]?.word === 'dulu' && (at === 0 ? marks.length > 1 : true) && does(marks[at + 1], 'self')

/** "Waktu rapat di Lahat, kami datang terlambat": an old story, told by when it was. */
function opensPast({ marks }: Clause): boolean {
  const [first, second, third] = marks.filter((mark) => !does(mark, 'courtesy', 'ack'))
  const when = /^(waktu|pas|ketika|saat|semasa)$/.test(first?.word ?? '')
  const meeting = /^(rapat|rakor|acara|kegiatan|apel|sidang)$/.test(second?.word ?? '')
  const present = marks.some((mark) => does(mark, 'later') || /^(ini|nanti|besok)$/.test(mark.word))
  return when && meeting && third?.word === 'di' && !present
}

/** "Contoh isian: Dinas X hadir": how others are to answer. */
const isSample = ({ marks }: Clause): boolean =>
  /^(contoh|contohnya|format|template|templat|misal|misalnya)$/.test(
    marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word ?? '',
  )

/** "Tadinya mau zoom, tapi saya datang": what was meant at first, when something is said after it. */
const opensEarlier = ({ marks }: Clause): boolean =>
  /^(tadinya|awalnya|semula|mulanya|asalnya)$/.test(marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word ?? '')

/** "Pengen datang, apa daya tidak bisa". */
const isWish = ({ marks }: Clause): boolean => marks.some((mark) => does(mark, 'wish'))

const SAID =
  /^(tulis|bilang|jawab|konfirmasi|kirim|sampaikan|salah tulis|salah ketik|salah kirim|salah pencet|salah klik|salah tekan)$/

// "tadi saya tulis hadir" repeats what is being corrected.
function isQuoted(clause: Clause): boolean {
  return clause.marks.some((mark) => does(mark, 'quoted')) && clause.marks.some((mark) => SAID.test(mark.word))
}

const COMING: ReadonlySet<ClaimKind> = new Set(['present', 'in_person', 'online', 'late'])

/** "tidak jadi" takes back what was said before it: who was coming is absent. */
function settleCancelled(claims: Claim[], before: Claim[]): Claim[] {
  const at = claims.findLastIndex((claim) => claim.kind === 'cancelled')
  if (at < 0) return claims
  const said = [...before, ...claims.slice(0, at)]
  const came = said.length > 0 && said.every((claim) => COMING.has(claim.kind))
  // "Rencana ke Palembang dibatalkan, jadi saya hadir": what is said after it holds.
  if (claims.slice(at + 1).some(({ kind }) => COMING.has(kind))) return claims.slice(at + 1)
  const taken: Claim = { ...claims[at]!, kind: 'absent', ...(!came && { weak: 'partly' as const }) }
  return [taken, ...claims.slice(at + 1)]
}

function isList(marks: Mark[], tokens: Token[], whose: Whose): boolean {
  const lines: Mark[][] = [[]]
  for (const mark of marks) mark.kind === 'newline' ? lines.push([]) : lines.at(-1)!.push(mark)
  const telling = lines.filter((line) =>
    cutClauses(line).some((clause, index) => claimsOf(clause, index, whose).length > 0),
  )
  const numbered = telling.filter((line) => line[0]?.kind === 'number' && /^[.)]$/.test(tokens[line[0].to]?.text ?? ''))
  const offices = new Set(
    (telling.length > 0 ? lines : []).flatMap((line) => line.find((mark) => mark.offices)?.offices ?? []),
  )
  const named = telling.filter((line) => line.length > 1 && (does(line[0], 'place', 'unit') || isUnknown(line[0])))
  const subjects = whose.known
    ? []
    : cutClauses(marks).flatMap((clause) => clause.marks.slice(0, 2).find((mark) => mark.offices)?.offices ?? [])
  const several = new Set(subjects).size > 1
  return (
    isTally(marks) ||
    ofSeveralSeats(marks, whose) ||
    numbered.length > 1 ||
    offices.size > 1 ||
    several ||
    named.length > 1
  )
}

/** "Hadir 2, izin 1": how many say so, of many. */
function isTally(marks: Mark[]): boolean {
  const counted = marks.filter((mark, at) => {
    const [before, after] = [marks[at - 1], marks[at + 1]]
    const ends = (other: Mark | undefined) => other?.kind !== 'word' || /^(orang|opd|dan)$/.test(other.word)
    return (
      does(mark, 'attend', 'leave', 'online', 'delegate', 'skip', 'late', 'not_yet') &&
      ((after?.kind === 'number' && ends(marks[at + 2])) || (before?.kind === 'number' && ends(after)))
    )
  })
  return new Set(counted.map(({ word }) => word)).size > 1
}

/** Heads of which each stands for an invitee of its own. */
const OWN_SEATS = /^(danramil|kapolsek|kapolres|dandim|kajari|camat|lurah|kades|kepala desa|rektor|dekan|direktur)$/

/** "Danramil hadir, Kapolsek diwakilkan Kanit": the answers of two invitees. */
function ofSeveralSeats(marks: Mark[], whose: Whose): boolean {
  const seats = cutClauses(marks).flatMap((clause, index) =>
    claimsOf(clause, index, whose).length > 0
      ? (clause.marks.find(({ word }) => OWN_SEATS.test(word))?.word ?? [])
      : [],
  )
  return new Set(seats).size > 1
}
