import { readFileSync } from 'node:fs'
import { readWhen } from '../../src/language/dates.ts'
import { readMeetingLine } from '../../src/language/meeting-line.ts'
import { readReply } from '../../src/language/reply.ts'
import { referenceFields } from '../../src/reference/fields.ts'
import { referenceHolidays } from '../../src/reference/holidays.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'
import { median } from './figures.ts'

/** How fast one kind of text is read, beside one regular expression over the same texts. */
export interface Reading {
  name: string
  perSecond: number
  barePerSecond: number
  /** For 10,000 characters of such texts one after another, ms. */
  long: number
  /** The slowest of the 10,000 characters nobody writes, ms. */
  strange: number
}

interface Text {
  text: string
  now?: string
  kind?: 'rapat' | 'tenggat'
}

const corpus = (name: string): Text[] =>
  JSON.parse(readFileSync(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8'))

const zone = 'Asia/Jakarta'
const meetingStart = Temporal.ZonedDateTime.from(`2023-05-04T09:00:00+07:00[${zone}]`)
const directory = [...referenceOffices, ...referencePartners].map((office) => ({ ...office, id: office.code }))
const fields = [...referenceFields]
const momentOf = ({ now }: Text) => (now ? Temporal.Instant.from(now).toZonedDateTimeISO(zone) : meetingStart)

interface Kind {
  name: string
  texts: Text[]
  prepare(text: Text): () => unknown
  /** What a bot without a reader of its own would look for. */
  bare: RegExp
}

const kinds: Kind[] = [
  {
    name: 'replies',
    texts: corpus('replies'),
    prepare:
      ({ text }) =>
      () =>
        readReply(text, { meetingStart, directory }),
    bare: /\b(tidak|tdk|gak|belum)?\s*(?:bisa|dapat)?\s*(hadir|ikut|zoom|daring|diwakil\w+|terlambat|izin|berhalangan)\b/i,
  },
  {
    name: 'dates',
    texts: corpus('dates'),
    prepare: (entry) => {
      const moment = momentOf(entry)
      return () => readWhen(entry.text, moment, entry.kind ?? 'rapat', referenceHolidays)
    },
    bare: /(\d{1,2})[ ./-]([a-z]+|\d{1,2})[ ./-](\d{4})(?:.*?(\d{1,2})[.:](\d{2}))?/i,
  },
  {
    name: 'one-line meetings',
    texts: corpus('meetings'),
    prepare: (entry) => {
      const context = { directory, fields, holidays: referenceHolidays, now: momentOf(entry) }
      return () => readMeetingLine(entry.text, context)
    },
    bare: /^(.+?),\s*(?:\w+,? )?(\d{1,2} [a-z]+ \d{4}) pukul (\d{1,2}[.:]\d{2}).*?(?:pimpinan ([^,]+))?(?:, undang (.+))?$/is,
  },
]

const length = 10_000
const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const strange = ['a', '1', 'hadir ', '1.', 'tidak hadir, ', '4 Mei 2023 ', '((', '\u0301', 'ka ', '🙏'].map(filled)

/** Measures each kind for about `seconds`, the same for its baseline, after everything has run once. */
export function measureReading(seconds: number): Reading[] {
  return kinds.map(({ name, texts, prepare, bare }) => {
    const long = prepare({ text: filled(`${texts.map(({ text }) => text).join('\n')}\n`) })
    return {
      name,
      perSecond: rate(texts.map(prepare), seconds),
      barePerSecond: rate(
        texts.map(
          ({ text }) =>
            () =>
              bare.exec(text),
        ),
        seconds,
      ),
      long: duration(long),
      strange: Math.max(...strange.map((text) => duration(prepare({ text })))),
    }
  })
}

function rate(calls: (() => unknown)[], seconds: number): number {
  const round = () => {
    for (const call of calls) call()
  }
  round()
  const began = performance.now()
  let rounds = 0
  while (performance.now() - began < seconds * 1_000) {
    round()
    rounds += 1
  }
  return (rounds * calls.length) / ((performance.now() - began) / 1_000)
}

/** The median of seven calls, the first left out, ms. */
function duration(call: () => unknown): number {
  call()
  return median(
    Array.from({ length: 7 }, () => {
      const began = performance.now()
      call()
      return performance.now() - began
    }),
  )
}
