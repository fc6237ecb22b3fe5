import { done, type Outcome } from '../domain/outcome.ts'
import { findResult } from '../store/requests.ts'
import type { Desk } from './desk.ts'
import { perform, type Request } from './perform.ts'

/**
 * What an operation came to when its update was handled before; undefined the first time. A plain reading, for whoever
 * has to look at something that the operation itself changes before they can call it.
 */
export async function resultBefore<T>(desk: Desk, { key }: Request): Promise<Outcome<T> | undefined> {
  const result = await findResult(desk.db, key)
  return result === undefined ? undefined : (JSON.parse(result) as Outcome<T>)
}

/** Notes that a step which changes nothing was done, for `resultBefore`. */
export async function noteDone(desk: Desk, request: Request): Promise<void> {
  await perform(desk, request, 'question.ask', async () => done(null))
}
