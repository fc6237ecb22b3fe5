import { isTaskAsk, type TaskAsk, type TaskEvent, type TaskStep } from './task.ts'

/** Something an office asked of the secretariat. */
export type AskEvent = TaskEvent & { step: TaskAsk }

/** What settles something asked, beside a refusal of it and the same asked anew. */
const settledBy: Record<TaskAsk, readonly TaskStep[]> = {
  // Whoever accepts a task after all objects no more; a task that was corrected is another one.
  object: ['accept', 'reword', 'redate'],
  'ask-time': ['redate', 'resume'],
  'ask-hand-over': [],
}
/** What settles all of it. */
const settling: readonly TaskStep[] = ['hand-over', 'finish', 'confirm', 'postpone', 'cancel']

/** What is asked and not decided yet, oldest first; `history` is the whole of a task, oldest first. */
export function openAsks(history: readonly TaskEvent[]): AskEvent[] {
  const open = new Map<TaskAsk, AskEvent>()
  for (const event of history) {
    for (const [step, asked] of open)
      if (event.answers === asked.id || settling.includes(event.step) || settledBy[step].includes(event.step))
        open.delete(step)
    if (isAsk(event)) {
      open.delete(event.step)
      open.set(event.step, event)
    }
  }
  return [...open.values()]
}

const isAsk = (event: TaskEvent): event is AskEvent => isTaskAsk(event.step)

/** What the office said last that may keep it from finishing: an objection, what it asked, else its report. */
export function obstacleIn(history: readonly TaskEvent[]): string | null {
  const since = history.findLastIndex(({ step }) => step === 'hand-over' || step === 'create')
  const own = history.slice(since + 1).filter(({ step, note }) => note && (step === 'report' || isTaskAsk(step)))
  return own.at(-1)?.note ?? null
}
