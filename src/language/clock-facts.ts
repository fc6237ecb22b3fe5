import { type ReadClocks, readClump, readHalf, readInWords } from './clock-numbers.ts'
import { withTail } from './clock-tail.ts'
import {
  afterConnector,
  type Clock,
  type Fact,
  type Found,
  found,
  type Scene,
  skipMarks,
  wordAt,
} from './time-facts.ts'
import { APPROXIMATE, CLOCK_INTROS, COUNTED, PRAYERS, WEEKDAYS } from './time-words.ts'

/** "pukul 09.00", "jam setengah 10", "jam 9 lewat 15 pagi WIB", "pkl 1400", "jam 9-11". */
export function readIntroducedClock(scene: Scene, at: number): Found | undefined {
  let next = approximateAt(scene, at)
  let approximate = next > at
  if (!CLOCK_INTROS.has(wordAt(scene, next))) return undefined
  next = skipMarks(scene, next + 1)
  while (/^(mulai|tepat|teng)$/.test(wordAt(scene, next)) || APPROXIMATE.has(wordAt(scene, next))) {
    const around = approximateAt(scene, next)
    approximate ||= around > next
    next = Math.max(around, next + 1)
  }
  const read = readHalf(scene, next) ?? readClump(scene, next, true) ?? readInWords(scene, next, true)
  return read && withTail(scene, at, read, approximate)
}

/** Past "sekitar", "kira-kira", "kira2", "kurang lebih", "antara". */
function approximateAt(scene: Scene, at: number): number {
  const [first, second] = [wordAt(scene, at), wordAt(scene, at + 1)]
  if ((first === 'kurang' && second === 'lebih') || (first === 'lebih' && second === 'kurang')) return at + 2
  if (first === 'antara') return at + 1
  let next = at
  while (
    next < at + 4 &&
    (APPROXIMATE.has(wordAt(scene, next)) ||
      (next > at && scene.tokens[next]?.glued && /^(-|2)$/.test(wordAt(scene, next))))
  )
    next++
  return next
}

/** A time without "pukul": 09.00, 9:30-11:00, "9 WIB", "2 siang", "setengah dua siang". */
export function readBareClock(scene: Scene, at: number): Found | undefined {
  const next = approximateAt(scene, at)
  const about = next > at
  const half = readHalf(scene, next)
  if (half) return withTail(scene, at, half, about)
  const read = readClump(scene, next, false) ?? readInWords(scene, next, false)
  if (!read || COUNTED.has(wordAt(scene, read.next))) return undefined
  const tail = withTail(scene, at, read, about)
  const said = tail.facts.some(isSaid) || readEndOf(scene, read)?.facts.some(isSaid)
  // "9.00" and "9:00" are written as an hour, "9" is not.
  const minutes = /^[.:]$/.test(wordAt(scene, next + 1)) && scene.tokens[next + 2]?.text.length === 2
  const written =
    scene.tokens[next]?.kind === 'number' && read.clocks.some((clock) => clock.padded || clock.minute > 0 || minutes)
  return said || written ? tail : undefined
}

const isSaid = (fact: Fact) => fact.kind === 'clock' && Boolean(fact.clock.zone ?? fact.clock.part)

/** The end of "9 - 11 WIB", which makes the 9 an hour too. */
function readEndOf(scene: Scene, read: ReadClocks): Found | undefined {
  const follows = afterConnector(scene, read.next)
  const end = follows === undefined ? undefined : readClump(scene, follows, false)
  return end && !COUNTED.has(wordAt(scene, end.next)) ? withTail(scene, follows!, end, false) : undefined
}

/** What follows "s.d." after a time: "s.d. 12.00", "sampai jam 12", "- 11". */
export function readEndClock(scene: Scene, at: number): Found | undefined {
  const introduced = readIntroducedClock(scene, at)
  if (introduced) return introduced
  const prayer = PRAYERS.get(wordAt(scene, at))
  if (prayer && !WEEKDAYS.has(wordAt(scene, at))) {
    const clock: Clock = { hour: prayer[0], minute: prayer[1], prayer: true, sure: true }
    return found({ kind: 'clock', clock }, at, at + 1)
  }
  const read = readHalf(scene, at) ?? readClump(scene, at, true) ?? readInWords(scene, at, false)
  return read && !COUNTED.has(wordAt(scene, read.next)) ? withTail(scene, at, read, false) : undefined
}

/** "ba'da Zuhur", "setelah salat Jumat": an hour to be confirmed; "sebelum Zuhur" only says that there is a time. */
export function readPrayer(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  const after = /^(ba'?da|bakda|habis|abis|setelah|sesudah|usai|seusai|selepas|selesai)$/.test(word)
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
