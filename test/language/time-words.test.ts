import { expect, test } from 'vitest'
import { fold } from '../../src/language/normalise.ts'
import times from '../../src/language/words/times.json' with { type: 'json' }

const lists = Object.entries(times).filter(([, list]) => !Array.isArray(list)) as [string, Record<string, string[]>][]
const all = Object.values(times).flatMap((list) =>
  Array.isArray(list) ? list : Object.values(list).flat(),
) as string[]

test.each(lists)('no word of %s means two things', (_, list) => {
  const words = Object.values(list).flat()
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test('every word is written as it is compared: folded, without spaces', () => {
  expect(all.filter((word) => fold(word).text !== word || /\s/.test(word))).toEqual([])
})

test('what is respelled stands in no other list, where it would never be found', () => {
  const respelled = new Set(Object.values(times.spellings).flat())
  const elsewhere = lists.filter(([name]) => name !== 'spellings').flatMap(([, list]) => Object.values(list).flat())
  const plain = Object.values(times).flatMap((list) => (Array.isArray(list) ? (list as string[]) : []))
  expect([...elsewhere, ...plain].filter((word) => respelled.has(word))).toEqual([])
})
