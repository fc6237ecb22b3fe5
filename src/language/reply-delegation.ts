import type { Token } from './normalise.ts'
import type { Claim } from './reply-claims.ts'
import type { Clause } from './reply-clauses.ts'
import { beginsPosition, positionAt, quoted, type Span } from './reply-details.ts'
import { does, type Mark } from './reply-marks.ts'
import type { Statement } from './reply-statement.ts'

/** Somebody comes instead of the head: who, as far as it is said, and how certain that is. */
export interface Delegation {
  details: { delegate?: string; delegateIsSender?: true }
  span?: Span
  confidence: number
}

interface Hearing {
  text: string
  tokens: Token[]
  statement: Statement
}

/** The delegation an answer states, by "diwakilkan", "mengutus", "mewakili", or a deputy who comes. */
export function delegationOf(hearing: Hearing): Delegation | undefined {
  const { claims, clauses } = hearing.statement
  const refused = claims.some((claim) => claim.kind === 'not_delegate')
  for (const claim of claims) {
    if (claim.kind !== 'delegate') continue
    const stated = statedBy(hearing, claim, clauses[claim.clause]!)
    if (stated)
      return stated.confidence > 0.7 && selfComes(claims, claim) && !stated.details.delegateIsSender
        ? { ...stated, confidence: 0.5 }
        : stated
  }
  return refused ? undefined : deputyComes(hearing)
}

// "saya menugaskan Kabid untuk hadir": who is sent comes, not who sends.
const selfComes = (claims: Claim[], delegation: Claim) =>
  claims.some(
    (claim) =>
      claim.subject === 'self' && claim.clause !== delegation.clause && /^(present|in_person)$/.test(claim.kind),
  )

function statedBy(hearing: Hearing, claim: Claim, clause: Clause): Delegation | undefined {
  const { marks } = clause
  const at = marks.indexOf(claim.mark)
  const agreed = marks.some((mark) => does(mark, 'obstacle'))
  const certain = claim.weak || agreed ? 0.6 : 0.95
  // "Pak Kadis diwakilkan saya, Kabid Produksi".
  if (does(marks[at + 1], 'self')) {
    const sender = named(hearing, positionAt(marks, at + 2) ?? positionAfter(hearing, claim), certain)
    return { ...sender, details: { ...sender.details, delegateIsSender: true } }
  }
  if (does(claim.mark, 'represent')) return represented(hearing, claim, clause, at, certain)
  if (does(claim.mark, 'send')) return sent(hearing, claim, clause, at, certain)
  const span = positionAt(marks, at + 1)
  if (claim.mark.word === 'dihadiri' && !span) return undefined
  if (does(claim.mark, 'proxy')) return span ? named(hearing, span, certain) : { details: {}, confidence: 0.8 }
  return named(hearing, span ?? deputyBefore(marks, at), certain)
}

function represented(hearing: Hearing, claim: Claim, clause: Clause, at: number, certain: number): Delegation {
  const before = deputyBefore(clause.marks, at)
  const { claims } = hearing.statement
  // "Mewakili pimpinan, kami hadir".
  const bySelf = claim.subject === 'self' || (claim.subject === 'none' && !before && selfComes(claims, claim))
  const sender = bySelf ? { delegateIsSender: true as const } : {}
  const span = before ?? positionAfter(hearing, claim)
  const delegation = named(hearing, span, certain)
  return { ...delegation, details: { ...delegation.details, ...sender } }
}

const BASIS = /^(sesuai|berdasarkan|atas|menindaklanjuti|dapat|mendapat|terima|ada)$/

function sent(hearing: Hearing, claim: Claim, clause: Clause, at: number, certain: number): Delegation | undefined {
  const { marks } = clause
  const chosen = /^(ditugaskan|ditunjuk|disuruh|diperintah|diperintahkan|diutus)$/.test(claim.mark.word)
  const basis = marks.slice(0, at).some((mark) => BASIS.test(mark.word))
  const comes = hearing.statement.claims.some(
    (other) => other.subject === 'self' && /^(present|in_person)$/.test(other.kind),
  )
  if (basis && comes) return { details: { delegateIsSender: true }, confidence: 0.85 }
  if (chosen && claim.subject === 'self') return { details: { delegateIsSender: true }, confidence: 0.8 }
  if (chosen) return named(hearing, deputyBefore(marks, at) ?? positionAt(marks, at + 1), certain)
  const span = positionAt(marks, at + 1) ?? positionAfter(hearing, claim)
  if (!span && does(marks[at + 1], 'proxy')) return { details: {}, confidence: certain }
  return span && !basis ? named(hearing, span, certain) : undefined
}

/** "Mengutus 2 orang: Kabid Kawasan Permukiman": the position stands in the next clause. */
function positionAfter(hearing: Hearing, claim: Claim): Span | undefined {
  const following = hearing.statement.clauses[claim.clause + 1]
  return following && beginsPosition(following.marks[0]) ? positionAt(following.marks, 0) : undefined
}

function named(hearing: Hearing, span: Span | undefined, confidence: number): Delegation {
  if (!span) return { details: {}, confidence }
  const known = hearing.statement.marks.some((mark) => mark.from === span.from && beginsPosition(mark))
  const delegate = quoted(hearing.text, hearing.tokens, span)
  return { details: { delegate }, span, confidence: known ? confidence : Math.min(confidence, 0.75) }
}

function deputyBefore(marks: Mark[], at: number): Span | undefined {
  const first = marks.findIndex((mark, index) => index < at && does(mark, 'deputy'))
  if (first < 0) return undefined
  const span = positionAt(marks.slice(0, at), first)
  return span
}

/** "Nanti Sekban yang hadir", "yang hadir Kabid Produksi": without "yang" it may be talk about somebody. */
function deputyComes(hearing: Hearing): Delegation | undefined {
  const { claims, clauses } = hearing.statement
  for (const claim of claims) {
    if (!/^(present|in_person|unsure)$/.test(claim.kind) || claim.kind === 'unsure') continue
    const { marks } = clauses[claim.clause]!
    const at = marks.indexOf(claim.mark)
    const chosen = marks.slice(Math.max(0, at - 2), at).some((mark) => mark.word === 'yang')
    if (claim.subject === 'deputy') {
      // "Sekdin cuti, saya juga tidak bisa": nobody comes.
      const nobody = clauses.some(
        (other, index) =>
          other.marks.some((mark) => /^(juga|pun)$/.test(mark.word)) &&
          claims.some((said) => said.clause === index && said.kind === 'absent'),
      )
      if (nobody) return undefined
      const away = claims.some((other) => other !== claim && other.subject !== 'deputy' && other.kind === 'absent')
      const mine = claims.some((other) => other.subject === 'self' && other.kind !== 'absent')
      if (mine) continue
      return named(hearing, deputyBefore(marks, at), chosen || away ? 0.9 : 0.6)
    }
    // "Atas nama Kepala, hadir Kabid Perekonomian".
    const follows = claim.subject === 'none' && (chosen || does(marks[at + 1], 'deputy'))
    const after = follows ? positionAt(marks, at + 1) : undefined
    if (after) return named(hearing, after, 0.9)
  }
  return undefined
}
