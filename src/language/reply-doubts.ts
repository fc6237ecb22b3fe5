import { isDoubtfulEnglish } from './english.ts'
import { quoted } from './reply-details.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { isPlaced } from './reply-neighbours.ts'
import type { Decision } from './reply-outcome.ts'
import type { Claim, Weakness } from './reply-state.ts'
import type { Hearing, Statement } from './reply-statement.ts'

/** What may make a reading wrong, each counted; nothing is left out, zero means there is none of it. */
export type Doubts = Record<DoubtName, number>

const weaknesses = ['join', 'come', 'go', 'skip', 'manner', 'screen', 'proxy', 'deputy'] as const satisfies Weakness[]
/** In an answer of whose kind: coming in person or sending somebody, or any other. */
const byLabel = ['unknownBefore', 'unknownAfter', 'unknownPlaced', 'unknownElsewhere', 'turnedRound'] as const

export const doubtNames = [
  'cues',
  'severalCues',
  'unsettled',
  'circumstances',
  'mended',
  'turnedByWord',
  'turnedElsewhere',
  'manyUnknown',
  'nearly',
  'strangeSubject',
  'othersBeside',
  'othersAlone',
  'wish',
  'wishBefore',
  'turnBefore',
  'clockBeside',
  'otherMeeting',
  'thingBeside',
  'leaveAlone',
  'proxyBeside',
  'unsureBeside',
  'busyToo',
  'gossip',
  'absentOffice',
  'asked',
  'ordered',
  'requested',
  'past',
  'before',
  'part',
  'deputyToo',
  'byWhat',
  'politeCondition',
  'bareDenial',
  'retracted',
  'otherClauses',
  'otherClaims',
  'contrary',
  'long',
  'english',
  ...weaknesses,
  ...byLabel,
  ...byLabel.map((name) => `${name}Present` as const),
  'unknownUnsure',
] as const
export type DoubtName = (typeof doubtNames)[number]

/** Finds every doubt about what was decided. */
export function doubtsOf(hearing: Hearing, decision: Decision): Doubts {
  const { statement } = hearing
  const { marks, claims, clauses } = statement
  const some = (...concepts: Parameters<typeof does>[1][]) => marks.some((mark) => does(mark, ...concepts))
  const ours = claims.some(({ subject }) => subject === 'self' || subject === 'head')
  const polite = some('leave', 'sorry', 'self')
  const unknown = unknownOf(hearing, decision)
  const turned = turnsIn(statement)
  const present = decision.label === 'hadir' || decision.label === 'diwakilkan'
  const open = { ...unknown, turnedRound: Number(claims.some(({ doubted }) => doubted)) }
  const unsure = decision.label === 'belum_pasti'
  const rest = (count: number) => (present ? 0 : count)
  const cues = cuesIn(statement)
  return {
    cues: Math.min(4, cues),
    severalCues: Number(cues > 1.5),
    unsettled: Math.max(0, 0.95 - decision.confidence) * 10,
    circumstances: Number(decision.rests === 'circumstances'),
    mended: claims.filter(({ mended }) => mended).length,
    turnedByWord: Number(turned.beside),
    turnedElsewhere: Number(turned.elsewhere),
    manyUnknown: Number(unknown.unknownBefore + unknown.unknownAfter + unknown.unknownElsewhere > 3),
    nearly: marks.filter((mark) => mark.near).length,
    strangeSubject: Number(statement.strange),
    othersBeside: Number(statement.others !== undefined && ours),
    othersAlone: Number(statement.others !== undefined && !ours),
    wish: Number(some('wish')),
    wishBefore: Number(claims.some((claim) => clauses[claim.clause]!.marks.some((mark) => does(mark, 'wish')))),
    turnBefore: Number(claims.some((claim) => standsBefore(statement, claim, 'turn', 'say'))),
    clockBeside: Number(
      decision.label === 'hadir' &&
        clauses.some(({ marks }) => marks.some(isClock)) &&
        !claims.some(({ clause }) => clauses[clause]!.marks.some((mark) => mark.kind === 'number')),
    ),
    otherMeeting: Number(marks.some((_, at) => isOtherMeeting(marks, at))),
    thingBeside: Number(
      decision.label === 'terlambat' &&
        claims.every(({ subject }) => subject === 'none') &&
        clauses.some(
          ({ marks: others }, index) =>
            !isClaimed(statement, index) &&
            others.some((mark) => does(mark, 'document')) &&
            !others.some((mark) => does(mark, 'after')),
        ),
    ),
    proxyBeside: Number(
      !/^(diwakilkan|belum_pasti)$/.test(decision.label) &&
        clauses.some(
          ({ marks: others }, index) => !isClaimed(statement, index) && others.some((mark) => does(mark, 'proxy')),
        ),
    ),
    unsureBeside: Number(
      decision.label !== 'belum_pasti' &&
        clauses.some(
          ({ marks: others }, index) =>
            !isClaimed(statement, index) && others.some((mark) => does(mark, 'unsure', 'or')),
        ),
    ),
    leaveAlone: Number(present && clauses.some(asksLeaveAlone)),
    busyToo: Number(
      decision.label === 'hadir' && clauses.some((clause, index) => isBusy(clause) && !isClaimed(statement, index)),
    ),
    // "Sudah di parkiran nih": only who is there says so.
    gossip: Number(
      some('talk') &&
        !claims.some(
          ({ subject, mark }) =>
            subject === 'self' ||
            (subject === 'none' && (does(mark, 'underway', 'arrive') || /^(sudah )?(di|parkir) /.test(mark.word))),
        ),
    ),
    absentOffice: Number(
      claims.some(({ subject, kind }) => subject === 'office' && kind === 'absent') && !polite && !some('busy'),
    ),
    asked: Number(statement.asked),
    ordered: Number(statement.ordered),
    requested: Number(statement.requested),
    past: Number(statement.past),
    before: Number(statement.before),
    part: Number(some('part')),
    deputyToo: Number(decision.label !== 'diwakilkan' && claims.some(isOfDeputyComing)),
    byWhat: Number(
      marks.some(
        (mark, at) =>
          /^(via|lewat|melalui)$/.test(mark.word) && (isUnknown(marks[at + 1]) || does(marks[at + 1], 'matter')),
      ),
    ),
    politeCondition: Number(statement.politeCondition),
    bareDenial: Number(deniesBarely(statement)),
    retracted: Number(statement.retracted),
    otherClauses: Math.min(4, clauses.filter((_, index) => !claims.some(({ clause }) => clause === index)).length),
    otherClaims: new Set(claims.map(({ kind }) => kind)).size > 1 ? 1 : 0,
    contrary: Number(claims.some(isComing) && claims.some(({ kind }) => kind === 'absent')),
    long: Number(marks.length > 25),
    english: Number(decision.label === 'hadir' && isDoubtfulEnglish(hearing.tokens)),
    ...weaknessesOf(claims),
    unknownUnsure: unsure ? unknown.unknownBefore + unknown.unknownAfter + unknown.unknownPlaced : 0,
    unknownBefore: rest(open.unknownBefore),
    unknownAfter: rest(open.unknownAfter),
    unknownPlaced: rest(open.unknownPlaced),
    unknownElsewhere: rest(open.unknownElsewhere),
    turnedRound: rest(open.turnedRound),
    unknownBeforePresent: open.unknownBefore - rest(open.unknownBefore),
    unknownAfterPresent: open.unknownAfter - rest(open.unknownAfter),
    unknownPlacedPresent: open.unknownPlaced - rest(open.unknownPlaced),
    unknownElsewherePresent: open.unknownElsewhere - rest(open.unknownElsewhere),
    turnedRoundPresent: open.turnedRound - rest(open.turnedRound),
  }
}

const isClaimed = ({ claims }: Statement, index: number): boolean => claims.some(({ clause }) => clause === index)

function standsBefore({ clauses }: Statement, claim: Claim, ...concepts: Parameters<typeof does>[1][]): boolean {
  const { marks } = clauses[claim.clause]!
  return marks.slice(0, Math.max(0, marks.indexOf(claim.mark))).some((mark) => does(mark, ...concepts))
}

const isClock = (mark: Mark, at: number, marks: Mark[]): boolean =>
  (mark.kind === 'number' || isUnknown(mark)) && /^(pukul|jam|sampai|menit)$/.test(marks[at - 1]?.word ?? '')

/** What shows that business named after it is a reason. */
const STATED = ['attend', 'negation', 'join', 'reason_link', 'late', 'online', 'leave', 'delegate', 'hindered'] as const
const BESIDE = /^(ada|sedang|masih|lagi|bentrok|bersamaan)$/

const OTHER_DAYS = /^(senin|selasa|rabu|jumat|sabtu|minggu)$/

/** "Rapat Jumat", "rapat inflasi", "soal rapat tanggal 8": not the one asked about. */
function isOtherMeeting(marks: Mark[], at: number): boolean {
  // "Tapi itu untuk rapat provinsi": what was said is of that one.
  if (/^(rapat|rakor|acara|kegiatan|sidang)/.test(marks[at]!.word) && refersBack(marks, at)) return true
  // "Rapat banggar" in one word is business of its own.
  if (/^(rapat|sidang) ./.test(marks[at]!.word) && does(marks[at], 'busy'))
    return !marks.slice(0, at).some((mark) => does(mark, ...STATED) || BESIDE.test(mark.word))
  if (!/^(rapat|rakor|acara|kegiatan)$/.test(marks[at]!.word)) return false
  const next = marks[at + 1]
  const before = /^(untuk|soal|perihal|tentang|kalau|mengenai)$/.test(marks[at - 1]?.word ?? '')
  const first = at === 0 || marks[at - 1]!.kind !== 'word' || marks[at - 1]!.word === 'waktu'
  const other = isUnknown(next) || does(next, 'matter', 'busy') || (next?.word === 'di' && does(marks[at + 2], 'place'))
  const ours = /^(kerja sama|kerjasama|koordinasi|daerah)$/.test(next?.word ?? '')
  return OTHER_DAYS.test(next?.word ?? '') || ((before || first) && other && !ours)
}

const refersBack = (marks: Mark[], at: number): boolean =>
  /^(untuk|buat|di|dari)$/.test(marks[at - 1]?.word ?? '') && /^(itu|tadi)$/.test(marks[at - 2]?.word ?? '')

/** "Hadir, tapi izin". */
const asksLeaveAlone = ({ marks }: Statement['clauses'][number]): boolean =>
  marks.some((mark) => does(mark, 'leave')) && marks.every((mark) => does(mark, 'leave', 'courtesy', 'filler', 'ack'))

const isBusy = ({ marks }: Statement['clauses'][number]): boolean =>
  marks.some((mark) => does(mark, 'busy') && !does(mark, 'filler')) &&
  !marks.some((mark) => mark.word === 'tetap' || does(mark, 'past'))

/**
 * Words with which an answer takes back, contrasts, quotes or denies twice: rare in a plain answer, common in one that
 * says another thing than its words seem to.
 */
function cuesIn(statement: Statement): number {
  const { marks, claims } = statement
  const count = (cue: boolean, weight = 1) => (cue ? weight : 0)
  const all = [...marks, ...statement.takenBack]
  const some = (...concepts: Parameters<typeof does>[1][]) => all.some((mark) => does(mark, ...concepts))
  const denials = all.filter((mark) => does(mark, 'negation', 'not_yet')).length
  return (
    count(statement.retracted) +
    count(some('quoted')) +
    count(some('say', 'talk')) +
    count(some('nor')) +
    count(some('cancel')) +
    count(some('wish')) +
    count(some('but'), 0.5) +
    count(some('turn', 'habit'), 0.5) +
    count(some('past'), 0.5) +
    count(statement.condition !== undefined, 0.5) +
    count(all.some(({ word }) => /^(bukan|jangan|tanpa)$/.test(word))) +
    count(denials > 1) +
    count(
      claims.some(({ turned }) => turned === 'twice'),
      0.5,
    )
  )
}

const isComing = ({ kind }: Claim) => /^(present|in_person|online|late|delegate)$/.test(kind)
const isOfDeputyComing = (claim: Claim) => claim.subject === 'deputy' && isComing(claim) && claim.kind !== 'delegate'

/** Weaknesses that no firm claim of the same kind makes up for. */
function weaknessesOf(claims: Claim[]): Record<(typeof weaknesses)[number], number> {
  const firm = new Set(claims.filter(({ weak }) => !weak).map(({ kind }) => kind))
  const found = new Set(claims.flatMap(({ weak, kind }) => (weak && !firm.has(kind) ? [weak] : [])))
  const counts = weaknesses.map((weak) => [weak, Number(found.has(weak))] as const)
  return Object.fromEntries(counts) as Record<(typeof weaknesses)[number], number>
}

/** A word that may make the opposite of what is stated, in its clause or in another. */
function turnsIn({ clauses, claims }: Statement) {
  const turns = clauses.map(({ marks }) =>
    marks.some((mark) => does(mark, 'turn', 'say') || /^(bukan|tanpa|jangan)$/.test(mark.word)),
  )
  const states = (index: number) => claims.some(({ clause }) => clause === index)
  return {
    beside: turns.some((turn, index) => turn && states(index)),
    elsewhere: turns.some((turn, index) => turn && !states(index)),
  }
}

/** A bare "tidak", or "bukan Kadis", beside a statement may take it back. */
function deniesBarely({ clauses }: Statement): boolean {
  return clauses.some(({ marks }) => {
    const words = marks.filter((mark) => !does(mark, 'courtesy', 'ack'))
    const [first, second] = words
    const notWho = does(first, 'negation') && does(second, 'head', 'deputy', 'self') && words.length === 2
    return notWho || (words.length > 0 && words.every((mark) => does(mark, 'negation', 'not_yet')))
  })
}

/** Words of which nothing is known, by where they stand; those within the delegate or the reason are accounted for. */
function unknownOf(hearing: Hearing, { delegate, reason }: Decision) {
  const { claims, clauses } = hearing.statement
  const told = [delegate, reason].filter((part) => part !== undefined)
  const isOpen = (mark: Mark) =>
    isUnknown(mark) && !told.some((part) => part.includes(quoted(hearing.text, hearing.tokens, mark)))
  const found = { unknownBefore: 0, unknownAfter: 0, unknownPlaced: 0, unknownElsewhere: 0 }
  for (const [index, clause] of clauses.entries()) {
    const first = claims.find((claim) => claim.clause === index)
    const open = clause.marks.filter(isOpen)
    if (!first) found.unknownElsewhere += open.length
    else {
      found.unknownBefore += open.filter((mark) => mark.from < first.mark.from).length
      const after = open.filter((mark) => mark.from > first.mark.from)
      const placed = after.filter((mark) => isPlaced(clause.marks, clause.marks.indexOf(mark)))
      found.unknownAfter += after.length - placed.length
      found.unknownPlaced += placed.length
    }
  }
  return { ...found, unknownElsewhere: Math.min(8, found.unknownElsewhere) }
}
