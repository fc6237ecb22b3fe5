import { describe, expect, it } from 'vitest'
import { type ReplyLabel, readReply } from '../../src/language/reply.ts'
import { corpus, directory } from './support/directory.ts'
import { answers } from './support/further-replies.ts'
import { variationsOf } from './support/reply-variations.ts'

interface Example {
  text: string
  label: ReplyLabel
  set?: 'plain' | 'misleading'
}

const meetingStart = Temporal.ZonedDateTime.from('2023-05-04T09:00:00+07:00[Asia/Jakarta]')

/** What is recorded in the end: leave and plain absence are one answer. */
const recorded: Partial<Record<ReplyLabel, string>> = {
  hadir: 'present',
  daring: 'online',
  terlambat: 'late',
  diwakilkan: 'delegated',
  izin: 'absent',
  tidak_hadir: 'absent',
  belum_pasti: 'unsure',
}
const coming = new Set(['present', 'online', 'late', 'delegated'])

interface Figures {
  of: number
  right: number
  asked: number
  /** Left without a word though it was an answer. */
  silent: number
  wrong: string[]
  /** Recorded as coming though absent, or the reverse. */
  opposite: string[]
}

function measure(examples: readonly Example[]): Figures {
  const figures: Figures = { of: examples.length, right: 0, asked: 0, silent: 0, wrong: [], opposite: [] }
  for (const { text, label } of examples) {
    const reading = readReply(text, { meetingStart, directory })
    const read = reading.ask ? undefined : recorded[reading.label]
    const meant = recorded[label]
    if (read && read !== meant) {
      figures.wrong.push(text)
      if (meant && meant !== 'unsure' && read !== 'unsure' && coming.has(read) !== coming.has(meant))
        figures.opposite.push(text)
    } else if (read || !meant) figures.right += 1
    else if (reading.ask) figures.asked += 1
    else figures.silent += 1
  }
  return figures
}

const told = (name: string, { of, right, asked, silent, wrong, opposite }: Figures): string =>
  `${name}: ${right} right, ${asked} asked, ${silent} left, ${wrong.length} wrong (${opposite.length} the reverse) of ${of}`

const parts = (name: string): ['plain' | 'misleading', Example[]][] =>
  (['plain', 'misleading'] as const).map((set) => [set, corpus<Example>(name).filter((each) => each.set === set)])

describe('the development set', () => {
  it.each(parts('development-replies'))('%s: nothing is recorded wrongly', (set, examples) => {
    const figures = measure(examples)
    console.info(told(`development, ${set}`, figures))
    expect(figures.wrong).toEqual([])
    if (set === 'plain') expect(figures.right / figures.of).toBeGreaterThan(0.9)
  })
})

describe('the third development set', () => {
  it.each(parts('development-replies-3'))(
    '%s: hardly any is recorded wrongly, none as the reverse',
    (set, examples) => {
      const figures = measure(examples)
      console.info(told(`development 3, ${set}`, figures))
      expect(figures.opposite).toEqual([])
      expect(figures.wrong.length / figures.of, figures.wrong.join(' | ')).toBeLessThan(0.03)
      if (set === 'plain') expect(figures.right / figures.of).toBeGreaterThan(0.75)
    },
  )
})

describe('the fourth development set', () => {
  it.each(parts('development-replies-4'))('%s: kept aside until it had been measured', (set, examples) => {
    const figures = measure(examples)
    console.info(told(`development 4, ${set}`, figures))
    expect(figures.opposite).toEqual([])
    expect(figures.wrong.length / figures.of, figures.wrong.join(' | ')).toBeLessThan(0.02)
  })
})

describe.each([5, 6])('development set %i', (which) => {
  it.each(parts(`development-replies-${which}`))('%s: nothing is recorded wrongly', (set, examples) => {
    const figures = measure(examples)
    console.info(told(`development ${which}, ${set}`, figures))
    expect(figures.wrong).toEqual([])
    if (set === 'plain') expect(figures.right / figures.of).toBeGreaterThan(0.85)
  })
})

describe('everyday answers of many hands', () => {
  it('are rather asked about than recorded wrongly', () => {
    const figures = measure(corpus<Example>('everyday-replies'))
    console.info(told('everyday', figures))
    expect(figures.opposite).toEqual([])
    expect(figures.wrong.length / figures.of).toBeLessThan(0.01)
    expect(figures.right / figures.of).toBeGreaterThan(0.85)
  })
})

describe('variations of the labelled answers', () => {
  it('by other hands say the same or are asked about', () => {
    const plain = Object.entries(answers).flatMap(([label, texts]) =>
      texts.map((text): Example => ({ text, label: label as ReplyLabel })),
    )
    const varied = [...corpus<Example>('replies'), ...plain].flatMap(({ text, label }, at) =>
      variationsOf(text, 8, at + 1).map((text) => ({ text, label })),
    )
    const figures = measure(varied)
    console.info(told('variations', figures))
    expect(varied.length).toBeGreaterThan(3_000)
    expect(figures.wrong.length / figures.of, figures.wrong.join(' | ')).toBeLessThan(0.002)
    expect(figures.opposite).toEqual([])
    expect(figures.right / figures.of).toBeGreaterThan(0.88)
  })
})

/** Opened after it had been measured: plain 160 of 200 right and 1 wrong, misleading 51 of 100 right and 3 wrong. */
describe('the seventh development set', () => {
  it.each(parts('development-replies-7'))('%s: nothing is recorded wrongly', (set, examples) => {
    const figures = measure(examples)
    console.info(told(`development 7, ${set}`, figures))
    expect(figures.wrong).toEqual([])
    if (set === 'plain') expect(figures.right / figures.of).toBeGreaterThan(0.85)
  })
})

/** Written in many voices before the reader saw them: 122 of 145 were recorded rightly then, none wrongly. */
describe('the eighth development set', () => {
  it('plain answers are recorded', () => {
    const figures = measure(corpus<Example>('development-replies-8'))
    console.info(told('development 8, plain', figures))
    expect(figures.wrong).toEqual([])
    expect(figures.right / figures.of).toBeGreaterThan(0.9)
  })
})

/** Mostly misleading, in five parts, each written before the reader saw it: before they were, 81 of 782 were recorded wrongly. */
describe('the ninth development set', () => {
  it.each(parts('development-replies-9'))('%s: nothing is recorded wrongly', (set, examples) => {
    const figures = measure(examples)
    console.info(told(`development 9, ${set}`, figures))
    expect(figures.wrong).toEqual([])
    if (set === 'plain') expect(figures.right / figures.of).toBeGreaterThan(0.9)
  })
})

/** Written before the reader saw it, of the kinds of text a fresh set had shown it to misread: 20 of 249 were recorded wrongly then. */
describe('the tenth development set', () => {
  it.each(parts('development-replies-10'))('%s: nothing is recorded wrongly', (set, examples) => {
    const figures = measure(examples)
    console.info(told(`development 10, ${set}`, figures))
    expect(figures.wrong).toEqual([])
    if (set === 'plain') expect(figures.right / figures.of).toBeGreaterThan(0.9)
  })
})

/** Written by hands that had not seen the reader and kept aside: measured and reported, never tuned on. */
describe.each(['', '-2', '-4', '-6', '-7', '-8'].map((which) => `held-out-replies${which}`))(
  'kept aside: %s',
  (name) => {
    it.each(parts(name))('%s', (set, examples) => {
      const figures = measure(examples)
      console.info(told(`${name}, ${set}`, figures))
      expect(figures.opposite.length).toBe(0)
      expect(figures.wrong.length / figures.of).toBeLessThan(set === 'plain' ? 0.01 : 0.06)
    })
  },
)
