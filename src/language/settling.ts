import type { Group } from './fact-groups.ts'
import type { AskReason, Fact, Scene } from './time-facts.ts'

/** The facts of a text while it is being found out which of them are about the time asked for. */
export interface Settling {
  scene: Scene
  groups: Group[]
  gone: Set<Fact>
  /** Those of them that name something else: the letter of 4 November, the feast of 20 May. */
  references: Set<Fact>
  /** Why even what is left may not hold. */
  doubt: AskReason | undefined
}

type Test = (fact: Fact) => boolean

export const isDay: Test = ({ kind }) => kind === 'date' || kind === 'weekday'
export const isAboutDay: Test = (fact) => isDay(fact) || /^(week|vague|term|reject)$/.test(fact.kind)
export const isClock: Test = ({ kind }) => kind === 'clock' || kind === 'moment'
export const isAboutClock: Test = (fact) => isClock(fact) || /^(unclear-clock|part|finish|length)$/.test(fact.kind)
/** Words that only tie times together. */
export const isJoint: Test = ({ kind }) => /^(to|or|before|after)$/.test(kind)

export const has = (state: Settling, group: Group, what: Test): boolean =>
  group.facts.some((fact) => what(fact) && !state.gone.has(fact))

const othersHave = (state: Settling, groups: Group[], what: Test) =>
  state.groups.some((other) => !groups.includes(other) && has(state, other, what))

export function drop(state: Settling, group: Group, what: Test) {
  for (const fact of group.facts) if (what(fact)) state.gone.add(fact)
  // A joint without its two sides joins nothing.
  if (!group.facts.some((fact) => !state.gone.has(fact) && !isJoint(fact)))
    for (const fact of group.facts) state.gone.add(fact)
}

/** Drops days and hours of some groups where another says them; a day that stands alone is doubted for this reason. */
export function giveWay(state: Settling, groups: Group[], alone: AskReason) {
  const days = groups.some((group) => has(state, group, isDay))
  const clocks = groups.some((group) => has(state, group, isClock))
  const otherDays = othersHave(state, groups, isDay)
  const otherClocks = othersHave(state, groups, isClock)
  if (days && !otherDays) state.doubt ??= alone
  if (!days && clocks && !otherClocks) state.doubt ??= 'jam_belum_jelas'
  for (const group of groups) {
    if (otherDays) drop(state, group, isAboutDay)
    if (otherClocks || (days && otherDays)) drop(state, group, isAboutClock)
  }
}

/** Drops the days of some groups where another names one. */
export function giveWayInDays(state: Settling, groups: Group[]) {
  if (othersHave(state, groups, isDay)) for (const group of groups) drop(state, group, isAboutDay)
}
