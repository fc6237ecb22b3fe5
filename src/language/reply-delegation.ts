import type { Token } from './normalise.ts'
import type { Clause } from './reply-clauses.ts'
import { beginsPosition, positionAt, quoted, type Span } from './reply-details.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { leavesFor } from './reply-phrases.ts'
import { isSeat, onlySeat, seatBeside, seatMeant } from './reply-seats.ts'
import type { Claim } from './reply-state.ts'
import type { Statement } from './reply-statement.ts'

/** Somebody comes instead of the head: who, as far as it is said, and how certain that is. */
export interface Delegation {
  details: { delegate?: string; delegateIsSender?: true }
  span?: Span
  confidence: number
}

interface Hearing {
  text: string
  tokens: readonly Token[]
  statement: Statement
}

/** The delegation an answer states, by "diwakilkan", "mengutus", "mewakili", or a deputy who comes. */
export function delegationOf(hearing: Hearing): Delegation | undefined {
  const { claims, clauses } = hearing.statement
  const refused = claims.some((claim) => claim.kind === 'not_delegate')
  const told = claims.flatMap((claim) => {
    const stated = claim.kind === 'delegate' ? statedBy(hearing, claim, clauses[claim.clause]!) : undefined
    if (!stated) return []
    const contested = stated.confidence > 0.7 && selfComes(claims, claim) && !stated.details.delegateIsSender
    return [contested ? { ...stated, confidence: 0.5 } : stated]
  })
  // "A.n. Kadis, dihadiri Sekretaris": what names somebody tells more.
  const best = told.find(({ confidence, details }) => confidence > 0.7 && details.delegate) ?? told[0]
  if (best) return best
  return (
    insteadOf(hearing) ??
    namedBeside(hearing) ??
    (refused ? undefined : (namedForIt(hearing) ?? senderComes(hearing) ?? deputyComes(hearing)))
  )
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
  const certain = claim.weak === 'permitted' || agreed ? 0.5 : 0.95
  // "Pak Kadis diwakilkan saya, Kabid Produksi"; "Kabid yang mewakili saya" names for whom.
  if (does(marks[at + 1], 'self') && !does(claim.mark, 'represent')) {
    const sender = named(hearing, positionAt(marks, at + 2) ?? positionAfter(hearing, claim), certain)
    return { ...sender, details: { ...sender.details, delegateIsSender: true } }
  }
  if (does(claim.mark, 'represent')) return represented(hearing, claim, clause, at, certain)
  if (does(claim.mark, 'send')) return sent(hearing, claim, clause, at, certain)
  const span = positionAt(marks, at + 1)
  if (/^(dihadiri|diikuti|dipimpin)$/.test(claim.mark.word) && !span) return undefined
  // "Pengganti Kabid Aset yang lama sudah ada": a seat is filled, nobody sent.
  if (does(claim.mark, 'proxy') && isNewcomer(marks)) return undefined
  if (does(claim.mark, 'proxy')) return span ? named(hearing, span, certain) : { details: {}, confidence: 0.8 }
  return named(hearing, span ?? deputyBefore(marks, at), certain)
}

function represented(hearing: Hearing, claim: Claim, clause: Clause, at: number, certain: number): Delegation {
  const before = deputyBefore(clause.marks, at)
  // "Surat tugas atas nama Kabid": who goes, not for whom.
  const ordered = clause.marks.slice(0, at).some((mark) => does(mark, 'send', 'document'))
  // "A.n. Kadis: Sekretaris".
  const introduced = clause.marks.findIndex(
    (mark, index) => index > at && isSeat(mark) && mark.from > clause.marks[index - 1]!.to,
  )
  if (introduced > 0 && !before) return named(hearing, positionAt(clause.marks, introduced), certain)
  const holder = ordered && isSeat(next(clause.marks, at)) ? positionAt(clause.marks, at + 1) : undefined
  if (holder) return named(hearing, holder, certain)
  const { claims } = hearing.statement
  // "Mewakili pimpinan, kami hadir".
  const bySelf = claim.subject === 'self' || (claim.subject === 'none' && !before && selfComes(claims, claim))
  const sender = bySelf ? { delegateIsSender: true as const } : {}
  // "Bukan Kabid Aset, yang mewakili Kabid Anggaran".
  const chosen = clause.marks[at - 1]?.word === 'yang' && isSeat(clause.marks[at + 1])
  const span = before ?? (chosen ? positionAt(clause.marks, at + 1) : positionAfter(hearing, claim))
  // "Atas nama dinas kami ucapkan terima kasih", "mewakili petani menyampaikan": it is said for somebody.
  const speaks =
    !claims.some(({ kind }) => kind !== 'delegate') &&
    (/^(atas|a)/.test(claim.mark.word) ||
      does(next(clause.marks, at), 'person', 'matter') ||
      isUnknown(next(clause.marks, at))) &&
    !span
  const thanks =
    clause.marks.some(({ word }) => /^(meng)?ucap(kan|an)?$/.test(word)) ||
    hearing.statement.marks.some(({ word }) => /^(meng)?ucap(kan|an)?$/.test(word))
  const delegation = named(hearing, span, thanks || speaks || isNewcomer(clause.marks) ? 0.5 : certain)
  return { ...delegation, details: { ...delegation.details, ...sender } }
}

const isNewcomer = (marks: Mark[]): boolean => marks.some(({ word }) => /^(lama|sejak|baru)$/.test(word))

const TO = /^(ke|kepada|pada|untuk|dengan)$/
const next = (marks: Mark[], at: number): Mark | undefined =>
  marks.slice(at + 1).find((mark) => !does(mark, 'courtesy'))

/** Past "2 orang" in "mengutus 2 orang analis". */
const counted = (marks: Mark[], at: number): number => {
  const first = marks.findIndex(
    (mark, index) => index >= at && mark.kind === 'word' && !/^(orang|org)$/.test(mark.word),
  )
  return first < 0 ? at : first
}

const BASIS = /^(sesuai|berdasarkan|atas|menindaklanjuti|dapat|mendapat|terima|ada)$/

function sent(hearing: Hearing, claim: Claim, clause: Clause, at: number, certain: number): Delegation | undefined {
  const { marks } = clause
  const chosen = /^(ditugaskan|ditunjuk|disuruh|diperintah|diperintahkan|diutus)$/.test(claim.mark.word)
  // "Tidak dapat hadir dan mendelegasikan": there "dapat" receives no order.
  const stated = marks.slice(0, at).findLastIndex((mark) => does(mark, 'attend', 'join', 'hindered'))
  const basis = marks.slice(stated + 1, at).some((mark) => BASIS.test(mark.word))
  const comes = hearing.statement.claims.some(
    (other) => other.subject === 'self' && /^(present|in_person)$/.test(other.kind),
  )
  if (basis && comes) return { details: { delegateIsSender: true }, confidence: 0.85 }
  if (chosen && claim.subject === 'self') return { details: { delegateIsSender: true }, confidence: 0.8 }
  if (chosen) return named(hearing, deputyBefore(marks, at) ?? positionAt(marks, at + 1), certain)
  // "Sudah didisposisikan ke saya (Kasi Produksi)".
  const mine = marks.some((mark, index) => index > at && TO.test(mark.word) && does(next(marks, index), 'self'))
  if (mine) {
    const self = marks.findIndex((mark, index) => index > at && does(mark, 'self'))
    const seat = marks.findIndex((mark, index) => index > self && !INTRODUCES.test(mark.word))
    const span = isSeat(marks[seat]) ? positionAt(marks, seat) : positionAfter(hearing, claim)
    const sender = named(hearing, span, span ? 0.85 : 0.5)
    return { ...sender, details: { ...sender.details, delegateIsSender: true } }
  }
  // "Kami kirim suratnya ke Kabid" sends a letter.
  const thing = /kirim|titip|serah/.test(claim.mark.word) && !marks.some((mark) => does(mark, 'attend', 'join'))
  const onward = TO.test(marks[at + 1]?.word ?? '')
  // "Titip ke Sekretaris": nothing is handed over, so it is the seat.
  const nothing =
    /titip/.test(claim.mark.word) &&
    isSeat(next(marks, at + 1)) &&
    !marks.slice(0, at).some((mark) => does(mark, 'matter', 'document'))
  if (
    thing &&
    onward &&
    !nothing &&
    (/kirim|titip/.test(claim.mark.word) || marks.slice(0, at).some((mark) => does(mark, 'matter', 'document')))
  )
    return undefined
  const to = marks.findIndex(
    (mark, index) => !thing && index > at && TO.test(mark.word) && beginsPosition(next(marks, index)),
  )
  const introduced = marks.findIndex((mark, index) => index > at && isSeat(mark) && mark.from > marks[index - 1]!.to)
  const span =
    (introduced > 0 ? positionAt(marks, introduced) : undefined) ??
    positionAt(marks, counted(marks, at + 1)) ??
    (to > 0 ? positionAt(marks, to + 1) : undefined) ??
    (does(marks[at - 1], 'self', 'head') || marks.some((mark, index) => index < at && mark.word === 'yang')
      ? deputyBefore(marks, at)
      : undefined) ??
    positionAfter(hearing, claim)
  if (!span && does(marks[at + 1], 'proxy')) return { details: {}, confidence: certain }
  // "Disposisi ke Kabid untuk dipelajari" hands over the letter.
  const study = marks.some((mark, index) => index > at && mark.word === 'untuk' && does(next(marks, index), 'matter'))
  const head = marks.some((mark) => mark.from === span?.from && does(mark, 'head'))
  const doubtful = head || study || (span && isSentElsewhere(marks, span))
  return span && !basis ? named(hearing, span, doubtful ? Math.min(0.5, certain) : certain) : undefined
}

/** "Kami tugaskan tim ke lapangan mengecek patok": sent to another place, or to do something there. */
function isSentElsewhere(marks: Mark[], span: Span): boolean {
  const rest = marks.filter((mark) => mark.from >= span.to)
  if (rest.some((mark) => does(mark, 'attend', 'join', 'online', 'represent', 'come', 'go'))) return false
  const to = rest.findIndex(({ word }) => word === 'ke')
  return to >= 0 && leavesFor(rest, to)
}

/** Between "saya" and the seat one holds. */
const INTRODUCES = /^(selaku|sebagai|dari|ini|pak|bu)$/

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

/** "Hadir (Kabid Aset a.n. Kepala)", "dia yang berangkat, Kabid Litbang": who comes stands beside it. */
function namedForIt(hearing: Hearing): Delegation | undefined {
  const beside = seatBeside(hearing.statement)
  if (beside) return named(hearing, beside.span, beside.certain ? 0.9 : 0.5)
  const meant = seatMeant(hearing.statement)
  return meant && named(hearing, meant, 0.85)
}

/** "Saya Sekcam yang masuk", "aku Kasubbid, datang": who writes is not the head, and comes. */
function senderComes(hearing: Hearing): Delegation | undefined {
  const { claims, clauses } = hearing.statement
  const comes = claims.some(({ kind, subject }) => /^(present|in_person)$/.test(kind) && /^(self|none)$/.test(subject))
  if (!comes || claims.some(({ kind }) => /^(online|late|unsure)$/.test(kind))) return undefined
  for (const [index, { marks }] of clauses.entries()) {
    const self = marks.findIndex((mark) => does(mark, 'self'))
    // "Yang hadir saya, Kabid Kesmas".
    const beside = clauses[index + 1]
    const introduced =
      does(marks.at(-1), 'self') && /^[,(]$/.test(beside?.behind ?? '') ? onlySeat(beside!.marks) : undefined
    if (introduced) {
      const sender = named(hearing, introduced, 0.9)
      return { ...sender, details: { ...sender.details, delegateIsSender: true } }
    }
    const seat = self < 0 ? -1 : marks.findIndex((mark, at) => at > self && !INTRODUCES.test(mark.word))
    if (seat > 0 && isSeat(marks[seat])) {
      const sender = named(hearing, positionAt(marks, seat), 0.9)
      return { ...sender, details: { ...sender.details, delegateIsSender: true } }
    }
  }
  return undefined
}

/** The last seat named in a clause before, when no head is named after it. */
function seatBefore({ statement }: Hearing, claim: Claim): Span | undefined {
  const before = statement.clauses.slice(0, claim.clause).flatMap(({ marks }) => marks)
  const at = before.findLastIndex((mark) => does(mark, 'deputy', 'head', 'self'))
  const chosen = before.some((mark) => does(mark, 'send', 'document', 'delegate', 'represent'))
  return chosen && isSeat(before[at]) ? positionAt(before, at) : undefined
}

/** "Kadis berhalangan, Kabid Penanaman Modal ya": beside a refusal a seat and nothing else. */
function namedBeside(hearing: Hearing): Delegation | undefined {
  const { clauses, claims } = hearing.statement
  const refuses = claims.some(({ kind, subject }) => kind === 'absent' && subject !== 'deputy' && subject !== 'other')
  if (!refuses || claims.some(({ kind }) => kind !== 'absent')) return undefined
  for (const [index, { marks, question }] of clauses.entries()) {
    if (question || claims.some(({ clause }) => clause === index)) continue
    const seat = onlySeat(marks.filter((mark) => !does(mark, 'proxy')))
    if (seat) return named(hearing, seat, 0.85)
  }
  return undefined
}

/** "Bukan saya yang hadir, Kabid Perumahan", "bukan Kadis, Kabid Destinasi". */
function insteadOf(hearing: Hearing): Delegation | undefined {
  const { clauses, claims } = hearing.statement
  for (const [index, { marks }] of clauses.entries()) {
    const not = marks.findIndex(({ word }) => word === 'bukan')
    if (not < 0 || !does(next(marks, not), 'self', 'head')) continue
    const other = clauses[index + 1]
    if (claims.some(({ clause, kind }) => clause === index && !/^(absent|present|not_in_person)$/.test(kind))) continue
    const first = other?.marks.findIndex((mark) => !does(mark, 'courtesy', 'ack', 'filler'))
    const denied = claims.some(
      ({ clause, kind }) => clause === index + 1 && !/^(present|in_person|delegate)$/.test(kind),
    )
    if (other && !other.question && first !== undefined && first >= 0 && !denied && isSeat(other.marks[first]))
      return named(hearing, positionAt(other.marks, first), 0.9)
  }
  return undefined
}

/** "Nanti Sekban yang hadir", "yang hadir Kabid Produksi": without "yang" it may be talk about somebody. */
function deputyComes(hearing: Hearing): Delegation | undefined {
  const { claims, clauses } = hearing.statement
  for (const claim of claims) {
    if (!/^(present|in_person|unsure)$/.test(claim.kind) || claim.kind === 'unsure') continue
    const { marks } = clauses[claim.clause]!
    const at = marks.indexOf(claim.mark)
    const chosen =
      marks.slice(Math.max(0, at - 4), at).some((mark) => mark.word === 'yang') ||
      marks.some(({ word }) => word === 'instead')
    // "SPT dibuat untuk Kabid Produksi, beliau yang berangkat".
    const meant = claim.subject === 'head' && marks.some(({ word }) => word === 'beliau') && seatBefore(hearing, claim)
    if (meant) return named(hearing, meant, 0.85)
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
      return named(hearing, deputyBefore(marks, at), chosen || away ? 0.9 : 0.5)
    }
    // "Atas nama Kepala, hadir Kabid Perekonomian".
    const through = /^(lewat|melalui|via|oleh)$/.test(marks[at + 1]?.word ?? '') && does(next(marks, at + 1), 'deputy')
    const follows = /^(none|office|head)$/.test(claim.subject) && (chosen || does(marks[at + 1], 'deputy') || through)
    const behind = marks.findIndex(
      (mark, index) => index > at && !mark.offices && !does(mark, 'filler', 'come', 'courtesy', 'self', 'able'),
    )
    const after = follows && (isSeat(marks[behind]) || claim.subject === 'none') ? positionAt(marks, behind) : undefined
    if (after) return named(hearing, after, 0.9)
  }
  return undefined
}
