import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { dateAsJson, meetingAsJson } from '../../src/language/as-json.ts'
import { readWhen } from '../../src/language/dates.ts'
import { readMeetingLine } from '../../src/language/meeting-line.ts'
import { corpus, directory, fields, holidays } from './support/directory.ts'

/** Written by hands that had not seen the readers and kept aside: measured and reported in numbers, never tuned on. */
interface Example {
  now: string
  tz: string
  text: string
  kind: 'rapat' | 'tenggat'
  expect: Record<string, unknown>
}

const moment = ({ now, tz }: Example) => Temporal.Instant.from(now).toZonedDateTimeISO(tz)
const kept = (name: string, ...sets: string[]) => sets.flatMap((set) => corpus<Example>(`held-out-${name}${set}`))
const count = (examples: Example[], test: (example: Example) => boolean) => examples.filter(test).length

test('times kept aside', () => {
  const examples = kept('dates', '-4', '-5')
  const read = (example: Example) => dateAsJson(readWhen(example.text, moment(example), example.kind, holidays))
  const right = count(examples, (example) => isDeepStrictEqual(read(example), example.expect))
  const silent = count(examples, (example) => {
    const { ask, reject, ...rest } = read(example)
    return !ask && !reject && !isDeepStrictEqual(rest, example.expect)
  })
  console.info(`times kept aside: ${right} as labelled, ${silent} wrongly without asking, of ${examples.length}`)
  expect(right / examples.length).toBeGreaterThan(0.94)
  expect(silent).toBe(0)
})

test('one-line meetings kept aside', () => {
  const examples = kept('meetings', '', '-2', '-3', '-4', '-5')
  const right = count(examples, (example) => {
    const read = meetingAsJson(readMeetingLine(example.text, { now: moment(example), directory, fields }))
    const wanted = { ask: [], ...example.expect } as Record<string, unknown>
    return Object.entries(wanted).every(([key, value]) =>
      isDeepStrictEqual(key === 'ask' ? (read.ask ?? []) : read[key], value),
    )
  })
  console.info(`one-line meetings kept aside: ${right} as labelled, of ${examples.length}`)
  expect(right / examples.length).toBeGreaterThan(0.85)
})
