import type { Clause } from './reply-clauses.ts'
import { codeOfReason, quoted, reasonSpan, type Span } from './reply-details.ts'
import { does, type Mark } from './reply-marks.ts'
import type { ReplyReading } from './reply-reading.ts'
import type { Claim } from './reply-state.ts'
import type { Hearing } from './reply-statement.ts'

export const spanOfMark = (mark: Mark): Span => ({ from: mark.from, to: mark.to })
const BEGINS_REASON = /^(sedang|masih|ada|bentrok|bersamaan)$/

/** The reason given: a clause with "karena", a clause about other business, or such words after the claim. */
export function reasonOf(
  hearing: Hearing,
  delegate?: Span,
  otherwise?: Span,
): Pick<ReplyReading, 'reason' | 'reasonCode'> {
  const { clauses, claims } = hearing.statement
  const because = clauses.find((clause) => clause.reason)
  const silent = clauses.find(
    (clause, index) =>
      !clause.question &&
      clause.marks.some((mark) => does(mark, 'busy')) &&
      !claims.some((claim) => claim.clause === index && claim.subject !== 'deputy'),
  )
  const span =
    (because && reasonSpan(because)) ??
    (silent && reasonSpan(silent)) ??
    tailReason(clauses) ??
    otherwise ??
    hinderedIn(claims)
  if (!span || (delegate && span.from < delegate.to && delegate.from < span.to)) return {}
  const reason = quoted(hearing.text, hearing.tokens, span)
  const code = codeOfReason(reason)
  return { reason, ...(code && { reasonCode: code }) }
}

function tailReason(clauses: Clause[]): Span | undefined {
  for (const clause of clauses) {
    const at = clause.marks.findIndex(
      (mark, index) => index > 0 && (BEGINS_REASON.test(mark.word) || (does(mark, 'busy') && !does(mark, 'filler'))),
    )
    if (at > 0 && clause.marks.slice(at).some((mark) => does(mark, 'busy', 'unsure'))) return reasonSpan(clause, at)
  }
  return undefined
}

function hinderedIn(claims: Claim[]): Span | undefined {
  const hindered = claims.find((claim) => does(claim.mark, 'hindered') && claim.kind === 'absent')
  return hindered && spanOfMark(hindered.mark)
}
