import { tokenise } from './normalise.ts'
import { decide } from './reply-decision.ts'
import { doubtsOf } from './reply-doubts.ts'
import { markTokens } from './reply-marks.ts'
import { opinionOf } from './reply-opinion.ts'
import type { ReplyContext, ReplyReading } from './reply-reading.ts'
import { settle } from './reply-settling.ts'
import { stateOf } from './reply-statement.ts'
import { trustIn } from './reply-trust.ts'

export type { ReplyContext, ReplyLabel, ReplyReading } from './reply-reading.ts'

const LONGEST_ANSWER = 250
/** Below this a reading leaves itself open and is asked about, whatever speaks for it. */
export const CONFIDENT = 0.55
/** Of a hundred readings trusted this much one may be wrong; asking costs a press, a wrong record more. */
const TRUSTED = 0.9
/** What is trusted less than this for its own doubts is asked about, unless the second opinion is nearly certain of it. */
const OWN = 0.8
/** Trusted this much, it is recorded when both together are as sure as `CERTAIN`; less is asked about in any case. */
const OWN_AT_LEAST = 0.7
const CERTAIN = 0.97

/**
 * Reads whether an official comes, joins online, is late, sends somebody or stays away. The text becomes marks,
 * the marks clauses, each clause claims (with the reach of its negations and its subject), and the claims one
 * label. A wrong status is worse than a question, so doubt of any kind asks.
 */
export function readReply(text: string, context: ReplyContext): ReplyReading {
  const tokens = tokenise(text)
  if (tokens.length > LONGEST_ANSWER) return { label: 'bukan_jawaban', confidence: 0, ask: true }
  const own = context.ownOffice ?? []
  const directory = context.directory ?? own
  const whose = { own: new Set(own.map((office) => office.id)), known: own.length > 0 }
  const marks = markTokens(tokens, directory, text)
  const hearing = { text, tokens, statement: stateOf(marks, tokens, whose, context.meetingStart), context }
  const decision = decide(hearing)
  const { silent, rests, ...reading } = decision
  const trust = rests ? trustIn(decision.label, doubtsOf(hearing, decision)) : decision.confidence
  const confidence = rests ? settle(decision.label, trust, opinionOf(marks)) : trust
  const sure = Math.max(0, Math.min(1, Math.round(confidence * 100) / 100))
  const trusted = trust >= OWN ? sure >= TRUSTED : trust >= OWN_AT_LEAST && sure >= CERTAIN
  const doubtful = decision.confidence < CONFIDENT || (rests !== undefined && !trusted)
  return { ...reading, confidence: sure, ask: silent ? false : doubtful }
}
