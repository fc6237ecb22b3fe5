import type { Refusal } from '../../domain/outcome.ts'
import { openCooperation } from '../../operations/cooperation-reading.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { cooperationLetter } from '../views/cooperation.ts'
import { type Letter, letter } from '../views/letter.ts'

/** Shows the page of a cooperation to whoever pressed or wrote; `said` stands at the press, or above the page. */
export async function showCooperation(house: House, ctx: RakorContext, id: string, said?: string): Promise<void> {
  const opened = await openCooperation(house.desk, ctx.caller, id)
  if (!opened.ok) return answer(ctx, letter(refusalText(ctx.speech, opened)))
  if (!ctx.callbackQuery) return reply(ctx, cooperationLetter(ctx.speech, opened.value, said))
  await toast(ctx, said)
  await rewrite(ctx, cooperationLetter(ctx.speech, opened.value))
}

/** Refusals after which what was shown is not true any more. */
const outdated: readonly string[] = ['cooperation-changed', 'cooperation-ended', 'not-found']

export const isOutdated = ({ reason }: Refusal): boolean => outdated.includes(reason)

/** Says why a press does nothing; where the cooperation has moved meanwhile, its page follows. */
export async function refusePress(house: House, ctx: RakorContext, refusal: Refusal, id: string): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  if (!isOutdated(refusal)) return
  const opened = await openCooperation(house.desk, ctx.caller, id)
  if (opened.ok) await rewrite(ctx, cooperationLetter(ctx.speech, opened.value))
}

/** Rewrites the message that was pressed, or replies to what was written. */
export async function answer(ctx: RakorContext, made: Letter): Promise<void> {
  if (!ctx.callbackQuery) return reply(ctx, made)
  await toast(ctx)
  await rewrite(ctx, made)
}
