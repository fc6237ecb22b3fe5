import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InviteeRole } from '../../src/domain/invitation.ts'
import { proposalOf, type SlotScore, scoresOf } from '../../src/domain/poll-score.ts'
import { deadlineOfPoll, pollDeadline, pollExtension, pollReminderAt } from '../../src/domain/poll-times.ts'
import { orderedSlots, type Slot } from '../../src/domain/slot.ts'
import {
  afterPollEvent,
  isComplete,
  isMarked,
  overrulesHead,
  type PollEvent,
  type PollMark,
  type PollMarks,
  type PollState,
  pollMarks,
  takesMarks,
  withMarks,
} from '../../src/domain/time-poll.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (moment: string) => Temporal.Instant.from(`2023-${moment}:00+07:00`)

describe('times that are offered', () => {
  const events = ['answered', 'asked-more', 'due', 'extended', 'chosen', 'withdrawn'] as const satisfies PollEvent[]

  // What each event comes to, in the order above: with every required office in, then without.
  it.each<[PollState, readonly string[], readonly string[]]>([
    [
      'open',
      ['answered', 'answered', 'closed', 'answered', 'chosen', 'withdrawn'],
      ['open', 'open', 'closed', 'open', 'chosen', 'withdrawn'],
    ],
    [
      'answered',
      ['answered', 'answered', 'closed', 'answered', 'chosen', 'withdrawn'],
      ['open', 'open', 'closed', 'open', 'chosen', 'withdrawn'],
    ],
    [
      'closed',
      ['poll-closed', 'closed', 'closed', 'answered', 'chosen', 'withdrawn'],
      ['poll-closed', 'closed', 'closed', 'open', 'chosen', 'withdrawn'],
    ],
    [
      'chosen',
      ['poll-chosen', 'poll-chosen', 'chosen', 'poll-chosen', 'poll-chosen', 'poll-chosen'],
      ['poll-chosen', 'poll-chosen', 'chosen', 'poll-chosen', 'poll-chosen', 'poll-chosen'],
    ],
    [
      'withdrawn',
      ['poll-withdrawn', 'poll-withdrawn', 'withdrawn', 'poll-withdrawn', 'poll-withdrawn', 'poll-withdrawn'],
      ['poll-withdrawn', 'poll-withdrawn', 'withdrawn', 'poll-withdrawn', 'poll-withdrawn', 'poll-withdrawn'],
    ],
  ])('%s: answered, asked more, due, extended, chosen, withdrawn', (state, complete, incomplete) => {
    expect(events.map((event) => afterPollEvent(state, event, true))).toEqual(complete)
    expect(events.map((event) => afterPollEvent(state, event, false))).toEqual(incomplete)
  })

  it.each<[PollState, string, boolean]>([
    ['open', '04-28T14:59', true],
    ['open', '04-28T15:00', false],
    ['answered', '04-28T14:59', true],
    ['answered', '04-28T15:00', false],
    ['closed', '04-28T14:59', false],
    ['chosen', '04-28T14:59', false],
    ['withdrawn', '04-28T14:59', false],
  ])('%s at %s take an answer: %s', (state, now, expected) => {
    expect(takesMarks({ state, answerBy: at('04-28T15:00') }, at(now))).toBe(expected)
  })

  it('keeps what was said of other times, and takes one answer for all', () => {
    expect(withMarks(undefined, [{ slot: 1, mark: 'cannot' }], 3)).toEqual([null, 'cannot', null])
    expect(withMarks(['can', 'cannot', null], [{ slot: null, mark: 'can' }], 3)).toEqual(['can', 'can', 'can'])
    expect(withMarks(['can'], [{ slot: 2, mark: 'if-need' }], 3)).toEqual(['can', null, 'if-need'])
    expect(withMarks(['can', 'can'], [{ slot: 7, mark: 'cannot' }], 2)).toEqual(['can', 'can'])
    expect(withMarks(['can', 'can'], [{ slot: -1, mark: 'cannot' }], 2)).toEqual(['can', 'can'])
    expect(isMarked(['can', null], 2)).toBe(false)
    expect(isMarked(['can', 'cannot'], 2)).toBe(true)
    expect(isMarked(undefined, 2)).toBe(false)
  })

  it('are complete once whom the meeting needs has answered, or everybody where it needs nobody', () => {
    const both = new Map<string, PollMarks>([['A', ['can', 'cannot']]])
    expect(isComplete([office('A', 'chair'), office('B', 'optional')], both, 2)).toBe(true)
    expect(isComplete([office('A', 'chair'), office('B', 'required')], both, 2)).toBe(false)
    expect(isComplete([office('A', 'optional'), office('B', 'optional')], both, 2)).toBe(false)
    expect(isComplete([office('A', 'observer')], both, 2)).toBe(true)
    expect(isComplete([], both, 2)).toBe(false)
  })

  it('stand in order, of two at one moment the later said, eight at most', () => {
    const slot = (day: string, from: string, until: string | null = null): Slot => ({ day, from, until })
    expect(
      orderedSlots([
        slot('2023-05-05', '08:30'),
        slot('2023-05-04', '13:00'),
        slot('2023-05-04', '09:00'),
        slot('2023-05-05', '08:30', '10:00'),
      ]),
    ).toEqual([slot('2023-05-04', '09:00'), slot('2023-05-04', '13:00'), slot('2023-05-05', '08:30', '10:00')])
    expect(orderedSlots(Array.from({ length: 12 }, (_, day) => slot(`2023-05-${day + 10}`, '09:00')))).toHaveLength(8)
  })
})

const office = (officeId: string, role: InviteeRole) => ({ officeId, role })
const slots: Slot[] = [
  { day: '2023-05-04', from: '09:00', until: null },
  { day: '2023-05-05', from: '08:30', until: null },
  { day: '2023-05-08', from: '13:00', until: null },
]
const marks: Record<string, PollMark | null> = { '✓': 'can', '~': 'if-need', '✗': 'cannot', '-': null }

/** `✓✗~` for each office; who is not named has said nothing. */
const scored = (said: Record<string, string>, now = '04-26T08:00'): SlotScore[] =>
  scoresOf(
    slots,
    [
      office('CHAIR', 'chair'),
      office('A', 'required'),
      office('B', 'required'),
      office('O', 'optional'),
      office('P', 'observer'),
    ],
    new Map(Object.entries(said).map(([id, row]) => [id, [...row].map((sign) => marks[sign] ?? null)])),
    { zone, now: at(now) },
  )

describe('the time to propose', () => {
  it.each<[string, Record<string, string>, string]>([
    ['everybody can: the earliest', { CHAIR: '✓✓✓', A: '✓✓✓', B: '✓✓✓' }, '0 tied'],
    ['a required office cannot', { CHAIR: '✓✓✓', A: '✗✓✓', B: '✓✓✗' }, '1'],
    ['cannot weighs more than two who could if need be', { CHAIR: '✓✓✓', A: '✗~✗', B: '✓~✓' }, '1'],
    ['cannot of a required office weighs more than silence', { CHAIR: '✓✓✓', A: '✗-✗', B: '✓✓✓' }, '1'],
    ['silence weighs more than if need be', { CHAIR: '✓✓✓', A: '-~-', B: '✓✓✓' }, '1'],
    ['the silence of the chair more than that of others', { CHAIR: '-✓-', A: '✓-✓', B: '✓✓✓' }, '1'],
    ['what others say counts after the required', { CHAIR: '✓✓✓', A: '✓✓~', B: '✓✓✓', O: '✗✓✓', P: '✗✗✓' }, '1'],
    ['no number of others outweighs a required office', { CHAIR: '✓✓✓', A: '✓✗✗', B: '✓✓✓', O: '✗✓✓', P: '✗✓✓' }, '0'],
    ['the chair cannot: never, however many can', { CHAIR: '✗✓✗', A: '✓✗✓', B: '✓✗✓', O: '✓✗✓' }, '1'],
    ['the chair can at none', { CHAIR: '✗✗✗', A: '✓✓✓', B: '✓✓✓' }, 'chair-cannot'],
    ['nobody has answered', {}, 'nobody-answered'],
    ['only an optional office has', { O: '✗✓✓' }, '1 tied'],
  ])('%s', (_name, said, expected) => {
    const proposal = proposalOf(scored(said), zone)
    expect(typeof proposal === 'string' ? proposal : `${proposal.best.at}${proposal.tied ? ' tied' : ''}`).toBe(
      expected,
    )
  })

  it('is one that is still ahead', () => {
    const said = { CHAIR: '✓✓✓', A: '✓✓✓', B: '✓✓✓' }
    expect(proposalOf(scored(said, '05-04T09:00'), zone)).toMatchObject({ best: { at: 1 } })
    expect(proposalOf(scored(said, '05-08T13:00'), zone)).toBe('all-passed')
  })

  it('counts by who is needed', () => {
    expect(scored({ CHAIR: '✓✓✓', A: '~✗✓', O: '✗✓✓' })[0]).toMatchObject({
      required: { of: 3, can: 1, ifNeed: 1, cannot: 0, missing: 1 },
      others: { of: 2, can: 0, ifNeed: 0, cannot: 1, missing: 1 },
      chair: 'can',
    })
  })

  it('never has a chair who cannot come, and no other slot with fewer required offices that cannot', () => {
    const row = fc.array(fc.constantFrom(...pollMarks, null), { minLength: 3, maxLength: 3 })
    const offices = [
      office('CHAIR', 'chair'),
      office('A', 'required'),
      office('B', 'required'),
      office('O', 'optional'),
    ]
    fc.assert(
      fc.property(row, row, row, row, (chair, a, b, o) => {
        const said = new Map<string, PollMarks>([
          ['CHAIR', chair],
          ['A', a],
          ['B', b],
          ['O', o],
        ])
        const scores = scoresOf(slots, offices, said, { zone, now: at('04-26T08:00') })
        const proposal = proposalOf(scores, zone)
        if (typeof proposal === 'string') return
        expect(proposal.best.chair).not.toBe('cannot')
        const possible = scores.filter((score) => score.chair !== 'cannot')
        expect(proposal.best.required.cannot).toBe(Math.min(...possible.map((score) => score.required.cannot)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the time to answer', () => {
  const may = (day: string, from = '09:00'): Slot => ({ day: `2023-${day}`, from, until: null })
  it.each([
    // asked, first slot, until
    ['04-26T08:00', '05-04', '04-28T15:00'],
    // Monday, the first of May, is a day off in this table.
    ['04-28T08:00', '05-05', '05-03T15:00'],
    // The working day before the first slot, at noon.
    ['04-26T08:00', '04-28', '04-27T12:00'],
    ['04-26T08:00', '04-27', '04-26T12:00'],
    // Too late for that: until it begins.
    ['04-26T11:00', '04-27', '04-27T09:00'],
  ])('asked on %s of %s ends %s', (now, day, expected) => {
    const off = [{ date: '2023-05-01', name: 'Hari Buruh Internasional', kind: 'libur' as const }]
    expect(pollDeadline([may(day)], zone, off, at(now))?.toString()).toBe(at(expected).toString())
  })

  it('is as typed where that is of use', () => {
    const of = (typed: string | null, now = '04-26T08:00') => deadlineOfPoll(typed, [may('05-04')], zone, [], at(now))
    expect(of(at('05-02T10:00').toString())).toEqual({ at: at('05-02T10:00'), typedUnusable: false })
    expect(of(at('05-04T10:00').toString())).toEqual({ at: at('04-28T15:00'), typedUnusable: true })
    expect(of(null, '05-04T09:00')).toBeUndefined()
  })

  it.each([
    // asked, until, reminded
    ['04-26T08:00', '04-28T15:00', '04-28T09:00'],
    ['04-26T08:00', '04-28T10:00', '04-27T09:00'],
    // Not within twenty hours of the question.
    ['04-27T15:00', '04-28T15:00', undefined],
    ['04-26T08:00', '04-26T16:00', undefined],
    // The first of May is a day off.
    ['04-27T08:00', '05-01T15:00', '04-28T09:00'],
  ])('asked on %s until %s reminds %s', (askedAt, answerBy, expected) => {
    const calendar = {
      holidays: [{ date: '2023-05-01', name: 'Hari Buruh Internasional', kind: 'libur' as const }],
      ramadans: [],
      hours: usual.hours,
    }
    const reminded = pollReminderAt({ askedAt: at(askedAt), answerBy: at(answerBy) }, zone, calendar)
    expect(reminded?.toString()).toBe(expected && at(expected).toString())
  })

  it.each([
    // until, now, first slot, put off to
    ['04-27T15:00', '04-26T08:00', '05-04', '04-28T15:00'],
    ['04-28T15:00', '04-28T15:00', '05-04', '05-02T15:00'],
    ['04-26T15:00', '04-27T08:00', '05-04', '04-28T15:00'],
    ['04-28T15:00', '04-28T15:00', '04-29', '04-29T07:00'],
    ['04-29T07:00', '04-29T07:00', '04-29', undefined],
    ['04-28T15:00', '05-04T09:00', '05-04', undefined],
  ])('until %s, at %s, with the first time on %s, is put off to %s', (until, moment, first, expected) => {
    const off = [{ date: '2023-05-01', name: 'Hari Buruh Internasional', kind: 'libur' as const }]
    const found = pollExtension(at(until), [may(first)], zone, off, at(moment))
    expect(found?.toString()).toBe(expected && at(expected).toString())
  })
})

describe('head and staff', () => {
  it.each([
    // the head, staff, minutes later, asks
    ['head', 'staff', '✓✓', '✓✗', 10, true],
    ['head', 'staff', '✓✓', '✓✗', 11, false],
    ['head', 'staff', '✓✓', '✓✓', 1, false],
    ['head', 'staff', '✓-', '✓✗', 1, false],
    ['staff', 'head', '✓✓', '✗✗', 1, false],
    ['staff', 'staff', '✓✓', '✗✗', 1, false],
    ['head', 'secretariat', '✓✓', '✗✗', 1, false],
  ] as const)(
    '%s then %s: %s, %s after %i minutes asks the head: %s',
    (one, other, before, said, minutes, expected) => {
      const answer = (givenAs: 'head' | 'staff' | 'secretariat', row: string, givenAt: Temporal.Instant) => ({
        givenAs,
        givenAt,
        marks: [...row].map((sign) => marks[sign] ?? null),
      })
      const first = answer(one, before, at('04-26T08:00'))
      expect(overrulesHead(first, answer(other, said, at('04-26T08:00').add({ minutes })))).toBe(expected)
      expect(overrulesHead(undefined, first)).toBe(false)
    },
  )
})
