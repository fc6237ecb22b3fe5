import { type Clump, clumpAt, wholeNumber } from './numbers.ts'
import { type Clock, type Fact, type Scene, wordAt } from './time-facts.ts'
import { COUNTED, MONTHS, ZONES } from './time-words.ts'

/** Hours as written, before what follows them ("lewat 15", "pagi", "WIB") is read. */
export interface ReadClocks {
  clocks: Clock[]
  trouble?: Fact
  next: number
}

/** "setengah 10", "1/2 10". */
export function readHalf(scene: Scene, at: number): ReadClocks | undefined {
  const clump = clumpAt(scene.tokens, at)
  const half = clump?.parts.join('/') === '1/2' && clump.marks[0] === '/' ? clump.next : undefined
  const from = half ?? (wordAt(scene, at) === 'setengah' ? at + 1 : undefined)
  const hour = from === undefined ? undefined : wholeNumber(scene.tokens, from)
  if (!hour || hour.value < 1 || hour.value > 12 || isCounting(scene, hour.next, true)) return undefined
  return { clocks: [{ hour: (hour.value + 11) % 12 || 12, minute: 30, sure: true }], next: hour.next }
}

/** "sembilan", "tengah hari". */
export function readInWords(scene: Scene, at: number, introduced: boolean): ReadClocks | undefined {
  if (scene.tokens[at]?.kind !== 'word') return undefined
  if (wordAt(scene, at) === 'tengah') return readMiddle(scene, at)
  const hour = wholeNumber(scene.tokens, at)
  if (!hour || hour.value > 24 || isCounting(scene, hour.next, introduced)) return undefined
  const clock: Clock = { hour: hour.value, minute: 0, sure: true }
  return { clocks: [clock], next: readMinutes(scene, hour.next, clock) }
}

/** "tengah hari", "tengah malam". */
function readMiddle(scene: Scene, at: number): ReadClocks | undefined {
  const word = wordAt(scene, at + 1)
  if (word === 'hari')
    return { clocks: [{ hour: 12, minute: 0, part: 'siang', approximate: true, sure: true }], next: at + 2 }
  return word === 'malam' ? { clocks: [{ hour: 12, minute: 0, sure: true }], next: at + 1 } : undefined
}

/** The minutes of "jam 9 30" and "jam sembilan tiga puluh". */
function readMinutes(scene: Scene, at: number, clock: Clock): number {
  const minute = wholeNumber(scene.tokens, at)
  const spoken = scene.tokens[at]?.kind === 'word' ? (minute?.value ?? 0) >= 5 : wordAt(scene, at).length === 2
  const counts = minute && (isCounting(scene, minute.next) || COUNTED.has(wordAt(scene, minute.next)))
  if (!minute || !spoken || counts || minute.value > 59) return at
  clock.minute = minute.value
  return minute.next
}

/** Whether the number before counts something; after "pukul" it is an hour, as in "jam 10 hari Kamis". */
const isCounting = (scene: Scene, at: number, introduced = false) =>
  (introduced ? /^(jam|menit|orang)$/ : /^(jam|menit|hari|minggu|pekan|bulan|tahun|orang)$/).test(wordAt(scene, at)) ||
  MONTHS.has(wordAt(scene, at))

/** "09.00", "9:30-11:00", "1400"; after a word for a clock (`introduced`) a mere 9 as well. */
export function readClump(scene: Scene, at: number, introduced: boolean): ReadClocks | undefined {
  const clump = (introduced && spacedClock(scene, at)) || clumpAt(scene.tokens, at)
  if (!clump || isCounting(scene, clump.next, introduced)) return undefined
  const zoned = ZONES.has(wordAt(scene, clump.next))
  if (introduced || zoned) mendComma(clump)
  const clocks: Clock[] = []
  for (const piece of pieces(clump)) {
    const clock = clockOf(piece, introduced || (zoned && piece.parts[0]!.length === 4))
    if (clock === undefined) return undefined
    if ('kind' in clock)
      return { clocks: [], trouble: { ...clock, from: at, to: clump.next } as Fact, next: clump.next }
    clocks.push(clock)
  }
  const lone = introduced && clump.parts.length === 1 && clump.parts[0]!.length <= 2
  const next = lone ? readMinutes(scene, clump.next, clocks[0]!) : clump.next
  return clocks.length > 2 ? undefined : { clocks, next }
}

/** "pukul 09 : 00", as letters set it wide, and "pukul 09;00", 09'00, 9h00. */
function spacedClock(scene: Scene, at: number): Clump | undefined {
  const [hour, mark, minute] = [0, 1, 2].map((step) => wordAt(scene, at + step)) as [string, string, string]
  const shape = /^\d{1,2}$/.test(hour) && /^[.:;'h]$/.test(mark) && /^\d\d$/.test(minute)
  const glued = scene.tokens[at + 1]?.glued === true && scene.tokens[at + 2]?.glued === true
  // 09;30 is a slip for 09:30; with a space it would begin something else.
  if (!shape || glued !== /^[;'h]$/.test(mark) || isCounting(scene, at + 3) || COUNTED.has(wordAt(scene, at + 3)))
    return undefined
  return { parts: [hour, minute], marks: ['.'], next: at + 3 }
}

/** A slip of the finger: 09,30 for 09.30. */
function mendComma({ parts, marks }: Clump) {
  for (const [index, mark] of marks.entries()) {
    const [before, after] = [parts[index]!, parts[index + 1]!]
    // "jam 9,10" may well be nine or ten.
    const choice = before.length === 1 && Number(after) === Number(before) + 1
    if (mark === ',' && after.length === 2 && !choice) marks[index] = '.'
  }
}

/** A clump cut at its hyphens: 09.00-12.00 is two times. */
function pieces(clump: Clump): Clump[] {
  const cut: Clump[] = [{ parts: [clump.parts[0]!], marks: [], next: clump.next }]
  for (const [index, mark] of clump.marks.entries()) {
    const part = clump.parts[index + 1]!
    if (mark === '-') cut.push({ parts: [part], marks: [], next: clump.next })
    else {
      cut.at(-1)!.parts.push(part)
      cut.at(-1)!.marks.push(mark)
    }
  }
  return cut
}

type Trouble =
  | { kind: 'reject'; reason: 'jam_tidak_ada' | 'menit_tidak_ada' }
  | { kind: 'unclear-clock'; reason: 'jam_belum_jelas' }

function clockOf({ parts, marks }: Clump, introduced: boolean): Clock | Trouble | undefined {
  const [first, second, third] = parts as [string, string?, string?]
  const joined = marks.every((mark) => mark === '.' || mark === ':')
  if (!joined || parts.length > 3) return introduced ? { kind: 'unclear-clock', reason: 'jam_belum_jelas' } : undefined
  if (second === undefined && first.length === 4 && introduced)
    return clockOf({ parts: [first.slice(0, 2), first.slice(2)], marks: ['.'], next: 0 }, true)
  const seconds = third === undefined || (marks.every((mark) => mark === ':') && Number(third) < 60)
  const shape = first.length <= 2 && (second === undefined || second.length === 2) && seconds
  if (!shape) return introduced ? { kind: 'unclear-clock', reason: 'jam_belum_jelas' } : undefined
  const [hour, minute] = [Number(first), Number(second ?? 0)]
  if (hour > 24 || (hour === 24 && minute > 0))
    return introduced ? { kind: 'reject', reason: 'jam_tidak_ada' } : undefined
  if (minute > 59) return introduced ? { kind: 'reject', reason: 'menit_tidak_ada' } : undefined
  return { hour, minute, sure: introduced, ...(second !== undefined && first.length === 2 && { padded: true }) }
}
