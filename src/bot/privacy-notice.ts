import { isFirstNotice } from '../operations/people.ts'
import type { RakorContext } from './context.ts'
import type { House } from './house.ts'
import type { Letter } from './views/letter.ts'

/** What is said to somebody whose account Rakor begins to keep, below the privacy notice the first time. */
export async function withNotice(house: House, ctx: RakorContext, made: Letter): Promise<Letter> {
  const notice = ctx.speech.t('people-notice')
  // A page that is turned keeps the notice that stands above it.
  const pressed = ctx.callbackQuery?.message
  const stands = pressed && 'text' in pressed && pressed.text?.startsWith(notice)
  if (!stands && !(await isFirstNotice(house.desk, ctx.request('notice')))) return made
  const above = `${notice}\n\n`
  const entities = made.entities.map((entity) => ({ ...entity, offset: entity.offset + above.length }))
  return { ...made, text: above + made.text, entities }
}
