import type { AnswerRecord } from './answering.ts'
import type { Answer } from './invitation.ts'

type Said = Pick<AnswerRecord, 'answer' | 'givenAs' | 'givenAt'>

/** Head and staff who contradict each other within this span are not left to chance: the head is asked. */
export const disputeWithin = Temporal.Duration.from({ minutes: 10 })

/**
 * Whether two answers cannot both be true: of another kind, or of one kind with another delegate, delay or reason. What
 * only one of them tells completes the other.
 */
export function saysOtherwise(one: Answer, other: Answer): boolean {
  if (one.kind !== other.kind) return true
  const names = one.delegate?.name && other.delegate?.name ? [one.delegate.name, other.delegate.name] : []
  return (
    differ(one.delegate?.position, other.delegate?.position) ||
    differ(names[0], names[1]) ||
    differ(one.minutesLate, other.minutesLate) ||
    (one.reasonCode && other.reasonCode ? one.reasonCode !== other.reasonCode : differ(one.reason, other.reason))
  )
}

const differ = (one: string | number | undefined, other: string | number | undefined): boolean =>
  one !== undefined && other !== undefined && folded(one) !== folded(other)

const folded = (told: string | number): string => String(told).trim().toLowerCase()

/** Whether two answers of one office contradict each other: head against staff, within ten minutes. */
export function contradict(one: Said, other: Said): boolean {
  const sides = new Set([one.givenAs, other.givenAs])
  if (!sides.has('head') || !sides.has('staff') || !saysOtherwise(one.answer, other.answer)) return false
  const apart = one.givenAt.since(other.givenAt).abs()
  return Temporal.Duration.compare(apart, disputeWithin) <= 0
}

/**
 * Which answer the last one contradicts so that the head has to be asked; `history` begins with the last one. A head
 * who chose again after staff had contradicted them has been asked, and has decided.
 */
export function disputed<Record extends Said>(history: readonly Record[]): Record | undefined {
  const [last, ...earlier] = history
  const at = earlier.findIndex(({ givenAs }) => givenAs !== last?.givenAs)
  const other = earlier[at]
  if (!last || !other || !contradict(last, other)) return undefined
  const before = earlier.slice(at + 1).find(({ givenAs }) => givenAs !== other.givenAs)
  const wasAsked = last.givenAs === 'head' && before !== undefined && contradict(other, before)
  return wasAsked ? undefined : other
}

/** What the head themselves had answered, if this answer of staff says otherwise; `earlier` begins with the one before it. */
export function headOverruled<Record extends Said>(given: Said, earlier: readonly Record[]): Record | undefined {
  const own = given.givenAs === 'staff' ? earlier.find(({ givenAs }) => givenAs !== 'staff') : undefined
  return own?.givenAs === 'head' && saysOtherwise(own.answer, given.answer) ? own : undefined
}
