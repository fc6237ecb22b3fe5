import { tokenise } from './normalise.ts'
import type { NamedOffice } from './office-names.ts'
import { markTokens } from './reply-marks.ts'
import { stateOf } from './reply-statement.ts'

/** One statement of an answer as it was taken apart. */
export interface ExplainedClause {
  /** Each word in its usual spelling with what it may do; an empty list: not known. */
  words: { word: string; does: string[]; mended: boolean }[]
  is: ('question' | 'condition' | 'reason')[]
  says: { what: string; of: string; weak: boolean }[]
}

/** How an answer was taken apart before it was decided on: for whoever looks after the word lists. */
export function explainReply(text: string, directory: NamedOffice[]): ExplainedClause[] {
  const tokens = tokenise(text)
  const statement = stateOf(markTokens(tokens, directory, text), tokens, { own: new Set(), known: false })
  return statement.clauses.map((clause, index) => ({
    words: clause.marks.map((mark) => ({
      word: mark.word,
      does: mark.offices ? ['office', ...mark.concepts] : mark.kind === 'number' ? ['number'] : [...mark.concepts],
      mended: mark.mended === true,
    })),
    is: (['question', 'condition', 'reason'] as const).filter((kind) => clause[kind]),
    says: statement.claims
      .filter((claim) => claim.clause === index)
      .map(({ kind, subject, weak }) => ({ what: kind, of: subject, weak: weak !== undefined })),
  }))
}
