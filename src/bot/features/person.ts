import { Composer } from 'grammy'
import { noteName, notePerson } from '../../operations/people.ts'
import type { RakorContext } from '../context.ts'
import { nameOf } from '../name-of.ts'
import type { Feature } from './feature.ts'

/**
 * Keeps who writes or presses in private, so that they can be called by name and written to; in groups a changed name
 * of somebody known. Then goes on.
 */
export const personFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.use(async (ctx, next) => {
    const { from, chat } = ctx
    if (!from || !chat) return next()
    const seen = { name: nameOf(from), username: from.username ?? null }
    if (chat.type === 'private') await notePerson(house.desk, ctx.request('person'), seen)
    else await noteName(house.desk, ctx.request('person'), seen)
    await next()
  })
  return composer
}
