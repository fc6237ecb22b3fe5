import { fold } from './normalise.ts'
import { findOffice, type NamedOffice } from './office-names.ts'
import words from './words/transfers.json' with { type: 'json' }

type Standing = 'definitif' | 'plt' | 'plh'

/** What one line says about who moves; offices by their ids. */
export type TransferLine =
  /** Whoever holds `from` takes `to`; acting, they keep their own seat. */
  | { is: 'move'; text: string; from: string; to: string; standing: Standing }
  | { is: 'leave'; text: string; from: string }
  | { is: 'take'; text: string; to: string; name: string; standing: Standing }
  /** `part` is the words no office is known by, or that may mean several. */
  | { is: 'unclear'; text: string; what: 'form' | 'office' | 'several'; part: string; officeIds: string[] }

/** Lines that are read; more are a list for a file. */
export const mostLines = 60

/**
 * Reads a transfer as people write it down, a line for each move: `Kepala Bappeda → Asisten II`, `Asisten II →
 * pensiun`, `Kepala Bappeda: Nama Pejabat, Plt.`. Nothing is guessed: what is not clear comes back with its words.
 */
export function readTransfer(text: string, directory: NamedOffice[]): TransferLine[] {
  return written(text)
    .map((line) => line.replace(dayFirst, ''))
    .filter(Boolean)
    .flatMap((line) => apart(line, directory))
    .slice(0, mostLines)
    .map((line) => readLine(line, directory))
}

/** The lines without their bullets. */
const written = (text: string): string[] =>
  text.split(/[\n;]/).map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').trim())

/** `DINKES: dr. Rina, DLH: Joko` as two lines: after a comma a seat with its sign begins another one. */
function apart(line: string, directory: NamedOffice[]): string[] {
  const lines: string[] = []
  for (const part of line.split(',')) {
    const seat = (halves(part, arrow) ?? halves(part, equals))?.[0]
    const begins = seat !== undefined && findOffice(seat, directory).kind !== 'unknown'
    if (lines.length === 0 || begins) lines.push(part)
    else lines[lines.length - 1] += `,${part}`
  }
  return lines.map((each) => each.trim()).filter(Boolean)
}

const arrow = /\s*(?:→|➡️?|⇒|->|=>|–>|—>)\s*/
const equals = /\s*(?:←|<-|<=|:|=)\s*/

function readLine(text: string, directory: NamedOffice[]): TransferLine {
  const moves = halves(text, arrow)
  if (moves) return moving(text, ...moves, directory)
  const takes = halves(text, equals) ?? spoken(text, words.taking)
  if (takes) return taking(text, ...takes, directory)
  const said = spoken(text, words.moving)
  if (said) return moving(text, ...said, directory)
  const leaving = words.leaving.find((word) => plain(text).endsWith(` ${word}`))
  if (leaving === undefined) return { is: 'unclear', text, what: 'form', part: text, officeIds: [] }
  return moving(text, text.slice(0, -leaving.length), leaving, directory)
}

/** The two sides of the first sign, when both hold something. */
function halves(text: string, sign: RegExp): [string, string] | undefined {
  const found = sign.exec(text)
  return found ? sides(text, found.index, found.index + found[0].length) : undefined
}

/** The same of a word such as `menjadi`; folded text has the length of the original where no word is cut. */
function spoken(text: string, signs: readonly string[]): [string, string] | undefined {
  const folded = fold(text)
  for (const sign of signs) {
    const at = folded.text.indexOf(` ${sign} `)
    if (at > 0) return sides(text, folded.starts[at] ?? 0, folded.starts[at + sign.length + 1] ?? text.length)
  }
  return undefined
}

function sides(text: string, end: number, begin: number): [string, string] | undefined {
  const [before, after] = [text.slice(0, end).trim(), text.slice(begin).trim()]
  return before && after ? [before, after] : undefined
}

const plain = (text: string): string =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isLeaving = (text: string): boolean => words.leaving.includes(plain(text))

function moving(text: string, seat: string, said: string, directory: NamedOffice[]): TransferLine {
  const target = said.replace(fromDay, '').trim() || said
  const from = officeIn(text, seat, directory)
  if (typeof from !== 'string') return from
  if (isLeaving(target)) return { is: 'leave', text, from }
  const { rest, standing } = standingOf(target)
  const to = officeIn(text, rest, directory)
  return typeof to === 'string' ? { is: 'move', text, from, to, standing } : to
}

/** From which day on is asked for the transfer as a whole; said of one line it is no part of a name. */
const fromDay = new RegExp(String.raw`[\s,(]*\b(?:${words.from.join('|')})\b\.?\s+(?:(?:tanggal|tgl)\.?\s+)?\d.*$`, 'i')

/** A line may begin with the day, or be nothing else: it says of the whole from when on it holds. */
const dayFirst = new RegExp(
  `^(?:berlaku\\s+)?(?:${words.from.join('|')})\\b\\.?\\s+(?:(?:tanggal|tgl)\\.?\\s+)?(?:hari\\s+)?(?:(?:${words.weekdays.join('|')})[\\s,]+)?` +
    String.raw`(\d{1,2}(?:\s+\p{L}{3,}\.?(?:\s+\d{2,4})?|[./-]\d{1,2}(?:[./-]\d{2,4})?))\s*(?:$|[:,.]\s*|(?=\s))`,
  'iu',
)

/** The words for the day from which on all of it holds, as they stand in a transfer; the last ones count. */
export function transferDayWords(text: string): string | undefined {
  const said = written(text).flatMap((line) => dayFirst.exec(line)?.[1] ?? fromDay.exec(line)?.[0] ?? [])
  return said
    .at(-1)
    ?.replace(/^\D+/, '')
    .replace(/[)\s.]+$/, '')
}

function taking(text: string, seat: string, said: string, directory: NamedOffice[]): TransferLine {
  const holder = said.replace(fromDay, '').trim() || said
  const to = officeIn(text, seat, directory)
  if (typeof to !== 'string') return to
  if (isLeaving(holder)) return { is: 'leave', text, from: to }
  const { rest, standing } = standingOf(holder)
  // "Asisten II: Kepala Bappeda" names who comes by the seat they hold.
  const found = findOffice(rest, directory)
  if (found.kind === 'office') return { is: 'move', text, from: found.officeId, to, standing }
  return { is: 'take', text, to, name: rest, standing }
}

function officeIn(
  text: string,
  part: string,
  directory: NamedOffice[],
): string | Extract<TransferLine, { is: 'unclear' }> {
  const found = findOffice(part, directory)
  if (found.kind === 'office') return found.officeId
  const officeIds = found.kind === 'several' ? found.officeIds : []
  return { is: 'unclear', text, what: found.kind === 'several' ? 'several' : 'office', part, officeIds }
}

const before = /^(plt|plh|pelaksana tugas|pelaksana harian)\.?\s+/i
const after = /[\s,]*\(?\b(plt|plh|definitif)\b\.?\)?$/i

function standingOf(text: string): { rest: string; standing: Standing } {
  const found = before.exec(text) ?? after.exec(text)
  if (!found) return { rest: text, standing: 'definitif' }
  const word = found[1]!.toLowerCase()
  const standing = word === 'definitif' ? 'definitif' : word === 'plh' || word.endsWith('harian') ? 'plh' : 'plt'
  return { rest: text.replace(found[0], '').trim(), standing }
}
