import type { Clause } from './reply-clauses.ts'
import { type Lateness, latenessOf, quoted } from './reply-details.ts'
import { does, type Mark } from './reply-marks.ts'
import type { Claim } from './reply-state.ts'
import type { Hearing } from './reply-statement.ts'

/** When somebody arrives; the hour somebody sets out tells nothing of it. */
export function arrivalOf(hearing: Hearing, claim: Claim): Lateness {
  const others = hearing.statement.claims.filter(
    (other) =>
      other !== claim && other.kind === 'present' && other.subject !== 'other' && other.clause !== claim.clause,
  )
  const own = claim.mark.word === 'berangkat' ? {} : latenessBeside(hearing, claim.clause)
  if (own.lateMinutes) return own
  const told = others
    .filter(({ mark }) => mark.word !== 'berangkat')
    .map((said) => latenessIn(hearing, hearing.statement.clauses[said.clause]!))
  // "5 menit lagi sampai" is no delay, "sampai jam 10" is.
  return told.find(({ arriveAt }) => arriveAt) ?? own
}

/** The lateness of a clause, or of one after it that says nothing but a time: "hadir pak, tapi jam 9.30". */
function latenessBeside(hearing: Hearing, index: number): Lateness {
  const { clauses } = hearing.statement
  const own = latenessIn(hearing, clauses[index]!)
  if (Object.keys(own).length > 0 && !own.onTime) return own
  const after = clauses.slice(index + 1).find(({ marks, reason }) => !reason && marks.every(tellsTime))
  // "Hadir jam 9 … lewat seperempat".
  const adds = after && /^(lewat|lebih)$/.test(after.marks[0]?.word ?? '')
  if (adds) return { unknown: true }
  if (after) return latenessIn(hearing, after)
  const there = clauses.find((clause, at) => at !== index && tellsArrival(hearing, clause, at))
  const lateness = there ? latenessIn(hearing, there) : own
  return lateness.arriveAt ? lateness : own
}

/** "Mohon izin masuk 09.10", "jam 9.10 baru kelar vaksin": when one can be there. */
function tellsArrival({ statement }: Hearing, { marks, reason, question }: Clause, at: number): boolean {
  if (reason || question || statement.claims.some(({ clause }) => clause === at)) return false
  const ends = marks.some((mark) => does(mark, 'after'))
  const busy = marks.some((mark) => does(mark, 'busy') && !does(mark, 'filler'))
  return ends || (!busy && marks.some((mark) => does(mark, 'arrive', 'go') || mark.word === 'masuk'))
}

const TIME_WORDS = new Set(
  'jam pukul sekitar wib baru kurang lewat setengah pak bu ya . : bisa datang hadir sampai tiba merapat masuk satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seperempat perempat lebih sedikit dikit lah an kira-kira'.split(
    ' ',
  ),
)
const tellsTime = (mark: Mark): boolean =>
  mark.kind === 'number' ||
  TIME_WORDS.has(mark.word) ||
  does(mark, 'go', 'arrive', 'courtesy', 'ack', 'head', 'foreign')

/** The lateness a clause tells by itself. */
export function latenessIn(hearing: Hearing, clause: Clause): Lateness {
  return latenessOf(hearing.text, clauseText(hearing, clause), hearing.context.meetingStart)
}

/** The words of a clause as they were written. */
export function clauseText(hearing: Hearing, clause: Clause): string {
  return quoted(hearing.text, hearing.tokens, { from: clause.marks[0]!.from, to: clause.marks.at(-1)!.to })
}
