import type { Group } from './fact-groups.ts'
import { drop, giveWayInDays, has, isAboutClock, isAboutDay, isClock, isDay, type Settling } from './settling.ts'
import { type Fact, type Scene, wordAt } from './time-facts.ts'
import { CLOCK_INTROS, DATE_INTROS } from './time-words.ts'

const REFERENCES =
  /^(surat|nota|disposisi|edaran|keputusan|sk|peraturan|notulen|notulensi|notula|hasil|tertanggal|instruksi|radiogram|ditetapkan|diterima|sejak|per|berdasarkan|menindaklanjuti|memperhatikan|menunjuk|sesuai)$/
const CELEBRATED = /^(hut|peringatan|memperingati|dirgahayu|harlah|haul|milad)$/
const LABEL = /^(hari|tanggal|waktu|pukul|jam)$/
const OTHER_LABEL = /^(surat|batas|konfirmasi|nomor|berlaku)$/

/** Behind "Hari/Tanggal :" and "Pukul :" of a letter stands the time, whatever else it says. */
export function labels(state: Settling) {
  const labelled = state.groups.filter((group) => isLabelled(state.scene, group))
  for (const [solid, whole] of [[isDay, isAboutDay] as const, [isClock, isAboutClock] as const]) {
    if (!labelled.some((group) => has(state, group, solid))) continue
    for (const group of state.groups) if (!labelled.includes(group)) drop(state, group, whole)
  }
}

function isLabelled(scene: Scene, { from, lead }: Group): boolean {
  if (lead.some((word) => OTHER_LABEL.test(word))) return false
  const first = wordAt(scene, from)
  if (DATE_INTROS.has(first) || CLOCK_INTROS.has(first)) return wordAt(scene, from + 1) === ':'
  return wordAt(scene, from - 1) === ':' && LABEL.test(wordAt(scene, from - 2))
}

/** "Muara Enim, 19 Mei 2025" on a line of its own is the date of the letter. */
export function headings(state: Settling) {
  const { scene } = state
  const heads = state.groups.filter(({ facts, from, to }) => {
    const before = scene.tokens.slice(Math.max(0, from - 4), from)
    const shape = before.map(({ kind, text }) => (kind === 'word' ? 'w' : text)).join('')
    const ends = to === scene.tokens.length || scene.tokens[to]!.kind === 'newline'
    return ends && facts.every(({ kind }) => kind === 'date') && /(?:^|\n)w+,$/.test(shape)
  })
  if (heads.length > 0) giveWayInDays(state, heads)
}

/** "surat tanggal 4 November", "hasil rapat 11 November", "HUT 20 November". */
export function references(state: Settling) {
  const older = state.groups.filter((group) => isReference(state.scene, group))
  if (older.length > 0) giveWayInDays(state, older)
  for (const { facts } of older) for (const fact of facts) if (state.gone.has(fact)) state.references.add(fact)
}

function isReference(scene: Scene, { facts, lead, from }: Group): boolean {
  const kinds = facts.map(({ kind }) => kind)
  if (!kinds.includes('date') || kinds.includes('weekday')) return false
  const introduced = DATE_INTROS.has(wordAt(scene, from))
  if (wordAt(scene, from - 1) === ',' && !introduced) return false
  const words = lead.slice(-6)
  if (words.some((word) => CELEBRATED.test(word))) return true
  return (introduced ? words : words.slice(-2)).some((word) => REFERENCES.test(word))
}

/** What is over, or would be more than half a year ahead, gives way to a day to come that has its hour. */
export function pastDates(state: Settling) {
  const { today } = state.scene
  const passed = new Set(
    state.groups
      .flatMap(({ facts }) => facts)
      .filter(
        (fact) =>
          (fact.kind === 'date' && (fact.ask === 'tahun_depan' || Temporal.PlainDate.compare(fact.date, today) < 0)) ||
          (fact.kind === 'reject' && fact.reason === 'sudah_lewat'),
      ),
  )
  if (passed.size === 0) return
  const isOver = (fact: Fact) => passed.has(fact)
  const isToCome = (fact: Fact) => fact.kind === 'date' && !isOver(fact)
  const over = state.groups.filter(
    (group) =>
      has(state, group, isOver) &&
      !has(state, group, isClock) &&
      !has(state, group, isToCome) &&
      !group.facts.some(({ kind }) => kind === 'or'),
  )
  const rest = state.groups.filter((group) => !over.includes(group))
  const named = over.some((group) => has(state, group, ({ kind }) => kind === 'weekday'))
  const better = rest.filter((group) => has(state, group, isDay) && !has(state, group, isOver))
  const timed = better.some((group) => has(state, group, isClock))
  if (over.length > 0 && better.length > 0 && (timed || !named)) giveWayInDays(state, over)
}
