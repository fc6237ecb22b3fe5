import { endsSentence, type Group } from './fact-groups.ts'
import { drop, giveWay, has, isDay, type Settling } from './settling.ts'
import { type Fact, type Scene, wordAt } from './time-facts.ts'

const LATEST = /^(lambat|selambat|lambatnya|selambatnya|telat|deadline|dateline|tenggat|rsvp|maksimal)$/
const LIMITED = /^(waktu|konfirmasi|jawaban|jawab|akhir|pengumpulan|penyampaian|pendaftaran|kehadiran|registrasi)$/
const MEETING = /^(rapat|acara|pada)$/

/** A deadline is no date of a meeting, and beside a deadline other dates are no deadline. */
export function deadlines(state: Settling) {
  const { scene, groups } = state
  const limits = groups.filter((group) => isDeadline(scene, group))
  if (limits.length === 0) return
  if (scene.kind === 'rapat') return giveWay(state, limits, 'tanggal_tidak_spesifik')
  if (!limits.some((group) => has(state, group, isDay))) return
  for (const group of groups) if (!limits.includes(group)) drop(state, group, () => true)
}

/** "paling cepat Jumat", "tiap hari mulai besok", as a deadline "mulai 1 Desember": there may be later times as well. */
export function earliest(state: Settling) {
  const { scene } = state
  const repeated = scene.tokens.some(({ text }) => /^(setiap|tiap)$/.test(text))
  const begins = ({ from }: Fact) => wordAt(scene, wordAt(scene, from - 1) === 'hari' ? from - 2 : from - 1) === 'mulai'
  const open = ({ clause, facts }: Group) => {
    const [second, first] = clause.slice(-2)
    return (
      (second === 'paling' && first === 'cepat') ||
      first === 'secepatnya' ||
      ((scene.kind === 'tenggat' || repeated) && facts.some((fact) => isDay(fact) && begins(fact)))
    )
  }
  if (state.groups.some((group) => has(state, group, isDay) && open(group))) state.doubt ??= 'tanggal_tidak_spesifik'
}

/** "Jumat sebelum jam 11", "besok setelah jam 14.00": between which hours, not when; a deadline may end before one. */
export function openHours(state: Settling) {
  const open = state.groups.some(({ facts }) =>
    facts.some((fact, at) => {
      const limit = fact.kind === 'after' || (fact.kind === 'before' && state.scene.kind === 'rapat')
      const next = facts[at + 1]
      return limit && next?.kind === 'clock' && !next.clock.prayer && !state.gone.has(next)
    }),
  )
  if (open) state.doubt ??= 'jam_belum_jelas'
}

function isDeadline(scene: Scene, { clause, facts, from }: Group): boolean {
  const words = clause.slice(-6)
  if (words.some((word) => LATEST.test(word))) return true
  const confirmed = words.lastIndexOf('konfirmasi')
  if (confirmed >= 0 && !words.slice(confirmed).some((word) => MEETING.test(word))) return true
  return isLimit(scene, words, from) || (scene.kind === 'rapat' && isBeforeAnHour(facts))
}

/** "batas konfirmasi 3 Mei", and "batas 3 Mei" where no "tata batas" can be meant. */
function isLimit(scene: Scene, words: string[], from: number): boolean {
  const limit = words.lastIndexOf('batas')
  if (limit < 0) return false
  return words.slice(limit + 1).some((word) => LIMITED.test(word)) || (limit === words.length - 1 && opens(scene, from))
}

// "hadir sebelum pukul 09.00"
const isBeforeAnHour = ([first, second]: Group['facts']) => first?.kind === 'before' && second?.kind === 'clock'

/** Whether the word before `from` begins its clause. */
function opens(scene: Scene, from: number): boolean {
  let at = from - 1
  while (at > 0 && scene.tokens[at]!.kind !== 'word') at--
  return at <= 0 || wordAt(scene, at - 1) === ',' || endsSentence(scene, at - 1)
}
