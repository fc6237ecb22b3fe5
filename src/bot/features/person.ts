import { Composer } from 'grammy'
import { notePerson } from '../../operations/people.ts'
import type { RakorContext } from '../context.ts'
import { nameOf } from '../name-of.ts'
import type { Feature } from './feature.ts'

/** Keeps who writes or presses in private, so that they can be called by name and written to; then goes on. */
export const personFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').use(async (ctx, next) => {
    const seen = { name: nameOf(ctx.from), username: ctx.from.username ?? null }
    await notePerson(house.desk, ctx.request('person'), seen)
    await next()
  })
  return composer
}
