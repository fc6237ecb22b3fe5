import { expect, test } from 'vitest'
import { dateAsJson } from '../../src/language/as-json.ts'
import { readWhen } from '../../src/language/dates.ts'
import { inShort } from './support/date-in-short.ts'
import { corpus, holidays } from './support/directory.ts'

/** In short as `inShort` has it; "?" where whatever is read has to be asked about or refused. */
interface Example {
  now: string
  kind: 'rapat' | 'tenggat'
  text: string
  short: string
}

const isAsked = (short: string) => /[?!]/.test(short)

const examples = corpus<Example>('development-dates-3').map((example) => {
  const now = Temporal.Instant.from(example.now).toZonedDateTimeISO('Asia/Jakarta')
  const read = inShort(dateAsJson(readWhen(example.text, now, example.kind, holidays)))
  const right = example.short === '?' ? isAsked(read) : read === example.short
  return { ...example, read, right }
})

test('no time is read wrongly without asking', () => {
  const silent = examples.filter(({ right, read }) => !right && !isAsked(read))
  expect(silent.map(({ text, read, short }) => [text, read, short])).toEqual([])
})

test('hardly any is asked about needlessly', () => {
  const right = examples.filter((example) => example.right).length
  console.info(`times, third set: ${right} as labelled of ${examples.length}`)
  expect(right / examples.length).toBeGreaterThan(0.97)
})
