import { isInstitution } from './institutions.ts'
import type { Token } from './normalise.ts'
import { claimsOf } from './reply-claims.ts'
import { type Clause, cutClauses } from './reply-clauses.ts'
import { isOfOtherDay, onlyNamesDay } from './reply-days.ts'
import { exchangeIn } from './reply-exchange.ts'
import { isList } from './reply-lists.ts'
import { does, type Mark } from './reply-marks.ts'
import type { ReplyContext } from './reply-reading.ts'
import { withReported } from './reply-reported.ts'
import { asksToWrite, isSample, opensPast, setAside } from './reply-set-aside.ts'
import type { Claim, ClaimKind } from './reply-state.ts'
import { namesOtherGroup, type Whose } from './reply-subject.ts'
import { isOfOtherMatter, isOfOtherTime } from './reply-topics.ts'

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
  /** Something is said in another's words. */
  reported: boolean
  /** Several lines that each say something: a list passed on. */
  list: boolean
}

/** Everything a decision rests on. */
export interface Hearing {
  text: string
  tokens: readonly Token[]
  statement: Statement
  context: Pick<ReplyContext, 'meetingStart' | 'now'>
}

/** Nobody says "late": it is the hour that is. */
export const isByClock = ({ statement }: Hearing): boolean => !statement.claims.some(({ kind }) => kind === 'late')

/** Reads an answer's marks into claims; after "ralat", "jadinya" or "eh" only what follows counts. */
export function stateOf(given: Mark[], tokens: readonly Token[], whose: Whose, times: Times = {}): Statement {
  const marks = withReported(given, tokens)
  const { cut, statement } = lastWord(marks, whose, times)
  const before = cut > 0 ? read(marks.slice(0, cut), whose, times).claims : []
  return {
    ...statement,
    claims: settleCancelled(statement.claims, before),
    retracted: cut >= 0,
    takenBack: marks.slice(0, Math.max(0, cut)),
    list: isList(marks, tokens, whose),
  }
}

/** What follows the last correction; "ternyata ban kempes" only gives the reason of what stands before it. */
function lastWord(marks: Mark[], whose: Whose, times: Times): { cut: number; statement: Statement } {
  const cut = marks.findLastIndex((mark, at) => does(mark, 'retract') && !endsSentence(marks, at))
  const exchanged = exchangeIn(marks, whose)
  if (exchanged !== undefined && exchanged > cut)
    return { cut: exchanged - 1, statement: read(marks.slice(exchanged).map(asOwn), whose, times) }
  const statement = read(cut < 0 ? marks : marks.slice(cut + 1), whose, times)
  if (marks[cut]?.word !== 'ternyata' || cut < 1 || statement.claims.length > 0 || statement.asked)
    return { cut, statement }
  // "Saya hadir, ternyata dipanggil Bupati" takes it back.
  const before = lastWord(marks.slice(0, cut), whose, times)
  const explains = before.statement.claims.every(({ kind }) => kind === 'late' || kind === 'absent')
  return explains ? before : { cut, statement }
}

/** The new answer may stand in quotation marks. */
const asOwn = ({ reported: _, ...mark }: Mark): Mark => mark

/** When the meeting begins, and when the answer is given. */
interface Times {
  start?: Temporal.ZonedDateTime
  now?: Temporal.ZonedDateTime
}

/** What is stated holds for another day, hour or matter than the meeting asked about. */
function isOfOther(clauses: Clause[], index: number, claims: Claim[], { start, now }: Times): boolean {
  const clause = clauses[index]!
  // "Zoom BKN saya ikut": there the first names the other matter.
  const said =
    (claims.length > 1 && claims[0]!.kind === 'online' ? claims[1] : claims[0])?.mark ??
    clause.marks.find((mark) => does(mark, 'leave') && !does(mark, 'courtesy'))
  if (!said) return false
  const coming = claims.some(({ kind }) => COMING.has(kind) || kind === 'delegate')
  if (isOfOtherMatter(clauses, index, said, coming)) return true
  return claims.length > 0 && (isOfOtherDay(clause, start) || isOfOtherTime(clause, start, now))
}

/** "Saya bisa hadir ternyata" is said of what stands before it. */
const endsSentence = (marks: Mark[], at: number): boolean =>
  marks[at]!.word === 'ternyata' &&
  marks[at - 1]?.kind === 'word' &&
  marks.slice(at + 1).find((mark) => !does(mark, 'courtesy'))?.kind !== 'word'

function read(marks: Mark[], whose: Whose, times: Times): Statement {
  const { start } = times
  const clauses = cutClauses(marks).map((clause) =>
    onlyNamesDay(clause, start) ? { ...clause, condition: false } : clause,
  )
  const all = clauses.map((clause, index) => claimsOf(clause, index, whose))
  const sample = clauses.findIndex((clause, index) => isSample(clause) || asksToWrite(clauses, index))
  const told = clauses.map((clause, index) =>
    sample >= 0 && index >= sample
      ? 'ordered'
      : index > 0 && opensPast(clauses[index - 1]!) && all[index - 1]!.length === 0
        ? 'past'
        : setAside(clause, all[index]!),
  )
  const otherDays = clauses.map((_, index) => isOfOther(clauses, index, all[index]!, times))
  const overtaken = clauses.map(
    (clause, index) =>
      (isQuoted(clause) && all.filter((claims) => claims.length > 0).length > 1) ||
      (tellsEarlier(clause) && clauses.some((later, at) => at > index && opensNow(later))) ||
      (opensEarlier(clause) && all.some((claims, at) => at > index && claims.length > 0 && !told[at])) ||
      (isWish(clause) &&
        all.some((claims, at) => at > index && !told[at] && claims.some(({ kind }) => kind === 'absent'))),
  )
  const stated = all.flatMap((claims, index) => (told[index] || overtaken[index] || otherDays[index] ? [] : claims))
  const claims = stated.filter(({ mark }) => !mark.reported)
  const own = claims.filter(
    (claim) =>
      claim.subject !== 'other' && !isOfEveryone(clauses[claim.clause]!, claim) && !isOfWhomWasNamed(clauses, claim),
  )
  const conditions = clauses.filter((clause, index) => clause.condition && told[index] !== 'asked')
  const polite = (clause: Clause) => all[clauses.indexOf(clause)]!.some((claim) => claim.kind === 'no_obstacle')
  const foreign = claims.length > own.length
  const named = marks.some(
    (mark) =>
      does(mark, 'foreign', 'everyone', 'person') ||
      isInstitution(mark.word) ||
      (mark.offices && whose.known) ||
      namesOtherGroup(marks, marks.indexOf(mark)),
  )
  // "Yang tidak hadir traktir kopi" is about others, whoever they are.
  const relative = clauses.some(
    ({ marks }) =>
      marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word === 'yang' ||
      marks.some(
        ({ word }, at) => word === 'yang' && /^(orang|peserta|tamu|bagi|kepada)$/.test(marks[at - 1]?.word ?? ''),
      ),
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
    reported: stated.length > claims.length,
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

// "PUPR gak hadir lagi nih", "PUPR mah pasti telat" is talk about an office, not its answer.
function gossip(marks: Mark[], claims: Claim[]): boolean {
  const talks = marks.some((mark, at) => does(mark, 'talk') || (mark.word === 'mah' && marks[at - 1]?.offices))
  return talks && claims.some((claim) => claim.subject === 'office')
}

/** "Semua OPD hadir" is of others; "hadir semua, pak" is of those who answer. */
const isOfEveryone = ({ marks }: Clause, claim: Claim) =>
  claim.subject !== 'self' &&
  claim.subject !== 'head' &&
  marks.some((mark) => does(mark, 'everyone')) &&
  !(claim.subject === 'none' && claim.kind === 'present' && marks[marks.indexOf(claim.mark) + 1]?.word === 'semua')

/** "Barusan ajudan Sekda menelepon, beliau tidak bisa hadir": of the one named last, who is of another office. */
function isOfWhomWasNamed(clauses: Clause[], claim: Claim): boolean {
  const { marks } = clauses[claim.clause]!
  if (claim.subject !== 'head' || claim.kind === 'delegate' || !marks.some(({ word }) => word === 'beliau'))
    return false
  const before = clauses.slice(0, claim.clause).flatMap((clause) => clause.marks)
  // "Pak Sekda, beliau hadir": who is spoken to is not spoken of.
  if (before.every((mark) => does(mark, 'courtesy', 'ack', 'foreign', 'filler'))) return false
  const named = before.findLast((mark) => does(mark, 'foreign', 'head', 'self', 'deputy') || mark.offices)
  return does(named, 'foreign') && !before.some((mark) => does(mark, 'head', 'self', 'busy', 'send'))
}

/** "Tadinya mau zoom, tapi saya datang": what was meant at first, when something is said after it. */
const opensEarlier = ({ marks }: Clause): boolean =>
  /^(tadinya|awalnya|semula|mulanya|asalnya)$/.test(marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word ?? '')

/** "Tadi konfirmasi hadir, sekarang dipanggil Bupati": what was, and what is now. */
const tellsEarlier = ({ marks }: Clause): boolean =>
  marks.some((mark) => does(mark, 'quoted') || /^(kemarin|sebelumnya)$/.test(mark.word))
const opensNow = ({ marks }: Clause): boolean =>
  /^(sekarang|kini)$/.test(marks.find((mark) => !does(mark, 'courtesy', 'ack'))?.word ?? '')

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
