import { arrivalOf, clauseText, latenessIn } from './reply-arrival.ts'
import { withoutClaims } from './reply-circumstances.ts'
import type { Clause } from './reply-clauses.ts'
import { delegationOf } from './reply-delegation.ts'
import { codeOfReason, type Lateness, quoted, reasonSpan } from './reply-details.ts'
import { does, isUnknown } from './reply-marks.ts'
import { ask, type Decision, no } from './reply-outcome.ts'
import { AFAR } from './reply-phrases.ts'
import type { ReplyReading } from './reply-reading.ts'
import { reasonOf, spanOfMark } from './reply-reasons.ts'
import type { Claim, ClaimKind } from './reply-state.ts'
import type { Hearing } from './reply-statement.ts'

/** Turns claims into one label with its details. */
export function decide(hearing: Hearing): Decision {
  const { statement } = hearing
  if (statement.list || statement.hanging) return ask('ambigu')
  const status = statusOf(hearing)
  // "Jumat saya bisa", for a meeting on Thursday.
  if (!status && statement.otherDay) return ask('ambigu')
  if (!status && statement.reported) return no(0.4)
  if (!status) return withoutClaims(hearing)
  // "Dwikilkan" may be the word that decides, written with two slips.
  const unclear = statement.strange || statement.contested || statement.marks.some((mark) => mark.near)
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
  // "Hadir, tapi setelah apel".
  const behind = hearing.statement.clauses[claim.clause + 1]
  if (behind && !behind.question && does(behind.marks[0], 'after') && behind.marks.some((mark) => does(mark, 'busy')))
    return comesAfter(hearing, behind, 0)
  // "Jam 9 lewat": nobody knows by how much.
  if (
    lateness.onTime &&
    marks.some((mark, at) => mark.kind === 'number' && /^(lewat|lebih)$/.test(marks[at + 1]?.word ?? ''))
  )
    return ask('terlambat')
  // "Masih di jalan, mulai dulu saja": there is no saying how late.
  const begins = hearing.statement.marks.some(
    ({ word }, at, all) => word === 'mulai' && /^(dulu|saja|duluan)$/.test(all[at + 1]?.word ?? ''),
  )
  if (begins && does(claim.mark, 'underway')) return ask('terlambat')
  const begun = meetingStart && now && Temporal.ZonedDateTime.compare(now, meetingStart) > 0
  if (begun && does(claim.mark, 'underway')) return ask('terlambat')
  const open = leaves(hearing) || isStory(clause) || isHeading(hearing, claim)
  return { label: 'hadir', confidence: certainty(claim) - (open ? 0.45 : 0) }
}

/** "Camat hadir memperkenalkan diri tadi": what was, unless it was said so. */
const isStory = ({ marks }: Clause): boolean =>
  marks.findLast((mark) => !does(mark, 'courtesy', 'ack'))?.word === 'tadi' &&
  !marks.some((mark) => does(mark, 'say', 'sure', 'tell_later', 'reply'))

/** "Hadir itu": what one is about to speak of. */
const isHeading = ({ statement: { marks } }: Hearing, { mark }: Claim): boolean => {
  const said = marks.filter((one) => !does(one, 'courtesy', 'ack'))
  return said.length === 2 && said[0] === mark && said[1]!.word === 'itu'
}

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
  const apology = marks.some(({ word }) => word === 'maaf') && some('busy')
  const asksLeave = some('leave', 'sorry') || apology
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
