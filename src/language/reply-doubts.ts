import { isDoubtfulEnglish } from './english.ts'
import type { Decision, Hearing } from './reply-decision.ts'
import { quoted } from './reply-details.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import type { Statement } from './reply-statement.ts'

/** What may make a reading wrong, each counted; nothing is left out, zero means there is none of it. */
export type Doubts = Record<DoubtName, number>

export const doubtNames = [
  'unsettled',
  'mended',
  'turnedRound',
  'turnedByWord',
  'unknownBefore',
  'unknownAfter',
  'unknownPlaced',
  'unknownElsewhere',
  'manyUnknown',
  'nearly',
  'strangeSubject',
  'othersBeside',
  'othersAlone',
  'wish',
  'gossip',
  'absentOffice',
  'asked',
  'ordered',
  'past',
  'part',
  'deputyToo',
  'byWhat',
  'politeCondition',
  'bareDenial',
  'retracted',
  'otherClauses',
  'otherClaims',
  'long',
  'english',
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
  return {
    unsettled: Math.max(0, 0.95 - decision.confidence) * 10,
    ...unknown,
    mended: claims.filter(({ mended }) => mended).length,
    turnedRound: Number(claims.some(({ doubted }) => doubted)),
    turnedByWord: Number(some('turn', 'say') || marks.some(({ word }) => /^(bukan|tanpa|jangan)$/.test(word))),
    manyUnknown: Number(unknown.unknownBefore + unknown.unknownAfter + unknown.unknownElsewhere > 3),
    nearly: marks.filter((mark) => mark.near).length,
    strangeSubject: Number(statement.strange),
    othersBeside: Number(statement.others !== undefined && ours),
    othersAlone: Number(statement.others !== undefined && !ours),
    wish: Number(some('wish')),
    gossip: Number(some('talk') && !claims.some(({ subject }) => subject === 'self')),
    absentOffice: Number(claims.some(({ subject, kind }) => subject === 'office' && kind === 'absent') && !polite),
    asked: Number(statement.asked),
    ordered: Number(statement.ordered),
    past: Number(statement.past),
    part: Number(some('part')),
    deputyToo: Number(decision.label !== 'diwakilkan' && claims.some(isOfDeputyComing)),
    byWhat: Number(marks.some((mark, at) => /^(via|lewat|melalui)$/.test(mark.word) && isUnknown(marks[at + 1]))),
    politeCondition: Number(statement.politeCondition),
    bareDenial: Number(deniesBarely(statement)),
    retracted: Number(statement.retracted),
    otherClauses: Math.min(4, clauses.filter((_, index) => !claims.some(({ clause }) => clause === index)).length),
    otherClaims: new Set(claims.map(({ kind }) => kind)).size > 1 ? 1 : 0,
    long: Number(marks.length > 25),
    english: Number(isDoubtfulEnglish(hearing.tokens)),
  }
}

const isOfDeputyComing = ({ subject, kind }: Statement['claims'][number]) =>
  subject === 'deputy' && /^(present|in_person|online|late)$/.test(kind)

/** A bare "tidak", or "bukan Kadis", beside a statement may take it back. */
function deniesBarely({ clauses }: Statement): boolean {
  return clauses.some(({ marks }) => {
    const words = marks.filter((mark) => !does(mark, 'courtesy', 'ack'))
    const [first, second] = words
    const notWho = does(first, 'negation') && does(second, 'head', 'deputy', 'self') && words.length === 2
    return notWho || (words.length > 0 && words.every((mark) => does(mark, 'negation', 'not_yet')))
  })
}

/** After "dari", "karena", "sedang" and the like a word tells of a place or of other business. */
const isPlaced = (marks: Mark[], at: number): boolean =>
  marks
    .slice(0, at)
    .some(({ word }) => /^(di|ke|dari|dalam|karena|sedang|masih|setelah|habis|untuk|ada|pakai)$/.test(word))

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
