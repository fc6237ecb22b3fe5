import type { ReadClocks } from './clock-numbers.ts'
import { quantity } from './numbers.ts'
import { type Clock, type Fact, type Found, type Scene, skipMarks, wordAt } from './time-facts.ts'
import { DAY_PARTS, WEEKDAYS, ZONE_PLACES, ZONES } from './time-words.ts'

/** Hours with what follows them: "lewat 15", "-an", "teng", "pagi", "WIB". */
export function withTail(scene: Scene, from: number, read: ReadClocks, approximately: boolean): Found {
  if (read.trouble) return { facts: [{ ...read.trouble, from }], next: read.next }
  let { next } = read
  const last = read.clocks.at(-1)!
  next = readMinutesPast(scene, next, last)
  const about = endsInAn(scene, next)
  if (about) next = about
  while (/^(teng|tepat|pas|sharp|ontime)$/.test(wordAt(scene, next))) next++
  next = readPart(scene, next, last)
  const today = todayAt(scene, next, last)
  next = readZone(scene, next + today.length, last)
  const shared = read.clocks.map((clock) => ({
    ...clock,
    ...((approximately || about) && { approximate: true }),
    ...(last.zone && { zone: last.zone }),
    sure: clock.sure || last.zone !== undefined || last.part !== undefined,
  }))
  return { facts: [...asFacts(shared, from, next), ...today], next }
}

/** "jam 3 sore ini", "jam 7 malam nanti": the day is named as well. */
function todayAt(scene: Scene, at: number, { part }: Clock): Fact[] {
  const word = wordAt(scene, at)
  if (!part || (word !== 'ini' && word !== 'nanti')) return []
  return [{ kind: 'date', date: scene.today, ...(word === 'nanti' && { weak: true }), from: at, to: at + 1 }]
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
  // "jam 12 tengah malam"
  if (word === 'tengah' && /^(malam|hari)$/.test(wordAt(scene, at + 1))) {
    clock.part = wordAt(scene, at + 1) === 'hari' ? 'siang' : 'malam'
    return at + 2
  }
  if (word === 'pm' && clock.hour < 13) {
    clock.hour = (clock.hour % 12) + 12
    clock.part = clock.hour < 15 ? 'siang' : clock.hour < 19 ? 'sore' : 'malam'
    return at + 1
  }
  const part = DAY_PARTS.get(word)
  // "jam 8 malam Jumat": whose night it is has to be asked first.
  if (!part || (part === 'malam' && WEEKDAYS.has(wordAt(scene, at + 1)))) return at
  clock.part = part
  return wordAt(scene, at + 1) === 'hari' ? at + 2 : at + 1
}

const FROM_GREENWICH: Record<number, string> = { 7: 'Asia/Jakarta', 8: 'Asia/Makassar', 9: 'Asia/Jayapura' }

function readZone(scene: Scene, at: number, clock: Clock): number {
  const from = skipMarks(scene, at, /^[(/]$/)
  const far = /^(gmt|utc)$/.test(wordAt(scene, from)) && wordAt(scene, from + 1) === '+'
  const zone = far ? FROM_GREENWICH[Number(wordAt(scene, from + 2))] : ZONES.get(wordAt(scene, from))
  if (!zone) return readZonePlace(scene, at, clock)
  clock.zone = zone
  const next = far ? from + 3 : from + 1
  return wordAt(scene, next) === ')' ? next + 1 : next
}

/** "waktu Indonesia (bagian) tengah (WITA)", "waktu Makassar". */
function readZonePlace(scene: Scene, at: number, clock: Clock): number {
  if (wordAt(scene, at) !== 'waktu') return at
  const named = wordAt(scene, at + 1) === 'indonesia' ? at + 2 : at + 1
  const place = wordAt(scene, named) === 'bagian' ? named + 1 : named
  const zone = ZONE_PLACES.get(wordAt(scene, place))
  if (!zone) return at
  clock.zone = zone
  const short = wordAt(scene, place + 1) === '(' && ZONES.get(wordAt(scene, place + 2)) === zone
  return short ? place + 4 : place + 1
}
