import { type Draft, type DraftSheet, settled } from './draft.ts'
import type { PointAnswer } from './point-answer.ts'
import { orderedSlots, type Slot } from './slot.ts'

type Of<K extends PointAnswer['kind']> = Extract<PointAnswer, { kind: K }>

/** The answers that are about when a meeting is; while the invited are asked what suits, none of them is taken. */
const aboutTime: ReadonlySet<PointAnswer['kind']> = new Set(['when', 'end', 'slots', 'slot', 'several'])

export const isAboutTime = ({ kind }: PointAnswer): boolean => aboutTime.has(kind)

/** The sheet with times offered, or with one to be set: what was known of that is the first of several. */
export function withSlots(answer: Of<'slots'> | Of<'slot'> | Of<'several'>, sheet: DraftSheet): DraftSheet {
  if (answer.kind === 'several' && !answer.on) {
    const { slots: _, ...one } = sheet
    return { ...one, problem: null }
  }
  const before = sheet.slots ?? known(sheet)
  const slots =
    answer.kind === 'several'
      ? before
      : answer.kind === 'slot'
        ? toggled(before, answer)
        : [...(answer.only ? [] : before), ...answer.slots]
  const problem = (answer.kind === 'slots' && answer.problem) || null
  // Of a meeting that comes again the days follow from its rule.
  const { lastDay: _, series: __, ...rest } = sheet
  return {
    ...rest,
    day: null,
    from: null,
    until: null,
    slots: orderedSlots(slots),
    problem,
    choices: sheet.choices.filter(({ kind }) => kind !== 'when'),
  }
}

const known = ({ day, from, until, lastDay }: DraftSheet): Slot[] =>
  day && from && !lastDay ? [{ day, from, until }] : []

const isSame = (one: Slot, other: Slot): boolean => one.day === other.day && one.from === other.from

const toggled = (before: readonly Slot[], { slot, on }: Of<'slot'>): Slot[] => [
  ...before.filter((each) => !isSame(each, slot)),
  ...(on ? [slot] : []),
]

/** The candidates of a question about the time that are whole moments. */
export const slotsAmong = (candidates: readonly string[]): Slot[] =>
  candidates.flatMap((candidate) => {
    const [day, from] = candidate.split('T')
    return day && from ? [{ day, from, until: null }] : []
  })

/** One time said where several are offered is one more of them; a day alone, or an hour, is none. */
export function withSlotOf(answer: Of<'when'>, sheet: DraftSheet, slots: readonly Slot[]): DraftSheet {
  const { day, from, until = null, problem = null } = answer
  if (!day || !from) return { ...sheet, problem }
  return { ...sheet, problem, slots: orderedSlots([...slots, { day, from, until }]) }
}

/** A draft at one of the times it offers. The answer deadline of the offer is none of the meeting's. */
export function draftAtSlot({ meeting, sheet }: Draft, { day, from, until }: Slot): Draft {
  const { slots: _, ...one } = sheet
  return settled({ meeting, sheet: { ...one, day, from, until, answerBy: null, problem: null } })
}
