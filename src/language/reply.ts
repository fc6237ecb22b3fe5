import { tokenise } from './normalise.ts'
import { decide } from './reply-decision.ts'
import { doubtsOf } from './reply-doubts.ts'
import { markTokens } from './reply-marks.ts'
import { opinionOf } from './reply-opinion.ts'
import type { ReplyContext, ReplyReading } from './reply-reading.ts'
import { heldOf, settle } from './reply-settling.ts'
import { isByClock, stateOf } from './reply-statement.ts'
import { namesSeatOfOthers } from './reply-subject.ts'
import { trustIn } from './reply-trust.ts'

export type { ReplyContext, ReplyLabel, ReplyReading } from './reply-reading.ts'

const LONGEST_ANSWER = 250
/** Below this a reading leaves itself open and is asked about, whatever speaks for it. */
export const CONFIDENT = 0.55
/**
 * How sure both readers together have to be of a reading that the first trusts this much for its own doubts; what it
 * trusts less is asked about in any case. Chosen on each set of answers when only the others were learnt from: of a
 * hundred readings beyond these lines fewer than one was wrong. Asking costs a press, a wrong record more.
 */
const LINES = [
  { trust: 0.5, sure: 0.9 },
  { trust: 0.3, sure: 0.95 },
] as const

/**
 * Reads whether an official comes, joins online, is late, sends somebody or stays away. The text becomes marks,
 * the marks clauses, each clause claims (with the reach of its negations and its subject), and the claims one
 * label. A wrong status is worse than a question, so doubt of any kind asks.
 */
export function readReply(written: string, context: ReplyContext): ReplyReading {
  const text = withoutQuoted(written)
  const tokens = tokenise(text)
  if (tokens.length > LONGEST_ANSWER) return { label: 'bukan_jawaban', confidence: 0, ask: true }
  const own = context.ownOffice ?? []
  const directory = context.directory ?? own
  const whose = { own: new Set(own.map((office) => office.id)), known: own.length > 0 }
  const marks = markTokens(tokens, directory, text)
  const hearing = { text, tokens, statement: stateOf(marks, tokens, whose, timesOf(context)), context }
  const decision = decide(hearing)
  const { silent, rests, ...reading } = decision
  const trust = rests ? trustIn(decision.label, doubtsOf(hearing, decision)) : decision.confidence
  const confidence = rests
    ? settle(decision.label, trust, heldOf(decision.label, isByClock(hearing), opinionOf(marks)))
    : trust
  const sure = Math.max(0, Math.min(1, Math.round(confidence * 100) / 100))
  const line = LINES.find((each) => trust >= each.trust)
  const trusted = line !== undefined && sure >= line.sure
  const doubtful =
    decision.confidence < CONFIDENT || (rests !== undefined && !trusted) || namesSeatOfOthers(marks, whose)
  return { ...reading, confidence: sure, ask: silent ? false : doubtful }
}

const timesOf = ({ meetingStart, now }: ReplyContext) => ({
  ...(meetingStart && { start: meetingStart }),
  ...(now && { now }),
})

/** The text without the lines of somebody else that it quotes, `> Disdukcapil hadir`; the whole where there is nothing else. */
function withoutQuoted(text: string): string {
  if (!text.includes('>')) return text
  const own = text.split('\n').filter((line) => !/^\s*>/.test(line))
  return own.some((line) => line.trim() !== '') ? own.join('\n') : text
}
