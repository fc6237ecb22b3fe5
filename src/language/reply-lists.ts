import type { Token } from './normalise.ts'
import { claimsOf } from './reply-claims.ts'
import { type Clause, cutClauses } from './reply-clauses.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { nextBefore } from './reply-neighbours.ts'
import type { Whose } from './reply-subject.ts'

/** Several answers at once, or answers to choose from: nothing of it is the answer of one office. */
export function isList(marks: Mark[], tokens: readonly Token[], whose: Whose): boolean {
  const lines: Mark[][] = [[]]
  for (const mark of marks) mark.kind === 'newline' ? lines.push([]) : lines.at(-1)!.push(mark)
  const clauses = cutClauses(marks)
  const firsts = new Set(marks.filter((mark) => mark.offices || OWN_SEATS.test(mark.word)).map(({ word }) => word))
  // One line about one office, as nearly all are: nothing more is to be found out.
  const telling =
    lines.length > 1 || firsts.size > 0
      ? clauses.filter((clause, index) => claimsOf(clause, index, whose).length > 0)
      : []
  const tellingLines = lines.filter((line) => telling.some((clause) => line.includes(clause.marks[0]!)))
  const numbered = tellingLines.filter(
    (line) => line[0]?.kind === 'number' && /^[.)]$/.test(tokens[line[0].to]?.text ?? ''),
  )
  const offices = new Set(
    (telling.length > 0 ? lines : []).flatMap((line) => line.find((mark) => mark.offices)?.offices ?? []),
  )
  const named = tellingLines.filter((line) => line.length > 1 && (does(line[0], 'place', 'unit') || isUnknown(line[0])))
  const subjects = whose.known
    ? []
    : clauses.flatMap((clause) => clause.marks.slice(0, 2).find((mark) => mark.offices)?.offices ?? [])
  const several = new Set(subjects).size > 1
  return (
    isTally(marks) ||
    isMenu(marks, tokens) ||
    ofSeveralSessions(marks) ||
    leavesOpenWho(marks) ||
    ofSeveralSeats(telling) ||
    numbered.length > 1 ||
    offices.size > 1 ||
    several ||
    named.length > 1
  )
}

/** "Hadir 2, izin 1": how many say so, of many. */
function isTally(marks: Mark[]): boolean {
  const counted = marks.filter((mark, at) => {
    const [before, after] = [marks[at - 1], marks[at + 1]]
    const ends = (other: Mark | undefined) => other?.kind !== 'word' || /^(orang|opd|dan)$/.test(other.word)
    return (
      does(mark, 'attend', 'leave', 'online', 'delegate', 'skip', 'late', 'not_yet') &&
      ((after?.kind === 'number' && ends(marks[at + 2])) || (before?.kind === 'number' && ends(after)))
    )
  })
  return new Set(counted.map(({ word }) => word)).size > 1
}

/** "Hadir / izin / diwakilkan": to choose from. */
const isMenu = (marks: Mark[], tokens: readonly Token[]): boolean =>
  marks.some((mark, at) => {
    const next = marks[at + 1]
    if (!next || tokens[mark.to]?.text !== '/' || next.from !== mark.to + 1) return false
    return (
      does(mark, ...CHOICES) &&
      does(next, ...CHOICES) &&
      CHOICES.every((one) => does(mark, one) !== does(next, one) || !does(mark, one))
    )
  })

const CHOICES = ['attend', 'online', 'leave', 'delegate', 'late', 'skip', 'negation'] as const

/** "Sekdin atau Kabid yang hadir". */
const leavesOpenWho = (marks: Mark[]): boolean =>
  marks.some((mark, at) => {
    const [before, after] = [
      nextBefore(marks, at),
      marks.slice(at + 1).find((next) => !does(next, 'courtesy', 'filler')),
    ]
    return does(mark, 'or') && does(before, 'deputy', 'self', 'head') && does(after, 'deputy', 'self', 'head')
  })

/** "Sesi pagi hadir, sesi siang izin". */
const ofSeveralSessions = (marks: Mark[]): boolean => marks.filter(({ word }) => /^sesi( |$)/.test(word)).length > 1

/** Heads of which each stands for an invitee of its own. */
const OWN_SEATS = /^(danramil|kapolsek|kapolres|dandim|kajari|camat|lurah|kades|kepala desa|rektor|dekan|direktur)$/

/** "Danramil hadir, Kapolsek diwakilkan Kanit": the answers of two invitees. */
function ofSeveralSeats(telling: Clause[]): boolean {
  const seats = telling.flatMap(({ marks }) => marks.find(({ word }) => OWN_SEATS.test(word))?.word ?? [])
  return new Set(seats).size > 1
}
