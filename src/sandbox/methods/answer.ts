/** Answers to presses. */
import { badRequest } from '../api-error.ts'
import { startPayload } from '../links.ts'
import type { Params } from '../parameters.ts'
import { chatView, whoIs } from '../views.ts'
import type { World } from '../world.ts'

/** A press is answered once, within 15 seconds; a `url` may only lead back to the bot with a start parameter. */
export function answerCallbackQuery(world: World, params: Params): true {
  const url = params.url as string | undefined
  if (url !== undefined && startPayload(url, world.bot.username ?? '') === undefined) throw badRequest('URL_INVALID')
  const query = world.queries.open(params.callback_query_id as string)
  if (!query) throw badRequest('query is too old and response timeout expired or query ID is invalid')
  const text = params.text === undefined || params.text === '' ? {} : { text: params.text as string }
  const alert = params.show_alert === true
  world.queries.answer(query, { ...text, ...(alert ? { alert } : {}), ...(url === undefined ? {} : { url }) })
  world.emit({
    type: 'toast',
    chat: chatView(query.chat),
    who: whoIs(query.user),
    label: query.label,
    alert,
    ...text,
    ...(url === undefined ? {} : { url }),
  })
  return true
}
