import { type ChoicePoint, type Draft, isTyped, type OpenPoint, type OptionalStep, openPoints } from './draft.ts'
import { isConfidential } from './meeting.ts'

/** The steps through which a meeting is led, in their order. */
const guidedSteps = ['title', 'date', 'slots', 'time', 'end', 'place', 'link', 'chair', 'fields', 'invitees'] as const
/** What has a step of its own when it is edited, but is not asked. */
const furtherSteps = ['classification', 'number', 'agenda', 'dress', 'delegation', 'deadline', 'series'] as const

export type MeetingStep = (typeof guidedSteps)[number] | (typeof furtherSteps)[number]

/** Where somebody may be: at a step, at the list of lines to edit, or (null) wherever the draft asks next. */
export type MeetingPlace = MeetingStep | 'lines' | null

/** What is shown of a draft: a step with the point it is about, the lines to edit, or the preview. */
export type MeetingScreen = { on: 'step'; step: MeetingStep; point?: OpenPoint } | { on: 'lines' } | { on: 'preview' }

/** What whoever begins without a line is offered beside what a meeting must have. */
export const offered: readonly OptionalStep[] = ['end', 'link', 'chair', 'fields', 'invitees']

const everyStep: readonly MeetingStep[] = ['classification', ...guidedSteps, ...furtherSteps.slice(1)]
const order = (step: MeetingStep): number => everyStep.indexOf(step)
const ofMatter: ReadonlySet<MeetingStep> = new Set([
  'title',
  'place',
  'link',
  'fields',
  'number',
  'agenda',
  'dress',
  'delegation',
])

/** Either one time is set or several are offered. */
const ofOneTime: ReadonlySet<MeetingStep> = new Set(['date', 'time', 'end', 'series'])
const ofSeveralTimes: ReadonlySet<MeetingStep> = new Set(['slots'])

/** True for a step this draft has; names come from buttons and from what an earlier version stored. */
const isStep = (name: string | null, draft: Draft): name is MeetingStep =>
  everyStep.includes(name as MeetingStep) &&
  !(isConfidential(draft.meeting) && ofMatter.has(name as MeetingStep)) &&
  !(draft.sheet.slots ? ofOneTime : ofSeveralTimes).has(name as MeetingStep)

/** The steps a draft is led through: of a confidential meeting none about its matter, and no link where nobody joins by one. */
export const stepsOf = (draft: Draft): MeetingStep[] =>
  guidedSteps.filter((step) => isStep(step, draft) && (step !== 'link' || draft.meeting.online))

/** Every line of a draft that can be edited. */
export const linesOf = (draft: Draft): MeetingStep[] => everyStep.filter((step) => isStep(step, draft))

interface Asked {
  step: MeetingStep
  point?: OpenPoint
}

/** What is still asked of a draft, in order: what stands between it and its publication, and what is only offered. */
export function openSteps(draft: Draft, now: Temporal.Instant): Asked[] {
  const points: Asked[] = openPoints(draft, now).map((point) => ({ step: stepOf(point), point }))
  const typed = new Set(points.filter(({ point }) => point && isTyped(point)).map(({ step }) => step))
  const offers = (draft.sheet.pending ?? []).filter((step) => isOffered(step, draft) && !typed.has(step))
  return [...points, ...offers.map((step): Asked => ({ step }))].toSorted(
    (one, other) => order(one.step) - order(other.step),
  )
}

function isOffered(step: OptionalStep, draft: Draft): boolean {
  if (step === 'end') return draft.sheet.from !== null
  if (step === 'link' && draft.meeting.onlineUrl !== null) return false
  return stepsOf(draft).includes(step)
}

function stepOf(point: OpenPoint): MeetingStep {
  switch (point.kind) {
    case 'when':
      return 'date'
    case 'time':
      return point.problem === 'selesai_sebelum_mulai' ? 'end' : 'time'
    case 'field':
      return 'fields'
    case 'office':
      return point.role === 'chair' ? 'chair' : 'invitees'
    default:
      return point.kind
  }
}

/** What a draft shows to somebody at `place`; where no such step is (any more), what it asks next. */
export function screenOf(draft: Draft, place: string | null, now: Temporal.Instant): MeetingScreen {
  if (place === 'lines') return { on: 'lines' }
  const open = openSteps(draft, now)
  if (isStep(place, draft)) {
    const point = open.find(({ step, point }) => step === place && point)?.point ?? troubleAt(draft, place)
    return { on: 'step', step: place, ...(point && { point }) }
  }
  const [next] = open
  return next ? { on: 'step', ...next } : { on: 'preview' }
}

/** Why the time that was typed last at this step was no use, though an earlier one stands. */
function troubleAt({ sheet }: Draft, step: MeetingStep): OpenPoint | undefined {
  return sheet.problem && (step === 'date' || step === 'time' || step === 'slots')
    ? { kind: step, problem: sheet.problem }
    : undefined
}

/** Where `Kembali` leads: to the step before, from an edited line back to the lines; undefined at the first step. */
export function placeBefore(draft: Draft, at: MeetingScreen, now: Temporal.Instant): MeetingPlace | undefined {
  // It is reached from the preview too, and leads back there.
  if (at.on !== 'step' || at.step === 'series') return null
  const isFurther = (furtherSteps as readonly MeetingStep[]).includes(at.step)
  const open = openSteps(draft, now)
  if (open.length === 0) return 'lines'
  const steps = stepsOf(draft)
  if (isFurther) return null
  return steps[steps.indexOf(at.step) - 1]
}

export const isChoice = (point: OpenPoint | undefined): point is ChoicePoint => point !== undefined && !isTyped(point)
