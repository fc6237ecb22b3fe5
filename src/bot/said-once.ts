import { noteDone, resultBefore } from '../operations/repeated.ts'
import type { RakorContext } from './context.ts'
import type { House } from './house.ts'

/**
 * Says something after which more is said to the same update: brought again because the rest was lost, it is not said
 * a second time. `step` names it within the update.
 */
export async function sayOnce(
  { desk }: House,
  ctx: RakorContext,
  step: string,
  say: () => Promise<unknown>,
): Promise<void> {
  const request = ctx.request(`said-${step}`)
  if (await resultBefore(desk, request)) return
  await say()
  await noteDone(desk, request)
}
