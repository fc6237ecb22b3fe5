import { Composer } from 'grammy'
import { readPointsFrom } from '../../operations/minutes-reading.ts'
import type { RakorContext } from '../context.ts'
import { isOfAnother } from '../forwarded.ts'
import type { Feature } from './feature.ts'
import { rereadPoint } from './minutes-words.ts'

/** A private message that became a point of the minutes and is edited: what it says now replaces what it said. */
export const minutesEditsFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').on('edited_message', async (ctx, next) => {
    const { text, caption, message_id: messageId } = ctx.editedMessage
    const said = (text ?? caption ?? '').replace(/^\/[a-z]+(?:@\w+)?/i, '').trim()
    const points =
      said && !isOfAnother(ctx.editedMessage) ? await readPointsFrom(house.desk, ctx.caller.userId, messageId) : []
    if (points.length === 0) return next()
    await rereadPoint(house, ctx, points, said)
  })
  return composer
}
