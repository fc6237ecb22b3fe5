import { noteDone, resultBefore } from '../../operations/repeated.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'

/** Whether a picture or document without words belongs to an album to which Rakor has said what there was to say. */
export async function isRestOfAlbum({ desk }: House, ctx: RakorContext): Promise<boolean> {
  const request = albumOf(ctx)
  return (
    request !== undefined && ctx.message?.caption === undefined && (await resultBefore(desk, request)) !== undefined
  )
}

/** Notes that an album was answered: each of its messages comes by itself, and one word is enough. */
export async function noteAlbum({ desk }: House, ctx: RakorContext): Promise<void> {
  const request = albumOf(ctx)
  if (request) await noteDone(desk, request)
}

const albumOf = ({ message, caller }: RakorContext) =>
  message?.media_group_id === undefined
    ? undefined
    : { key: `album:${message.chat.id}:${message.media_group_id}`, caller }
