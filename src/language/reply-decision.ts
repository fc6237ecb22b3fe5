import type { Token } from './normalise.ts'
import type { Claim, ClaimKind } from './reply-claims.ts'
import type { Clause } from './reply-clauses.ts'
import { delegationOf } from './reply-delegation.ts'
import { codeOfReason, type Lateness, latenessOf, quoted, reasonSpan, type Span } from './reply-details.ts'
import { does, type Mark } from './reply-marks.ts'
import type { ReplyContext, ReplyReading } from './reply-reading.ts'
import type { Statement } from './reply-statement.ts'

/** Everything a decision rests on. */
export interface Hearing {
  text: string
  tokens: Token[]
  statement: Statement
  context: Pick<ReplyContext, 'meetingStart' | 'now'>
}

/**
 * A reading before the line is drawn; `silent` is no answer beyond doubt, to be left alone. What rests on claims is
 * trusted by its doubts.
 */
export type Decision = Omit<ReplyReading, 'ask'> & { silent?: true; rests?: 'claims' }

const no = (confidence: number): Decision => ({ label: 'bukan_jawaban', confidence })
const SILENT: Decision = { label: 'bukan_jawaban', confidence: 0.9, silent: true }
const ask = (label: ReplyReading['label'], confidence = 0.4): Decision => ({ label, confidence })

/** Turns claims into one label with its details. */
export function decide(hearing: Hearing): Decision {
  const { statement } = hearing
  if (statement.list || statement.hanging) return ask('ambigu', 0.3)
  const status = statusOf(hearing)
  if (!status) return withoutClaims(hearing)
  // "Dwikilkan" may be the word that decides, written with two slips.
  const unclear = statement.contested || statement.marks.some((mark) => mark.near)
  return { ...status, confidence: unclear ? Math.min(0.6, status.confidence) : status.confidence, rests: 'claims' }
}

type Kinds = (...kinds: ClaimKind[]) => Claim | undefined

function statusOf(hearing: Hearing): Decision | undefined {
  const { statement } = hearing
  const { claims } = statement
  const mine = claims.filter((claim) => claim.subject !== 'deputy')
  const has: Kinds = (...kinds) =>
    mine.filter((claim) => kinds.includes(claim.kind)).toSorted((a, b) => Number(a.weak) - Number(b.weak))[0]
  if (statement.condition && statement.conditional) return conditional(hearing, statement.condition)
  const delegation = delegationOf(hearing)
  const unsure = claims.find((claim) => claim.kind === 'unsure')
  const hopes = statement.marks.some((mark) => does(mark, 'hope'))
  if (unsure || (hopes && claims.length > 0 && claims.every(({ kind }) => kind === 'present')))
    return undecided(hearing, claims)
  if (delegation && has('late') && statement.marks.some((mark) => does(mark, 'temporary')))
    return { label: 'terlambat', ...delegation.details, ...lateDetails(hearing, has('late')!), confidence: 0.8 }
  if (delegation)
    return {
      label: 'diwakilkan',
      ...delegation.details,
      ...reasonOf(hearing, delegation.span),
      confidence: delegation.confidence,
    }
  if (mine.length === 0) return undefined
  return personal(hearing, has)
}

/** Nobody is sent: the office's own coming or staying away. */
function personal(hearing: Hearing, has: Kinds): Decision | undefined {
  const absent = has('absent')
  const coming = has('present', 'in_person')
  const online = has('online')
  const late = has('late')
  const joinsOnline = online && coming && (coming.weak || coming.clause === online.clause)
  if (absent && (late || (coming && !joinsOnline))) return ask('ambigu')
  if (online && has('in_person')) return ask('ambigu')
  if (online) return { label: 'daring', ...reasonOf(hearing), confidence: certainty(online, absent ? 0.85 : 0.95) }
  if (late)
    return { label: 'terlambat', ...lateDetails(hearing, late), ...reasonOf(hearing), confidence: certainty(late) }
  if (absent) return staysAway(hearing, absent)
  if (coming) return comes(hearing, coming)
  if (has('not_delegate', 'no_obstacle', 'not_late')) return ask('hadir', 0.6)
  if (has('not_in_person', 'not_online')) return ask('ambigu')
  return has('obstacle') ? ask('tidak_hadir', 0.5) : undefined
}

const certainty = (claim: Claim, full = 0.95): number =>
  full - (claim.weak ? 0.3 : 0) - (claim.turned === 'twice' ? 0.15 : 0)

function comes(hearing: Hearing, claim: Claim): Decision {
  const clause = hearing.statement.clauses[claim.clause]!
  const early = clause.marks.some((mark) => does(mark, 'early'))
  const lateness = early ? {} : latenessBeside(hearing, claim.clause)
  const { meetingStart, now } = hearing.context
  // A bare "ikut" may be meant on the screen; "kami pasti ikut" hardly.
  const firm =
    /^(self|head|office)$/.test(claim.subject) ||
    clause.marks.some((mark) => does(mark, 'sure', 'able') || mark.word === 'siap')
  if (claim.weak && does(claim.mark, 'join') && !lateness.lateMinutes && !firm) return ask('ambigu', 0.5)
  if (lateness.lateMinutes)
    return { label: 'terlambat', ...timesOf(lateness), ...reasonOf(hearing), confidence: certainty(claim, 0.9) }
  if (lateness.unknown) return ask('hadir', 0.5)
  // "Hadir, <something> 15 menit": minutes beside a promise are a delay, or something not understood.
  const minutes = hearing.statement.clauses.some(({ marks }) =>
    marks.some((mark, at) => mark.kind === 'number' && marks[at + 1]?.word === 'menit'),
  )
  if (minutes && !early && !lateness.onTime && !does(claim.mark, 'underway', 'arrive')) return ask('hadir', 0.6)
  const after = clause.marks.findIndex((mark) => does(mark, 'after'))
  if (after >= 0) return comesAfter(hearing, clause, after)
  const begun = meetingStart && now && Temporal.ZonedDateTime.compare(now, meetingStart) > 0
  if (begun && does(claim.mark, 'underway')) return ask('terlambat', 0.6)
  return { label: 'hadir', confidence: certainty(claim) - (isBusy(hearing, claim) ? 0.3 : 0) }
}

/** The lateness of a clause, or of one after it that says nothing but a time: "hadir pak, tapi jam 9.30". */
function latenessBeside(hearing: Hearing, index: number): Lateness {
  const { clauses } = hearing.statement
  const own = latenessIn(hearing, clauses[index]!)
  if (Object.keys(own).length > 0) return own
  const next = clauses.slice(index + 1).find(({ marks, reason }) => !reason && marks.every(tellsTime))
  return next ? latenessIn(hearing, next) : own
}

const TIME_WORDS = new Set(
  'jam pukul sekitar wib baru kurang lewat setengah pak bu ya . : bisa datang hadir sampai tiba merapat masuk satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(
    ' ',
  ),
)
const tellsTime = (mark: Mark): boolean =>
  mark.kind === 'number' ||
  TIME_WORDS.has(mark.word) ||
  does(mark, 'go', 'arrive', 'courtesy', 'ack', 'head', 'foreign')

/** Something else is said to be going on, or "izin pulang": it does not go with coming. */
function isBusy(hearing: Hearing, claim: Claim): boolean {
  const { clauses, claims, marks } = hearing.statement
  const other = clauses.some(
    (clause, index) =>
      index !== claim.clause &&
      clause.marks.some((mark) => does(mark, 'busy') && !does(mark, 'filler')) &&
      !claims.some((said) => said.clause === index),
  )
  const leaving = marks.some(
    (mark, at) => does(mark, 'leave') && marks[at + 1]?.kind === 'word' && marks[at + 1]?.concepts.size === 0,
  )
  const despite = marks.some((mark) => mark.word === 'tetap')
  return (other && !despite) || leaving
}

function comesAfter(hearing: Hearing, clause: Clause, at: number): Decision {
  const span = reasonSpan(clause, at + 1)
  const reason = span && quoted(hearing.text, hearing.tokens, span)
  const code = reason && codeOfReason(reason)
  return { label: 'terlambat', ...(code && { reason, reasonCode: code }), confidence: 0.75 }
}

function staysAway(hearing: Hearing, claim: Claim): Decision {
  const { marks } = hearing.statement
  const asksLeave = marks.some((mark) => does(mark, 'leave', 'sorry'))
  // "belum dapat hadir" refuses politely, but only an apology beside it makes that certain.
  const polite = claim.turned === 'not_yet' && !asksLeave ? 0.3 : 0
  const partly = marks.some((mark) => does(mark, 'part')) ? 0.3 : 0
  const clocked = /\d/.test(clauseText(hearing, hearing.statement.clauses[claim.clause]!)) ? 0.2 : 0
  const label = asksLeave || claim.turned === 'not_yet' ? 'izin' : 'tidak_hadir'
  const twice = claim.turned === 'twice' ? 0.3 : 0
  const own = does(claim.mark, 'hindered') ? spanOfMark(claim.mark) : undefined
  // "absen dulu" may be signing the list; beside an apology it is staying away.
  const because = hearing.statement.clauses.some((clause) => clause.reason)
  const excused = (asksLeave || because) && does(claim.mark, 'skip') ? { ...claim, weak: false } : claim
  return {
    label,
    ...reasonOf(hearing, undefined, own),
    confidence: certainty(excused) - polite - partly - clocked - twice,
  }
}

function undecided(hearing: Hearing, claims: Claim[]): Decision {
  const hopes = hearing.statement.marks.some((mark) => does(mark, 'hope'))
  const firm =
    !hopes &&
    claims.some((claim) => claim.kind !== 'unsure' && claim.subject !== 'deputy' && claim.kind !== 'no_obstacle')
  // "Hadir zoom atau langsung" leaves the manner open; with "kami kabari" it is the answer that is open.
  const choice = claims.some((claim) => does(claim.mark, 'or'))
  const sure = hearing.statement.marks.some(
    (mark, at) => mark.word === 'pasti' && !does(hearing.statement.marks[at - 1], 'negation', 'not_yet', 'unsure'),
  )
  const later = hearing.statement.marks.some((mark) => does(mark, 'tell_later'))
  return { label: 'belum_pasti', ...reasonOf(hearing), confidence: firm || sure || (choice && !later) ? 0.5 : 0.85 }
}

function conditional(hearing: Hearing, clause: Clause): Decision {
  const main = clause.marks.findIndex(
    (mark, at) => at > 0 && (does(mark, 'attend', 'join', 'online') || (does(mark, 'self') && at > 2)),
  )
  const first = clause.marks[0]!
  const last = main > 0 ? clause.marks[main - 1]! : clause.marks.at(-1)!
  const reason = quoted(hearing.text, hearing.tokens, { from: first.from, to: last.to })
  const positive = hearing.statement.claims.every((claim) => /^(present|in_person|online|unsure)$/.test(claim.kind))
  // "Sinyal jelek kalau zoom, jadi kami datang" has decided.
  const decided = hearing.statement.clauses.some(({ marks }) =>
    /^(jadi|maka|sehingga|makanya)$/.test(marks[0]?.word ?? ''),
  )
  return { label: 'belum_pasti', reason, reasonCode: 'bersyarat', confidence: positive && !decided ? 0.85 : 0.5 }
}

function lateDetails(hearing: Hearing, claim: Claim): Pick<ReplyReading, 'lateMinutes' | 'arriveAt'> {
  const { clauses } = hearing.statement
  const own = timesOf(latenessIn(hearing, clauses[claim.clause]!))
  if (own.lateMinutes) return own
  const next = clauses[claim.clause + 1]
  return next ? timesOf(latenessIn(hearing, next)) : {}
}

const timesOf = ({ lateMinutes, arriveAt }: Lateness) => ({
  ...(lateMinutes && { lateMinutes }),
  ...(arriveAt && { arriveAt }),
})

function latenessIn(hearing: Hearing, clause: Clause): Lateness {
  return latenessOf(hearing.text, clauseText(hearing, clause), hearing.context.meetingStart)
}

function clauseText(hearing: Hearing, clause: Clause): string {
  return quoted(hearing.text, hearing.tokens, { from: clause.marks[0]!.from, to: clause.marks.at(-1)!.to })
}

const spanOfMark = (mark: Mark): Span => ({ from: mark.from, to: mark.to })
const BEGINS_REASON = /^(sedang|masih|ada|bentrok|bersamaan)$/

/** The reason given: a clause with "karena", a clause about other business, or such words after the claim. */
function reasonOf(hearing: Hearing, delegate?: Span, otherwise?: Span): Pick<ReplyReading, 'reason' | 'reasonCode'> {
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

function unknownWords(hearing: Hearing, status: Pick<ReplyReading, 'delegate' | 'reason'>): number {
  const told = [status.delegate, status.reason].filter((part) => part !== undefined)
  const covered = (mark: Mark) =>
    told.some((part) => part.includes(quoted(hearing.text, hearing.tokens, spanOfMark(mark))))
  const unknown = hearing.statement.marks.filter(
    (mark) => mark.kind === 'word' && mark.concepts.size === 0 && !mark.offices && !covered(mark),
  )
  return unknown.length > 3 ? 0.5 : unknown.length * 0.09
}

/** Nothing is said about coming: a receipt, a courtesy, a question, something else. */
function withoutClaims(hearing: Hearing): Decision {
  const { statement } = hearing
  const { marks } = statement
  const some = (...concepts: Parameters<typeof does>[1][]) => marks.some((mark) => does(mark, ...concepts))
  const words = marks.filter((mark) => mark.kind === 'word' || mark.kind === 'number')
  const unknown = words.filter((mark) => mark.concepts.size === 0 && mark.kind === 'word')
  // "Saya tanya Kadis dulu": the answer is still to come.
  if (some('forward') && some('self') && marks.some((mark) => mark.word === 'dulu') && !statement.asked)
    return { label: 'belum_pasti', confidence: 0.75 - unknownWords(hearing, {}) }
  if (statement.others === 'known' && some('self')) return no(0.4)
  // "Izin menyampaikan, saya sakit": something is said about oneself, whatever it is.
  if (some('forward') && some('away', 'tell_later', 'unsure') && !statement.asked) return no(0.4)
  if (
    statement.asked ||
    statement.ordered ||
    statement.past ||
    statement.others === 'known' ||
    some('forward', 'report')
  )
    return SILENT
  if (statement.others === 'unknown') return no(0.4)
  if (some('unsure')) return ask('belum_pasti')
  const others = marks.some((mark) => mark.offices)
  if (some('tell_later') && some('later') && !some('document') && !others)
    return { label: 'belum_pasti', confidence: 0.85 - unknownWords(hearing, {}) }
  const leave = some('leave', 'sorry')
  const told = reasonOf(hearing)
  const asks = marks.some((mark) => does(mark, 'sorry', 'self') || (does(mark, 'leave') && mark.word !== 'cuti'))
  const apology = marks.some((mark) => mark.word === 'maaf')
  // "Maaf sedang dinas luar", "saya sakit": where one is says that one does not come.
  if (some('away') && unknown.length === 0 && !some('negation', 'condition') && (apology || some('self')))
    return { label: some('sorry') ? 'izin' : 'tidak_hadir', ...told, confidence: 0.75 }
  if (leave && some('busy') && !asks) return ask('izin', 0.5)
  // "Mohon izin, besok tidak ada apel" asks nothing of the kind.
  if (leave && some('busy') && some('negation')) return ask('ambigu')
  if (leave && some('busy')) return { label: 'izin', ...told, confidence: 0.85 - unknownWords(hearing, told) }
  if (leave) return ask('ambigu')
  if (some('negation') && words.length === 1) return ask('tidak_hadir', 0.5)
  if (some('same', 'negation') && unknown.length === 0 && words.length < 4 && !some('busy')) return ask('ambigu')
  if (some('ack') && unknown.length < 2 && !some('negation')) return ask('ack', 0.6)
  const hopes = words.some((mark) => mark.word === 'insya allah')
  // "Insya Allah" alone is a yes; other courtesies alone are none.
  if (hopes && words.every((mark) => does(mark, 'courtesy', 'ack'))) return { label: 'hadir', confidence: 0.72 }
  const greeting = words.every((mark) => does(mark, 'courtesy', 'filler', 'ack'))
  if (greeting && words.length > 0) return SILENT
  if (some('busy') && unknown.length === 0 && words.length < 5 && !some('negation')) return ask('izin', 0.5)
  return no(0.4)
}
