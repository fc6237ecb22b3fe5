import { plainLine } from '../domain/plain-line.ts'
import type { TaskAsk } from '../domain/task.ts'
import { readWhen } from '../language/dates.ts'
import { officeWithin } from '../language/task-offices.ts'
import { requestsIn } from '../language/task-requests.ts'
import type { TaskWorld } from '../operations/task-draft-reading.ts'
import type { Ask } from '../operations/task-steps.ts'
import { taskAnswerAt } from './task-meaning.ts'

/** Letters that make words beside a date a reason. */
const shortestReason = 4

/** What words say of something that is asked; `meant`: ISO dates they may mean, of which one is to be chosen. */
export interface AskSaid {
  reason?: string
  wish?: string
  meant?: string[]
}

/** Reads the reason, and the day or the office, out of what somebody typed. Undefined when it says nothing. */
export function askSaid(text: string, step: TaskAsk, ownOfficeId: string, world: TaskWorld): AskSaid | undefined {
  const said = plainLine(text)
  if (!said) return undefined
  if (step !== 'ask-time') {
    const officeId = officeWithin(said, world.offices)
    return { reason: said, ...(officeId && officeId !== ownOfficeId && { wish: officeId }) }
  }
  const when = taskAnswerAt(said, 'due', world)
  const { span } = readWhen(said, world.now, 'tenggat', world.holidays)
  const rest = span ? `${said.slice(0, span[0])} ${said.slice(span[1])}` : said
  const letters = rest
    .replace(/\b(?:sampai|dengan|tanggal|tgl|pada|hingga|hari|mohon)\b/gi, '')
    .replace(/[^\p{L}]/gu, '')
  return {
    ...(letters.length >= shortestReason && { reason: said }),
    ...(when?.dueOn && { wish: when.dueOn }),
    ...(when?.dates && { meant: when.dates.split(',') }),
  }
}

/**
 * What a report asks beside what it tells; more time for which no later day is named is `untilWhen`: it has to be asked.
 *
 * @param dueOn ISO date the task is due on now
 */
export function asksIn(
  note: string,
  { dueOn, officeId }: { dueOn: string; officeId: string },
  world: TaskWorld,
): { asks: Ask[]; untilWhen?: string } {
  const { moreTime, handOver } = requestsIn(note)
  const until = moreTime && (taskAnswerAt(moreTime, 'due', world)?.dueOn ?? taskAnswerAt(note, 'due', world)?.dueOn)
  const office = handOver && officeWithin(handOver, world.offices)
  return {
    asks: [
      ...(moreTime && until && until > dueOn ? [{ step: 'ask-time' as const, reason: moreTime, wish: until }] : []),
      ...(handOver
        ? [{ step: 'ask-hand-over' as const, reason: handOver, wish: office && office !== officeId ? office : null }]
        : []),
    ],
    ...(moreTime && !(until && until > dueOn) && { untilWhen: moreTime }),
  }
}
