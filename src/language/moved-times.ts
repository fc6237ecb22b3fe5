import { amountAt } from './amounts.ts'
import { drop, giveWay, has, isAboutClock, isAboutDay, isClock, isDay, type Settling } from './settling.ts'
import { type AskReason, type Scene, wordAt } from './time-facts.ts'

const CHANGED =
  /^(menjadi|jadi|jadinya|diganti|ganti|digeser|geser|diundur|diundurkan|mundur|dimundurkan|dimajukan|maju|dipindah|dipindahkan|pindah|dialihkan|diubah|berubah|ditunda|ralat|revisi|reschedule|direschedule)$/
const MOVED = /^(diundur|diundurkan|mundur|dimundurkan|dimajukan|maju|digeser|geser|ditunda|molor)$/
const EXTENDED = /^(perpanjang|perpanjangan|diperpanjang|memperpanjang|tambah|tambahan|ditambah)$/
const NO_MORE_BEFORE = /^(bukan|jangan|selain|kecuali|semula|awalnya|tadinya|sedianya|sebelumnya|batal)$/
const NO_MORE_AFTER = /^(dibatalkan|batal|ditunda|ditiadakan|dicancel|cancel)$/

/** "Rabu jam 9, diundur jadi Kamis jam 13.30": what stands after the word holds. */
export function changes(state: Settling) {
  for (const [index, group] of state.groups.entries()) {
    if (index === 0 || !group.lead.slice(-4).some(isChange)) continue
    const before = state.groups.slice(0, index)
    const day = has(state, group, (fact) => isDay(fact) || fact.kind === 'week' || fact.kind === 'vague')
    const clock = has(state, group, isClock)
    if (day && !clock && before.some((other) => has(state, other, isClock))) state.doubt ??= 'jam_belum_jelas'
    for (const other of before) {
      if (day) drop(state, other, isAboutDay)
      if (clock) drop(state, other, isAboutClock)
    }
  }
}

/** "rapat besok jam 9 diundur": to when is not said. */
export function movedAway(state: Settling) {
  const last = state.groups.findLast((group) => has(state, group, isDay) || has(state, group, isClock))
  if (last?.trail.some((word) => MOVED.test(word))) state.doubt ??= 'tanggal_belum_jelas'
}

const isChange = (word: string, at: number, words: string[]) => CHANGED.test(word) && words[at - 1] !== 'tidak'

/** "diundur 1 jam", "dimajukan 2 hari", "minta perpanjangan waktu seminggu": nobody reckons that here. */
export function moved(scene: Scene): AskReason | undefined {
  for (const [at, token] of scene.tokens.entries()) {
    if (!MOVED.test(token.text) && !EXTENDED.test(token.text)) continue
    const amount = amountAt(scene, /^(selama|sekitar|waktu)$/.test(wordAt(scene, at + 1)) ? at + 2 : at + 1)
    if (amount && wordAt(scene, amount.next) !== 'lagi')
      return /^(jam|menit)$/.test(amount.unit) ? 'jam_belum_jelas' : 'tanggal_belum_jelas'
  }
  return undefined
}

/** "semula Rabu", "bukan Kamis", "tanggal 4 Mei dibatalkan". */
export function cancellations(state: Settling) {
  const off = state.groups.filter(({ lead, trail }) => {
    const turn = lead.findLastIndex((word, at) => word === 'tapi' || isChange(word, at, lead))
    const before = lead.slice(turn + 1).slice(-3)
    const after = trail.slice(0, 3)
    return (
      before.some((word) => NO_MORE_BEFORE.test(word)) ||
      after.some((word) => NO_MORE_AFTER.test(word)) ||
      (after[0] === 'libur' && after.length === 1) ||
      isOff(before) ||
      isOff(after) ||
      doesNotSuit(after)
    )
  })
  if (off.length > 0) giveWay(state, off, 'tanggal_belum_jelas')
}

const NOT = /^(tidak|tdk|tak|gak|ga|nggak|ngga|enggak)$/
/** After these it is not said that a day does not suit: "yang tidak bisa, harap kabari", "kalau tidak bisa, Jumat". */
const OPEN = /^(yang|kalau|jika|bila|apabila|jikalau)$/

const isOff = (words: string[]) => words.some((word, at) => NOT.test(word) && words[at + 1] === 'jadi')

/** "Kamis tidak bisa", with nothing after it that cannot be done. */
const doesNotSuit = (words: string[]) =>
  words.some((word, at) => {
    const [next, after] = [words[at + 1], words[at + 2]]
    const closed = after === undefined || after === 'hadir'
    return NOT.test(word) && next === 'bisa' && closed && !OPEN.test(words[at - 1] ?? '')
  })
