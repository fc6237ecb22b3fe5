import { longestDescription } from './task-draft.ts'

/** What comes of a point of the minutes: it is taken note of, decided, or to be done by an office. */
export const outcomeKinds = ['information', 'decision', 'action'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** One point of the minutes. */
export interface MinutesOutcome {
  id: string
  meetingId: string
  kind: OutcomeKind
  /** The agenda item it belongs to, as that was called; empty: other matters. */
  item: string
  text: string
  fieldCode: string | null
  /** Of an action: who is responsible, and until when; an ISO date. */
  officeId: string | null
  dueOn: string | null
  /** The message it came out of; its words stand in `text`. */
  source: { chatId: number; messageId: number } | null
  position: number
  /** Rises with every change, so that a correction made on what stood before is known. */
  revision: number
  /** The task it became when the minutes were approved. */
  taskId: string | null
  createdBy: number
  createdAt: Temporal.Instant
}

/** What is written of a point. */
export type PointWritten = Pick<MinutesOutcome, 'kind' | 'text' | 'fieldCode' | 'officeId' | 'dueOn'>

/** Characters of a point; what an office is to do is a task and as short as one. */
export const longestPoint = 1_000
export const longestOf = (kind: OutcomeKind): number => (kind === 'action' ? longestDescription : longestPoint)
/** Points of one meeting: more is no minutes any more. */
export const mostPoints = 150

/** What an action still lacks to become a task. */
export type Lacking = 'office' | 'due' | 'field'

/** In the order in which it is asked; nothing of what is no action. */
export const lackingOf = (outcome: Pick<MinutesOutcome, 'kind' | 'officeId' | 'dueOn' | 'fieldCode'>): Lacking[] =>
  outcome.kind !== 'action'
    ? []
    : [
        ...(outcome.officeId === null ? (['office'] as const) : []),
        ...(outcome.dueOn === null ? (['due'] as const) : []),
        ...(outcome.fieldCode === null ? (['field'] as const) : []),
      ]

/** The points of one agenda item, each with its number within the minutes. */
export interface ItemPoints<O> {
  item: string
  points: { number: number; outcome: O }[]
}

type Placed = Pick<MinutesOutcome, 'item' | 'position'>

/**
 * The points in the order of the agenda, numbered through; every item of the agenda is there, also one without points.
 * Points of an item that is called otherwise now, or is gone, come after them, other matters at the end.
 */
export function inAgendaOrder<O extends Placed>(outcomes: readonly O[], agenda: readonly string[]): ItemPoints<O>[] {
  const sorted = outcomes.toSorted((one, other) => one.position - other.position)
  const others = sorted.map(({ item }) => item).filter((item) => item !== '' && !agenda.includes(item))
  const items = [...new Set([...agenda, ...others, ''])]
  let number = 0
  return items
    .map((item) => ({
      item,
      points: sorted.filter((outcome) => outcome.item === item).map((outcome) => ({ number: ++number, outcome })),
    }))
    .filter(({ item, points }) => item !== '' || points.length > 0)
}

/** The point with which one changes places when it goes up or down within its item; undefined at the end. */
export function neighbourOf<O extends Placed & { id: string }>(
  outcomes: readonly O[],
  id: string,
  to: 'up' | 'down',
): O | undefined {
  const own = outcomes.find((outcome) => outcome.id === id)
  if (!own) return undefined
  const within = outcomes.filter(({ item }) => item === own.item).toSorted((one, two) => one.position - two.position)
  return within[within.indexOf(own) + (to === 'up' ? -1 : 1)]
}
