import { deadlines, earliest, openHours } from './deadline-times.ts'
import { groupsOf } from './fact-groups.ts'
import { headings, labels, pastDates, references } from './letter-times.ts'
import { cancellations, changes, moved, movedAway } from './moved-times.ts'
import { has, isDay, type Settling } from './settling.ts'
import { type AskReason, type Fact, type Scene, wordAt } from './time-facts.ts'

/** The facts about the time asked for; `doubt` when the text says that even these may not hold. */
interface Settled {
  facts: Fact[]
  references: ReadonlySet<Fact>
  doubt?: AskReason
}

/** What else a text may say times about, in the order in which it is left out. */
const RULES = [
  ends,
  movedAway,
  changes,
  cancellations,
  deadlines,
  earliest,
  openHours,
  labels,
  headings,
  references,
  pastDates,
  vagueDays,
]

/**
 * Leaves out what a text says about other times than the one asked for: a date that was changed or called off, the
 * deadline for answers, the date of a letter or of an earlier meeting, "nanti" beside a day.
 */
export function settle(scene: Scene, facts: Fact[]): Settled {
  const all = withoutHints(facts)
  const state: Settling = {
    scene,
    groups: groupsOf(scene, all),
    gone: new Set(),
    references: new Set(),
    doubt: moved(scene),
  }
  for (const rule of RULES) rule(state)
  const { references, doubt } = state
  const left = all.filter((fact) => !state.gone.has(fact))
  // "data akhir tahun, 20 Mei": beside a day, what is too wide says nothing.
  const meant = left.some(isDay) ? left.filter(({ kind }) => kind !== 'vague') : left
  return { facts: meant, references, ...(doubt && { doubt }) }
}

/** "besok sampai jam 12" says when a meeting ends, not when it begins. */
function ends(state: Settling) {
  if (state.scene.kind !== 'rapat') return
  const all = state.groups.flatMap(({ facts }) => facts)
  const first = all.findIndex(({ kind }) => kind === 'clock')
  const joint = all[first - 1]
  if (joint?.kind !== 'to' || joint.to !== all[first]!.from || wordAt(state.scene, joint.from) === '-') return
  state.gone.add(all[first]!)
  state.doubt = 'jam_belum_jelas'
}

/** "Senin awal Juni", "tanggal 10, bulan depan": a day inside a time that is too wide says which no more than that. */
function vagueDays(state: Settling) {
  if (state.groups.some((group) => has(state, group, (fact) => fact.kind === 'date' && !fact.openMonth))) return
  for (const { facts } of state.groups) {
    const inside = facts.some((fact, index) => {
      const next = facts[index + 1]
      const mixed = next && (fact.kind === 'vague' ? isDay(next) : isDay(fact) && next.kind === 'vague')
      return mixed && touching(state.scene, fact, next)
    })
    if (inside) for (const day of facts) if (isDay(day)) state.gone.add(day)
  }
}

/** A comma sets apart what a title is about, but not a date of the lunar calendar. */
function touching(scene: Scene, one: Fact, other: Fact): boolean {
  if ([one, other].some((fact) => fact.kind === 'vague' && fact.reason === 'kalender_hijriah')) return true
  return !scene.tokens.slice(one.to, other.from).some((token) => /^[,;]$/.test(token.text))
}

/** "nanti" says today only where no other day is named, and a prayer says an hour only where no clock does. */
function withoutHints(facts: Fact[]): Fact[] {
  const day = facts.some((fact) => isDay(fact) && !(fact.kind === 'date' && fact.weak))
  const clock = facts.some((fact) => fact.kind === 'clock' && !fact.clock.prayer)
  return facts.filter((fact, index) => {
    if (fact.kind === 'date' && fact.weak) return !day
    const hint = fact.kind === 'clock' && fact.clock.prayer && facts[index - 1]?.kind !== 'to'
    return !(hint && clock && facts[index + 1]?.kind !== 'to')
  })
}
