import { readScope } from '../../operations/series-scope.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { rewrite, toast } from '../replying.ts'
import { scopeAskedLetter } from '../views/series-page.ts'

/**
 * Of a meeting after which others of its series come, asks once which of them are meant; false where there is nothing
 * to ask, and whoever may not know is refused by what they wanted.
 */
export async function askScope(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  what: 'ch' | 'mc',
): Promise<boolean> {
  const scope = await readScope(house.desk, ctx.caller, meetingId, what === 'ch' ? 'edit' : 'cancel')
  if (!scope.ok || !scope.value) return false
  await toast(ctx)
  await rewrite(ctx, scopeAskedLetter(ctx.speech, scope.value, what))
  return true
}
