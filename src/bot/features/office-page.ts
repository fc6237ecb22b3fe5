import { openOffice } from '../../operations/directory.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { letter } from '../views/letter.ts'
import { officeLetter } from '../views/office.ts'

/** Shows an office to whoever wrote its name or pressed its button; `told` is said at the press. */
export async function showOffice(house: House, ctx: RakorContext, officeId: string, told?: string): Promise<void> {
  const opened = await openOffice(house.desk, ctx.caller, officeId)
  const isPress = ctx.callbackQuery !== undefined
  if (!opened.ok) {
    const text = refusalText(ctx.speech, opened)
    return isPress ? toast(ctx, text, true) : reply(ctx, letter(text))
  }
  const made = officeLetter(ctx.speech, opened.value)
  if (!isPress) return reply(ctx, made)
  await toast(ctx, told)
  await rewrite(ctx, made)
}
