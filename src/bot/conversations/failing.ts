import type { Middleware } from 'grammy'
import type { RakorContext } from '../context.ts'

/** Stands inside the conversations: notes that a handler threw before what it did to them is stored. */
export const undoing: Middleware<RakorContext> = async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    ctx.undone = true
    throw error
  }
}

/** Stands around the conversations: throws what a conversation left in `lost`, now that its state is stored. */
export const throwsLost: Middleware<RakorContext> = async (ctx, next) => {
  await next()
  if (ctx.lost !== undefined) throw ctx.lost
}
