/** Times as the reader sees them: in the reader's zone and the page's language. */
import { changed, state } from './state.ts'
import { spoken } from './words.ts'

export const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'] as const

let zone = localStorage.getItem('zone') ?? ''

/** The chosen zone; empty for the browser's own. */
export function chosenZone(): string {
  return zone
}

export function chooseZone(next: string): void {
  zone = next
  localStorage.setItem('zone', next)
  changed('words')
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = spoken() === 'en' ? 'en-GB' : 'id'
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) })
  formats.set(key, made)
  return made
}

const hourAndMinute = { hour: '2-digit', minute: '2-digit' } as const

export const clockTime = (at: number): string => format(hourAndMinute).format(at)
export const longDay = (at: number): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)
export const shortDay = (at: number): string => format({ weekday: 'short', day: 'numeric', month: 'short' }).format(at)
export const dayKey = (at: number): string => format({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
export const zoneName = (at: number): string =>
  format({ timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
export const shortMoment = (at: number): string => `${shortDay(at)}, ${clockTime(at)}`

/** The sandbox's time now: what the server said, and what has flowed since. */
export function virtualNow(): number {
  const { now, heardAt, flowing } = state.clock
  return flowing ? now + (performance.now() - heardAt) : now
}

/** Telegram's formats: any of weekday, date and time in that order, in capitals for the long form, or `r`. */
export function entityTime(unixSeconds: number, form: string): string {
  const at = unixSeconds * 1000
  if (form === 'r') return relative(at - virtualNow())
  const options: Intl.DateTimeFormatOptions = {
    ...(form.includes('w') ? { weekday: 'long' } : {}),
    ...(/d/i.test(form) ? { day: 'numeric', month: form.includes('D') ? 'long' : '2-digit', year: 'numeric' } : {}),
    ...(/t/i.test(form) ? { ...hourAndMinute, timeZoneName: 'short' } : {}),
    ...(form.includes('T') ? { second: '2-digit' } : {}),
  }
  return format(options).format(at)
}

function relative(difference: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const
  const relativeFormat = new Intl.RelativeTimeFormat(spoken())
  for (const [unit, size] of units)
    if (Math.abs(difference) >= size) return relativeFormat.format(Math.round(difference / size), unit)
  return relativeFormat.format(0, 'minute')
}
