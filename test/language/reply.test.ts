import { describe, expect, test } from 'vitest'
import { type ReplyLabel, type ReplyReading, readReply } from '../../src/language/reply.ts'
import { corpus, directory } from './support/directory.ts'

interface Example {
  text: string
  label: ReplyLabel
  delegate?: string
  delegateIsSender?: boolean
  reason?: string
  reasonCode?: string
  lateMinutes?: number
  arriveAt?: string
}

const meetingStart = Temporal.ZonedDateTime.from('2023-05-04T09:00:00+07:00[Asia/Jakarta]')
const read = (text: string) => readReply(text, { meetingStart, directory })

const COMING = new Set<ReplyLabel>(['hadir', 'daring', 'terlambat', 'diwakilkan'])
const AWAY = new Set<ReplyLabel>(['izin', 'tidak_hadir'])
const RECORDED = new Set<ReplyLabel>([...COMING, ...AWAY, 'belum_pasti'])
const isRecorded = (reading: ReplyReading) => !reading.ask && RECORDED.has(reading.label)

/** Every example counted once: read as labelled, asked back, or recorded or passed over wrongly. */
function measure(examples: Example[]) {
  const readings = examples.map((example) => ({ example, reading: read(example.text) }))
  const right = readings.filter(
    ({ example, reading }) => reading.label === example.label && (isRecorded(reading) || !RECORDED.has(example.label)),
  )
  const wrong = readings.filter(({ example, reading }) => isRecorded(reading) && reading.label !== example.label)
  const opposite = wrong.filter(
    ({ example, reading }) =>
      COMING.has(reading.label) !== COMING.has(example.label) &&
      (AWAY.has(reading.label) || COMING.has(reading.label)) &&
      RECORDED.has(example.label),
  )
  return { readings, right, wrong, opposite }
}

const KEYS = ['delegate', 'delegateIsSender', 'reason', 'reasonCode', 'lateMinutes', 'arriveAt'] as const
const same = (a: unknown, b: unknown) =>
  String(a ?? '')
    .trim()
    .toLowerCase() ===
  String(b ?? '')
    .trim()
    .toLowerCase()

describe('the labelled examples', () => {
  const examples = corpus<Example>('replies')
  const { readings, right, wrong, opposite } = measure(examples)

  test('hardly any is recorded wrongly, none as present that is absent', () => {
    const rest = readings.filter((one) => !right.includes(one) && !wrong.includes(one))
    const details = KEYS.map((key) => {
      const told = examples.filter((example) => example[key] !== undefined)
      return `${key} ${told.filter((example) => same(read(example.text)[key], example[key])).length}/${told.length}`
    })
    console.info(
      `readings: ${right.length} right, ${rest.length} asked or passed over, ${wrong.length} wrong of ${examples.length}; ${details.join(', ')}`,
    )
    if (process.env.SHOW_READINGS)
      for (const { example, reading } of [...wrong, ...rest])
        console.info(`${example.label} < ${JSON.stringify(example.text)}\n    ${JSON.stringify(reading)}`)
    expect(opposite.map(({ example }) => example.text)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(examples.length / 100)
  })
})
