import { Composer } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { notePerson } from '../../operations/people.ts'
import type { RakorContext } from '../context.ts'
import type { Feature } from './feature.ts'

/** Characters of a name that are kept. */
const nameLimit = 64

/** Keeps who writes or presses in private, so that they can be called by name and written to; then goes on. */
export const personFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  composer.chatType('private').use(async (ctx, next) => {
    const name = plainLine([ctx.from.first_name, ctx.from.last_name].filter(Boolean).join(' '))
    await notePerson(house.desk, ctx.request('person'), {
      name: [...name].slice(0, nameLimit).join('') || String(ctx.from.id),
      username: ctx.from.username ?? null,
    })
    await next()
  })
  return composer
}
