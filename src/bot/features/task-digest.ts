import { Composer } from 'grammy'
import { readStanding } from '../../operations/standing.ts'
import { readDigest } from '../../operations/task-digest-reading.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { rewrite, toast } from '../replying.ts'
import { digestLetter } from '../views/task-digest.ts'
import type { Feature } from './feature.ts'

/** The pages of what is told of tasks in the morning (`digest`), as they stand when they are turned. In private. */
export const taskDigestFeature: Feature = ({ desk }) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').callbackQuery(pressPattern('digest', 2), async (ctx) => {
    const [, digestId = '', page] = ctx.match
    const { userId } = ctx.caller
    const entries = await readDigest(desk, digestId, userId)
    const seat = entries[0]?.seat.id
    const standing = seat === undefined ? 'definitif' : await readStanding(desk, userId, seat)
    const today = desk.clock
      .now()
      .toZonedDateTimeISO(await zoneOf(desk))
      .toPlainDate()
    await toast(ctx)
    await rewrite(ctx, digestLetter(ctx.speech, digestId, entries, today, standing, Number(page)))
  })
  return composer
}
