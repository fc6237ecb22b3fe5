import { wholeNumber } from './numbers.ts'
import { type Found, found, pastAfter, type Scene, vague, wordAt } from './time-facts.ts'
import { EVENTS, FEASTS, LUNAR_MONTHS, MONTHS, PRAYERS } from './time-words.ts'

const WEEK = /^(minggu|pekan)$/
const AFTER = /^(setelah|sesudah|usai|seusai|habis|abis|selepas|pasca|sehabis)$/
const AROUND = /^(awal|pertengahan|akhir|bulan|selama|menjelang|jelang|sebelum|selepas)$/
const SHARE = /^(triwulan|tw|kuartal|semester|caturwulan|smt)$/
const SOON = /^(secepatnya|secepat|asap)$/

/** Times too wide for a meeting: "akhir Mei", "awal bulan depan", "bulan depan", "Mei 2023", "triwulan IV". */
export function readVagueTime(scene: Scene, at: number): Found | undefined {
  return (
    readAlone(scene, at) ??
    readMonth(scene, at) ??
    readFasting(scene, at) ??
    readFeast(scene, at) ??
    readShareOfYear(scene, at) ??
    readSoon(scene, at)
  )
}

/** "Mei", "tahun depan", "bulan lalu" as the whole answer. */
function readAlone(scene: Scene, at: number): Found | undefined {
  if (at > 0) return undefined
  if (scene.tokens.length === 1 && MONTHS.has(wordAt(scene, 0))) return vague(0, 1)
  if (!/^(bulan|tahun)$/.test(wordAt(scene, 0))) return undefined
  const past = pastAfter(scene, 1)
  if (past !== undefined) return found({ kind: 'reject', reason: 'sudah_lewat' }, 0, past)
  return wordAt(scene, 0) === 'tahun' && wordAt(scene, 1) === 'depan' ? vague(0, 2) : undefined
}

function readMonth(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  const edge = /^(awal|pertengahan|tengah|akhir)$/.test(word)
  const last = word === 'akhir'
  let next = edge ? at + 1 : at
  if (edge && WEEK.test(wordAt(scene, next))) return vague(at, next + 1)
  const bulan = wordAt(scene, next) === 'bulan'
  if (bulan) next++
  const month = MONTHS.get(wordAt(scene, next))
  const relative = bulan || wordAt(scene, next) === 'tahun' ? ['ini', 'depan'].indexOf(wordAt(scene, next)) : -1
  if (month && (edge || bulan || isYear(scene, next + 1)))
    return vague(at, next + 1, last ? [lastOfMonth(scene, month, next + 1)] : [])
  if (relative >= 0) {
    const start = scene.today.with({ day: 1 }).add({ months: relative })
    return vague(at, next + 1, last ? [start.with({ day: start.daysInMonth })] : [])
  }
  if (edge && bulan) return vague(at, next, last ? [scene.today.with({ day: scene.today.daysInMonth })] : [])
  return edge ? readEdgeOfYear(scene, at, next, last) : undefined
}

const isYear = (scene: Scene, at: number) =>
  wordAt(scene, at) === 'tahun' || wholeNumber(scene.tokens, at) !== undefined

function readEdgeOfYear(scene: Scene, at: number, next: number, last: boolean): Found | undefined {
  if (wordAt(scene, next) !== 'tahun') return undefined
  const years = ['ini', 'depan'].indexOf(wordAt(scene, next + 1))
  const year = scene.today.year + Math.max(0, years)
  const day = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  return vague(at, years < 0 ? next + 1 : next + 2, last ? [day] : [])
}

function lastOfMonth(scene: Scene, month: number, at: number): Temporal.PlainDate {
  const written = wholeNumber(scene.tokens, at)?.value
  const coming = month < scene.today.month ? scene.today.year + 1 : scene.today.year
  const first = Temporal.PlainDate.from({ year: written && written > 1900 ? written : coming, month, day: 1 })
  return first.with({ day: first.daysInMonth })
}

/** "awal Ramadhan", "bulan puasa": the lunar calendar is not computed. */
function readFasting(scene: Scene, at: number): Found | undefined {
  if (!AROUND.test(wordAt(scene, at)) && !AFTER.test(wordAt(scene, at))) return undefined
  const next = wordAt(scene, at + 1) === 'bulan' ? at + 2 : at + 1
  const fasting = wordAt(scene, next) === 'puasa'
  if (!fasting && !LUNAR_MONTHS.has(wordAt(scene, next))) return undefined
  return found({ kind: 'vague', reason: 'kalender_hijriah', candidates: [] }, at, next + 1)
}

/** "setelah Lebaran", "menjelang Natal", "sesudah libur". */
function readFeast(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  if (!AFTER.test(word) && !/^(sebelum|menjelang|jelang|malam)$/.test(word)) return undefined
  const next = wordAt(scene, at + 1) === 'hari' ? at + 3 : at + 1
  const feast =
    wordAt(scene, next) === 'idul' || (wordAt(scene, next) === 'tahun' && wordAt(scene, next + 1) === 'baru')
  if (feast) return vague(at, next + 2)
  return FEASTS.has(wordAt(scene, next)) ? vague(at, next + 1) : undefined
}

/** "triwulan IV 2026", "akhir semester I"; in a sentence it is what a report is about. */
function readShareOfYear(scene: Scene, at: number): Found | undefined {
  const edge = /^(awal|pertengahan|akhir)$/.test(wordAt(scene, at))
  const from = edge ? at + 1 : at
  if (!SHARE.test(wordAt(scene, from))) return undefined
  const alone = at === 0 && scene.tokens.length <= 4
  if (!edge && !alone) return undefined
  let next = from + 1
  while (/^([ivx]+|\d+|tahun|ini|depan)$/.test(wordAt(scene, next))) next++
  return vague(at, next)
}

/** "dalam waktu dekat", "beberapa hari lagi"; for a deadline "secepatnya": none names a day. */
function readSoon(scene: Scene, at: number): Found | undefined {
  const [word, second, third] = [0, 1, 2].map((step) => wordAt(scene, at + step)) as [string, string, string]
  if (word === 'waktu' && second === 'dekat') return vague(at, at + 2)
  if (word === 'beberapa' && /^(hari|minggu|pekan|bulan)$/.test(second) && /^(lagi|mendatang|depan|ke)$/.test(third))
    return vague(at, third === 'ke' ? at + 4 : at + 3)
  if (scene.kind !== 'tenggat') return undefined
  if (!SOON.test(wordAt(scene, at))) return undefined
  return vague(at, wordAt(scene, at + 1) === 'mungkin' ? at + 2 : at + 1)
}

/** "sampai makan siang"; "sampai acara selesai" is until finished. */
export function readEventEnd(scene: Scene, at: number): Found | undefined {
  const ends = EVENTS.has(wordAt(scene, at)) && wordAt(scene, at + 1) !== 'selesai'
  return ends
    ? found({ kind: 'unclear-clock', reason: 'jam_belum_jelas', event: true }, at, afterEvent(scene, at))
    : undefined
}

/** "setelah makan siang", "usai apel", "sebelum istirahat": there is a time, and no clock tells it. */
export function readEvent(scene: Scene, at: number): Found | undefined {
  const word = wordAt(scene, at)
  if (!AFTER.test(word) && !/^(sebelum|menjelang|jelang|ba'da|bakda)$/.test(word)) return undefined
  const event = wordAt(scene, at + 1)
  if (!EVENTS.has(event) && !(PRAYERS.has(event) && /^(menjelang|jelang)$/.test(word))) return undefined
  if (word === 'sebelum' && event === 'rapat') return undefined
  return found({ kind: 'unclear-clock', reason: 'jam_belum_jelas', event: true }, at, afterEvent(scene, at + 1))
}

/** Past "apel" and "makan siang", whose part of the day is none of the meeting's. */
function afterEvent(scene: Scene, at: number): number {
  const parted = /^(makan|apel)$/.test(wordAt(scene, at)) && /^(siang|malam|pagi|sore)$/.test(wordAt(scene, at + 1))
  return parted ? at + 2 : at + 1
}
