import { amendDraft, draftingTable, readDraft } from '../../operations/drafts.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { seriesSaid } from '../series-meaning.ts'
import { letter } from '../views/letter.ts'
import { showDraft } from './wizard-shown.ts'

/**
 * Words written while the preview of a meeting is open that say how often it comes again, or until when where it does:
 * they are taken as if they had been written at that step. False when they say nothing of it.
 */
export async function saySeries(house: House, ctx: RakorContext, meetingId: string, text: string): Promise<boolean> {
  const { desk } = house
  const [table, shown] = [await draftingTable(desk, ctx.caller), await readDraft(desk, meetingId, ctx.caller.userId)]
  if (!table.ok || shown?.screen.on !== 'preview') return false
  const answer = seriesSaid(text, table.value.now, shown.sheet.day)
  if (answer?.kind !== 'series' || (answer.said === undefined && !shown.sheet.series)) return false
  const amended = await amendDraft(desk, ctx.request('series'), meetingId, answer, { to: null })
  if (amended.ok) await showDraft(house, ctx, meetingId)
  else await reply(ctx, letter(refusalText(ctx.speech, amended)))
  return true
}
