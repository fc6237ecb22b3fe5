import { type ClockChoice, chooseClock } from './clock-choice.ts'
import type { Fact } from './time-facts.ts'

/**
 * The hour of each of several days, where each has its own: "Rabu jam 9 atau Kamis jam 13.30". Undefined where days
 * and hours do not stand by turns, or an hour is itself in doubt.
 */
export function pairedTimes(facts: Fact[], days: number): ClockChoice[] | undefined {
  const dated = facts.some(({ kind }) => kind === 'date')
  const isDay = ({ kind }: Fact) => kind === (dated ? 'date' : 'weekday')
  const turns = facts.filter((fact) => isDay(fact) || fact.kind === 'clock')
  const alternate = turns.every((fact, at) => isDay(fact) === isDay(turns[at % 2]!))
  if (days < 2 || turns.length !== 2 * days || !alternate || facts.some(({ kind }) => kind === 'to')) return undefined
  const clocks = turns.flatMap((fact) => (fact.kind === 'clock' ? [chooseClock(fact.clock)] : []))
  return clocks.length === days && clocks.every((clock) => clock.time && !clock.ask) ? clocks : undefined
}
