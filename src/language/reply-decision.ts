import { arrivalOf, clauseText, latenessIn } from './reply-arrival.ts'
import type { Clause } from './reply-clauses.ts'
import { delegationOf, onlySeat } from './reply-delegation.ts'
import { codeOfReason, type Lateness, quoted, reasonSpan, type Span } from './reply-details.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { AFAR } from './reply-phrases.ts'
import type { ReplyReading } from './reply-reading.ts'
import type { Claim, ClaimKind } from './reply-state.ts'
import type { Hearing } from './reply-statement.ts'

/**
 * A reading before the line is drawn; `silent` is no answer beyond doubt, to be left alone. What rests on claims, or
 * on circumstances that say as much, is trusted by its doubts.
 */
export type Decision = Omit<ReplyReading, 'ask'> & { silent?: true; rests?: 'claims' | 'circumstances' }

const no = (confidence: number): Decision => ({ label: 'bukan_jawaban', confidence })
const SILENT: Decision = { label: 'bukan_jawaban', confidence: 0.9, silent: true }
/** Left open whatever the doubts: it is asked about. */
const ask = (label: ReplyReading['label']): Decision => ({ label, confidence: 0.4 })

/** Turns claims into one label with its details. */
export function decide(hearing: Hearing): Decision {
  const { statement } = hearing
  if (statement.list || statement.hanging) return ask('ambigu')
  const status = statusOf(hearing)
  // "Jumat saya bisa", for a meeting on Thursday.
  if (!status && statement.otherDay) return ask('ambigu')
  if (!status) return withoutClaims(hearing)
  // "Dwikilkan" may be the word that decides, written with two slips.
  const unclear = statement.contested || statement.marks.some((mark) => mark.near)
  return { ...status, confidence: unclear ? Math.min(0.5, status.confidence) : status.confidence, rests: 'claims' }
}

type Kinds = (...kinds: ClaimKind[]) => Claim | undefined

function statusOf(hearing: Hearing): Decision | undefined {
  const { statement } = hearing
  const { claims } = statement
  const mine = claims.filter((claim) => claim.subject !== 'deputy')
  const has: Kinds = (...kinds) =>
    mine
      .filter((claim) => kinds.includes(claim.kind))
      .toSorted((a, b) => Number(Boolean(a.weak)) - Number(Boolean(b.weak)))[0]
  if (statement.condition && statement.conditional) return conditional(hearing, statement.condition)
  const delegation = delegationOf(hearing)
  const unsure = claims.find((claim) => claim.kind === 'unsure')
  const hopes = claims.some(({ clause }) => statement.clauses[clause]!.marks.some((mark) => does(mark, 'hope')))
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
  const own = personal(hearing, has)
  // Somebody is sent beside it, but it is not made out who: "tidak hadir" alone would be wrong.
  return own && has('delegate') ? { ...own, confidence: Math.min(0.5, own.confidence) } : own
}

/** Nobody is sent: the office's own coming or staying away. */
function personal(hearing: Hearing, has: Kinds): Decision | undefined {
  const absent = has('absent')
  const coming = has('present', 'in_person')
  const online = has('online')
  const late = has('late')
  const joinsOnline = online && coming && (coming.weak || coming.clause === online.clause)
  const wished = coming && !absent && !late && !online ? refusedAfterWish(hearing) : undefined
  if (wished) return wished
  if (absent && (late || (coming && !joinsOnline))) return ask('ambigu')
  if (online && has('in_person')) return ask('ambigu')
  // "Datang ya zoom, zoom ya datang": the one as well as the other.
  const said = hearing.statement.claims.map(({ kind }) => kind).join(' ')
  if (/present online.*online present|online present.*present online/.test(said)) return ask('ambigu')
  if (online) return { label: 'daring', ...reasonOf(hearing), confidence: certainty(online, absent ? 0.85 : 0.95) }
  if (late)
    return { label: 'terlambat', ...lateDetails(hearing, late), ...reasonOf(hearing), confidence: certainty(late) }
  if (absent) return staysAway(hearing, absent)
  if (coming) return comes(hearing, coming)
  // "Mohon izin, tidak ada yang bisa kami kirim": nobody comes.
  const nobody = hearing.statement.marks.some(({ word }) => /^tidak (ada|mengirim)/.test(word))
  if (has('not_delegate') && nobody && hearing.statement.marks.some((mark) => does(mark, 'leave', 'sorry', 'busy')))
    return { label: 'izin', ...reasonOf(hearing), confidence: 0.8 }
  const onTime = has('not_late')
  if (onTime && onTime.subject === 'self' && hearing.statement.claims.length === 1)
    return { label: 'hadir', confidence: certainty(onTime, 0.85) }
  if (has('not_delegate', 'no_obstacle', 'not_late')) return ask('hadir')
  if (has('not_in_person', 'not_online')) return ask('ambigu')
  return has('obstacle') ? ask('tidak_hadir') : undefined
}

/** "Maunya hadir, mohon izin dokter melarang": what is wished is not to be. */
function refusedAfterWish(hearing: Hearing): Decision | undefined {
  const { clauses, claims, marks } = hearing.statement
  const wishes = claims.every(({ clause, mark }) => {
    const before = clauses[clause]!.marks
    return before.slice(0, before.indexOf(mark)).some((word) => does(word, 'wish'))
  })
  const refuses =
    marks.some((mark) => does(mark, 'sorry', 'away') || mark.word === 'mohon izin') &&
    !marks.some((mark) => does(mark, 'reply', 'late'))
  return wishes && refuses ? { label: 'izin', ...reasonOf(hearing), confidence: 0.8 } : undefined
}

const certainty = (claim: Claim, full = 0.95): number =>
  full - (leavesOpen(claim) ? 0.45 : 0) - (claim.turned === 'twice' ? 0.45 : 0)

const leavesOpen = ({ weak }: Claim): boolean =>
  weak !== undefined && /^(elsewhere|partly|permitted|ability)$/.test(weak)

function comes(hearing: Hearing, claim: Claim): Decision {
  const clause = hearing.statement.clauses[claim.clause]!
  const early = clause.marks.some((mark) => does(mark, 'early'))
  const lateness = early ? {} : arrivalOf(hearing, claim)
  const joinsFromAfar =
    claim.weak === 'join' && hearing.statement.marks.some((mark) => does(mark, 'online') || AFAR.test(mark.word))
  if (joinsFromAfar) return { label: 'daring', ...reasonOf(hearing), confidence: 0.75 }
  if (
    claim.weak === 'join' &&
    !/^(self|office)$/.test(claim.subject) &&
    clause.marks.every(
      (mark) =>
        mark === claim.mark || mark.kind !== 'word' || does(mark, 'courtesy', 'ack', 'filler', 'head', 'foreign'),
    )
  )
    return ask('ambigu')
  const { meetingStart, now } = hearing.context
  // "Saya baru bisa jam 10".
  const only = claim.weak === 'ability' && clause.marks.some(({ word }) => word === 'baru')
  if (lateness.lateMinutes)
    return {
      label: 'terlambat',
      ...timesOf(lateness),
      ...reasonOf(hearing),
      confidence: only ? 0.85 : certainty(claim, 0.9),
    }
  const { marks } = clause
  const hour = marks.some((mark, at) => /^(jam|pukul)$/.test(mark.word) && isUnknown(marks[at + 1]))
  // "Datang siang": later than the morning, nobody knows when.
  const midday = marks.some(
    (mark, at) =>
      at > marks.indexOf(claim.mark) &&
      /^(siang|sore)$/.test(mark.word) &&
      !/^(pak|bu|selamat)$/.test(marks[at - 1]?.word ?? ''),
  )
  if (lateness.unknown || (hour && !lateness.onTime) || (midday && !lateness.onTime)) return ask('hadir')
  // "Hadir, <something> 15 menit": minutes beside a promise are a delay, or something not understood.
  const minutes = hearing.statement.clauses.some(({ marks }) =>
    marks.some((mark, at) => mark.kind === 'number' && marks[at + 1]?.word === 'menit'),
  )
  if (minutes && !early && !lateness.onTime && !does(claim.mark, 'underway', 'arrive')) return ask('hadir')
  const after = clause.marks.findIndex((mark) => does(mark, 'after'))
  if (after >= 0) return comesAfter(hearing, clause, after)
  const begun = meetingStart && now && Temporal.ZonedDateTime.compare(now, meetingStart) > 0
  if (begun && does(claim.mark, 'underway')) return ask('terlambat')
  const open = leaves(hearing) || isStory(clause)
  return { label: 'hadir', confidence: certainty(claim) - (open ? 0.45 : 0) }
}

/** "Camat hadir memperkenalkan diri tadi": what was, unless it was said so. */
const isStory = ({ marks }: Clause): boolean =>
  marks.findLast((mark) => !does(mark, 'courtesy', 'ack'))?.word === 'tadi' &&
  !marks.some((mark) => does(mark, 'say', 'sure', 'tell_later', 'reply'))

/** "Izin pulang": leaving does not go with coming. */
const leaves = ({ statement }: Hearing): boolean =>
  statement.marks.some(
    (mark, at) =>
      does(mark, 'leave') && statement.marks[at + 1]?.kind === 'word' && statement.marks[at + 1]?.concepts.size === 0,
  )

function comesAfter(hearing: Hearing, clause: Clause, at: number): Decision {
  const span = reasonSpan(clause, at + 1)
  const reason = span && quoted(hearing.text, hearing.tokens, span)
  const code = reason && codeOfReason(reason)
  return { label: 'terlambat', ...(code && { reason, reasonCode: code }), confidence: 0.75 }
}

function staysAway(hearing: Hearing, claim: Claim): Decision {
  const { marks } = hearing.statement
  const asksLeave = marks.some((mark) => does(mark, 'leave', 'sorry'))
  const clocked = /\d/.test(clauseText(hearing, hearing.statement.clauses[claim.clause]!)) ? 0.2 : 0
  const label = asksLeave || claim.turned === 'not_yet' ? 'izin' : 'tidak_hadir'
  const own = does(claim.mark, 'hindered') ? spanOfMark(claim.mark) : undefined
  const confidence = refusesOpenly(hearing, claim) ? certainty(claim) - clocked : 0.5
  return { label, ...reasonOf(hearing, undefined, own), confidence }
}

/** Whether a refusal can be meant in one way only. */
function refusesOpenly({ statement: { marks } }: Hearing, claim: Claim): boolean {
  const some = (...concepts: Parameters<typeof does>[1][]) => marks.some((mark) => does(mark, ...concepts))
  const asksLeave = some('leave', 'sorry')
  if (claim.turned === 'twice' || some('part')) return false
  // "belum dapat hadir" refuses politely, but only an apology beside it makes that certain.
  if (claim.turned === 'not_yet' && !asksLeave) return false
  const ours = asksLeave || /^(head|office|self)$/.test(claim.subject) || some('unit')
  // "Kami absen pak" may be signing the list; a reason, or who stays away, tells.
  const told =
    asksLeave ||
    some('busy', 'sure') ||
    /^(head|office)$/.test(claim.subject) ||
    marks.some(({ word }) => word === 'kali')
  if (claim.weak === 'skip' && !told) return false
  // "Tidak ada yang hadir" may be said of everybody, "mana mungkin saya hadir" of what is asked for.
  const loose = marks.some(({ word }) => /^tidak (ada yang|satu|seorang)/.test(word)) && !ours && !some('self')
  return !loose && !marks.some(({ word }) => /^mana /.test(word))
}

function undecided(hearing: Hearing, claims: Claim[]): Decision {
  const hopes = hearing.statement.marks.some((mark) => does(mark, 'hope'))
  const firm =
    !hopes &&
    claims.some((claim) => claim.kind !== 'unsure' && claim.subject !== 'deputy' && claim.kind !== 'no_obstacle')
  // "Hadir zoom atau langsung" leaves the manner open; with "kami kabari" it is the answer that is open.
  const choice = claims.some((claim) => does(claim.mark, 'or'))
  const sure = hearing.statement.marks.some(
    (mark, at) =>
      /(^| )pasti$/.test(mark.word) && !does(hearing.statement.marks[at - 1], 'negation', 'not_yet', 'unsure'),
  )
  const later = hearing.statement.marks.some((mark) => does(mark, 'tell_later'))
  // "Hadir atau zoom, lihat besok" leaves the manner open, "hadir atau tidak, lihat besok" the answer.
  const open =
    !firm &&
    hearing.statement.marks.some((mark) => does(mark, 'negation')) &&
    claims.some(({ kind, mark }) => kind === 'unsure' && does(mark, 'unsure', 'sure'))
  const early = firm && claims.some(({ kind, weak }) => kind === 'unsure' && weak === 'elsewhere')
  const leftOpen = sure || early || (choice && !later && !open) || claims.every(({ weak }) => weak === 'elsewhere')
  return { label: 'belum_pasti', ...reasonOf(hearing), confidence: leftOpen ? 0.5 : firm ? 0.75 : 0.85 }
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
  const counterfactual = /^(seandainya|andai)/.test(clause.marks[0]?.word ?? '')
  const open = positive && !decided && !counterfactual
  return { label: 'belum_pasti', reason, reasonCode: 'bersyarat', confidence: open ? 0.85 : 0.5 }
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

/** "Mohon izin karena monev di Sungai Rotan", "izin, lagi cuti": nothing is asked for but to stay away. */
function asksOnlyLeave({ clauses, marks }: Hearing['statement']): boolean {
  const because = clauses.findIndex((clause) => clause.reason)
  const before = because > 0 ? clauses[because - 1]!.marks.filter((mark) => !does(mark, 'courtesy')) : []
  const isLeave = (mark: Mark | undefined) => does(mark, 'leave') && !does(mark, 'away')
  if (isLeave(before.at(-1))) return !before.some((mark) => does(mark, 'deputy'))
  const away = marks.some((mark) => does(mark, 'away')) && marks.some(isLeave)
  return away && !marks.some((mark) => does(mark, 'negation', 'condition', 'deputy'))
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
    return { label: 'belum_pasti', confidence: 0.75, rests: 'circumstances' }
  if (statement.others === 'known' && some('self')) return no(0.4)
  // "Apakah hadir? Tidak.": the question is answered.
  const answered = statement.clauses.some(
    (clause) =>
      !clause.question &&
      clause.marks.every((mark) => does(mark, 'negation', 'courtesy')) &&
      clause.marks.some((mark) => does(mark, 'negation')),
  )
  if (statement.asked && answered) return ask('ambigu')
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
    return { label: 'belum_pasti', confidence: 0.85, rests: 'circumstances' }
  const seat = onlySeat(marks)
  // "Kabid" alone says too little.
  if (seat && !statement.condition && seat.to - seat.from > 1)
    return {
      label: 'diwakilkan',
      delegate: quoted(hearing.text, hearing.tokens, seat),
      confidence: 0.8,
      rests: 'circumstances',
    }
  const leave = some('leave', 'sorry')
  const told = reasonOf(hearing)
  const asks = marks.some((mark) => does(mark, 'sorry', 'self') || (does(mark, 'leave') && mark.word !== 'cuti'))
  const apology = marks.some((mark) => mark.word === 'maaf')
  // "Maaf sedang dinas luar", "saya sakit": where one is says that one does not come.
  const another = some('person', 'deputy', 'foreign', 'everyone')
  if (some('away') && !another && !some('negation', 'condition') && (apology || some('self')))
    return { label: some('sorry') ? 'izin' : 'tidak_hadir', ...told, confidence: 0.75, rests: 'circumstances' }
  if (leave && some('busy') && !asks) return ask('izin')
  // "Mohon izin, besok tidak ada apel" asks nothing of the kind.
  if (leave && some('busy') && some('negation')) return ask('ambigu')
  // "Izin pakai proyektor, untuk rapat besok": leave for something else, beside no business but the meeting.
  const business = marks.some((mark) => does(mark, 'busy') && !does(mark, 'filler'))
  if (leave && some('busy') && !business) return ask('izin')
  if (!some('person', 'foreign', 'everyone') && asksOnlyLeave(statement))
    return { label: 'izin', ...told, confidence: 0.85, rests: 'circumstances' }
  if (leave && business) return { label: 'izin', ...told, confidence: 0.85, rests: 'circumstances' }
  if (leave) return ask('ambigu')
  if (some('negation') && words.length === 1) return ask('tidak_hadir')
  if (some('same', 'negation') && unknown.length === 0 && words.length < 4 && !some('busy')) return ask('ambigu')
  if (some('ack') && unknown.length < 2 && !some('negation')) return ask('ack')
  const hopes = words.some((mark) => mark.word === 'insya allah')
  // "Insya Allah" alone is a yes; other courtesies alone are none.
  if (hopes && words.every((mark) => does(mark, 'courtesy', 'ack'))) return { label: 'hadir', confidence: 0.72 }
  const greeting = words.every((mark) => does(mark, 'courtesy', 'filler', 'ack'))
  if (greeting && words.length > 0) return SILENT
  if (some('busy') && unknown.length === 0 && words.length < 5 && !some('negation')) return ask('izin')
  return no(0.4)
}
