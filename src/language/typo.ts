/** Letters of difference between two words (insert, drop, change, swap), counted up to `limit` + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const [one, other] = apart(a, b)
  if (one === '' || other === '') return Math.max(one.length, other.length)
  // Where the two begin and end differently, one slip can only be one letter for another, or two swapped.
  if (limit === 1) {
    const swapped = one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0]
    return swapped || (one.length === 1 && other.length === 1) ? 1 : 2
  }
  return countedApart(one, other, limit)
}

/** What is left of two words without their common beginning and end. */
function apart(a: string, b: string): [string, string] {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let [toA, toB] = [a.length, b.length]
  while (toA > from && toB > from && a[toA - 1] === b[toB - 1]) {
    toA--
    toB--
  }
  return [a.slice(from, toA), b.slice(from, toB)]
}

function countedApart(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + change)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, before[column - 2]! + 1)
      line.push(best)
    }
    if (Math.min(...line) > limit) return limit + 1
    before = last
    last = line
  }
  return last[b.length]!
}

/** How many wrong letters a word may have: none up to four letters, or PUPR could become another agency. */
function tolerance(word: string): number {
  if (word.length < 5 || /\d/.test(word)) return 0
  return word.length < 11 ? 1 : 2
}

/** Wrong letters that a name may have altogether. */
export const MOST_SLIPS = 2

/** Letters of difference between two names of equally many words, or undefined when it is no slip of the finger. */
export function slips(typed: string[], name: string[]): number | undefined {
  if (typed.length !== name.length) return undefined
  let total = 0
  for (const [index, word] of typed.entries()) {
    const right = name[index]!
    if (word === right) continue
    const limit = Math.min(tolerance(right), tolerance(word))
    const wrong = limit === 0 ? 1 : distance(word, right, limit)
    if (wrong > limit) return undefined
    total += wrong
  }
  return total > MOST_SLIPS ? undefined : total
}

/** Below this many letters one for another makes another abbreviation: DISHUT is not DISHUB. */
const SHORT = 7

/** Whether a short word has a letter for another, which may be no slip at all; two swapped are one. */
export const isAnotherWord = (typed: string, name: string): boolean =>
  name.length < SHORT &&
  typed.length === name.length &&
  [...typed].filter((letter, at) => letter !== name[at]).length === 1
