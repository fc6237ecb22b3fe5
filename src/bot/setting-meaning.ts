import { plainLine } from '../domain/plain-line.ts'
import { isChosen, type SettingName, type SettingText, zoneNamed } from '../domain/settings.ts'
import { isEscalation } from '../domain/task-escalation.ts'
import { readWhen } from '../language/dates.ts'
import { DAY_PARTS } from '../language/time-words.ts'

/** The zones of Indonesia by the names people use. */
const zones: Record<string, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }

const off = /^(?:off|mati|matikan|tidak(?: dikirim| usah| perlu)?|jangan|none|no)$/i

const numbers: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  one: 1,
  two: 2,
  three: 3,
}

/** Reads what somebody typed as the value of a setting; undefined when it says none. Whether it may be set is not asked here. */
export function settingMeant(name: SettingName, typed: string): SettingText | undefined {
  const text = plainLine(typed).slice(0, 100)
  if (name === 'zone') return zoneMeant(text)
  if (isChosen(name)) return undefined
  const said = saidIn(text)
  const times = said?.times ?? timesIn(text)
  if (name === 'quiet' || name === 'work-hours' || name === 'ramadan-hours')
    return times.length === 2 ? `${times[0]}-${times[1]}` : undefined
  if (name === 'deadline') return deadlineMeant(said?.rest ?? text, times)
  if (name === 'series') return aheadMeant(said?.rest ?? text, times, 15)
  if (off.test(text)) return 'off'
  if (isEscalation(name)) return daysMeant(text)
  return times.length === 1 ? times[0] : undefined
}

const zoneMeant = (text: string): SettingText | undefined =>
  zones[text.toUpperCase()] ?? zoneNamed(text.replaceAll(' ', '_'))

/** No setting names a day, so that any will do to read the hours. */
const anyDay = Temporal.ZonedDateTime.from('2024-01-01T00:00[UTC]')

/**
 * Hours with their part of the day, `jam 9 malam sampai jam 5 pagi`, and what stands beside them; undefined without a
 * part, or when a doubt is left. Hours as a clock shows them are taken as they stand.
 */
function saidIn(text: string): { times: string[]; rest: string } | undefined {
  if (
    !text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => DAY_PARTS.has(word))
  )
    return undefined
  const { time, endTime, ask, span } = readWhen(text, anyDay, 'rapat')
  if (!time || !span || (ask && ask.reason !== 'tanggal_belum_jelas')) return undefined
  const times = [time, ...(endTime ? [endTime] : [])].map((each) => each.toString().slice(0, 5))
  return { times, rest: `${text.slice(0, span[0])} ${text.slice(span[1])}` }
}

/** `07.30`, `7:30`, `pukul 7`, or a bare hour: as `07:30`, `07:00`. */
function timesIn(text: string): string[] {
  const found = [...text.matchAll(/(?<![\d.:])(\d{1,2})[.:](\d{2})(?![\d.:])/g)].map(([, hour, minute]) => [
    hour,
    minute,
  ])
  const bare =
    found.length > 0
      ? null
      : (/^(?:pukul|jam|at)?\s*(\d{1,2})$/i.exec(text) ?? /\b(?:pukul|jam|at)\s+(\d{1,2})\b/i.exec(text))
  if (bare) found.push([bare[1], '00'])
  return found
    .filter(([hour, minute]) => Number(hour) < 24 && Number(minute) < 60)
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
}

/** `2 hari kerja, pukul 15.00`, `H-2 15.00`, `hari rapat pukul 07.00`. */
const deadlineMeant = (text: string, times: string[]): SettingText | undefined => aheadMeant(text, times, 5)

function aheadMeant(text: string, times: string[], most: number): SettingText | undefined {
  if (times.length !== 1) return undefined
  const rest = text.replace(/\d{1,2}[.:]\d{2}/, ' ').replace(/(?:pukul|jam|at)\s+\d{1,2}/i, ' ')
  const digit = /\b(\d{1,2})\b/.exec(rest)?.[1]
  const word = Object.keys(numbers).find((each) => new RegExp(`\\b${each}\\b`, 'i').test(rest))
  const sameDay = /hari rapat|hari h(?!-)|same day|meeting.s day/i.test(rest)
  const days = digit !== undefined ? Number(digit) : word ? numbers[word] : sameDay ? 0 : undefined
  return days === undefined || days > most ? undefined : `${days} ${times[0]}`
}

/** `5 hari`, `H+5`, `lima hari`. */
function daysMeant(text: string): SettingText | undefined {
  const digit = /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1]
  const word = Object.keys(numbers).find((each) => new RegExp(`\\b${each}\\b`, 'i').test(text))
  const days = digit !== undefined ? Number(digit) : word ? numbers[word] : undefined
  return days === undefined || days < 1 || days > 60 ? undefined : String(days)
}

/** A value as it stands in button data, which takes no `:`, `/` or blank. */
export const settingInData = (text: SettingText): string =>
  text.replaceAll(':', '').replaceAll('/', '_').replaceAll(' ', '-')

/** The value that button data names; whoever forged it gets one that cannot be set. */
export function settingFromData(name: SettingName | string, data: string): SettingText {
  const clock = (part: string): string => part.replace(/^(\d{2})(\d{2})$/, '$1:$2')
  if (name === 'zone') return data.replaceAll('_', '/')
  if (name === 'quiet' || name === 'work-hours' || name === 'ramadan-hours') return data.split('-').map(clock).join('-')
  if (name === 'deadline' || name === 'series') return data.split('-').map(clock).join(' ')
  return clock(data)
}
