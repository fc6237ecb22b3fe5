import { type Token, tokenise } from './normalise.ts'
import { indexOf, type NamedOffice, type OfficeIndex, ofKind } from './office-index.ts'
import { headOfCode, type OfficeReading, readOffice } from './office-reading.ts'
import { isCourtesy, isJoining, isKind, type NameWord, nameWords, numeralOf } from './office-words.ts'

/** Groups that stand for all offices of a kind. */
type OfficeGroup = 'SEMUA OPD' | 'ASISTEN' | 'BAGIAN' | 'KECAMATAN' | 'MITRA'

/** A list of offices as read: ids in the order written, without repeats; what is not known stays verbatim. */
export interface OfficesReading {
  found: string[]
  groups: OfficeGroup[]
  unknown: string[]
  several: { text: string; officeIds: string[] }[]
}

interface Reader {
  text: string
  tokens: readonly Token[]
  words: NameWord[]
  index: OfficeIndex
  result: OfficesReading
  /** "Asisten", "Dinas" or "Bagian" last seen: it counts for the names after it too. */
  kind: string | undefined
  /** First word not understood yet, -1 when there is none. */
  open: number
  /** What names that had to be looked up more closely turned out to be. */
  read: Map<string, OfficeReading>
}

const GROUPS: [word: string, group: OfficeGroup][] = [
  ['opd', 'SEMUA OPD'],
  ['asisten', 'ASISTEN'],
  ['bagian', 'BAGIAN'],
  ['kecamatan', 'KECAMATAN'],
  ['camat', 'KECAMATAN'],
  ['mitra', 'MITRA'],
]
const ALL = new Set(['semua', 'smua', 'sluruh', 'seluruh', 'para', 'segenap'])
// A deputy or a section is not the office itself: who is meant must be asked.
const BELOW_THE_HEAD = /^(sek(retaris|din|dis|ban)|kabid|kasi|kasubb?ag|kasie|staf|bendahara|ajudan)$/
const REGION = new Set(['setda', 'kota', 'kabupaten', 'provinsi', 'pemerintah'])
const OWN_REGION = ['setda', 'kabupaten', 'muara', 'enim']

/**
 * Reads a list of offices separated by spaces, commas, semicolons, "dan" or line ends, the longest name first:
 * "DISBUN BAPPEDA", "Dinas Tanaman Pangan, Hortikultura dan Peternakan, PDAM", "Asisten I, II dan III".
 */
export function findOffices(listText: string, directory: NamedOffice[]): OfficesReading {
  const tokens = tokenise(listText)
  const reader: Reader = {
    text: listText,
    tokens,
    words: nameWords(tokens),
    index: indexOf(directory),
    result: emptyReading(),
    kind: undefined,
    open: -1,
    read: new Map(),
  }
  let at = 0
  while (at < reader.words.length) {
    if (at > 0 && separated(reader, at)) closeUnknown(reader, at)
    at = readNext(reader, at)
  }
  closeUnknown(reader, at)
  return reader.result
}

/** True when a text begins with the name of an office, or of several that fit, or of a group; slips do not count. */
export function beginsWithOffice(text: string, directory: NamedOffice[]): boolean {
  const tokens = tokenise(text)
  const words = nameWords(tokens)
  const first = words.findIndex((word) => !isCourtesy(word.text))
  if (first < 0) return false
  const reader: Reader = {
    text,
    tokens,
    words,
    index: indexOf(directory),
    result: emptyReading(),
    kind: undefined,
    open: -1,
    read: new Map(),
  }
  return readName(reader, first) !== undefined || readGroup(reader, first) !== undefined
}

const emptyReading = (): OfficesReading => ({ found: [], groups: [], unknown: [], several: [] })

function readNext(reader: Reader, at: number): number {
  const match = readName(reader, at)
  if (!match) return readGroup(reader, at) ?? leaveOpen(reader, at)
  const foreign = endOfForeignRegion(reader, match.next)
  if (foreign > match.next || belongsToAPosition(reader)) {
    if (reader.open < 0) reader.open = at
    return Math.max(foreign, match.next)
  }
  closeUnknown(reader, at)
  keep(reader, match.offices, at, match.next)
  const first = reader.words[at]!.text
  if (isKind(first) || first === 'asisten') reader.kind = first
  return skipOwnRegion(reader, match.next)
}

function leaveOpen(reader: Reader, at: number): number {
  if (reader.open < 0 && isListNumber(reader, at, at + 1)) return at + 1
  if (reader.open < 0 && !isCourtesy(reader.words[at]!.text)) reader.open = at
  return at + 1
}

function readGroup(reader: Reader, at: number): number | undefined {
  const word = (place: number) => reader.words[place]?.text
  let last = at
  if (ALL.has(word(last) ?? '')) last++
  const all = last > at
  if (word(last) === 'kepala') last++
  // "Kabag Tapem" is one section, not all of them and one besides.
  if (last > at && !all && last < reader.words.length && readName(reader, last)) return undefined
  const agencies = word(last) === 'perangkat' && word(last + 1) === 'daerah'
  if (agencies) last++
  const group = agencies ? 'SEMUA OPD' : GROUPS.find(([name]) => name === word(last))?.[1]
  const next = last + 1
  // "Camat" alone is one of them, and which one has to be asked.
  const isMeant = all || group === 'SEMUA OPD' || (group !== 'KECAMATAN' && standsAlone(reader, next))
  if (!group || !isMeant) return undefined
  closeUnknown(reader, at)
  if (!reader.result.groups.includes(group)) reader.result.groups.push(group)
  return skipOwnRegion(reader, word(next) === 'se' ? next + 1 : next)
}

function standsAlone(reader: Reader, next: number): boolean {
  if (next >= reader.words.length || separated(reader, next) || readName(reader, next)) return true
  const word = reader.words[next]!.text
  return ALL.has(word) || GROUPS.some(([name]) => name === word)
}

function readName(reader: Reader, at: number): { offices: Set<string>; next: number } | undefined {
  const direct = longest(reader, at)
  if (direct) return direct
  const first = reader.words[at]!.text
  if (isKind(first)) {
    const short = longest(reader, at + 1)
    const offices = short && ofKind(reader.index, first, short.offices)
    if (short && offices && offices.size > 0) return { offices, next: short.next }
  }
  // "Kadinkes Kadinsos": each is a name of its own.
  const headed = headOfCode(reader.index, [first])
  if (headed.size > 0) return { offices: headed, next: at + 1 }
  const numeral = reader.kind === 'asisten' ? numeralOf(first) : undefined
  const asisten = numeral && reader.index.root.next.get('asisten')?.next.get(numeral)
  return asisten && asisten.offices.size > 0 ? { offices: asisten.offices, next: at + 1 } : undefined
}

function longest(reader: Reader, at: number): { offices: Set<string>; next: number } | undefined {
  let found: { offices: Set<string>; next: number } | undefined
  let place: OfficeIndex['root'] | undefined = reader.index.root
  for (let next = at; next < reader.words.length; next++) {
    place = place.next.get(reader.words[next]!.text)
    if (!place) break
    if (place.offices.size > 0) found = { offices: place.offices, next: next + 1 }
  }
  return found
}

// "Bappeda Kota Prabumulih" is not our Bappeda, nor an invitation of Prabumulih itself.
function endOfForeignRegion(reader: Reader, at: number): number {
  if (at >= reader.words.length || separated(reader, at) || skipOwnRegion(reader, at) > at) return at
  const { text, token } = reader.words[at]!
  const partOfCode = reader.tokens[token + 1]?.text === '-'
  if (!REGION.has(text) || partOfCode) return at
  let next = at
  while (next < reader.words.length && (next === at || !separated(reader, next))) next++
  return next
}

function belongsToAPosition(reader: Reader): boolean {
  return reader.open >= 0 && BELOW_THE_HEAD.test(reader.words[reader.open]!.text)
}

function skipOwnRegion(reader: Reader, at: number): number {
  let next = at
  for (const word of OWN_REGION) if (reader.words[next]?.text === word) next++
  return reader.words[next - 1]?.text === 'enim' ? next : at
}

function separated(reader: Reader, at: number): boolean {
  const from = reader.words[at - 1]!.token
  const to = reader.words[at]!.token
  for (let token = from + 1; token < to; token++)
    if (isJoining(reader.tokens[token]!) && !/^[.\-/]$/.test(reader.tokens[token]!.text)) return true
  return false
}

function closeUnknown(reader: Reader, until: number) {
  if (reader.open < 0) return
  const [from, to] = [reader.open, until]
  reader.open = -1
  const words = reader.words.slice(from, to).map((word) => word.text)
  if (words.every(isCourtesy) || isListNumber(reader, from, to)) return
  const reading = readOnce(reader, words)
  const carried = reading.kind === 'unknown' && reader.kind ? readOnce(reader, [reader.kind, ...words]) : reading
  if (carried.kind === 'office') keep(reader, new Set([carried.officeId]), from, to)
  else if (carried.kind === 'several') keep(reader, new Set(carried.officeIds), from, to)
  else reader.result.unknown.push(written(reader, from, to))
}

/** Slips are sought once for each name, however often a list repeats it. */
function readOnce(reader: Reader, words: string[]): OfficeReading {
  const name = words.join(' ')
  const reading = reader.read.get(name) ?? readOffice(words, reader.index)
  reader.read.set(name, reading)
  return reading
}

function isListNumber(reader: Reader, from: number, to: number): boolean {
  const { token, text } = reader.words[from]!
  return to === from + 1 && /^[0-9]{1,2}$/.test(text) && /^[.)]$/.test(reader.tokens[token + 1]?.text ?? '')
}

function keep(reader: Reader, offices: Set<string>, from: number, to: number) {
  const { found, several } = reader.result
  if (offices.size > 1) several.push({ text: written(reader, from, to), officeIds: [...offices] })
  for (const office of offices.size === 1 ? offices : []) if (!found.includes(office)) found.push(office)
}

function written(reader: Reader, from: number, to: number): string {
  const first = reader.tokens[reader.words[from]!.token]!
  const last = reader.tokens[reader.words[to - 1]!.token]!
  return reader.text.slice(first.start, last.end)
}
