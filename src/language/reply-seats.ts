import type { Clause } from './reply-clauses.ts'
import { positionAt, type Span } from './reply-details.ts'
import { does, type Mark } from './reply-marks.ts'
import type { Statement } from './reply-statement.ts'

/** A single seat, no team or division: who introduces themselves with it is no head. */
export const isSeat = (mark: Mark | undefined): boolean =>
  does(mark, 'deputy') &&
  !/^(tim|anggota|bidang|seksi|divisi|perangkat|pejabat|plt|plh|ketua tim|koordinator|wong .*|orang .*)$/.test(
    mark!.word,
  )

/** "Dari BPKAD Kabid Aset pak": whom an office names, and nothing else. */
export function onlySeat(marks: Mark[]): Span | undefined {
  const seats = marks.filter(isSeat)
  // "Siap Pak Kabid", "untuk Kabid Data": spoken to, not sent.
  const before = marks[marks.indexOf(seats[0]!) - 1]
  if (/^(pak|bu|untuk|kepada|ke|cc|oleh|mas)$/.test(before?.word ?? '') || does(before, 'ack')) return undefined
  const span = seats.length === 1 ? positionAt(marks, marks.indexOf(seats[0]!)) : undefined
  const beside = (mark: Mark) =>
    mark.kind !== 'word' ||
    mark.offices !== undefined ||
    does(mark, 'self', 'courtesy', 'ack', 'unit', 'filler', 'place')
  return span && marks.every((mark) => beside(mark) || (mark.from >= span.from && mark.to <= span.to))
    ? span
    : undefined
}

const TOGETHER = /^(dengan|bersama|didampingi|mendampingi|beserta|dan|serta|plus|membawa|ditemani|bareng|sama)$/

/**
 * "Hadir (Kabid Produksi a.n. Kepala Dinas)", "Hadir: Sekretaris": in brackets or behind a colon stands who comes. Behind a
 * comma or on the next line it may be a signature or who is spoken to, so there it has to be said for whom.
 */
export function seatBeside({ clauses, claims }: Statement): { span: Span; certain: boolean } | undefined {
  const coming = claims.filter(
    ({ kind, subject }) => /^(present|in_person)$/.test(kind) && /^(none|office)$/.test(subject),
  )
  if (coming.length === 0 || coming.length < claims.filter(({ subject }) => subject !== 'deputy').length)
    return undefined
  if (coming.some(({ clause }) => clauses[clause]!.marks.some((mark) => does(mark, 'deputy')))) return undefined
  const heads = clauses.some((clause) => namesHead(clause))
  for (const [index, clause] of clauses.entries()) {
    if (index <= coming[0]!.clause || claims.some((claim) => claim.clause === index)) continue
    const standsFor = clause.marks.findIndex((mark) => does(mark, 'represent', 'delegate'))
    const seat = onlySeat(standsFor > 0 ? clause.marks.slice(0, standsFor) : clause.marks)
    if (!seat || clause.marks.some(({ word, from }) => from < seat.from && TOGETHER.test(word))) continue
    if (!/^[(:]$/.test(clause.behind) && standsFor <= 0) continue
    return { span: seat, certain: !heads }
  }
  return undefined
}

/** A head who comes, and is neither stood in for nor away. */
const namesHead = ({ marks }: Clause): boolean =>
  marks.some((mark, at) => does(mark, 'head') && !marks.slice(0, at).some((before) => does(before, 'represent'))) &&
  !marks.some((mark) => does(mark, 'busy', 'negation', 'hindered'))

/** "Dia yang berangkat, Kabid Litbang": the seat that is named elsewhere. */
export function seatMeant({ clauses, claims }: Statement): Span | undefined {
  const at = clauses.findIndex(
    ({ marks, question }) => !question && marks.some((mark, place) => isMeant(marks, mark, place)),
  )
  if (at < 0 || claims.length > 0) return undefined
  const others = clauses.filter((_, index) => index !== at).map(({ marks }) => onlySeat(marks))
  const seats = others.filter((seat) => seat !== undefined)
  return seats.length === 1 ? seats[0] : undefined
}

const isMeant = (marks: Mark[], { word }: Mark, at: number): boolean =>
  /^(dia|ia|inyo)$/.test(word) &&
  marks[at + 1]?.word === 'yang' &&
  does(marks[at + 2], 'attend', 'underway', 'come', 'represent') &&
  !marks.slice(0, at).some((mark) => does(mark, 'negation'))
