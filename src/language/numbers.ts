import type { Token } from './normalise.ts'

/** A number found in a text and the index of the token after it. */
export interface Quantity {
  value: number
  next: number
}

const UNITS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

/** Whether a word begins a number in words. */
export const mayBeNumber = (word: string): boolean => UNITS.includes(word) || /(?:belas|puluh)$/.test(word)

/** Digits glued together by dots, colons, slashes, hyphens or commas, as in 04/05/2023 or 09.00-12.00. */
export interface Clump {
  parts: string[]
  /** The mark between part n and part n + 1. */
  marks: string[]
  next: number
}

/** The clump that begins at `at`, or undefined when no number stands there. */
export function clumpAt(tokens: readonly Token[], at: number): Clump | undefined {
  if (tokens[at]?.kind !== 'number') return undefined
  const parts = [tokens[at].text]
  const marks: string[] = []
  let next = at + 1
  for (;;) {
    const mark = tokens[next]
    const number = tokens[next + 1]
    if (!mark?.glued || !/^[.:/,-]$/.test(mark.text) || !number?.glued || number.kind !== 'number') break
    marks.push(mark.text)
    parts.push(number.text)
    next += 2
  }
  return { parts, marks, next }
}

/** A whole number at `at`, in digits ("12") or words ("dua belas", up to 99). */
export function wholeNumber(tokens: readonly Token[], at: number): Quantity | undefined {
  const clump = clumpAt(tokens, at)
  if (clump) return clump.parts.length === 1 ? { value: Number(clump.parts[0]), next: clump.next } : undefined
  return numberInWords(tokens, at)
}

/** A whole or decimal number: "2", "1,5", "1.5", "setengah", "satu setengah". */
export function quantity(tokens: readonly Token[], at: number): Quantity | undefined {
  if (tokens[at]?.text === 'setengah') return { value: 0.5, next: at + 1 }
  if (tokens[at]?.text === 'seperempat') return { value: 0.25, next: at + 1 }
  const clump = clumpAt(tokens, at)
  if (clump?.parts.length === 2 && /^[.,]$/.test(clump.marks[0]!) && clump.parts[1]!.length === 1)
    return { value: Number(clump.parts.join('.')), next: clump.next }
  const whole = wholeNumber(tokens, at)
  if (whole && tokens[whole.next]?.text === 'setengah') return { value: whole.value + 0.5, next: whole.next + 1 }
  return whole
}

function numberInWords(tokens: readonly Token[], at: number): Quantity | undefined {
  const word = tokens[at]?.text ?? ''
  const value = UNITS.indexOf(word)
  if (value < 0) return writtenTogether(tokens, at, word)
  const tail = tokens[at + 1]?.text
  if (value > 1 && value < 10 && tail === 'belas') return { value: value + 10, next: at + 2 }
  if (value > 1 && value < 10 && tail === 'puluh') {
    const unit = UNITS.indexOf(tokens[at + 2]?.text ?? '')
    return unit > 0 && unit < 10 ? { value: value * 10 + unit, next: at + 3 } : { value: value * 10, next: at + 2 }
  }
  return { value, next: at + 1 }
}

/** "duabelas", "duapuluh lima". */
function writtenTogether(tokens: readonly Token[], at: number, word: string): Quantity | undefined {
  const tail = /(?:belas|puluh)$/.exec(word)?.[0]
  const unit = tail ? UNITS.indexOf(word.slice(0, -tail.length)) : -1
  if (unit < 2 || unit > 9) return undefined
  if (tail === 'belas') return { value: unit + 10, next: at + 1 }
  const last = UNITS.indexOf(tokens[at + 1]?.text ?? '')
  return last > 0 && last < 10 ? { value: unit * 10 + last, next: at + 2 } : { value: unit * 10, next: at + 1 }
}

/** A year in words, as minutes write it: "dua ribu dua puluh tiga". */
export function yearInWords(tokens: readonly Token[], at: number): Quantity | undefined {
  if (tokens[at]?.text !== 'dua' || tokens[at + 1]?.text !== 'ribu') return undefined
  const rest = numberInWords(tokens, at + 2)
  return rest ? { value: 2000 + rest.value, next: rest.next } : { value: 2000, next: at + 2 }
}
