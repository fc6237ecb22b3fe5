import { type Clump, clumpAt, quantity, wholeNumber } from './numbers.ts'
import { type Clock, type Fact, type Found, found, type Scene, skipMarks, wordAt } from './time-facts.ts'
import { APPROXIMATE, CLOCK_INTROS, COUNTED, DAY_PARTS, MONTHS, PRAYERS, WEEKDAYS, ZONES } from './time-words.ts'

/** "pukul 09.00", "jam setengah 10", "jam 9 lewat 15 pagi WIB", "pkl 1400", "jam 9-11". */
export function readIntroducedClock(scene: Scene, at: number): Found | undefined {
  let next = at
  let approximate = false
  while (APPROXIMATE.has(wordAt(scene, next)) || (approximate && wordAt(scene, next) === '-')) {
    approximate = true
    next++
  }
  if (!CLOCK_INTROS.has(wordAt(scene, next))) return undefined
  next = skipMarks(scene, next + 1)
  while (/^(mulai|tepat|teng)$/.test(wordAt(scene, next)) || APPROXIMATE.has(wordAt(scene, next))) {
    approximate ||= APPROXIMATE.has(wordAt(scene, next))
    next++
  }
  const read = readHalf(scene, next) ?? readClump(scene, next, true) ?? readInWords(scene, next)
  return read && withTail(scene, at, read, approximate)
}

/** A time without "pukul": 09.00, 9:30-11:00, "9 WIB", "2 siang", "setengah dua siang". */
export function readBareClock(scene: Scene, at: number): Found | undefined {
  const half = readHalf(scene, at)
  if (half) return withTail(scene, at, half, false)
  const read = readClump(scene, at, false) ?? readInWords(scene, at)
  if (!read || COUNTED.has(wordAt(scene, read.next))) return undefined
  const tail = withTail(scene, at, read, false)
  const said = tail.facts.some((fact) => fact.kind === 'clock' && (fact.clock.zone || fact.clock.part))
  const written = scene.tokens[at]?.kind === 'number' && read.clocks.some((clock) => clock.padded || clock.minute > 0)
  return said || written ? tail : undefined
}

/** What follows "s.d." after a time: "s.d. 12.00", "sampai jam 12", "- 11". */
export function readEndClock(scene: Scene, at: number): Found | undefined {
  const introduced = readIntroducedClock(scene, at)
  if (introduced) return introduced
  const read = readHalf(scene, at) ?? readClump(scene, at, true) ?? readInWords(scene, at)
  return read && !COUNTED.has(wordAt(scene, read.next)) ? withTail(scene, at, read, false) : undefined
}

/** "ba'da Zuhur", "setelah salat Jumat": an hour to be confirmed; "sebelum Zuhur" only says that there is a time. */
export function readPrayer(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  const after = /^(ba'?da|bakda|habis|abis|setelah|sesudah|usai)$/.test(word)
  if (!after && word !== 'sebelum') return undefined
  let next = at + 1
  const named = /^(salat|shalat|sholat|solat)$/.test(wordAt(scene, next))
  if (named) next++
  const prayer = PRAYERS.get(wordAt(scene, next))
  const friday = WEEKDAYS.has(wordAt(scene, next)) && !named && !/^ba'?da|bakda$/.test(word)
  if (!prayer || friday) return undefined
  if (!after) return found({ kind: 'unclear-clock', reason: 'jam_belum_jelas' }, at, next + 1)
  const clock: Clock = { hour: prayer[0], minute: prayer[1], prayer: true, sure: true }
  return found({ kind: 'clock', clock }, at, next + 1)
}

interface ReadClocks {
  clocks: Clock[]
  trouble?: Fact
  next: number
}

function readHalf(scene: Scene, at: number): ReadClocks | undefined {
  const clump = clumpAt(scene.tokens, at)
  const half = clump?.parts.join('/') === '1/2' && clump.marks[0] === '/' ? clump.next : undefined
  const from = half ?? (wordAt(scene, at) === 'setengah' ? at + 1 : undefined)
  const hour = from === undefined ? undefined : wholeNumber(scene.tokens, from)
  if (!hour || hour.value < 1 || hour.value > 12 || isCounting(scene, hour.next)) return undefined
  return { clocks: [{ hour: (hour.value + 11) % 12 || 12, minute: 30, sure: true }], next: hour.next }
}

function readInWords(scene: Scene, at: number): ReadClocks | undefined {
  if (scene.tokens[at]?.kind !== 'word') return undefined
  const hour = wholeNumber(scene.tokens, at)
  if (!hour || hour.value > 24 || isCounting(scene, hour.next)) return undefined
  return { clocks: [{ hour: hour.value, minute: 0, sure: true }], next: hour.next }
}

const isCounting = (scene: Scene, at: number) =>
  /^(jam|menit|mnt|hari|minggu|pekan|bulan|tahun|orang)$/.test(wordAt(scene, at)) || MONTHS.has(wordAt(scene, at))

function readClump(scene: Scene, at: number, introduced: boolean): ReadClocks | undefined {
  const clump = clumpAt(scene.tokens, at)
  if (!clump || isCounting(scene, clump.next)) return undefined
  const clocks: Clock[] = []
  for (const piece of pieces(clump)) {
    const clock = clockOf(piece, introduced)
    if (clock === undefined) return undefined
    if ('kind' in clock)
      return { clocks: [], trouble: { ...clock, from: at, to: clump.next } as Fact, next: clump.next }
    clocks.push(clock)
  }
  return clocks.length > 2 ? undefined : { clocks, next: clump.next }
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

function withTail(scene: Scene, from: number, read: ReadClocks, approximately: boolean): Found {
  if (read.trouble) return { facts: [{ ...read.trouble, from }], next: read.next }
  let { next } = read
  const last = read.clocks.at(-1)!
  next = readMinutesPast(scene, next, last)
  const about = endsInAn(scene, next)
  if (about) next = about
  while (/^(teng|tepat)$/.test(wordAt(scene, next))) next++
  next = readPart(scene, next, last)
  next = readZone(scene, next, last)
  const shared = read.clocks.map((clock) => ({
    ...clock,
    ...((approximately || about) && { approximate: true }),
    ...(last.zone && { zone: last.zone }),
    sure: clock.sure || last.zone !== undefined || last.part !== undefined,
  }))
  return { facts: asFacts(shared, from, next), next }
}

function asFacts(clocks: Clock[], from: number, to: number): Fact[] {
  return clocks.flatMap((clock, index): Fact[] => {
    const fact: Fact = { kind: 'clock', clock, from, to }
    return index === 0 ? [fact] : [{ kind: 'to', from, to }, fact]
  })
}

function readMinutesPast(scene: Scene, at: number, clock: Clock): number {
  const word = wordAt(scene, at)
  const sign = /^(lewat|lebih)$/.test(word) ? 1 : word === 'kurang' ? -1 : 0
  if (sign === 0) return at
  const amount = quantity(scene.tokens, at + 1)
  const minutes = amount && (amount.value < 1 ? amount.value * 60 : amount.value)
  if (!amount || !minutes || minutes > 59 || clock.minute > 0) {
    clock.approximate = true
    return at + 1
  }
  const total = clock.hour * 60 + sign * minutes
  clock.hour = Math.floor(total / 60)
  clock.minute = total % 60
  return /^(menit|mnt)$/.test(wordAt(scene, amount.next)) ? amount.next + 1 : amount.next
}

function endsInAn(scene: Scene, at: number): number | undefined {
  const hyphen = wordAt(scene, at) === '-' && scene.tokens[at]?.glued ? 1 : 0
  const suffix = scene.tokens[at + hyphen]
  return suffix?.text === 'an' && suffix.glued ? at + hyphen + 1 : undefined
}

function readPart(scene: Scene, at: number, clock: Clock): number {
  const word = wordAt(scene, at)
  if (word === 'pm' && clock.hour < 13) {
    clock.hour = (clock.hour % 12) + 12
    return at + 1
  }
  const part = DAY_PARTS.get(word)
  // "jam 8 malam Jumat": whose night it is has to be asked first.
  if (!part || (part === 'malam' && WEEKDAYS.has(wordAt(scene, at + 1)))) return at
  clock.part = part
  return wordAt(scene, at + 1) === 'hari' ? at + 2 : at + 1
}

function readZone(scene: Scene, at: number, clock: Clock): number {
  const from = skipMarks(scene, at, /^[(/]$/)
  const zone = ZONES.get(wordAt(scene, from))
  if (!zone) return at
  clock.zone = zone
  return wordAt(scene, from + 1) === ')' ? from + 2 : from + 1
}
