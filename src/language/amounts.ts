import { type Quantity, quantity } from './numbers.ts'
import { type Scene, wordAt } from './time-facts.ts'

/** So many hours, days, weeks; `working` counts working days alone. */
export interface Amount extends Quantity {
  unit: string
  working: boolean
}

const WEEKS = /^(minggu|pekan)$/
const ONE: Record<string, string> = {
  sejam: 'jam',
  semenit: 'menit',
  sehari: 'hari',
  seminggu: 'minggu',
  sepekan: 'pekan',
  sebulan: 'bulan',
}

export const isWeeks = (unit: string): boolean => WEEKS.test(unit)

/** "3 hari", "dua minggu", "1,5 jam", "sebulan", "5 hari kerja", and as letters write it: "3 (tiga) hari kerja". */
export function amountAt(scene: Scene, at: number): Amount | undefined {
  const one = ONE[wordAt(scene, at)]
  if (one) {
    const half = wordAt(scene, at + 1) === 'setengah'
    return { value: half ? 1.5 : 1, unit: one, working: false, next: half ? at + 2 : at + 1 }
  }
  const amount = quantity(scene.tokens, at)
  if (!amount || amount.value > 1000) return undefined
  const next = pastBrackets(scene, amount.next)
  const unit = wordAt(scene, next)
  if (!/^(jam|menit|hari|minggu|pekan|bulan)$/.test(unit)) return undefined
  const working = unit === 'hari' && wordAt(scene, next + 1) === 'kerja'
  const half = unit === 'jam' && wordAt(scene, next + 1) === 'setengah'
  const minutes = unit === 'jam' ? minutesAt(scene, next + 1) : undefined
  if (minutes) return { value: amount.value + minutes.value / 60, unit, working: false, next: minutes.next }
  return { value: amount.value + (half ? 0.5 : 0), unit, working, next: working || half ? next + 2 : next + 1 }
}

/** The 30 of "1 jam 30 menit". */
function minutesAt(scene: Scene, at: number): Quantity | undefined {
  const amount = quantity(scene.tokens, at)
  return amount && amount.value < 60 && wordAt(scene, amount.next) === 'menit'
    ? { value: amount.value, next: amount.next + 1 }
    : undefined
}

/** Past the number in words that repeats the one in digits. */
function pastBrackets(scene: Scene, at: number): number {
  if (wordAt(scene, at) !== '(') return at
  for (let next = at + 1; next < at + 5; next++) if (wordAt(scene, next) === ')') return next + 1
  return at
}

export const minutesOf = (unit: string): number =>
  unit === 'jam' ? 60 : unit === 'menit' ? 1 : unit === 'hari' ? 1440 : 0

/** The day so many days, weeks or months from today, working days by the holidays known; undefined for hours. */
export function daysAhead(scene: Scene, value: number, unit: string, working = false): Temporal.PlainDate | undefined {
  if (!Number.isInteger(value)) return undefined
  if (working) return afterWorkingDays(scene, value)
  if (unit === 'hari') return scene.today.add({ days: value })
  if (isWeeks(unit)) return scene.today.add({ weeks: value })
  return unit === 'bulan' ? scene.today.add({ months: value }) : undefined
}

function afterWorkingDays(scene: Scene, days: number): Temporal.PlainDate {
  let date = scene.today
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 })
    if (date.dayOfWeek < 6 && !scene.holidays?.has(date.toString())) left--
  }
  return date
}
