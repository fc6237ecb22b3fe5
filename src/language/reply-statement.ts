import type { Token } from './normalise.ts'
import { type Claim, type ClaimKind, claimsOf, type Whose } from './reply-claims.ts'
import { type Clause, cutClauses } from './reply-clauses.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'

/** What an answer states once questions, orders, old news and others' affairs are set aside. */
export interface Statement {
  marks: Mark[]
  clauses: Clause[]
  claims: Claim[]
  asked: boolean
  /** What is asked says another thing than what is told: "tidak bisa hadir, ikut zoom saja ya?" */
  contested: boolean
  ordered: boolean
  past: boolean
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
  /** The claims are of somebody named by a word that is not known: perhaps the sender, perhaps another. */
  strange: boolean
  /** Several lines that each say something: a list passed on. */
  list: boolean
}

/** Reads an answer's marks into claims; after "ralat", "jadinya" or "eh" only what follows counts. */
export function stateOf(marks: Mark[], tokens: Token[], whose: Whose): Statement {
  const cut = marks.findLastIndex((mark) => does(mark, 'retract'))
  const kept = cut < 0 ? marks : marks.slice(cut + 1)
  const statement = read(kept, whose)
  const before = cut > 0 ? read(marks.slice(0, cut), whose).claims : []
  return {
    ...statement,
    claims: settleCancelled(statement.claims, before),
    retracted: cut >= 0,
    list: isList(marks, tokens, whose),
  }
}

function read(marks: Mark[], whose: Whose): Statement {
  const clauses = cutClauses(marks)
  const all = clauses.map((clause, index) => claimsOf(clause, index, whose))
  const told = clauses.map((clause, index) => setAside(clause, all[index]!))
  const several = all.filter((claims) => claims.length > 0).length > 1
  const claims = all.flatMap((claims, index) => (told[index] || (several && isQuoted(clauses[index]!)) ? [] : claims))
  const own = claims.filter((claim) => claim.subject !== 'other' && !isOfEveryone(clauses[claim.clause]!, claim))
  const conditions = clauses.filter((clause, index) => clause.condition && told[index] !== 'asked')
  const polite = (clause: Clause) => all[clauses.indexOf(clause)]!.some((claim) => claim.kind === 'no_obstacle')
  const foreign = claims.length > own.length
  const named = marks.some((mark) => does(mark, 'foreign', 'everyone') || (mark.offices && whose.known))
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
      (claims, index) => told[index] === 'asked' && claims.some(({ kind }) => own.some((claim) => claim.kind !== kind)),
    ),
    hanging: clauses.some((clause) => clause.hanging) && !own.some((claim) => claim.kind === 'unsure'),
    conditional: claims.length > 0,
    ordered: told.includes('ordered'),
    past: told.includes('past'),
    others: foreign
      ? marks.some((mark) => does(mark, 'foreign', 'everyone') || mark.offices)
        ? 'known'
        : 'unknown'
      : undefined,
    condition: conditions.find((clause) => !polite(clause)),
    politeCondition: conditions.some(polite),
    retracted: false,
    list: false,
  }
}

// "PUPR gak hadir lagi nih" is talk about an office, not its answer.
function gossip(marks: Mark[], claims: Claim[]): boolean {
  return marks.some((mark) => does(mark, 'talk')) && claims.some((claim) => claim.subject === 'office')
}

const isOfEveryone = (clause: Clause, claim: Claim) =>
  claim.subject !== 'self' && claim.subject !== 'head' && clause.marks.some((mark) => does(mark, 'everyone'))

/** Why a clause is no answer: it asks, tells others what to do, or speaks of what is over. */
function setAside(clause: Clause, claims: Claim[]): 'asked' | 'ordered' | 'past' | undefined {
  if (clause.question) return 'asked'
  // "karena jalan tertutup longsor sejak semalam": reasons may be old.
  if (!clause.reason && clause.marks.some((mark, at) => does(mark, 'past') || isLongAgo(clause.marks, at)))
    return 'past'
  const self = claims.some((claim) => claim.subject === 'self')
  const orders = clause.marks.findIndex((mark) => does(mark, 'order'))
  const everyone = clause.marks.findIndex((mark) => does(mark, 'everyone'))
  const told = orders >= 0 || (everyone >= 0 && clause.marks.some((mark) => mark.word === 'mohon'))
  return told && !self ? 'ordered' : undefined
}

// "waktu rakor di Lahat dulu kami hadir": before who speaks, "dulu" is long ago; elsewhere it is "first".
const isLongAgo = (marks: Mark[], at: number): boolean =>
  marks[at]?.word === 'dulu' && (at === 0 ? marks.length > 1 : true) && does(marks[at + 1], 'self')

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
  const taken: Claim = { ...claims[at]!, kind: 'absent', weak: !came }
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
  return numbered.length > 1 || offices.size > 1 || several || named.length > 1
}
